"""Numbers of staff that change: «de bezetting gaat van 122 naar 110», «gaat van zes naar negen fte».

Knows which of the two numbers is larger; refuses numbers of anything but staff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.text_numbers import FIGURE, WORD, value
from extract.posts.strengths import counted_staff
from extract.spans import Span
from ontology.terms import Action

_PAST = ("ging", "gingen", "daalde", "steeg")
_STAFF = r"(?:personeels|staf)?(?:bezetting|formatie|sterkte|personeelsbestand|personeelssterkte|bemensing)"
_FAR = 120  # code points before a verb in which the word for staff stands
_BEFORE = re.compile(rf"\b(?:de|het|hun|haar|zijn)\s+{_STAFF}\b[^.;:]{{0,{_FAR}}}\Z", re.IGNORECASE)
_WITHIN = re.compile(rf"\b(?:de|het|hun|haar|zijn)\s+{_STAFF}\b", re.IGNORECASE)
# Nothing else is counted: «van 12 naar 10 procent», «van 3 naar 5 verdiepingen».
_ENDS = re.compile(
    r"\s*(?:[.,;(]|$)|\s+(?:in|per|vanaf|met\s+ingang|medio|eind|begin|omdat|doordat|waar\w*|en\s+(?:die|dat))\b"
)


@cache
def _changes() -> re.Pattern[str]:
    number = rf"(?:{FIGURE}|{WORD})"
    return re.compile(
        r"\b(?P<form>gaat|gaan|ging|gingen|daalt|daalde|stijgt|steeg)\b(?P<between>[^.;:]{0,160}?)"
        rf"\bvan\s+(?P<old>{number})\s+(?P<unit>[a-zà-þ-]+\s+)?naar\s+(?P<new>{number})"
    )


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[a-zà-þ]+\s+){{0,2}}?[a-zà-þ-]*{counted_staff()}\b")


def changing_numbers(text: str, span: Span) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell of a number of staff that grows or shrinks."""
    for found in _changes().finditer(text, span.start, span.end):
        old, new = value(found["old"]), value(found["new"])
        if old != new and _is_staff(text, span, found):
            action = Action.STRENGTHENING if new > old else Action.REDUCTION
            tense = Tense.PAST if found["form"] in _PAST else Tense.PRESENT
            yield Verb(Span(*found.span("form")), action, tense)


def _is_staff(text: str, span: Span, found: re.Match[str]) -> bool:
    if _counted().match(text, found.end(), span.end):
        return True
    if found["unit"]:
        return _counted().fullmatch(f" {found['unit'].strip()}") is not None
    lead = max(span.start, found.start() - _FAR)
    named = _BEFORE.search(text, lead, found.start()) or _WITHIN.search(found["between"])
    return named is not None and _ENDS.match(text, found.end(), span.end) is not None
