"""Findings: contradictions, gaps and checks, each with the words on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from extract.statements import Finding, Reading
from graph.iris import TYPE, content_iri, kg, paper_iri
from graph.quads.evidence import evidence_iri
from graph.quads.told import Property, Told, statements
from graph.values import text


def findings(reading: Reading) -> Iterator[Told]:
    """Yield each finding; its passages keep their places as first and second."""
    document = paper_iri(reading.paper.identifier)
    for finding in statements(reading, Finding):
        first, *second = (evidence_iri(document, side) for side in (finding.first, finding.second) if side is not None)
        sides = (first.value, *(side.value for side in second))
        node = content_iri("finding", document.value, finding.kind, finding.about, *sides)
        facts: tuple[Property, ...] = (
            (TYPE, kg("Finding")), (kg("findingKind"), text(finding.kind)), (kg("about"), text(finding.about)),
            (kg("firstEvidence"), first), *((kg("secondEvidence"), side) for side in second),
        )
        evidence = (finding.first,) if finding.second is None else (finding.first, finding.second)
        yield Told(node, facts, evidence)
