"""A post at the head of its sentence that starts, or ends its work: «Het NBSO in Lyon gaat op 1 mei 2026 van start»,
«De ambassade in Lima heeft haar werkzaamheden in 2021 beëindigd».

Anything starts and ends («is gestart met een proef»): the post is the subject, the clause ends with the verb, and what
starts has its date. A consul is no post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.document import Document
from extract.measures.clause.named import ends_at, heads, is_unsure, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
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


@dataclass(frozen=True, slots=True)
class _Said:
    action: Action
    status: Status
    words: Span


def at_head(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the start, or the end, of the posts that head *sentence*, one event per post."""
    words = document.text[sentence.start : sentence.end]
    if "start" not in words and "werkzaamheden" not in words:
        return
    posts = heads(document, sentence, _LEAD)
    said = _said(document.text, Span(posts[-1].around.end, sentence.end)) if posts else None
    if said is None or is_unsure(document.text, Span(sentence.start, said.words.end)) or words.endswith("?"):
        return
    period = period_in(document, said.words)
    if period is None or any(_is_person(document.text, each.word) for each in posts):
        return
    for each in posts:
        dated = Period(each.year) if each.year else period
        yield Event(said.action, each, dated, said.status, sentence, said.words)


def _said(text: str, behind: Span) -> _Said | None:
    for form, action in ((_STARTS, Action.OPENING), (_STOPS, Action.CLOSURE)):
        found = form.match(text, behind.start, behind.end)
        if found and ends_at(text, found.end(), behind.end):
            ahead = action is Action.OPENING and (found["ahead"] or found["soon"])
            return _Said(action, Status.PLANNED if ahead else Status.DONE, Span(*found.span()))
    return None


def _is_person(text: str, word: Span | None) -> bool:
    return word is not None and text[word.start : word.end].lower().endswith(("consul", "consuls"))
