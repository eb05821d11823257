"""Measures: one node per document, post, action, theme (or money), period and marker; said twice, it is one measure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pyoxigraph import NamedNode

from extract.statements import Measure, Period, Reading
from graph.iris import TYPE, content_iri, kg, paper_iri, theme_iri
from graph.quads.papers import paper_facts
from graph.quads.posts import post_facts, post_iri
from graph.quads.themes import marker_facts, marker_iri, signs_of
from graph.quads.told import Fact, Property, Told, statements
from graph.values import text, truth, when
from ontology.terms import PaperType


def measures(reading: Reading) -> Iterator[Told]:
    """Yield each measure once, with all the passages that state it."""
    grouped: dict[NamedNode, list[Measure]] = {}
    for measure in statements(reading, Measure):
        grouped.setdefault(measure_iri(reading.paper.identifier, measure), []).append(measure)
    for node, same in grouped.items():
        evidence = tuple(dict.fromkeys(chain.from_iterable(measure.evidence for measure in same)))
        yield Told(node, tuple(_facts(reading.paper.identifier, same)), evidence, tuple(_about(reading, same)))


def measure_iri(document: str, measure: Measure) -> NamedNode:
    """Return the IRI of a measure: what makes it another job, and nothing else."""
    period = (measure.period.start, measure.period.end)
    job = (measure.action, measure.theme, measure.funding, measure.marker)
    return content_iri("measure", paper_iri(document).value, post_iri(measure.post).value, *job, *period)


def _facts(document: str, same: list[Measure]) -> Iterator[Property]:
    first = same[0]
    yield TYPE, kg("Measure")
    yield TYPE, kg("".join(word.capitalize() for word in first.action.split("-")))
    yield kg("action"), text(first.action)
    yield kg("post"), post_iri(first.post)
    # Said once as planned and once as done, the later state of affairs is not ours to choose: the first wording stands.
    yield kg("status"), text(first.status)
    yield kg("marked"), truth(first.marker is not None)
    yield kg("listed"), truth(any(measure.listed for measure in same))
    yield from period_facts(first.period)
    if first.theme:
        yield kg("theme"), theme_iri(document, first.theme)
    for sign in signs_of(first.marker) if first.marker else ():
        yield kg("marker"), marker_iri(document, sign)
    if first.funding:
        yield kg("fundedBy"), text(first.funding)
    for measure in same:
        if measure.former_kind:
            yield kg("formerKind"), text(measure.former_kind)
        if measure.because_of:
            yield kg("becauseOf"), paper_iri(measure.because_of)


def period_facts(period: Period) -> Iterator[Property]:
    """Yield start and end of *period*, each where the source tells."""
    if period.start:
        yield kg("periodStart"), when(period.start)
    if period.end:
        yield kg("periodEnd"), when(period.end)


def _about(reading: Reading, same: list[Measure]) -> Iterator[Fact]:
    for measure in same:
        yield from post_facts(measure.post)
        for sign in signs_of(measure.marker) if measure.marker else ():
            yield from marker_facts(reading.paper.identifier, sign)
        if measure.because_of:
            yield from paper_facts(measure.because_of, PaperType.MOTION)
