"""What a motion was granted: a deed told in the answer to a motion that asked for it at that very place.

«De motie verzoekt de regering het consulaat in Lyon niet te sluiten. Het kabinet voert de motie uit. De sluiting in
Lyon gaat niet door.» Refuses a motion that is not clearly supported, and a place that the request does not name.
"""

from __future__ import annotations

from extract.document import Document
from extract.motions.opinions import opinion_of
from extract.motions.passages import MotionPassage, motion_passages
from extract.passages import told, within
from extract.spans import Span
from ontology.terms import Opinion

_GRANTING = (Opinion.SUPPORTED, Opinion.SUPPORTED_WITH_RESERVE)


def granted_motion(document: Document, sentence: Span, place: str) -> str | None:
    """Return the motion that asks for *place* and whose supporting answer holds *sentence*; None for none or two."""
    fitting = [
        passage.motion
        for passage in motion_passages(document)
        if sentence in passage.answer and _asks_for(document, passage, place) and _granted(document, passage)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _asks_for(document: Document, passage: MotionPassage, place: str) -> bool:
    request = passage.request
    return request is not None and any(each.name == place for each in within(document.mentions.places, request))


def _granted(document: Document, passage: MotionPassage) -> bool:
    return opinion_of(tuple(told(document, at) for at in passage.answer)) in _GRANTING
