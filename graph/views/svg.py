"""A view as one SVG drawing: columns of boxes, edges solid where the source says so and dashed where a rule infers.

No script, no font and no style from elsewhere. Colour tells bases apart, and so do the words on hovering; never colour
alone.
"""

from __future__ import annotations

from html import escape

from graph.views.layout import BOX, COLUMNS, WIDTH, Layout, Placed, layout
from graph.views.view import NodeKind, View, ViewEdge

# Dark enough on white for a contrast of 4.5 to 1, and apart for most colour-blind readers (Okabe and Ito, darkened).
COLOURS = {
    "named": "#b00020", "theme": "#00609c", "marker": "#8a5a00", "country": "#00694d", "mentioned": "#5f5f5f",
    "network": "#7a2f6b",
}

_FILLS = {NodeKind.MOTION: "#fff3d6", NodeKind.POST: "#eef3f8", NodeKind.NETWORK: "#eef3f8"}

_HEADS = ("Moties", "Wat ze met posten verbindt", "Posten")

# Average width of a letter at 13 px, to know what fits in a box.
_LETTER = 6.9


def svg(view: View, *, title: str) -> str:
    """Return the drawing as an ``svg`` element that stands by itself or in a page."""
    places = layout(view)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {places.height:.0f}" width="{WIDTH}" '
        f'height="{places.height:.0f}" role="img" aria-labelledby="drawing-title" '
        'font-family="system-ui, -apple-system, Segoe UI, Roboto, DejaVu Sans, sans-serif" font-size="13">',
        f'<title id="drawing-title">{escape(title)}</title>',
        f'<rect width="{WIDTH}" height="{places.height:.0f}" fill="#ffffff"/>',
        *(_head(words, at) for at, words in enumerate(_HEADS)),
        *(_edge(edge, places) for edge in view.edges),
        *(_box(places.placed[node.name]) for node in view.nodes),
        "</svg>",
    ]
    return "\n".join(parts)


def _head(words: str, column: int) -> str:
    return f'<text x="{COLUMNS[column][0]}" y="22" font-weight="600" fill="#333333">{escape(words)}</text>'


def _edge(edge: ViewEdge, places: Layout) -> str:
    start, end = places.placed[edge.source], places.placed[edge.target]
    x1, y1, x2, y2 = start.x + start.width, start.y + BOX / 2, end.x, end.y + BOX / 2
    bend = (x2 - x1) / 2
    dash = ' stroke-dasharray="5 4"' if edge.inferred else ""
    words = f"{start.node.label} → {end.node.label}: {edge.direction} ({', '.join((edge.basis, *edge.periods))})"
    return (
        f'<path d="M{x1:.1f} {y1:.1f} C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}" '
        f'fill="none" stroke="{COLOURS.get(edge.basis, "#333333")}" stroke-width="1.3" stroke-opacity="0.75"{dash}>'
        f"<title>{escape(words)}</title></path>"
    )


def _box(placed: Placed) -> str:
    label = placed.node.label
    room = int((placed.width - 14) / _LETTER)
    shown = label if len(label) <= room else label[: room - 1].rstrip() + "…"
    fill = _FILLS.get(placed.node.kind, "#eaf5ef")
    return (
        f'<g><title>{escape(label)}</title><rect x="{placed.x}" y="{placed.y:.1f}" width="{placed.width}" '
        f'height="{BOX}" rx="4" fill="{fill}" stroke="#8a8a8a" stroke-width="0.8"/>'
        f'<text x="{placed.x + 7}" y="{placed.y + BOX - 5.5:.1f}" fill="#111111">{escape(shown)}</text></g>'
    )
