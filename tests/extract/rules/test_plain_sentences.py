"""The plainest sentences on a post, in every form of every verb: who acts, when, in which order of words.

What a reader expects of each stands in the forms themselves: the deed of the verb, the place, the time, and whether it
is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from ontology.terms import Action, Status
from tests.extract.factories import document, of_kind, stated


class Forms(NamedTuple):
    """A verb as it stands in sentences; ``particle`` is parted from it, and ``object`` what it is done to."""

    third: str
    first: str
    plural: str
    past: str
    participle: str
    to: str
    infinitive: str
    action: Action
    object: str = "de ambassade"
    particle: str = ""


VERBS = (
    Forms("sluit", "sluit", "sluiten", "sloot", "gesloten", "te sluiten", "sluiten", Action.CLOSURE),
    Forms("opent", "open", "openen", "opende", "geopend", "te openen", "openen", Action.OPENING, "een ambassade"),
    Forms("heropent", "heropen", "heropenen", "heropende", "heropend", "te heropenen", "heropenen", Action.REOPENING),
    Forms("versterkt", "versterk", "versterken", "versterkte", "versterkt", "te versterken", "versterken",
          Action.STRENGTHENING),
    Forms("verkleint", "verklein", "verkleinen", "verkleinde", "verkleind", "te verkleinen", "verkleinen",
          Action.REDUCTION),
    Forms("heft", "hef", "heffen", "hief", "opgeheven", "op te heffen", "opheffen", Action.CLOSURE, particle=" op"),
    Forms("breidt", "breid", "breiden", "breidde", "uitgebreid", "uit te breiden", "uitbreiden",
          Action.STRENGTHENING, particle=" uit"),
    Forms("krimpt", "krimp", "krimpen", "kromp", "ingekrompen", "in te krimpen", "inkrimpen",
          Action.REDUCTION, particle=" in"),
    Forms("bouwt", "bouw", "bouwen", "bouwde", "afgebouwd", "af te bouwen", "afbouwen",
          Action.REDUCTION, particle=" af"),
)  # fmt: skip

AHEAD = (
    "Nederland {third} {object} in Lima in 2028{particle}.",
    "In 2028 {third} Nederland {object} in Lima{particle}.",
    "Het kabinet {third} in 2028 {object} in Lima{particle}.",
    "Ik {first} {object} in Lima in 2028{particle}.",
    "Daarom {first} ik {object} in Lima in 2028{particle}.",
    "Wij {plural} in 2028 {object} in Lima{particle}.",
    "In 2028 {plural} wij {object} in Lima{particle}.",
    "In 2028 wordt {object} in Lima {participle}.",
    "Nederland zal {object} in Lima in 2028 {infinitive}.",
    "In 2028 zal Nederland {object} in Lima {infinitive}.",
    "Het kabinet gaat {object} in Lima in 2028 {infinitive}.",
    "Het kabinet heeft besloten {object} in Lima in 2028 {to}.",
    "Het kabinet besloot {object} in Lima in 2028 {to}.",
    "Ik heb besloten om {object} in Lima in 2028 {to}.",
    "Besloten is dat {object} in Lima in 2028 wordt {participle}.",
    "Het besluit is genomen om {object} in Lima in 2028 {to}.",
    "Ik kan u melden dat {object} in Lima in 2028 wordt {participle}.",
)
DONE = (
    "Nederland {past} {object} in Lima in 2021{particle}.",
    "In 2021 {past} het kabinet {object} in Lima{particle}.",
    "Nederland heeft {object} in Lima in 2021 {participle}.",
    "In 2021 heeft Nederland {object} in Lima {participle}.",
    "In 2021 werd {object} in Lima {participle}.",
    "In 2021 is {object} in Lima {participle}.",
)
OTHER_WORDS = (
    ("Nederland vestigde in 2021 een ambassade in Lima.", Action.OPENING, "2021", Status.DONE),
    ("De ambassade in Lima werd in 2021 operationeel.", Action.OPENING, "2021", Status.DONE),
    ("De ambassade in Lima wordt medio 2028 operationeel.", Action.OPENING, "2028", Status.PLANNED),
    ("De ambassade in Lima werd in 2021 weer operationeel.", Action.REOPENING, "2021", Status.DONE),
)
# Said of something else than the post, by another than the cabinet, or not for certain.
TRAPS = (
    "Het kabinet versterkt de banden met de ambassade in Lima.",
    "Nederland versterkt zijn positie in Peru via de ambassade in Lima.",
    "De ambassade in Lima versterkt Nederland in de regio.",
    "De ambassade in Lima versterkt het kabinet met informatie.",
    "De ambassade in Lima verkleint haar ecologische voetafdruk.",
    "Het kabinet verkleint de afstand tot de ambassade in Lima.",
    "De ambassade in Lima bouwde een netwerk af.",
    "Het kabinet hief de blokkade op bij de ambassade in Lima.",
    "Ik open de conferentie op de ambassade in Lima in 2028.",
    "Het kabinet zal de samenwerking met de ambassade in Lima uitbreiden.",
    "Peru heeft besloten zijn ambassade in Lima uit te breiden.",
    "De ambassade in Lima helpt bedrijven uit te breiden.",
    "Als het kabinet de ambassade in Lima versterkt, volgt Quito.",
    "Het kabinet versterkt de ambassade in Lima niet.",
    "De ambassade in Lima vestigde zich in 2021 in een nieuw pand.",
    "Het visumloket van de ambassade in Lima werd in 2021 operationeel.",
    "De ambassade in Lima wordt in 2028 niet operationeel.",
    "Kranten melden dat de ambassade in Lima in 2028 wordt gesloten.",
)


def _sentences() -> Iterator[tuple[str, Action, str, Status]]:
    for verb in VERBS:
        for form in AHEAD:
            yield form.format(**verb._asdict()), verb.action, "2028", Status.PLANNED
        for form in DONE:
            yield form.format(**verb._asdict()), verb.action, "2021", Status.DONE


def _read(text: str) -> tuple[Measure, ...]:
    return of_kind(stated(document(f"{text}\n"), [measures]), Measure)


@pytest.mark.parametrize(("text", "action", "year", "status"), [*_sentences(), *OTHER_WORDS])
def test_each_form_tells_its_deed(text: str, action: Action, year: str, status: Status) -> None:
    read = [(each.action, each.post.place, each.period.start, each.status) for each in _read(text)]
    assert read == [(action, "Lima", year, status)]


@pytest.mark.parametrize("text", TRAPS)
def test_what_tells_no_deed(text: str) -> None:
    assert not _read(text)
