"""Filling the index beside the store: one reading at a time, and only where the two differ."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import Quad

from extract.statements import Reading
from graph.index.entry import entry_of
from graph.index.file import TextIndex
from graph.quads import stamp_of


def put(index: TextIndex, reading: Reading, quads: Sequence[Quad]) -> None:
    """Make *index* hold *reading*, of which *quads* were made, unless its stamp says that it does."""
    if index.stamps.get(reading.paper.identifier) != stamp_of(quads):
        index.put(entry_of(reading, quads))
