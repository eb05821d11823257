"""PDF with a text layer, in the layout of official papers and of ministries.

Gives text per page in reading order, a form feed before each page after the first, a blank line between blocks, notes
at the foot of their page, and last what stands beside the text, marked as furniture. What `extract.layout` makes of it
is as for plain text. A PDF of pictures gives a source without text that says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from extract.layout.furniture import is_furniture
from extract.pdfium.pages import Page, Run
from extract.pdfium.process import read_pages
from extract.readers.answer_head import read_answer_head
from extract.readers.names import stem
from extract.readers.pdf_layout import EDGE, Layout, find_layout
from extract.readers.pdf_rows import Row, make_rows, parts
from extract.source import Source
from extract.spans import Span
from extract.statements import Missed

# Shares of the page's height in which heads and feet stand.
_EDGE_OF_PAGE: Final = 0.12
# Type smaller than this share of the body's is that of notes.
_NOTE_SIZE: Final = 0.93
_NOTE = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\d{1,3}\s")
# reads «Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1» at the edge of a page
_RUNNING = re.compile(r"(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}.{6,60}")
_FIGURE = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_CROWDED: Final = "more signs or drawings than a page, or a file of its size, can hold; the rest was left out"
# Figures of a line that may count pages, and numbers of notes that may hang beside one page: with more, both are of
# tables.
_MOST_FIGURES: Final = 8
_MOST_HANGING: Final = 60


def read_pdf(name: str, data: bytes) -> Source:
    """Return the text of the PDF *data*; a PDF without a text layer gives no text and one `Missed` that says so.

    Raises `UnreadableSourceError` for a PDF that is broken, locked, absurdly long, or too costly to open.
    """
    pages = read_pages(name, data)
    if not any(page.runs for page in pages):
        return Source(stem(name), "", missed=(_no_text(name, len(pages)),))
    layout = find_layout(pages)
    writer = _Writer()
    sheets = [_Sheet(page, layout, number) for number, page in enumerate(pages)]
    repeated = _repeated(sheets)
    for sheet in sheets:
        writer.open_page()
        for row, gap in sheet.text(repeated):
            writer.line(row.text, gap=gap)
        for row in sheet.apart(repeated):
            writer.apart(row.text)
    text, furniture = writer.finish()
    return Source(
        stem(name), text, paper=read_answer_head(text), furniture=furniture, missed=tuple(_missed(name, pages))
    )


def _no_text(name: str, pages: int) -> Missed:
    return Missed(
        line=1,
        text=f"{stem(name)}: {pages} page{'' if pages == 1 else 's'}",
        why="the PDF has no text layer, only pictures of pages; nothing in it can be read until text is recognised",
    )


def _missed(name: str, pages: Sequence[Page]) -> Iterator[Missed]:
    for number, page in enumerate(pages, start=1):
        if page.crowded:
            yield Missed(1, f"{stem(name)}: page {number}", _CROWDED)
        elif not page.runs:
            yield Missed(1, f"{stem(name)}: page {number}", "the page has no text layer, or is empty")


class _Sheet:
    """One page with its rows told apart: the text's, and those beside it."""

    def __init__(self, page: Page, layout: Layout, number: int) -> None:
        self.layout = layout
        self.number = number
        self.height = page.height
        beside = [run for run in page.runs if layout.is_right_of(run)]
        left = [run for run in page.runs if layout.is_left_of(run)]
        inside = [run for run in page.runs if not (layout.is_right_of(run) or layout.is_left_of(run))]
        joined = {*_hanging(left, inside, layout), *(self._labels(left, inside) if number == 0 else ())}
        self.rows = make_rows((*inside, *(run for run in left if run in joined)))
        self.beside = (*make_rows(run for run in left if run not in joined), *make_rows(beside))

    def _labels(self, left: Sequence[Run], inside: Sequence[Run]) -> Iterator[Run]:
        """«Nr. 32» beside «BRIEF VAN DE MINISTER …», at the head of the first page, is part of that line."""
        bases = sorted(run.base for run in inside)
        for run in left:
            reach = 0.3 * run.size
            at = bisect_left(bases, run.base - reach)
            if run.base > self.height / 2 and at < len(bases) and bases[at] <= run.base + reach:
                yield run

    def text(self, repeated: frozenset[str]) -> Iterator[tuple[Row, bool]]:
        """Yield the rows of the text, and whether a blank line stands before each."""
        before: Row | None = None
        for row in self.rows:
            if self._is_apart(row, repeated):
                continue
            note = row.size < _NOTE_SIZE * self.layout.size and _NOTE.match(row.text) is not None
            yield row, before is not None and (note or parts(before, row, self.layout))
            before = row

    def apart(self, repeated: frozenset[str]) -> Iterator[Row]:
        """Yield heads, feet, and what stands beside the text."""
        yield from (row for row in self.rows if self._is_apart(row, repeated))
        yield from self.beside

    def edges(self) -> Iterator[Row]:
        """Yield the rows at the upper and lower edge of the page."""
        return (row for row in self.rows if self._at_edge(row))

    def _at_edge(self, row: Row) -> bool:
        return not _EDGE_OF_PAGE * self.height <= row.base <= (1 - _EDGE_OF_PAGE) * self.height

    def _is_apart(self, row: Row, repeated: frozenset[str]) -> bool:
        running = not repeated.isdisjoint(shapes(row.text, self.number)) or _RUNNING.fullmatch(row.text) is not None
        return is_furniture(row.text) or (running and self._at_edge(row))


