"""The graph itself in the RDF formats: whole, or the part around one node; sorted, so the same graph gives the same
bytes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

import networkx as nx
from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from graph.iris import OA, PREFIXES, REFERENCE_GRAPH, kg
from graph.store import Store
from ontology.names import ID

QUAD_FORMATS: Final = {"nquads": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG, "jsonld": RdfFormat.JSON_LD}
TRIPLE_FORMATS: Final = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}

# Edges to what everything hangs on (the document, a dossier, a vocabulary) would draw the whole graph into every part.
_HUBS: Final = frozenset({
    "source", "hasSource", "hasSelector", "inDossier", "citing", "type", "inScheme", "supportsProperty",
})

_SELECTOR: Final = NamedNode(OA + "hasSelector")


def rdf(quads: Collection[Quad], form: str) -> bytes:
    """Return *quads* in the format *form*; formats without named graphs get the triples of all graphs, each once."""
    if form in QUAD_FORMATS:
        by_graph = sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad)))
        return serialize(by_graph, format=QUAD_FORMATS[form], prefixes=PREFIXES) or b""
    triples = sorted({quad.triple for quad in quads}, key=str)
    return serialize(triples, format=TRIPLE_FORMATS[form], prefixes=PREFIXES) or b""


def whole(store: Store) -> tuple[Quad, ...]:
    """Return what documents say, what is derived from it, and the reference data on the things it names."""
    quads = store.quads()
    said = [quad for quad in quads if not _is_reference(quad)]
    known = [quad for quad in quads if _is_reference(quad)]
    return tuple(sorted((*said, *_named(known, {quad.object for quad in said})), key=str))


def _named(known: Collection[Quad], names: set[object]) -> Iterable[Quad]:
    """The reference data on *names*, and on what that names in turn: a region's countries. Not the vocabulary."""
    known = [quad for quad in known if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(ID)]
    while more := {quad.object for quad in known if quad.subject in names} - names:
        names = names | more
    return (quad for quad in known if quad.subject in names)


def part(quads: Collection[Quad], focus: Iterable[str], *, depth: int) -> tuple[Quad, ...]:
    """Return the quads on the nodes at most *depth* statements away from *focus*, with the passages that support
    them.
    """
    graph: nx.Graph[NamedNode] = nx.Graph()
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode) and _is_link(quad):
            graph.add_edge(quad.subject, quad.object)
    near: set[object] = set()
    for name in map(NamedNode, focus):
        if name in graph:
            near |= set(nx.single_source_shortest_path_length(graph, name, cutoff=depth))
    near |= {quad.subject for quad in quads if quad.predicate == kg("supports") and quad.object in near}
    near |= {quad.object for quad in quads if quad.predicate == _SELECTOR and quad.subject in near}
    return tuple(quad for quad in quads if quad.subject in near)


def _is_link(quad: Quad) -> bool:
    local = quad.predicate.value.rpartition("#")[2].rpartition("/")[2]
    return local not in _HUBS and not _is_reference(quad)


def _is_reference(quad: Quad) -> bool:
    return quad.graph_name == NamedNode(REFERENCE_GRAPH)


