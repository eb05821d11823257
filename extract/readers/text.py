"""Plain text. Knows bytes and encodings; refuses to guess either: a text is UTF-8 or it is not read."""

from __future__ import annotations

from pathlib import Path

from extract.errors import UnreadableSourceError
from extract.source import Source

# Bytes. The longest Kamerstuk seen is under 3 MB of text; a file far beyond that is not one document.
MAX_BYTES = 10_000_000


def read_source(path: Path) -> Source:
    """Return the text of the file at *path*.

    Raises `UnreadableSourceError` for a file that is empty, too large, binary, or not UTF-8; `OSError` if it cannot be
    opened.
    """
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise UnreadableSourceError(
            f"expected one document of at most {MAX_BYTES // 1_000_000} MB, found {size / 1_000_000:.0f} MB in {path}; "
            "split it into documents"
        )
    text = _decode(path.read_bytes(), path)
    if not text.strip():
        raise UnreadableSourceError(f"expected the text of a document, found nothing in {path}; give a file with text")
    return Source(path.stem, text)


def _decode(data: bytes, path: Path) -> str:
    if b"\0" in data:
        raise UnreadableSourceError(
            f"expected a text, found binary data in {path}; save the document as plain UTF-8 text"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(
            f"expected UTF-8, found byte 0x{data[error.start]:02x} at position {error.start} of {path}; "
            "save the document as UTF-8"
        ) from error
