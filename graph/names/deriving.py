"""Which motion each name stands for, derived over all documents into a graph of its own.

A name rests on its own document and on the motions that its first mover signed, so after a few documents only the names
in them and the names of their movers are told again. The graph can be dropped and is made anew, and is the same in
whatever order documents came. No effect is derived from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pyoxigraph import NamedNode, Quad

from graph.iris import DCTERMS, NAMES_GRAPH, TYPE, content_iri, kg
from graph.names.fitting import Name, Unresolved, Verdict, can_be_told, decide, fits, read, titled
from graph.names.looking import about, candidates, moved, movers_of, names, passage, requests, signed
from graph.quads.told import Property
from graph.store import Store
from graph.updates import quads_in
from graph.values import number, text
from ontology.names import slug

NAMES: Final = NamedNode(NAMES_GRAPH)
RULE: Final = "motion_names"
_SOURCE: Final = NamedNode(DCTERMS + "source")
# What is said of a name that stands for nothing.
BY_NAME: Final = "a motion named without a number"
_NOTHING: Final = Verdict(None, why=Unresolved.NOTHING_SAID)
# Nodes named in one query.
_AT_ONCE: Final = 200


def resolve_all(store: Store) -> set[Quad]:
    """Return what every name in *store* stands for, or why nothing, as quads of the graph of names."""
    return set(_resolved(store, names(store)))


def resolve_some(store: Store, documents: Iterable[NamedNode], movers: Iterable[str]) -> tuple[set[Quad], set[Quad]]:
    """Return the quads that stand, and those that should, of the names that *documents*, which changed, may touch;
    *movers* are those of the motions among them as they were before.
    """
    changed = sorted(set(documents), key=str)
    given = (*about(changed), *moved({*movers, *movers_of(store, changed)}))
    found = {name.node: name for name in names(store, *given)} if given else {}
    held = {*_held(store, _SOURCE, changed), *_held(store, kg("motionName"), sorted(found, key=str))}
    return held, set(_resolved(store, tuple(found.values())))


def _held(store: Store, path: NamedNode, nodes: Sequence[NamedNode]) -> Iterator[Quad]:
    for at in range(0, len(nodes), _AT_ONCE):
        values = f"VALUES ?of {{ {' '.join(map(str, nodes[at : at + _AT_ONCE]))} }}"
        where = f"{values} GRAPH {NAMES} {{ ?node {path} ?of . ?node ?property ?value }}"
        yield from quads_in(NAMES, store.construct(f"CONSTRUCT {{ ?node ?property ?value }} WHERE {{ {where} }}"))


def _resolved(store: Store, found: Sequence[Name]) -> Iterator[Quad]:
    """Tell what each of *found* stands for; the store is asked for all of them at once."""
    told = [name for name in found if can_be_told(name)]
    titles = _by_mover(signed(store, told))
    possible = {name: _possible(name, titles) for name in told}
    whole = candidates(store, {motion: title for some in possible.values() for motion, title in some.items()})
    fitting = {name: [one for it in possible[name] if (one := whole.get(it)) and fits(name, one)] for name in told}
    asked = requests(store, {one.motion for some in fitting.values() for one in some})
    verdicts = {name: decide(name, fitting[name], asked) for name in told}
    meant = {verdict.motion for verdict in verdicts.values() if verdict.motion is not None}
    heads, days = passage(store, "title", meant), passage(store, "day", meant)
    for name in found:
        verdict = verdicts.get(name, _NOTHING)
        said = (heads, days) if name.date or name.adopted else (heads,)
        yield from _quads(name, verdict, [places[verdict.motion] for places in said if verdict.motion in places])


def _by_mover(titles: Mapping[NamedNode, Iterable[str]]) -> dict[str, list[tuple[NamedNode, str]]]:
    """Titles by the name of their first mover, in an order that depends on them alone."""
    found: dict[str, list[tuple[NamedNode, str]]] = defaultdict(list)
    for motion, some in titles.items():
        for title in some:
            if movers := read(title).movers:
                found[slug(movers[0].name)].append((motion, title))
    return {mover: sorted(some, key=str) for mover, some in found.items()}


def _possible(name: Name, titles: Mapping[str, Sequence[tuple[NamedNode, str]]]) -> dict[NamedNode, str]:
    return {motion: title for motion, title in titles.get(slug(name.movers[0]), ()) if titled(name, title)}


def _quads(name: Name, verdict: Verdict, heads: Sequence[NamedNode]) -> Iterator[Quad]:
    """Yield what *name* stands for; *heads* are where the motion has its title, and its day where that counts."""
    node = content_iri("name-resolution", name.node.value)
    told: list[Property] = [
        (TYPE, kg("NameResolution")), (kg("motionName"), name.node), (_SOURCE, name.document), (kg("rule"), text(RULE)),
        (kg("mainEvidence"), name.evidence),
    ]
    told += [(kg("fitting"), number(verdict.fitting))] if verdict.fitting is not None else []
    if verdict.motion is None:
        told.append((kg("why"), text(f"{BY_NAME} (motie {', '.join(name.movers)}): {_reason(verdict)}")))
    else:
        told += [(kg("cited"), verdict.motion), (kg("resolvedBy"), text("name"))]
        told.append((kg("sharedWords"), text(" ".join(verdict.shared))))
        told += [(kg("matchedOn"), place) for place in (*heads, *verdict.matched)]
    yield from (Quad(node, predicate, value, NAMES) for predicate, value in told)


def _reason(verdict: Verdict) -> str:
    """«142 loaded motions fit, and nothing but the name agrees»: a reader sees how far the name is from telling."""
    if not verdict.fitting:
        return str(verdict.why)
    fit = "1 loaded motion fits" if verdict.fitting == 1 else f"{verdict.fitting} loaded motions fit"
    return f"{fit}, and {verdict.why}"
