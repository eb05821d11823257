"""Deeds dated by the sentence before, which tells of posts that it does not name: «Een aantal posten heeft in 2028
nieuwe medewerkers gekregen. De ambassades in Lima en Quito zijn versterkt.»

Knows one such sentence, right before in the paragraph, and one date in it. A deed that has a date of its own, or is
another than the one told there, keeps what it has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extract.document import Document
from extract.measures.clause.named import is_unsure, period_in
from extract.measures.tellings.counted import counted_deed
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.text_numbers import WORD
from extract.passages import before
from extract.posts.strengths import counted_staff
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, Status

_SIZES = (Action.STRENGTHENING, Action.REDUCTION)


@cache
def _staffed() -> re.Pattern[str]:
    # «Een aantal posten heeft in 2028 nieuwe medewerkers gekregen», «In 2028 kregen enkele posten extra mensen»
    number = rf"(?i:een\s+aantal|enkele|diverse|verschillende|meerdere|{WORD}|\d{{1,2}})"
    some = rf"{number}\s+(?:[a-zà-þ]+e\s+)?(?:posten|ambassades)"
    more = rf"(?:nieuwe|extra|meer)\s+(?:[a-zà-þ]+e\s+)?[a-zà-þ-]*{counted_staff()}"
    return re.compile(
        rf"\W*(?:{some}\s+(?:heeft|hebben)\s+(?:{WHEN}\s+)?(?:er\s+)?{more}\s+(?:bij\s*)?gekregen"
        rf"|{some}\s+(?:kreeg|kregen)\s+(?:{WHEN}\s+)?(?:er\s+)?{more}(?:\s+bij)?"
        rf"|(?i:{WHEN})\s+(?:kreeg|kregen)\s+{some}\s+(?:er\s+)?{more}(?:\s+bij)?"
        rf"|(?i:{WHEN})\s+(?:heeft|hebben)\s+{some}\s+(?:er\s+)?{more}\s+(?:bij\s*)?gekregen)\s*[.;:]?\s*\Z"
    )


def dated_by_lead(document: Document, sentence: Span, events: Sequence[Event]) -> Sequence[Event]:
    """Return *events* of *sentence*, those without a date with that of the sentence before if it tells their deed."""
    if not any(_waits(event) for event in events):
        return events
    earlier = before(document, sentence)
    told = _told_before(document, earlier) if earlier else None
    if told is None:
        return events
    action, period = told
    return tuple(replace(each, period=period) if _waits(each) and each.action is action else each for each in events)


def _waits(event: Event) -> bool:
    return event.period == Period() and event.status is Status.DONE and event.action in _SIZES


def _told_before(document: Document, earlier: Span) -> tuple[Action, Period] | None:
    """What *earlier* says was done to posts it does not name, and when; None where it says less."""
    if document.posts_in(earlier):
        return None
    deed = counted_deed(document, earlier)
    if deed is not None:
        return (deed.action, deed.period) if deed.status is Status.DONE and deed.period != Period() else None
    if not _staffed().match(document.text, earlier.start, earlier.end) or is_unsure(document.text, earlier):
        return None
    period = period_in(document, earlier)
    return (Action.STRENGTHENING, period) if period else None
