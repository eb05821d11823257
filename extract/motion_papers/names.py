"""Names as they stand alone: in a signature («Inge van Dijk»), a title («VAN DEN HUL»), metadata («I. van Dijk»).

Knows where the given name ends: before a particle. Two capitals without one are a surname («Six Dijkstra») unless the
reference data knows better. Refuses to mend a misspelt name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.mentions.names import AND_OTHERS, read_name
from extract.mentions.vocabulary import words
from extract.statements import Person
from ontology.names import slug

_INITIALS = re.compile(r"(?:[^\W\d_][a-z]?[.,][ ]?-?){1,7}\s*")
_GIVEN = re.compile(r"\s*\((?P<given>[^)]*)\)\s*")
_NOT_NAME = re.compile(r"^[^\w’'(]+|[\s_.,;:*]+$")
# Around a name: «het lid Krul», «(Lid) Krul», «Karimi (D66)», «Karimi c.s.»
_AROUND = re.compile(rf"^(?:[Hh]et\s+|HET\s+)?\(?(?:[Ll]id|LID)\)?\s+|\s*\([^()]*\)$|{AND_OTHERS}$")
# A letter that was left over from the word after the name: «Ceder e» (from «Ceder en …»).
_STRAY = re.compile(r"\s+[a-z]$")
_NAMES = 4096  # a Kamer has 150 members, and their names come back in motion after motion
_LETTERS, _DIGIT, _GAPS = re.compile(r"[^\W\d_]{2}"), re.compile(r"\d"), re.compile("[, ]")


@lru_cache(maxsize=_NAMES)
def name_of(written: str) -> Person | None:
    """Return the person whose whole name is *written*; None where no name is.

    >>> name_of("Inge van Dijk").name, name_of("van der Lee").name, name_of("VAN DEN HUL").name, name_of(".")
    ('Inge van Dijk', 'Van der Lee', 'Van den Hul', None)
    """
    plain = _STRAY.sub("", _NOT_NAME.sub("", _AROUND.sub("", " ".join(written.split()))))
    given = _GIVEN.search(plain)
    plain = _GIVEN.sub(" ", plain)
    initials = _INITIALS.match(plain)
    rest = plain[initials.end() :] if initials else plain
    if not _LETTERS.search(rest) or _DIGIT.search(rest):
        return None
    person = _parts(rest)
    return Person(
        person.surname,
        person.particle,
        _GAPS.sub("", initials[0].replace(",", ".")) if initials else "",
        given["given"] if given and person.particle else person.given,
    )


def _parts(name: str) -> Person:
    tokens = name.split()
    for size in range(min(3, len(tokens) - 1), 0, -1):
        for at in range(len(tokens) - size):
            particle = " ".join(tokens[at : at + size])
            if particle.lower() in _particles() and (at == 0 or particle.islower() or name.isupper()):
                return _split(tokens, at, size)
    return read_name(name)


def _split(tokens: list[str], at: int, size: int) -> Person:
    given, surname = " ".join(tokens[:at]), " ".join(tokens[at + size :])
    particle = " ".join(tokens[at : at + size]).lower()
    if given.endswith(("-van", "-de")) or "-" in given[-4:]:  # «Faber-van de Klashorst» is one surname
        return Person(" ".join(tokens))
    return Person(_cased(surname), particle, "", _cased(given))


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 2 else name


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return frozenset(words("particles"))


def same_person(one: Person, other: Person) -> bool:
    """Tell whether two names may be one person's: accents, capitals and a missing given name do not part them."""
    if slug(f"{one.particle} {one.surname}") == slug(f"{other.particle} {other.surname}"):
        first, second = (person.given[:1] or person.initials[:1] for person in (one, other))
        return not (first and second) or slug(first) == slug(second)
    # «Daniëlle Jansen», of whom nothing tells that the first word is a given name, and «D.E.M.C. (Daniëlle) Jansen»
    return any(
        slug(whole.surname).endswith(f"-{slug(short.surname)}")
        and bool(short.initials)
        and slug(whole.surname)[:1] == slug(short.initials[:1])
        for whole, short in ((one, other), (other, one))
    )
