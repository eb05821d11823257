"""Which answers count: a motion that the cabinet refused or has yet to judge, or that the Kamer never took, has no
effect on posts, whatever its answer names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.document import Document
from extract.motions.fates import tells_not_taken
from extract.motions.opinions import is_left_open
from extract.motions.parts import part_by_motion
from extract.motions.passages import MotionPassage, motion_passages, motions_in, named_motions
from extract.passages import lying_in, sentence_at, words
from extract.statements import Motion, Statement
from ontology.terms import Opinion


def effective(document: Document, so_far: tuple[Statement, ...]) -> tuple[MotionPassage, ...]:
    """Return the passages of *document* that answer a motion which may have an effect on posts."""
    idle = refused_motions(so_far) | not_taken(document)
    answers = (passage for passage in motion_passages(document) if passage.motion not in idle)
    return tuple(each for each in answers if not is_left_open(tuple(words(document, at) for at in each.answer)))


def refused_motions(so_far: tuple[Statement, ...]) -> frozenset[str]:
    """Return the motions that the statements *so_far* say were refused."""
    motions = (statement for statement in so_far if isinstance(statement, Motion))
    return frozenset(motion.identifier for motion in motions if motion.opinion is Opinion.REFUSED)


@lru_cache(maxsize=1)
def not_taken(document: Document) -> frozenset[str]:
    """Return the motions that *document* says were rejected, withdrawn or held."""
    return frozenset((*_by_name(document), *_in_answers(document)))


def _by_name(document: Document) -> Iterator[str]:
    named = named_motions(document)
    places = dict.fromkeys(sentence_at(document, item.span.start) for item in named)
    for part in (part for sentence in places if sentence for part in part_by_motion(document, sentence)):
        motions = motions_in(named, part)
        if len(motions) == 1 and tells_not_taken(words(document, part)):
            yield motions[0]


def _in_answers(document: Document) -> Iterator[str]:
    """«De motie is verworpen», «Zij is ingetrokken» in the answer to the motion meant."""
    named = named_motions(document)
    for passage in motion_passages(document):
        if any(tells_not_taken(words(document, at)) for at in passage.answer if not lying_in(named, at)):
            yield passage.motion
