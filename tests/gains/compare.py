"""Rows before and after, relation by relation: which were won and which were lost. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Row = tuple[str, ...]
# Relations of which a row fewer is no loss: what was not understood, or not read at all.
BAD = frozenset({"not-understood", "not-read"})


@dataclass(frozen=True, slots=True)
class Change:
    """One relation: how many rows stand in both, which are new, and which are gone."""

    relation: str
    columns: tuple[str, ...]
    kept: int
    gained: tuple[Row, ...]
    lost: tuple[Row, ...]

    @property
    def worse(self) -> bool:
        """Tell whether something is lost: a row, or the understanding of one."""
        return bool(self.gained if self.relation in BAD else self.lost)


def compare(before: Iterable[str], after: Iterable[str]) -> tuple[Change, ...]:
    """Return the changes between two runs of JSON lines, on the fields that both know of a relation."""
    old, new = _by_relation(before), _by_relation(after)
    return tuple(_change(relation, old.get(relation, []), new.get(relation, [])) for relation in sorted({*old, *new}))


def page(changes: Iterable[Change], *, most: int) -> str:
    """Return a line per relation, then the rows won and lost, at most *most* of each."""
    lines = [f"{'relation':18}{'kept':>9}{'gained':>9}{'lost':>9}"]
    told = []
    for change in changes:
        lines.append(f"{change.relation:18}{change.kept:>9}{len(change.gained):>9}{len(change.lost):>9}")
        if change.gained or change.lost:
            told += ["", f"{change.relation} ({', '.join(change.columns)})"]
            told += _told("-", change.lost, most) + _told("+", change.gained, most)
    return "\n".join(lines + told) + "\n"


def _by_relation(lines: Iterable[str]) -> dict[str, list[Mapping[str, str]]]:
    rows: dict[str, list[Mapping[str, str]]] = {}
    for line in lines:
        relation, document, cells = json.loads(line)
        rows.setdefault(relation, []).append({"document": document, **cells})
    return rows


def _change(relation: str, old: list[Mapping[str, str]], new: list[Mapping[str, str]]) -> Change:
    columns = tuple(column for column in (old or new)[0] if not new or column in new[0])
    before, after = (Counter(tuple(row.get(column, "") for column in columns) for row in rows) for rows in (old, new))
    return Change(
        relation,
        columns,
        (before & after).total(),
        tuple(sorted((after - before).elements())),
        tuple(sorted((before - after).elements())),
    )


def _told(sign: str, rows: tuple[Row, ...], most: int) -> list[str]:
    lines = [f"  {sign} {', '.join(cell or '-' for cell in row)}" for row in rows[:most]]
    return [*lines, f"  {sign} ... and {len(rows) - most} more"] if len(rows) > most else lines
