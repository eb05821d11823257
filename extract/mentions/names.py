"""Names of persons as Dutch papers write them: «Van den Hul», «S.P.R.A. van Weyenberg», «AMHAOUCH».

Knows particles, initials and how many words a name may have; refuses to know who a name belongs to. One exception:
where a known surname ends a longer name, the words before it are given names («Remco Dijkstra»).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.vocabulary import alternation, words
from extract.statements import Person
from ontology.reference import persons

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĲĶĽŁŃŅŇŌŐŒŘŚŞŠŤŪŮŰŲŹŻŽ"
# «Hul», «Hennis-Plasschaert», «Yeşilgöz», «McDonald», «’t Hart» has its particle apart
_LETTER = r"[^\W\d_⁰¹²³⁴-⁹]"  # a raised figure is the mark of a note: «motie De Groot²⁷»
_WORD = rf"[{_UPPER}](?:{_LETTER}|[’'](?!s){_LETTER})+(?:-(?:[a-z]{{2,3}}-)?[{_UPPER}]{_LETTER}+)*"
_CAPITALISED = alternation(tuple(part[:1].upper() + part[1:] for part in words("particles") if part[0].isalpha()))
_LOWER = alternation(words("particles"))
_UPPERCASE = alternation(tuple(part.upper() for part in words("particles")))
# «motie-Jansen/Bakker, TK 2026–2027, 40 251, nr. 33»: the chamber before its session or number is no further mover.
_STOP = rf"(?!(?:{alternation(words('not_names'))}|[TE]K(?={GAP}(?:(?:I{{1,2}}|vergaderjaar){GAP})?\d))(?![\w]))"
_REST_OF_INITIAL = r"[a-z]?\.[ \u00a0]?-?"
INITIALS: Final = rf"(?:[{_UPPER}]{_REST_OF_INITIAL}){{1,7}}"
# The same where no word runs on; the look back stands after the first capital, so that the engine can run to those.
FIRST_INITIALS: Final = rf"[{_UPPER}](?<![\w.].){_REST_OF_INITIAL}(?:[{_UPPER}]{_REST_OF_INITIAL}){{0,6}}"

# A name after a word that shows a person: «Van den Hul», «Remco Dijkstra», «Kirsten van den Hul», «S.A. Blok».
NAME: Final = (
    rf"{_STOP}(?:{INITIALS}{GAP}?(?:{_LOWER}{GAP})?{_WORD}(?:{GAP}{_STOP}{_WORD})?"
    rf"|(?:(?:{_CAPITALISED}|{_UPPERCASE}){GAP}|[’']t{GAP})?{_STOP}{_WORD}(?:{GAP}{_STOP}{_WORD}){{0,2}}(?:{GAP}{_LOWER}{GAP}{_WORD})?)"
)
AND_OTHERS: Final = rf"{GAP}?(?:c\.{GAP}?s\.?|C\.{GAP}?S\.?)(?!\w)"

_SURNAME = rf"(?P<surname>{_WORD}(?:{GAP}{_WORD})*)\Z"
_WITH_PARTICLE = re.compile(
    rf"(?P<initials>{INITIALS})?{GAP}?(?:{_WORD}{GAP}){{0,3}}?"
    rf"(?P<particle>{_LOWER}|{_CAPITALISED}|{_UPPERCASE}){GAP}{_SURNAME}"
)
_NAMES = 4096  # names come back, in one paper and from paper to paper
_PLAIN = re.compile(rf"(?P<initials>{INITIALS})?{GAP}?(?P<particle>(?!))?{_SURNAME}")


@lru_cache(maxsize=_NAMES)
def read_name(written: str) -> Person:
    """Return the parts of a name that ``NAME`` matched.

    >>> read_name("Van den Hul") == read_name("VAN DEN HUL") == Person("Hul", "van den")
    True
    >>> read_name("S.P.R.A. van Weyenberg") == Person("Weyenberg", "van", "S.P.R.A.")
    True
    """
    folded = " ".join(written.split())
    parts = _WITH_PARTICLE.match(folded) or _PLAIN.match(folded)
    if parts is None:
        return Person(folded)
    surname, particle = parts["surname"], (parts["particle"] or "").lower()
    if surname.isupper() and len(surname) > 2:
        surname = surname.title()
    if not particle:
        surname = _without_given_names(surname)
    return Person(surname, particle, (parts["initials"] or "").replace(" ", ""))


def _without_given_names(surname: str) -> str:
    """Return *surname* without a given name before it: only where both are known, for «Six Dijkstra» is a surname."""
    given, _, rest = surname.partition(" ")
    return rest if given in _given_names() and rest in _surnames() else surname


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset(person.surname for person in persons())


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    return frozenset(person.full.split()[0] for person in persons() if " " in person.full)
