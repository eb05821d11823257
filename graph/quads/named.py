"""Persons, bodies, countries and regions that a document names."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Named, Reading
from graph.iris import TYPE, body_iri, kg, paper_iri, skos, thing_iri
from graph.quads.told import Told, statements
from graph.values import dutch
from ontology.names import slug


def named(reading: Reading) -> Iterator[Told]:
    """Yield each named thing with its spelling, and that the document mentions it."""
    document = paper_iri(reading.paper.identifier)
    for thing in statements(reading, Named):
        node = _iri(thing)
        facts = ((TYPE, kg(thing.sort.capitalize())), (skos("altLabel"), dutch(thing.written)))
        yield Told(node, facts, thing.evidence, ((document, kg("mentions"), node),))


def _iri(thing: Named) -> NamedNode:
    if thing.sort == "body":
        return body_iri(thing.key)
    return thing_iri(thing.sort, slug(thing.key) if thing.sort == "person" else thing.key)
