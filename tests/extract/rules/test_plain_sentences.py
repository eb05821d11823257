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


STAFF_COMES = (
    ("De ambassade in Lima krijgt er in 2028 {} bij.", "2028"),
    ("In 2028 krijgt de ambassade in Lima er {} bij.", "2028"),
    ("De ambassade in Lima zal er in 2028 {} bij krijgen.", "2028"),
    ("De ambassade in Lima kreeg er in 2021 {} bij.", "2021"),
    ("De ambassade in Lima heeft er in 2021 {} bij gekregen.", "2021"),
    ("De ambassade in Lima wordt in 2028 versterkt met {}.", "2028"),
    ("Nederland versterkt de ambassade in Lima in 2028 met {}.", "2028"),
    ("Het kabinet plaatst in 2028 {} op de ambassade in Lima.", "2028"),
)
STAFF_GOES = (
    ("De ambassade in Lima levert in 2028 {} in.", "2028"),
    ("De ambassade in Lima zal in 2028 {} inleveren.", "2028"),
    ("De ambassade in Lima heeft in 2021 {} ingeleverd.", "2021"),
    ("De ambassade in Lima verliest in 2028 {}.", "2028"),
    ("De ambassade in Lima heeft in 2021 {} verloren.", "2021"),
    ("In 2028 verdwijnt op de ambassade in Lima {}.", "2028"),
    ("Het kabinet schrapt in 2028 {} op de ambassade in Lima.", "2028"),
    ("De ambassade in Lima wordt in 2028 ingekrompen met {}.", "2028"),
)
STAFF_TRAPS = (
    "Het bedrijf plaatst twee medewerkers op de ambassade in Lima.",
    "De bewaking plaatst elke avond twee medewerkers bij de ambassade in Lima.",
    "De ambassade in Lima heeft een rechtszaak verloren.",
    "De ambassade in Lima krijgt tijdelijk twee extra medewerkers.",
    "De ambassade in Lima krijgt in 2028 tijdelijk een extra medewerker.",
    "De ambassade in Lima verliest tijdelijk een medewerker.",
    "De ambassade in Lima heeft twee medewerkers van het ministerie op bezoek gekregen.",
    "De ambassade in Lima heeft nog geen extra medewerker gekregen.",
    "De ambassade in Lima kan er in 2028 een medewerker bij krijgen.",
    "Duitsland heeft op zijn ambassade in Lima twee functies ingeleverd.",
)


@pytest.mark.parametrize("staff", ["een functie", "twee functies", "één fte", "een extra functie"])
@pytest.mark.parametrize(("form", "year"), STAFF_COMES)
def test_staff_that_comes(form: str, year: str, staff: str) -> None:
    read = [(each.action, each.post.place, each.period.start) for each in _read(form.format(staff))]
    assert read == [(Action.STRENGTHENING, "Lima", year)]


@pytest.mark.parametrize("staff", ["een functie", "twee functies", "één fte"])
@pytest.mark.parametrize(("form", "year"), STAFF_GOES)
def test_staff_that_goes(form: str, year: str, staff: str) -> None:
    read = [(each.action, each.post.place, each.period.start) for each in _read(form.format(staff))]
    assert read == [(Action.REDUCTION, "Lima", year)]


@pytest.mark.parametrize("text", STAFF_TRAPS)
def test_staff_that_neither_comes_nor_goes(text: str) -> None:
    assert not _read(text)


def test_a_closing_averted_does_not_take_the_date_of_what_is_done_besides() -> None:
    read = _read("De ambassade in Lima blijft open en wordt in 2028 versterkt.")
    assert [(each.action, each.period.start) for each in read] == [
        (Action.AVERTED_CLOSURE, None),
        (Action.STRENGTHENING, "2028"),
    ]


def _read(text: str) -> tuple[Measure, ...]:
    return of_kind(stated(document(f"{text}\n"), [measures]), Measure)


@pytest.mark.parametrize(("text", "action", "year", "status"), [*_sentences(), *OTHER_WORDS])
def test_each_form_tells_its_deed(text: str, action: Action, year: str, status: Status) -> None:
    read = [(each.action, each.post.place, each.period.start, each.status) for each in _read(text)]
    assert read == [(action, "Lima", year, status)]


@pytest.mark.parametrize("text", TRAPS)
def test_what_tells_no_deed(text: str) -> None:
    assert not _read(text)
