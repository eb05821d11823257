"""Headers of lists of measures: a line that says what is done and when, and nothing else.

«Voorziene intensivering 2018», «Geplande sluitingen 2027», «Extra capaciteit vanaf 2028». The nouns are data
(`data/measure_nouns.csv`). A sentence is no header, nor is a heading without a year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.data import any_of, read_table
from extract.statements import Period
from ontology.terms import Action

# «2018», «2019–2021», «2019 t/m 2021», «2026 en 2027», «vanaf 2028», «tot en met 2024», «voor 2026».
YEARS = re.compile(
    r"(?P<from>vanaf\s+)?(?P<until>tot(?:\s+en\s+met)?\s+|t/m\s+|uiterlijk\s+)?(?P<first>(?:19|20)\d{2})"
    r"(?:\s*(?:[-–‒/]|tot en met|t/m|tot|en)\s*(?P<last>(?:19|20)\d{2}))?"
)
_HEADER = re.compile(
    r"(?P<what>[^\W\d_][^.!?\d]{3,80}?)[\s:,(]*(?:(?:in|over|voor|per|periode|de|jaar|jaren|het)\s+)*"
    + YEARS.pattern
    + r"\)?\s*:?"
)


@dataclass(frozen=True, slots=True)
class ListHeader:
    """What a list's header says: the action, None where its noun leaves it open, and the years."""

    action: Action | None
    period: Period
    what: str


@cache
def measure_nouns() -> dict[str, Action | None]:
    """Return the nouns that name a measure and the action each names, None where it may be more than one."""
    return {
        noun: Action(action) if action else None
        for noun, action, *_ in read_table("measure_nouns.csv")
    }


def action_of(noun: str) -> Action | None:
    """Return the action that *noun*, as written, names; None where it may be more than one."""
    return measure_nouns()[" ".join(noun.lower().split())]


@cache
def _noun() -> re.Pattern[str]:
    nouns = sorted(measure_nouns(), key=len, reverse=True)
    return re.compile(rf"\b(?:{any_of(nouns)})\b")


def read_list_header(text: str) -> ListHeader | None:
    """Return what the line *text* says if it is the header of a list as a whole, else None."""
    found = _HEADER.fullmatch(text) if text[-1:].isdigit() or text[-1:] in ":)" else None
    noun = found and _noun().search(found["what"])
    if not found or not noun:
        return None
    return ListHeader(action_of(noun[0]), _period(found), found["what"].strip())


def find_measure_noun(text: str) -> Action | None:
    """Return the action that a noun in *text* names; None where there is no such noun or it leaves the action open."""
    noun = _noun().search(text)
    return action_of(noun[0]) if noun else None


def names_measure(text: str) -> bool:
    """Tell whether a noun in *text* names a measure, of whatever action."""
    return _noun().search(text) is not None


def is_list_header(text: str) -> bool:
    """Tell whether *text* is the header of a list of measures."""
    return read_list_header(text) is not None


def _period(found: re.Match[str]) -> Period:
    first, last = found["first"], found["last"]
    if found["from"]:
        return Period(first, None)
    if found["until"] and not last:
        return Period(None, first)
    return Period(first, last or first)
