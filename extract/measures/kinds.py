"""Which kind of post a bare name in an event stands for, when the document tells more than one thing of its place.

«Ouagadougou (2013) … werden gesloten» is not the office that the same document opens there in 2018: it is what the
document says was closed there in that year, else what stood there by default.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.measures.tellings.events import Event
from extract.mentions.kinds import PostMention
from extract.posts.resolve import Descriptions
from ontology.terms import Action, PostKind


def name_kind(event: Event, events: Sequence[Event], descriptions: Descriptions) -> PostMention:
    """Return the mention of *event* with a kind: its own, else the one that other *events* at its place tell."""
    if event.mention.kind is not None:
        return event.mention
    told = {other.mention.kind for other in events if other.mention.kind and _same_deed(other, event)}
    if len(told) == 1:
        return replace(event.mention, kind=told.pop())
    if event.action is Action.CLOSURE and _opens_later(event, events, descriptions.kind_at(event.mention.place)):
        return replace(event.mention, kind=Descriptions({}).kind_at(event.mention.place))
    return event.mention


def _same_deed(one: Event, other: Event) -> bool:
    return (
        one.action is other.action
        and one.period.start is not None
        and one.period.start == other.period.start
    )


def _opens_later(closing: Event, events: Sequence[Event], kind: PostKind) -> bool:
    closed = closing.period.start
    return closed is not None and any(
        other.action is Action.OPENING
        and other.mention.kind is kind
        and other.period.start is not None
        and other.period.start > closed
        for other in events
    )
