"""One document into one shard: its quads as sorted N-Quads, under a key made from its content.

Pure: the same bytes, name and version of the rules give the same shard, on any machine. What cannot be read becomes a
`Failure` with its reason, never an exception: one bad file among thousands must not stop the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from extract.readers.archives import Found
from extract.readers.streams import Survey, read_found
from extract.statements import Reading
from graph.index.entry import Entry, entry_of
from graph.iris import build_graph, kg, paper_iri
from graph.quads import lines_of, stamp_of, tell
from graph.shards.version import rules_version
from graph.validate import check_reading
from graph.values import text
from ontology.errors import KamergraafError


@dataclass(frozen=True, slots=True)
class Given:
    """A document as it was given, with the official records that may be its own, and the key of all that."""

    name: str
    data: bytes
    records: Survey
    key: str


@dataclass(frozen=True, slots=True)
class Shard:
    """A document's quads as N-Quads, each once, and its entry for the text index; ``key`` tells what they were made
    from, and stands among the quads. ``count`` and ``statements`` are numbers of quads and of statements.
    """

    name: str
    identifier: str
    key: str
    quads: bytes
    entry: Entry
    count: int
    statements: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that gave no shard, and why, in one sentence."""

    name: str
    reason: str


Outcome = Shard | Failure


def key_of(name: str, data: bytes, about: str = "") -> str:
    """Return the key of a document: the rules, its name without folders (it may be the only identity), its bytes, and
    a sum of its records.
    """
    told = f"{rules_version()}\0{PurePath(name).name}\0{about}\0"
    total = sha256(told.encode("utf-8", errors="surrogateescape"))
    total.update(data)
    return total.hexdigest()[:32]


def make_shard(given: Given) -> Outcome:
    """Return the shard of *given*, or why there is none: it cannot be read, or says what its words do not."""
    # Imported here: the process that hands documents out need not wait for the rules.
    from extract.reading import read

    try:
        reading = read(read_found(Found(given.name, given.data), given.records))
    except KamergraafError as error:
        return Failure(given.name, str(error))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one document must not cost the other thousands
        return Failure(given.name, f"expected to read {given.name}, found a fault of the program: {error!r}; report it")
    return shard_of(reading, name=given.name, key=given.key)


def shard_of(reading: Reading, *, name: str, key: str = "") -> Outcome:
    """Return *reading*, which is of the document *name*, as a shard under *key*; a failure where its statements lack
    evidence or quote what its text does not hold.

    Without a key its stamp is taken for one, and no build passes the document over.
    """
    identifier = reading.paper.identifier
    if violations := check_reading(reading):
        return Failure(name, f"{identifier}: {violations[0]}")
    document, told = paper_iri(identifier), tell(reading)
    lines = lines_of(reading, told)
    stamp = stamp_of(document, lines)
    if key:
        lines += (f"{document} {kg('digest')} {text(key)} {build_graph(document)} .\n",)
    entry = entry_of(reading, told, stamp)
    return Shard(name, identifier, key or stamp, "".join(lines).encode(), entry, len(lines), len(reading.statements))


def make_shards(batch: Iterable[Given]) -> tuple[Outcome, ...]:
    """Return the outcome of each document of *batch*, in its order: what a worker does."""
    return tuple(make_shard(given) for given in batch)
