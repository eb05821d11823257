"""Posts further on in a sentence that share a deed of staff: «… en op de PV bij de OESO in Parijs», «… en twee op de
ambassade in Wenen», «… en het CG in Miami met een landbouwadviseur».

The preposition or the «met» that was said of the posts before is said again, and the clause ends with the names. What
goes on with a verb of its own is another clause and tells nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from extract.document import Document
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import PostMention
from extract.mentions.vocabulary import alternation, words
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.posts.strengths import counted_staff
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action

_STAFF = frozenset({Action.STRENGTHENING, Action.REDUCTION, Action.ADDITIONAL_CAPACITY})
_ARTICLE = r"(?:(?:de|het|onze|beide)\s+)+"
_AT = re.compile(rf"\b(?P<at>op|bij|aan|voor)\s+{_ARTICLE}\Z", re.IGNORECASE)
_AT_FAR = 24  # code points before a word for a post: « voor onze beide »
_ENDS = re.compile(rf"\s*(?:[.;)]|\Z)|,?\s+{WHEN}\s*[.;]|\s+(?:bij|toegevoegd|geplaatst)\s*[.;]")
_MOST = 6  # enumerations that share one deed


@cache
def _number() -> str:
    return rf"(?:{alternation(words('number_words'))}|\d{{1,3}})"


@cache
def _and_at() -> re.Pattern[str]:
    # « en twee fte op de », « en aan het »
    return re.compile(
        rf"\s*,?\s+en\s+(?:(?:ook|nog)\s+)?(?:{_number()}\s+(?:[a-zà-þ-]*{counted_staff()}\s+)?)?"
        rf"(?P<at>op|bij|aan|voor)\s+{_ARTICLE}"
    )


@cache
def _with() -> str:
    return rf"\s+met\s+(?:{_number()}|extra)\s+(?:[a-zà-þ]+\s+)?[a-zà-þ-]*{counted_staff()}"


@cache
def _and_with() -> re.Pattern[str]:
    return re.compile(rf"{_with()}\s*,?\s+en\s+(?:ook\s+)?{_ARTICLE}")


@cache
def _with_ends() -> re.Pattern[str]:
    return re.compile(rf"{_with()}\s*(?:[.;]|\Z)")


def sharing(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield the deed of the last of *events* for the further posts in *sentence* that share it."""
    last = events[-1] if events else None
    if last is None or last.action not in _STAFF or last.mention.word is None or last.former_kind is not None:
        return
    known = {event.mention.span for event in events}
    ahead = (group for group in groups(document.posts_in(sentence)) if group[0].span.start >= last.mention.around.end)
    at = last.mention.around.end
    first = next(event.mention for event in events if event.verb == last.verb)
    for group in islice(ahead, _MOST):
        if group[0].span in known or not _shares(document.text, sentence, last, first, at, group):
            return
        for each in group:
            yield replace(last, mention=each, sentence=sentence, period=Period(each.year) if each.year else last.period)
        at = group[-1].around.end


def _shares(
    text: str, sentence: Span, last: Event, first: PostMention, at: int, group: Sequence[PostMention]
) -> bool:
    word = group[0].word
    if word is None or word.start < at or any(each.foreign or each.country == HOME for each in group):
        return False
    end = group[-1].around.end
    if last.verb.start > at:  # «… is versterkt met een attaché en het CG in Miami met een adviseur»
        start = last.verb.end
        again = _and_with().fullmatch(text, start, word.start) if start < word.start else None
        return again is not None and _with_ends().match(text, end, sentence.end) is not None
    again = _and_at().fullmatch(text, at, word.start)
    lead = _AT.search(text, max(sentence.start, first.word.start - _AT_FAR), first.word.start) if first.word else None
    if again is None or lead is None or lead["at"].lower() != again["at"]:
        return False
    return _ENDS.match(text, end, sentence.end) is not None or _and_at().match(text, end, sentence.end) is not None
