"""Glyphs of a PDF page, as the library gives them, gathered into runs: signs that follow one another on one line in
one size.

The only module that speaks to pdfium, which may end the process or take a gigabyte for a small page: it is for
`extract.pdfium.child`, never for the process that builds a graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import POINTER, byref, c_char, c_double
from math import isfinite, nan
from typing import Final

import pypdfium2
from pypdfium2 import raw

from extract.errors import UnreadableSourceError
from extract.pdfium.limits import (
    BYTES_PER_DRAWING,
    BYTES_PER_PAGE,
    GLYPHS_PER_BYTE,
    GLYPHS_PER_RUN,
    LEAST_DRAWINGS,
    LEAST_GLYPHS,
    LEAST_PAGES,
    MAX_GLYPHS,
    MAX_PAGES,
    MOST_GLYPHS,
    SECONDS_PER_SIGN,
    opening_seconds,
)
from extract.pdfium.pages import LEFT_OUT, Page, Run
from extract.pdfium.stopwatch import Stopwatch

BOLD: Final = 600  # font weight
_HYPHEN: Final = 2  # pdfium's own sign for a hyphen at a line's end
_SOFT_HYPHEN: Final = 0xAD
# Gaps, in sizes of the type: wider than a space between words by far, and back to the left as at a new line.
_WIDE_GAP: Final = 1.4
_BACK: Final = 2.0
# Points of type; the font's own size may be 1, scaled by the page.
_SMALLEST: Final = 0.1
_LARGEST: Final = 1_000.0
_NO_FOLDERS: Final = (POINTER(c_char) * 1)()  # the library goes on looking at it


def forget_system_fonts() -> None:
    """Let pdfium use what is in a PDF, and its own fonts for the rest.

    Where words stand must not hang on the machine; and pdfium opens every font of it, three thousand on some, when the
    first PDF names one. To be called before any PDF is opened.
    """
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=_NO_FOLDERS))


class _Growing:
    """The runs of one page as they grow, sign by sign.

    A letter has a hundred thousand signs: what is known of the last one is kept here, and nothing is made for each.
    What the library writes its answers into is made once as well.
    """

    __slots__ = (
        "_base", "_bold", "_bottom", "_box", "_boxed", "_first", "_half", "_heavy", "_in_word", "_last", "_left",
        "_made", "_origin", "_page", "_right", "_seen", "_signs", "_size", "_top", "_x", "_y",
    )  # fmt: skip

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self._page = text.raw  # not the object around it, which every call would ask for this
        self._x, self._y, self._box = c_double(), c_double(), raw.FS_RECTF()
        self._origin, self._boxed = (byref(self._x), byref(self._y)), byref(self._box)
        self._made: list[Run] = []
        self._half = (0, 0)  # index and code of the last first half of a sign that comes in two
        self._in_word = self._heavy = False
        self._top = self._bottom = nan  # of the last sign that has a place; these say its base line and size
        self._base, self._size = 0.0, _SMALLEST
        self._begin()

    def _begin(self) -> None:
        self._signs: list[str] = []
        self._last: float = nan  # where the last sign ends that was not made up; the first is compared with nothing
        self._first = (0.0, 0.0)  # base line and size of the first that is seen
        self._left = self._right = 0.0
        self._seen: int = 0
        self._bold: int = 0

    def read(self, count: int) -> tuple[Run, ...]:
        """Return the runs of the first *count* signs."""
        unicode_at, page, see, take_other = raw.FPDFText_GetUnicode, self._page, self._see, self._take_other
        for at in range(count):
            code = unicode_at(page, at)
            if 32 < code < 0xD800 and code != _SOFT_HYPHEN:
                see(at, chr(code))
            else:
                take_other(at, code)
        self._end()
        return tuple(self._made)

    def _take_other(self, at: int, code: int) -> None:
        """Take what is a blank, ends a line, or is no sign by itself."""
        if 0xD800 <= code < 0xE000:
            code = self._join(at, code)
        if code in (_HYPHEN, _SOFT_HYPHEN):
            self._see(at, "-")
            self._end_line()
        elif code in (10, 13):
            self._end_line()
        elif code in (9, 32):
            self._take_blank(at)
        elif code > 32:
            self._see(at, chr(code) if code < 0x110000 and code not in (0xFFFE, 0xFFFF) else "\ufffd")

    def _join(self, at: int, code: int) -> int:
        """Return the sign that *code* is the second half of; 0 for a first half, or one left alone."""
        if code < 0xDC00:
            self._half = (at, code)
            return 0
        first_at, first = self._half
        return 0x10000 + ((first - 0xD800) << 10) + (code - 0xDC00) if first and first_at == at - 1 else 0

    def _take_blank(self, at: int) -> None:
        self._in_word = False
        if raw.FPDFText_IsGenerated(self._page, at):  # made up by pdfium, without a place that says anything
            self._signs.append(" ")
        else:
            self._take(at, " ")

    def _end_line(self) -> None:
        self._in_word = False
        self._end()

    def _see(self, at: int, sign: str) -> None:
        if not self._in_word:  # a word has one weight
            self._heavy = raw.FPDFText_GetFontWeight(self._page, at) >= BOLD
            self._in_word = True
        self._take(at, sign)

    def _take(self, at: int, sign: str) -> None:
        """Put *sign* at the end of the run, or begin another; one without a place stands in the corner, very small."""
        box = self._box
        found = bool(raw.FPDFText_GetLooseCharBox(self._page, at, self._boxed)) and isfinite(box.left + box.right)
        left, right = (box.left, box.right) if found else (0.0, 0.0)
        if not found or box.top != self._top or box.bottom != self._bottom:
            self._change_line(at, found)
        gap = left - self._last
        if gap > _WIDE_GAP * self._size or gap < -_BACK * self._size:
            self._end()
        self._signs.append(sign)
        self._last = right
        if not sign.isspace():
            self._widen(left, right)

    def _change_line(self, at: int, found: bool) -> None:
        """Find base line and size anew: signs of one height at one height have the same."""
        box, before, base_before = self._box, self._size, self._base
        raw.FPDFText_GetCharOrigin(self._page, at, *self._origin)
        base, size = self._y.value, box.top - box.bottom
        if found and isfinite(base + size):
            self._top, self._bottom, self._base = box.top, box.bottom, base
            self._size = min(max(size, _SMALLEST), _LARGEST)
        else:
            self._top, self._bottom, self._base, self._size = nan, nan, 0.0, _SMALLEST
        if abs(self._size - before) > 0.1 * before or abs(self._base - base_before) > 0.1 * before:
            self._end()

    def _widen(self, left: float, right: float) -> None:
        if not self._seen:
            self._first, self._left, self._right = (self._base, self._size), left, right
        elif right > self._right:
            self._right = right
        if left < self._left:
            self._left = left
        self._seen += 1
        self._bold += self._heavy

    def _end(self) -> None:
        text = "".join(self._signs).strip(" ")
        if self._seen and text:
            self._made.append(Run(text, self._left, self._right, *self._first, self._bold > self._seen / 2))
        self._begin()


def read_pages(name: str, data: bytes) -> Iterator[Page]:
    """Yield the pages of the PDF *data*, one at a time. Ends the process where pdfium takes too long.

    Raises `UnreadableSourceError` for a PDF that is broken, locked or absurdly long.
    """
    watch = Stopwatch(opening_seconds(len(data)))
    try:
        with watch.running():
            document = pypdfium2.PdfDocument(data)
            count = len(document)
        with document:
            _check_pages(name, count, len(data))
            budget = _Budget(len(data))
            for number in range(count):
                yield _page(document, number, budget, watch) if budget.left else LEFT_OUT
    except pypdfium2.PdfiumError as error:
        raise UnreadableSourceError(
            f"expected a PDF that opens without a password, found in {name}: {str(error).strip()}; save it anew"
        ) from error


def _check_pages(name: str, count: int, size: int) -> None:
    if count > MAX_PAGES:
        raise UnreadableSourceError(
            f"expected at most {MAX_PAGES} pages, found {count} in {name}; split it into documents"
        )
    most = LEAST_PAGES + size // BYTES_PER_PAGE
    if count > most:
        raise UnreadableSourceError(
            f"expected at most {most} pages in a file of {size} bytes, found {count} in {name}; save it anew"
        )


class _Budget:
    """How many signs, and how many drawings, may still be looked at in a file of *size* bytes."""

    def __init__(self, size: int) -> None:
        self.signs = min(max(LEAST_GLYPHS, GLYPHS_PER_BYTE * size), MOST_GLYPHS)
        self.drawings = max(LEAST_DRAWINGS, size // BYTES_PER_DRAWING)

    @property
    def left(self) -> bool:
        """Whether there is anything left of both."""
        return self.signs > 0 and self.drawings > 0


def _page(document: pypdfium2.PdfDocument, number: int, budget: _Budget, watch: Stopwatch) -> Page:
    with watch.running():
        page = document[number]
        text = page.get_textpage()
    try:
        count = int(text.count_chars())
        read = min(count, MAX_GLYPHS, budget.signs)
        budget.signs -= read
        budget.drawings -= int(raw.FPDFPage_CountObjects(page.raw))
        runs = _Growing(text).read(read)
        budget.signs -= GLYPHS_PER_RUN * len(runs)
        made = Page(runs, float(page.get_width()), float(page.get_height()), count > read)
        watch.left += SECONDS_PER_SIGN * made.signs
        return made
    finally:
        with watch.running():  # to forget what was opened takes as long as to open it
            text.close()
            page.close()
