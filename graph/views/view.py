"""A view: the few nodes and edges that a reader is shown, with the words on every edge.

An edge is *stated* where the source itself ties its ends, and *inferred* where a rule does. Refuses to know how it is
drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.chains import Passage


class NodeKind(StrEnum):
    """What a node stands for."""

    MOTION = "motion"
    THEME = "theme"
    MARKER = "marker"
    COUNTRY = "country"
    POST = "post"
    NETWORK = "network"


@dataclass(frozen=True, slots=True, order=True)
class ViewNode:
    """A node: ``name`` is its IRI or, for what has none of its own in the view, a readable key."""

    name: str
    kind: NodeKind
    label: str


@dataclass(frozen=True, slots=True)
class ViewEdge:
    """A directed edge. ``basis`` and ``direction`` are those of the effect that it belongs to; ``periods`` as in the
    source.

    ``passages`` stand in the order of the text; there is always at least one.
    """

    source: str
    target: str
    basis: str
    direction: str
    inferred: bool
    periods: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Nodes sorted by name, edges sorted by their ends and basis; every end of an edge is a node of the view."""

    nodes: tuple[ViewNode, ...]
    edges: tuple[ViewEdge, ...]
