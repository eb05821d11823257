"""What passes: «tijdelijk gesloten wegens een verbouwing», «voor publiek gesloten», «dagelijks geopend».

A door that is shut for a while, or to some, is no measure on the network; nor is one that opens in the morning, or in
another building. Refuses to know how long a while is: where the words give an end or a passing cause, nothing is told.
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import any_of, clues, read_table
from extract.mentions.dates import MONTH
from extract.mentions.vocabulary import alternation, words
from extract.spans import Span
from ontology.terms import Action

_DOORS = frozenset({Action.OPENING, Action.CLOSURE, Action.REOPENING})
_DAYS = r"(?:uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?)"
_COMMA = re.compile(r",\s+")
_WEEKDAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"


# «wegens een verbouwing», «in verband met asbest»; not «draagt haar werkzaamheden over»
_BECAUSE = (
    r"(?:wegens|vanwege|door|na|tijdens|als\s+gevolg\s+van|in\s+verband\s+met)\s+(?:(?:de|het|een|groot)\s+)?(?:[a-zà-þ]+\s+)?"
)
# «van 13 tot 29 juni», «tot mei 2028», «tot 2028»; not a stretch, «van 2012 tot 2016», «in de periode tot 2028»
_UNTIL = re.compile(
    rf"(?<!periode\s)(?<!jaren\s)\btot(?:\s+en\s+met)?\s+(?:(?:begin|medio|eind|half|in)\s+)?(?:\d{{1,2}}\s+)?{MONTH}\b"
    r"|(?<!\d{4}\s)(?<!periode\s)(?<!jaren\s)\btot\s+(?:(?:begin|medio|eind)\s+)?\d{4}\b",
)


@cache
def _passing() -> re.Pattern[str]:
    number = rf"(?:\d+|een|één|enkele|een\s+paar|enige|meerdere|{alternation(words('number_words'))})"
    rows = read_table("passing_words.csv")
    forms = (
        any_of(word for word, sort in rows if not sort),
        rf"{_BECAUSE}(?:{any_of(word for word, sort in rows if sort)})",
        # «voor twee weken», «al enkele maanden», «een dag lang»; not «binnen enkele maanden»
        rf"(?:voor|al|gedurende)\s+{number}\s+{_DAYS}",
        rf"{number}\s+{_DAYS}\s+(?:lang|gesloten|dicht)",
        rf"(?:op|elke|iedere)\s+{_WEEKDAY}",
        rf"op\s+\d{{1,2}}\s+(?:{MONTH}\s+)?(?:en|,)\s*\d{{1,2}}\s+{MONTH}",  # «op 27 april en 5 mei»
        rf"(?:om|tot)\s+(?:\d{{1,2}}(?:[.:]\d\d)?|{alternation(words('number_words'))})\s+uur",
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)


def is_passing(text: str, action: Action, span: Span) -> bool:
    """Tell whether the words in *span* of *text* say that doors open or shut for a while only, or for some."""
    if action not in _DOORS:
        return False
    behind = _COMMA.match(text, span.end)  # «geopend, na een grondige renovatie»
    if behind and _passing().match(text, behind.end()):
        return True
    words = text[span.start : span.end].lower()
    if action is Action.CLOSURE and "tot" in words and _UNTIL.search(text, span.start, span.end):
        return True
    return any(map(words.__contains__, _clues())) and _passing().search(text, span.start, span.end) is not None


@cache
def _clues() -> tuple[str, ...]:
    table = (word for word, _ in read_table("passing_words.csv"))
    return clues((*table, "uur", "dag", "week", "weken", "maand", "op "))
