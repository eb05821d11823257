"""Shards into a store: new documents by bulk load, those that changed many in one transaction.

Every document carries the key of what it was made from, written in the same transaction, so the store itself is the
record of what is done: whatever moment a build is killed at, a document is whole with its key or absent without, and
the next build passes over the keys that are there. Refuses to know how shards are made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol, runtime_checkable

from pyoxigraph import NamedNode, RdfFormat, parse

from graph.effects import derive_all, derive_some, papers_of, signed
from graph.index.file import TextIndex
from graph.index.step import out_of_step
from graph.iris import dcterms, document_graphs, hashed, kg, paper_iri
from graph.names.looking import movers_of
from graph.reference import renew_reference
from graph.shards.shard import Failure, Given, Outcome, Shard
from graph.store import Store

# Quads in one bulk load. More need more memory (0.9 MB per 1,000 at the peak); fewer are slower: 0.1 s each time, and
# RocksDB merges what it holds after every fourth.
_LOAD: Final = 150_000
# Quads in one bulk load when nothing more is handed out: so the last is small, and others go while the rest is read.
_LAST: Final = 50_000
# Quads in one transaction that replaces documents: they are held against what is there in memory.
_REPLACED: Final = 10_000
# Fewer new documents than this are written as those that changed: a bulk load has its fixed price.
_FEW: Final = 20
# More documents than this, and making all effects anew is quicker than finding out which rest on them.
_SOME: Final = 500

# Every document in the store, and the key of what it was made from; its stamp where it came without one.
_HELD: Final = f"""SELECT ?identifier (COALESCE(?digest, STR(?stamp)) AS ?key) WHERE {{
  GRAPH ?document {{ ?document {kg('contentHash')} ?stamp ; {dcterms('identifier')} ?identifier }}
  OPTIONAL {{ GRAPH ?build {{ ?document {kg('digest')} ?digest }} }}
}}"""

Acknowledge = Callable[[tuple[str, ...]], None]


@runtime_checkable
class Fillable(Protocol):
    """A store that takes many documents at once, each whole or not at all."""

    def fill(self, documents: Iterable[bytes]) -> None:
        """Add new documents, each as N-Quads; all are durable on return."""


@dataclass(slots=True)
class Tally:
    """What a build did, growing as it goes: documents by identifier, in the order of writing.

    ``repeated`` were given before under another name in the same build: what came first stands.
    """

    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    statements: int = 0


class Writer:
    """Writes outcomes as they come: `pass_over` what is there, `write` the rest, then `finish`."""

    __slots__ = (
        "_acknowledge", "_anew", "_at_once", "_claimed", "_documents", "_fresh", "_in_order", "_index", "_keys",
        "_movers", "_older", "_papers", "_store", "tally",
    )

    def __init__(
        self, store: Store, *, index: TextIndex | None = None, anew: bool = False, at_once: int = _LOAD,
        acknowledge: Acknowledge = lambda _: None,
    ) -> None:
        """Look at what *store* and its *index* hold; with *anew*, pass nothing over and derive everything again.

        Documents are written when they have *at_once* quads (those that replace others: 10,000); *acknowledge* is told
        what is durably written, as soon as it is.
        """
        self._anew, self._at_once = anew, at_once
        self._store, self._index, self._acknowledge = store, index, acknowledge
        self._keys = {str(identifier): str(key) for identifier, key in store.select(_HELD).rows}
        behind = out_of_step(store, index).behind if index else ()
        self._documents = {} if anew else {key: it for it, key in self._keys.items() if it not in behind}
        self._in_order = signed(store) == _total(self._keys)
        self._claimed: set[str] = set()
        self._papers: set[NamedNode] = set()
        self._movers: set[str] = set()
        self._fresh, self._older = _Pile(), _Pile()
        self.tally = Tally()

    def pass_over(self, documents: Iterable[Given | Failure]) -> Iterator[Given]:
        """Yield those of *documents* that the store does not hold as they are now."""
        for given in documents:
            if isinstance(given, Failure):
                self.tally.failures.append(given)
                continue
            held = self._documents.get(given.key)
            if held is None:
                yield given
            elif held not in self._claimed:
                self._claimed.add(held)
                self.tally.unchanged.append(held)
        self._at_once = min(self._at_once, _LAST)

    def write(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Write *outcomes*, passing each on when it is taken in; at the end all are durable, and in the index."""
        for outcome in outcomes:
            self._take(outcome)
            yield outcome
        self._fill(self._fresh.taken())
        self._replace(self._older.taken())
        if self._index:
            self._index.remove(out_of_step(self._store, self._index).gone)

    def finish(self) -> bool:
        """Make reference data and effects agree with what was written; tell whether anything changed."""
        renewed = renew_reference(self._store)
        total = _total(self._keys)
        whole = renewed or self._anew
        if not whole and signed(self._store) == total:
            return False
        changed = [paper_iri(identifier) for identifier in self.tally.changed]
        if whole or not self._in_order or len(changed) > _SOME or not isinstance(self._store, Fillable):
            return derive_all(self._store, total)
        papers = self._papers | papers_of(self._store, changed)
        derive_some(self._store, changed, papers, total, movers=self._movers)
        return True

    def _take(self, outcome: Outcome) -> None:
        if isinstance(outcome, Failure):
            self.tally.failures.append(outcome)
        elif outcome.identifier in self._claimed:
            self.tally.repeated.append(outcome.name)
        else:
            self._claimed.add(outcome.identifier)
            if outcome.identifier in self._keys:
                if self._older.add(outcome) >= min(_REPLACED, self._at_once):
                    self._replace(self._older.taken())
            elif self._fresh.add(outcome) >= self._at_once:
                self._fill(self._fresh.taken())

    def _fill(self, shards: Sequence[Shard]) -> None:
        """Write documents that are new to the store: by one bulk load where they are many."""
        if isinstance(self._store, Fillable) and len(shards) > _FEW:
            self._store.fill(shard.quads for shard in shards)
            self._written(shards, self.tally.changed)
        else:
            self._replace(shards)

    def _replace(self, shards: Sequence[Shard]) -> None:
        """Write documents in place of what the store holds of them, all in one transaction."""
        if not shards:
            return
        older = [paper_iri(shard.identifier) for shard in shards if shard.identifier in self._keys]
        # What they spoke of before and speak of no longer may no longer be wanted.
        self._papers |= papers_of(self._store, older)
        # Nor need a name go on to mean what they were.
        self._movers |= movers_of(self._store, older)
        graphs = [graph for shard in shards for graph in document_graphs(shard.identifier)]
        lines = b"".join(shard.quads for shard in shards)
        changed = self._store.replace(graphs, parse(lines, format=RdfFormat.N_QUADS))
        self._written(shards, self.tally.changed if changed else self.tally.unchanged)

    def _written(self, shards: Sequence[Shard], told: list[str]) -> None:
        identifiers = tuple(shard.identifier for shard in shards)
        self._keys.update((shard.identifier, shard.key) for shard in shards)
        told += identifiers
        self.tally.statements += sum(shard.statements for shard in shards)
        if self._index:
            # The stamp is a sum of all that the index takes: another key alone changes nothing there.
            held = self._index.stamps
            self._index.put(each.entry for each in shards if held.get(each.identifier) != each.entry.stamp)
            if len(shards) > _FEW:
                # Else a build that is killed later would read them again for the index alone.
                self._index.write()
        self._acknowledge(identifiers)


@dataclass(slots=True)
class _Pile:
    """Shards that wait to be written together, and the number of their quads."""

    shards: list[Shard] = field(default_factory=list)
    quads: int = 0

    def add(self, shard: Shard) -> int:
        """Put *shard* on the pile; returns how many quads it holds now."""
        self.shards.append(shard)
        self.quads += shard.count
        return self.quads

    def taken(self) -> Sequence[Shard]:
        """Return all of them; the pile is empty then."""
        shards, self.shards, self.quads = self.shards, [], 0
        return shards


def _total(keys: Mapping[str, str]) -> str:
    """The sum of all documents in a store; the order of writing leaves no trace in it."""
    return hashed(*sorted(f"{identifier} {key}" for identifier, key in keys.items()))
