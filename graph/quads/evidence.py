"""Passages: where the words stand, by position and by quote, and what they support.

One node per passage, rule and set of fields; a heading that gives twenty measures their theme is stored once. Written
as text at once: most lines of a document are of passages.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import NamedNode

from extract.statements import Evidence
from graph.iris import TYPE, content_iri, dcterms, kg, oa
from graph.quads.told import Told, Written, WrittenProperty
from graph.values import number, text

_MAIN, _SUPPORTS, _FIELD = str(kg("mainEvidence")), str(kg("supports")), str(kg("supportsProperty"))
_LINE, _PAGE, _RULE, _SECTION = str(kg("line")), str(kg("page")), str(kg("rule")), str(kg("section"))
_SOURCE, _SELECTOR, _START, _END = str(oa("hasSource")), str(oa("hasSelector")), str(oa("start")), str(oa("end"))
_EXACT, _PREFIX, _SUFFIX = str(oa("exact")), str(oa("prefix")), str(oa("suffix"))
_IS_EVIDENCE, _IS_PLACE = (str(TYPE), str(kg("Evidence"))), (str(TYPE), str(kg("Selector")))

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


def evidence(document: NamedNode, told: Told) -> Iterator[Written]:
    """Yield the passages of *told*, what they support, and which of them states it as a whole."""
    node, source = str(told.node), str(document)
    main = main_evidence(told.evidence)
    for passage in told.evidence:
        name = str(evidence_iri(document, passage))
        selector = f"<{document.value}#char={passage.start},{passage.end}>"
        yield name, ((_SUPPORTS, node), (_SOURCE, source), (_SELECTOR, selector), *_reading(passage))
        yield selector, _place(passage)
        if passage is main:
            yield node, ((_MAIN, name),)


def main_evidence(passages: tuple[Evidence, ...]) -> Evidence | None:
    """Return the first passage that is not about single fields, else the first; None where there is none."""
    return next((passage for passage in passages if not passage.supports), passages[0] if passages else None)


def _reading(passage: Evidence) -> Iterator[WrittenProperty]:
    yield _IS_EVIDENCE
    yield _LINE, _number(passage.line)
    yield _RULE, _name(passage.rule)
    if passage.page is not None:
        yield _PAGE, _number(passage.page)
    if passage.section:
        yield _SECTION, str(text(passage.section))
    for field in passage.supports:
        yield _FIELD, _property(field)


def _place(passage: Evidence) -> tuple[WrittenProperty, ...]:
    """By position and by quote: one node for all that is read there, named as RFC 5147 names a range."""
    return (
        _IS_PLACE, (_START, _number(passage.start)), (_END, _number(passage.end)), (_EXACT, str(text(passage.exact))),
        (_PREFIX, str(text(passage.prefix))), (_SUFFIX, str(text(passage.suffix))),
    )


@lru_cache(maxsize=4096)
def _number(value: int) -> str:
    return str(number(value))


@lru_cache(maxsize=256)
def _name(rule: str) -> str:
    return str(text(rule))


@lru_cache(maxsize=256)
def _property(field: str) -> str:
    first, *rest = "".join(char if char.isalnum() and char.isascii() else " " for char in field).split() or ["field"]
    return str(_PROPERTIES.get(field) or kg(first + "".join(word.capitalize() for word in rest)))
