"""Persons, by the name that a document gives them.

A surname is not a person: two papers that say «Jansen» may mean two people. Without initials a person is told apart by
the paper where the name stands for one: a mover by the motion, so that every paper which names its movers means the
same, and any other person by the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Person
from graph.iris import LABEL, TYPE, kg, skos, thing_iri
from graph.quads.told import Fact
from graph.values import dutch
from ontology.names import slug


def person_iri(person: Person, paper: str) -> NamedNode:
    """Return the IRI of a person: by initials and surname, else by surname within *paper*."""
    if person.initials:
        return thing_iri("person", slug(f"{person.initials} {person.name}"))
    return thing_iri("person", paper, slug(person.name))


def person_facts(person: Person, paper: str) -> Iterator[Fact]:
    """Yield a person under the name without initials, and the full name beside it where the source gives that."""
    node = person_iri(person, paper)
    yield node, TYPE, kg("Person")
    yield node, LABEL, dutch(person.name)
    if person.initials:
        yield node, skos("altLabel"), dutch(f"{person.initials} {person.name}")
