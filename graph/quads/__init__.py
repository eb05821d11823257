"""From a reading to quads: pure, sorted, and dependent on the reading alone.

The tuple below is the table of contents: one file per kind of statement, one function per entry. What a document says
goes into ``<document>``, the passages it says it in into ``<document>#evidence``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Quad

from extract.statements import Reading
from graph.iris import evidence_graph, paper_iri
from graph.quads.citations import citations, policy_notes
from graph.quads.coverage import coverage
from graph.quads.evidence import evidence
from graph.quads.figures import amounts, commitments, counts
from graph.quads.findings import findings
from graph.quads.measures import measures
from graph.quads.motions import answers, motion_subjects, motions
from graph.quads.named import named
from graph.quads.papers import paper
from graph.quads.posts import posts
from graph.quads.themes import markers, themes
from graph.quads.told import Told

KINDS: Final[tuple[Callable[[Reading], Iterator[Told]], ...]] = (
    paper, themes, markers, posts, measures, citations, motions, answers, motion_subjects, policy_notes,
    amounts, counts, commitments, named, findings, coverage,
)


def quads_of(reading: Reading) -> tuple[Quad, ...]:
    """Return all that *reading* says as quads in its two graphs, sorted by their text; the same reading gives the
    same tuple.
    """
    document = paper_iri(reading.paper.identifier)
    told = [one for kind in KINDS for one in kind(reading)]
    quads = {quad for one in told for quad in _said(document, one)}
    quads |= {quad for one in told for quad in _quoted(document, one)}
    return tuple(sorted(quads, key=str))


def _said(document: NamedNode, told: Told) -> Iterator[Quad]:
    for predicate, value in told.facts:
        yield Quad(told.node, predicate, value, document)
    for subject, predicate, value in told.about:
        yield Quad(subject, predicate, value, document)


def _quoted(document: NamedNode, told: Told) -> Iterator[Quad]:
    graph = evidence_graph(document)
    for subject, predicate, value in evidence(document, told):
        yield Quad(subject, predicate, value, graph)
