"""By when something is asked: «uiterlijk 1 juni 2025», «voor het zomerreces», «binnen twee weken», «per direct».

An ISO date where the words are a date and nothing else, else the words. Refuses periods that are no limit («in de jaren
2025–2030»), and money or rules that something must fit in («binnen de begroting»).
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import any_of, clues, read_table
from extract.mentions.kinds import DateMention
from extract.passages import lying_in
from extract.spans import Span

_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_YEAR = r"(?:19|20)\d\d"
# A day, month or year, bare: what follows «voor» in «voor 1 juni 2025», «uiterlijk begin 2026», «in Q1 2026»
_DATE = (
    rf"(?:(?:begin|medio|eind|halverwege|het\s+voorjaar\s+van|het\s+najaar\s+van)\s+)?"
    rf"(?:\d{{1,2}}\s+(?:{_MONTH})(?:\s+{_YEAR})?|(?:{_MONTH})(?:\s+{_YEAR})?|{_YEAR})(?!\s*(?:procent|euro|miljoen|miljard|%))"
)
_QUARTER = (
    r"(?:het\s+)?(?:Q[1-4]|(?:eerste|tweede|derde|vierde|volgende)\s+(?:kwartaal|halfjaar|helft))(?:\s+van)?"
    rf"(?:\s+(?:dit\s+jaar|volgend\s+jaar|{_YEAR}))?"
)
# A moment that the Kamer knows without a date.
_MOMENT = (
    r"(?:(?:de|het|deze|dit|komende?|volgende?|aanstaande|eerstvolgende|einde?|begin|van|der|start|ingaan)\s+){0,6}"
    r"(?:zomer|winter|kerst|najaar|voorjaar|herfst|zomerreces|kerstreces|herfstreces|meireces|reces|Prinsjesdag|jaar|kalenderjaar|maand|week"
    rf"|Voorjaarsnota|Miljoenennota|augustusbesluitvorming|voorjaarsbesluitvorming|begrotingsbehandeling(?:en)?)(?:\s+(?:van\s+)?(?:dit\s+jaar|volgend\s+jaar|{_YEAR}))?"
)
_SPAN = (
    r"(?:\w+|anderhalf)\s+(?:dagen|weken|week|maanden|maand|jaar|jaren|kwartaal|kwartalen|etmaal|uur)|afzienbare\s+tijd"
)
# reads «uiterlijk in het derde kwartaal», «vóór het zomerreces», «binnen twee weken», «in Q1 2026»; not «in 2024»
_LIMITS = re.compile(
    rf"(?<!\w)(?:uiterlijk\s+(?:(?:in|op|voor|vóór|bij|aan|tegen|binnen)\s+)?(?P<latest>{_DATE}|{_QUARTER}|{_MOMENT}|{_SPAN})"
    rf"|(?:nog\s+|ruim\s+)?(?:voor|vóór)\s+(?P<before>{_DATE}|{_QUARTER}|{_MOMENT})"
    rf"|binnen\s+(?P<inside>{_SPAN})"
    rf"|(?:in|bij|begin|eind)\s+(?P<during>{_QUARTER}|(?:de\s+)?(?:komende|volgende|eerstvolgende|aanstaande)\s+(?:Voorjaarsnota|Miljoenennota|begroting)))"
    r"(?!\w)",
    re.IGNORECASE,
)


# «middelen voor 2026», «voor het jaar 2026» say what for; only «vóór 2026» and «uiterlijk 2026» say by when.
_WHAT_FOR = re.compile(rf"(?:nog\s+|ruim\s+)?voor\s+(?:het\s+(?:komende\s+)?jaar\s*)?(?:{_YEAR})?\Z", re.IGNORECASE)


def due_of(text: str, dates: tuple[DateMention, ...], clause: Span) -> str | None:
    """Return by when the clause at *clause* of *text* wants it: an ISO date or the words; None where it is silent."""
    limits = (found for found in _LIMITS.finditer(text, clause.start, clause.end) if not _WHAT_FOR.match(found[0]))
    found = [match for match in (next(limits, None), _worded(text, clause)) if match]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    return _iso(first, dates) or " ".join(first[0].split())


def _iso(found: re.Match[str], dates: tuple[DateMention, ...]) -> str | None:
    named = next((found.span(name) for name in ("latest", "before") if found.re is _LIMITS and found[name]), None)
    if named is None:
        return None
    inside = lying_in(dates, Span(*named))
    return inside[0].iso if len(inside) == 1 and (inside[0].span.start, inside[0].span.end) == named else None


def _worded(text: str, clause: Span) -> re.Match[str] | None:
    lowered = text[clause.start : clause.end].lower()
    return _words().search(text, clause.start, clause.end) if any(clue in lowered for clue in _clues()) else None


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(row[0] for row in read_table('due_words.csv'))})(?!\w)")


@cache
def _clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("due_words.csv"))
