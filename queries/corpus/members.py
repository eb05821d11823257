"""The files of a corpus, one at a time: out of an archive, a folder, or a single file. Nothing is unpacked to disk.

Knows tar and zip. Refuses to know what is inside a file, and leaves out those that are neither documents nor records.
"""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.readers.names import suffix

KINDS: Final = (".xml", ".html", ".pdf", ".odt", ".txt", ".json")
# A member beyond this is passed on cut off, and refused by its reader with a sentence.
_MOST: Final = 64_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Member:
    """One file, with its bytes; ``name`` is its path inside the archive or folder."""

    name: str
    data: bytes


def members(source: Path) -> Iterator[Member]:
    """Yield the files of *source* in their order: an archive's own, a folder's by name. Raises `OSError`."""
    if source.is_dir():
        for path in sorted(path for path in source.rglob("*") if path.is_file() and _wanted(path.name)):
            yield Member(str(path.relative_to(source)), path.read_bytes())
    elif source.name.endswith(".zip"):
        yield from _zip(source)
    elif source.name.endswith((".tar.gz", ".tgz", ".tar")):
        yield from _tar(source)
    else:
        yield Member(source.name, source.read_bytes())


def _zip(source: Path) -> Iterator[Member]:
    with zipfile.ZipFile(source) as archive:
        for entry in archive.infolist():
            if not entry.is_dir() and _wanted(entry.filename):
                with archive.open(entry) as opened:
                    yield Member(entry.filename, opened.read(_MOST))


def _tar(source: Path) -> Iterator[Member]:
    with tarfile.open(source, mode="r|*") as archive:
        for entry in archive:
            opened = archive.extractfile(entry) if entry.isfile() and _wanted(entry.name) else None
            if opened is not None:
                yield Member(entry.name, opened.read(_MOST))


def _wanted(name: str) -> bool:
    return suffix(name) in KINDS
