"""The file of the text index: SQLite with FTS5, in the store's folder beside RocksDB's own files.

Knows tables and transactions. Refuses to know what passages say, and how a user asks: it takes an expression of
`graph.index.language`.

One process writes (whoever holds the store's lock); documents are put in batches of one transaction each, so that a
reader waits for moments only and a killed build leaves whole documents or none. A file that is damaged, or of another
version, is made anew by the next build: it holds nothing that a build cannot make again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from graph.errors import TextIndexError

if TYPE_CHECKING:
    from graph.index.entry import Entry, Passage

NAME: Final = "passages.sqlite"

# Raised with every change of tables, of folding or of stems.
_VERSION = 2
# «KgTi»: tells our file from any other SQLite database.
_SIGN = 0x4B675469
# Passages in one transaction; 20 MB of pages that are held back until it ends.
_BATCH = 50_000
# Seconds to wait for one another.
_PATIENCE = 10.0

_TABLES = (
    "CREATE TABLE documents (id INTEGER PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL)",
    "CREATE TABLE passages (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, section TEXT, line INTEGER NOT NULL, "
    "first INTEGER NOT NULL, past INTEGER NOT NULL)",
    "CREATE INDEX passages_document ON passages (document)",
    "CREATE TABLE evidence (passage INTEGER, evidence TEXT, PRIMARY KEY (passage, evidence)) WITHOUT ROWID",
    "CREATE TABLE sorts (passage INTEGER, sort TEXT, PRIMARY KEY (passage, sort)) WITHOUT ROWID",
    "CREATE TABLE kinds (sort TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE texts USING fts5(words, stems, tokenize = 'unicode61 remove_diacritics 2')",
    f"PRAGMA application_id = {_SIGN}",
    f"PRAGMA user_version = {_VERSION}",
)

_DOCUMENT = "INSERT INTO documents (identifier, stamp) VALUES (?, ?)"

_SEARCH = """
SELECT passages.id, identifier, section, line, first, past, words
FROM texts JOIN passages ON passages.id = texts.rowid JOIN documents ON documents.id = passages.document
WHERE texts MATCH :expression
  AND identifier NOT IN (SELECT value FROM json_each(:without))
  AND (:document IS NULL OR identifier = :document)
  AND (:sort IS NULL OR EXISTS (SELECT 1 FROM sorts WHERE passage = passages.id AND sort = :sort))
"""
_HOLDING = """  AND passages.id IN (SELECT passage FROM evidence
    WHERE evidence IN (SELECT value FROM json_each(:evidence)))
"""
# Equal ranks stand in the order of the documents and of the text.
_ORDER = "ORDER BY bm25(texts), identifier, first LIMIT :limit"


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found; ``evidence`` as in `graph.index.entry.Passage`."""

    document: str
    section: str | None
    line: int
    start: int
    end: int
    text: str
    evidence: tuple[str, ...]


