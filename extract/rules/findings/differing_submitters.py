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
from extract.statements import Evidence, Finding, Person, Statement
from ontology.terms import FindingKind

_RULE = "differing_submitters"


def differing_submitters(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `Finding` where the title names other movers than those who signed, and one where the record does."""
    shape = shape_of(document)
    signed = tuple(signatures(document, shape))
    if not signed:
        return ()
    persons = tuple(person for _, person in signed)
    last = document.evidence(signed[-1][0], rule=_RULE)[0]
    found: list[Finding] = []
    if shape.title:
        title = read_title(words(document, shape.title))
        lacking = () if title.and_others else _missing(persons, title.movers)
        if differs := (*_missing(title.movers, persons), *lacking):
            found.append(_finding(differs, document.evidence(shape.title, rule=_RULE)[0], last))
    official = tuple(filter(None, map(name_of, document.official.submitters))) if document.official else ()
    if official and (differs := (*_missing(official, persons), *_missing(persons, official))):
        found.append(_finding(differs, last, None))
    return tuple(found)


def _missing(named: tuple[Person, ...], others: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return those of *named* whom *others* do not hold."""
    return tuple(person for person in named if not any(same_person(person, other) for other in others))


def _finding(differs: tuple[Person, ...], first: Evidence, second: Evidence | None) -> Finding:
    return Finding(FindingKind.DIFFERING_SUBMITTERS, ", ".join(person.name for person in differs), first, second)
