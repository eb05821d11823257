"""Dates and years: «3 juli 2018», «mei 2017», «02-02-2017», «in 2013», «2019–2021», as precise as written.

Refuses to guess a year that is not written («in het najaar», «2 juli»).
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from extract.mentions.citation_grammar.parts import DASH, GAP
from extract.mentions.kinds import DateMention
from extract.mentions.vocabulary import alternation, table, words
from extract.spans import Span

_YEAR = r"(?:1[89]|20)\d\d"
_MONTH = alternation((*words("months"), *(month.capitalize() for month in words("months"))))
# reads «3 juli 2018», «mei 2017»; not «2 juli een»
_WRITTEN = re.compile(rf"(?<!\w)(?:(?P<day>[0-3]?\d){GAP})?(?P<month>{_MONTH}){GAP}(?P<year>{_YEAR})(?![\d\w])")
# reads «02-02-2017», «2-2-2017»
_FIGURES = re.compile(rf"(?<![\w.\-/])(?P<day>[0-3]?\d)-(?P<month>[01]?\d)-(?P<year>{_YEAR})(?![\w\-/])")
# reads «2019–2021»; not «2018/19»
_RANGE = re.compile(rf"(?<![\w.,\-–/])(?P<first>{_YEAR}){GAP}?{DASH}{GAP}?(?P<last>{_YEAR})(?![\w\-–/]|[.,]\d)")
# A bare year needs a word before it or brackets around it: «in 2013», «(2013», «vanaf 2021»; not «2016 personen».
_CUE = alternation(words("year_cues"))
_NO_YEAR = alternation(("euro", "miljoen", "miljard", *words("counted_nouns")))
_CUED = re.compile(rf"(?:(?<!\w){_CUE}{GAP}|\()(?P<year>{_YEAR})(?![\w\-–/]|[.,]\d|{GAP}{_NO_YEAR})")


def match(text: str) -> tuple[DateMention, ...]:
    """Return the dates in *text* in order; a range is one mention, ``2019/2021`` (ISO 8601 interval).

    >>> [mention.iso for mention in match("Op 3 juli 2018, in mei 2017 en in 2019–2021")]
    ['2018-07-03', '2017-05', '2019/2021']
    """
    found: dict[int, DateMention] = {}
    for mention in (*_written(text), *_in_figures(text), *_ranges(text), *_years(text)):
        found.setdefault(mention.span.end, mention)
    return tuple(sorted(found.values(), key=lambda mention: mention.span))


def _written(text: str) -> list[DateMention]:
    return [
        DateMention(Span(found.start(), found.end()), iso)
        for found in _WRITTEN.finditer(text)
        if (iso := _iso(found["year"], _months()[found["month"].lower()], found["day"]))
    ]


def _in_figures(text: str) -> list[DateMention]:
    return [
        DateMention(Span(found.start(), found.end()), iso)
        for found in _FIGURES.finditer(text)
        if (iso := _iso(found["year"], int(found["month"]), found["day"]))
    ]


def _ranges(text: str) -> list[DateMention]:
    return [
        DateMention(Span(found.start(), found.end()), f"{found['first']}/{found['last']}")
        for found in _RANGE.finditer(text)
        if found["first"] < found["last"]
    ]


def _years(text: str) -> list[DateMention]:
    return [DateMention(Span(found.start("year"), found.end()), found["year"]) for found in _CUED.finditer(text)]


def _iso(year: str, month: int, day: str | None) -> str | None:
    """Return the date as ISO, or None when there is no such day."""
    try:
        whole = date(int(year), month, int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else f"{whole.year:04}-{whole.month:02}"


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {month: int(number) for month, number in table("months")}
