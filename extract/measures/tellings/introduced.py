"""Introduced enumerations: «Het gaat hierbij om de posten in …», «In 2026 geldt dit voor de ambassades in …»: the
sentence before, or the heading, says what is done there.

It does so by the noun of a measure, or by a verb said of posts that it counts and does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.layout.list_headers import find_measure_noun
from extract.measures.clause.named import ends_at, is_unsure, named_at, period_in
from extract.measures.tellings.counted import counted_deed
from extract.measures.tellings.events import Event
from extract.measures.verbs.forms import is_hedged
from extract.measures.verbs.moments import WHEN
from extract.passages import before
from extract.posts.mentions import groups
from extract.spans import Span, starting_in
from extract.statements import Period
from ontology.terms import Action, Status

# «Het gaat hierbij om de posten in», «Dit betreft de ambassades in», «Concreet gaat het om». The names must follow at
# once.
_INTRODUCES = re.compile(
    r"(?:Het|Dit|Concreet|Daarbij|Hierbij)\s+(?:gaat|betreft|zijn)(?:\s+(?:het|hier|daar|hierbij|daarbij|concreet|dan))*(?:\s+om)?\s+(?=de\b|het\b|een\b)"
)
_HOLDS = re.compile(rf"(?:(?i:{WHEN})\s+geldt\s+(?:dit|dat)|(?:Dit|Dat)\s+geldt(?:\s+{WHEN})?)\s+voor\s+(?=de\b|het\b)")
_ARTICLE = re.compile(r"(?:(?:de|het|een)\s+)?")
# «Over de sluiting van twee posten is gesproken.»
_ONLY_TALKED = re.compile(
    r"\b(?:gesproken|besproken|gediscussieerd|bekeken|bezien|verkend|gevraagd|afgezien|vervallen)\b"
)
_DECIDED = re.compile(r"\b(?:besloten|besluit|toegezegd|aangekondigd|brief|nota|motie|debat)\b", re.IGNORECASE)


def introduced_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield one event per post that *sentence* enumerates, with the action that the words before it name."""
    holds = _HOLDS.match(document.text, sentence.start, sentence.end)
    opening = holds or _INTRODUCES.match(document.text, sentence.start, sentence.end)
    if opening is None:
        return
    counted = tuple(_counted_before(document, sentence, Span(*opening.span())))
    yield from counted
    named = None if counted or holds else _named_before(document, sentence)
    if named is None:
        return
    action, period = named
    mentions = document.posts_in(Span(opening.end(), sentence.end))
    for group in groups(mentions):
        if any(each.governed for each in group):
            for mention in group:
                if not mention.foreign:
                    yield Event(action, mention, period, Status.PLANNED, sentence, Span(*opening.span()))
        return


def _named_before(document: Document, sentence: Span) -> tuple[Action, Period] | None:
    """The action of the nearest noun for a measure in the paragraph before *sentence*, with the one date told right
    before it; else that of the heading of its section."""
    block = document.outline.block_at(sentence.start)
    section = document.outline.section_at(sentence.start)
    if block is None:
        return None
    earlier = starting_in(document.mentions.sentences, Span(block.span.start, sentence.start))
    for each in reversed(earlier):
        words = document.text[each.start : each.end]
        action = find_measure_noun(words)
        if action is not None:
            unsure = is_hedged(words) or _ONLY_TALKED.search(words)
            return None if unsure else (action, _dated(document, each) if each == earlier[-1] else Period())
    headed = find_measure_noun(section.title) if section else None
    return (headed, Period()) if headed else None


def _dated(document: Document, earlier: Span) -> Period:
    """The one date of *earlier*, which is when the deed is, unless it was decided or written of then."""
    decided = _DECIDED.search(document.text, earlier.start, earlier.end)
    return (None if decided else period_in(document, earlier)) or Period()


def _counted_before(document: Document, sentence: Span, opening: Span) -> Iterator[Event]:
    """«In totaal gaan vijf posten dicht. Het betreft de ambassades in …»: no more names than the number told."""
    text, earlier = document.text, before(document, sentence)
    article = _ARTICLE.match(text, opening.end, sentence.end)
    posts = named_at(document, sentence, article.end()) if earlier and article else ()
    if earlier is None or not posts or is_unsure(text, sentence):
        return
    deed, period = counted_deed(document, earlier), period_in(document, Span(opening.start, posts[0].span.start))
    if deed is None or period is None or len(posts) > (deed.number or len(posts)):
        return
    if ends_at(text, posts[-1].around.end, sentence.end):
        for each in posts:
            dated = Period(each.year) if each.year else period if period != Period() else deed.period
            yield Event(deed.action, each, dated, deed.status, sentence, opening)
