"""The shapes: a good graph passes, and each way to break it is seen, at the node where a reader would look.

The cases stand in ``cases/broken.txt``: a title, the triples to take out (``-``; ``*`` for all) and to put in (``+``),
and the node that the report must name (``>``).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import OWL, RDF, RDFS, SH, Graph
from rdflib.term import Node

from ontology.names import KG as KG_TEXT

_CASES = Path(__file__).parent / "cases"

# Without rdflib's own prefixes: its wgs is not the one in use.
_PREFIXES = "".join(
    f"PREFIX {prefix}: <{namespace}>\n"
    for prefix, namespace in Graph(bind_namespaces="none").parse(_CASES / "good.ttl").namespaces()
)


@dataclass(frozen=True, slots=True)
class Broken:
    """One way to break the good graph, as SPARQL updates."""

    title: str
    updates: tuple[str, ...]
    node: str


def _broken(block: str) -> Broken:
    title, *lines = block.splitlines()
    node = lines.pop().removeprefix("> ")
    return Broken(title, tuple(_update(line[0], line[2:]) for line in lines), node)


def _update(sign: str, triple: str) -> str:
    if sign == "+":
        return f"{_PREFIXES} INSERT DATA {{ {triple} }}"
    assert sign == "-", sign
    return f"{_PREFIXES} DELETE WHERE {{ {triple.replace('*', '?any')} }}"


_BROKEN = [_broken(block) for block in (_CASES / "broken.txt").read_text(encoding="utf-8").strip().split("\n\n")]


@pytest.fixture
def good() -> Graph:
    return Graph(bind_namespaces="none").parse(_CASES / "good.ttl")


def _faults(data: Graph, shapes: Graph, vocabulary: Graph) -> set[Node]:
    _, report, _ = validate(data, shacl_graph=shapes, ont_graph=vocabulary)
    assert isinstance(report, Graph)
    return set(report.objects(None, SH.focusNode))


def test_the_good_graph_passes(good: Graph, shapes: Graph, vocabulary: Graph) -> None:
    assert _faults(good, shapes, vocabulary) == set()


def test_the_good_graph_holds_one_of_every_class(good: Graph, vocabulary: Graph) -> None:
    """Else a class could go without a test; subclasses of measure, post and paper stand for each other."""
    held = set(good.objects(None, RDF.type))
    for one in vocabulary.subjects(RDF.type, OWL.Class):
        parents = set(vocabulary.transitive_objects(one, RDFS.subClassOf))
        assert one in held or held & parents, one
    used = {str(term) for triple in good for term in triple if str(term).startswith(KG_TEXT)}
    assert used <= {str(term) for term in vocabulary.subjects()}


def test_every_case_is_read() -> None:
    assert len(_BROKEN) == 59
    assert len({case.title for case in _BROKEN}) == len(_BROKEN)


@pytest.mark.parametrize("case", _BROKEN, ids=lambda case: case.title)
def test_a_broken_graph_is_refused(case: Broken, good: Graph, shapes: Graph, vocabulary: Graph) -> None:
    before = set(good)
    for update in case.updates:
        good.update(update)
    assert set(good) != before, "the case changes nothing"
    node = good.namespace_manager.expand_curie(case.node)
    assert node in _faults(good, shapes, vocabulary)


def test_a_graph_without_any_evidence_is_refused(good: Graph, shapes: Graph, vocabulary: Graph) -> None:
    good.update(f"{_PREFIXES} DELETE WHERE {{ ?evidence kg:supports ?claim }}")
    assert len(_faults(good, shapes, vocabulary)) == 19
