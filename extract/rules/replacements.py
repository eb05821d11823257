"""Motions that a motion takes the place of: «ter vervanging van die gedrukt onder nr. 30», in the same dossier."""

from __future__ import annotations

from extract.document import Document
from extract.motion_papers.shape import shape_of
from extract.motion_papers.title import read_title
from extract.passages import words
from extract.statements import Replacement, Statement


def replacements(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `Replacement` per number that the title names; none where the document's dossier is not known."""
    title, dossiers = shape_of(document).title, document.paper.dossiers
    if title is None or not dossiers:
        return ()
    numbers = read_title(words(document, title)).replaces
    evidence = document.evidence(title, rule="replacements") if numbers else ()
    return tuple(Replacement(document.paper.identifier, f"kst-{dossiers[0]}-{number}", evidence) for number in numbers)
