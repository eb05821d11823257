"""Dates and years: «3 juli 2018», «mei 2017», «02-02-2017», «in 2013», «2019–2021», as precise as written.

Refuses to guess a year that is not written («in het najaar», «2 juli»). Every date holds a year: the years are found
first, and the words before each say what it is.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from extract.mentions.citation_grammar.parts import DASH, GAP
from extract.mentions.kinds import DateMention
from extract.mentions.vocabulary import alternation, table, words
from extract.spans import Span

_YEAR = re.compile(r"[12](?<![\w.,/].)(?:[89]|(?<=2)0)\d\d(?!\w|[.,/]\d)")
# reads «3 juli », «mei »; not «33 mei »
MONTH = alternation(spelled(month) for month in words("months") for spelled in (str, str.capitalize, str.upper))
_DAY_AND_MONTH = re.compile(rf"(?<!\w)(?:(?P<day>[0-3]?\d){GAP})?(?P<month>{MONTH}){GAP}\Z")
_IN_FIGURES = re.compile(r"(?<![\w.\-/])(?P<day>[0-3]?\d)-(?P<month>[01]?\d)-\Z")  # reads «02-02-»
# reads «–2021», « tot en met 2021»; not «–21»
_TO = re.compile(
    rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:t/m|tot{GAP}en{GAP}met){GAP})(?P<last>(?:1[89]|20)\d\d)(?![\w/]|[.,]\d|{DASH}\d)"
)
# A bare year needs a word before it or a bracket: «in 2013», «vanaf 2021», «(2013»; not «2016 personen».
_CUED = re.compile(
    rf"(?:(?<!\w){alternation(words('year_cues'))}{GAP}|\(|(?<!\w)van{GAP}(?:19|20)\d\d{GAP}naar{GAP})\Z"
)
# «in 2016 personen» counts; «in 2022 ambassades»: no state has as many, so it is a year; nor are two thousand staff
# «in» anything.
_FEW = (
    "ambassade", "consula", "vertegenwoordiging", "post", "NBSO", "CG", "PV", "functie", "formatieplaats",
    "arbeidsplaats", "medewerker", "attach", "diploma", "collega",
)
_COUNTED = tuple(noun for noun in words("counted_nouns") if not noun.startswith(_FEW))
_NO_YEAR = re.compile(rf"{GAP}{alternation(('euro', 'miljoen', 'miljard', *_COUNTED))}(?!\w)")
_BEFORE = 24  # code points; the longest are «doorgeschoven naar » and «30 september »


def match(text: str) -> tuple[DateMention, ...]:
    """Return the dates in *text* in order; a range is one mention, ``2019/2021`` (ISO 8601 interval).

    >>> [mention.iso for mention in match("Op 3 juli 2018, in mei 2017 en in 2019–2021")]
    ['2018-07-03', '2017-05', '2019/2021']
    """
    found: list[DateMention] = []
    for year in _YEAR.finditer(text):
        if found and year.start() < found[-1].span.end:
            continue
        mention = _read(text, year)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _read(text: str, year: re.Match[str]) -> DateMention | None:
    start = max(year.start() - _BEFORE, 0)
    before = text[start : year.start()]
    if before.endswith("-"):
        return _dated(start, year, _IN_FIGURES.search(before))
    dated = _dated(start, year, _DAY_AND_MONTH.search(before))
    if dated is not None:
        return dated
    to = _TO.match(text, year.end())
    if to is not None and year[0] < to["last"]:
        return DateMention(Span(year.start(), to.end()), f"{year[0]}/{to['last']}")
    if _CUED.search(before) and not _NO_YEAR.match(text, year.end()):
        return DateMention(Span(year.start(), year.end()), year[0])
    return None


def _dated(shift: int, year: re.Match[str], before: re.Match[str] | None) -> DateMention | None:
    """Return the date of which *before* holds day and month, or None when it holds none or there is no such day."""
    if before is None:
        return None
    day, month = before["day"], before["month"]
    number = int(month) if month.isdecimal() else month_number(month)
    try:
        whole = date(int(year[0]), number, int(day or 1))
    except ValueError:
        return None
    iso = whole.isoformat() if day else f"{whole.year:04}-{whole.month:02}"
    return DateMention(Span(shift + before.start(), year.end()), iso)


def month_number(name: str) -> int:
    """Return the number of the month *name*, 1 to 12; raises `KeyError` for a word that is none."""
    return _months()[name.lower()]


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {month: int(number) for month, number in table("months")}
