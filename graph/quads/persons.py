"""Persons, by the name that a document gives them."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Person
from graph.iris import LABEL, TYPE, kg, thing_iri
from graph.quads.told import Fact
from graph.values import dutch
from ontology.names import slug


def person_iri(person: Person) -> NamedNode:
    """Return the IRI of a person as named: two writings of one name stay two until something says they are one."""
    return thing_iri("person", "-".join(filter(None, map(slug, (person.initials, person.particle, person.surname)))))


def person_facts(person: Person) -> Iterator[Fact]:
    """Yield a person with the name as the source gives it."""
    node = person_iri(person)
    yield node, TYPE, kg("Person")
    yield node, LABEL, dutch(f"{person.initials} {person.name}".strip())
