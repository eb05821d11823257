"""By what a post is strengthened: people and capacity; not by walls, solar panels or rooms.

Knows the words for people and capacity (`data/staff_words.csv`), and what «met» says of when, why and how much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.data import any_of, read_table
from extract.spans import Span

_WITH = re.compile(r"\bmet\s+(?P<what>[^,;:.()]+)")
# «met ingang van», «met het oog op», «met name», «met EUR 2 miljoen», «met 3»: when, why or how much
_HOW = re.compile(
    r"(?:onmiddellijke\s+)?ingang\b|het\s+oog\b|name\b|als\s+doel|voorrang\b|spoed\b|behulp\b|middelen\b|geld\b|OS-"
    r"|(?:steun|hulp|financiering|akkoord|instemming)\b|(?:EUR|€|\d)|[\w\s]*\b(?:miljoen|miljard|euro)\b|(?:ruim|bijna|circa|ongeveer)\s"
    r"|(?:\w+\s+)?plaatsen\b|(?:een|twee|drie|vier|vijf|zes)(?:\s+(?:naar|tot)\b|\s*$)|(?:de|een)\s+(?:helft|derde|kwart)\b"
    r"|(?:de|die|dat|het|een|onze)\s+[\w-]*(?:ambassade|post|consula)",
)


@cache
def _strength() -> re.Pattern[str]:
    words = any_of(word for word, strengthens, _ in read_table("staff_words.csv") if strengthens == "true")
    return re.compile(rf"[\w-]*(?:{words})(?![\w-])")


@cache
def counted_staff() -> str:
    """Return the pattern of the nouns for jobs and for those who hold them, of which a number may be told."""
    return f"(?:{any_of(word for word, _, counted in read_table('staff_words.csv') if counted == 'true')})"


def strengths_in(text: str, span: Span) -> Iterator[Span]:
    """Yield where *span* of *text* names people or capacity."""
    return (Span(*found.span()) for found in _strength().finditer(text, span.start, span.end))


def is_strength(noun: str) -> bool:
    """Tell whether *noun* names people or capacity of a post.

    >>> is_strength("landbouwattaché"), is_strength("muur")
    (True, False)
    """
    return _strength().fullmatch(noun) is not None


def by_other_means(text: str, span: Span) -> bool:
    """Tell whether «met» in *span* of *text* brings something that is neither people nor capacity, nor a how or when.

    >>> by_other_means("met zonnepanelen", Span(0, 16)), by_other_means("met ingang van 2027", Span(0, 19))
    (True, False)
    """
    by = _WITH.search(text, span.start, span.end)
    return by is not None and not _HOW.match(by["what"]) and not _strength().search(by["what"])
