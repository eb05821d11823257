"""A store behind SPARQL endpoints: each document is written by one request, which a server runs as one transaction.

Knows how a graph on a server is told to be as wanted: it carries a seal, a sum of its content, written in the same
request; so nothing is read back to find out that a document has not changed, and a graph that was dropped is written
again. A graph that did change is read, and the difference sent. Knows, too, what servers need beyond the standard:
large data in several blocks of one request (Virtuoso compiles each), and a default graph that is the union of all
graphs.

Refuses to know which server it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final, TypeVar

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad, QueryResultsFormat, RdfFormat, Triple

from graph.cells import cell
from graph.errors import StoreError
from graph.iris import REFERENCE_GRAPH, kg
from graph.reference import renew_reference
from graph.rows import Cell, Rows
from graph.server.endpoint import Endpoint
from graph.server.line import Line
from graph.updates import Graphs, check_inside, difference, graphs_in, graphs_of, joined, written
from graph.values import XSD, truth
from ontology.names import GRAPH, KST

Item = TypeVar("Item")
Value = TypeVar("Value")

_SEAL: Final = kg("seal")
_BOOLEAN: Final = NamedNode(XSD + "boolean")

# Graphs asked for at once when many are read: an address has up to 80 characters, and Virtuoso unfolds the list.
_AT_ONCE: Final = 50

# Bytes of N-Quads in one request of a large load. Virtuoso refuses one of 10 MB; from 0.5 MB on more win nothing.
_REQUEST: Final = 1_000_000

# «DROP GRAPH <https://…>», «GRAPH <https://…> {»
_NAMED = re.compile(r"\bGRAPH\s+(<[^<>\s]+>)", re.IGNORECASE)

_REFERENCE: Final = f"<{REFERENCE_GRAPH}> {kg('digest')} ?sum"
_WHERE = f"""SELECT DISTINCT ?where WHERE {{
  {{ GRAPH <{REFERENCE_GRAPH}> {{ {_REFERENCE} }} BIND("graph" AS ?where) }}
  UNION {{ {_REFERENCE} BIND("union" AS ?where) }}
}}"""

# What others put into a graph of ours, on nodes without a name: no DELETE DATA can speak of it, and Virtuoso's names of
# such nodes cannot be read.
_NAMELESS: Final = "?s ?p ?o FILTER(isBlank(?s) || !(isIRI(?o) || isLiteral(?o)))"

# A graph is ours by its name: a document's own, its passages, and those of the project.
_OURS = f"""SELECT DISTINCT ?graph WHERE {{
  GRAPH ?graph {{ ?subject ?predicate ?object }}
  FILTER(STRSTARTS(STR(?graph), "{KST}") || STRSTARTS(STR(?graph), "{GRAPH}"))
}}"""


class ServerStore:
    """The `Store` on a server; other graphs that the server holds are left alone."""

    __slots__ = ("_held_line",)

    def __init__(self, line: Line) -> None:
        self._held_line: Line | None = line

    def __enter__(self) -> ServerStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _line(self) -> Line:
        if self._held_line is None:
            raise StoreError("Expected an open store, but it was closed before; open it again.")
        return self._held_line

    def select(self, text: str) -> Rows:
        """Run a SELECT or ASK; see `Store`. Raises `StoreError` for any answer that is not whole."""
        found = self._answer(text)
        if isinstance(found, ox.QueryBoolean):
            return Rows(("answer",), ((bool(found),),))
        columns = tuple(variable.value for variable in found.variables)
        rows = self._whole(tuple(cell(solution[name]) for name in columns) for solution in found)
        return Rows(columns, rows)

    def construct(self, text: str) -> tuple[Triple, ...]:
        """Run a CONSTRUCT or DESCRIBE; see `Store`."""
        body = self._line.triples(text)
        read = (quad.triple for quad in ox.parse(body, format=RdfFormat.N_TRIPLES))
        found = self._whole(Triple(one.subject, one.predicate, _plain(one.object)) for one in read)
        return tuple(sorted(set(found), key=str))

    def replace(self, graphs: Sequence[NamedNode], quads: Iterable[Quad]) -> bool:
        """Replace whole graphs in one request, which holds the difference; see `Store`."""
        wanted = frozenset(quads)
        check_inside(graphs, wanted)
        filled = graphs_of(wanted)
        sums = self._sums(graphs)
        changed = [graph for graph in graphs if sums[graph] != _sum(filled.get(str(graph), ()))]
        new = {str(graph): filled[str(graph)] for graph in changed if str(graph) in filled}
        dropped = [f"DROP SILENT GRAPH {graph}" for graph in changed if str(graph) not in new]
        kept = [graph for graph in changed if str(graph) in new and sums[graph]]
        self._send(*dropped, self._difference(kept, _sealed(new)))
        return bool(changed)

    def fill(self, documents: Iterable[bytes]) -> None:
        """Add new documents, each as N-Quads: many in a request and each whole in one, durable when that returns.

        Raises `StoreError` where a request fails; what those before it held is there then.
        """
        for some in _requests(documents):
            filled = graphs_in(b"".join(some))
            self._send(written("INSERT", _sealed(filled)))

    def update(self, text: str) -> None:
        """Run a SPARQL update; see `Store`. The graphs it names lose their seals: they are no longer as written."""
        named = sorted(set(_NAMED.findall(text)))
        self._send(text, *(f"DELETE WHERE {{ GRAPH {graph} {{ {graph} {_SEAL} ?sum }} }}" for graph in named))

    def _send(self, *steps: str) -> None:
        if text := joined(steps):
            self._line.update(text)

    def _difference(self, graphs: Sequence[NamedNode], wanted: Graphs) -> str:
        """Write what makes *graphs*, as they are on the server, into *wanted*; what has no name is deleted at once."""
        asked = f"SELECT DISTINCT ?graph WHERE {{ VALUES ?graph {{ %s }} GRAPH ?graph {{ {_NAMELESS} }} }}"
        nameless = [f"GRAPH <{row[0]}>" for row in self._of_each(graphs, asked)]
        self._send(*(f"DELETE {{ {one} {{ ?s ?p ?o }} }} WHERE {{ {one} {{ {_NAMELESS} }} }}" for one in nameless))
        held = graphs_of(quad for some in _parts(graphs, _AT_ONCE) for quad in self._quads(some))
        return difference(held, wanted)

    def quads(self, graphs: Sequence[NamedNode] = ()) -> tuple[Quad, ...]:
        """Return quads, sorted; see `Store`."""
        names = graphs or self._ours()
        found = (quad for some in _parts(names, _AT_ONCE) for quad in self._quads(some))
        return tuple(sorted((quad for quad in found if quad.predicate != _SEAL), key=str))

    def dump(self) -> bytes:
        """Return all our graphs as sorted N-Quads; see `Store`."""
        return ox.serialize(self.quads(), format=RdfFormat.N_QUADS) or b""

    def close(self) -> None:
        """Let go of the server; see `Store`."""
        if self._held_line is not None:
            self._held_line.close()
        self._held_line = None

    def _answer(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean:
        body = self._line.rows(text)
        try:
            return ox.parse_query_results(body, format=QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise self._cut_off() from error

    def _whole(self, found: Iterable[Item]) -> tuple[Item, ...]:
        """Read an answer to its end: what a server cut off stops making sense there."""
        try:
            return tuple(found)
        except (SyntaxError, ValueError) as error:
            raise self._cut_off() from error

    def _cut_off(self) -> StoreError:
        return StoreError(
            f"Expected a whole answer from {self._line.endpoint}, found one that was cut off, as servers do at their "
            "time limit; ask for less, or have the limit raised."
        )

    def _sums(self, graphs: Sequence[NamedNode]) -> Mapping[NamedNode, str]:
        """The seal of each graph; empty where it holds nothing, a question mark where others filled it."""
        asked = f"SELECT ?graph ?sum WHERE {{ VALUES ?graph {{ %s }} GRAPH ?graph {{ ?graph {_SEAL} ?sum }} }}"
        seals = {str(row[0]): str(row[1]) for row in self._of_each(graphs, asked)}
        unsealed = [graph for graph in graphs if graph.value not in seals]
        asked = "SELECT DISTINCT ?graph WHERE { VALUES ?graph { %s } GRAPH ?graph { ?s ?p ?o } }"
        seals.update((str(row[0]), "?") for row in self._of_each(unsealed, asked))
        return {graph: seals.get(graph.value, "") for graph in graphs}

    def _of_each(self, graphs: Sequence[NamedNode], asked: str) -> Iterator[tuple[Cell, ...]]:
        """The rows of the query *asked* for *graphs*, some at a time."""
        for some in _parts(graphs, _AT_ONCE):
            yield from self.select(asked % " ".join(map(str, some))).rows

    def _ours(self) -> tuple[NamedNode, ...]:
        return tuple(sorted((NamedNode(str(row[0])) for row in self.select(_OURS).rows), key=str))

    def _quads(self, graphs: Sequence[NamedNode]) -> Iterator[Quad]:
        """All that *graphs* hold, their seals too."""
        values = " ".join(map(str, graphs))
        found = self._answer(f"SELECT ?g ?s ?p ?o WHERE {{ VALUES ?g {{ {values} }} GRAPH ?g {{ ?s ?p ?o }} }}")
        if isinstance(found, ox.QueryBoolean):
            raise self._cut_off()
        rows = self._whole((row["g"], row["s"], row["p"], row["o"]) for row in found)
        yield from (_quad(*row) for row in rows)


def open_server(endpoint: Endpoint, *, write: bool) -> ServerStore:
    """Open the store at *endpoint*; with *write*, put the reference data there where there is none.

    Raises `StoreError` where no server answers, where it holds no graph of ours (reading), and where its default graph
    is not the union of its graphs: there every question would find nothing.
    """
    store = ServerStore(Line(endpoint))
    where = _where(store)
    if not where and write:
        renew_reference(store)
        where = _where(store)
    if not where:
        raise StoreError(
            f"Expected a Kamergraaf store at {endpoint}, found none; make it with: kamergraaf build --endpoint ... "
            "--update-endpoint ..."
        )
    if "union" not in where:
        raise StoreError(
            f"Expected a server whose default graph is the union of its graphs, found {endpoint} to keep them apart; "
            "start it so (Oxigraph: --union-default-graph, Fuseki: tdb2:unionDefaultGraph true)."
        )
    return store


def _where(store: ServerStore) -> frozenset[str]:
    return frozenset(str(row[0]) for row in store.select(_WHERE).rows)


def _sum(triples: Sequence[str]) -> str:
    """A sum of one graph's sorted content, empty for an empty graph."""
    return sha256("\n".join(triples).encode("utf-8")).hexdigest()[:32] if triples else ""


