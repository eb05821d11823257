"""Posts of other states: «de Chinese ambassade», «de ambassade van Oekraïne in Den Haag», «Rusland sluit zijn consulaat in …».

A post is taken for Dutch unless the words say otherwise; a post in the Netherlands is never Dutch.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.spans import Span

HOME = "NL"
# Characters before a word for a post in which an adjective or a possessive may make it another state's.
REACH = 40

# «sloot Rusland zijn ambassade», «hun consulaat-generaal»: whose post it is stands right before the word.
_POSSESSIVE = re.compile(r"\b(?:zijn|haar|hun|diens)\s+(?:[a-zà-þ-]+\s+)?$", re.IGNORECASE)
# «Nederland sluit zijn ambassade»: the possessor is Dutch after all.
_DUTCH = re.compile(r"\b(?:Nederland\w*|het kabinet|de regering|het ministerie|het Koninkrijk|BZ)\b", re.IGNORECASE)


def is_foreign(document: Document, word: Span, until: int) -> bool:
    """Tell whether the post named by *word*, with its place up to *until*, belongs to another state."""
    return _adjective_before(document, word) or _owner_after(document, word, until) or _possessed(document, word, until)


def _adjective_before(document: Document, word: Span) -> bool:
    return any(
        country.adjective and country.country != HOME and re.fullmatch(r"\s+", document.text[country.span.end : word.start])
        for country in document.mentions.countries
        if country.span.end <= word.start <= country.span.end + REACH
    )


def _owner_after(document: Document, word: Span, until: int) -> bool:
    """«ambassade van Oekraïne»: «van» and a country; «ambassade in Oekraïne» is where it stands."""
    return any(
        country.country != HOME and re.fullmatch(r"\s+van\s+(?:de\s+|het\s+)?", document.text[word.end : country.span.start])
        for country in document.mentions.countries
        if word.end <= country.span.start < until + REACH and not country.adjective
    )


def _possessed(document: Document, word: Span, until: int) -> bool:
    sentence = next((each for each in document.mentions.sentences if word.start in each), Span(word.start, until))
    before = document.text[sentence.start : word.start]
    if not _POSSESSIVE.search(before) or _DUTCH.search(before):
        return False
    return any(
        country.country != HOME and sentence.start <= country.span.start < word.start
        for country in document.mentions.countries
    )
