"""Quads as SPARQL updates: blocks of data, in an order that depends on the quads alone.

Works on text: a triple as N-Triples writes it is one in SPARQL too. Refuses to know who runs the updates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from pyoxigraph import NamedNode, Quad, Triple

# The triples of each graph, sorted, without the dot at their end; graph and triples as SPARQL writes them.
Graphs = Mapping[str, Sequence[str]]

# Quads in one block. Virtuoso makes a program of each and refuses one of 10,000 lines; 4,000 quads still passed.
_BLOCK: Final = 2000


def data(verb: str, quads: Iterable[Quad]) -> str:
    """Write *quads* as INSERT DATA or DELETE DATA, many in several blocks of one update; empty for none."""
    return written(verb, graphs_of(quads))


def written(verb: str, graphs: Graphs) -> str:
    """Write *graphs* as INSERT DATA or DELETE DATA, as `data` does."""
    names = sorted(graphs)
    # Virtuoso 7.2.5 leaves texts with a language where one DELETE DATA speaks of several graphs.
    groups = [[name] for name in names] if verb == "DELETE" else [names]
    return joined(_blocks(verb, [(name, triple) for name in group for triple in graphs[name]]) for group in groups)


def difference(held: Graphs, wanted: Graphs) -> str:
    """Write what makes *held* into *wanted*: what goes, then what comes; empty where they are the same.

    What stays is in neither: a quad that is deleted and inserted by one transaction is lost when Virtuoso 7.2.5 is
    killed before its next checkpoint.
    """
    return joined((written("DELETE", _without(held, wanted)), written("INSERT", _without(wanted, held))))


def joined(steps: Iterable[str]) -> str:
    """Join *steps* into one update; empty ones are left out."""
    return " ;\n".join(filter(None, steps))


def graphs_of(quads: Iterable[Quad]) -> Graphs:
    """Return *quads* by graph.

    >>> from pyoxigraph import Literal
    >>> a = NamedNode("http://example.org/a")
    >>> graphs_of([Quad(a, a, Literal("één"), a)])
    {'<http://example.org/a>': ['<http://example.org/a> <http://example.org/a> "één"']}
    """
    found: dict[str, list[str]] = {}
    for quad in quads:
        found.setdefault(str(quad.graph_name), []).append(str(quad.triple))
    return _ordered(found)


def graphs_in(lines: bytes) -> Graphs:
    r"""Return the N-Quads *lines* by graph; raises ValueError for a line outside of all graphs.

    >>> graphs_in(b'<a:s> <a:p> "o" <a:g> .\n')
    {'<a:g>': ['<a:s> <a:p> "o"']}
    """
    found: dict[str, list[str]] = {}
    # Not splitlines: it takes characters for ends of lines that may stand in a literal.
    for line in lines.decode("utf-8").split("\n"):
        if line:
            triple, _, graph = line.removesuffix(" .").rpartition(" ")
            if not graph.startswith("<"):
                raise ValueError(f"expected N-Quads, each in a graph, found {line!r}")
            found.setdefault(graph, []).append(triple)
    return _ordered(found)


def quads_in(graph: NamedNode, triples: Iterable[Triple]) -> set[Quad]:
    """Return *triples* as quads of *graph*; raises TypeError for one on a node without a name."""
    return {Quad(_named(one.subject), one.predicate, one.object, graph) for one in triples}


def check_inside(graphs: Sequence[NamedNode], quads: Iterable[Quad]) -> None:
    """Raise ValueError where one of *quads* lies in none of *graphs*."""
    inside = frozenset(graphs)
    outside = next((quad for quad in quads if quad.graph_name not in inside), None)
    if outside is not None:
        raise ValueError(f"expected quads in {' '.join(map(str, graphs))}, found one in {outside.graph_name}")


def _named(subject: object) -> NamedNode:
    if not isinstance(subject, NamedNode):
        raise TypeError(f"expected a named node, found {subject}")
    return subject


def _ordered(found: Mapping[str, Iterable[str]]) -> Graphs:
    return {graph: sorted(set(triples)) for graph, triples in found.items()}


def _without(graphs: Graphs, others: Graphs) -> Graphs:
    return {graph: sorted(set(triples) - set(others.get(graph, ()))) for graph, triples in graphs.items()}


def _blocks(verb: str, lines: Sequence[tuple[str, str]]) -> str:
    return joined(_block(verb, lines[at : at + _BLOCK]) for at in range(0, len(lines), _BLOCK))


def _block(verb: str, lines: Sequence[tuple[str, str]]) -> str:
    parts = []
    for graph, group in groupby(lines, key=itemgetter(0)):
        triples = " .\n".join(triple for _, triple in group)
        parts.append(f"GRAPH {graph} {{\n{triples} .\n}}")
    return f"{verb} DATA {{ {' '.join(parts)} }}"
