"""Passages: where the words stand, by position and by quote, and what they support.

One node per passage, rule and set of fields; a heading that gives twenty measures their theme is stored once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import NamedNode

from extract.statements import Evidence
from graph.iris import TYPE, content_iri, dcterms, kg, oa
from graph.quads.told import Described, Property, Told
from graph.values import number, text

_EVIDENCE, _PLACE = kg("Evidence"), kg("Selector")
_MAIN, _SUPPORTS, _LINE, _RULE = kg("mainEvidence"), kg("supports"), kg("line"), kg("rule")
_SOURCE, _SELECTOR, _START, _END = oa("hasSource"), oa("hasSelector"), oa("start"), oa("end")
_EXACT, _PREFIX, _SUFFIX = oa("exact"), oa("prefix"), oa("suffix")

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


def evidence(document: NamedNode, told: Told) -> Iterator[Described]:
    """Yield the passages of *told*, what they support, and which of them states it as a whole."""
    main = main_evidence(told.evidence)
    if main is not None:
        yield told.node, ((_MAIN, evidence_iri(document, main)),)
    for passage in told.evidence:
        selector = NamedNode(f"{document.value}#char={passage.start},{passage.end}")
        about = ((_SUPPORTS, told.node), (_SOURCE, document), (_SELECTOR, selector))
        yield evidence_iri(document, passage), (*about, *_reading(passage))
        yield selector, _place(passage)


def main_evidence(passages: tuple[Evidence, ...]) -> Evidence | None:
    """Return the first passage that is not about single fields, else the first; None where there is none."""
    return next((passage for passage in passages if not passage.supports), passages[0] if passages else None)


def _reading(passage: Evidence) -> Iterator[Property]:
    yield TYPE, _EVIDENCE
    yield _LINE, number(passage.line)
    yield _RULE, text(passage.rule)
    if passage.page is not None:
        yield kg("page"), number(passage.page)
    if passage.section:
        yield kg("section"), text(passage.section)
    for field in passage.supports:
        yield kg("supportsProperty"), _property(field)


def _place(passage: Evidence) -> tuple[Property, ...]:
    """By position and by quote: one node for all that is read there, named as RFC 5147 names a range."""
    return (
        (TYPE, _PLACE), (_START, number(passage.start)), (_END, number(passage.end)), (_EXACT, text(passage.exact)),
        (_PREFIX, text(passage.prefix)), (_SUFFIX, text(passage.suffix)),
    )


def _property(field: str) -> NamedNode:
    first, *rest = "".join(char if char.isalnum() and char.isascii() else " " for char in field).split() or ["field"]
    return _PROPERTIES.get(field) or kg(first + "".join(word.capitalize() for word in rest))
