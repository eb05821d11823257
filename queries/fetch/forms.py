"""The forms in which a publication is kept, and whether some bytes are what their name says.

Knows first and last bytes and media types. Refuses to know what is inside: that is the readers' part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from queries.fetch.errors import RefusedError

# Bytes at either end that are looked at.
_ENDS: Final = 65_536
_XML_TYPES: Final = re.compile(r"(?:application|text)/(?:[\w.-]+\+)?xml")
_HTML_TYPES: Final = re.compile(r"text/html|application/xhtml\+xml")
_PDF_TYPES: Final = re.compile(r"application/(?:x-)?pdf")
# Servers that say nothing of the type, or that it is just bytes.
_NO_TYPE: Final = ("", "application/octet-stream", "binary/octet-stream")
# The first element after declaration, comments, instructions and document type.
# Atomic, so that thousands of instructions in a row cost no more than reading them.
_ROOT: Final = re.compile(
    rb"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*)?>)*+<([A-Za-z_][\w:.-]*)", re.DOTALL | re.IGNORECASE
)
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning and the end of a file, `_ENDS` bytes or less each."""

    start: bytes
    end: bytes

    @classmethod
    def of(cls, path: Path) -> Sample:
        """Return the sample of the file at *path*."""
        with path.open("rb") as file:
            start = file.read(_ENDS)
            file.seek(max(0, path.stat().st_size - _ENDS))
            return cls(start, file.read(_ENDS))


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its name in search records, how its file ends, what a server may call it, how it begins and ends."""

    name: str
    ending: str
    types: re.Pattern[str]
    begins: Callable[[bytes], bool]
    ends: Callable[[bytes], bool]
    # Official files in this form hold their own identifier.
    named: bool = False

    def check_type(self, media_type: str, address: str) -> None:
        """Raise `RefusedError` if *media_type*, as a server says it of *address*, is another's."""
        said = media_type.partition(";")[0].strip().lower()
        if said not in _NO_TYPE and not self.types.fullmatch(said):
            raise RefusedError(f"expected {self.name} at {address}, found {said[:60]}; it is not kept")

    def check_start(self, sample: Sample, address: str) -> None:
        """Raise `RefusedError` if what came from *address* begins as something else."""
        if not self.begins(sample.start):
            raise RefusedError(f"expected {self.name} at {address}, found {_told(sample.start)}; it is not kept")


def _xml_root(start: bytes) -> bytes | None:
    found = _ROOT.match(start.removeprefix(_BOM))
    return found[1].lower() if found else None


def _is_xml(start: bytes) -> bool:
    root = _xml_root(start)
    return root is not None and root != b"html"


def _is_html(start: bytes) -> bool:
    return _xml_root(start) == b"html"


def _is_pdf(start: bytes) -> bool:
    return b"%PDF-" in start[:1024]


def _tag_closes(end: bytes) -> bool:
    return re.search(rb"</[\w:.-]+\s*>\s*(?:<!--.*?-->\s*)*$", end, re.DOTALL) is not None


def _html_closes(end: bytes) -> bool:
    return b"</html" in end.lower()


def _pdf_closes(end: bytes) -> bool:
    return b"%%EOF" in end[-1024:]


def _told(start: bytes) -> str:
    if _is_html(start):
        return "an HTML page"
    if _is_pdf(start):
        return "a PDF"
    return "XML" if _is_xml(start) else "something else" if start.strip() else "nothing"


XML: Final = Form("xml", ".xml", _XML_TYPES, _is_xml, _tag_closes)
HTML: Final = Form("html", ".html", _HTML_TYPES, _is_html, _html_closes, named=True)
PDF: Final = Form("pdf", ".pdf", _PDF_TYPES, _is_pdf, _pdf_closes)
METADATA: Final = Form("metadata", "/metadata.xml", _XML_TYPES, _is_xml, _tag_closes, named=True)
METADATA_OWMS: Final = Form("metadataowms", "/metadata_owms.xml", _XML_TYPES, _is_xml, _tag_closes, named=True)

# The text of a publication: the first of these that there is.
TEXTS: Final = (XML, HTML, PDF)
RECORDS: Final = (METADATA, METADATA_OWMS)


def file_name(form: Form, identifier: str) -> str:
    """Return the name of the file in which *form* of *identifier* is kept.

    >>> file_name(XML, "kst-32734-32"), file_name(METADATA, "kst-32734-32")
    ('kst-32734-32.xml', 'metadata.xml')
    """
    return form.ending.removeprefix("/") if form.ending.startswith("/") else f"{identifier}{form.ending}"
