"""What became of plans: tables with a column for the outcome, under a caption with the year they were for or with a
column for the date.

«Tabel 1. Voornemens voor 2025 en wat ervan is geworden»: a plan that was carried out is done in that year; one that is
under way («in uitvoering») stands where the table dates it. Any other outcome («vervallen», «uitgesteld», «deels
uitgevoerd») tells nothing.
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import any_of, read_table
from extract.document import Document
from extract.measures.verbs.forms import is_hedged
from extract.passages import NEGATION
from extract.spans import Span, within
from extract.tables import is_empty

_DONE = re.compile(
    r"(?:(?:geheel|volledig|conform\s+plan|is|zijn)\s+)?(?:uitgevoerd|gerealiseerd|verwezenlijkt|voltooid|afgerond|gereed)\.?",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLAN = r"(?:voornemens?|plannen|maatregelen|keuzes)"
# «voor 2025», «Plannen 2025», «Wat er in 2025 gebeurde»; not «uit 2024», «Voornemens in 2024»: when it was planned
_OF_YEAR = re.compile(
    rf"(?:\b(?:voor|over)(?:\s+het\s+jaar)?|(?<!oornemens )(?<!lannen )(?<!ekondigd )(?<!esloten )\bin|\b{_PLAN})\s+"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def is_carried_out(words: str) -> bool:
    """Tell whether the cell *words* says that a plan was carried out, and nothing else.

    >>> is_carried_out("uitgevoerd"), is_carried_out("deels uitgevoerd"), is_carried_out("vervallen")
    (True, False, False)
    """
    return _DONE.fullmatch(words) is not None


def is_under_way(words: str) -> bool:
    """Tell whether the cell *words* says that a plan stands and is still to be carried out, or says nothing.

    >>> is_under_way("in uitvoering"), is_under_way("–"), is_under_way("on hold")
    (True, True, False)
    """
    return is_empty(words) or _state("ahead").fullmatch(words.strip(" .")) is not None


def is_called_off(words: str) -> bool:
    """Tell whether *words* beside a plan say that it is off, or is not decided on.

    >>> is_called_off("Besluit ingetrokken na het debat"), is_called_off("Kleine post")
    (True, False)
    """
    return _state("off").search(words) is not None


@cache
def _state(state: str) -> re.Pattern[str]:
    found = any_of(words for words, its in read_table("table_states.csv") if its == state)
    return re.compile(rf"(?<![\w-])(?:{found})(?![\w-])")


def year_of(document: Document, caption: Span | None) -> str | None:
    """Return the one year of which *caption* says that its plans were for; None where others' plans are meant."""
    if caption is None:
        return None
    words = document.text[caption.start : caption.end]
    found = _OF_YEAR.search(words)
    others = (*within(document.mentions.countries, caption), *within(document.mentions.bodies, caption))
    if found is None or len(set(_ANY_YEAR.findall(words))) != 1 or others:
        return None
    return None if is_hedged(words) or NEGATION.search(words) else found["year"]
