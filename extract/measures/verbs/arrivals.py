"""Verbs with which a post comes: «in Houston komt een CG», «Podgorica krijgt een ambassade», «Nederland keert terug in
Khartoem met een ambassade».

Knows the words alone; to which place the post comes is read by `comings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import FULL, Tense, Verb
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

_BEGINS = ("begint ", "begon ", "start ", "startte ", "ingericht", "ingesteld")
_CLUES = ("krijg", "kreeg", "kregen", "komt", "komen", "kwam", "terug")
_PAST = re.compile(r"\b(?:kreeg|kregen|kwam|kwamen|keerde|keerden)\b", re.IGNORECASE)
_NEW = r"(?:een|één|twee|drie)\s+(?:(?:nieuwe?|volwaardige?|eigen|zelfstandige?|Nederlandse?)\s+){0,2}"
# What may stand behind the word: the end, a date, or what tells more of it. Not «komt een ambassade in beeld».
_TAIL = (
    r"(?![\w-])(?=\s*(?:[.,;(]|$)|\s+(?:dat|die|waar\w*|onder|en|met(?!\s+ingang))\b"
    rf"|\s+{WHEN})"
)
# «Nederland keert in 2028 terug in», «keert Nederland terug naar», «is Nederland teruggekeerd in»
_RETURNS = re.compile(
    r"\b(?:(?:keert|keren|keerde|keerden|is|zal|gaat)\s+)?(?:Nederland|[Ww]ij|[Ww]e)\b[^.;:]{0,80}?"
    r"\b(?P<verb>terug|(?P<done>teruggekeerd)|(?P<ahead>terugkeren))\s+(?:in|naar|te)\s+"
)
_TURNS = re.compile(r"\b[Kk]eer(?:t|de|den)\b|\b[Kk]eren\b")


@cache
def coming() -> re.Pattern[str]:
    """Return the pattern of «krijgt … een ambassade», «komt … een ambassade»: ``verb``, ``between`` and ``word``."""
    # «er komt een ambassade in» is told by another pattern
    return re.compile(
        r"(?P<verb>[Kk](?<!\w.)(?<![Ee]r\s.)(?:rijg(?:t|en)|re(?:eg|gen)|om(?:t|en)|wam(?:en)?))\b(?!\s+er\b)"
        rf"(?P<between>(?:(?!status\b|rang\b)[^.,;:]){{0,80}}?\s){_NEW}(?P<word>{post_words()}){_TAIL}"
    )


@cache
def with_post() -> re.Pattern[str]:
    """Return the pattern of «met een ambassade»: ``word``."""
    return re.compile(rf"\bmet\s+{_NEW}(?P<word>{post_words()})(?![\w-])")


def arriving_verbs(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* with which a post comes; *lowered* is that stretch in small letters."""
    if not any(map(lowered.__contains__, _CLUES)):
        return
    for found in coming().finditer(text, span.start, span.end):
        if found["verb"].lower().startswith("kr") and "nieuw" in text[found.end("between") : found.start("word")]:
            continue  # «Nairobi krijgt een nieuwe ambassade»: another building, as likely as not
        yield Verb(Span(*found.span("verb")), Action.OPENING, _tense(found["verb"]), brings=True)
    if "terug" in lowered:
        for found in _RETURNS.finditer(text, span.start, span.end):
            tense = Tense.PARTICIPLE if found["done"] else Tense.INFINITIVE if found["ahead"] else _tense(found[0])
            if found["verb"] != "terug" or _TURNS.search(found[0]):
                yield Verb(Span(*found.span("verb")), Action.REOPENING, tense, brings=True)


@cache
def _set_up() -> re.Pattern[str]:
    # «In 2029 is in Haiphong een NBSO ingericht»: a post, right before the verb; anything may be set up at a post
    at_post = rf"(?:in|op|bij)\s+(?:de|het|onze)\s+(?:{post_words()})\b"
    return re.compile(
        rf"\b(?:is|zijn|wordt|worden|werd|werden|zal)\s(?:(?!{at_post})[^.;:]){{0,100}}?\been\s+{FULL}(?:{post_words()})\s+"
        r"(?:worden\s+)?(?P<verb>ingericht|ingesteld)(?=\s*(?:[.,;]|\Z))"
    )


@cache
def _begins() -> re.Pattern[str]:
    # «Op 4 september 2028 begon in Asunción een ambassadekantoor»
    return re.compile(
        r"\b(?P<verb>begint|start|begon|startte)(?=\s+(?:in|te)\s+[A-ZÀ-Þ][^.;:,]{1,40}?\s+een\s+"
        rf"(?:klein\s+|nieuw\s+)?(?:{post_words()})\s*(?:[.;]|\Z|,\s+(?:dat|die|onder)\b|(?:met|onder)\b))"
    )


def beginning_verbs(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* with which «een» post begins or is set up; *lowered* as for the others."""
    if not any(map(lowered.__contains__, _BEGINS)):
        return
    for found in _set_up().finditer(text, span.start, span.end):
        yield Verb(Span(*found.span("verb")), Action.OPENING, Tense.PARTICIPLE)
    for found in _begins().finditer(text, span.start, span.end):
        tense = Tense.PAST if found["verb"] in ("begon", "startte") else Tense.PRESENT
        yield Verb(Span(*found.span("verb")), Action.OPENING, tense)


def _tense(words: str) -> Tense:
    return Tense.PAST if _PAST.search(words) else Tense.PRESENT
