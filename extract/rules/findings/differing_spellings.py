"""A place that the document spells in two ways («Genève», «Geneve»): one place, both spellings kept."""

from __future__ import annotations

from extract.document import Document
from extract.passages import words
from extract.spans import Span
from extract.statements import Finding, Statement
from ontology.reference import area_names
from ontology.terms import FindingKind

_RULE = "differing_spellings"


def differing_spellings(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per place and further spelling, against the first; ``about`` is the canonical name."""
    spellings: dict[tuple[str, str], dict[str, Span]] = {}
    for mention in document.mentions.places:
        written = " ".join(words(document, mention.span).split())
        if written in area_names():  # «Panama» is the country as often as its capital
            continue
        spellings.setdefault((mention.name, mention.country), {}).setdefault(written.casefold(), mention.span)
    return tuple(
        _finding(document, name, spans[0], other)
        for (name, _), variants in spellings.items()
        for spans in [list(variants.values())]
        for other in spans[1:]
    )


def _finding(document: Document, name: str, first: Span, second: Span) -> Finding:
    quotes = [document.evidence(span, rule=_RULE)[0] for span in (first, second)]
    return Finding(FindingKind.DIFFERING_SPELLINGS, name, quotes[0], quotes[1])
