"""The theme of a motion by its own words, for a paper whose official record gives no label."""

from __future__ import annotations

from extract.document import Document
from extract.motion_papers.clauses import clauses_of
from extract.motion_papers.themes import theme_in
from extract.statements import PaperTheme, Statement
from ontology.terms import ClauseKind

_RULE = "paper_theme"


def paper_theme(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the `PaperTheme` of the motion, or nothing: no theme is ahead, or the official record has one."""
    if document.official is not None and document.official.themes:
        return ()
    spans = {kind: [clause.span for clause in clauses_of(document) if clause.kind is kind] for kind in ClauseKind}
    found = theme_in(document.text, spans[ClauseKind.CONSIDERATION], spans[ClauseKind.REQUEST])
    if found is None:
        return ()
    words = dict.fromkeys(document.text[place.start : place.end].casefold() for place in found.places)
    evidence = tuple(quote for place in found.places for quote in document.evidence(place, rule=_RULE))
    return (PaperTheme(found.theme, tuple(words), evidence),)
