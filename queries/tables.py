"""A table to read at 80 columns: columns beside each other where they fit, else one block a row; nothing is cut.

Knows rows and widths. Refuses to know the graph. What is the same in every row is said once, above the table, so that
what differs has the room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ontology.names import ID
from queries.answer import Answer
from queries.formats import shown
from queries.pages import WIDTH, wrapped

_GAP = 2
_TEXTS = ("quote", "request", "first_quote", "second_quote", "passage")


def table(answer: Answer) -> str:
    """Return *answer* as text for a reader; empty for an answer without rows."""
    if not answer.rows:
        return ""
    cells = [[_short(shown(cell)) for cell in row] for row in answer.rows]
    columns = list(zip(*cells, strict=True))
    same = [at for at, column in enumerate(columns) if len(cells) > 1 and len(set(column)) == 1]
    kept = [at for at in range(len(columns)) if at not in same] or same
    narrow = [[row[at] for at in kept] for row in cells]
    names = [answer.columns[at] for at in kept]
    body = _beside(names, narrow) if _fits(names, narrow) else _below(names, narrow)
    return "\n".join((*_once(answer, cells[0], same), *body, _count(len(cells)))) + "\n"


def _once(answer: Answer, row: Sequence[str], same: Sequence[int]) -> Iterator[str]:
    stated = [f"{answer.columns[at]}: {row[at]}" for at in same if row[at]]
    empty = [answer.columns[at] for at in same if not row[at]]
    if stated:
        yield wrapped("In every row " + "; ".join(stated), indent="  ", first="")
    if empty:
        yield wrapped("In no row " + ", ".join(empty), indent="  ", first="")
    if stated or empty:
        yield ""


def _widths(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(len(name), *(len(row[at]) for row in rows)) for at, name in enumerate(names)]


def _fits(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    return sum(_widths(names, rows)) + _GAP * (len(names) - 1) <= WIDTH


def _beside(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = _widths(names, rows)
    for row in (names, ["-" * width for width in widths], *rows):
        yield (" " * _GAP).join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _below(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        told = [(name, cell) for name, cell in zip(names, row, strict=True) if cell]
        facts = [f"{name}: {cell}" for name, cell in told if name not in _TEXTS]
        yield _glued(facts)
        for name, cell in told:
            if name in _TEXTS:
                yield wrapped(f"«{cell}»", indent="    ", first=f"  {name}: ")
        yield ""


def _glued(facts: Sequence[str]) -> str:
    """Join facts by wide gaps, breaking lines between facts where that can be."""
    text = "   ".join(fact.replace(" ", "\N{NO-BREAK SPACE}") if len(fact) < WIDTH // 2 else fact for fact in facts)
    return wrapped(text, indent="  ", first="- ").replace("\N{NO-BREAK SPACE}", " ")


def _count(rows: int) -> str:
    return f"({rows} row{'' if rows == 1 else 's'})"


def _short(cell: str) -> str:
    return cell.removeprefix(ID)
