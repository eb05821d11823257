"""From a reading to quads: pure, sorted, and dependent on the reading alone.

The tuple below is the table of contents: one file per kind of statement, one function per entry. What a document says
goes into ``<document>``, the passages it says it in into ``<document>#evidence``. A stamp on the document sums up all
of it, so that what is kept beside the store (the text index) can tell whether it is of the same reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from extract.statements import Reading
from graph.iris import evidence_graph, hashed, kg, paper_iri
from graph.quads.citations import citations, policy_notes
from graph.quads.clauses import clauses, post_asks, replacements
from graph.quads.coverage import coverage
from graph.quads.evidence import evidence
from graph.quads.figures import amounts, commitments, counts
from graph.quads.findings import findings
from graph.quads.measures import measures
from graph.quads.motions import answers, motion_subjects, motions
from graph.quads.named import named
from graph.quads.official import official
from graph.quads.paper_themes import paper_themes
from graph.quads.papers import paper
from graph.quads.posts import posts
from graph.quads.themes import markers, themes
from graph.quads.told import Told
from graph.values import number

STAMP: Final = kg("contentHash")

KINDS: Final[tuple[Callable[[Reading], Iterator[Told]], ...]] = (
    paper, themes, markers, posts, measures, citations, motions, answers, motion_subjects, policy_notes,
    amounts, counts, commitments, named, findings, coverage, clauses, post_asks, replacements, paper_themes,
)


def quads_of(reading: Reading) -> tuple[Quad, ...]:
    """Return all that *reading* says as quads in its two graphs, sorted by their text; the same reading gives the
    same tuple.
    """
    document = paper_iri(reading.paper.identifier)
    told = [one for kind in KINDS for one in kind(reading)]
    quads = chain(
        (quad for one in told for quad in _said(document, one)),
        (quad for one in told for quad in _quoted(document, one)),
        official(reading),
    )
    by_text = {str(quad): quad for quad in quads}
    stamp = Quad(document, STAMP, number(_sum(by_text, reading)), document)
    by_text[str(stamp)] = stamp
    return tuple(by_text[key] for key in sorted(by_text))


def stamp_of(quads: Sequence[Quad]) -> str:
    """Return the stamp among *quads*, which are all those of one document; empty where they hold none."""
    stamps = (quad.object for quad in quads if quad.predicate == STAMP)
    return next((stamp.value for stamp in stamps if isinstance(stamp, Literal)), "")


def _sum(quads: Iterable[str], reading: Reading) -> int:
    """A number of 40 bits: a store adds up those of eight million documents without passing what a number can hold."""
    places = (f"{one.runs[0].start} {one.runs[-1].end} {one.section} {one.text}" for one in reading.sentences)
    return int(hashed(*sorted(quads), *places)[:10], 16)


def _said(document: NamedNode, told: Told) -> Iterator[Quad]:
    for predicate, value in told.facts:
        yield Quad(told.node, predicate, value, document)
    for subject, predicate, value in told.about:
        yield Quad(subject, predicate, value, document)


def _quoted(document: NamedNode, told: Told) -> Iterator[Quad]:
    graph = evidence_graph(document)
    for subject, predicate, value in evidence(document, told):
        yield Quad(subject, predicate, value, graph)
