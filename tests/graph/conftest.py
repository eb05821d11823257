"""Stores that hold the small letter of ``readings``, made once per session: tests only read them."""

from __future__ import annotations

import pytest

from graph.build import derive, load
from graph.store import EmbeddedStore, memory_store
from tests.graph.readings import letter


@pytest.fixture(scope="session")
def store() -> EmbeddedStore:
    """The small letter with its effects, in memory."""
    made = memory_store()
    load(made, [letter()])
    derive(made)
    return made
