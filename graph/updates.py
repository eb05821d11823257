"""Quads as SPARQL updates: blocks of data, in an order that depends on the quads alone.

Refuses to know who runs them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat


def data(verb: str, quads: Iterable[Quad]) -> str:
    """Write *quads* as one INSERT DATA or DELETE DATA; empty for none. N-Triples lines are valid SPARQL."""
    by_graph = sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad)))
    if not by_graph:
        return ""
    parts: list[str] = []
    for graph, group in groupby(by_graph, key=lambda quad: quad.graph_name):
        triples = ox.serialize((quad.triple for quad in group), format=RdfFormat.N_TRIPLES) or b""
        parts.append(f"GRAPH {graph} {{\n{triples.decode('utf-8')}}}")
    return f"{verb} DATA {{ {' '.join(parts)} }}"


def check_inside(graphs: Sequence[NamedNode], quads: Iterable[Quad]) -> None:
    """Raise ValueError where one of *quads* lies in none of *graphs*."""
    outside = next((quad for quad in quads if quad.graph_name not in graphs), None)
    if outside is not None:
        raise ValueError(f"expected quads in {' '.join(map(str, graphs))}, found one in {outside.graph_name}")
