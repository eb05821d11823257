"""What one document gives to the text index: its sentences with their stems, and which evidence lies in each.

Pure, and dependent on the reading and what is told of it alone, so that it can be made in another process than the one
that writes. Refuses to know the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from pyoxigraph import NamedNode

from extract.statements import Reading, Sentence
from graph.index.sorts import MOTION, sort_of
from graph.index.words import stems
from graph.iris import TYPE, kg, paper_iri
from graph.quads.evidence import evidence_iri
from graph.quads.told import Told, described
from graph.values import storable

# What tells nothing of a passage's subject.
_ASIDE = frozenset({TYPE, kg("citing"), kg("inDossier")})
_MOTION = kg("Motion")
_END = attrgetter("end")
# Sorts by which nobody looks for a passage: addresses that are not ours.
_NO_SUBJECT = frozenset({""})


class Passage(NamedTuple):  # a tuple crosses from process to process in a third of the time of a dataclass
    """A sentence as the index keeps it; ``start`` and ``end`` are code points of the source, around all of its runs.

    ``evidence`` holds the last part of the IRI of each evidence in it, ``sorts`` what that evidence speaks of
    («measure», «post», «motion»).
    """

    text: str
    stems: str
    section: str | None
    line: int
    start: int
    end: int
    evidence: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the index keeps of one document; ``stamp`` is the one that the store holds for the same reading."""

    identifier: str
    stamp: str
    passages: tuple[Passage, ...]


def entry_of(reading: Reading, told: Sequence[Told], stamp: str) -> Entry:
    """Return what *reading*, of which all is *told*, gives to the index under *stamp*."""
    links = _link(paper_iri(reading.paper.identifier), told)
    inside = _inside(reading.sentences, links.spans)
    passages = tuple(_passage(one, inside[at], links) for at, one in enumerate(reading.sentences))
    return Entry(reading.paper.identifier, stamp, passages)


@dataclass(frozen=True, slots=True)
class _Links:
    """What is told of evidence (last parts of IRIs): its span, the nodes it supports, the things that each points at,
    and which of them are motions.
    """

    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    nodes: dict[str, list[NamedNode]] = field(default_factory=lambda: defaultdict(list))
    things: dict[NamedNode, set[NamedNode]] = field(default_factory=lambda: defaultdict(set))
    motions: set[NamedNode] = field(default_factory=set)

    def about(self, evidence: str) -> Iterator[str]:
        """Yield the sorts of what *evidence* supports, and of what that points at."""
        for node in self.nodes[evidence]:
            for thing in (node, *self.things[node]):
                yield MOTION if thing in self.motions else sort_of(thing.value)


def _link(document: NamedNode, told: Iterable[Told]) -> _Links:
    links = _Links()
    for one in told:
        for passage in one.evidence:
            evidence = evidence_iri(document, passage).value.rpartition("/")[2]
            links.spans[evidence] = (passage.start, passage.end)
            links.nodes[evidence].append(one.node)
        for node, properties in described(one):
            for predicate, thing in properties:
                if not isinstance(thing, NamedNode):
                    continue
                if predicate not in _ASIDE:
                    links.things[node].add(thing)
                elif thing == _MOTION:
                    links.motions.add(node)
    return links


def _inside(sentences: Sequence[Sentence], spans: Mapping[str, tuple[int, int]]) -> dict[int, list[str]]:
    """Return the evidence that lies in each sentence, or part of which does, by the sentence's number."""
    runs = sorted((run.start, run.end, at) for at, one in enumerate(sentences) for run in one.runs)
    starts = [start for start, _, _ in runs]
    found: dict[int, list[str]] = defaultdict(list)
    for evidence, (start, end) in spans.items():
        first = max(bisect_right(starts, start) - 1, 0)
        for run_start, run_end, at in runs[first:]:
            if run_start >= end:
                break
            if run_end > start:
                found[at].append(evidence)
    return found


def _passage(sentence: Sentence, evidence: Sequence[str], links: _Links) -> Passage:
    text = storable(sentence.text)
    sorts = {sort for one in evidence for sort in links.about(one)} - _NO_SUBJECT
    return Passage(
        text, stems(text), sentence.section and storable(sentence.section), sentence.line,
        min(sentence.runs).start, max(sentence.runs, key=_END).end,
        tuple(sorted(set(evidence))), tuple(sorted(sorts)),
    )
