"""Glyphs of a PDF page, as the library gives them, gathered into runs: signs that follow one another on one line in
one size.

The only module that speaks to pdfium, which may end the process or take a gigabyte for a small page: it is for
`extract.pdfium.child`, never for the process that builds a graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double
from math import isfinite
from typing import Final, NamedTuple

import pypdfium2
from pypdfium2 import raw

from extract.errors import UnreadableSourceError
from extract.pdfium.limits import (
    BYTES_PER_DRAWING,
    BYTES_PER_PAGE,
    GLYPHS_PER_BYTE,
    LEAST_DRAWINGS,
    LEAST_GLYPHS,
    LEAST_PAGES,
    MAX_GLYPHS,
    MAX_PAGES,
    opening_seconds,
)
from extract.pdfium.pages import Page, Run
from extract.pdfium.stopwatch import Stopwatch

BOLD: Final = 600  # font weight
_HYPHEN: Final = 2  # pdfium's own sign for a hyphen at a line's end
_SOFT_HYPHEN: Final = 0xAD
# Gaps, in sizes of the type: wider than a space between words by far, and back to the left as at a new line.
_WIDE_GAP: Final = 1.4
_BACK: Final = 2.0


class _Glyph(NamedTuple):  # made a hundred thousand times for a letter, and in half the time of a frozen dataclass
    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    made_up: bool  # a space or line end that pdfium put in


class _Growing:
    """A run as it grows; what it will say is counted up sign by sign, for there are a hundred thousand."""

    __slots__ = ("bold", "first", "last", "left", "right", "seen", "signs")

    def __init__(self) -> None:
        self.signs: list[str] = []
        self.first: _Glyph | None = None  # that is seen: neither blank nor made up
        self.last: _Glyph | None = None  # that was not made up
        self.left = self.right = 0.0
        self.seen = self.bold = 0

    def takes(self, glyph: _Glyph) -> bool:
        last = self.last
        if last is None or glyph.made_up:
            return True
        size = last.size
        return (
            abs(glyph.size - size) <= 0.1 * size
            and abs(glyph.base - last.base) <= 0.1 * size
            and -_BACK * size <= glyph.left - last.right <= _WIDE_GAP * size
        )

    def take(self, glyph: _Glyph) -> None:
        sign = glyph.sign
        self.signs.append(sign)
        if glyph.made_up:
            return
        self.last = glyph
        if sign.isspace():
            return
        if self.first is None:
            self.first, self.left, self.right = glyph, glyph.left, glyph.right
        elif glyph.right > self.right:
            self.right = glyph.right
        if glyph.left < self.left:
            self.left = glyph.left
        self.seen += 1
        self.bold += glyph.bold

    def run(self) -> Run | None:
        text = "".join(self.signs).strip(" ")
        if self.first is None or not text:
            return None
        return Run(text, self.left, self.right, self.first.base, self.first.size, self.bold > self.seen / 2)


def read_pages(name: str, data: bytes) -> Iterator[Page]:
    """Yield the pages of the PDF *data*, one at a time. Ends the process where pdfium takes too long.

    Raises `UnreadableSourceError` for a PDF that is broken, locked or absurdly long.
    """
    watch = Stopwatch(opening_seconds(len(data)))
    try:
        with watch.running():
            document = pypdfium2.PdfDocument(data)
        with document:
            count = len(document)
            _check_pages(name, count, len(data))
            budget = _Budget(len(data))
            for number in range(count):
                yield _page(document, number, budget, watch) if budget.left else _NOT_OPENED
    except pypdfium2.PdfiumError as error:
        raise UnreadableSourceError(
            f"expected a PDF that opens without a password, found in {name}: {str(error).strip()}; save it anew"
        ) from error


_NOT_OPENED: Final = Page((), 0.0, 0.0, crowded=True)


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
        self.signs = max(LEAST_GLYPHS, GLYPHS_PER_BYTE * size)
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
        runs = tuple(_runs(_glyphs(text, read)))
        return Page(runs, float(page.get_width()), float(page.get_height()), count > read)
    finally:
        with watch.running():  # to forget what was opened takes as long as to open it
            text.close()
            page.close()


def _runs(glyphs: Iterator[_Glyph]) -> Iterator[Run]:
    growing = _Growing()
    for glyph in glyphs:
        ends_line = glyph.sign in "\r\n"
        if ends_line or not growing.takes(glyph):
            run = growing.run()
            if run is not None:
                yield run
            growing = _Growing()
        if not ends_line:
            growing.take(glyph)
    run = growing.run()
    if run is not None:
        yield run


def _glyphs(text: pypdfium2.PdfTextPage, count: int) -> Iterator[_Glyph]:
    high = 0
    glyph_at = _Places(text).glyph
    unicode_at, page = raw.FPDFText_GetUnicode, text.raw
    for at in range(count):
        code = unicode_at(page, at)
        if 0xD800 <= code < 0xE000:
            if code < 0xDC00:
                high = code
                continue
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
        high = 0
        if code in (_HYPHEN, _SOFT_HYPHEN):
            yield glyph_at(at, "-")
            yield glyph_at(at, "\n")
        elif code >= 32 or code in (10, 13):
            yield glyph_at(at, chr(code) if code < 0x110000 and code not in (0xFFFE, 0xFFFF) else "\ufffd")
        elif code == 9:
            yield glyph_at(at, " ")


class _Places:
    """Where signs of one page stand. Holds what the library writes its answers into, made once for all signs."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self._text = text.raw  # not the object around it, which every call would ask for this
        self._x, self._y, self._box = c_double(), c_double(), raw.FS_RECTF()
        self._origin, self._boxed = (byref(self._x), byref(self._y)), byref(self._box)
        self._edges = (0.0, 0.0)
        self._base = 0.0
        self._bold = self._in_word = False

    def glyph(self, at: int, sign: str) -> _Glyph:
        """Return the sign at index *at*; one without a place stands in the corner, very small."""
        text, box = self._text, self._box
        found = raw.FPDFText_GetLooseCharBox(text, at, self._boxed)
        left, right, top, bottom = box.left, box.right, box.top, box.bottom
        if (top, bottom) != self._edges or not found:  # signs of one height at one height have one base line
            raw.FPDFText_GetCharOrigin(text, at, *self._origin)
            self._edges, self._base = (top, bottom), self._y.value
        base, size = self._base, top - bottom
        if not (found and isfinite(left + right + base + size)):
            left = right = base = size = 0.0
        if size < 0.1:
            size = 0.1  # the font's own size may be 1, scaled by the page
        blank = sign <= " "
        if not self._in_word:  # a word has one weight
            self._bold = raw.FPDFText_GetFontWeight(text, at) >= BOLD
        self._in_word = not blank
        made_up = blank and bool(raw.FPDFText_IsGenerated(text, at))  # nothing else is ever made up
        return _Glyph(sign, left, right, base, size, self._bold, made_up)
