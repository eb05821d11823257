"""Permanent representations that are named by their body alone: «de PV bij de EU», «de PV’s bij de EU en de NAVO».

The body says where they are: each of those in the reference data has one seat. Refuses a body with several («VN»), and
one whose place the text names itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from extract.mentions.kinds import BodyMention, Mentions, PlaceMention
from extract.posts.words import PostWord
from extract.spans import Span, within
from ontology.reference import bodies, place_spellings
from ontology.terms import PostKind

_LEAD = re.compile(r"\s+(?:bij\s+|aan\s+)?(?:de\s+|het\s+)?")
_NEXT = re.compile(r"(?:,|\s+en)\s+(?:bij\s+)?(?:de\s+|het\s+)?")
# «EU in Brussel», «EU en de NAVO te Brussel»
_TO_PLACE = re.compile(r"(?:(?:\s+|,\s*)(?:en|bij|de|het|(?!PV)[A-Z][\w’'-]*))*\s+(?:in|te)\s+")
_FAR = 60  # code points from a body to the place that the text names for it


class Seat(NamedTuple):
    """The place of a permanent representation where its ``body`` is named."""

    place: PlaceMention
    body: str


def find_seats(text: str, mentions: Mentions, words: Sequence[PostWord]) -> Iterator[Seat]:
    """Yield the permanent representations that *words* name by their body alone, in order."""
    for word in words:
        if word.kind is PostKind.PERMANENT_REPRESENTATION and not _in_brackets(text, word.span.start):
            for body in _bodies(text, mentions, word):
                seat = _seats().get(body.body)
                if seat and not _is_placed(text, mentions, body.span.end):
                    yield Seat(PlaceMention(body.span, *seat), body.body)


@lru_cache(maxsize=1)
def _seats() -> dict[str, tuple[str, str]]:
    return {body.key: (body.seat, place_spellings()[body.seat].country) for body in bodies() if body.seat}


def _bodies(text: str, mentions: Mentions, word: PostWord) -> Iterator[BodyMention]:
    """The body behind *word*, and behind a plural those that are enumerated with it."""
    at, lead = word.span.end, _LEAD
    for body in within(mentions.bodies, Span(at, at + _FAR * 2)):
        if not lead.fullmatch(text, at, body.span.start):
            return
        yield body
        if not word.plural:
            return
        at, lead = body.span.end, _NEXT


def _is_placed(text: str, mentions: Mentions, end: int) -> bool:
    """Tell whether the text names the place of what stands up to *end* itself."""
    places = within(mentions.places, Span(end, end + _FAR))
    return bool(places) and _TO_PLACE.fullmatch(text, end, places[0].span.start) is not None


def _in_brackets(text: str, start: int) -> bool:
    """«Brussel (PV EU en PV NAVO)»: the place stands before the brackets."""
    return text.rfind("(", max(start - _FAR, 0), start) > text.rfind(")", max(start - _FAR, 0), start)
