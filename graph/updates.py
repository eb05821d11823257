"""Quads as SPARQL updates: blocks of data, in an order that depends on the quads alone.

Refuses to know who runs them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat

# Quads in one block. Virtuoso makes a program of each and refuses one of 10,000 lines; 4,000 quads still passed.
_BLOCK: Final = 2000


def data(verb: str, quads: Iterable[Quad]) -> str:
    """Write *quads* as INSERT DATA or DELETE DATA, many in several blocks of one update; empty for none."""
    ordered = sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad)))
    return " ;\n".join(_block(verb, ordered[at : at + _BLOCK]) for at in range(0, len(ordered), _BLOCK))


def _block(verb: str, quads: Sequence[Quad]) -> str:
    parts: list[str] = []
    for graph, group in groupby(quads, key=lambda quad: quad.graph_name):
        # N-Triples lines are valid SPARQL.
        triples = ox.serialize((quad.triple for quad in group), format=RdfFormat.N_TRIPLES) or b""
        parts.append(f"GRAPH {graph} {{\n{triples.decode('utf-8')}}}")
    return f"{verb} DATA {{ {' '.join(parts)} }}"


def check_inside(graphs: Sequence[NamedNode], quads: Iterable[Quad]) -> None:
    """Raise ValueError where one of *quads* lies in none of *graphs*."""
    outside = next((quad for quad in quads if quad.graph_name not in graphs), None)
    if outside is not None:
        raise ValueError(f"expected quads in {' '.join(map(str, graphs))}, found one in {outside.graph_name}")
