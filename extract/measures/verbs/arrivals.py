"""Verbs with which a post comes: «in Houston komt een CG», «Podgorica krijgt een ambassade», «Nederland keert terug in
Khartoem met een ambassade».

Knows the words alone; to which place the post comes is read by `comings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense, Verb
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

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


def _tense(words: str) -> Tense:
    return Tense.PAST if _PAST.search(words) else Tense.PRESENT
