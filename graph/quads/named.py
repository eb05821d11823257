"""Persons, bodies, countries and regions that a document names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Named, Reading
from graph.iris import LABEL, TYPE, body_iri, kg, paper_iri, skos, thing_iri
from graph.quads.told import Told, statements
from graph.values import dutch
from ontology.names import slug

# «S.A. Blok» is «Blok» elsewhere: one person, one label (see ``persons``).
_INITIALS = re.compile(r"^(?:[A-Z][a-z]?\.)+\s*")


def named(reading: Reading) -> Iterator[Told]:
    """Yield each named thing with its spelling, and that the document mentions it."""
    document = paper_iri(reading.paper.identifier)
    for thing in statements(reading, Named):
        node = _iri(thing, reading.paper.identifier)
        written = (skos("altLabel"), dutch(thing.written))
        # What bodies, countries and regions are stands in the reference data; a person is known from papers alone.
        known = () if thing.sort != "person" else (
            (TYPE, kg("Person")), (LABEL, dutch(_INITIALS.sub("", thing.written)))
        )
        yield Told(node, (written, *known), thing.evidence, ((document, kg("mentions"), node),))


def _iri(thing: Named, paper: str) -> NamedNode:
    if thing.sort == "body":
        return body_iri(thing.key)
    if thing.sort == "person" and not _INITIALS.match(thing.written):
        return thing_iri("person", paper, slug(thing.key))
    return thing_iri(thing.sort, slug(thing.written) if thing.sort == "person" else thing.key)
