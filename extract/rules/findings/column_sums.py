"""Sums of a table: a column of counts that closes with «Totaal», checked against the numbers above it.

A column in which a row has no number may lack a part: its sum is told only where it holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from extract.mentions.table_counts import Column, columns
from extract.statements import Finding, Statement
from ontology.terms import FindingKind

_RULE = "column_sums"


def column_sums(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per column with a total, that it holds or differs; ``about`` is the total in digits."""
    return tuple(found for column in columns(document.outline) for found in _checked(document, column))


def _checked(document: Document, column: Column) -> Iterator[Finding]:
    if column.total is None or len(column.parts) < 2:
        return
    holds = sum(part.value for part in column.parts) == column.total.value
    if holds or column.whole:
        kind = FindingKind.SUM_HOLDS if holds else FindingKind.SUM_DIFFERS
        total, first = (document.evidence(cell.row, rule=_RULE)[0] for cell in (column.total, column.parts[0]))
        yield Finding(kind, str(column.total.value), total, first)
