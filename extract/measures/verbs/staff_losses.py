"""Staff that goes: «er verdwijnen vijf functies op de ambassade», «de bezetting van de ambassade is teruggebracht».

The verbs say so of anything («klachten verdwijnen», «de wachttijd is teruggebracht»): jobs or the number of people must
stand beside them, and a word for a post beside those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.vocabulary import alternation, words
from extract.posts.strengths import counted_staff
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

_GO = ("verdwijn", "verdween", "verdwenen", "vervalt", "vervallen", "verviel")
_PAST = ("verdween", "verdwenen", "verviel", "vervielen")
_LESS = ("teruggebracht", "verlaagd", "gereduceerd", "verminderd")
_ARTICLE = r"(?:(?:de|het|onze|beide)\s+)"
_LEAD = 160  # code points before a verb in which the post stands at which jobs go
_JOBS = r"(?:functies?|formatieplaats(?:en)?|arbeidsplaats(?:en)?|plekken|banen|fte)"

# «is tijdelijk teruggebracht», «vervallen jaarlijks twee functies»: the roster, not the post.
FOR_A_WHILE = re.compile(
    r"\b(?:tijdelijke?|tijdens|gedurende|voorlopig|vooralsnog|jaarlijks|ziekte|verlof|vakantie\w*|voor\s+de\s+duur)\b",
    re.IGNORECASE,
)


@cache
def _going() -> re.Pattern[str]:
    # «verdwijnen in 2026 vijf functies», «vervallen in 2027 functies»; not «vervallen de toeslagen voor functies»
    number = rf"(?:(?:{alternation(words('number_words'))}|enkele|meerdere|\d{{1,3}})\s+)"
    return re.compile(
        r"\b(?P<verb>[Vv](?:erdwijn(?:t|en)|erdwe?en(?:en)?|erval(?:t|len)|erviel(?:en)?))\s+"
        rf"(?:er\s+)?(?:{WHEN}\s+)?(?:er\s+)?"
        rf"(?P<here>(?:op|bij)\s+{_ARTICLE}+(?:{post_words()})\s+(?:in|te)\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){{1,3}})?(?:{WHEN}\s+)?"
        rf"(?:{number}(?:[a-zà-þ]+e\s+)?{_JOBS}|(?:[a-zà-þ]+e\s+)?(?:functies|formatieplaatsen|arbeidsplaatsen|plekken|banen))"
        rf"(?P<at>\s+(?:{WHEN}\s+)?(?:op|bij)\s+{_ARTICLE}+(?:{post_words()})(?![\w-]))?"
        r"(?=\s*(?:[.,;)]|\Z)|\s+(?:in|per|vanaf|op|bij|en|waar\w*|omdat)\b)"
    )


@cache
def _gone() -> re.Pattern[str]:
    # «In 2027 zijn functies vervallen op de ambassades in», «op de ambassade in Lima zijn twee functies verdwenen»
    number = rf"(?:{alternation(words('number_words'))}|enkele|meerdere|\d{{1,3}})"
    return re.compile(
        rf"\b(?P<verb>[Zz]ijn|[Ii]s)\s+(?:er\s+)?(?:{WHEN}\s+)?(?:{number}\s+)?(?:[a-zà-þ]+e\s+)?{_JOBS}\s+(?:{WHEN}\s+)?"
        rf"(?:vervallen|verdwenen)(?P<at>\s+(?:{WHEN}\s+)?(?:op|bij)\s+{_ARTICLE}+(?:{post_words()})(?![\w-]))?"
        r"(?=\s*(?:[.,;)]|\Z)|\s+(?:in|op|bij|en|omdat)\b)"
    )


@cache
def _at_post() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Oo]p|[Bb]ij)\s+{_ARTICLE}+(?:{post_words()})(?![\w-])[^.;:]*\Z")


@cache
def _lessened() -> re.Pattern[str]:
    # No other subject between («…, en de wachttijd is teruggebracht»); «op het oude peil» is no less.
    staff = (
        r"(?:bezetting|personeelsbezetting|formatie|personeelsformatie|personeelsbestand|personeelssterkte|bemensing"
        rf"|aantal\s+(?:[a-zà-þ]+e\s+)?[a-zà-þ-]*{counted_staff()})"
    )
    return re.compile(
        rf"\b(?:[Dd]e|[Hh]et)\s+{staff}\s+(?:van|op|bij)\s+{_ARTICLE}+(?:{post_words()})(?![\w-])"
        rf"(?:(?!\b(?:en|maar|terwijl)\s+(?:de|het|haar|zijn)\s+(?!(?:{post_words()})(?![\w-])))(?:[^.;:,]|,(?=\s[A-ZÀ-Þ]))){{1,160}}?"
        rf"\b(?P<verb>{'|'.join(_LESS)})\b(?!\s+op\b|\s+(?:naar|tot)\s+(?:het|de)\b)"
    )


def losing_verbs(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell of staff that goes; *lowered* is that stretch in small letters."""
    if not any(map(lowered.__contains__, (*_GO, *_LESS))) or FOR_A_WHILE.search(lowered):
        return
    if any(map(lowered.__contains__, _GO)):
        for found in _going().finditer(text, span.start, span.end):
            lead = max(span.start, found.start() - _LEAD)
            if found["at"] or found["here"] or _at_post().search(text, lead, found.start()):
                past = found["verb"].lower() in _PAST
                yield Verb(Span(*found.span("verb")), Action.REDUCTION, Tense.PAST if past else Tense.PRESENT)
        for found in _gone().finditer(text, span.start, span.end):
            if found["at"] or _at_post().search(text, max(span.start, found.start() - _LEAD), found.start()):
                yield Verb(Span(*found.span("verb")), Action.REDUCTION, Tense.PAST)
    if any(map(lowered.__contains__, _LESS)):
        for found in _lessened().finditer(text, span.start, span.end):
            yield Verb(Span(*found.span("verb")), Action.REDUCTION, Tense.PARTICIPLE)
