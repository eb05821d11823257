"""«Stb. 2021, 419», «Stcrt. 2021, nr. 100 en 101», «Staatsblad van het Koninkrijk der Nederlanden 2020, nr. 118»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.mentions.citation_grammar.parts import CLOSES, DASH, GAP, NR, NRS
from extract.mentions.kinds import CitationMention, CitationSort
from extract.spans import Span

# The stems are looked for first: far quicker than the pattern, and most texts name none.
STEMS: Final = ("Stb", "Stcrt", "Trb", "blad", "courant", "STB", "STCRT", "TRB", "stb.", "stcrt.", "trb.")
_NAME = (
    rf"(?:(?P<stb>(?:Stb|STB|stb)\.?|[Ss]taats(?:-{GAP})?blad)|(?P<stcrt>(?:Stcrt|STCRT|stcrt)\.?|[Ss]taats(?:-{GAP})?courant)"
    rf"|(?P<trb>(?:Trb|TRB|trb)\.?|[Tt]ractaten(?:-{GAP})?blad))"
)
_OF_STATE = rf"(?:{GAP}van{GAP}het{GAP}Koninkrijk(?:{GAP}der{GAP}Nederlanden)?,?)?"
# «2020», «jaargang 2020»; before «nr.» also «van 2020», «van 3 maart 2020»
_YEAR = (
    rf"(?:(?:jaargang|jrg\.){GAP}|van{GAP}(?:\d{{1,2}}{GAP}[a-z]{{3,9}}{GAP})?(?=\d{{4}},?{GAP}(?:{NRS}|{NR})))?"
    rf"(?P<year>(?:1[89]|20)\d\d)"
)
# Not «2020, 12 345», which may be one number or two; not the year of a further issue («en 1967, 76»).
_FIGURE = rf"[1-9]\d{{0,4}}(?!\w|[.,]\d|{GAP}\d{{3}}(?!\d))"
_LAST = rf"(?:,{GAP}|{GAP}(?:en|&){GAP}(?:{NR})?|/)(?!(?:1[89]|20)\d\d,){_FIGURE}"
# A number stands after a comma, a sign or «nr.»; after «nrs.» others follow, after «nr.» where the citation closes.
_NUMBERS = (
    rf"(?:,?{GAP}?{NRS}(?P<many>{_FIGURE}(?:{_LAST}){{0,20}})"
    rf"|(?:,{GAP}?(?:{NR})?|{GAP}{NR}|{GAP}?[/:]{GAP}?|{DASH})(?P<one>{_FIGURE}(?:(?:{_LAST}){{1,20}}{CLOSES})?))"
)
# «Staatscourant nr. 12345 van 3 maart 2020»
_DAY = rf"(?:\d{{1,2}}{GAP}[a-z]{{3,9}}{GAP})?"
_TURNED = rf"{NR}(?P<turned>{_FIGURE}),?{GAP}(?:van{GAP})?{_DAY}(?P<of>(?:1[89]|20)\d\d)(?!\d)"
_GAZETTE = re.compile(rf"(?<!\w){_NAME}{_OF_STATE},?{GAP}(?:{_YEAR}{_NUMBERS}|{_TURNED})")
# «Trb. 1951, 131 en 1967, 76»: a further year and number of the same gazette.
_FURTHER = re.compile(rf"(?:,?{GAP}en|,|;){GAP}(?P<year>(?:1[89]|20)\d\d),{GAP}(?:{NR})?(?P<one>{_FIGURE})")
# «Wet van 3 juli 2019, Stb. 287»: the year is that of the act.
_OF_ACT = re.compile(
    rf"(?<!\w)van{GAP}\d{{1,2}}{GAP}[a-z]{{3,9}}{GAP}(?P<year>(?:1[89]|20)\d\d){GAP}?[,(]{GAP}?(?P<issue>{_NAME}{GAP}(?:{NR})?"
    rf"(?!(?:1[89]|20)\d\d,)(?P<number>{_FIGURE}))"
)
_EACH = re.compile(r"\d+")
_ABBREVIATIONS = ("stb", "stcrt", "trb")


def gazettes(text: str) -> Iterator[CitationMention]:
    """Yield issues of the Staatsblad, Staatscourant and Tractatenblad; the first of a list spans its name too."""
    if not any(map(text.__contains__, STEMS)):
        return
    yield from _of_acts(text)
    for found in _GAZETTE.finditer(text):
        name = next(name for name in _ABBREVIATIONS if found[name])
        if found["turned"]:
            cited = f"{name}-{found['of']}-{found['turned']}"
            yield CitationMention(Span(found.start(), found.end()), cited, (), found["turned"], CitationSort.GAZETTE)
            continue
        yield from _issues(name, found, "many" if found["many"] else "one")
        further = _FURTHER.match(text, found.end())
        while further is not None:
            yield from _issues(name, further, "one")
            further = _FURTHER.match(text, further.end())


def _of_acts(text: str) -> Iterator[CitationMention]:
    for found in _OF_ACT.finditer(text):
        name = next(name for name in _ABBREVIATIONS if found[name])
        span, cited = Span(found.start("issue"), found.end("issue")), f"{name}-{found['year']}-{found['number']}"
        yield CitationMention(span, cited, (), found["number"], CitationSort.GAZETTE)


def _issues(name: str, found: re.Match[str], group: str) -> Iterator[CitationMention]:
    start = found.start() if "stb" in found.re.groupindex else found.start("year")
    for number in _EACH.finditer(found.string, found.start(group), found.end(group)):
        cited = f"{name}-{found['year']}-{number[0]}"
        yield CitationMention(Span(start, number.end()), cited, (), number[0], CitationSort.GAZETTE)
        following = _EACH.search(found.string, number.end(), found.end(group))
        start = following.start() if following else start
