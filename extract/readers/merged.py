"""Merged cells: where a cell covers several columns or reaches down into the rows below, each row is still given as
many cells as the table has columns.

Knows numbers of columns and rows only; what a cell that reaches down holds is written once, and pointed at below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extract.tables import DITTO

MOST: Final = 100  # columns or rows that one cell may cover; no official table has as many


class Extent(NamedTuple):
    """How many columns a cell is wide and how many rows it is high."""

    wide: int = 1
    high: int = 1


class MergedCells:
    """The cells of one table that reach into the rows that are still to come, by column."""

    def __init__(self) -> None:
        self._down: dict[int, int] = {}

    def begin(self) -> None:
        """Begin another table, or another part of one: no cell reaches over its edge."""
        self._down.clear()

    def row(self, extents: Sequence[Extent]) -> tuple[int | str, ...]:
        """Return what stands in each column of the next row: the index of one of its own cells, or the sign to write.

        >>> merged = MergedCells()
        >>> merged.row([Extent(high=2), Extent(wide=2)]), merged.row([Extent(), Extent()])
        ((0, 1, ''), ('〃', 0, 1))
        """
        placed: list[int | str] = []
        for at, extent in enumerate(extents):
            placed += self._reaching(len(placed))
            for column in range(len(placed), len(placed) + min(extent.wide, MOST)):
                self._down[column] = min(extent.high, MOST) - 1
            placed += [at, *[""] * (min(extent.wide, MOST) - 1)]
        return (*placed, *self._reaching(len(placed)))

    def _reaching(self, column: int) -> Iterator[str]:
        """Yield a sign for each cell that reaches down, from *column* on, into the row."""
        while self._down.get(column, 0) > 0:
            self._down[column] -= 1
            column += 1
            yield DITTO


def extent_of(wide: str | None, high: str | None) -> Extent:
    """Return the extent that the attributes of a cell give; one column and one row where they give no number."""
    return Extent(max(number_of(wide), 1), max(number_of(high), 1))


def number_of(written: str | None) -> int:
    """Return the number that an attribute gives, 0 where it gives none."""
    digits = (written or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else 0
