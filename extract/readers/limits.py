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
# Characters of one cell of a table; one with more is of a page that is laid out by a table.
MAX_CELL: Final = 300
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
