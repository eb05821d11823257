"""What words say will happen to posts: strengthened, opened, or perhaps strengthened.

Knows the words of ``answer_words.csv``; refuses to know for which theme, country or post they are said.
"""

from __future__ import annotations

from extract.lexicon import pattern
from extract.passages import NEGATION
from ontology.terms import Direction

_TABLE = "answer_words.csv"


def direction_of(text: str) -> Direction | None:
    """Return which way *text* says that posts go, or None where it says nothing of the kind, or denies it.

    >>> direction_of("Het kabinet zal de posten waar nodig versterken.").value
    'may-strengthen'
    >>> direction_of("De posten worden niet versterkt.") is None
    True
    """
    if NEGATION.search(text):
        return None
    if pattern(_TABLE, "strengthens").search(text):
        return Direction.MAY_STRENGTHEN if pattern(_TABLE, "hedge").search(text) else Direction.STRENGTHENS
    if pattern(_TABLE, "opens").search(text) and not pattern(_TABLE, "hedge").search(text):
        return Direction.OPENS
    return None
