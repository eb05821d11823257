"""What every statement is made of: its evidence, and the periods, posts and persons that it speaks of.

Values only; `extract.statements` has the statements, and gives these names too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ontology.terms import PostKind


class Evidence(NamedTuple):  # as a span is: most of what a reading makes
    """One passage of the source: where it stands, its exact words, and the rule that read it.

    ``exact`` is the source between ``start`` and ``end`` with line breaks folded to single spaces and hyphenated words
    joined; ``prefix`` and ``suffix`` are up to 32 folded characters around it. ``supports`` names the fields of the
    statement that were read here; empty means the statement as a whole. ``line`` counts from 1; ``page`` is None where
    the source does not tell.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    line: int
    rule: str
    section: str | None = None
    page: int | None = None
    supports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """When, as ISO strings as precise as the source; None where it does not say."""

    start: str | None = None
    end: str | None = None

    @classmethod
    def of(cls, iso: str) -> Period:
        """Return the period that an ISO date opens, or an ISO interval («2019/2021») spans."""
        start, _, end = iso.partition("/")
        return cls(start, end or None)


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A post's identity: its kind, its place and what it is accredited to, never the city alone."""

    kind: PostKind
    place: str
    country: str
    accredited_to: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the source names them; ``initials`` is empty where it gives none.

    ``given`` is the given name where the source writes it before a particle, to tell two members apart («Inge van
    Dijk»).
    """

    surname: str
    particle: str = ""
    initials: str = ""
    given: str = ""

    @property
    def name(self) -> str:
        """The name as written after «het lid»: particle with a capital unless a given name stands first."""
        if self.given:
            return " ".join(filter(None, (self.given, self.particle, self.surname)))
        particle = self.particle[:1].upper() + self.particle[1:]
        return f"{particle} {self.surname}".strip()
