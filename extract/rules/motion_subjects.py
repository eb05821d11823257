"""Subjects that a motion's request shares with the legend of a marker: «mensenrechten» in both.

Only for motions that the document answers and does not refuse: from a shared subject follows an effect on posts.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.lexicon import expression
from extract.motions.passages import MotionPassage, request_of
from extract.motions.refused import effective
from extract.passages import words
from extract.statements import Marker, MotionSubject, Statement


def motion_subjects(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `MotionSubject` per answered motion and subject that stands in its request as a word of its own."""
    markers = [statement for statement in so_far if isinstance(statement, Marker)]
    subjects = tuple(dict.fromkeys(subject for marker in markers for subject in marker.subjects))
    passages = effective(document, so_far) if subjects else ()
    return tuple(found for passage in passages for found in _shared(document, passage, subjects))


def _shared(document: Document, passage: MotionPassage, subjects: tuple[str, ...]) -> list[MotionSubject]:
    request = request_of(document, passage.motion, passage)
    if request is None:
        return []
    evidence = document.evidence(request, rule="motion_subjects")
    text = words(document, request)
    named = [subject for subject in subjects if re.search(expression(subject), text, re.IGNORECASE)]
    return [MotionSubject(passage.motion, subject, evidence) for subject in named]
