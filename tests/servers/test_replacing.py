"""Graphs replaced by their difference: what goes is gone, whatever it says, and what stays was never touched."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.build import derive
from graph.effects import derive_some, signed
from graph.iris import DCTERMS, EFFECTS_GRAPH, document_graphs, paper_iri
from graph.server.line import Line
from graph.server.store import ServerStore
from graph.store import EmbeddedStore, Store
from graph.values import XSD, dutch, number, text, truth, when
from tests.servers.address import Address
from tests.servers.conftest import endpoint_of, readings

GRAPHS = document_graphs("kst-1-2")
_EFFECTS = (NamedNode(EFFECTS_GRAPH),)
_NODE = NamedNode("https://example.org/één")
# Every kind of value that a document holds.
VALUES: tuple[NamedNode | Literal, ...] = (
    _NODE, text("ja"), text(""), dutch("Rome"), dutch("één \U0001f600"), Literal("Rome", language="en"), number(7),
    *map(truth, (True, False)), when("2018-07-03"), Literal("7.25", datatype=NamedNode(XSD + "decimal")),
    text("lang " * 2000),
)


@pytest.fixture
def store(server: Address) -> Iterator[ServerStore]:
    """A store on each server, which holds nothing of `GRAPHS` before and after."""
    with ServerStore(Line(endpoint_of(server))) as opened:
        yield opened
        opened.replace(GRAPHS, ())


def saying(*values: NamedNode | Literal) -> tuple[Quad, ...]:
    """The same statements in each graph."""
    return tuple(sorted((Quad(_NODE, _NODE, value, graph) for graph in GRAPHS for value in values), key=str))


def test_what_goes_is_gone_and_what_stays_stays(store: ServerStore) -> None:
    assert store.replace(GRAPHS, saying(*VALUES))
    assert store.quads(GRAPHS) == saying(*VALUES)
    for gone in combinations(VALUES, len(VALUES) - 2):
        stays = [value for value in VALUES if value not in gone]
        store.replace(GRAPHS, saying(*stays))
        assert store.quads(GRAPHS) == saying(*stays)
        store.replace(GRAPHS, saying(*VALUES))
        assert store.quads(GRAPHS) == saying(*VALUES)
    assert not store.replace(GRAPHS, saying(*VALUES))


def test_one_graph_of_a_document_may_go(store: ServerStore) -> None:
    store.replace(GRAPHS, saying(*VALUES))
    rest = [quad for quad in saying(*VALUES) if quad.graph_name != GRAPHS[1]]
    assert store.replace(GRAPHS, rest)
    assert store.quads(GRAPHS) == tuple(rest)


def test_what_others_added_goes_when_the_document_changes(store: ServerStore) -> None:
    store.replace(GRAPHS, saying(dutch("eerst"), text("blijft")))
    said = "[] <https://example.org/p> 1 . <https://example.org/s> <https://example.org/p> [] , \"van ons niet\"@nl"
    Line(store._line.endpoint).update(f"INSERT {{ GRAPH {GRAPHS[0]} {{ {said} }} }} WHERE {{}}")
    assert store.replace(GRAPHS, saying(dutch("later"), text("blijft")))
    assert store.quads(GRAPHS) == saying(dutch("later"), text("blijft"))


def test_a_graph_without_a_seal_gets_one_and_keeps_the_rest(store: ServerStore) -> None:
    lines = " ".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in saying(*VALUES))
    Line(store._line.endpoint).update(f"INSERT DATA {{ {lines} }}")
    assert store.replace(GRAPHS, saying(*VALUES))
    assert store.quads(GRAPHS) == saying(*VALUES)
    assert not store.replace(GRAPHS, saying(*VALUES))


def test_effects_of_some_made_anew_are_the_same(remote: Store, embedded: EmbeddedStore) -> None:
    some = [paper_iri(reading.paper.identifier) for reading in readings()]
    stale = (Quad(_NODE, NamedNode(DCTERMS + "source"), some[0]), *(Quad(_NODE, _NODE, value) for value in VALUES))
    said = " . ".join(str(quad.triple) for quad in stale)
    remote.update(f"INSERT DATA {{ GRAPH {_EFFECTS[0]} {{ {said} }} }}")
    assert remote.quads(_EFFECTS) != embedded.quads(_EFFECTS)
    derive_some(remote, some, some, signed(embedded))
    assert remote.quads(_EFFECTS) == embedded.quads(_EFFECTS)
    derive(remote)
