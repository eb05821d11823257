"""What the answer to a motion says will happen to posts: strengthened, opened, or perhaps strengthened.

Knows the words of ``answer_words.csv``; refuses to know for which theme, country or post they are said.
"""

from __future__ import annotations

from extract.lexicon import pattern
from extract.motions.passages import MotionPassage
from extract.passages import NEGATION
from extract.statements import Motion, Statement
from ontology.terms import Direction, Opinion

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


def effective(passages: tuple[MotionPassage, ...], so_far: tuple[Statement, ...]) -> tuple[MotionPassage, ...]:
    """Return those of *passages* whose motion the cabinet did not refuse: a refused motion has no effect on posts."""
    refused = refused_motions(so_far)
    return tuple(passage for passage in passages if passage.motion not in refused)


def refused_motions(so_far: tuple[Statement, ...]) -> frozenset[str]:
    """Return the motions that the statements *so_far* say were refused."""
    motions = (statement for statement in so_far if isinstance(statement, Motion))
    return frozenset(motion.identifier for motion in motions if motion.opinion is Opinion.REFUSED)
