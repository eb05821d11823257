"""Filling the store: documents one by one, reference data once, and effects derived from what is there.

Knows the order in which graphs come to be. Refuses to know how a document is read, and what a rule says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Quad, RdfFormat, parse

from extract.statements import Reading
from graph.effects import derive_all
from graph.index.file import TextIndex
from graph.index.filling import put
from graph.index.step import out_of_step
from graph.iris import document_graphs, paper_iri
from graph.quads import lines_of, stamp_of, tell
from graph.reference import renew_reference
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


def load(store: Store, readings: Iterable[Reading], index: TextIndex | None = None) -> Loaded:
    """Replace the graphs of each reading's document, one transaction each; effects are left for `derive`.

    Where an *index* is given, it is brought in step: with every document that passes, and by taking out what has left.

    Readings are taken one at a time, so any number of documents passes through a small memory.
    """
    done: dict[bool, list[str]] = {True: [], False: []}
    wrong: list[tuple[str, Violation]] = []
    for reading in readings:
        identifier = reading.paper.identifier
        if violations := check_reading(reading):
            wrong += ((identifier, violation) for violation in violations)
        else:
            told = tell(reading)
            lines = lines_of(reading, told)
            done[_replace(store, identifier, parse("".join(lines), format=RdfFormat.N_QUADS))].append(identifier)
            if index:
                put(index, reading, told, stamp_of(paper_iri(identifier), lines))
    if index:
        index.remove(out_of_step(store, index).gone)
    return Loaded(tuple(done[True]), tuple(done[False]), tuple(wrong))


def forget(store: Store, identifier: str) -> bool:
    """Take the document *identifier* out of the store and tell whether it was there; call `derive` afterwards."""
    return _replace(store, identifier, ())


def derive(store: Store) -> bool:
    """Make reference data and effects what files and rules now make of them; tell whether anything changed."""
    renewed = renew_reference(store)
    return derive_all(store, None) or renewed


def _replace(store: Store, identifier: str, quads: Iterable[Quad]) -> bool:
    return store.replace(document_graphs(identifier), quads)
