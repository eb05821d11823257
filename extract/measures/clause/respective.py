"""Dates that are given to posts one by one: «in 2019 respectievelijk 2020», «het eerste voor de zomer van 2026, het
tweede aan het eind van dat jaar».

Knows as many dates as posts, in their order, with no more than small words between. Else each date is somebody's, and
whose is not ours to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.document import Document
from extract.mentions.kinds import DateMention
from extract.spans import Span, within
from extract.statements import Period

RESPECTIVELY = re.compile(
    r"\d{4},?\s+(?:en\s+)?(?:respectievelijk|resp\.)\s"
    r"|\d{4},?\s+in\s+(?:deze|die)\s+volgorde\b"
    r"|\b(?:respectievelijk|resp\.|achtereenvolgens)\s+(?:(?:in|per|op|eind|medio|begin|\d{1,2}|[a-z]+)\s+){0,3}\d{4}(?:\s+en\s|,\s)"
)
_SMALL = (
    r"(?:(?:al|pas|nog|in|per|op|voor|vóór|aan|met|ingang|van|de|het|loop|begin|medio|eind|einde|zomer|najaar|voorjaar)\s+)*"
)
_FIRST = re.compile(rf"\s*[:,]\s+(?:waarvan\s+)?(?:de|het)\s+eerste\s+{_SMALL}")
_SECOND = re.compile(rf"\s*,?\s+(?:en\s+)?(?:de|het)\s+(?:tweede|laatste|andere?)\s+{_SMALL}")
_AND = re.compile(r"(?:,|,?\s+en)\s+(?:(?:in|per|op|medio|eind|begin)\s+)?")
# «, de eerste twee in 2027 en de laatste in 2028»
_NUMBERS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5}
_SOME = rf"(?:\s+(?P<number>{'|'.join(_NUMBERS)}))?\s+"
_FIRST_ONES = re.compile(rf"\s*[:,]\s+(?:waarvan\s+)?(?:de|het)\s+eerste{_SOME}{_SMALL}")
_LAST_ONES = re.compile(rf"\s*,?\s+(?:en\s+)?(?:de|het)\s+(?:laatste|andere?|overige){_SOME}{_SMALL}")
_ENDS = re.compile(r"\s*(?:[.;,)]|\Z)")


def respective(document: Document, window: Span, verb: Span, posts: int) -> Sequence[Period]:
    """Return the periods of as many *posts*, in order, where the words of *window* give each its own; else nothing."""
    dates = [date for date in within(document.days, window) if window.holds(date.span)]
    places = [date.span for date in dates]
    if len(dates) == 2 and posts > 2:
        shares = _shares(document.text, verb.end, places)
        periods = [Period.of(date.iso) for date, share in zip(dates, shares, strict=True) for _ in range(share)]
        return tuple(periods) if len(periods) == posts else ()
    if len(dates) != posts or posts < 2:
        return ()
    told = (
        RESPECTIVELY.search(document.text, window.start, window.end)
        or _in_turn(document.text, verb.end, places)
        or _one_by_one(document.text, dates)
    )
    return tuple(Period.of(date.iso) for date in dates) if told else ()


def _shares(text: str, start: int, places: Sequence[Span]) -> tuple[int, int]:
    """How many posts each of two dates is given to: «, de eerste twee in 2027 en de laatste in 2028»; none where the
    words say less."""
    first, second = places
    ones = _FIRST_ONES.fullmatch(text, start, first.start) if start <= first.start else None
    others = _LAST_ONES.fullmatch(text, first.end, second.start) if ones else None
    if ones is None or others is None or not _ENDS.match(text, second.end):
        return (0, 0)
    return (_NUMBERS.get(ones["number"], 1), _NUMBERS.get(others["number"], 1))


def _one_by_one(text: str, dates: Sequence[DateMention]) -> bool:
    """«in maart 2028, oktober 2028 en januari 2029», as many as there are posts; «in 2028 en 2029» is when both are."""
    if len(dates) == 2 and all(date.iso.isdigit() for date in dates):
        return False
    return all(_AND.fullmatch(text, first.span.end, second.span.start) for first, second in pairwise(dates))


def _in_turn(text: str, start: int, places: Sequence[Span]) -> bool:
    """«, het eerste in 2026 en het tweede in 2027», right behind the verb that ends at *start*."""
    if len(places) != 2 or start > places[0].start:
        return False
    first, second = places
    told = _FIRST.fullmatch(text, start, first.start) and _SECOND.fullmatch(text, first.end, second.start)
    return bool(told) and _ENDS.match(text, second.end) is not None
