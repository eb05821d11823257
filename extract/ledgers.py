"""Ledgers: tables that tell of each motion or commitment how it stands («Motie | Vindplaats | Stand van zaken»).

Knows which cell tells what was done (`data/ledger_titles.csv`); refuses to know what it says. A row with other cells
than its titles, and a table with two columns that tell how things stand, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby

from extract.data import read_table
from extract.outline import Block, BlockKind, Outline
from extract.spans import Span
from extract.tables import cells, is_ruler

# «Stand van zaken per 1 november 2030», «Motie (indiener)»
_ADDED = re.compile(r"\s+(?:per|op)\s+\d.*|\s*\([^()]*\)")
_COMMITMENTS = re.compile(r"toezegging", re.IGNORECASE)
_WORD = re.compile(r"\w")


class LedgerKind(StrEnum):
    """What the rows of a ledger are about."""

    MOTIONS = "motions"
    COMMITMENTS = "commitments"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row: ``subject`` names the motion or commitment, ``state`` tells how it stands, ``titles`` stand above."""

    kind: LedgerKind
    span: Span
    subject: Span
    state: Span
    titles: Span


def find_ledgers(outline: Outline) -> tuple[LedgerRow, ...]:
    """Return the rows of the ledgers in *outline*, in the order of the text."""
    found: list[LedgerRow] = []
    for is_table, blocks in groupby(outline.blocks, key=lambda block: block.kind is BlockKind.ROW):
        rows = list(blocks) if is_table else []
        rows = [row for row in rows if not is_ruler(outline.clean.text[row.span.start : row.span.end])]
        if len(rows) > 1:
            found += _rows(outline, rows)
    return tuple(found)


def stretches(outline: Outline, rows: Sequence[LedgerRow]) -> Iterator[Span]:
    """Yield what the sentences of *outline* lie in: its blocks, and by itself the cell that tells how a motion stands.

    A commitment and its planning stay together: they are one promise.
    """
    states = {row.span.start: row.state for row in rows if row.kind is LedgerKind.MOTIONS}
    for block in outline.blocks:
        state = states.get(block.span.start)
        if state is None:
            yield block.span
            continue
        parts = (Span(block.span.start, state.start), state, Span(state.end, block.span.end))
        yield from (part for part in parts if _WORD.search(outline.clean.text, *part))


def _rows(outline: Outline, rows: Sequence[Block]) -> Iterator[LedgerRow]:
    text, titles = outline.clean.text, rows[0]
    columns = [_column(text[cell.start : cell.end]) for cell in _cells(text, titles.span)]
    known = [column for column in columns if column not in ("", "place")]
    if columns.count("state") != 1 or len(known) != 2:
        return
    told, state = (columns.index(column) for column in (next(each for each in known if each != "state"), "state"))
    kind = _kind(columns[told], outline.sections[titles.section].title)
    for row in rows[1:]:
        found = _cells(text, row.span)
        if len(found) == len(columns) and found[state].end > found[state].start:
            yield LedgerRow(kind, row.span, found[told], found[state], titles.span)


def _kind(column: str, heading: str) -> LedgerKind:
    """«Omschrijving» is of commitments where the heading over the table says so."""
    if column == "commitment" or (column == "subject" and _COMMITMENTS.search(heading)):
        return LedgerKind.COMMITMENTS
    return LedgerKind.MOTIONS


def _column(title: str) -> str:
    bare = _ADDED.sub("", " ".join(title.lower().split())).strip(" .:*")
    return _titles().get(bare, "")


@cache
def _titles() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("ledger_titles.csv")}


def _cells(text: str, row: Span) -> tuple[Span, ...]:
    return tuple(Span(row.start + cell.start, row.start + cell.end) for cell in cells(text[row.start : row.end]))
