"""Persons, by the name that a document gives them."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Person
from graph.iris import LABEL, TYPE, kg, skos, thing_iri
from graph.quads.told import Fact
from graph.values import dutch
from ontology.names import slug


def person_iri(person: Person) -> NamedNode:
    """Return the IRI of a person by surname: initials are given in one place and left out in the next."""
    return thing_iri("person", slug(person.name))


def person_facts(person: Person) -> Iterator[Fact]:
    """Yield a person under the name without initials, and the full name beside it where the source gives that."""
    node = person_iri(person)
    yield node, TYPE, kg("Person")
    yield node, LABEL, dutch(person.name)
    if person.initials:
        yield node, skos("altLabel"), dutch(f"{person.initials} {person.name}")
