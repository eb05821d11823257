"""«Stb. 2021, 419», «Stcrt. 2021, nr. 100», «Tractatenblad 1988, 7»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.citation_grammar.parts import GAP, NR
from extract.mentions.kinds import CitationMention, CitationSort
from extract.spans import Span

_GAZETTE = re.compile(
    rf"(?<!\w)(?:(?P<stb>Stb\.?|Staatsblad)|(?P<stcrt>Stcrt\.?|Staatscourant)|(?P<trb>Trb\.?|Tractatenblad))"
    rf"{GAP}(?P<year>(?:1[89]|20)\d\d),?{GAP}(?:{NR})?(?P<number>\d{{1,5}})(?![\d\w]|[.,]\d)"
)
_ABBREVIATIONS = ("stb", "stcrt", "trb")
_STEMS = ("Stb", "Stcrt", "Trb", "Staatsblad", "Staatscourant", "Tractatenblad")


def gazettes(text: str) -> Iterator[CitationMention]:
    """Yield issues of the Staatsblad, Staatscourant and Tractatenblad."""
    if not any(stem in text for stem in _STEMS):  # far quicker than the pattern, and most texts name none
        return
    for found in _GAZETTE.finditer(text):
        name = next(name for name in _ABBREVIATIONS if found[name])
        cited = f"{name}-{found['year']}-{found['number']}"
        yield CitationMention(Span(found.start(), found.end()), cited, (), found["number"], CitationSort.GAZETTE)
