"""A view as GraphML, for Gephi, yEd and networkx: labels, kinds and quotes as attributes."""

from __future__ import annotations

import networkx as nx

from graph.views.view import View


def graphml(view: View) -> bytes:
    """Return *view* as GraphML in UTF-8; parallel edges stay apart, quotes are joined by ``|``."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in view.nodes:
        graph.add_node(node.name, label=node.label, kind=node.kind.value)
    for at, edge in enumerate(view.edges):
        graph.add_edge(
            edge.source, edge.target, key=at, basis=str(edge.basis), direction=str(edge.direction),
            inferred=edge.inferred, periods="|".join(edge.periods),
            quotes=" | ".join(passage.exact for passage in edge.passages),
            places="|".join(f"{passage.document} regel {passage.line}" for passage in edge.passages),
        )
    return ("\n".join(nx.generate_graphml(graph)) + "\n").encode("utf-8")
