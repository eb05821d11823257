"""Names, and the motions that each may stand for, out of a store: from rows to the values of `fitting`.

Knows the questions in this folder, of which each is whole by itself and narrowed by what is given. Refuses to decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.names.fitting import Candidate, Name, Request
from graph.quads.motion_names import BETWEEN
from graph.rows import Cell
from graph.store import Store
from graph.values import dutch, text

# Nodes in one question: Virtuoso compiles each.
_AT_ONCE: Final = 200
Row = Mapping[str, Cell]


def names(store: Store, *given: str) -> tuple[Name, ...]:
    """Return the names in *store*, narrowed by each of *given* (`about`, `moved`), in order; without any, all."""
    found: dict[str, Row] = {}
    homes: dict[str, set[str]] = defaultdict(set)
    for row in _rows(store, "names", given or ("",)):
        node = str(row["name"])
        # Of two days that a document gives itself the earlier counts: no motion is spoken of before it is put.
        found[node] = min(row, found.get(node, row), key=lambda one: _text(one["read"]))
        homes[node].add(_text(row["home"]))
    return tuple(_name(found[node], frozenset(homes[node] - {""})) for node in sorted(found))


def about(documents: Iterable[NamedNode]) -> tuple[str, ...]:
    """Return what narrows a question to *documents*."""
    return _given("?document", ((one,) for one in documents))


def moved(movers: Iterable[str]) -> tuple[str, ...]:
    """Return what narrows a question for names to those whose first mover is one of *movers*."""
    return _given("?first", ((text(one),) for one in movers))


def signed(store: Store, movers: Iterable[tuple[str, ...]]) -> dict[NamedNode, frozenset[str]]:
    """Return the titles of the motions that all of one of *movers* signed; of more than two movers two are asked for.

    The motion's own title, and not what others call it: else a name would rest on documents that are not asked here.
    """
    found: dict[NamedNode, set[str]] = defaultdict(set)
    for row in _rows(store, "signed", _given("?mover", ((dutch(one[0]),) for one in movers if len(one) == 1))):
        found[NamedNode(str(row["motion"]))].add(str(row["title"]))
    pairs = ((dutch(one[0]), dutch(one[1])) for one in movers if len(one) > 1)
    for row in _rows(store, "signed_both", _given("?mover ?second", pairs)):
        found[NamedNode(str(row["motion"]))].add(str(row["title"]))
    return {motion: frozenset(titles) for motion, titles in found.items()}


def movers_of(store: Store, documents: Iterable[NamedNode]) -> set[str]:
    """Return the movers of *documents*, and of the motions that these take the place of."""
    return {str(row["label"]) for row in _rows(store, "movers", about(documents))}


def facts(store: Store, titles: Mapping[NamedNode, str]) -> dict[NamedNode, Candidate]:
    """Return the loaded motions among those with *titles*, with all that the store says of them here."""
    days: dict[NamedNode, str] = {}
    folders: dict[NamedNode, set[str]] = defaultdict(set)
    for row in _rows(store, "facts", _of(titles)):
        motion, day = NamedNode(str(row["motion"])), str(row["day"])
        days[motion] = min(day, days.get(motion, day))
        folders[motion].add(_text(row["dossier"]))
    later = replaced(store, days)
    return {
        motion: Candidate(motion, titles[motion], day, frozenset(folders[motion]), later.get(motion, {}))
        for motion, day in days.items()
    }


def replaced(store: Store, motions: Iterable[NamedNode]) -> dict[NamedNode, dict[NamedNode, str]]:
    """Return the loaded motions that took the place of each of *motions*, with their days."""
    found: dict[NamedNode, dict[NamedNode, str]] = defaultdict(dict)
    for row in _rows(store, "replaced", _of(motions)):
        found[NamedNode(str(row["motion"]))][NamedNode(str(row["later"]))] = _text(row["day"])
    return found


def requests(store: Store, motions: Iterable[NamedNode]) -> dict[NamedNode, tuple[Request, ...]]:
    """Return what each of *motions* asks, in an order that depends on nothing else."""
    found: dict[NamedNode, set[tuple[str, str]]] = defaultdict(set)
    for row in _rows(store, "requests", _of(motions)):
        found[NamedNode(str(row["motion"]))].add((str(row["evidence"]), str(row["words"])))
    return {motion: tuple(Request(NamedNode(at), said) for at, said in sorted(held)) for motion, held in found.items()}


def passage(store: Store, of: str, motions: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Return where each of *motions* has its ``title`` or its ``day``, whichever *of* is."""
    found = sorted(((str(row["motion"]), str(row["evidence"])) for row in _rows(store, of, _of(motions))), reverse=True)
    return {NamedNode(motion): NamedNode(evidence) for motion, evidence in found}


def _name(row: Row, home: frozenset[str]) -> Name:
    return Name(
        node=NamedNode(str(row["name"])),
        document=NamedNode(str(row["document"])),
        evidence=NamedNode(str(row["evidence"])),
        written=str(row["written"]),
        movers=tuple(str(row["movers"]).split(BETWEEN)),
        and_others=row["others"] is True,
        amended=row["amended"] is True,
        read=_text(row["read"]),
        home=home,
        date=_text(row["date"]),
        adopted=_text(row["adopted"]),
        dossier=_text(row["dossier"]),
        subject=_text(row["subject"]),
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _of(motions: Iterable[NamedNode]) -> tuple[str, ...]:
    return _given("?motion", ((motion,) for motion in motions))


def _given(variables: str, terms: Iterable[tuple[NamedNode | Literal, ...]]) -> tuple[str, ...]:
    """Return blocks that let *variables* be one of *terms*, some hundreds in each; none for no terms."""
    written = sorted({f"({' '.join(map(str, one))})" for one in terms})
    parts = (written[at : at + _AT_ONCE] for at in range(0, len(written), _AT_ONCE))
    return tuple(f"VALUES ({variables}) {{ {' '.join(part)} }}" for part in parts)


def _rows(store: Store, name: str, given: Sequence[str]) -> Iterator[Row]:
    for some in given:
        found = store.select(_question(name).replace("# given", some))
        yield from (dict(zip(found.columns, row, strict=True)) for row in found.rows)


@cache
def _question(name: str) -> str:
    return files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")