class TextIndex:
    """An open text index. A context manager: leaving it writes what was put."""

    __slots__ = ("_connection", "_next", "_pending", "_stamps")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._next = 1 + int(self._connection.execute("SELECT coalesce(max(id), 0) FROM passages").fetchone()[0])
        self._pending = 0
        self._stamps = dict(self._connection.execute("SELECT identifier, stamp FROM documents"))

    def __enter__(self) -> TextIndex:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def stamps(self) -> Mapping[str, str]:
        """The stamp of each document, by identifier; what was put or taken out since opening included."""
        return MappingProxyType(self._stamps)

    def sorts(self) -> tuple[str, ...]:
        """Return the sorts of things that some passage speaks of, or spoke of once, sorted."""
        with _told():
            return tuple(sort for (sort,) in self._connection.execute("SELECT sort FROM kinds ORDER BY sort"))

    def put(self, entries: Iterable[Entry]) -> None:
        """Make the index hold *entries*, of one document each, in place of what it held of these documents."""
        with _told():
            for some in _batches(entries):
                self._begin()
                for entry in some:
                    self._take_out(entry.identifier)
                self._write(some)
                if self._pending >= _BATCH:
                    self._commit()

    def remove(self, identifiers: Iterable[str]) -> None:
        """Take documents out; those that it does not hold are passed over."""
        with _told():
            for identifier in identifiers:
                self._begin()
                self._take_out(identifier)

    def search(
        self,
        expression: str,
        *,
        limit: int,
        document: str | None = None,
        sort: str | None = None,
        evidence: Collection[str] | None = None,
        without: Collection[str] = (),
    ) -> tuple[Hit, ...]:
        """Return at most *limit* passages that match *expression*, best first.

        Narrowed to one *document*, to passages that speak of a *sort* of thing, or to those that hold any of
        *evidence*; documents in *without* are left out.
        """
        values = {
            "expression": expression, "limit": limit, "document": document, "sort": sort,
            "evidence": json.dumps(sorted(evidence or ())), "without": json.dumps(sorted(without)),
        }
        text = _SEARCH + (_ORDER if evidence is None else _HOLDING + _ORDER)
        with _told():
            rows = self._connection.execute(text, values).fetchall()
            return tuple(self._hit(*row) for row in rows)

    def write(self) -> None:
        """Write what was put or taken out; until then no reader sees it, and a killed build loses it."""
        with _told():
            self._commit()

    def close(self) -> None:
        """Write what was put and let go of the file."""
        self.write()
        with _told():
            self._connection.close()

    def _hit(
        self, passage: int, document: str, section: str | None, line: int, start: int, end: int, text: str
    ) -> Hit:
        asked = "SELECT evidence FROM evidence WHERE passage = ? ORDER BY evidence"
        evidence = tuple(one for (one,) in self._connection.execute(asked, (passage,)))
        return Hit(document, section, line, start, end, text, evidence)

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")

    def _commit(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
        self._pending = 0

    def _take_out(self, identifier: str) -> None:
        if identifier not in self._stamps:
            return
        held = self._connection.execute("SELECT id FROM documents WHERE identifier = ?", (identifier,)).fetchone()
        inside = "(SELECT id FROM passages WHERE document = ?)"
        for table, key in (("texts", "rowid"), ("evidence", "passage"), ("sorts", "passage")):
            self._connection.execute(f"DELETE FROM {table} WHERE {key} IN {inside}", held)
        self._connection.execute("DELETE FROM passages WHERE document = ?", held)
        self._connection.execute("DELETE FROM documents WHERE id = ?", held)
        del self._stamps[identifier]

    def _write(self, entries: Sequence[Entry]) -> None:
        """Add *entries*, of which none is held: table by table, which costs half of document by document."""
        many = self._connection.executemany
        told: list[tuple[int, int, Passage]] = []
        for entry in entries:
            values = (entry.identifier, entry.stamp)
            document = self._connection.execute(_DOCUMENT, values).lastrowid or 0
            told += ((at, document, one) for at, one in enumerate(entry.passages, start=self._next))
            self._next += len(entry.passages)
            self._stamps[entry.identifier] = entry.stamp
        self._pending += len(told)
        many(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)",
            ((at, document, one.section, one.line, one.start, one.end) for at, document, one in told),
        )
        texts = ((at, one.text, one.stems) for at, _, one in told)
        many("INSERT INTO texts (rowid, words, stems) VALUES (?, ?, ?)", texts)
        many("INSERT INTO evidence VALUES (?, ?)", ((at, found) for at, _, one in told for found in one.evidence))
        kinds = sorted({sort for _, _, one in told for sort in one.sorts})
        many("INSERT OR IGNORE INTO kinds VALUES (?)", ((sort,) for sort in kinds))
        many("INSERT INTO sorts VALUES (?, ?)", ((at, sort) for at, _, one in told for sort in one.sorts))


def _batches(entries: Iterable[Entry]) -> Iterator[Sequence[Entry]]:
    """Yield *entries* in groups of about as many passages as go into one transaction."""
    held: list[Entry] = []
    size = 0
    for entry in entries:
        held.append(entry)
        size += len(entry.passages)
        if size >= _BATCH:
            yield tuple(held)
            held, size = [], 0
    yield tuple(held)


def open_index(folder: Path, *, write: bool) -> TextIndex:
    """Open the index of the store in *folder*; with *write*, make it where there is none or it cannot be used.

    Raises `TextIndexError` where there is none to read, or it is damaged or of another version.
    """
    path = folder / NAME
    if not write:
        return TextIndex(_readable(path))
    with _told():
        return TextIndex(_writable(path))


def _readable(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise TextIndexError(f"Expected a text index in {path.parent}, found none; make it with: kamergraaf build")
    connection = _connected(path)
    try:
        if _is_ours(connection):
            # What a killed build left half done is undone on opening, so the file is not opened read-only.
            connection.execute("PRAGMA query_only = ON")
            return connection
    except sqlite3.DatabaseError as error:
        connection.close()
        raise TextIndexError(f"Expected a readable text index at {path}, found: {error}. {_AGAIN}") from error
    connection.close()
    raise TextIndexError(f"Expected a text index of this version at {path}, found another. {_AGAIN}")


def _writable(path: Path) -> sqlite3.Connection:
    if path.exists():
        connection = _connected(path)
        try:
            if _is_ours(connection):
                return _settled(connection)
        except sqlite3.DatabaseError:
            pass  # damaged, or no database: made anew below
        connection.close()
        path.unlink()
        path.with_name(NAME + "-journal").unlink(missing_ok=True)
    return _made(path)


def _made(path: Path) -> sqlite3.Connection:
    connection = _settled(_connected(path))
    connection.execute("BEGIN IMMEDIATE")
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("COMMIT")
    return connection


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)


def _settled(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Set *connection* to write: pages are held back until a transaction ends, so that readers go on until then."""
    connection.execute("PRAGMA cache_spill = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _is_ours(connection: sqlite3.Connection) -> bool:
    found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return found == [_SIGN, _VERSION]


_AGAIN = "Make it anew with: kamergraaf build"


@contextmanager
def _told() -> Iterator[None]:
    """Tell SQLite's troubles in our own words."""
    try:
        yield
    except sqlite3.Error as error:
        raise TextIndexError(f"Expected to use the text index, found: {error}. {_AGAIN}") from error
