"""The day a motion prints («Voorgesteld 4 maart 2032») against the day of its official record.

What the paper prints stands as its date, and the record's stays in the official graph: the finding shows that they are
two. A motion that prints no day has no date of its own, and differs from nothing.
"""

from __future__ import annotations

from extract.document import Document
from extract.motion_papers.shape import shape_of
from extract.statements import Finding, Statement
from ontology.terms import FindingKind

_RULE = "differing_day"
_WHOLE = len("2032-03-04")  # a record as precise as a year contradicts nothing


def differing_day(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `Finding` where the two days differ: ``about`` is that of the record, the quote that of the paper."""
    recorded = document.official.date if document.official else None
    if not recorded or len(recorded) != _WHOLE or not document.paper.date or document.paper.date == recorded:
        return ()
    title, body = shape_of(document).title, shape_of(document).body
    first, last = title.end if title else 0, body[0].start if body else len(document.text)
    printed = (each.span for each in document.mentions.dates if first <= each.span.start < last)
    day = next(printed, None)
    if day is None or not document.runs(day):
        return ()
    return (Finding(FindingKind.DIFFERING_DATES, recorded, document.evidence(day, rule=_RULE)[0]),)
