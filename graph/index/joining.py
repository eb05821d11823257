"""From passages to the graph and back, by the IRIs of the evidence that lies in them.

Knows two lookups. Refuses to know words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graph.index.sorts import MOTION, sort_of
from graph.lookups import look_up, values
from graph.rows import Iri
from graph.store import Store
from ontology.names import thing_iri


@dataclass(frozen=True, slots=True, order=True)
class About:
    """A node of the graph that rests on a passage: its sort («measure», «effect», «motion») and its IRI."""

    sort: str
    iri: str


def about(store: Store, evidence: Collection[str]) -> dict[str, frozenset[About]]:
    """Return what rests on each of *evidence* (last parts of IRIs): statements, and effects with it in their chain."""
    found: dict[str, set[About]] = defaultdict(set)
    if evidence:
        for one, node, motion in look_up(store, "resting", values("?evidence", map(_iri, sorted(evidence)))).rows:
            found[_last(str(one))].add(About(MOTION if motion else sort_of(str(node)), str(node)))
    return {one: frozenset(nodes) for one, nodes in found.items()}


def evidence_on(store: Store, things: Iterable[Iri]) -> frozenset[str]:
    """Return the evidence (last parts of IRIs) of all that is said of *things*: posts, motions, any node."""
    rows = look_up(store, "evidence_on", values("?thing", sorted(things))).rows
    return frozenset(_last(str(evidence)) for (evidence,) in rows)


def evidence_of_effects(store: Store) -> frozenset[str]:
    """Return the evidence (last parts of IRIs) that the chains of effects go through."""
    return frozenset(_last(str(evidence)) for (evidence,) in look_up(store, "chained").rows)


def _iri(evidence: str) -> Iri:
    return Iri(thing_iri("evidence", evidence))


def _last(iri: str) -> str:
    return iri.rpartition("/")[2]
