"""Names in an enumeration of posts that are no known place: «NBSO’s in Jinan, Verweggistad en Pune».

Knows where such names stand, so that it can be said that they were not understood; refuses to guess what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.document import Document
from extract.mentions.kinds import PostMention
from extract.posts.mentions import NAME, groups, is_known
from extract.posts.words import find_post_words
from extract.spans import Span

_NAME = re.compile(rf"(?<![\w-]){NAME}")
# The last of the names: «, Quito en Verweggistad.»
_LAST = re.compile(rf"(?:,\s+{NAME})*,?\s+en\s+(?:in\s+)?(?P<name>{NAME})(?=\s*[.,;:)]|\s+[a-zà-þ])")
_FIRST = re.compile(r"[,;/]|\b(?:en|of|alsmede)\b")


def unknown_names(document: Document) -> Iterator[Span]:
    """Yield the names in enumerations of posts that are no known place, in order; items of lists are left out."""
    if not document.post_words:  # no word governs a name
        return
    items = {item.span for found in document.lists for item in found.items}
    for group in groups(document.posts):
        block = document.outline.block_at(group[0].span.start) if any(each.governed for each in group) else None
        if block and block.span not in items:
            yield from _unknown(document, group)


def _unknown(document: Document, group: Sequence[PostMention]) -> Iterator[Span]:
    text, word = document.text, group[0].word
    gaps = [Span(one.around.end, other.span.start) for one, other in pairwise(group)]
    if word and word.end <= group[0].span.start and _FIRST.search(text, word.end, group[0].span.start):
        gaps.insert(0, Span(word.end, group[0].span.start))
    last = _LAST.match(text, group[-1].around.end)
    if last and word and word.end <= group[0].span.start:
        gaps.append(Span(group[-1].around.end, last.end()))
    for gap in gaps:
        names = [Span(*found.span()) for found in _NAME.finditer(text, gap.start, gap.end)]
        if names and not is_known(document.mentions, gap):
            yield from (name for name in names if not any(find_post_words(text, name)))
