"""Which post a bare name stands for: the one that the same document describes there; else the embassy of a capital;
else «post».

When two descriptions remain, none is chosen: a post of no stated kind is true, a wrong embassy is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extract.document import Document
from extract.mentions.kinds import PostMention
from extract.statements import Measure, Post, Statement
from ontology.reference import official_posts, places
from ontology.terms import Action, PostKind, Status

# Kinds that a bare name in a list may stand for. A business office or an honorary consul is always named as such, and a
# permanent representation stands beside the embassy of its city.
_DESCRIBABLE = frozenset(
    {
        PostKind.EMBASSY,
        PostKind.CONSULATE_GENERAL,
        PostKind.EMBASSY_OFFICE,
        PostKind.TRADE_AND_INVESTMENT_OFFICE,
    }
)


@dataclass(frozen=True, slots=True)
class Descriptions:
    """The kinds of post that a document describes in each place."""

    kinds: Mapping[str, frozenset[PostKind]]

    def kind_at(self, place: str) -> PostKind:
        """Return the kind of post that a bare *place* stands for."""
        described = self.kinds.get(place, frozenset())
        if len(described) == 1:
            return next(iter(described))
        if not described and place in _embassy_places():
            return PostKind.EMBASSY
        return PostKind.POST


@cache
def _embassy_places() -> frozenset[str]:
    capitals = {place.name for place in places() if place.capital}
    listed = {post.place for post in official_posts() if post.kind is PostKind.EMBASSY}
    return frozenset(capitals | listed)


@dataclass(frozen=True, slots=True)
class Turn:
    """A conversion that has happened: what the post in a place was, and what it is since."""

    place: str
    before: PostKind | None
    after: PostKind


def describe(document: Document, turns: Iterable[Turn]) -> Descriptions:
    """Return what *document* itself says of the kind of post in each place, as it is after *turns*."""
    kinds: dict[str, set[PostKind]] = defaultdict(set)
    for mention in document.posts:
        if mention.kind in _DESCRIBABLE and not mention.foreign:
            kinds[mention.place].add(mention.kind)
    for turn in turns:
        kinds[turn.place].discard(turn.before or PostKind.POST)
        kinds[turn.place].add(turn.after)
    return Descriptions({place: frozenset(found) for place, found in kinds.items()})


def turns_of(measures: Iterable[Statement]) -> Iterator[Turn]:
    """Yield the conversions among *measures* that have happened."""
    for each in measures:
        if isinstance(each, Measure) and each.action is Action.CONVERSION and each.status is Status.DONE:
            yield Turn(each.post.place, each.former_kind, each.post.kind)


def posts_of(mention: PostMention, descriptions: Descriptions) -> tuple[Post, ...]:
    """Return the posts that *mention* names: one, or one per body that it is accredited to."""
    kind = mention.kind or descriptions.kind_at(mention.place)
    if kind is not PostKind.PERMANENT_REPRESENTATION or not mention.accredited:
        return (Post(kind, mention.place, mention.country),)
    return tuple(Post(kind, mention.place, mention.country, body) for body in mention.accredited)
