"""When a measure falls: the date that stands nearest to its verb, unless its words make it a bound («sinds 2012»)."""

from __future__ import annotations

import re

from extract.document import Document
from extract.mentions.kinds import DateMention
from extract.spans import Span
from extract.statements import Period

# Before a date: a bound of something else, not the moment of this measure.
_BOUND = re.compile(r"\b(?:sinds|tot|na|voor|vóór|uit|van|motie\s+van)\s+(?:de\s+)?(?:jaar\s+)?$", re.IGNORECASE)


def when(document: Document, window: Span, verb: Span) -> Period:
    """Return the period of the date in *window* that stands nearest to *verb*; empty if there is none.

    Dates in brackets belong to the name before them and are read with it, so they are passed over here.
    """
    dates = [date for date in document.mentions.dates if window.holds(date.span) and _tells_when(document.text, date)]
    if not dates:
        return Period()
    nearest = min(dates, key=lambda date: (_stops(document.text, date.span, verb), _distance(date.span, verb), -date.span.start))
    start, _, end = nearest.iso.partition("/")
    return Period(start, end or None)


def _tells_when(text: str, date: DateMention) -> bool:
    before = text[max(date.span.start - 20, 0) : date.span.start]
    return not _BOUND.search(before) and before.count("(") <= before.count(")")


def _stops(text: str, date: Span, verb: Span) -> int:
    """Commas and colons between: «in 2013 is de ambassade gesloten, in 2018 …» closes in 2013."""
    between = text[min(date.end, verb.end) : max(date.start, verb.start)]
    return sum(between.count(stop) for stop in ",;:")


def _distance(date: Span, verb: Span) -> int:
    return date.start - verb.end if date.start >= verb.end else verb.start - date.end
