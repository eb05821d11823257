"""The files of a corpus, one at a time: out of an archive, a folder, or a single file. Nothing is unpacked to disk.

Knows which files are documents and which records. Refuses to know what is inside a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from extract.readers.archives import Found, Refused, is_archive, open_archive
from extract.readers.dispatch import SUFFIXES
from extract.readers.names import suffix
from extract.readers.streams import is_record

Member = Found | Refused
Wanted = Callable[[str], bool]


def documents(source: Path) -> Iterator[Member]:
    """Yield the documents of *source*, records left out: in an archive's own order, in a folder by name."""
    return _members(source, lambda name: suffix(name) in SUFFIXES and not is_record(name))


def records(source: Path) -> Iterator[Member]:
    """Yield the records (JSON) of *source*."""
    return _members(source, lambda name: suffix(name) == ".json")


def _members(source: Path, wanted: Wanted) -> Iterator[Member]:
    if is_archive(source.name):
        yield from open_archive(source, wanted)
    elif source.is_dir():
        for path in sorted(path for path in source.rglob("*") if path.is_file() and wanted(str(path))):
            yield Found(str(path), path.read_bytes())
    else:
        yield Found(str(source), source.read_bytes())
