"""Passages: where the words stand, by position and by quote, and what they support.

One node per passage, rule and set of fields; a heading that gives twenty measures their theme is stored once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import NamedNode

from extract.statements import Evidence
from graph.iris import TYPE, content_iri, dcterms, kg, oa
from graph.quads.told import Fact, Told
from graph.values import number, text

# Fields whose property is not their own name in camel case.
_PROPERTIES = {
    "funding": kg("fundedBy"), "role": kg("citationRole"), "submitters": kg("submittedBy"),
    "request": kg("requests"),
    "responded_in": kg("respondedToIn"), "period": kg("periodStart"), "start": kg("periodStart"),
    "end": kg("periodEnd"), "date": dcterms("date"), "region": kg("answerRegion"),
}


@lru_cache(maxsize=256)
def evidence_iri(document: NamedNode, passage: Evidence) -> NamedNode:
    """Return the IRI of a passage: the same words at the same place read by the same rule for the same fields."""
    where = (str(passage.start), str(passage.end), passage.exact)
    return content_iri("evidence", document.value, *where, passage.rule, *sorted(passage.supports))


def evidence(document: NamedNode, told: Told) -> Iterator[Fact]:
    """Yield the facts on the passages of *told*, and which of them states it as a whole."""
    main = main_evidence(told.evidence)
    if main is not None:
        yield told.node, kg("mainEvidence"), evidence_iri(document, main)
    for passage in told.evidence:
        node = evidence_iri(document, passage)
        yield node, kg("supports"), told.node
        yield from _passage(document, node, passage)


def main_evidence(passages: tuple[Evidence, ...]) -> Evidence | None:
    """Return the first passage that is not about single fields, else the first; None where there is none."""
    return next((passage for passage in passages if not passage.supports), passages[0] if passages else None)


def _passage(document: NamedNode, node: NamedNode, passage: Evidence) -> Iterator[Fact]:
    yield node, TYPE, kg("Evidence")
    yield node, oa("hasSource"), document
    yield node, kg("line"), number(passage.line)
    yield node, kg("rule"), text(passage.rule)
    if passage.page is not None:
        yield node, kg("page"), number(passage.page)
    if passage.section is not None:
        yield node, kg("section"), text(passage.section)
    for field in passage.supports:
        yield node, kg("supportsProperty"), _property(field)
    yield from _selector(node, passage)


def _selector(node: NamedNode, passage: Evidence) -> Iterator[Fact]:
    selector = NamedNode(node.value + "#selector")
    yield node, oa("hasSelector"), selector
    yield selector, TYPE, oa("TextPositionSelector")
    yield selector, TYPE, oa("TextQuoteSelector")
    yield selector, oa("start"), number(passage.start)
    yield selector, oa("end"), number(passage.end)
    yield selector, oa("exact"), text(passage.exact)
    yield selector, oa("prefix"), text(passage.prefix)
    yield selector, oa("suffix"), text(passage.suffix)


def _property(field: str) -> NamedNode:
    first, *rest = "".join(char if char.isalnum() and char.isascii() else " " for char in field).split() or ["field"]
    return _PROPERTIES.get(field) or kg(first + "".join(word.capitalize() for word in rest))
