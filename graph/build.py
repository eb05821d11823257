"""Filling the store with readings that are in hand: the way of tests, and of those who use the library.

`kamergraaf build` writes what it reads by the same `Writer`. Refuses to know how a document is read, and what a rule
says.
"""

from __future__ import annotations

from collections.abc import Iterable

from extract.statements import Reading
from graph.index.file import TextIndex
from graph.iris import document_graphs
from graph.shards.shard import shard_of
from graph.shards.writing import Tally, Writer
from graph.store import Store


def load(store: Store, readings: Iterable[Reading], index: TextIndex | None = None) -> Tally:
    """Replace the graphs of each reading's document, one transaction each; effects are left for `derive`.

    Where an *index* is given, it is brought in step. A reading whose statements lack evidence, or quote what its text
    does not hold, is not written and stands among the failures.

    Readings are taken one at a time, so any number of documents passes through a small memory.
    """
    writer = Writer(store, index=index, at_once=1)
    for _ in writer.write(shard_of(reading, name=reading.paper.identifier) for reading in readings):
        pass
    return writer.tally


def forget(store: Store, identifier: str) -> bool:
    """Take the document *identifier* out of the store and tell whether it was there; call `derive` afterwards."""
    return store.replace(document_graphs(identifier), ())


def derive(store: Store) -> bool:
    """Make reference data and effects what files and rules now make of them; tell whether anything changed."""
    return Writer(store).finish()
