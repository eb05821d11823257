"""From a reading to quads: pure, sorted, and dependent on the reading alone.

The tuple below is the table of contents: one file per kind of statement, one function per entry. What a document says
goes into ``<document>``, the passages it says it in into ``<document>#evidence``. A stamp on the document sums up all
of it, so that what is kept beside the store (the text index) can tell whether it is of the same reading.

Quads leave as lines of N-Quads: stores load text, and a line costs a third of a quad object.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from extract.statements import Reading
from graph.iris import evidence_graph, hashed, kg, official_graph, paper_iri
from graph.quads.citations import citations, policy_notes
from graph.quads.clauses import clauses, post_asks, replacements
from graph.quads.coverage import coverage
from graph.quads.evidence import evidence
from graph.quads.figures import amounts, commitments, counts
from graph.quads.findings import findings
from graph.quads.measures import measures
from graph.quads.motion_names import motion_names
from graph.quads.motions import answers, motion_subjects, motions
from graph.quads.named import named
from graph.quads.official import official
from graph.quads.paper_themes import paper_themes
from graph.quads.papers import paper
from graph.quads.posts import posts
from graph.quads.themes import markers, themes
from graph.quads.told import Told, Written, described, written
from graph.values import number

STAMP: Final = kg("contentHash")

KINDS: Final[tuple[Callable[[Reading], Iterator[Told]], ...]] = (
    paper, themes, markers, posts, measures, citations, motions, answers, motion_subjects, policy_notes,
    amounts, counts, commitments, named, findings, coverage, clauses, post_asks, replacements, paper_themes,
    motion_names,
)


def tell(reading: Reading) -> tuple[Told, ...]:
    """Return what each statement of *reading* becomes, in the order of the kinds and of the source."""
    return tuple(one for kind in KINDS for one in kind(reading))


def lines_of(reading: Reading, told: Sequence[Told]) -> tuple[str, ...]:
    """Return *reading*, of which all is *told*, as lines of N-Quads in the graphs of its document, sorted and each
    once; the same reading gives the same lines.
    """
    document = paper_iri(reading.paper.identifier)
    graph, record = evidence_graph(document), official_graph(reading.paper.identifier)
    unique = {
        *_in(document, written(each for one in told for each in described(one))),
        *_in(graph, (each for one in told for each in evidence(document, one))),
        *_in(record, written(official(reading))),
    }
    lines = sorted(unique)
    for line in _in(document, written([(document, ((STAMP, number(_sum(lines, reading))),))])):
        insort(lines, line)
    return tuple(lines)


def quads_of(reading: Reading) -> tuple[Quad, ...]:
    """Return the lines of *reading* as quads, in their order."""
    return tuple(parse("".join(lines_of(reading, tell(reading))), format=RdfFormat.N_QUADS))


def stamp_of(document: NamedNode, lines: Sequence[str]) -> str:
    """Return the stamp of *document* among its sorted *lines*; empty where they hold none."""
    marked = f'{document} {STAMP} "'
    first = lines[bisect_left(lines, marked) :][:1]
    return next((line.removeprefix(marked).partition('"')[0] for line in first if line.startswith(marked)), "")


def _sum(lines: Sequence[str], reading: Reading) -> int:
    """A sum of sorted *lines*, in 40 bits: a store adds up those of eight million documents without passing what a
    number can hold.
    """
    places = (f"{one.runs[0].start} {one.runs[-1].end} {one.section} {one.text}" for one in reading.sentences)
    return int(hashed(*lines, *places)[:10], 16)


def _in(graph: NamedNode, nodes: Iterable[Written]) -> Iterator[str]:
    end = f" {graph} .\n"
    for node, properties in nodes:
        for predicate, value in properties:
            yield f"{node} {predicate} {value}{end}"
