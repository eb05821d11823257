"""Glyphs of a PDF page, as the library gives them, gathered into runs: signs that follow one another on one line in
one size.

The only module that speaks to pdfium. Positions are points (1/72 inch) from the page's lower left corner.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass, field
from typing import Final

import pypdfium2
from pypdfium2 import raw

from extract.errors import UnreadableSourceError
from extract.readers.limits import MAX_GLYPHS, MAX_PAGES

BOLD: Final = 600  # font weight
_HYPHEN: Final = 2  # pdfium's own sign for a hyphen at a line's end
_SOFT_HYPHEN: Final = 0xAD
# Gaps, in sizes of the type: wider than a space between words by far, and back to the left as at a new line.
_WIDE_GAP: Final = 1.4
_BACK: Final = 2.0


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line: text, left and right edge, base line, height of the type from lowest to highest sign,
    weight."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its runs in the order of the file, its size, and whether its runs were too many to take in."""

    runs: tuple[Run, ...]
    width: float
    height: float
    crowded: bool


@dataclass(frozen=True, slots=True)
class _Glyph:
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

    def takes(self, glyph: _Glyph) -> bool:
        last = next((each for each in reversed(self.glyphs) if not each.made_up), None)
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
    """Yield the pages of the PDF *data*, one at a time.

    Raises `UnreadableSourceError` for a PDF that is broken, locked or absurdly long.
    """
    try:
        with pypdfium2.PdfDocument(data) as document:
            count = len(document)
            if count > MAX_PAGES:
                raise UnreadableSourceError(
                    f"expected at most {MAX_PAGES} pages, found {count} in {name}; split it into documents"
                )
            for number in range(count):
                yield _page(document, number)
    except pypdfium2.PdfiumError as error:
        raise UnreadableSourceError(
            f"expected a PDF that opens without a password, found in {name}: {str(error).strip()}; save it anew"
        ) from error


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            count = int(text.count_chars())
            runs = tuple(_runs(_glyphs(text, min(count, MAX_GLYPHS))))
            return Page(runs, float(page.get_width()), float(page.get_height()), count > MAX_GLYPHS)
        finally:
            text.close()
    finally:
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
            growing.glyphs.append(glyph)
    run = growing.run()
    if run is not None:
        yield run


def _glyphs(text: pypdfium2.PdfTextPage, count: int) -> Iterator[_Glyph]:
    high = 0
    for at in range(count):
        code = int(raw.FPDFText_GetUnicode(text, at))
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
        high = 0
        if code in (_HYPHEN, _SOFT_HYPHEN):
            yield _glyph(text, at, "-")
            yield _glyph(text, at, "\n")
        elif code >= 32 or code in (10, 13):
            yield _glyph(text, at, chr(code) if code < 0x110000 and code not in (0xFFFE, 0xFFFF) else "\ufffd")
        elif code == 9:
            yield _glyph(text, at, " ")


def _glyph(text: pypdfium2.PdfTextPage, at: int, sign: str) -> _Glyph:
    x, base = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(text, at, byref(x), byref(base))
    left, bottom, right, top = text.get_charbox(at, loose=True)
    return _Glyph(
        sign=sign,
        left=float(left),
        right=float(right),
        base=base.value,
        size=max(float(top - bottom), 0.1),  # the font's own size may be 1, scaled by the page
        bold=int(raw.FPDFText_GetFontWeight(text, at)) >= BOLD,
        made_up=bool(raw.FPDFText_IsGenerated(text, at)),
    )
