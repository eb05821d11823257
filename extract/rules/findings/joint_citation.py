"""A paper cited under two dossiers at once («19 637 en 30 573, nr. 573»): one paper, taken under the first dossier."""

from __future__ import annotations

from extract.document import Document
from extract.statements import Finding, Statement
from ontology.terms import FindingKind


def joint_citation(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per citation that names more than one dossier; ``about`` is the identifier taken."""
    return tuple(
        Finding(FindingKind.JOINT_CITATION, mention.cited, document.evidence(mention.span, rule="joint_citation")[0])
        for mention in document.mentions.citations
        if len(mention.dossiers) > 1
    )
