"""Answers of a SELECT: columns and typed cells, with no library's types left in them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """A node's address."""

    value: str

    def __str__(self) -> str:
        return self.value


# A date or a year stays the string that the store holds: as precise as the source, and no more.
Cell = Iri | str | bool | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT (or an ASK: one column ``answer``); rows in the order of the store, cells None where
    unbound.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
