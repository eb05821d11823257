"""A note that the document gives under two numbers: both are kept and quoted, neither is chosen."""

from __future__ import annotations

from extract.document import Document
from extract.mentions.kinds import CitationMention
from extract.notes.names import NoteName, note_names
from extract.spans import Span
from extract.statements import Evidence, Finding, Statement
from ontology.terms import FindingKind

_RULE = "differing_numbers"


def differing_numbers(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per note and further number, against the first; ``about`` is the name that they share."""
    numbers: dict[str, dict[str, tuple[NoteName, CitationMention]]] = {}
    for name in note_names(document):
        if name.citation:
            numbers.setdefault(name.key, {}).setdefault(name.citation.cited, (name, name.citation))
    return tuple(
        Finding(FindingKind.DIFFERING_NUMBERS, _shared(given), _quote(document, given[0]), _quote(document, other))
        for variants in numbers.values()
        for given in [list(variants.values())]
        for other in given[1:]
    )


def _shared(given: list[tuple[NoteName, CitationMention]]) -> str:
    return min((name.name for name, _ in given), key=len)


def _quote(document: Document, given: tuple[NoteName, CitationMention]) -> Evidence:
    """Quote from the name to the end of its number, or the number alone where it stands in a footnote."""
    name, citation = given
    beside = citation.span.start - name.span.end < 120 and citation.span.start >= name.span.end
    span = Span(name.span.start, citation.span.end) if beside else citation.span
    return document.evidence(span, rule=_RULE)[0]
