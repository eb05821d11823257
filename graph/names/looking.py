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

from graph.iris import dcterms, kg
from graph.names.fitting import Candidate, Name, Request
from graph.quads.motion_names import BETWEEN
from graph.rows import Cell
from graph.store import Store
from graph.values import dutch, text

# Nodes in one question: Virtuoso compiles each.
_AT_ONCE: Final = 200
# A paper of which no day is known: no motion can be said to be older.
_UNDATED: Final = ("", frozenset[str]())
Row = Mapping[str, Cell]


def names(store: Store, *given: str) -> tuple[Name, ...]:
    """Return the names in *store*, narrowed by each of *given* (`about`, `moved`), in order; without any, all."""
    found: dict[NamedNode, dict[str, Cell]] = defaultdict(dict)
    for row in _rows(store, "names", given or ("",)):
        found[NamedNode(str(row["name"]))][str(row["property"])] = row["value"]
    places = passage(store, "stands", found)
    papers = {name: NamedNode(str(said[kg("citing").value])) for name, said in found.items()}
    days = facts(store, papers.values())
    told = sorted(found, key=str)
    return tuple(_name(name, found[name], places[name], days.get(papers[name], _UNDATED)) for name in told)


def about(documents: Iterable[NamedNode]) -> tuple[str, ...]:
    """Return what narrows a question to *documents*."""
    return _given("?document", ((one,) for one in documents))


def moved(movers: Iterable[str]) -> tuple[str, ...]:
    """Return what narrows a question for names to those whose first mover is one of *movers*."""
    return _given("?first", ((text(one),) for one in movers))


def signed(store: Store, wanted: Iterable[Name]) -> dict[NamedNode, frozenset[str]]:
    """Return the titles of the motions that the first mover of one of *wanted* signed, and the second where it has one,
    no later than it was written.

    The motion's own title, and not what others call it: else a name would rest on documents that are not asked here.
    """
    latest: dict[tuple[str, ...], str] = {}
    for name in wanted:
        movers = name.movers[:2]
        latest[movers] = max(name.read, latest.get(movers, ""))
    found: dict[NamedNode, set[str]] = defaultdict(set)
    for row in (row for movers, day in sorted(latest.items()) for row in _signed(store, movers, day)):
        found[NamedNode(str(row["motion"]))].add(str(row["title"]))
    return {motion: frozenset(titles) for motion, titles in found.items()}


def _signed(store: Store, movers: tuple[str, ...], day: str) -> Iterator[Row]:
    """Ask for one or two *movers* by themselves: Virtuoso compares no day with one that is given beside them."""
    until = f"FILTER(STR(?day) <= {text(day)})"
    if len(movers) == 1:
        return _rows(store, "signed", [f"VALUES ?mover {{ {dutch(movers[0])} }} {until}"])
    first, second = movers
    return _rows(store, "signed_both", [f"VALUES (?mover ?second) {{ ({dutch(first)} {dutch(second)}) }} {until}"])


def movers_of(store: Store, documents: Iterable[NamedNode]) -> set[str]:
    """Return the movers of *documents*, and of the motions that these take the place of."""
    return {str(row["label"]) for row in _rows(store, "movers", about(documents))}


def candidates(store: Store, titles: Mapping[NamedNode, str]) -> dict[NamedNode, Candidate]:
    """Return the loaded motions among those with *titles*, with all that the store says of them here."""
    days = facts(store, titles)
    later = replaced(store, days)
    return {
        motion: Candidate(motion, titles[motion], day, folders, later.get(motion, {}))
        for motion, (day, folders) in days.items()
    }


def facts(store: Store, papers: Iterable[NamedNode]) -> dict[NamedNode, tuple[str, frozenset[str]]]:
    """Return the day of each of *papers* that is loaded and has one, and its dossiers."""
    days: dict[NamedNode, str] = {}
    folders: dict[NamedNode, set[str]] = defaultdict(set)
    for row in _rows(store, "facts", _given("?paper", ((one,) for one in papers))):
        paper, day = NamedNode(str(row["paper"])), str(row["day"])
        # Of two days that a paper gives itself the earlier counts, whatever the order of the store.
        days[paper] = min(day, days.get(paper, day))
        folders[paper].add(str(row["dossier"]))
    return {paper: (day, frozenset(folders[paper])) for paper, day in days.items()}


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


def passage(store: Store, of: str, nodes: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Return where each of *nodes* has its ``title`` or its ``day``, or where a name ``stands``, whichever *of* is."""
    rows = _rows(store, of, _given("?node", ((one,) for one in nodes)))
    found = sorted(((str(row["node"]), str(row["evidence"])) for row in rows), reverse=True)
    return {NamedNode(node): NamedNode(evidence) for node, evidence in found}


def _name(node: NamedNode, said: Mapping[str, Cell], evidence: NamedNode, paper: tuple[str, frozenset[str]]) -> Name:
    def of(property_: NamedNode) -> str:
        return _text(said.get(property_.value))

    day, home = paper
    return Name(
        node=node,
        document=NamedNode(of(kg("citing"))),
        evidence=evidence,
        written=of(kg("asWritten")),
        movers=tuple(of(kg("movers")).split(BETWEEN)),
        and_others=said[kg("andOthers").value] is True,
        amended=said[kg("amended").value] is True,
        read=day,
        home=home,
        date=of(dcterms("date")),
        adopted=of(kg("adopted")),
        dossier=of(kg("ofDossier")),
        subject=of(kg("subject")),
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
