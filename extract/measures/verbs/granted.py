"""What posts get: «krijgt extra capaciteit», «uit OS-middelen krijgen de posten in … extra capaciteit», «er is voor de
posten in … extra capaciteit».

Knows the nouns of measures (`data/measure_nouns.csv`) and, between verb and noun, nothing but posts by name, dates and
small words: what else stands there may be what is got.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.data import any_of
from extract.layout.list_headers import action_of, measure_nouns
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.dates import MONTH
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

GETS = ("krijgt", "krijgen", "kreeg", "kregen")
GOT = ("gekregen", "ontvangen")
GIVEN = ("beschikbaar gesteld", "vrijgemaakt", "bekostigd", "gefinancierd", "betaald", "toegekend")
_PAST = ("kreeg", "kregen", "kwam")
_SMALL = (
    "de|het|een|en|in|te|bij|onze|beide|alle|ook|er|dan|daarom|daarnaast|verder|elk|elke|ieder|samen|per|vanaf|medio|eind"
    f"|begin|jaar|volgende|nieuwe|kleine|grote|Nederlandse|{MONTH}"
)
# What more there is, is so only for the posts that get it; «extra capaciteit nodig» is a need.
_HAD = (
    r"(?=\s*(?:[.,;(]|$)"
    r"|\s+(?:beschikbaar|uitgetrokken|vrijgemaakt|gereserveerd|voorzien|bij|uit|vanaf|in\s+\d{4})\b)"
)

_MORE = (Action.STRENGTHENING, Action.ADDITIONAL_CAPACITY)

# «Tijdens het congres is er voor de ambassade extra capaciteit»
_FOR_A_WHILE = re.compile(r"\b(?:tijdens|gedurende|tijdelijke?|voor\s+de\s+duur|tot)\b", re.IGNORECASE)


# «wordt extra capaciteit gefinancierd op de ambassade in Lomé» is told by the noun.
_MEANT = re.compile(r"\s+(?:op|bij|voor)\b")


@cache
def _nouns() -> str:
    return any_of(sorted(measure_nouns(), key=len, reverse=True))


@cache
def _received() -> re.Pattern[str]:
    # «Versterking krijgen de posten in …», «de posten in … krijgen extra capaciteit»; not «krijgen meer aandacht».
    return re.compile(
        rf"(?<![\w-])(?:(?P<noun>{_nouns()})\s+(?P<get>{any_of(GETS)})"
        rf"|(?P<got>{any_of(GETS)})\s+(?:\w+\s+){{0,3}}?(?P<given>{_nouns()})(?!\s+van\s+(?:de|het|onze)\b))(?![\w-])"
    )


@cache
def _names() -> str:
    # «de posten in Bamako, Cotonou (Benin) en Juba»: names, dates, brackets and small words, at most forty.
    word = rf"(?:(?:{_SMALL}|{post_words()})(?![\w-])|[A-ZÀ-Þ0-9][\w’'-]*|\([^()]{{1,40}}\))"
    return rf"(?:{word},?\s+){{1,40}}?"


@cache
def _parted() -> re.Pattern[str]:
    # «krijgen in 2022 de posten in … extra capaciteit»; «is er voor de posten in … extra capaciteit»; «voor de posten
    # in … komt er extra capaciteit»
    comes = any_of(("is", "zijn", "komt", "komen", "kwam"))
    return re.compile(
        rf"(?<![\w-])(?:(?P<got>{any_of(GETS)})\s+{_names()}"
        rf"|(?:(?P<there>{comes})\s+er|[Ee]r\s+(?P<here>{comes}))\s+(?:{_names()})?voor\s+{_names()}"
        rf"|(?<=[Vv]oor\s)(?:de|onze|beide)\s+{_names()}(?P<then>{comes})\s+er\s+(?:{_names()})?)"
        rf"(?P<given>{_nouns()})(?![\w-]){_HAD}"
    )


@cache
def _had() -> re.Pattern[str]:
    # «heeft in 2022 extra capaciteit gekregen», «is op de ambassade in Dhaka extra capaciteit beschikbaar gesteld»,
    # «wordt uit OS-middelen extra capaciteit op de ambassade in Juba bekostigd»
    paid = r"(?:uit\s+(?:de\s+|het\s+)?[\w-]+(?:middelen|fonds|budget|begroting)\s+)?"
    return re.compile(
        rf"(?<![\w-])(?:(?:heeft|hebben)\s+(?:(?:ook|al|inmiddels|daarom)\s+)?(?:{WHEN}\s+)?(?P<got>{_nouns()})\s+{_either(GOT)}"
        r"(?!\s+van\b)"
        rf"|(?:is|zijn|wordt|worden|werd|werden)\s+(?:{WHEN}\s+)?{paid}(?:op|bij|voor|aan)\s+{_names()}{paid}"
        rf"(?P<given>{_nouns()})\s+{_either(GIVEN)}"
        rf"|(?:is|zijn|(?P<ahead>wordt|worden)|werd|werden)\s+(?:{WHEN}\s+)?{paid}(?:{WHEN}\s+)?(?P<more>{_nouns()})\s+"
        rf"(?:(?:op|bij|voor)\s+{_names()})?{_either(GIVEN)})(?![\w-])"
    )


def _either(forms: tuple[str, ...]) -> str:
    return f"(?:{any_of(forms)})"


def granting_verbs(text: str, span: Span) -> Iterator[Verb]:
    """Yield what *span* of *text* says that posts get, at the verb with its noun, or at the noun the names part from
    it."""
    ends: set[int] = set()
    passes = _FOR_A_WHILE.search(text, span.start, span.end)
    for found in _received().finditer(text, span.start, span.end):
        ends.add(found.end())
        if _FOR_A_WHILE.search(found[0]):  # «krijgt tijdelijk twee extra medewerkers»
            continue
        yield from _verb(found["noun"] or found["given"], found["get"] or found["got"], Span(*found.span()))
    for found in () if passes else _had().finditer(text, span.start, span.end):
        name = next(name for name in ("got", "given", "more") if found[name])
        action = action_of(found[name])
        if action in _MORE and name != "more":
            yield Verb(Span(found.start(name), found.end()), action, Tense.PARTICIPLE)
        elif action in _MORE and not _MEANT.match(text, found.end()):  # its posts may stand behind the noun
            yield Verb(Span(*found.span("more")), action, Tense.PRESENT if found["ahead"] else Tense.PAST)
    for found in () if passes else _parted().finditer(text, span.start, span.end):
        if found.end() not in ends:
            form = next(filter(None, found.group("got", "there", "here", "then")))
            yield from _verb(found["given"], form, Span(*found.span("given")))


def _verb(noun: str, form: str, at: Span) -> Iterator[Verb]:
    action: Action | None = action_of(noun)
    if action is not None:
        yield Verb(at, action, Tense.PAST if form.lower() in _PAST else Tense.PRESENT)
