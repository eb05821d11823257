"""Is the graph what it should be? Two checks: a fast one on what was read, and SHACL on what is stored.

The fast one runs on every build: each statement has evidence, and each quote is found again in the source at its
offsets. SHACL (pySHACL, rdflib) takes seconds, so it runs in ``check``; its imports stay inside, those who build do not
pay for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from graph.portions import DOCUMENTS, portions
from graph.store import Store

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

    from extract.statements import Evidence, Reading, Statement


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is not as it should be: ``node`` is an IRI or the kind of a statement, ``path`` the property,
    if any.
    """

    node: str
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.node} {self.path}: {self.message}" if self.path else f"{self.node}: {self.message}"


def check_reading(reading: Reading) -> tuple[Violation, ...]:
    """Return the statements of *reading* without evidence and the quotes that its text does not hold; in order,
    each once.
    """
    found = (violation for statement in reading.statements for violation in _check(statement, reading.text))
    return tuple(dict.fromkeys(found))


def shacl(store: Store, *, jobs: int = 1, documents: int = DOCUMENTS) -> tuple[Violation, ...]:
    """Hold documents, effects and the reference data they use against ``ontology/shapes.ttl``; violations sorted.

    Each of *jobs* processes holds at most *documents* documents at a time; what two portions say of a third document
    is not held together.
    """
    from graph.views.rdf import rdf

    parts = (rdf(part, "ntriples") for part in portions(store, documents=documents))
    return tuple(sorted({violation for found in _each(parts, jobs) for violation in found}))


def _each(parts: Iterator[bytes], jobs: int) -> Iterator[tuple[Violation, ...]]:
    if jobs == 1:
        yield from map(_against_shapes, parts)
        return
    with ProcessPoolExecutor(jobs) as pool:
        while some := tuple(islice(parts, jobs)):  # no more of the store than the processes can take up
            yield from pool.map(_against_shapes, some)


def _against_shapes(triples: bytes) -> tuple[Violation, ...]:
    from pyshacl import validate
    from rdflib import Graph

    data = Graph().parse(data=triples, format="nt")
    _, report, _ = validate(data, shacl_graph=_shapes(), inference="none", advanced=False, inplace=True)
    if not isinstance(report, Graph):
        raise TypeError(f"expected a report from pySHACL, found {report!r}")
    return tuple(_violations(report))


@cache
def _shapes() -> Graph:
    from rdflib import Graph

    from ontology.vocabulary import Vocabulary, turtle

    return Graph().parse(data=turtle(Vocabulary.SHAPES), format="turtle")


def _check(statement: Statement, text: str) -> Iterator[Violation]:
    name = type(statement).__name__
    passages = tuple(_evidence(statement))
    if not passages:
        yield Violation(name, "", f"expected evidence, found none: {statement}")
    for passage in passages:
        yield from _refound(name, passage, text)


def _evidence(statement: Statement) -> Iterable[Evidence]:
    from extract.statements import Finding, Motion

    if isinstance(statement, Finding):
        return tuple(side for side in (statement.first, statement.second) if side is not None)
    if isinstance(statement, Motion) and statement.request is not None:
        return (*statement.evidence, statement.request)
    return statement.evidence


def _refound(name: str, passage: Evidence, text: str) -> Iterator[Violation]:
    from extract.folding import fold

    if not 0 <= passage.start < passage.end <= len(text):
        yield Violation(name, "", f"expected a place in a text of {len(text)} characters, found {_place(passage)}")
    elif (there := fold(text[passage.start : passage.end])) != passage.exact:
        yield Violation(name, "", f"expected the quote «{passage.exact}» at {_place(passage)}, found «{there}»")


def _place(passage: Evidence) -> str:
    return f"{passage.start}–{passage.end} (rule {passage.rule})"


def _violations(report: Graph) -> Iterator[Violation]:
    from rdflib import SH

    for result in report.objects(None, SH.result):
        message = _words(report, result, SH.resultMessage)
        value = _words(report, result, SH.value)
        yield Violation(
            _words(report, result, SH.focusNode), _words(report, result, SH.resultPath).rpartition("#")[2],
            f"{message} (found: {value})" if value else message,
        )


def _words(report: Graph, result: Node, predicate: Node) -> str:
    return " ".join(sorted(str(value) for value in report.objects(result, predicate)))
