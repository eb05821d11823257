"""The place that an item or a paragraph is headed by: «– Osaka (Japan). Het consulaat-generaal sloot in 2029»."""

from __future__ import annotations

import re

from extract.document import Document
from extract.mentions.kinds import PlaceMention
from extract.posts.foreign import HOME
from extract.spans import Span, within

_HEAD = re.compile(r"[^\w\n]*(?:\d{1,2}[.)]\s+)?")
_ENDS = re.compile(r"\s*(?:\([^()]{1,40}\))?\s*(?:\.\s+(?=[A-ZÀ-Þ])|:\s+)")


def head_place(document: Document, at: int) -> PlaceMention | None:
    """Return the bare place at the head of the block around *at*, a position behind it; None where there is none, or
    where a post is named between."""
    block = document.outline.block_at(at)
    places = within(document.mentions.places, Span(block.span.start, at)) if block else ()
    if block is None or not places or places[0].country == HOME:
        return None
    first = places[0]
    if not _HEAD.fullmatch(document.text, block.span.start, first.span.start):
        return None
    ends = _ENDS.match(document.text, first.span.end, block.span.end)
    if ends is None or ends.end() > at or document.posts_in(Span(ends.end(), at)):
        return None
    return first
