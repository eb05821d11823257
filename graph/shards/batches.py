"""Batches: documents grouped so that a worker's task is worth sending and no task keeps the others waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from graph.shards.shard import Given, Outcome, make_shards

Batch = tuple[Given, ...]
# From documents to their outcomes, in the same order.
Make = Callable[[Iterable[Given]], Iterator[Outcome]]

# About a fifth of a second of work: 50 motions, or one letter of 200 kB.
_DOCUMENTS: Final = 50
_BYTES: Final = 200_000


def batches(documents: Iterable[Given]) -> Iterator[Batch]:
    """Yield *documents* in groups of at most 50, or of as many as make 200 kB; a larger document goes alone."""
    held: list[Given] = []
    size = 0
    for document in documents:
        if held and (len(held) >= _DOCUMENTS or size + len(document.data) > _BYTES):
            yield tuple(held)
            held, size = [], 0
        held.append(document)
        size += len(document.data)
    if held:
        yield tuple(held)


def serially(documents: Iterable[Given]) -> Iterator[Outcome]:
    """Yield the outcome of each document, read in this process one after the other."""
    for document in documents:
        yield from make_shards((document,))
