"""A store in portions that stand by themselves: some documents, the effects that rest on them, and what those name.

For work that holds all it looks at in memory, such as SHACL: a portion costs the same in a store of any size. Knows in
which graphs things lie. Refuses to know what is done with a portion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from pyoxigraph import NamedNode, Quad

from graph.iris import DCTERMS, EFFECTS_GRAPH, REFERENCE_GRAPH, dcterms, document_graphs, kg
from graph.store import Store
from ontology.names import ID

# Documents in a portion: about 150 quads each for motions, 15,000 for a long letter.
DOCUMENTS: Final = 100

_EFFECTS: Final = NamedNode(EFFECTS_GRAPH)
_REFERENCE: Final = NamedNode(REFERENCE_GRAPH)
_LOADED: Final = f"""SELECT ?paper ?identifier WHERE {{
  GRAPH ?paper {{ ?paper {kg('loaded')} ?flag ; <{DCTERMS}identifier> ?identifier }}
}}"""
_GRAPHS: Final = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } }"

BySubject = Mapping[str, list[Quad]]


def portions(store: Store, *, documents: int = DOCUMENTS) -> Iterator[tuple[Quad, ...]]:
    """Yield the quads of *store*, so that each stands in a portion with all that it names; some stand in several.

    Each portion is of at most *documents* documents, and the motions that their effects are about; the last holds what
    belongs to no document. The vocabulary is in none.
    """
    papers = {str(iri): str(identifier) for iri, identifier in store.select(_LOADED).rows}
    known, effects = _by_subject(store.quads((_REFERENCE,))), _by_subject(store.quads((_EFFECTS,)))
    resting, names, taken = _by_source(effects), sorted(papers), set[str]()
    for start in range(0, len(names), documents):
        some = names[start : start + documents]
        made = [effect for name in some for effect in resting.get(name, ())]
        taken.update(made)
        derived = tuple(_with_steps(effects, made))
        motions = {_name(quad.object) for quad in derived if quad.predicate == kg("motion")}
        held = sorted({*some, *(motions & papers.keys())})
        said = store.quads([graph for name in held for graph in _of(papers[name])])
        yield with_known((*said, *derived), known)
    yield with_known((*_left(store, papers), *_others(effects, taken)), known)


def with_known(said: Iterable[Quad], known: BySubject) -> tuple[Quad, ...]:
    """Return the quads of *said*, sorted, with the reference data on what they name, and on what that names in turn: a
    region's countries.
    """
    quads = set(said)
    names = {str(quad.object.value) for quad in quads if isinstance(quad.object, NamedNode)}
    seen: set[str] = set()
    while names:
        seen |= names
        found = [quad for name in names if name.startswith(ID) for quad in known.get(name, ())]
        quads.update(found)
        names = {quad.object.value for quad in found if isinstance(quad.object, NamedNode)} - seen
    return tuple(sorted(quads, key=str))


def _of(identifier: str) -> tuple[NamedNode, ...]:
    return document_graphs(identifier)


def _left(store: Store, papers: Mapping[str, str]) -> tuple[Quad, ...]:
    """Return what lies in graphs of no document: a person's review, and what was left behind."""
    owned = {graph.value for identifier in papers.values() for graph in _of(identifier)}
    graphs = {str(row[0]) for row in store.select(_GRAPHS).rows} - owned - {EFFECTS_GRAPH, REFERENCE_GRAPH}
    return store.quads([NamedNode(graph) for graph in sorted(graphs)]) if graphs else ()


def _by_subject(quads: Iterable[Quad]) -> dict[str, list[Quad]]:
    found: dict[str, list[Quad]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject.value, []).append(quad)
    return found


def _by_source(effects: BySubject) -> dict[str, list[str]]:
    """The effects by the document that they rest on."""
    found: dict[str, list[str]] = {}
    for quad in chain.from_iterable(effects.values()):
        if quad.predicate == dcterms("source") and isinstance(quad.object, NamedNode):
            found.setdefault(quad.object.value, []).append(_name(quad.subject))
    return found


def _name(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else ""


def _with_steps(effects: BySubject, made: Iterable[str]) -> Iterator[Quad]:
    for effect in made:
        yield from effects[effect]
        steps = (quad.object for quad in effects[effect] if quad.predicate == kg("step"))
        for step in steps:
            yield from effects.get(step.value, ()) if isinstance(step, NamedNode) else ()


def _others(effects: BySubject, taken: set[str]) -> Iterator[Quad]:
    """What was derived and rests on no document that is there; not which papers are wanted, and not the store's sum."""
    steps = {quad.object for effect in taken for quad in effects[effect] if quad.predicate == kg("step")}
    for name, quads in effects.items():
        if name not in taken and NamedNode(name) not in steps:
            yield from (quad for quad in quads if quad.predicate not in (kg("loaded"), kg("digest")))
