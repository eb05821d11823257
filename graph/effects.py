"""Derived effects, made whole or only where something changed.

Knows which documents an effect rests on: the one that answers a motion, and the motion's own. So after a few documents
only theirs and those that speak of them are derived again, and that costs the same in a store of any size. The graph of
effects carries a sum of the documents it was made from: a build that was killed before deriving is found out.

What motions are meant by name (`graph.names`) is derived in the same transaction, and no effect rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Quad, Triple

from graph.iris import DCTERMS, EFFECTS_GRAPH, kg
from graph.names.deriving import NAMES, resolve_all, resolve_some
from graph.rules import RULES, rule_text
from graph.store import Store
from graph.updates import data, joined, quads_in
from graph.values import text

_EFFECTS: Final = NamedNode(EFFECTS_GRAPH)
_SOURCE: Final = NamedNode(DCTERMS + "source")
_DIGEST: Final = kg("digest")
# The rule that is about papers and not about what a document says of a motion.
_LOADED: Final = "loaded"
# Documents that answer a motion, share a subject with it or lay something to it: no effect rests on others alone.
_SPEAKING: Final = f"""SELECT DISTINCT ?document WHERE {{
  {{ GRAPH ?document {{ ?node a {kg('Answer')} }} }} UNION {{ GRAPH ?document {{ ?node a {kg('MotionSubject')} }} }}
  UNION {{ GRAPH ?document {{ ?node {kg('becauseOf')} ?motion }} }}
}}"""
# Documents named in one query.
_AT_ONCE: Final = 200


def derive_all(store: Store, total: str | None) -> bool:
    """Make the effects anew, signed with *total*; tell whether anything changed."""
    documents = tuple(NamedNode(str(row[0])) for row in store.select(_SPEAKING).rows)
    made = {triple for name in RULES if name != _LOADED for triple in _made(store, name, documents)}
    made.update(store.construct(rule_text(_LOADED)))
    effects = quads_in(_EFFECTS, made) | {*_sign(total)}
    return store.replace((_EFFECTS, NAMES), effects | resolve_all(store))


def derive_some(
    store: Store, documents: Iterable[NamedNode], papers: Iterable[NamedNode], total: str | None,
    *, movers: Iterable[str] = (),
) -> None:
    """Make anew, in one transaction, the effects that rest on *documents*, what is wanted of *papers*, and the names
    that may mean one of *documents*; *movers* are those of the motions among them as they were before.
    """
    changed = tuple(documents)
    about = tuple(_affected(store, changed))
    wanted = tuple(sorted(set(papers), key=str))
    made = {triple for name in RULES for triple in _made(store, name, wanted if name == _LOADED else about)}
    held, named = resolve_some(store, changed, movers)
    old = held | {*_held(store, about, wanted)}
    new = named | quads_in(_EFFECTS, made) | {*_sign(total)}
    # Not all of the old deleted and all of the new inserted: see `graph.updates.difference`.
    store.update(joined((data("DELETE", old - new), data("INSERT", new - old))))


def signed(store: Store) -> str | None:
    """Return the sum of the documents that the effects in *store* were made from; None where that is not known."""
    rows = store.select(f"SELECT ?sum WHERE {{ GRAPH {_EFFECTS} {{ {_EFFECTS} {_DIGEST} ?sum }} }}").rows
    return str(rows[0][0]) if len(rows) == 1 else None


def papers_of(store: Store, documents: Iterable[NamedNode]) -> set[NamedNode]:
    """Return the papers that *documents* speak of, themselves included."""
    pattern = f"GRAPH ?document {{ ?paper a {kg('Kamerstuk')} }}"
    return set(_found(store, pattern, "paper", tuple(documents)))


def _affected(store: Store, documents: tuple[NamedNode, ...]) -> list[NamedNode]:
    """*documents*, and those that answer one of them or lay something to it."""
    said = f"{{ ?node {kg('motion')} ?motion }} UNION {{ ?node {kg('becauseOf')} ?motion }}"
    answering = _found(store, f"GRAPH ?paper {{ {said} }}", "paper", documents, given="motion")
    return sorted({*documents, *answering}, key=str)


def _found(
    store: Store, pattern: str, column: str, documents: tuple[NamedNode, ...], *, given: str = "document"
) -> Iterator[NamedNode]:
    for some in _some(documents):
        values = f"VALUES ?{given} {{ {' '.join(map(str, some))} }}"
        rows = store.select(f"SELECT DISTINCT ?{column} WHERE {{ {values} {pattern} }}").rows
        yield from (NamedNode(str(row[0])) for row in rows)


def _made(store: Store, name: str, subjects: tuple[NamedNode, ...]) -> Iterator[Triple]:
    given = "paper" if name == _LOADED else "document"
    head, where, body = rule_text(name).partition("WHERE {\n")
    for some in _some(subjects):
        yield from store.construct(f"{head}{where}VALUES ?{given} {{ {' '.join(map(str, some))} }}\n{body}")


def _held(store: Store, documents: tuple[NamedNode, ...], papers: tuple[NamedNode, ...]) -> Iterator[Quad]:
    """The effects that rest on *documents*, what is wanted of *papers*, and the sum that signs them."""
    for some in _some(documents):
        values = f"VALUES ?document {{ {' '.join(map(str, some))} }}"
        for path in (f"?effect {_SOURCE} ?document ; {kg('step')} ?node .", f"?node {_SOURCE} ?document ."):
            yield from _told(store, "?node ?property ?value", f"{path} ?node ?property ?value", values)
    for some in _some(papers):
        wanted = f"?paper {kg('loaded')} ?value"
        yield from _told(store, wanted, wanted, f"VALUES ?paper {{ {' '.join(map(str, some))} }}")
    signed = f"{_EFFECTS} {_DIGEST} ?sum"
    yield from _told(store, signed, signed, "")


def _told(store: Store, triple: str, pattern: str, values: str) -> set[Quad]:
    asked = f"CONSTRUCT {{ {triple} }} WHERE {{ {values} GRAPH {_EFFECTS} {{ {pattern} }} }}"
    return quads_in(_EFFECTS, store.construct(asked))


def _sign(total: str | None) -> Iterator[Quad]:
    if total is not None:
        yield Quad(_EFFECTS, _DIGEST, text(total), _EFFECTS)


def _some(nodes: tuple[NamedNode, ...]) -> Iterator[tuple[NamedNode, ...]]:
    return (nodes[at : at + _AT_ONCE] for at in range(0, len(nodes), _AT_ONCE))
