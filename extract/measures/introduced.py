"""Introduced enumerations: «Het gaat hierbij om de posten in …»: the sentence before, or the heading, says what is done
there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.layout.list_headers import find_measure_noun
from extract.measures.events import Event
from extract.measures.verbs import is_hedged
from extract.posts.mentions import groups
from extract.spans import Span, starting_in
from extract.statements import Period
from ontology.terms import Action, Status

# «Het gaat hierbij om de posten in», «Dit betreft de ambassades in», «Concreet gaat het om». The names must follow at
# once.
_INTRODUCES = re.compile(
    r"(?:Het|Dit|Concreet|Daarbij|Hierbij)\s+(?:gaat|betreft|zijn)(?:\s+(?:het|hier|daar|hierbij|daarbij|concreet|dan))*(?:\s+om)?\s+(?=de\b|het\b|een\b)"
)


def introduced_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield one event per post that *sentence* enumerates, with the action that the words before it name."""
    opening = _INTRODUCES.match(document.text, sentence.start, sentence.end)
    action = _action_before(document, sentence) if opening else None
    if opening is None or action is None:
        return
    mentions = document.posts_in(Span(opening.end(), sentence.end))
    for group in groups(mentions):
        if any(each.governed for each in group):
            for mention in group:
                if not mention.foreign:
                    yield Event(action, mention, Period(), Status.PLANNED, sentence, Span(*opening.span()))
        return


def _action_before(document: Document, sentence: Span) -> Action | None:
    """The action of the nearest noun for a measure in the paragraph before *sentence*, else in the heading of its
    section."""
    block = document.outline.block_at(sentence.start)
    section = document.outline.section_at(sentence.start)
    if block is None:
        return None
    earlier = starting_in(document.mentions.sentences, Span(block.span.start, sentence.start))
    for before in reversed(earlier):
        words = document.text[before.start : before.end]
        action = find_measure_noun(words)
        if action is not None:
            return None if is_hedged(words) else action
    return find_measure_noun(section.title) if section else None
