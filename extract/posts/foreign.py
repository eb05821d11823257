"""Posts of other states: «de Chinese ambassade», «de ambassade van Oekraïne in Den Haag», «Rusland sluit zijn
consulaat».

A post is taken for Dutch unless the words say otherwise. A post in the Netherlands is never a Dutch one.
"""

from __future__ import annotations

import re

from extract.mentions.kinds import Mentions
from extract.spans import Span, within

HOME = "NL"
# Code points before a word for a post in which an adjective may make it another state's.
REACH = 40

# «sloot Rusland zijn ambassade», «hun consulaat-generaal»: whose post it is stands right before the word.
_POSSESSIVE = re.compile(r"\b(?:zijn|haar|hun|diens)\s+(?:[a-zà-þ-]+\s+)?$", re.IGNORECASE)
# «Vlaanderen opende een eigen vertegenwoordiging», «sluit haar kantoor»
_OWN = re.compile(r"\been\s+eigen\s+$", re.IGNORECASE)
_ANYONES = re.compile(r"(?:kantoor|kantoren|vertegenwoordiging(?:en)?|missies?)\b", re.IGNORECASE)
# «Nederland sluit zijn ambassade»: the possessor is Dutch after all.
_DUTCH = re.compile(r"\b(?:Nederland\w*|het kabinet|de regering|het ministerie|het Koninkrijk|BZ)\b", re.IGNORECASE)
_UNION = re.compile(r"\bEuropese\s+\Z")  # «De Europese missie in Tbilisi»
_OF = re.compile(r"\s+van\s+(?:de\s+|het\s+)?")


def is_foreign(text: str, mentions: Mentions, word: Span, until: int) -> bool:
    """Tell whether the post named by *word*, with its place up to *until*, belongs to another state or stands at
    home."""
    return (
        _UNION.search(text, max(word.start - REACH, 0), word.start) is not None
        or _adjective_before(text, mentions, word)
        or _owner_after(text, mentions, word, until)
        or _possessed(text, mentions, word, until)
        or any(place.country == HOME for place in within(mentions.places, Span(word.end, until)))
    )


def _adjective_before(text: str, mentions: Mentions, word: Span) -> bool:
    return any(
        country.adjective and country.country != HOME and text[country.span.end : word.start].isspace()
        for country in within(mentions.countries, Span(max(word.start - REACH, 0), word.start))
    )


def _owner_after(text: str, mentions: Mentions, word: Span, until: int) -> bool:
    """«ambassade van Oekraïne»: «van» and a country; «ambassade in Oekraïne» is where it stands."""
    return any(
        not country.adjective and country.country != HOME and _OF.fullmatch(text, word.end, country.span.start)
        for country in within(mentions.countries, Span(word.end, until + REACH))
    )


def _possessed(text: str, mentions: Mentions, word: Span, until: int) -> bool:
    """«Rusland sluit zijn consulaat», and «De universiteit sluit haar kantoor»: anyone has an office of their own."""
    near = max(word.start - REACH, 0)
    theirs = _POSSESSIVE.search(text, near, word.start)
    anyones = _ANYONES.match(text, word.start) and (theirs or _OWN.search(text, near, word.start))
    if not theirs and not anyones:
        return False
    sentence = next((each for each in mentions.sentences if word.start in each), Span(word.start, until))
    if _DUTCH.search(text, sentence.start, word.start):
        return False
    if anyones:
        return True
    before = within(mentions.countries, Span(sentence.start, word.start))
    return any(country.country != HOME for country in before)
