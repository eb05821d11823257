"""A post at the head of its sentence that starts, stops or ends its work, or counts more or fewer staff: «Het NBSO in
Lyon gaat op 1 mei 2026 van start», «De ambassade in Lima heeft haar werkzaamheden in 2021 beëindigd», «De ambassade in
Bern telt sinds 1 mei 2026 een jurist meer».

Anything starts and ends («is gestart met een proef»): the post is the subject, the clause ends with the verb, and what
starts has its date. A consul is no post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.document import Document
from extract.measures.clause.named import ends_at, heads, is_unsure, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.staffing import some_staff
from extract.mentions.dates import MONTH
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, Status

_LEAD = re.compile(r"\W*(?:Ook\s+)?(?:[Dd]e|[Hh]et)\s+(?:nieuwe\s+)?(?:Nederlandse\s+)?")
_STARTS = re.compile(
    rf"\s+(?:(?P<ahead>gaat|gaan)\s+{WHEN}\s+van\s+start|(?:ging|gingen)\s+{WHEN}\s+van\s+start"
    rf"|(?:is|zijn)\s+{WHEN}\s+(?:gestart|van\s+start\s+gegaan)|(?P<soon>start|starten)\s+{WHEN})"
)
_STOPS = re.compile(
    rf"\s+(?:heeft|hebben)\s+(?:{WHEN}\s+)?(?:zijn|haar|hun)\s+werkzaamheden\s+(?:{WHEN}\s+)?"
    r"(?:(?:voorgoed|definitief)\s+(?:beëindigd|gestaakt)|beëindigd)"
)
# «stopt op 30 juni 2028», «worden afgebouwd en sluiten op 31 maart 2031»
_ENDS = re.compile(
    rf"\s+(?:(?P<ahead>stopt|stoppen)|stopte|stopten|(?P<soon>wordt|worden)\s+(?:{WHEN}\s+)?afgebouwd\s+en\s+"
    rf"(?:sluit|sluiten|verdwijnt|verdwijnen))\s+{WHEN}"
)
# «De landbouwafdeling van de» ambassade in Lima «staat een functie af»
_SECTION = re.compile(r"\W*(?:Ook\s+)?[Dd]e\s+[a-zà-þ]*afdeling\s+(?:van|op|bij)\s+(?:de|het)\s+(?:Nederlandse\s+)?")
_CLUES = ("start", "werkzaamheden", "stop", "afgebouwd en", " meer", " minder", " af")


@cache
def _counts(more: str) -> re.Pattern[str]:
    """«telt sinds 1 januari 2029 een jurist meer»."""
    since = rf"(?:sinds|vanaf|per|met\s+ingang\s+van)\s+(?:\d{{1,2}}\s+)?(?:{MONTH}\s+)?\d{{4}}"
    return re.compile(rf"\s+(?:telt|tellen)\s+{since}\s+(?i:{some_staff()})\s+{more}")


@cache
def _gives_up() -> re.Pattern[str]:
    """«staat in 2032 een functie af»."""
    when = rf"(?:{WHEN}\s+)?"
    return re.compile(
        rf"\s+(?:(?P<ahead>staat|staan)|stond|stonden)\s+{when}(?i:{some_staff()})\s+{when}af(?:\s+{WHEN})?"
    )


@dataclass(frozen=True, slots=True)
class _Said:
    action: Action
    status: Status
    words: Span


def at_head(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield what is told of the posts that head *sentence*, one event per post."""
    words = document.text[sentence.start : sentence.end]
    if not any(map(words.__contains__, _CLUES)):
        return
    posts = heads(document, sentence, _LEAD) or heads(document, sentence, _SECTION)
    said = _said(document.text, Span(posts[-1].around.end, sentence.end)) if posts else None
    if said and said.action is not Action.REDUCTION and not heads(document, sentence, _LEAD):
        return  # what a section starts or ends is its own; the staff that it gives up is the post's
    if said is None or is_unsure(document.text, Span(sentence.start, said.words.end)) or words.endswith("?"):
        return
    period = period_in(document, said.words)
    if period is None or any(_is_person(document.text, each.word) for each in posts):
        return
    for each in posts:
        dated = Period(each.year) if each.year else period
        yield Event(said.action, each, dated, said.status, sentence, said.words)


def _said(text: str, behind: Span) -> _Said | None:
    for form, action in _forms():
        found = form.match(text, behind.start, behind.end)
        if found and ends_at(text, found.end(), behind.end):
            ahead = any(found.groupdict().values())  # the groups are the forms that speak of what is to come
            return _Said(action, Status.PLANNED if ahead else Status.DONE, Span(*found.span()))
    return None


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Action], ...]:
    return (
        (_STARTS, Action.OPENING),
        (_STOPS, Action.CLOSURE),
        (_ENDS, Action.CLOSURE),
        (_counts("meer"), Action.STRENGTHENING),
        (_counts("minder"), Action.REDUCTION),
        (_gives_up(), Action.REDUCTION),
    )


def _is_person(text: str, word: Span | None) -> bool:
    return word is not None and text[word.start : word.end].lower().endswith(("consul", "consuls"))
