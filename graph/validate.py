"""Is the graph what it should be? Two checks: a fast one on what was read, and SHACL on what is stored.

The fast one runs on every build: each statement has evidence, and each quote is found again in the source at its
offsets. SHACL (pySHACL, rdflib) takes seconds, so it runs in ``check``; its imports stay inside, those who build do not
pay for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def shacl(store: Store) -> tuple[Violation, ...]:
    """Hold documents, effects and the reference data they use against ``ontology/shapes.ttl``; violations sorted."""
    from pyshacl import validate
    from rdflib import Graph

    from graph.views.rdf import rdf, whole
    from ontology.vocabulary import Vocabulary, turtle

    data = Graph().parse(data=rdf(whole(store), "ntriples"), format="nt")
    shapes = Graph().parse(data=turtle(Vocabulary.SHAPES), format="turtle")
    _, report, _ = validate(data, shacl_graph=shapes, inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise TypeError(f"expected a report from pySHACL, found {report!r}")
    return tuple(sorted(_violations(report)))


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
