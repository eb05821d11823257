"""Verbs that tell of a measure (`data/measure_verbs.csv`), and the words that take it back: hedges, «niet», what was
averted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from extract.data import any_of, read_table
from extract.layout.list_headers import action_of, measure_nouns
from extract.spans import Span
from ontology.terms import Action


class Tense(StrEnum):
    """The form of a verb, which decides what must stand beside it."""

    PARTICIPLE = "participle"
    PRESENT = "present"
    PAST = "past"
    INFINITIVE = "infinitive"


_RECEIVES = ("krijgt", "krijgen", "kreeg", "kregen")


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb form in the text."""

    span: Span
    action: Action
    tense: Tense


@cache
def _forms() -> dict[str, tuple[Action, Tense]]:
    return {form: (Action(action), Tense(tense)) for form, action, tense in read_table("measure_verbs.csv")}


def _words(table: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(row[0] for row in read_table(table))})(?![\w-])")


@cache
def _verb() -> re.Pattern[str]:
    # «te openen ambassadekantoren», «de gesloten post»: before a noun the form is an adjective and tells nothing new.
    return _words("measure_verbs.csv")


@cache
def _hedge() -> re.Pattern[str]:
    return _words("hedges.csv")


# «ging de sluiting van de ambassade in Luanda niet door», «blijft het CG in Istanboel open»: the verb and
# its particle stand apart.
_APART = re.compile(
    r"\b(?:gaat|gaan|ging|gingen)\b[^.;]{1,160}\bniet\s+door\b"
    r"|\b(?:blijft|blijven|bleef|bleven)\b[^.;]{1,160}\bopen\b"
)


@cache
def _averted() -> re.Pattern[str]:
    return _words("averted_phrases.csv")


@cache
def _received() -> re.Pattern[str]:
    # «Versterking krijgen de posten in …», «de posten in … krijgen extra capaciteit»; not «krijgen meer aandacht».
    nouns, get = any_of(sorted(measure_nouns(), key=len, reverse=True)), any_of(_RECEIVES)
    return re.compile(
        rf"(?<![\w-])(?:(?P<noun>{nouns})\s+(?P<get>{get})"
        rf"|(?P<got>{get})\s+(?:\w+\s+){{0,3}}?(?P<given>{nouns}))(?![\w-])"
    )


def find_verbs(text: str, span: Span) -> Iterator[Verb]:
    """Yield the verbs that tell of a measure in *span* of *text*, in order."""
    verbs = [*_plain_verbs(text, span), *_receiving_verbs(text, span)]
    return iter(sorted(verbs, key=lambda verb: verb.span))


def _plain_verbs(text: str, span: Span) -> Iterator[Verb]:
    for found in _verb().finditer(text, span.start, span.end):
        action, tense = _forms()[found[0].lower()]
        yield Verb(Span(*found.span()), action, tense)


def _receiving_verbs(text: str, span: Span) -> Iterator[Verb]:
    for found in _received().finditer(text, span.start, span.end):
        action = action_of(found["noun"] or found["given"])
        tense = Tense.PAST if (found["get"] or found["got"]).lower() in ("kreeg", "kregen") else Tense.PRESENT
        if action is not None:
            yield Verb(Span(*found.span()), action, tense)


def is_hedged(words: str) -> bool:
    """Tell whether *words* leave open if it happens: «kan», «indien», «verzoekt», «overweegt»."""
    return _hedge().search(words) is not None


def find_averted(text: str, span: Span) -> Span | None:
    """Return where *span* of *text* says that a closing was averted («geen doorgang», «blijft open»), else None."""
    found = _averted().search(text, span.start, span.end) or _APART.search(text, span.start, span.end)
    return Span(*found.span()) if found else None