def _hanging(left: Sequence[Run], inside: Sequence[Run], layout: Layout) -> Iterator[Run]:
    """The number of a note may hang left of its words, raised."""
    figures = [run for run in left if _FIGURE.fullmatch(run.text)][:_MOST_HANGING]
    opening = [run for run in inside if run.left - 3 * run.size <= layout.left + EDGE] if figures else []
    for figure in figures:
        if any(_hangs(figure, other) for other in opening):
            yield figure


def _hangs(figure: Run, other: Run) -> bool:
    return abs(figure.base - other.base) <= 0.75 * other.size and 0 <= other.left - figure.right <= 3 * other.size


def _repeated(sheets: Sequence[_Sheet]) -> frozenset[str]:
    """The heads and feet: what stands at the edge of at least two pages and half of all, but for a page number."""
    seen = Counter(
        each
        for number, sheet in enumerate(sheets)
        for each in {shape for row in sheet.edges() for shape in shapes(row.text, number)}
    )
    return frozenset(each for each, count in seen.items() if count >= max(2, len(sheets) / 2))


def shapes(text: str, page: int) -> tuple[str, ...]:
    """Return *text*, and *text* with each of its figures in turn counted from *page*, so that feet of all pages are
    alike.

    >>> shapes("Pagina 2 van 13", 1)
    ('Pagina 2 van 13', 'Pagina #1 van 13', 'Pagina 2 van #12')
    """
    figures = islice(_FIGURE.finditer(text), _MOST_FIGURES)
    counted = (f"{text[: found.start()]}#{int(found[0]) - page}{text[found.end() :]}" for found in figures)
    return (text, *counted)


class _Writer:
    """The text as it grows, and the spans of it that are furniture."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._furniture: list[Span] = []
        self._page = 0
        self._fresh = True  # nothing stands on this page yet
        self._was_apart = False

    def open_page(self) -> None:
        """Begin a page."""
        self._page += 1
        self._fresh = True
        self._was_apart = False

    def line(self, text: str, *, gap: bool) -> None:
        """Write a line of the text, a blank line before it if there is a *gap*."""
        self._put(("\n" if gap else "") + self._feed() + text + "\n")

    def apart(self, text: str) -> None:
        """Write a line that is no part of the text."""
        if not self._was_apart and not self._fresh:
            self._put("\n")
        self._was_apart = True
        self._put(self._feed())
        start = self._at
        self._put(text)
        self._furniture.append(Span(start, self._at))
        self._put("\n")

    def finish(self) -> tuple[str, tuple[Span, ...]]:
        """Return the text and its furniture."""
        return "".join(self._parts), tuple(self._furniture)

    def _feed(self) -> str:
        feed = "\f" if self._fresh and self._page > 1 else ""
        self._fresh = False
        return feed

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)
