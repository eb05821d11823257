"""Filling the store: documents one by one, reference data once, and effects derived from what is there.

Knows the order in which graphs come to be. Refuses to know how a document is read, and what a rule says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from extract.statements import Reading
from graph.iris import EFFECTS_GRAPH, evidence_graph, paper_iri
from graph.quads import quads_of
from graph.reference import renew_reference
from graph.rules import RULES, rule_text
from graph.store import Store
from graph.validate import Violation, check_reading


@dataclass(frozen=True, slots=True)
class Loaded:
    """Which documents were written and which stood in the store already, word for word; identifiers as given.

    A document with ``violations`` (statements without evidence, quotes that its text does not hold) was not written.
    """

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    violations: tuple[tuple[str, Violation], ...] = ()


def load(store: Store, readings: Iterable[Reading]) -> Loaded:
    """Replace the graphs of each reading's document, one transaction each; effects are left for `derive`.

    Readings are taken one at a time, so any number of documents passes through a small memory.
    """
    done: dict[bool, list[str]] = {True: [], False: []}
    wrong: list[tuple[str, Violation]] = []
    for reading in readings:
        identifier = reading.paper.identifier
        if violations := check_reading(reading):
            wrong += ((identifier, violation) for violation in violations)
        else:
            done[_replace(store, identifier, quads_of(reading))].append(identifier)
    return Loaded(tuple(done[True]), tuple(done[False]), tuple(wrong))


def forget(store: Store, identifier: str) -> bool:
    """Take the document *identifier* out of the store and tell whether it was there; call `derive` afterwards."""
    return _replace(store, identifier, ())


def derive(store: Store) -> bool:
    """Make reference data and effects what files and rules now make of them; tell whether anything changed."""
    renewed = renew_reference(store)
    effects = NamedNode(EFFECTS_GRAPH)
    triples = {triple for name in RULES for triple in store.construct(rule_text(name))}
    return store.replace((effects,), (Quad(it.subject, it.predicate, it.object, effects) for it in triples)) or renewed


def _replace(store: Store, identifier: str, quads: tuple[Quad, ...]) -> bool:
    document = paper_iri(identifier)
    return store.replace((document, evidence_graph(document)), quads)