def _sealed(graphs: Graphs) -> Graphs:
    return {graph: (*triples, f'{graph} {_SEAL} "{_sum(triples)}"') for graph, triples in graphs.items()}


def _requests(documents: Iterable[bytes]) -> Iterator[list[bytes]]:
    """*documents* in groups of at most a request's size; a larger one goes alone."""
    held: list[bytes] = []
    size = 0
    for document in documents:
        if held and size + len(document) > _REQUEST:
            yield held
            held, size = [], 0
        held.append(document)
        size += len(document)
    if held:
        yield held


def _parts(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (items[at : at + size] for at in range(0, len(items), size))


def _quad(graph: object, subject: object, predicate: object, value: object) -> Quad:
    if not isinstance(graph, NamedNode) or not isinstance(subject, NamedNode) or not isinstance(predicate, NamedNode):
        raise StoreError(f"Expected statements on nodes with a name, found {subject} in {graph}; build it again.")
    if not isinstance(value, NamedNode | Literal):
        raise StoreError(f"Expected a name or a literal, found {value} in {graph}; build it again.")
    return Quad(subject, predicate, _plain(value), graph)


def _plain(value: Value) -> Value | Literal:
    if isinstance(value, Literal) and value.datatype == _BOOLEAN:
        # Virtuoso writes 1 and 0.
        return truth(value.value in ("true", "1"))
    return value
