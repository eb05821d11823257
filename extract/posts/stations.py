"""From where a post works: «De ambassade in Sanaa, die vanuit de ambassade in Amman werkt», «De ambassade in Khartoem
werkt vanuit Nairobi».

Knows the present tense of «werken vanuit», «is gevestigd in», «heeft als standplaats» and their kin with one place,
said of the post right before a relative clause, at the head of the sentence or behind its verb. Refuses what is denied,
hedged or said of people at the post.
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

_FROM = re.compile(r"(?:vanuit|gevestigd|gehuisvest|standplaats|kantoor)\b")
_WORKS = r"(?:werkt|werken|opereert|opereren|functioneert|functioneren)"
_SET = r"(?:gevestigd|gehuisvest)"
# Words that leave it as sure.
_PLAIN = r"(?:(?!niet\b|nooit\b|samen\b|zou\b|kan\b|mogelijk\b|straks\b|weer\b|(?:was|werd)\b)[\w’'-]+\s+)"
_NOW = r"(?:(?:tijdelijk|momenteel|thans|nu|nog|sinds\s+\d{4})\s+){0,2}"
_HEAD = re.compile(r"\W*(?:Ook\s+)?(?:De|Het|Onze)\s+(?:Nederlandse\s+)?")
# «Sinds 2021 werkt de» ambassade in Sanaa «vanuit»
_TURNED = re.compile(
    rf"\W*{_PLAIN}{{1,6}}?(?P<verb>{_WORKS}|is|zijn|heeft|hebben)\s+(?:de|het|onze)\s+(?:Nederlandse\s+)?"
)
# «De medewerker op de» ambassade in Lima, die vanuit Quito werkt
_OF_ELSE = re.compile(r"\w\s+(?:op|van|bij|aan|in|met|voor)\s+(?:(?:de|het|onze|een)\s+)?(?:Nederlandse\s+)?\Z")
_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z)|\s+(?:en|maar|zolang|omdat|sinds|tot)\b")
_AFTER = re.compile(rf"\s+{_PLAIN}{{0,3}}?{_WORKS}\b")
# «, die jarenlang vanuit Tunis had gewerkt, is heropend»
_HAD_AFTER = re.compile(r"\s+(?:had|heeft)\s+(?:gewerkt|geopereerd|gefunctioneerd)\b")
_SET_AFTER = re.compile(rf"\s+{_SET}\b")
_IS_SET_AFTER = re.compile(rf"\s+(?:is\s+{_SET}|{_SET}\s+is)\b")
_AS_AFTER = re.compile(r"\s+als\s+standplaats\b")


def _forms(*forms: tuple[str, re.Pattern[str]]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(lead), close) for lead, close in forms)


_CREW = r"(?:het\s+(?:personeel|team)|de\s+(?:staf|bezetting|medewerkers|diplomaten))"
# « is sinds 2021 gesloten; het personeel werkt vanuit »: no other post stands between.
_SHUT = r"\s+is\s+(?:(?!ambassade|consula|kantoor)[^;.])*?(?:gesloten|dicht|ontruimd|verlaten)"
_CREW_WORKS = rf"(?:\s+voor\s+[A-ZÀ-Þ][\w-]+)?\s+{_WORKS}\s+{_PLAIN}{{0,6}}?vanuit\s+"
# What stands between the post and the place, and what behind the place.
_MAIN = _forms(
    (rf"{_SHUT}(?:;|,?\s+en|,\s+maar)\s+{_CREW}{_CREW_WORKS}", _ENDS),
    # « bestaat nog en werkt vanuit », « werkt tijdelijk vanuit »
    (rf"\s+{_PLAIN}{{0,6}}?{_WORKS}\s+{_PLAIN}{{0,6}}?vanuit\s+", _ENDS),
    (rf"\s+is\s+{_PLAIN}{{0,5}}?{_SET}\s+in\s+", _ENDS),
    (rf"\s+is\s+{_PLAIN}{{0,5}}?in\s+", _SET_AFTER),
    (rf"\s+heeft\s+{_NOW}als\s+standplaats\s+", _ENDS),
    (rf"\s+heeft\s+{_NOW}(?=[A-ZÀ-Þ])", _AS_AFTER),
    (rf"\s+heeft\s+{_NOW}(?:haar|zijn)\s+standplaats\s+in\s+", _ENDS),
    (rf"\s+houdt\s+{_PLAIN}{{0,4}}?kantoor\s+in\s+", _ENDS),
)
_BEHIND_VERB = {
    "works": _forms((rf"\s+{_PLAIN}{{0,6}}?vanuit\s+", _ENDS)),
    "is": _forms((rf"\s+{_PLAIN}{{0,5}}?{_SET}\s+in\s+", _ENDS), (rf"\s+{_PLAIN}{{0,5}}?in\s+", _SET_AFTER)),
    "heeft": _forms((rf"\s+{_NOW}als\s+standplaats\s+", _ENDS), (rf"\s+{_NOW}(?=[A-ZÀ-Þ])", _AS_AFTER)),
}
_WHICH = _forms(
    # «, die sinds 2021 noodgedwongen vanuit », «, die in april 2023 haar deuren moest sluiten en sedertdien vanuit »
    (rf"\s*,\s+(?:die|dat)\s+{_PLAIN}{{0,12}}?vanuit\s+", _AFTER),
    (rf"\s*,\s+(?:die|dat)\s+{_PLAIN}{{0,12}}?vanuit\s+", _HAD_AFTER),
    (rf"\s*,\s+(?:die|dat)\s+{_WORKS}\s+{_PLAIN}{{0,6}}?vanuit\s+", _ENDS),
    (rf"\s*,\s+(?:die|dat)\s+{_PLAIN}{{0,6}}?in\s+", _IS_SET_AFTER),
    (rf"\s*,\s+(?:die|dat)\s+is\s+{_PLAIN}{{0,4}}?{_SET}\s+in\s+", _ENDS),
    (rf"\s*,\s+{_PLAIN}{{0,3}}?{_SET}\s+in\s+", _ENDS),
    (r"\s*,\s+(?:werkend|werkzaam|opererend)\s+vanuit\s+", _ENDS),
    (r"\s*,\s+met\s+(?:als\s+)?standplaats\s+", _ENDS),
)


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
    """The one place that the words say *post* works from or has its seat in, None where none is."""
    for lead, close in _possible(document, sentence, post):
        found = lead.match(document.text, post.around.end, sentence.end)
        place = _place_at(document, Span(found.end(), sentence.end)) if found else None
        if place and close.match(document.text, place[1], sentence.end):
            return place[0]
    return None


def _possible(
    document: Document, sentence: Span, post: PostMention
) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The forms that may follow *post* where it stands."""
    text, word = document.text, (post.word or post.span).start
    which = () if _OF_ELSE.search(text, sentence.start, word) else _WHICH
    if _HEAD.fullmatch(text, sentence.start, word):
        return (*which, *_MAIN)
    turned = _TURNED.fullmatch(text, sentence.start, word)
    if turned is None:
        return which
    sort = {"is": "is", "zijn": "is", "heeft": "heeft", "hebben": "heeft"}.get(turned["verb"], "works")
    return (*which, *_BEHIND_VERB[sort])


def _place_at(document: Document, behind: Span) -> tuple[str, int] | None:
    """«Nairobi», «de ambassade in Amman»: the place at the start of *behind*, and where it ends."""
    lead = _post_in().match(document.text, behind.start, behind.end)
    start = lead.end() if lead else behind.start
    places = within(document.mentions.places, Span(start, behind.end))
    return (places[0].name, places[0].span.end) if places and places[0].span.start == start else None
