"""Which reader a file is for: by its first bytes, then by its name's ending. Knows formats; refuses to guess among
texts."""

from __future__ import annotations

import re
from typing import Final

from extract.errors import UnreadableSourceError
from extract.readers.limits import MAX_PDF_BYTES, check_size
from extract.readers.names import suffix
from extract.readers.odt import MEDIA_TYPE, read_odt
from extract.readers.official_html import read_official_html
from extract.readers.official_xml import read_official_xml
from extract.readers.pdf import read_pdf
from extract.readers.text import read_text
from extract.source import Source

# Endings of documents, the best format first: what says most of a document's shape.
SUFFIXES: Final = (".xml", ".html", ".htm", ".xhtml", ".odt", ".pdf", ".txt")

_HTML = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe<\0|\xfe\xff\0<")
_HEAD: Final = 2_000  # bytes
# Where an uncompressed first file of a zip tells its type.
_MEDIA_TYPE_AT: Final = 38


def read_document(name: str, data: bytes) -> Source:
    """Return the document *data* of the file *name*, read by the reader of its format.

    Raises `UnreadableSourceError` for a format that is not read, and for whatever the format's own reader refuses.
    """
    check_size(len(data), name, most=MAX_PDF_BYTES)
    head = data[:_HEAD]
    if head.lstrip().startswith(b"%PDF-") or (suffix(name) == ".pdf" and b"%PDF-" in head):
        return read_pdf(name, data)
    if head.startswith(b"PK"):
        return _read_zip(name, data)
    if _HTML.search(head.replace(b"\0", b"")) and suffix(name) != ".txt":
        return read_official_html(name, data)
    if suffix(name) in (".html", ".htm", ".xhtml"):
        return read_official_html(name, data)
    if _XML.match(head) and suffix(name) != ".txt":
        return read_official_xml(name, data)
    if suffix(name) in (".xml", ".pdf", ".odt"):
        raise _not_what_it_says(name)
    return read_text(name, data)


def _read_zip(name: str, data: bytes) -> Source:
    if suffix(name) == ".odt" or data[_MEDIA_TYPE_AT : _MEDIA_TYPE_AT + len(MEDIA_TYPE)] == MEDIA_TYPE:
        return read_odt(name, data)
    raise UnreadableSourceError(
        f"expected a document, found a packed file in {name}; an archive is read by the name .zip, "
        "a Word document after it is saved as .odt or PDF"
    )


def _not_what_it_says(name: str) -> UnreadableSourceError:
    return UnreadableSourceError(
        f"expected {suffix(name)[1:].upper()}, found something else in {name}; give the file anew"
    )
