"""Glyphs of a PDF page, as the library gives them, gathered into runs: signs that follow one another on one line in
one size.

The only module that speaks to pdfium, which may end the process or take a gigabyte for a small page: it is for
`extract.pdfium.child`, never for the process that builds a graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Growing:
    """A run as it grows."""

    glyphs: list[_Glyph] = field(default_factory=list)
    last: _Glyph | None = None  # that was not made up

    def take(self, glyph: _Glyph) -> None:
        self.glyphs.append(glyph)
        if not glyph.made_up:
            self.last = glyph

    def takes(self, glyph: _Glyph) -> bool:
        last = self.last
        if last is None or glyph.made_up:
            return True
        return (
            abs(glyph.size - last.size) <= 0.1 * last.size
            and abs(glyph.base - last.base) <= 0.1 * last.size
            and -_BACK * last.size <= glyph.left - last.right <= _WIDE_GAP * last.size
        )

    def run(self) -> Run | None:
        seen = [each for each in self.glyphs if not each.made_up and each.sign.strip()]
        text = "".join(each.sign for each in self.glyphs).strip(" ")
        if not seen or not text:
            return None
        return Run(
            text=text,
            left=min(each.left for each in seen),
            right=max(each.right for each in seen),
            base=seen[0].base,
            size=seen[0].size,
            bold=sum(each.bold for each in seen) > len(seen) / 2,
        )


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
    places = _Places(text)
    for at in range(count):
        code = int(raw.FPDFText_GetUnicode(text.raw, at))
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
        high = 0
        if code in (_HYPHEN, _SOFT_HYPHEN):
            yield places.glyph(at, "-")
            yield places.glyph(at, "\n")
        elif code >= 32 or code in (10, 13):
            yield places.glyph(at, chr(code) if code < 0x110000 and code not in (0xFFFE, 0xFFFF) else "\ufffd")
        elif code == 9:
            yield places.glyph(at, " ")


class _Places:
    """Where signs of one page stand. Holds what the library writes its answers into, made once for all signs."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self._text = text.raw  # not the object around it, which every call would ask for this
        self._x, self._base, self._box = c_double(), c_double(), raw.FS_RECTF()

    def glyph(self, at: int, sign: str) -> _Glyph:
        """Return the sign at index *at*; one without a place stands in the corner, very small."""
        text, box = self._text, self._box
        raw.FPDFText_GetCharOrigin(text, at, byref(self._x), byref(self._base))
        found = raw.FPDFText_GetLooseCharBox(text, at, byref(box))
        left, right, base, size = box.left, box.right, self._base.value, box.top - box.bottom
        if not (found and isfinite(left + right + base + size)):
            left = right = base = size = 0.0
        return _Glyph(
            sign=sign,
            left=left,
            right=right,
            base=base,
            size=max(size, 0.1),  # the font's own size may be 1, scaled by the page
            bold=raw.FPDFText_GetFontWeight(text, at) >= BOLD,
            made_up=sign <= " " and bool(raw.FPDFText_IsGenerated(text, at)),  # nothing else is ever made up
        )
