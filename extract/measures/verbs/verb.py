"""One verb of a measure in the text: what it does to posts, and the form that decides what must stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from extract.spans import Span
from ontology.terms import Action

# Who opens, closes and sends for the Netherlands; and so those who write.
WHO = r"(?:Nederland|[Hh]et\s+kabinet|[Dd]e\s+regering|[Hh]et\s+ministerie)"
US = rf"(?:[Ii]k|[Ww]ij|[Ww]e|{WHO})"
# What may stand before the kind that a post becomes: «een volwaardige ambassade».
FULL = r"(?:volwaardige?\s+|zelfstandige?\s+)?"


class Tense(StrEnum):
    """The form of a verb, which decides what must stand beside it."""

    PARTICIPLE = "participle"
    PRESENT = "present"
    PAST = "past"
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb form in the text; ``alone`` tells that nothing is done by anybody: the post itself grows or shrinks.

    ``brings`` tells that a post comes to a bare place beside the verb, and to none further off; ``itself`` that the
    post must be who does it.
    """

    span: Span
    action: Action
    tense: Tense
    alone: bool = False
    brings: bool = False
    itself: bool = False
