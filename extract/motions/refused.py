"""Which answers count: a motion that the cabinet refused has no effect on posts, whatever its answer names."""

from __future__ import annotations

from extract.motions.passages import MotionPassage
from extract.statements import Motion, Statement
from ontology.terms import Opinion


def effective(passages: tuple[MotionPassage, ...], so_far: tuple[Statement, ...]) -> tuple[MotionPassage, ...]:
    """Return those of *passages* whose motion the cabinet did not refuse: a refused motion has no effect on posts."""
    refused = refused_motions(so_far)
    return tuple(passage for passage in passages if passage.motion not in refused)


def refused_motions(so_far: tuple[Statement, ...]) -> frozenset[str]:
    """Return the motions that the statements *so_far* say were refused."""
    motions = (statement for statement in so_far if isinstance(statement, Motion))
    return frozenset(motion.identifier for motion in motions if motion.opinion is Opinion.REFUSED)
