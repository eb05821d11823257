"""Motions that a document names without a number: what it says of them, so that a rule over all documents can tell
which is meant."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import MotionName, Reading
from graph.iris import TYPE, content_iri, dcterms, kg, paper_iri
from graph.quads.evidence import main_evidence
from graph.quads.told import Property, Told, statements
from graph.values import storable, text, truth, when
from ontology.names import dossier_iri

# Between the names in ``kg:movers``; no surname holds it.
BETWEEN = "/"


def motion_names(reading: Reading) -> Iterator[Told]:
    """Yield each name; a motion named twice has two."""
    document = paper_iri(reading.paper.identifier)
    for name in statements(reading, MotionName):
        at = main_evidence(name.evidence)
        where = (at.exact, str(at.start), str(at.end)) if at else ()
        node = content_iri("motion-name", document.value, *where)
        written = at.exact if at else ""
        yield Told(node, (*_names(document, name, written), *_said(name)), name.evidence)


def _names(document: NamedNode, name: MotionName, written: str) -> Iterator[Property]:
    yield TYPE, kg("MotionName")
    yield kg("citing"), document
    yield kg("asWritten"), text(written)
    yield kg("firstMover"), text(name.movers[0].name)
    yield kg("movers"), text(BETWEEN.join(person.name for person in name.movers))
    yield kg("andOthers"), truth(name.and_others)
    yield kg("amended"), truth(name.amended)


def _said(name: MotionName) -> Iterator[Property]:
    if name.date:
        yield dcterms("date"), when(name.date)
    if name.adopted:
        yield kg("adopted"), when(name.adopted)
    if name.dossier:
        yield kg("ofDossier"), NamedNode(dossier_iri(storable(name.dossier)))
    if name.subject:
        yield kg("subject"), text(name.subject)
