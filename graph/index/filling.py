"""Filling the index beside the store: one reading at a time, and only where the two differ."""

from __future__ import annotations

from collections.abc import Sequence

from extract.statements import Reading
from graph.index.entry import entry_of
from graph.index.file import TextIndex
from graph.quads.told import Told


def put(index: TextIndex, reading: Reading, told: Sequence[Told], stamp: str) -> None:
    """Make *index* hold *reading*, of which all is *told*, unless its *stamp* says that it does."""
    if index.stamps.get(reading.paper.identifier) != stamp:
        index.put([entry_of(reading, told, stamp)])
