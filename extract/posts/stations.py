"""From where a post works: «De ambassade in Sanaa, die vanuit de ambassade in Amman werkt», «De ambassade in Khartoem
werkt vanuit Nairobi».

Knows the present tense of «werken» and its kin with one place behind «vanuit», said of the post right before a relative
clause or at the head of the sentence. Refuses what is denied, hedged or said of people at the post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.document import Document
from extract.mentions.kinds import PostMention
from extract.passages import sentences_with
from extract.posts.words import pattern as post_words
from extract.spans import Span, within

_FROM = re.compile(r"vanuit(?<=\bvanuit)\s")
_WORKS = r"(?:werkt|werken|opereert|opereren|functioneert|functioneren)"
_PLAIN = r"(?:(?!niet\b|nooit\b|zou\b|kan\b|mogelijk\b|straks\b|weer\b)[\w’'-]+\s+)"  # words that leave it as sure
# «, die sinds 2021 noodgedwongen vanuit »
_WHICH = re.compile(rf"\s*,\s+(?:die|dat)\s+{_PLAIN}{{0,8}}?vanuit\s+")
# « bestaat nog en werkt vanuit », « werkt tijdelijk vanuit »
_HEAD = re.compile(r"\W*(?:Ook\s+)?(?:De|Het|Onze)\s+(?:Nederlandse\s+)?")
# «De medewerker op de» ambassade in Lima, die vanuit Quito werkt
_OF_ELSE = re.compile(r"\w\s+(?:op|van|bij|aan|in|met|voor)\s+(?:(?:de|het|onze|een)\s+)?(?:Nederlandse\s+)?\Z")
_DOES = re.compile(rf"\s+{_PLAIN}{{0,6}}?{_WORKS}\s+{_PLAIN}{{0,6}}?vanuit\s+")
_AFTER = re.compile(rf"\s+{_PLAIN}{{0,3}}?{_WORKS}\b")
_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z)|\s+(?:en|maar|zolang|omdat|sinds|tot)\b")


@cache
def _post_in() -> re.Pattern[str]:
    return re.compile(rf"(?:de|het|onze)\s+(?:{post_words()})\s+(?:in|te)\s+")


def stations(document: Document) -> Iterator[tuple[PostMention, Span]]:
    """Yield each post that *document* says works from another place, with that place in it, and where it says so."""
    for sentence in sentences_with(document, _FROM):
        for post in document.posts_in(sentence):
            place = _works_from(document, sentence, post)
            if place and post.word and not post.foreign and place != post.place:
                yield replace(post, stationed_at=place), sentence


def _works_from(document: Document, sentence: Span, post: PostMention) -> str | None:
    """The one place behind «vanuit» that is said of *post*, None where none is."""
    text = document.text
    word = (post.word or post.span).start
    which = None if _OF_ELSE.search(text, sentence.start, word) else _WHICH.match(text, post.around.end, sentence.end)
    heads = _HEAD.fullmatch(text, sentence.start, word)
    found = which or (_DOES.match(text, post.around.end, sentence.end) if heads else None)
    place = _place_at(document, Span(found.end(), sentence.end)) if found else None
    if place is None:
        return None
    name, end = place
    closes = _AFTER if which else _ENDS
    return name if closes.match(text, end, sentence.end) else None


def _place_at(document: Document, behind: Span) -> tuple[str, int] | None:
    """«Nairobi», «de ambassade in Amman»: the place at the start of *behind*, and where it ends."""
    lead = _post_in().match(document.text, behind.start, behind.end)
    start = lead.end() if lead else behind.start
    places = within(document.mentions.places, Span(start, behind.end))
    return (places[0].name, places[0].span.end) if places and places[0].span.start == start else None
