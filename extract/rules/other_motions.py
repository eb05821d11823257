"""Other motions that a motion speaks of («de motie-X (36 760, nr. 40)»); its own title is none of them."""

from __future__ import annotations

from extract.document import Document
from extract.motion_papers.shape import shape_of
from extract.rules.motions import motions
from extract.statements import Evidence, Motion, MotionName, Statement


def other_motions(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return what the document says of motions other than itself, and those named that could not be told."""
    title = shape_of(document).title
    if all(title is not None and title.holds(mention.span) for mention in document.mentions.motions):
        return ()
    own = document.evidence(title, rule="other_motions") if title else ()
    return tuple(each for each in motions(document, so_far) if not _is_own(document, each, own))


def _is_own(document: Document, said: Statement, title: tuple[Evidence, ...]) -> bool:
    if isinstance(said, Motion):
        return said.identifier == document.paper.identifier
    return isinstance(said, MotionName) and any(run.start <= said.evidence[0].start < run.end for run in title)
