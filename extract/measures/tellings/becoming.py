"""What a post becomes, with the post behind the verb: «Op 1 maart 2027 wordt het ambassadekantoor in Lagos een
consulaat-generaal», «Ik maak van het ambassadekantoor in Lagos een ambassade».

Read as a whole: behind the kind the clause is over («wordt de ambassade een attaché toegevoegd» is another deed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.document import Document
from extract.measures.clause.named import is_unsure, named_at, period_in
from extract.measures.tellings.events import Event, turned
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import FULL, US
from extract.posts.words import kind_of
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action, Status

_FIRST = rf"(?:(?i:{WHEN})|Daarmee|Hiermee|Dan|Daarom)"
_MAKES = r"maakt?e?n?"
_OPENS = re.compile(
    rf"\W*(?:{_FIRST}\s+(?P<be>wordt|werd)|(?:{US}\s+(?P<make>{_MAKES})|{_FIRST}\s+(?P<made>{_MAKES})\s+{US})"
    rf"(?=\s+(?:{WHEN}\s+)?van\s))\s+(?:{WHEN}\s+)?(?:van\s+)?(?:de|het|onze)\s+(?:Nederlandse\s+)?"
)


_IS_MADE = re.compile(
    rf"\W*(?:{_FIRST}|Zo|Ook|Verder|Daarnaast)\s+(?P<be>wordt|werd|is)\s+(?:{WHEN}\s+)?van\s+(?:de|het|onze)\s+"
    r"(?:Nederlandse\s+)?"
)


@cache
def _becomes() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?:weer\s+)?een\s+{FULL}(?P<kind>{post_words()})(?![\w-])\s*(?:[.;]|\Z)"
    )


@cache
def _too() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # « een ambassade en het» NBSO in Chennai «in 2027 een consulaat-generaal.»
    first = re.compile(rf"\s+(?:een\s+)?{FULL}(?:{post_words()})\s+en\s+(?:de|het|onze)\s+")
    return first, re.compile(rf"\s+(?:{WHEN}\s+)?een\s+{FULL}(?P<kind>{post_words()})(?![\w-])\s*(?:[.;]|\Z)")


def became_too(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield what another post becomes by the last verb of *events*: «… en het NBSO in Chennai in 2027 een CG»."""
    last, text = events[-1] if events else None, document.text
    if last is None or last.action is not Action.CONVERSION or last.former_kind is None:
        return
    first, second = _too()
    ahead = first.match(text, last.verb.end, sentence.end) or first.search(text, last.mention.around.end, sentence.end)
    posts = named_at(document, sentence, ahead.end()) if ahead else ()
    found = second.match(text, posts[0].around.end, sentence.end) if len(posts) == 1 else None
    period = period_in(document, Span(posts[0].around.end, found.end())) if found else None
    if found and period is not None and not is_unsure(text, sentence):
        told = replace(last, mention=posts[0], period=period, sentence=sentence, former_kind=None)
        yield from turned(told, kind_of(found["kind"]))


@cache
def _made() -> re.Pattern[str]:
    # «Zo wordt van het ambassadekantoor in Lomé» «per 1 januari 2030 een volwaardige ambassade gemaakt.»
    return re.compile(rf"\s+(?:{WHEN}\s+)?een\s+{FULL}(?P<kind>{post_words()})\s+gemaakt(?:\s+{WHEN})?\s*(?:[.;]|\Z)")


def made_of(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the conversion of the one post of which *sentence* says that another kind is made."""
    text = document.text
    opens = _IS_MADE.match(text, sentence.start, sentence.end)
    posts = named_at(document, sentence, opens.end()) if opens else ()
    found = _made().match(text, posts[0].around.end, sentence.end) if len(posts) == 1 else None
    period = period_in(document, sentence) if found else None
    if opens is None or found is None or period is None or is_unsure(text, sentence):
        return
    status = Status.DONE if opens["be"] in ("werd", "is") else Status.PLANNED
    told = Event(Action.CONVERSION, posts[0], period, status, sentence, Span(*opens.span("be")))
    yield from turned(told, kind_of(found["kind"]))


def becoming_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the conversion that *sentence* tells of the one post behind its verb."""
    text = document.text
    opens = _OPENS.match(text, sentence.start, sentence.end)
    posts = named_at(document, sentence, opens.end()) if opens else ()
    found = _becomes().match(text, posts[0].around.end, sentence.end) if len(posts) == 1 else None
    if opens is None or found is None or is_unsure(text, sentence):
        return
    period = period_in(document, Span(*opens.span()))
    if period is not None:
        verb = next(name for name in ("be", "make", "made") if opens[name])
        status = Status.DONE if opens[verb].startswith(("werd", "maakte")) else Status.PLANNED
        told = Event(Action.CONVERSION, posts[0], period, status, sentence, Span(*opens.span(verb)))
        yield from turned(told, kind_of(found["kind"]))
