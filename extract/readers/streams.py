"""All documents a user means, one at a time: files, folders, and archives, with the official records that lie beside
them.

Two passes: `survey` reads names and the small records, `stream` the documents. No more than one document is held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from extract.errors import ExtractError
from extract.readers.archives import Found, Refused, is_archive, open_archive
from extract.readers.dispatch import SUFFIXES, read_document
from extract.readers.limits import MAX_PDF_BYTES, check_size
from extract.readers.names import folder, stem, suffix
from extract.readers.records import merge_records, read_record
from extract.readers.zaak import read_zaak
from extract.source import Source
from extract.statements import OfficialRecord

_RECORDS: Final = ("metadata", "metadata_owms")  # stems of the files that hold official records
_OFFICIAL: Final = ("kst-", "ah-", "blg-", "h-", "kv-")  # openings of names that are identifiers
_ZAKEN: Final = "zaken"  # the folder that holds records of the Tweede Kamer


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies there: names of the documents to read, in order, and the records by the identifier of their
    document."""

    names: tuple[str, ...]
    records: Mapping[str, OfficialRecord]
    beside: Mapping[str, OfficialRecord]  # records by the folder they lie in
    refused: tuple[Refused, ...]


def survey(paths: Iterable[Path]) -> Survey:
    """Return what lies at *paths*. Of one document in several formats, only the best is read."""
    names: dict[str, str] = {}
    records: dict[str, OfficialRecord] = {}
    beside: dict[str, OfficialRecord] = {}
    refused: list[Refused] = []
    for each in _looked_at(paths):
        if isinstance(each, Refused):
            refused.append(each)
        elif isinstance(each, Found):
            _take_record(each, records, beside, refused)
        else:
            best = names.setdefault(_without_suffix(each), each)
            if _rank(each) < _rank(best):
                names[_without_suffix(each)] = each
    return Survey(tuple(names.values()), records, beside, tuple(refused))


def stream(paths: Iterable[Path], names: Iterable[str]) -> Iterator[Found | Refused]:
    """Yield the documents at *paths* whose names are among *names*."""
    wanted = frozenset(names)
    for path in paths:
        if path.is_dir():
            yield from stream(_inside(path), wanted)
        elif is_archive(path.name):
            yield from open_archive(path, lambda name, path=path: f"{path}/{name}" in wanted)  # type: ignore[misc]
        elif str(path) in wanted:
            yield _load(path)


def read_found(found: Found, surveyed: Survey) -> Source:
    """Return the document *found* with its official records merged; raises `ExtractError` as its reader does."""
    source = read_document(found.name, found.data)
    official = _official(source, surveyed, found.name)
    return source if official is source.official else replace(source, official=official)


def _official(source: Source, surveyed: Survey, name: str) -> OfficialRecord | None:
    """A record counts for the document it names; one that lies beside a document without identity counts for that
    one."""
    own = source.official
    identifier = source.paper.identifier if source.paper else own.identifier if own else source.name
    record = surveyed.records.get(identifier)
    if record is None and source.paper is None and own is None and not source.name.startswith(_OFFICIAL):
        record = surveyed.beside.get(folder(name))
    if own is None or record is None:
        return own or record
    return merge_records(record, own)


def _looked_at(paths: Iterable[Path]) -> Iterator[str | Found | Refused]:
    """Yield names of documents, records, and what is refused."""
    for path in paths:
        if path.is_dir():
            yield from _looked_into(path)
        elif is_archive(path.name):
            yield from _listed(path)
        elif is_record(str(path)):
            yield _load(path)
        else:
            yield str(path)
            yield from map(_load, _records_around(path))


def _looked_into(folder: Path) -> Iterator[str | Found | Refused]:
    for path in _inside(folder):
        if is_archive(path.name):
            yield from _listed(path)
        else:
            yield _load(path) if is_record(str(path)) else str(path)


def _records_around(path: Path) -> Iterator[Path]:
    """The records in the folder of a file that was named by itself."""
    around = [path.parent / f"{name}.xml" for name in _RECORDS] + [path.parent / _ZAKEN / f"{path.stem}.json"]
    return (each for each in around if each.is_file())


def _listed(path: Path) -> Iterator[str | Found | Refused]:
    documents: list[str] = []

    def wanted(name: str) -> bool:
        if suffix(name) in SUFFIXES and not is_record(name):
            documents.append(f"{path}/{name}")
            return False
        return is_record(name)

    yield from open_archive(path, wanted)
    yield from documents


def holds_documents(folder: Path) -> bool:
    """Tell whether a document or an archive lies in *folder* or below it."""
    return any(not is_record(str(path)) for path in _inside(folder))


def is_record(name: str) -> bool:
    """Tell whether the file *name* is an official record, by its name or its folder's."""
    if name.endswith(".xml"):
        return stem(name) in _RECORDS
    return name.endswith(".json") and folder(name).rpartition("/")[2] == _ZAKEN


def _take_record(
    found: Found, records: dict[str, OfficialRecord], beside: dict[str, OfficialRecord], refused: list[Refused]
) -> None:
    """Merge in a record; official metadata is heard before the Tweede Kamer's own record."""
    try:
        zaak = suffix(found.name) == ".json"
        record = read_zaak(found.name, found.data) if zaak else read_record(found.name, found.data)
    except ExtractError as error:
        refused.append(Refused(found.name, str(error)))
        return
    known = records.get(record.identifier)
    if known is None:
        records[record.identifier] = record
    else:
        records[record.identifier] = merge_records(known, record) if zaak else merge_records(record, known)
    if not zaak:
        beside.setdefault(folder(found.name), record)


def _inside(folder: Path) -> list[Path]:
    """The files of a folder and those below it that are read, in the order of their names."""
    return sorted(
        path
        for path in folder.rglob("*")
        if (suffix(path.name) in SUFFIXES or is_archive(path.name) or is_record(str(path))) and path.is_file()
    )


def _load(path: Path) -> Found | Refused:
    try:
        check_size(path.stat().st_size, str(path), most=MAX_PDF_BYTES)
        return Found(str(path), path.read_bytes())
    except (ExtractError, OSError) as error:
        return Refused(str(path), str(error))


def _without_suffix(name: str) -> str:
    return f"{folder(name)}/{stem(name)}"


def _rank(name: str) -> int:
    ending = suffix(name)
    return SUFFIXES.index(ending) if ending in SUFFIXES else len(SUFFIXES)
