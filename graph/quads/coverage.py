"""How much of a document became statements, and what was seen and not understood, so that a reader can be told."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Missed, Reading
from graph.iris import TYPE, content_iri, kg, paper_iri
from graph.quads.told import Node, Told
from graph.values import number, text


def coverage(reading: Reading) -> Iterator[Told]:
    """Yield the counts on the document itself, then each line or citation that was seen and not understood."""
    document = paper_iri(reading.paper.identifier)
    yield Told(document, tuple(_counts(reading)))
    for missed in reading.coverage.missed:
        yield Told(_missed_iri(document, missed), _missed(missed))


def _counts(reading: Reading) -> Iterator[tuple[NamedNode, Node]]:
    seen = reading.coverage
    yield kg("sentences"), number(seen.sentences)
    yield kg("sentencesRead"), number(seen.sentences_read)
    yield kg("listEntries"), number(seen.list_entries)
    yield kg("listEntriesRead"), number(seen.list_entries_read)
    yield kg("citationsSeen"), number(seen.citations)
    yield kg("citationsRead"), number(seen.citations_read)
    for line in seen.unread_lines:
        yield kg("unreadLine"), number(line)


def _missed_iri(document: NamedNode, missed: Missed) -> NamedNode:
    return content_iri("missed", document.value, str(missed.line), missed.text, missed.why)


def _missed(missed: Missed) -> tuple[tuple[NamedNode, Node], ...]:
    return (
        (TYPE, kg("Missed")), (kg("line"), number(missed.line)), (kg("asWritten"), text(missed.text)),
        (kg("why"), text(missed.why)),
    )
