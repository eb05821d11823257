"""What one document gives to the text index: its sentences with their stems, and which evidence lies in each.

Pure, and dependent on the reading and its quads alone, so that it can be made in another process than the one that
writes. Refuses to know the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from extract.statements import Reading, Sentence
from graph.index.sorts import MOTION, sort_of
from graph.index.words import stems
from graph.iris import TYPE, kg, oa
from graph.quads import stamp_of
from graph.values import storable

# What tells nothing of a passage's subject: most of all quads, passed over before more is asked of them.
_ASIDE = frozenset(
    [kg(name).value for name in ("citing", "mainEvidence", "inDossier", "line", "rule", "section", "page")]
    + [oa(name).value for name in ("hasSource", "hasSelector", "exact", "prefix", "suffix")]
)
_TYPE, _SUPPORTS, _START, _END = TYPE.value, kg("supports").value, oa("start").value, oa("end").value
_MOTION = kg("Motion")
# Sorts by which nobody looks for a passage: evidence itself, and addresses that are not ours.
_NO_SUBJECT = frozenset({"evidence", ""})


@dataclass(frozen=True, slots=True)
class Passage:
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


def entry_of(reading: Reading, quads: Sequence[Quad]) -> Entry:
    """Return what *reading*, of which *quads* were made, gives to the index."""
    links = _read(quads)
    inside = _inside(reading.sentences, links.spans)
    passages = tuple(_passage(one, inside[at], links) for at, one in enumerate(reading.sentences))
    return Entry(reading.paper.identifier, stamp_of(quads), passages)


@dataclass(frozen=True, slots=True)
class _Links:
    """What the quads tell of evidence: its span, the nodes it supports, the things that each points at, and which of
    them are motions.
    """

    spans: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    nodes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    things: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    motions: set[str] = field(default_factory=set)

    def about(self, evidence: str) -> Iterator[str]:
        """Yield the sorts of what *evidence* supports, and of what that points at."""
        for node in self.nodes[evidence]:
            for thing in (node, *self.things[node]):
                yield MOTION if thing in self.motions else sort_of(thing)


def _read(quads: Sequence[Quad]) -> _Links:
    links = _Links()
    for quad in quads:
        predicate = quad.predicate.value
        if predicate in _ASIDE:
            continue
        subject, thing = quad.subject, quad.object
        if not isinstance(subject, NamedNode):
            continue
        if isinstance(thing, NamedNode):
            if predicate == _SUPPORTS:
                links.nodes[_last(subject.value)].append(thing.value)
            elif predicate != _TYPE:
                links.things[subject.value].add(thing.value)
            elif thing == _MOTION:
                links.motions.add(subject.value)
        elif predicate in (_START, _END) and isinstance(thing, Literal):
            links.spans[_last(subject.value).partition("#")[0]][predicate == _END] = int(thing.value)
    return links


def _last(iri: str) -> str:
    return iri.rpartition("/")[2]


def _inside(sentences: Sequence[Sentence], spans: dict[str, list[int]]) -> dict[int, list[str]]:
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
        min(run.start for run in sentence.runs), max(run.end for run in sentence.runs),
        tuple(sorted(set(evidence))), tuple(sorted(sorts)),
    )
