"""Deeds that stand before a post as its attribute: «de in 2012 gesloten ambassade in Yaoundé», «het in 2027 te openen
NBSO in Izmir».

Knows an article, one date, a participle (`data/attribute_forms.csv`) and the word for a post, side by side. What the
rest of the sentence says, denies or asks leaves the attribute as it is. Refuses one without a date («de gesloten
post»): that is how it stands, and tells no deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.data import read_table
from extract.document import Document
from extract.measures.tellings.events import Event
from extract.mentions.kinds import PostMention
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.spans import Span, within
from extract.statements import Period
from ontology.terms import Action, Status

# What stands before the date: «de in», «het per», «de sinds augustus»; not «de tot 2012 gesloten».
_LEAD = re.compile(
    r"(?<![\w-])(?:de|het|onze|beide|deze|die)\s+(?:(?:al|reeds|eerder|inmiddels|pas)\s+)?"
    r"(?:in|per|op|sinds|vanaf|eind|begin|medio|in\s+het\s+(?:voor|na)jaar\s+van|met\s+ingang\s+van)\s+\Z",
    re.IGNORECASE,
)
_FAR = 40  # code points before a date in which its article stands


@cache
def _forms() -> dict[str, tuple[Action, Status]]:
    return {
        form: (Action(action), Status.PLANNED if ahead else Status.DONE)
        for form, action, ahead in read_table("attribute_forms.csv")
    }


@cache
def _participle() -> re.Pattern[str]:
    # What stands between the date and the word for the post: «gesloten», «geopende Nederlandse», «te openen».
    return re.compile(rf"\s+(?:al\s+|reeds\s+|daar\s+)?(?P<form>{'|'.join(_forms())})\s+(?:Nederlandse\s+)?")


def attributes_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield one event per post that *sentence* calls by what was or will be done to it on a date."""
    text = document.text
    words = text[sentence.start : sentence.end]
    if not any(map(words.__contains__, _forms())):
        return
    for group in groups(document.posts_in(sentence)):
        yield from _attribute(document, sentence, group)


def _attribute(document: Document, sentence: Span, named: Sequence[PostMention]) -> Iterator[Event]:
    text, word = document.text, named[0].word
    if word is None or any(each.foreign or each.country == HOME for each in named):
        return
    for date in within(document.days, Span(sentence.start, word.start)):
        found = _participle().fullmatch(text, date.span.end, word.start)
        lead = Span(max(sentence.start, date.span.start - _FAR), date.span.start)
        if found is None or not _LEAD.search(text, lead.start, lead.end):
            continue
        action, status = _forms()[found["form"]]
        for mention in named:
            if mention.word == word:
                yield Event(action, mention, Period.of(date.iso), status, sentence, Span(*found.span()))
