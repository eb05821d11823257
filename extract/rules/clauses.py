"""Clauses of a motion: each ground and each request, with its verb, whom it is put to, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from extract.motion_papers.clauses import MotionClause, clauses_of
from extract.motion_papers.due import due_of
from extract.passages import words
from extract.statements import Clause, Evidence, Statement
from ontology.terms import ClauseKind

_RULE = "clauses"


def clauses(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `Clause` per clause, in the order of the text."""
    found = clauses_of(document)
    return tuple(_clause(document, number, clause) for number, clause in enumerate(found, start=1))


def _clause(document: Document, number: int, clause: MotionClause) -> Clause:
    asks = clause.kind is ClauseKind.REQUEST
    return Clause(
        motion=document.paper.identifier,
        number=number,
        kind=clause.kind,
        verb=clause.verb,
        evidence=tuple(_evidence(document, clause)),
        addressee=" ".join(words(document, clause.addressee).split()) if clause.addressee else None,
        due=due_of(document.text, document.mentions.dates, clause.span) if asks else None,
    )


def _evidence(document: Document, clause: MotionClause) -> Iterator[Evidence]:
    """The clause itself first; for an item of a list, then the words that it stands under."""
    yield from document.evidence(clause.span, rule=_RULE)
    if clause.lead:
        yield from document.evidence(clause.lead, rule=_RULE, supports=("verb", "addressee"))
