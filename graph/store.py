"""The store: named graphs on disk, replaced one document at a time, each in one transaction.

Knows pyoxigraph and what can be wrong with a path. The rest of the project sees the small ``Store`` protocol, so that a
SPARQL server can stand behind it; everything sent through it is RDF 1.1 and SPARQL 1.1. Refuses to know what the quads
mean.

The default graph of every query is the union of all named graphs. A reader (``write=False``) sees the store as it was
when opened. ``replace`` sends the difference as one SPARQL update: a crash leaves the old graphs or the new, and
unchanged input writes nothing.

A process that has opened a store must not fork: RocksDB's threads stay behind and the child waits for ever. Start
others by ``spawn``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from time import sleep
from typing import Protocol, TypeVar

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

from graph.cells import cell
from graph.errors import QueryError, StoreError
from graph.iris import kg
from graph.rows import Rows
from graph.updates import check_inside, data
from graph.values import number
from ontology.names import GRAPH

Item = TypeVar("Item")

# What tells a store of ours from any other folder that RocksDB filled.
_SIGN = Quad(NamedNode(GRAPH + "store"), kg("storeVersion"), number(1), NamedNode(GRAPH + "store"))

# Files that RocksDB keeps in every store; a folder without them holds something else.
_ROCKSDB = "CURRENT"


# Seconds between tries to open a store in which another process is writing: under half a second in all.
_PAUSES = (0.01, 0.03, 0.1, 0.3)


class Store(Protocol):
    """Named graphs that can be read by SPARQL and replaced as a whole."""

    def __enter__(self) -> Store:
        """Use the store in a ``with`` block, which closes it."""

    def __exit__(self, *_: object) -> None:
        """Close the store."""

    def select(self, text: str) -> Rows:
        """Run a SELECT or ASK and return its rows; raise `QueryError` where the text is neither or cannot be run."""

    def construct(self, text: str) -> tuple[Triple, ...]:
        """Run a CONSTRUCT or DESCRIBE and return its triples, sorted by their text and each once."""

    def replace(self, graphs: Sequence[NamedNode], quads: Iterable[Quad]) -> bool:
        """Make *graphs* hold exactly *quads* (which lie in them), in one transaction; tell whether anything changed."""

    def update(self, text: str) -> None:
        """Run a SPARQL update as one transaction."""

    def quads(self, graphs: Sequence[NamedNode] = ()) -> tuple[Quad, ...]:
        """Return the quads of *graphs*, or of all but the store's own sign where none are named, sorted by their
        text.
        """

    def dump(self) -> bytes:
        """Return the whole store as sorted N-Quads."""

    def close(self) -> None:
        """Let go of the store; nothing may be asked of it afterwards."""


class EmbeddedStore:
    """A store in a folder on this machine, or in memory where *store* was opened without a path."""

    __slots__ = ("_store", "_written")

    def __init__(self, store: ox.Store) -> None:
        self._store: ox.Store | None = store
        self._written = False

    def __enter__(self) -> EmbeddedStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _open(self) -> ox.Store:
        if self._store is None:
            raise StoreError("Expected an open store, but it was closed before; open it again.")
        return self._store

    def select(self, text: str) -> Rows:
        """Run a SELECT or ASK; see `Store`."""
        found = self._run(text)
        if isinstance(found, ox.QueryBoolean):
            return Rows(("answer",), ((bool(found),),))
        if not isinstance(found, ox.QuerySolutions):
            raise QueryError("Expected a query that gives rows (SELECT or ASK), found one that gives a graph.")
        columns = tuple(variable.value for variable in found.variables)
        rows = _reading(tuple(map(cell, solution)) for solution in found)
        return Rows(columns, rows)

    def construct(self, text: str) -> tuple[Triple, ...]:
        """Run a CONSTRUCT or DESCRIBE; see `Store`."""
        found = self._run(text)
        if not isinstance(found, ox.QueryTriples):
            raise QueryError("Expected a query that gives a graph (CONSTRUCT or DESCRIBE), found one that gives rows.")
        return tuple(sorted(set(_reading(found)), key=str))

    def replace(self, graphs: Sequence[NamedNode], quads: Iterable[Quad]) -> bool:
        """Replace whole graphs in one transaction; see `Store`."""
        wanted = set(quads)
        check_inside(graphs, wanted)
        held = {quad for graph in graphs for quad in self._open.quads_for_pattern(None, None, None, graph)}
        steps = (data("DELETE", held - wanted), data("INSERT", wanted - held))
        text = " ;\n".join(step for step in steps if step)
        if text:
            self.update(text)
        return bool(text)

    def fill(self, documents: Iterable[bytes]) -> None:
        """Add new documents, each as N-Quads, all or nothing and durable on return.

        Costs 0.1 s at least, and is fast for 100,000 quads and more.

        Raises `StoreError` where they cannot be added.
        """
        try:
            # Lenient of IRIs, which were checked when the lines were made: half the price of reading them.
            self._open.bulk_load(input=b"".join(documents), format=RdfFormat.N_QUADS, lenient=True)
            self._open.flush()
        except (OSError, RuntimeError, SyntaxError) as error:
            raise StoreError(f"Expected to fill the store, found: {error}. The store is as it was.") from error

    def update(self, text: str) -> None:
        """Run a SPARQL update; see `Store`."""
        try:
            self._open.update(text)
            self._written = True
        except SyntaxError as error:
            raise QueryError(f"Expected a SPARQL 1.1 update, found a text that cannot be parsed: {error}.") from error
        except (OSError, RuntimeError) as error:
            raise StoreError(f"Expected to write to the store, found: {error}. The store is as it was.") from error

    def quads(self, graphs: Sequence[NamedNode] = ()) -> tuple[Quad, ...]:
        """Return quads, sorted; see `Store`."""
        if graphs:
            found = [quad for graph in graphs for quad in self._open.quads_for_pattern(None, None, None, graph)]
        else:
            found = [quad for quad in self._open if quad != _SIGN]
        return tuple(sorted(found, key=str))

    def dump(self) -> bytes:
        """Return the store as sorted N-Quads; see `Store`."""
        lines = ox.serialize(self.quads(), format=RdfFormat.N_QUADS)
        return lines or b""

    def close(self) -> None:
        """Let go of the folder and its lock; see `Store`. What was written moves from RocksDB's log to its tables."""
        if self._store is not None and self._written:
            self._store.flush()
        # pyoxigraph has no close: the lock goes with the last reference.
        self._store = None

    def _run(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        try:
            return self._open.query(text, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise QueryError(f"Expected a SPARQL 1.1 query, found a text that cannot be parsed: {error}.") from error
        except (OSError, RuntimeError) as error:
            raise StoreError(f"Expected to read the store, found: {error}. Build it again.") from error


def open_store(path: str | Path, *, write: bool) -> EmbeddedStore:
    """Open the store in the folder *path*; with *write*, make it where there is none and lock it.

    Raises `StoreError` where the folder is missing (reading), is a file, holds something else, or is locked (writing).
    """
    folder = Path(path)
    _check_folder(folder, write=write)
    try:
        if write:
            folder.mkdir(parents=True, exist_ok=True)
            store = ox.Store(str(folder))
        else:
            store = _snapshot(folder)
    except (OSError, RuntimeError) as error:
        raise _trouble(folder, error) from error
    return EmbeddedStore(_signed(store, folder, write=write))


def memory_store() -> EmbeddedStore:
    """Return an empty store that lives as long as its process: for one question over a few readings, and for tests."""
    return EmbeddedStore(ox.Store())


def _snapshot(folder: Path) -> ox.Store:
    """Open for reading; a writer may take a file away between its finding and its opening, so try again for a while."""
    for pause in _PAUSES:
        try:
            return ox.Store.read_only(str(folder))
        except (OSError, RuntimeError) as error:
            if "No such file" not in str(error):
                raise
            sleep(pause)
    return ox.Store.read_only(str(folder))


def _check_folder(folder: Path, *, write: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"Expected a folder with a store at {folder}, found a file; give another place with --store.")
    held = {entry.name for entry in folder.iterdir()} if folder.exists() else set()
    if held and _ROCKSDB not in held:
        raise StoreError(
            f"Expected a Kamergraaf store or an empty folder at {folder}, found other files; "
            "give another place with --store."
        )
    if not held and not write:
        raise StoreError(f"Expected a Kamergraaf store at {folder}, found none; make it with: kamergraaf build")


def _signed(store: ox.Store, folder: Path, *, write: bool) -> ox.Store:
    if _SIGN in store:
        return store
    if not write or len(store):
        raise StoreError(
            f"Expected a Kamergraaf store at {folder}, found a store of something else, a damaged one or one of "
            "another version; give another place with --store."
        )
    store.add(_SIGN)
    return store


def _trouble(folder: Path, error: OSError | RuntimeError) -> StoreError:
    # pyoxigraph tells its troubles in words only: RocksDB's own, damage as RuntimeError.
    if "/LOCK" in str(error):
        return StoreError(
            f"Expected to write to the store at {folder}, found it locked by another process (a build or a server); "
            "wait until that has finished, or give another place with --store."
        )
    return StoreError(
        f"Expected a readable store at {folder}, found it damaged or closed to us ({error}). "
        "Remove it and run: kamergraaf build, or give another place with --store."
    )


def _reading(found: Iterable[Item]) -> tuple[Item, ...]:
    """Read an answer to its end; the store works while it is read, so its troubles come up here."""
    try:
        return tuple(found)
    except (OSError, RuntimeError) as error:
        raise StoreError(f"Expected an answer from the store, found: {error}. Build it again.") from error
