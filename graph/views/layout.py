"""Where things stand in the picture: three columns, motions left, posts right, what ties them between.

Posts stand in the order of what they hang on, so that edges cross little; the others in the middle of their posts. Pure
geometry in units of one pixel at a width of 1200; refuses to know SVG.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.views.view import NodeKind, View, ViewEdge, ViewNode

WIDTH = 1200
ROW = 26
TOP = 46
BOX = 20  # height of a node's box

# Left edge and width of each column's boxes.
COLUMNS = ((10, 330), (500, 240), (900, 290))


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with the top left corner and the width of its box."""

    node: ViewNode
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Layout:
    """All nodes with their places, and the height of the picture."""

    placed: Mapping[str, Placed]
    height: float


def layout(view: View) -> Layout:
    """Place the nodes of *view*; the same view is placed the same."""
    columns = [[node for node in view.nodes if _column(node) == at] for at in range(3)]
    middle = sorted(columns[1], key=lambda node: (node.kind, node.label))
    right = sorted(columns[2], key=lambda node: _weight(node, view.edges, middle))
    y = _rows(right)
    y |= _centred(middle, view.edges, y)
    y |= _centred(columns[0], view.edges, y)
    height = max(y.values(), default=TOP) + ROW + 10
    return Layout({node.name: _place(node, y[node.name]) for node in view.nodes}, height)


def _column(node: ViewNode) -> int:
    if node.kind is NodeKind.MOTION:
        return 0
    return 2 if node.kind in (NodeKind.POST, NodeKind.NETWORK) else 1


def _weight(node: ViewNode, edges: Iterable[ViewEdge], middle: Sequence[ViewNode]) -> tuple[float, str, str]:
    """The mean place of what a post hangs on; straight from a motion comes first."""
    rank = {tie.name: at for at, tie in enumerate(middle)}
    hangs_on = [rank.get(edge.source, -1) for edge in edges if edge.target == node.name]
    return sum(hangs_on) / len(hangs_on) if hangs_on else -1, node.label, node.name


def _rows(nodes: Sequence[ViewNode]) -> dict[str, float]:
    return {node.name: TOP + ROW * at for at, node in enumerate(nodes)}


def _centred(nodes: Sequence[ViewNode], edges: Iterable[ViewEdge], y: Mapping[str, float]) -> dict[str, float]:
    """Put each node in the middle of those it leads to, and move down what would overlap."""
    leads: dict[str, list[float]] = {}
    for edge in edges:
        if edge.target in y:
            leads.setdefault(edge.source, []).append(y[edge.target])
    wished = {node.name: _mean(leads.get(node.name, []), max(y.values(), default=TOP)) for node in nodes}
    found: dict[str, float] = {}
    below = float(TOP)
    for name in sorted(wished, key=lambda name: (wished[name], name)):
        found[name] = max(wished[name], below)
        below = found[name] + ROW * 1.5
    return found


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _place(node: ViewNode, y: float) -> Placed:
    x, width = COLUMNS[_column(node)]
    return Placed(node, x, y, width)
