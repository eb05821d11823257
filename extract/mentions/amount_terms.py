"""The terms of an amount: for which period, whether structural, and for what, as the clause around it says.

Refuses what stands beyond the sentence or the next amount: «EUR 10 miljoen in 2018 tot EUR 40 miljoen» has two amounts
and the year belongs to the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.mentions.citation_grammar.parts import DASH, GAP
from extract.spans import Span
from extract.statements import Period

_YEAR = r"(?:19|20)\d\d(?![\w]|[.,]\d)"
_FILLER = (
    rf"(?:{GAP}(?:structureel|structurele|additioneel|additionele|extra|incidenteel|jaarlijks|per{GAP}jaar|beschikbaar"
    rf"|gesteld|gereserveerd|uitgetrokken|oplopend|nodig|middelen|gemoeid|benodigd|bestemd|vrijgemaakt|toegevoegd"
    r"|worden|wordt|is|zijn|voorzien|geraamd|begroot|uit|bespaard|bezuinigd|besteed|uitgegeven|gekost|betaald|aangewend|op))"
)
_FROM = rf"(?:vanaf|met{GAP}ingang{GAP}van|sinds){GAP}"
_UNTIL = rf"(?:tot{GAP}en{GAP}met|t/m){GAP}"
_IN = rf"(?:in|voor|over){GAP}(?:het{GAP}jaar{GAP}|de{GAP}jaren{GAP}|de{GAP}periode{GAP})?"
_RUN = (
    rf"(?P<first>{_YEAR}|(?:19|20)\d\d(?={GAP}?{DASH}))"
    rf"(?:(?:{GAP}?{DASH}{GAP}?|{GAP}{_UNTIL}|{GAP}en{GAP})(?P<last>{_YEAR}))?"
)
# reads « in 2018», « structureel vanaf 2021», « (2019–2021)», « tot en met 2021»
_PERIOD_AFTER = re.compile(rf"{_FILLER}{{0,4}}{GAP}(?:(?P<from>{_FROM})|(?P<until>{_UNTIL})|{_IN}|\({GAP}?){_RUN}")
# reads «Vanaf 2021 bedragen de middelen » and «In 2027 is » before the amount; no other figure may stand between
_PERIOD_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<from>[Vv]anaf{GAP}|[Mm]et{GAP}ingang{GAP}van{GAP})|(?P<until>(?!))|(?:[Ii]n|[Vv]oor|[Oo]ver){GAP}(?:het{GAP}jaar{GAP}|de{GAP}jaren{GAP}|de{GAP}periode{GAP})?){_RUN}(?=[^\d;:()]*\Z)"
)
# «In 2031 was EUR 9 miljoen beschikbaar; uitgegeven werd in dat jaar EUR 8 miljoen»
_THAT_YEAR = re.compile(
    rf"(?<!\w)in{GAP}(?:dat|hetzelfde){GAP}jaar(?:{GAP}(?:nog|slechts|circa|ongeveer|ruim|bijna))?{GAP}\Z"
)
_ANY_YEAR = re.compile(rf"(?<![\w.,/–-])(?:{_YEAR})")
_STRUCTURAL = re.compile(r"(?<!niet-)(?<!niet )(?<!\w)[Ss]tructure(?:el|le)(?!\w)")
# «€ 19 mln. in 2033 en vanaf 2034 jaarlijks structureel € 30 mln.»: what opens the next amount is not said of this one
_OF_THE_NEXT = re.compile(
    rf"{GAP}(?:en|,){GAP}(?:vanaf|met{GAP}ingang{GAP}van|daarna|structureel|jaarlijks)(?!\w)[^,;]*\Z"
)
# reads «in 2024 en structureel daarna», «in 2024 en verder»
_ONWARDS = re.compile(
    rf"{GAP}en{GAP}(?:structureel{GAP})?(?:daarna|verder|volgende{GAP}jaren|de{GAP}jaren{GAP}daarna)(?!\w)"
)
# reads « voor het postennet», « additioneel beschikbaar gesteld in het Fonds», « nodig is om knelpunten te verhelpen»
_PURPOSE = re.compile(
    rf"(?:{_FILLER}|{GAP}is){{0,5}}{GAP}(?:voor|ten{GAP}behoeve{GAP}van|ter|aan|om|in(?={GAP}(?:het|de){GAP}[A-Z]))"
    rf"{GAP}(?!{_YEAR}|(?:de{GAP}|het{GAP})?(?:jaren|komende|periode|jaar)(?!\w))(?P<purpose>[^\d.,;:()«»\n]{{3,80}})"
)
_PURPOSE_ENDS = re.compile(
    rf"{GAP}(?:die|dat|dan|is|zijn|wordt|worden|werd|in|vanaf|per|tot|structureel)(?!\w).*", re.DOTALL
)
_SENTENCE_END = re.compile(r"[;?!\n]|\.(?=\s+[A-Z«]|\s*\Z)")
_REACH = 240  # code points looked back and ahead; a longer sentence gives no terms


@dataclass(frozen=True, slots=True)
class Terms:
    """Period as stated, whether structural, and the purpose in the words of the source (empty where it gives none)."""

    period: Period
    structural: bool
    purpose: str


def read_terms(text: str, amount: Span, *, after: int, before: int) -> Terms:
    """Return the terms of *amount*, read between the amounts that end at *after* and start at *before*."""
    lead = _last_sentence(text[max(after, amount.start - _REACH) : amount.start])
    if 0 < after == amount.start - len(lead):
        lead = lead[lead.find(",") + 1 :]  # «EUR 9 miljoen structureel, en in 2027 EUR 3 miljoen»: its own clause
    tail = _first_sentence(text, amount.end, before)
    if amount.end + len(tail) == before < len(text) and (following := _OF_THE_NEXT.search(tail)):
        tail = tail[: following.start()]
    terms = _terms(lead, tail)
    return terms if terms.period.start or terms.period.end else replace(terms, period=_that_year(text, amount.start))


def _that_year(text: str, start: int) -> Period:
    """Return the year that «in dat jaar» right before *start* stands for: the only one before it in the sentence."""
    lead = text[max(start - _REACH, 0) : start]
    pointed = _THAT_YEAR.search(lead)
    ends = [end.end() for end in _SENTENCE_END.finditer(lead) if end[0] != ";"] if pointed else []
    years = {found[0] for found in _ANY_YEAR.finditer(lead, ends[-1] if ends else 0)} if pointed else set()
    return Period(*years, *years) if len(years) == 1 else Period()


def _last_sentence(lead: str) -> str:
    ends = [end.end() for end in _SENTENCE_END.finditer(lead)]
    return lead[ends[-1] :] if ends else lead


def _first_sentence(text: str, start: int, before: int) -> str:
    tail = text[start : min(before, start + _REACH)]
    end = _SENTENCE_END.search(tail)
    return tail[: end.start()] if end else tail


def _terms(lead: str, tail: str) -> Terms:
    clause = tail.split(",", 1)[0]
    onwards = _ONWARDS.search(clause)
    structural = bool(_STRUCTURAL.search(clause[:60]) or _STRUCTURAL.search(lead))
    found = _PERIOD_AFTER.match(tail) or _PERIOD_BEFORE.search(lead)
    period = _period(found)
    if onwards and period.start:
        period = Period(period.start, None)
    return Terms(period, structural, _purpose(tail))


def _period(found: re.Match[str] | None) -> Period:
    if found is None:
        return Period()
    first, last = found["first"], found["last"]
    if found["until"]:
        return Period(None, first)
    if found["from"]:
        return Period(first, last)
    return Period(first, last or first)


def _purpose(tail: str) -> str:
    found = _PURPOSE.match(tail)
    return " ".join(_PURPOSE_ENDS.sub("", found["purpose"]).split()) if found else ""
