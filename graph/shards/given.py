"""Documents as they are given to those who make shards: each with the official records that may be its own.

Each document travels by itself, to another process or another machine, so it takes along what its reading depends on
and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from extract.readers.archives import Found, Refused
from extract.readers.names import folder, stem
from extract.readers.streams import Survey, stream
from graph.shards.shard import Failure, Given, key_of


def given(paths: Sequence[Path], surveyed: Survey) -> Iterator[Given | Failure]:
    """Yield the documents at *paths* that the survey found, in order, and those that cannot be taken out."""
    records = _Records(surveyed)
    for found in stream(paths, surveyed.names):
        yield Failure(found.name, found.reason) if isinstance(found, Refused) else records.given(found)


class _Records:
    """Which records a document may have: those of its name; all of them where its name is no identifier."""

    __slots__ = ("_all", "_sums", "_surveyed")

    def __init__(self, surveyed: Survey) -> None:
        self._surveyed = surveyed
        self._all = Survey((), surveyed.records, surveyed.beside, ())
        self._sums: dict[int, str] = {}

    def given(self, found: Found) -> Given:
        records = self._of(found.name)
        return Given(found.name, found.data, records, key_of(found.name, found.data, self._sum(records)))

    def _of(self, name: str) -> Survey:
        if not self._surveyed.records and not self._surveyed.beside:
            return self._all
        own = self._surveyed.records.get(stem(name))
        around = folder(name)
        beside = {around: self._surveyed.beside[around]} if around in self._surveyed.beside else {}
        return Survey((), {stem(name): own}, beside, ()) if own is not None else self._all

    def _sum(self, records: Survey) -> str:
        if not records.records and not records.beside:
            return ""
        if records is not self._all:
            return _sum(records)
        return self._sums.setdefault(id(records), self._sums.get(id(records)) or _sum(records))


def _sum(records: Survey) -> str:
    # The text of a frozen dataclass tells all of its fields, in order.
    return sha256(repr((sorted(records.records.items()), sorted(records.beside.items()))).encode()).hexdigest()
