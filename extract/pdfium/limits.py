"""How much of a PDF is taken in, and how much time and memory pdfium may take for it."""

from __future__ import annotations

from typing import Final

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
# What a run costs besides its glyphs, in glyphs: until it is a row of text it takes 40 µs and 500 bytes of memory, and
# nothing bounds how many stand in one drawing. Cells of tables take some bytes of the file for each.
GLYPHS_PER_RUN: Final = 5
# Glyphs of the longest PDF: three times the longest Kamerstuk seen.
MOST_GLYPHS: Final = 10_000_000
# Drawings, of words, lines and pictures, are far fewer than bytes, however tight they are packed.
BYTES_PER_DRAWING: Final = 2
LEAST_DRAWINGS: Final = 5_000
# Seconds of the processor in which pdfium opens a file and its pages, and forgets them: from the start, for each
# megabyte, and for each sign that was read so far. Real letters take 0.1 s for a megabyte, text packed tight without
# any font 0.3 µs for a sign.
LEAST_SECONDS: Final = 0.1
SECONDS_PER_MEGABYTE: Final = 2.0
SECONDS_PER_SIGN: Final = 0.7e-6
# Signs, from the start and for each byte, from which what was read is kept when the rest costs too much: to refuse the
# file by then would take longer than such a file may take. Letters have 0.2 for a byte.
LEAST_KEPT: Final = 5_000
KEPT_PER_BYTE: Final = 0.5
# Bytes of memory for pdfium, the file, and one page of it. Real letters take 40 MB.
MEMORY: Final = 512_000_000


def opening_seconds(size: int) -> float:
    """Return the seconds of the processor that pdfium may take for a file of *size* bytes before any sign is read."""
    return LEAST_SECONDS + SECONDS_PER_MEGABYTE * size / 1e6


def is_kept(signs: int, size: int) -> bool:
    """Tell whether *signs* of a file of *size* bytes are kept, though the rest of it costs too much."""
    return signs > LEAST_KEPT + KEPT_PER_BYTE * size
