"""Movers on whom signatures, title and official record do not agree: a name lost, misspelt or left out.

The signatures stand; the finding shows where the others differ. «c.s.» in the title leaves names out by design.
"""

from __future__ import annotations

from extract.document import Document
from extract.motion_papers.names import name_of, same_person
from extract.motion_papers.shape import shape_of
from extract.motion_papers.title import read_title
from extract.passages import words
from extract.rules.motion_paper import signatures
from extract.spans import Span
from extract.statements import Finding, Person, Statement
from ontology.terms import FindingKind

_RULE = "differing_submitters"


def differing_submitters(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `Finding` where the title names other movers than those who signed, and one where the record does."""
    shape = shape_of(document)
    signed = signatures(document)
    if not signed:
        return ()
    persons, last = tuple(person for _, person in signed), signed[-1][0]
    found: list[Finding] = []
    if shape.title:
        title = read_title(words(document, shape.title))
        lacking = () if title.and_others else _missing(persons, title.movers)
        if differs := (*_missing(title.movers, persons), *lacking):
            found.append(_finding(document, differs, shape.title, last))
    official = tuple(filter(None, map(name_of, document.official.submitters))) if document.official else ()
    if official and (differs := (*_missing(official, persons), *_missing(persons, official))):
        found.append(_finding(document, differs, last))
    return tuple(found)


def _missing(named: tuple[Person, ...], others: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return those of *named* whom *others* do not hold."""
    return tuple(
        person for person in named if person not in others and not any(same_person(person, other) for other in others)
    )


def _finding(document: Document, differs: tuple[Person, ...], first: Span, second: Span | None = None) -> Finding:
    quotes = [document.evidence(span, rule=_RULE)[0] for span in (first, second) if span]
    return Finding(FindingKind.DIFFERING_SUBMITTERS, ", ".join(person.name for person in differs), *quotes)
