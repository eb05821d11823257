"""An answer: named columns and rows of plain values, in an order that depends on the values alone.

Knows how cells compare. Refuses to know where they come from or how they are shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

Cell = str | int | bool | None
Row = tuple[Cell, ...]
SortKey = tuple[tuple[int, int, str], ...]

_DIGITS = re.compile(r"([0-9]+)")
# Cells whose keys are kept: themes, places and years stand in row after row.
_REMEMBERED = 4096
_SEPARATOR = re.compile(r"\s*\|\s*")


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows under named columns; None where a value is not stated."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def ordered(self, order: Sequence[str] = ()) -> Answer:
        """Return the answer, each row once, sorted by *order* («posts desc»), then by all columns from the left."""
        first = [(self.columns.index(name), direction == "desc") for name, _, direction in map(_parted, order)]
        others = [(at, False) for at in range(len(self.columns)) if at not in {at for at, _ in first}]
        return replace(self, rows=tuple(_sorted(list(set(self.rows)), [*first, *others])))

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


def _parted(column: str) -> tuple[str, str, str]:
    return column.partition(" ")


def _sorted(rows: list[Row], by: Sequence[tuple[int, bool]]) -> Iterator[Row]:
    """Yield *rows* sorted by columns, the second value of each: whether from the highest down.

    Rows that a column tells apart are not looked at further: most long cells never need a key.
    """
    if len(rows) < 2 or not by:
        yield from rows
        return
    (at, down), *rest = by
    alike: dict[tuple[str, Cell], list[Row]] = {}
    for row in rows:
        alike.setdefault((type(row[at]).__name__, row[at]), []).append(row)
    for same in sorted(alike, key=lambda same: (natural(same[1]), same[0]), reverse=down):
        yield from _sorted(alike[same], rest)


def _tidied(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    separator = " | " if " | " in cell else "|"
    return separator.join(sorted(set(_SEPARATOR.split(cell)), key=natural))
