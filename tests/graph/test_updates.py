"""Updates as text: what a store takes back is what was given, whatever stands in it."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, serialize

from graph.updates import data, difference, graphs_in, graphs_of, written

_NODE = NamedNode("https://example.org/één")
# Ends of lines, quotes, what looks like the end of a statement, and signs that are ends of lines to some.
_ODD = ("\n\r\t\"\\", "> <https://example.org/g> .", "\x0b\x0c\x1c\x85\u2028", "€ \U0001f600", "")
_VALUES: tuple[NamedNode | Literal, ...] = (*map(Literal, _ODD), Literal("ja", language="nl"), _NODE)
QUADS = tuple(
    Quad(_NODE, _NODE, value, graph) for graph in (_NODE, NamedNode("https://example.org/g")) for value in _VALUES
)


def test_lines_and_quads_are_the_same_graphs() -> None:
    graphs = graphs_in(serialize(QUADS, format=RdfFormat.N_QUADS) or b"")
    assert graphs == graphs_of(QUADS)
    assert [len(triples) for triples in graphs.values()] == [7, 7]


def test_what_was_written_is_there() -> None:
    store = Store()
    store.update(data("INSERT", QUADS))
    assert set(store) == set(QUADS)
    store.update(data("DELETE", QUADS[:-1]))
    assert set(store) == {QUADS[-1]}


def test_many_quads_go_in_blocks() -> None:
    many = [Quad(_NODE, _NODE, Literal(str(at)), _NODE) for at in range(4001)]
    assert data("INSERT", many).count("INSERT DATA") == 3
    assert written("INSERT", {}) == ""


def test_only_the_difference_is_written() -> None:
    store = Store()
    store.extend(QUADS[:6])
    text = difference(graphs_of(QUADS[:6]), graphs_of(QUADS[2:8]))
    store.update(text)
    assert set(store) == set(QUADS[2:8])
    assert text.index("DELETE DATA") < text.index("INSERT DATA")
    assert not any(str(quad.triple) in text for quad in QUADS[2:6])
    assert difference(graphs_of(QUADS), graphs_of(QUADS)) == ""


def test_every_graph_is_taken_from_in_a_step_of_its_own() -> None:
    assert data("DELETE", QUADS).count("DELETE DATA") == 2
    assert data("INSERT", QUADS).count("INSERT DATA") == 1


def test_a_line_outside_of_all_graphs_is_refused() -> None:
    with pytest.raises(ValueError, match="each in a graph"):
        graphs_in(b'<https://example.org/s> <https://example.org/p> "o" .\n')
