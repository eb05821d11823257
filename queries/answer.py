"""An answer: named columns and rows of plain values, in an order that depends on the values alone.

Knows how cells compare. Refuses to know where they come from or how they are shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

Cell = str | int | bool | None
SortKey = tuple[tuple[int, int, str], ...]

_DIGITS = re.compile(r"([0-9]+)")
# Cells whose keys are kept: themes, places and years stand in row after row.
_REMEMBERED = 4096
_SEPARATOR = re.compile(r"\s*\|\s*")


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows under named columns; None where a value is not stated."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def ordered(self, order: Sequence[str] = ()) -> Answer:
        """Return the answer, each row once, sorted by *order* («posts desc»), then by all columns from the left."""
        rows = sorted(set(self.rows), key=lambda row: tuple(natural(cell) for cell in row))
        for column in reversed(order):
            name, _, direction = column.partition(" ")
            at = self.columns.index(name)
            rows.sort(key=lambda row: natural(row[at]), reverse=direction == "desc")
        return replace(self, rows=tuple(rows))

    def column(self, name: str) -> tuple[Cell, ...]:
        """Return the cells of the column *name*, row by row."""
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def only(self, columns: Sequence[str]) -> Answer:
        """Return the answer with just *columns*, in that order."""
        at = [self.columns.index(column) for column in columns]
        return Answer(tuple(columns), tuple(tuple(row[i] for i in at) for row in self.rows))

    def joined(self, columns: Iterable[str]) -> Answer:
        """Return the answer with the values inside each cell of *columns* made unique and sorted."""
        at = {self.columns.index(column) for column in columns}
        rows = (tuple(_tidied(cell) if i in at else cell for i, cell in enumerate(row)) for row in self.rows)
        return replace(self, rows=tuple(rows))


@lru_cache(maxsize=_REMEMBERED, typed=True)
def natural(cell: Cell) -> SortKey:
    """Return a key by which numbers inside a text count as numbers and accents do not count.

    >>> natural("kst-34952-8") < natural("kst-34952-24"), natural("Écija") < natural("Fez")
    (True, True)
    """
    if cell is None:
        return ()
    text = str(cell).lower() if isinstance(cell, bool) else str(cell)
    folded = unicodedata.normalize("NFKD", text).casefold()
    parts = [part for part in _DIGITS.split(folded) if part]
    key = tuple((0, len(part.lstrip("0")), part.lstrip("0")) if part.isdecimal() else (1, 0, part) for part in parts)
    return (*key, (-1, 0, text))


def _tidied(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    separator = " | " if " | " in cell else "|"
    return separator.join(sorted(set(_SEPARATOR.split(cell)), key=natural))
