"""What says that a post becomes another kind: «wordt in 2027 een CG», «dat … een CG wordt», «krijgt de status van CG».

Knows only where the kind follows or stands before, and the clause is over: «wordt een CG geopend» is another deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import FULL, Tense, Verb
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action


@cache
def _ahead() -> re.Pattern[str]:
    # «wordt in 2027 een consulaat-generaal»: not «wordt in 2027 een consulaat-generaal geopend».
    when = rf"(?:(?:dan|daarmee|daar|weer)\s+|{WHEN}\s+|sinds\s+[^.,;:]{{4,24}}?\d{{4}}\s+){{0,2}}"
    return re.compile(
        rf"\b(?P<verb>wordt|worden|werd|werden|(?:is|zijn)(?=\s+sinds\s))\s+{when}(?=(?:een\s+)?{FULL}(?:{post_words()})"
        r"\s*(?:[.,;]|$|\b(?:met|onder|en|waar\w*|dat)\b))"
    )


@cache
def _behind() -> re.Pattern[str]:
    # «zal in 2028 een ambassade worden», «dat het NBSO in Pune een CG wordt»; not «een ambassade wordt geopend»
    return re.compile(
        rf"\b(?:een|weer)\s+{FULL}(?:{post_words()})\s+(?P<verb>wordt|worden|werd|werden)(?=\s*(?:[.,;]|\Z))"
    )


@cache
def _of_rank() -> re.Pattern[str]:
    # «krijgt in 2028 de status van consulaat-generaal»
    return re.compile(
        r"\b(?P<verb>[Kk]rijg(?:t|en)|[Kk]re(?:eg|gen)|heeft|hebben)\b[^.;:]{0,160}?"
        rf"\bde\s+(?P<at>status|rang)\s+van\s+(?:een\s+)?{FULL}(?:{post_words()})(?![\w-])(?P<got>\s+gekregen)?"
    )


def becoming_verbs(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* with which a post becomes another kind; *lowered* is it in small letters."""
    if any(map(lowered.__contains__, ("word", "werd", "sinds"))):
        for found in _ahead().finditer(text, span.start, span.end):
            yield _verb(Span(found.start(), found.start() + len(found[0].rstrip())), found["verb"])
        for found in _behind().finditer(text, span.start, span.end):
            # «wil een ambassade worden» is a wish: behind the kind the form asks for «zal»
            told = _verb(Span(*found.span("verb")), found["verb"])
            yield replace(told, tense=Tense.INFINITIVE) if found["verb"] == "worden" else told
    if "status van" in lowered or "rang van" in lowered:
        for found in _of_rank().finditer(text, span.start, span.end):
            if found["got"] or not found["verb"].startswith("h"):
                yield _verb(Span(*found.span("at")), "kreeg" if found["got"] else found["verb"])


def _verb(at: Span, form: str) -> Verb:
    past = form.lower().startswith(("werd", "kre", "is", "zijn"))
    return Verb(at, Action.CONVERSION, Tense.PAST if past else Tense.PRESENT)
