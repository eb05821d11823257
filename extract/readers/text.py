"""Plain text. Knows bytes and encodings; refuses to guess either: a text is UTF-8 or it is not read."""

from __future__ import annotations

from extract.errors import UnreadableSourceError
from extract.readers.answer_head import read_answer_head
from extract.readers.limits import check_size
from extract.readers.names import stem
from extract.source import Source


def read_text(name: str, data: bytes) -> Source:
    """Return the text *data* of the document *name*.

    Raises `UnreadableSourceError` for a file that is empty, too large, binary, or not UTF-8.
    """
    check_size(len(data), name)
    text = _decode(data, name)
    if not text.strip():
        raise UnreadableSourceError(f"expected the text of a document, found nothing in {name}; give a file with text")
    return Source(stem(name), text, paper=read_answer_head(text))


def _decode(data: bytes, name: str) -> str:
    if b"\0" in data:
        raise UnreadableSourceError(
            f"expected a text, found binary data in {name}; save the document as plain UTF-8 text"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(
            f"expected UTF-8, found byte 0x{data[error.start]:02x} at position {error.start} of {name}; "
            "save the document as UTF-8"
        ) from error
