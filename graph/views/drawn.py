"""From a trace to a view: motion, then theme, marker or country, then post; and the part of it around one node.

Knows which edge the source states and which a rule infers: that an answer names a theme is stated, that a post listed
under the theme is thereby reached is inferred.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

import networkx as nx

from graph.chains import Effect, Passage, PostNode, Trace
from graph.views.view import NodeKind, View, ViewEdge, ViewNode
from ontology.terms import Basis, PostKind

NETWORK = ViewNode("network", NodeKind.NETWORK, "het postennet als geheel")

# Where a name stands in a picture there is room for the short form only.
_SHORT = {
    PostKind.CONSULATE_GENERAL: "CG", PostKind.PERMANENT_REPRESENTATION: "PV",
    PostKind.EMBASSY_OFFICE: "ambassadekantoor", PostKind.HONORARY_CONSULATE: "HC",
    PostKind.BUSINESS_SUPPORT_OFFICE: "NBSO",
    PostKind.TRADE_AND_INVESTMENT_OFFICE: "NTIO", PostKind.POST: "post",
}

# Steps that tie the motion to what stands between it and the posts.
_FIRST_HALF = frozenset({"answer", "subject", "country"})
_REQUEST = frozenset({"request"})


@dataclass(frozen=True, slots=True)
class _Path:
    """The way of one effect through the view; ``via`` is None where nothing stands between motion and target."""

    motion: ViewNode
    via: ViewNode | None
    target: ViewNode
    effect: Effect


def draw(trace: Trace) -> View:
    """Return the view of *trace*: its motions, those without effect included, and what they lead to."""
    paths = [_path(effect) for effect in trace.effects]
    nodes = {node for path in paths for node in (path.motion, path.via, path.target) if node is not None}
    nodes |= {_motion(motion.iri.value, motion.label, motion.identifier) for motion in trace.motions}
    return View(tuple(sorted(nodes)), _joined(edge for path in paths for edge in _edges(path)))


def around(view: View, focus: Collection[str], *, depth: int) -> View:
    """Return what *focus* leads to, and what leads to it, in at most *depth* steps along the edges.

    Along the edges only: from a post back to its motions, but not from there on to the other posts.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(node.name for node in view.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in view.edges)
    near: set[str] = set()
    for name in focus:
        if name in graph:
            near |= set(nx.single_source_shortest_path_length(graph, name, cutoff=depth))
            near |= set(nx.single_source_shortest_path_length(graph.reverse(copy=False), name, cutoff=depth))
    return _within(view, near)


def short_label(post: PostNode) -> str:
    """Return the name of *post* for a picture: «CG Toronto», «PV Brussel (EU)», and just «Ankara» for an embassy."""
    if post.kind is PostKind.EMBASSY:
        return post.place
    return f"{_SHORT[post.kind]} {post.label[post.label.rindex(post.place):]}"


def _path(effect: Effect) -> _Path:
    motion = _motion(effect.motion.iri.value, effect.motion.label, effect.motion.identifier)
    return _Path(motion, _via(effect), _post(effect.post) if effect.post else NETWORK, effect)


def _post(post: PostNode) -> ViewNode:
    return ViewNode(post.iri.value, NodeKind.POST, short_label(post))


def _motion(iri: str, label: str, identifier: str) -> ViewNode:
    return ViewNode(iri, NodeKind.MOTION, f"{label} ({identifier.removeprefix('kst-')})")


def _via(effect: Effect) -> ViewNode | None:
    if effect.basis is Basis.THEME and effect.theme is not None:
        return ViewNode(effect.theme.iri.value, NodeKind.THEME, effect.theme.label)
    if effect.basis is Basis.MARKER and effect.marker is not None:
        return ViewNode(f"marker {effect.marker} {effect.document}", NodeKind.MARKER, f"markering {effect.marker}")
    if effect.basis is Basis.COUNTRY and effect.post is not None and effect.post.country is not None:
        return ViewNode(f"land {effect.post.country}", NodeKind.COUNTRY, effect.post.country)
    return None


def _edges(path: _Path) -> Iterator[ViewEdge]:
    effect = path.effect
    period = "–".join(dict.fromkeys(filter(None, (effect.start, effect.end))))
    whole = ViewEdge(
        path.motion.name, path.target.name, effect.basis, effect.direction, effect.basis not in _STATED,
        (period,) if period else (), tuple(step.passage for step in effect.steps),
    )
    if path.via is None:
        yield whole
        return
    first = _spoken(effect, _FIRST_HALF) or _spoken(effect, _REQUEST)
    yield replace(
        whole, target=path.via.name, inferred=not _says(path.via, first), periods=(), passages=first or whole.passages
    )
    entry = _spoken(effect, {step.kind for step in effect.steps} - _FIRST_HALF - _REQUEST)
    yield replace(whole, source=path.via.name, inferred=True, passages=entry or whole.passages)


_STATED = frozenset({Basis.NAMED, Basis.MENTIONED, Basis.NETWORK})


def _says(via: ViewNode, passages: Iterable[Passage]) -> bool:
    """Whether the source ties the motion to *via*: it names a theme, but a region's country is ours to add."""
    if via.kind is NodeKind.COUNTRY:
        return any(via.label in passage.exact for passage in passages)
    return via.kind is NodeKind.THEME


def _spoken(effect: Effect, kinds: Collection[str]) -> tuple[Passage, ...]:
    return tuple(step.passage for step in effect.steps if step.kind in kinds)


def _joined(edges: Iterable[ViewEdge]) -> tuple[ViewEdge, ...]:
    """Make one edge of those with the same ends and basis, with all their periods and passages."""
    found: dict[tuple[str, str, str, str], ViewEdge] = {}
    for edge in edges:
        key = (edge.source, edge.target, edge.basis, edge.direction)
        known = found.get(key, edge)
        periods = tuple(sorted({*known.periods, *edge.periods}))
        found[key] = replace(known, periods=periods, passages=_in_order({*known.passages, *edge.passages}))
    return tuple(found[key] for key in sorted(found))


def _in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted(passages, key=lambda it: (it.document, it.start, it.end, it.rule)))


def _within(view: View, names: Collection[str]) -> View:
    return View(
        tuple(node for node in view.nodes if node.name in names),
        tuple(edge for edge in view.edges if edge.source in names and edge.target in names),
    )
