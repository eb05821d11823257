"""Staff that a post has got or given up, or will, and staff that is sent to it: «heeft er in 2021 een medewerker bij
gekregen», «heeft twee functies ingeleverd», «zal er een attaché bij krijgen», «plaatst een medewerker op de ambassade».

The verb at which it is told is the finite one: its posts stand before it or right behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.measures.verbs.staff_losses import FOR_A_WHILE
from extract.measures.verbs.verb import US, Tense, Verb
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

_GAP = r"(?:[^\s.;:,]+\s+){0,9}?"
_HAD = {
    "gekregen": Action.STRENGTHENING, "ingeleverd": Action.REDUCTION, "afgestaan": Action.REDUCTION,
    "verloren": Action.REDUCTION,
}  # fmt: skip
_WILL = {"krijgen": Action.STRENGTHENING, "verliezen": Action.REDUCTION}
_SENT = ("plaats", "stationeer")
_CUT = ("schrap",)
_WHO_BEFORE = re.compile(rf"\b{US}\s+\Z")
_WHO_BEHIND = re.compile(rf"\s+{US}\b")
CLUES = (*_HAD, *_WILL, *_SENT, *_CUT)


@cache
def _had(some: str) -> re.Pattern[str]:
    # «heeft in 2025 extra mensen gekregen», «hebben elk een functie ingeleverd», «… elk een functie hebben ingeleverd»
    staff, form = rf"(?!een\s+nieuwe?\b){some}(?:\s+(?:er)?bij)?", rf"(?P<{{}}>{'|'.join(_HAD)})\b"
    return re.compile(
        rf"\b(?:heeft|hebben)\s+{_GAP}{staff}\s+{form.format('form')}"
        rf"|(?<![\w-]){staff}\s+(?:(?:heeft|hebben)\s+{form.format('last')}|{form.format('then')}\s+(?:heeft|hebben)\b)"
    )


@cache
def _will(some: str) -> re.Pattern[str]:
    # «zal er in 2028 een attaché bij krijgen», «gaat twee functies verliezen»
    return re.compile(
        rf"\b(?P<verb>zal|zullen|gaat|gaan)\s+{_GAP}{some}\s+(?:erbij\s+|bij\s*)?(?P<form>{'|'.join(_WILL)})\b"
    )


@cache
def _sent(some: str) -> re.Pattern[str]:
    article = r"(?:(?:de|het|onze|beide)\s+)+"
    return re.compile(
        rf"\b(?P<verb>(?P<cut>schrap(?:t|pen|te|ten))|(?:plaats|stationeer)(?:t|en|te|ten|de|den)|stationeren)\s+{_GAP}{some}"
        rf"\s+(?:(?:in|per|vanaf|medio|eind)\s+[\w\s]{{2,20}}\s+)?(?:op|bij)\s+{article}(?:{post_words()})(?![\w-])"
    )


def _is_ours(text: str, span: Span, found: re.Match[str]) -> bool:
    """«Het kabinet plaatst», «In 2028 plaatst Nederland»; not «Het bedrijf plaatst»."""
    before = _WHO_BEFORE.search(text, span.start, found.start())
    return before is not None or _WHO_BEHIND.match(text, found.end("verb"), span.end) is not None


def moving_staff(text: str, span: Span, some: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell so of staff; *some* is the pattern of a number of them."""
    if FOR_A_WHILE.search(text, span.start, span.end):
        return
    for found in _had(some).finditer(text, span.start, span.end):
        form = next(form for form in ("form", "last", "then") if found[form])
        yield Verb(Span(*found.span(form)), _HAD[found[form]], Tense.PARTICIPLE)
    for found in _will(some).finditer(text, span.start, span.end):
        yield Verb(Span(*found.span("verb")), _WILL[found["form"]], Tense.PRESENT)
    for found in _sent(some).finditer(text, span.start, span.end):
        if not _is_ours(text, span, found):
            continue
        action = Action.REDUCTION if found["cut"] else Action.STRENGTHENING
        past = found["verb"].endswith(("te", "ten", "de", "den"))
        yield Verb(Span(*found.span("verb")), action, Tense.PAST if past else Tense.PRESENT)
