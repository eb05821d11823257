"""Readers: from the bytes of a file, in any format, to a `Source`. The only part of this folder that touches files."""

from __future__ import annotations

from pathlib import Path

from extract.readers.dispatch import SUFFIXES, read_document
from extract.readers.limits import MAX_PDF_BYTES, check_size
from extract.source import Source

__all__ = ["SUFFIXES", "read_document", "read_source"]


def read_source(path: Path) -> Source:
    """Return the document in the file at *path*.

    Raises `extract.errors.UnreadableSourceError` for a file that cannot be read; `OSError` if it cannot be opened.
    """
    check_size(path.stat().st_size, str(path), most=MAX_PDF_BYTES)
    return read_document(str(path), path.read_bytes())
