"""Exports: the graph in the RDF formats, and what motions do to posts as table, picture, page or file for graph tools.

Everything here is bytes made from rows of the store; who calls writes them. The same store gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.chains import Trace
from graph.errors import ExportError, UnknownNodeError
from graph.iris import EFFECTS_GRAPH, kg
from graph.lookups import look_up
from graph.store import Store
from graph.trace import find_motion, find_posts, looked_at, trace_all
from graph.views.dot import dot
from graph.views.drawn import around, draw
from graph.views.graphml import graphml
from graph.views.page import Silence, Words, page
from graph.views.rdf import QUAD_FORMATS, TRIPLE_FORMATS, part, rdf, whole
from graph.views.svg import svg
from graph.views.table import table
from graph.views.view import View
from ontology.terms import Basis

TITLE: Final = "Welke motie raakt welke post"

_VIEWS: Final[Mapping[str, Callable[[View], bytes]]] = {
    "csv": table, "graphml": graphml, "dot": dot, "svg": lambda view: (svg(view, title=TITLE) + "\n").encode(),
}

FORMATS: Final = (*TRIPLE_FORMATS, *QUAD_FORMATS, *_VIEWS, "html")


def export(
    store: Store, form: str, *, focus: str | None = None, depth: int = 2, only: Collection[str] = ()
) -> bytes:
    """Return the graph of *store* in the format *form*, or what stands within *depth* steps of *focus*.

    *focus* is a motion, a post or a place, as users name them; *only* keeps the effects on these bases. Raises
    `ExportError` for an unknown form or basis and `UnknownNodeError` for an unknown focus.
    """
    if form not in FORMATS:
        raise ExportError(f"Expected one of the formats {', '.join(FORMATS)}, found «{form}».")
    bases = _bases(only)
    names, title = _focus(store, focus) if focus else ((), TITLE)
    if form in TRIPLE_FORMATS or form in QUAD_FORMATS:
        return rdf(_quads(store, names, depth, bases), form)
    trace = trace_all(store, bases=bases)
    view = draw(trace)
    view = around(view, names, depth=depth) if focus else view
    if form == "html":
        return page(view, title=title, words=_words(store), silences=_silences(store, trace, view))
    return _VIEWS[form](view)


def _bases(only: Collection[str]) -> frozenset[Basis]:
    known = {basis.value for basis in Basis}
    strange = sorted(set(only) - known)
    if strange:
        raise ExportError(f"Expected bases out of {', '.join(sorted(known))}, found «{strange[0]}».")
    return frozenset(map(Basis, only)) if only else frozenset(Basis)


def _focus(store: Store, text: str) -> tuple[tuple[str, ...], str]:
    try:
        motion = find_motion(store, text)
    except UnknownNodeError as no_motion:
        try:
            posts = find_posts(store, text)
        except UnknownNodeError as no_post:
            raise UnknownNodeError(f"{no_motion} {no_post}") from no_post
        return tuple(post.iri.value for post in posts), f"Welke motie raakt {', '.join(post.label for post in posts)}"
    return (motion.iri.value,), f"Welke posten raakt de {motion.label} ({motion.identifier})"


def _quads(store: Store, names: Iterable[str], depth: int, bases: frozenset[Basis]) -> Collection[Quad]:
    others = {
        _node(quad) for quad in store.quads((NamedNode(EFFECTS_GRAPH),))
        if quad.predicate == kg("basis") and _value(quad) not in bases
    }
    # A step's IRI is that of its effect with a fragment.
    kept = tuple(quad for quad in whole(store) if _node(quad).partition("#")[0] not in others)
    return part(kept, names, depth=depth) if names else kept


def _value(quad: Quad) -> str:
    return quad.object.value if isinstance(quad.object, Literal) else ""


def _node(quad: Quad) -> str:
    return quad.subject.value if isinstance(quad.subject, NamedNode) else ""


def _words(store: Store) -> Words:
    rows = look_up(store, "words").rows
    basis, direction = (
        {str(value): str(word) for scheme, value, word in rows if scheme == name} for name in ("basis", "direction")
    )
    return Words(basis, direction)


def _silences(store: Store, trace: Trace, view: View) -> tuple[Silence, ...]:
    speaking = {edge.source for edge in view.edges}
    shown = {node.name for node in view.nodes}
    return tuple(
        Silence(motion, looked_at(store, motion)) for motion in trace.motions
        if motion.iri.value in shown and motion.iri.value not in speaking
    )
