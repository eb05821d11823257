"""A view as one HTML page: the drawing, then a table of its edges with their quotes.

The page stands by itself: no script, no font, no picture from elsewhere; the only addresses in it are links that a
reader may follow. What the drawing shows, the table says in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from graph.chains import MotionNode, Passage
from graph.views.svg import COLOURS, svg
from graph.views.view import NodeKind, View, ViewEdge
from ontology.names import paper_iri


@dataclass(frozen=True, slots=True)
class Silence:
    """A motion of which no source states an effect, and the passages that were looked at."""

    motion: MotionNode
    looked_at: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The Dutch words for the values of basis and direction; a value without one is shown as it is."""

    basis: Mapping[str, str]
    direction: Mapping[str, str]


def page(view: View, *, title: str, words: Words, silences: Iterable[Silence] = ()) -> bytes:
    """Return *view* as a whole HTML page in UTF-8, in Dutch."""
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    body = "\n".join((*_opening(view, title, words), *_table(view, words), *_silences(silences)))
    return (
        f'<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>\n{style}</style>\n</head>\n'
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    ).encode()


def _opening(view: View, title: str, words: Words) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1>"
    yield (
        "<p>Elke verbinding rust op woorden uit een stuk; ze staan in de tabel onder de tekening. "
        "Een <strong>doorgetrokken</strong> lijn zegt de bron zelf, een <strong>gestreepte</strong> lijn volgt daaruit "
        "volgens een regel. Gronden worden nooit bij elkaar opgeteld.</p>"
    )
    yield from _counts(view, words)
    yield "<h2>Tekening</h2>"
    yield f'<figure>\n<div class="wide" tabindex="0">\n{svg(view, title=title)}\n</div>'
    yield f"<figcaption>{_legend(view, words)}</figcaption>\n</figure>"


def _counts(view: View, words: Words) -> Iterator[str]:
    kinds = {node.name: node.kind for node in view.nodes}
    yield "<table>\n<caption>Posten per motie en grond</caption>"
    yield _header("Motie", "Grond", "Posten")
    for node in view.nodes:
        if node.kind is not NodeKind.MOTION:
            continue
        for basis in COLOURS:
            reached = _reached(view, node.name, basis)
            if reached:
                posts = sum(kinds[name] is NodeKind.POST for name in reached)
                shown = str(posts) if posts else "geen post; het net als geheel"
                yield (
                    f'<tr><th scope="row">{escape(node.label)}</th><td>{escape(words.basis.get(basis, basis))}</td>'
                    f"<td>{shown}</td></tr>"
                )
    yield "</tbody>\n</table>"


def _reached(view: View, start: str, basis: str) -> set[str]:
    """What one motion reaches on one basis, in one step or over what stands between."""
    first = {edge.target for edge in view.edges if edge.source == start and edge.basis == basis}
    second = {edge.target for edge in view.edges if edge.source in first and edge.basis == basis}
    return first | second


def _legend(view: View, words: Words) -> str:
    used = {edge.basis for edge in view.edges}
    keys = (
        f'<span class="key" style="background:{colour}"></span>{escape(words.basis.get(basis, basis))}'
        for basis, colour in COLOURS.items()
        if basis in used
    )
    return "Kleuren: " + " · ".join(keys) + "."


def _table(view: View, words: Words) -> Iterator[str]:
    labels = {node.name: node.label for node in view.nodes}
    yield "<h2>Verbindingen en hun bewijs</h2>"
    yield '<div class="wide" tabindex="0">\n<table>\n<caption>Elke verbinding met de woorden waarop zij rust</caption>'
    yield _header("Van", "Naar", "Grond", "Richting", "Periode", "Wie zegt het", "Woorden en vindplaats")
    for edge in sorted(view.edges, key=lambda edge: _reading_order(edge, view)):
        cells = (
            labels[edge.target], words.basis.get(edge.basis, edge.basis),
            words.direction.get(edge.direction, edge.direction), ", ".join(edge.periods),
            "afgeleid" if edge.inferred else "de bron",
        )
        plain = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{escape(labels[edge.source])}</th>{plain}<td>{_quotes(edge)}</td></tr>'
    yield "</tbody>\n</table>\n</div>"


def _reading_order(edge: ViewEdge, view: View) -> tuple[bool, str, str, str]:
    """From motions first; then by the names of both ends."""
    nodes = {node.name: node for node in view.nodes}
    source, target = nodes[edge.source], nodes[edge.target]
    return source.kind is not NodeKind.MOTION, source.label, target.label, edge.basis


def _header(*heads: str) -> str:
    return "<thead><tr>" + "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead>\n<tbody>"


def _quotes(edge: ViewEdge) -> str:
    return "".join(_quote(passage) for passage in edge.passages)


def _quote(passage: Passage) -> str:
    section = f", onder «{escape(passage.section)}»" if passage.section else ""
    return (
        f'<p class="quote"><q>{escape(passage.exact)}</q> <a href="{escape(paper_iri(passage.document))}">'
        f"{escape(passage.document)}</a>, regel {passage.line}{section}; gelezen door {escape(passage.rule)}</p>"
    )


def _silences(silences: Iterable[Silence]) -> Iterator[str]:
    for silence in silences:
        yield f"<h2>Staat er niet in: {escape(silence.motion.label)}</h2>"
        yield "<p>De gelezen stukken noemen geen gevolg van deze motie voor een post. Bekeken zijn:</p>"
        yield "".join(_quote(passage) for passage in silence.looked_at) or "<p>geen enkele plaats</p>"
