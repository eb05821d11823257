"""What words say will happen to posts: strengthened, opened, or perhaps strengthened.

Knows the words of ``answer_words.csv``; refuses to know for which theme, country or post they are said.
"""

from __future__ import annotations

import re

from extract.lexicon import pattern
from extract.passages import NEGATION
from ontology.terms import Direction

_TABLE = "answer_words.csv"
# «Het kabinet stelt geen rangorde vast, maar is bereid de posten te versterken»
_BUT = re.compile(r",\s+maar\s")


def direction_of(text: str) -> Direction | None:
    """Return which way *text* says that posts go, or None where it says nothing of the kind, or denies it.

    >>> direction_of("Het kabinet zal de posten waar nodig versterken.").value
    'may-strengthen'
    >>> direction_of("De posten worden niet versterkt.") is None
    True
    """
    said = text[beyond_contrast(text) :]
    if NEGATION.search(said):
        return None
    if pattern(_TABLE, "strengthens").search(said):
        return Direction.MAY_STRENGTHEN if pattern(_TABLE, "hedge").search(said) else Direction.STRENGTHENS
    if pattern(_TABLE, "opens").search(said) and not pattern(_TABLE, "hedge").search(said):
        return Direction.OPENS
    return None


def beyond_contrast(text: str) -> int:
    """Return where the words behind «maar» begin if they strengthen posts: what stands before denies nothing of them.

    >>> beyond_contrast("Het kabinet kiest niet, maar versterkt de posten.")
    29
    >>> beyond_contrast("Het kabinet wil de posten versterken, maar niet nu.")
    0
    """
    last = max((found.end() for found in _BUT.finditer(text)), default=0)
    return last if pattern(_TABLE, "strengthens").search(text, last) else 0
