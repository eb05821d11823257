"""A view in the language of Graphviz: left to right, inferred edges dashed, quotes as tooltips."""

from __future__ import annotations

from graph.views.view import NodeKind, View

_SHAPES = {NodeKind.MOTION: "box", NodeKind.POST: "ellipse", NodeKind.NETWORK: "ellipse"}


def dot(view: View) -> bytes:
    """Return *view* as a DOT digraph in UTF-8."""
    lines = ["digraph kamergraaf {", '  graph [rankdir=LR, charset="UTF-8"];', '  node [fontname="sans-serif"];']
    for node in view.nodes:
        shape = _SHAPES.get(node.kind, "hexagon")
        lines.append(f"  {_quoted(node.name)} [label={_quoted(node.label)}, shape={shape}];")
    for edge in view.edges:
        label = ", ".join((edge.direction, *edge.periods))
        quotes = " | ".join(passage.exact for passage in edge.passages)
        style = "dashed" if edge.inferred else "solid"
        lines.append(
            f"  {_quoted(edge.source)} -> {_quoted(edge.target)} "
            f"[label={_quoted(label)}, tooltip={_quoted(quotes)}, style={style}];"
        )
    return "\n".join([*lines, "}", ""]).encode("utf-8")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
