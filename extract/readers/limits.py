"""How much of anything a reader takes, so that no file can fill the memory or the day; and the sentence that says
so."""

from __future__ import annotations

from typing import Final

from extract.errors import UnreadableSourceError

MEGABYTE: Final = 1_000_000
# The longest Kamerstuk seen is under 3 MB of text; a file far beyond that is not one document.
MAX_BYTES: Final = 10 * MEGABYTE
# PDFs carry pictures and fonts: annexes of 40 MB exist.
MAX_PDF_BYTES: Final = 60 * MEGABYTE
# Official XML was never seen deeper than 30.
MAX_DEPTH: Final = 200
# Characters of one attribute; addresses are the longest seen, under 1,000.
MAX_ATTRIBUTE: Final = 20_000
# An annex of the budget has 900 pages. Each page of a file takes some bytes of it, unless one is shown again and again.
MAX_PAGES: Final = 3_000
LEAST_PAGES: Final = 4
BYTES_PER_PAGE: Final = 500
# Glyphs on one page; a dense page of small print has under 15,000.
MAX_GLYPHS: Final = 30_000
# Glyphs of a whole PDF for each byte of its file, and what even the smallest file may have. Letters with their fonts
# have up to 0.2, text packed tight without any font about 3; pages shown again and again have thousands.
GLYPHS_PER_BYTE: Final = 4
LEAST_GLYPHS: Final = 50_000
# Drawings, of words, lines and pictures, are far fewer than bytes, however tight they are packed.
BYTES_PER_DRAWING: Final = 2
LEAST_DRAWINGS: Final = 5_000
# Files in one archive; all motions of thirty years are under 100,000.
MAX_MEMBERS: Final = 200_000
# How many times its own size an archive may unpack to. Official XML as .tar.gz unpacks to about 20 times.
MAX_RATIO: Final = 200


def check_size(size: int, name: str, *, most: int = MAX_BYTES) -> None:
    """Raise `UnreadableSourceError` if *size*, in bytes, is more than one document can have."""
    if size > most:
        raise UnreadableSourceError(
            f"expected one document of at most {most // MEGABYTE} MB, found {size / MEGABYTE:.0f} MB in {name}; "
            "split it into documents"
        )
