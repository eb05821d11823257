"""By when something is asked: «uiterlijk 1 juni 2025», «voor het zomerreces», «binnen twee weken», «per direct».

An ISO date where the words are a date and nothing else, else the words; a limit before «zo spoedig mogelijk». Refuses
periods that are no limit («in de jaren 2025–2030»), and money or rules that something must fit in («binnen de
begroting»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from extract.data import any_of, clues, read_table
from extract.mentions.kinds import DateMention
from extract.passages import lying_in
from extract.spans import Span

_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_YEAR = r"(?:19|20)\d\d"
# A day, month or year, bare: what follows «voor» in «voor 1 juni 2025», «uiterlijk begin 2026», «in Q1 2026»
_DATE = (
    rf"(?:(?:begin|medio|eind|halverwege|(?:het\s+(?:voorjaar|najaar|einde?)|begin)\s+van)\s+)?"
    rf"(?:\d{{1,2}}\s+(?:{_MONTH})(?:\s+{_YEAR})?|(?:{_MONTH})(?:\s+{_YEAR})?|{_YEAR})(?!\s*(?:procent|euro|miljoen|miljard|%))"
)
_QUARTER = (
    r"(?:(?:het|de)\s+)?(?:einde?\s+van\s+(?:het\s+)?)?(?:Q[1-4]|(?:eerste|tweede|derde|vierde|volgende)\s+(?:kwartaal|halfjaar|helft))(?:\s+van)?"
    rf"(?:\s+(?:dit\s+jaar|volgend\s+jaar|{_YEAR}))?"
)
# A moment that the Kamer knows without a date.
_MOMENT = (
    r"(?:(?:de|het|deze|dit|komende?|volgende?|aanstaande|aankomende|eerstvolgende|einde?|begin|van|der|start|ingaan|behandeling)\s+){0,6}"
    r"(?:zomer|winter|kerst|najaar|voorjaar|herfst|[a-z]*reces|Prinsjesdag|jaar|kalenderjaar|maand|week|(?:commissie|begrotings)?debat"
    rf"|Voorjaarsnota|Miljoenennota|augustusbesluitvorming|voorjaarsbesluitvorming|(?:[\w-]*-)?begrotingsbehandeling(?:en)?"
    r"|(?:(?:verdere|plenaire|schriftelijke|inhoudelijke)\s+)?behandeling\s+van\s+(?:de|het|dit|deze)"
    r"\s+(?:[\w-]*begroting|[\w-]*wet|wetsvoorstel|novelle|wetswijziging))"
    rf"(?:\s+(?:van\s+)?(?:dit\s+jaar|volgend\s+jaar|{_YEAR})|(?<=debat)(?:\s+[\w-]+){{0,4}}?\s+(?:van|op)\s+\d{{1,2}}\s+(?:{_MONTH})(?:\s+{_YEAR})?)?"
)
_SPAN = (
    r"(?:\w+|anderhalf|een\s+half)\s+(?:dagen|weken|week|maanden|maand|halfjaar|jaar|jaren|kwartaal|kwartalen|etmaal|uur)|afzienbare\s+tijd"
)
# «voor het einde van deze kabinetsperiode»; not «doelen voor deze kabinetsperiode»
_TERM_END = r"(?:het\s+)?einde?\s+van\s+(?:de|deze)\s+(?:kabinets|zittings|regeer)periode"
# «uiterlijk bij de begroting voor 2027»; not «middelen voor de begroting»
_BUDGET = rf"(?:de\s+)?(?:[\w-]+\s+)?[\w-]*begroting(?:\s+(?:(?:voor|van)\s+)?{_YEAR})?"
# reads «uiterlijk in het derde kwartaal», «vóór het zomerreces», «binnen twee weken», «in Q1 2026»; not «in 2024»
_LIMITS = re.compile(
    rf"(?<!\w)(?:uiterlijk\s+(?:(?:in|op|per|voor|vóór|bij|aan|tegen|binnen|na)\s+)?(?P<latest>{_DATE}|{_QUARTER}|{_TERM_END}|{_MOMENT}|{_BUDGET}|{_SPAN})"
    rf"|(?:nog\s+|ruim\s+)?(?:voor|vóór|voorafgaand\s+aan)\s+(?P<before>{_DATE}|{_QUARTER}|{_TERM_END}|{_MOMENT})"
    r"|(?:nog\s+)?vóór\s+de\s+(?:[\w-]*verkiezingen|stemmingen)"
    rf"|binnen\s+(?P<inside>{_SPAN})"
    rf"|(?:in|bij|begin|eind)\s+(?P<during>{_QUARTER}|(?:de\s+)?(?:komende|volgende|eerstvolgende|aanstaande)\s+(?:Voorjaarsnota|Miljoenennota|begroting)))"
    r"(?!\w)",
    re.IGNORECASE,
)

# When the Kamer is to hear of it: «hierover begin 2026 te informeren», «op Prinsjesdag te presenteren».
_MOMENT_TOLD = re.compile(
    rf"(?<!\w)(?:(?:begin|medio|eind|halverwege)\s+{_YEAR}|in\s+het\s+(?:voorjaar|najaar)(?:(?:\s+van)?\s+{_YEAR})?"
    r"|(?:nog\s+)?dit\s+(?:voorjaar|najaar)"
    rf"|in\s+(?:{_MONTH})(?:\s+{_YEAR})?|na\s+(?:de\s+zomer|het\s+[a-z]*reces)|(?:op|met)\s+Prinsjesdag"
    rf"|bij\s+de\s+(?:[a-z]+\s+)?(?:Voorjaarsnota|Miljoenennota|Najaarsnota|(?:augustus|voorjaars)besluitvorming)"
    rf"(?:\s+(?:van\s+)?{_YEAR})?)(?!\w)",
    re.IGNORECASE,
)
# «verzoekt de regering om bij de Voorjaarsnota geld vrij te maken»: what is asked for a moment opens with it.
_ASKED_FIRST = re.compile(r"\b(?:verzoekt|vraagt)\s+(?:(?!om\b)[\w-]+\s+){1,4}(?:om\s+)?$")
# «te betrekken bij de besluitvorming voor de Voorjaarsnota»
_MADE_FOR = re.compile(r"\bbij\s+de\s+(?:besluitvorming|voorbereidingen?|onderhandelingen)\s+$", re.IGNORECASE)
_TELLS = (
    r"te\s+(?:informeren|rapporteren|berichten|sturen|delen|presenteren|komen|koppelen|leggen|stellen|zenden|doen)\b"
)
_TELLS_AFTER = re.compile(rf"(?:\s+[\w-]+){{0,6}}\s+{_TELLS}", re.IGNORECASE)
_TELLS_BEFORE = re.compile(rf"{_TELLS}\s+$", re.IGNORECASE)
_LONGEST_TELLING = 24
_NEAR = 400  # code points in which what a term belongs to stands before it

# «de nota die voor de zomer wordt verwacht» is not asked for; «hoe dit zo snel mogelijk kan» is a question.
_RELATIVE = re.compile(r"\b(?:die|dat|welke)\s+$", re.IGNORECASE)
_EXPECTED = re.compile(r"(?:\s+[\w-]+){0,3}\s+(?:verwacht|verschijnt|gepland|komt)\b", re.IGNORECASE)
_POSSIBLE = re.compile(r"(?:\s+[\w-]+){0,3}\s+(?:kan|kunnen|haalbaar)\b", re.IGNORECASE)
_HOW = re.compile(r"\b(?:hoe|of|waarmee)\s+(?:[\w-]+\s+){0,2}$")
# «Israël op te roepen het geweld per direct te stoppen»: the term is theirs.
_URGES = re.compile(
    r"\b(?:op\s+te\s+roepen|aan\s+te\s+dringen|te\s+(?:bepleiten|pleiten|verzoeken|eisen|bewegen))\b"
    r"(?!.*(?:,\s+en|\ben\s+(?:de\s+(?:Tweede\s+)?Kamer|hierover|daarover|zelf|hiertoe))\b)",
    re.DOTALL,
)
# «middelen voor 2026», «voor het jaar 2026» say what for; only «vóór 2026» and «uiterlijk 2026» say by when.
_WHAT_FOR = re.compile(rf"(?:nog\s+|ruim\s+)?voor\s+(?:het\s+(?:komende\s+)?jaar\s*)?(?:{_YEAR})?\Z", re.IGNORECASE)


def due_of(text: str, dates: tuple[DateMention, ...], clause: Span) -> str | None:
    """Return by when the clause at *clause* of *text* wants it: an ISO date or the words; None where it is silent."""
    limits = (found for found in _LIMITS.finditer(text, clause.start, clause.end) if _is_limit(text, found, clause))
    told = (found for found in _MOMENT_TOLD.finditer(text, clause.start, clause.end) if _is_told(text, found, clause))
    first = next(chain(limits, told, _soon(text, clause)), None)
    if first is None:
        return None
    return _iso(first, dates) or " ".join(first[0].split())


def _is_limit(text: str, found: re.Match[str], clause: Span) -> bool:
    start = max(clause.start, found.start() - _LONGEST_TELLING)
    expected = _RELATIVE.search(text, start, found.start()) and _EXPECTED.match(text, found.end())
    theirs = _URGES.search(text, max(clause.start, found.start() - _NEAR), found.start())
    return not (_WHAT_FOR.match(found[0]) or _MADE_FOR.search(text, start, found.start()) or expected or theirs)


def _is_told(text: str, moment: re.Match[str], clause: Span) -> bool:
    start = max(clause.start, moment.start() - _LONGEST_TELLING)
    return bool(
        _ASKED_FIRST.search(text, max(clause.start, moment.start() - _NEAR), moment.start())
        or _TELLS_AFTER.match(text, moment.end(), clause.end) or _TELLS_BEFORE.search(text, start, moment.start())
    )


def _iso(found: re.Match[str], dates: tuple[DateMention, ...]) -> str | None:
    named = next((found.span(name) for name in ("latest", "before") if found.re is _LIMITS and found[name]), None)
    if named is None:
        return None
    inside = lying_in(dates, Span(*named))
    return inside[0].iso if len(inside) == 1 and (inside[0].span.start, inside[0].span.end) == named else None


def _soon(text: str, clause: Span) -> Iterator[re.Match[str]]:
    """Yield «zo spoedig mogelijk» and the like; most clauses hold no letter of these."""
    lowered = text[clause.start : clause.end].lower()
    if any(map(lowered.__contains__, _clues())):
        found = _words().finditer(text, clause.start, clause.end)
        yield from (each for each in found if not _is_no_term(text, each, clause))


def _is_no_term(text: str, found: re.Match[str], clause: Span) -> bool:
    """Tell whether «zo snel mogelijk» is part of a question, or said of what others are to do."""
    start = max(clause.start, found.start() - _LONGEST_TELLING)
    return bool(
        _POSSIBLE.match(text, found.end())
        or _HOW.search(text, start, found.start())
        or _URGES.search(text, max(clause.start, found.start() - _NEAR), found.start())
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(row[0] for row in read_table('due_words.csv'))})(?!\w)")


@cache
def _clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("due_words.csv"))
