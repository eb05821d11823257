"""Persons: names after a word for their role («het lid», «minister»), in a signature, or known with their initials.

Refuses to take a capital for a name where no such word stands before it: most capitals in these papers are places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.kinds import PersonMention
from extract.mentions.names import AND_OTHERS, FIRST_INITIALS, NAME, read_name
from extract.mentions.vocabulary import starting, table, words
from extract.spans import Span
from ontology.reference import persons

_SEVERAL = tuple(role for role, several in table("roles") if several == "true")
_NEXT = rf"(?:,{GAP}|{GAP}(?:en|EN|&){GAP}|,{GAP}en{GAP}|/{GAP}?)"
NAMES = rf"{NAME}(?:{_NEXT}{NAME}){{0,12}}"
# reads «het lid Van den Hul», «de leden Amhaouch en Bouali», «lid Sjoerdsma c.s.»; not «lid van de Kamer»
_AFTER_ROLE = re.compile(
    rf"(?P<role>{starting(words('roles'))}){GAP}(?P<names>{NAMES})(?P<others>{AND_OTHERS})?"
)
# What stands before a signature: «De Minister van Zaken van Overzee, », the name after it on the same line or the next.
_SIGNS = re.compile(r"(?:^|\n|[.)]\s+)[Dd]e (?P<role>[Mm]inister|[Ss]taatssecretaris)[^.\n]{0,160}?,\s{1,4}\Z")
_WITH_INITIALS = re.compile(rf"{FIRST_INITIALS}{GAP}?{NAME}")
_ONE = re.compile(NAME)


def match(text: str) -> tuple[PersonMention, ...]:
    """Return the persons in *text* in order; «c.s.» belongs to the last name before it and is no person.

    >>> [(mention.person.name, mention.and_others) for mention in match("de leden Van der Plas en Bouali c.s.")]
    [('Van der Plas', False), ('Bouali', True)]
    """
    found: dict[int, PersonMention] = {}
    for mention in (*_after_role(text), *_known(text)):
        found.setdefault(mention.span.end, mention)
    return tuple(sorted(found.values(), key=lambda mention: mention.span))


def each_name(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Yield the names of ``text[start:end]``, a run that ``NAMES`` matched, each with its place."""
    for found in _ONE.finditer(text, start, end):
        yield Span(found.start(), found.end()), found[0]


def _after_role(text: str) -> Iterator[PersonMention]:
    for found in _AFTER_ROLE.finditer(text):
        names = list(each_name(text, found.start("names"), found.end("names")))
        if found["role"] not in _SEVERAL:
            names = names[:1]
        for at, (span, written) in enumerate(names):
            others = found["others"] is not None and at == len(names) - 1
            yield PersonMention(span, read_name(written), found["role"], others)


def _known(text: str) -> Iterator[PersonMention]:
    """Yield names with initials: of a signature, or of someone in the reference data; not authors of books."""
    for found in _WITH_INITIALS.finditer(text):
        person = read_name(found[0])
        role = _signed_role(text, found.start())
        if role or (person.initials, person.particle, person.surname) in _known_persons():
            yield PersonMention(Span(found.start(), found.end()), person, role or "")


def _signed_role(text: str, start: int) -> str | None:
    found = _SIGNS.search(text[max(start - 200, 0) : start])
    return found["role"] if found else None


@lru_cache(maxsize=1)
def _known_persons() -> frozenset[tuple[str, str, str]]:
    return frozenset((person.initials, person.particle, person.surname) for person in persons() if person.initials)
