"""Tables as they stand in a document: their titles, their rows, and what the words above them say is done.

Knows no measure: `table_rows` reads those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.document import Document
from extract.introductions import read_introduction
from extract.layout.deed_headings import is_decided, read_deed_heading
from extract.layout.list_headers import ListHeader, read_bare_header, read_caption, read_list_header
from extract.measures.lists.list_entries import between_names
from extract.mentions.kinds import PostMention
from extract.outline import Block, BlockKind
from extract.posts.foreign import HOME
from extract.spans import Span, starting_in
from extract.statements import Period
from extract.tables import NEAR, Header, cells, is_ruler, read_header, read_untitled

_TOTAL = re.compile(r"\W*(?:sub|eind)?totaal\b", re.IGNORECASE)
_BROKEN = re.compile(r"(?<=[a-zà-þ])- (?=[a-zà-þ])(?!en\b|of\b)")
_NOTE = re.compile(r"\s+\(?\d{1,2}\)\Z")
_NUMBER = ("nr", "no.", "#")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table; ``above`` is the header of a list that stands over it, or the sentence that announces it.

    ``untitled`` tells that the ``titles`` are a row as any other; ``strict``, that a cell for posts may hold nothing
    but their names; ``theme`` is where the heading above names a theme for an announced table, ``caption`` the block
    above any other.
    """

    titles: Block
    header: Header | None
    rows: tuple[Row, ...]
    above: tuple[ListHeader, Span] | None
    untitled: bool = False
    strict: bool = False
    theme: Span | None = None
    caption: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, and the lines under it in which one cell goes on."""

    span: Span
    more: tuple[Span, ...] = ()


@lru_cache(maxsize=2)  # those who read them ask, and those who tell what was not read
def tables(document: Document) -> tuple[Table, ...]:
    """Return the tables of *document*, in order; titles printed again on a new page are no row, nor is a total."""
    return tuple(_tables(document))


def _tables(document: Document) -> Iterator[Table]:
    run: list[Block] = []
    before: Block | None = None
    for block in (*document.outline.blocks, None):
        if block is not None and block.kind is BlockKind.ROW:
            run += [] if is_ruler(document.text[block.span.start : block.span.end]) else [block]
            continue
        if run:
            yield _table(document, run, before)
            run = []
        before = block


def _table(document: Document, run: list[Block], before: Block | None) -> Table:
    titles = words_of(document, run[0].span)
    untitled = read_untitled([words_of(document, row.span) for row in run])
    rows = [Row(run[0].span)] if untitled else []
    for row in run[1:]:
        words = words_of(document, row.span)
        aside = place_of(document, row.span.start) - place_of(document, run[0].span.start)
        if rows and _goes_on(words, unnumbered=titles.lower().startswith(_NUMBER) and aside > NEAR):
            more = (Span(row.span.start + cell.start, row.span.start + cell.end) for cell in cells(words))
            rows[-1] = replace(rows[-1], more=(*rows[-1].more, *more))
        elif (untitled or words != titles) and not _TOTAL.match(words):
            rows.append(Row(row.span))
    above, header = _above(document, before), untitled or read_header(titles)
    announced = document.announced.get(run[0].span.start) if above is None else None
    if announced is None:
        caption = before.span if before else None
        return Table(run[0], header, tuple(rows), above, untitled is not None, untitled is not None, caption=caption)
    said = ListHeader(announced.action, Period(), words_of(document, announced.sentence))
    above = (said, announced.sentence)
    return Table(run[0], header, tuple(rows), above, untitled is not None, strict=True, theme=announced.theme)


def _goes_on(words: str, *, unnumbered: bool) -> bool:
    """A line of one cell goes on with the row above it; so does one without a number where rows have theirs."""
    return "|" not in words and (unnumbered or len(cells(words)) == 1)


def _above(document: Document, before: Block | None) -> tuple[ListHeader, Span] | None:
    if before is None:
        return None
    words = words_of(document, before.span)
    header = read_caption(words) or read_list_header(words) or read_bare_header(words)
    deed = read_deed_heading(words) if header is None else None
    if deed and is_decided(document.outline, before.section):
        header = deed
    if header is None and before.kind is BlockKind.PARAGRAPH:
        last = starting_in(document.mentions.sentences, before.span)[-1:]
        header = read_introduction(document.text, last[0]) if last else None
    return (header, before.span) if header else None


def place_of(document: Document, position: int) -> int:
    """Return the column, in signs from the line's start in the source, at which *position* of the clean text stands."""
    runs = document.runs(Span(position, position + 1))
    start = runs[0].start if runs else 0
    return start - (document.outline.clean.source.rfind("\n", 0, start) + 1)


def words_of(document: Document, *spans: Span) -> str:
    """Return the words at *spans*, a blank between two; a word that is broken over them is joined."""
    words = " ".join(document.text[span.start : span.end] for span in spans)
    return _BROKEN.sub("", words) if len(spans) > 1 else words


def only_names(document: Document, parts: Sequence[Span]) -> list[PostMention]:
    """Return the Dutch posts in *parts* of a cell; empty where one is foreign or anything but names stands there."""
    parts = [_without_note(document, part) for part in parts]
    names = [name for part in parts for name in document.posts_in(part)]
    strange = any(each.foreign or each.country == HOME for each in names)
    whole = not any(True for part in parts for _ in between_names(document, part))
    return names if whole and not strange else []


def _without_note(document: Document, part: Span) -> Span:
    """«Monrovia 1)»: the sign of a note behind a name is none of its words."""
    note = _NOTE.search(document.text, part.start, part.end)
    return Span(part.start, note.start()) if note else part
