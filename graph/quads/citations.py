"""Citations, one node per mention, and the notes that a document rests on."""

from __future__ import annotations

from collections.abc import Iterator

from extract.statements import Citation, PolicyNote, Reading
from graph.iris import LABEL, TYPE, cited_iri, content_iri, kg, paper_iri, theme_iri
from graph.quads.evidence import main_evidence
from graph.quads.papers import cited_facts, paper_facts
from graph.quads.told import Property, Told, statements
from graph.values import dutch, text
from ontology.terms import PaperType


def citations(reading: Reading) -> Iterator[Told]:
    """Yield each mention of a publication; a paper named five times has five."""
    document = paper_iri(reading.paper.identifier)
    for citation in statements(reading, Citation):
        at = main_evidence(citation.evidence)
        where = (str(at.start), str(at.end)) if at else ()
        node = content_iri("citation", document.value, citation.cited, citation.as_written, *where)
        facts = (
            (TYPE, kg("Citation")), (kg("citing"), document), (kg("cited"), cited_iri(citation.cited)),
            (kg("asWritten"), text(citation.as_written)), (kg("citationRole"), text(citation.role)),
        )
        yield Told(node, facts, citation.evidence, tuple(cited_facts(citation.cited, citation.type, citation.dossiers)))


def policy_notes(reading: Reading) -> Iterator[Told]:
    """Yield what a note is to the document, or to one of its themes; a note without a number has a name only."""
    document = paper_iri(reading.paper.identifier)
    for note in statements(reading, PolicyNote):
        node = content_iri("policy-reference", document.value, note.name, note.identifier, note.role, note.theme)
        facts: list[Property] = [
            (TYPE, kg("PolicyReference")), (LABEL, dutch(note.name)), (kg("citing"), document),
            (kg("citationRole"), text(note.role)),
        ]
        if note.identifier:
            facts.append((kg("cited"), paper_iri(note.identifier)))
        if note.theme:
            facts.append((kg("theme"), theme_iri(reading.paper.identifier, note.theme)))
        about = paper_facts(note.identifier, PaperType.PAPER) if note.identifier else ()
        yield Told(node, tuple(facts), note.evidence, tuple(about))
