"""What the tests of the ontology share: the vocabulary, parsed once, and the corpus beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rdflib import Graph

from ontology.vocabulary import REFERENCE, Vocabulary, turtle

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.fixture(scope="session")
def vocabulary() -> Graph:
    """Terms, values and themes as one graph."""
    graph = Graph()
    for name in REFERENCE:
        graph.parse(data=turtle(name), format="turtle")
    return graph


@pytest.fixture(scope="session")
def shapes() -> Graph:
    return Graph().parse(data=turtle(Vocabulary.SHAPES), format="turtle")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The development corpus; without it a test is skipped, except where CI says that it must be there."""
    if CORPUS.is_dir():
        return CORPUS
    if os.environ.get("CI") == "true":
        pytest.fail("expected the corpus beside the checkout (../shared/corpus), found none; CI must have it")
    pytest.skip("the corpus is not beside the checkout (../shared/corpus)")
