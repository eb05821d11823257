"""What is fuzzed: each reader, and after it the way from source to statements.

A reader here takes bytes and returns what it `Opened`; it raises `ExtractError` for a refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from extract.errors import UnreadableSourceError
from extract.layout import lay_out
from extract.readers import read_document
from extract.readers.archives import Found, open_archive
from extract.readers.records import read_record
from extract.readers.zaak import read_zaak
from extract.reading import read
from tests.fuzz.laws import broken_laws, broken_record_laws

# Characters that a line counts for besides its own: a page may have one sign to a line, and each is looked at as a
# line.
_LINE: Final = 10


@dataclass(frozen=True, slots=True)
class Opened:
    """How much was unpacked, in bytes or characters; and the rest of the way, which gives the laws that were broken."""

    size: int
    go_on: Callable[[], Iterable[str]]


Reader = Callable[[bytes], Opened]


def _document(name: str) -> Reader:
    def opened(data: bytes) -> Opened:
        source = read_document(name, data)
        lay_out(source)
        size = len(source.text) + _LINE * source.text.count("\n")
        return Opened(size, lambda: broken_laws(read(source)))

    return opened


def _archive(name: str) -> Reader:
    def opened(data: bytes) -> Opened:
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            found = [len(each.data) for each in open_archive(path, lambda _: True) if isinstance(each, Found)]
        if not found:
            raise UnreadableSourceError("nothing in it was read")
        return Opened(sum(found), tuple)

    return opened


def _record(data: bytes) -> Opened:
    record = read_record("metadata.xml", data)
    return Opened(len(data), lambda: broken_record_laws(record))


def _zaak(data: bytes) -> Opened:
    record = read_zaak("x.json", data)
    return Opened(len(data), lambda: broken_record_laws(record))


READERS: Final[dict[str, Reader]] = {
    "xml": _document("x.xml"),
    "html": _document("x.html"),
    "odt": _document("x.odt"),
    "pdf": _document("x.pdf"),
    "text": _document("x.txt"),
    "record": _record,
    "zaak": _zaak,
    "tar": _archive("x.tar.gz"),
    "zip": _archive("x.zip"),
}
