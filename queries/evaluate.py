"""Precision, recall and F1 of what was read against what a careful reader found. Pure: rows in, scores out.

Knows sets of rows. Refuses to know where they come from. Rows are compared as sets, on the gold's own columns; a place
is the same place in any spelling of it («Kabul», «Kaboel»).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ontology.reference import place_spellings
from queries.answer import Answer, Cell, natural
from queries.errors import BadGoldError, near
from queries.formats import shown

Row = tuple[str, ...]
_PLACES = frozenset({"place", "stationed_at"})  # columns that hold the name of a place


@dataclass(frozen=True, slots=True)
class Score:
    """How one relation compares with its gold: the rows found in both, in the gold only, and in the answer only.

    ``words`` are those of the source for a row, where they are known.
    """

    relation: str
    columns: tuple[str, ...]
    hits: tuple[Row, ...]
    misses: tuple[Row, ...]
    false_hits: tuple[Row, ...]
    words: Mapping[Row, str] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 where nothing was read."""
        return _share(len(self.hits), len(self.false_hits))

    @property
    def recall(self) -> float:
        """Share of the gold that was read; 1 where the gold is empty."""
        return _share(len(self.hits), len(self.misses))

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def compare(relation: str, gold: Answer, found: Answer) -> Score:
    """Return the score of *found* against *gold*; raises `BadGoldError` for a column that *found* does not have."""
    for column in gold.columns:
        if column not in found.columns:
            hint = near(column, found.columns) or f"use {', '.join(found.columns)}"
            raise BadGoldError(f"expected a column of {relation}, found {column!r} in the gold; {hint}")
    if "document" in gold.columns:
        found = _within(found, gold.column("document"))
    expected, actual = _rows(gold, gold.columns), _rows(found, gold.columns)
    return Score(
        relation=relation,
        columns=gold.columns,
        hits=_sorted(expected & actual),
        misses=_sorted(expected - actual),
        false_hits=_sorted(actual - expected),
    )


def _within(found: Answer, documents: Sequence[Cell]) -> Answer:
    at = found.columns.index("document")
    return Answer(found.columns, tuple(row for row in found.rows if row[at] in documents))


def _rows(answer: Answer, columns: tuple[str, ...]) -> frozenset[Row]:
    at = [(answer.columns.index(column), column in _PLACES) for column in columns]
    return frozenset(tuple(_cell(shown(row[i]), is_place=is_place) for i, is_place in at) for row in answer.rows)


def _cell(cell: str, *, is_place: bool) -> str:
    known = place_spellings().get(cell) if is_place else None
    return known.name if known else _unordered(cell)


def _unordered(cell: str) -> str:
    """Several values in one cell are a set: their order tells nothing."""
    return "|".join(sorted(part.strip() for part in cell.split("|")))


def _sorted(rows: frozenset[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: tuple(natural(cell) for cell in row)))


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 1.0
