"""The plainest sentences on a post that becomes another kind, in every form of every verb; and sentences beside them.

What a reader expects stands in the posts themselves: what each was, where it stands, and what it becomes.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from ontology.terms import Action, PostKind, Status
from tests.extract.factories import document, of_kind, stated


class Turned(NamedTuple):
    """A post as sentences name it, its place, what it was, and what it becomes, in words and by kind."""

    post: str
    place: str
    was: PostKind
    words: str
    becomes: PostKind


POSTS = (
    Turned("het ambassadekantoor in Lomé", "Lomé", PostKind.EMBASSY_OFFICE, "een ambassade", PostKind.EMBASSY),
    Turned("de ambassade in Lima", "Lima", PostKind.EMBASSY, "een ambassadekantoor", PostKind.EMBASSY_OFFICE),
    Turned("het NBSO in Pune", "Pune", PostKind.BUSINESS_SUPPORT_OFFICE, "een CG", PostKind.CONSULATE_GENERAL),
    Turned("het CG in Milaan", "Milaan", PostKind.CONSULATE_GENERAL, "een NBSO", PostKind.BUSINESS_SUPPORT_OFFICE),
)
AHEAD = (
    "{P} wordt in 2028 omgevormd tot {k}.",
    "In 2028 wordt {p} omgevormd tot {k}.",
    "{P} wordt in 2028 tot {k} omgevormd.",
    "{P} wordt in 2028 omgezet in {k}.",
    "In 2028 wordt {p} omgezet in {k}.",
    "{P} wordt in 2028 opgewaardeerd tot {k}.",
    "In 2028 wordt {p} opgewaardeerd tot {k}.",
    "{P} wordt in 2028 afgeschaald tot {k}.",
    "In 2028 wordt {p} afgeschaald tot {k}.",
    "{P} wordt in 2028 afgeschaald naar {k}.",
    "{P} wordt in 2028 {k}.",
    "In 2028 wordt {p} {k}.",
    "{P} zal in 2028 worden omgevormd tot {k}.",
    "{P} zal in 2028 {k} worden.",
    "{P} zal in 2028 tot {k} worden omgevormd.",
    "In 2028 zal {p} worden omgevormd tot {k}.",
    "{P} verandert in 2028 in {k}.",
    "Nederland vormt {p} in 2028 om tot {k}.",
    "In 2028 vormt Nederland {p} om tot {k}.",
    "Het kabinet vormt in 2028 {p} om tot {k}.",
    "Ik vorm {p} in 2028 om tot {k}.",
    "Daarom vorm ik {p} in 2028 om tot {k}.",
    "Wij vormen {p} in 2028 om tot {k}.",
    "Het kabinet zet {p} in 2028 om in {k}.",
    "In 2028 zet het kabinet {p} om in {k}.",
    "Ik zet {p} in 2028 om in {k}.",
    "Het kabinet waardeert {p} in 2028 op tot {k}.",
    "Ik waardeer {p} in 2028 op tot {k}.",
    "Het kabinet schaalt {p} in 2028 af tot {k}.",
    "Ik schaal {p} in 2028 af tot {k}.",
    "Het kabinet maakt in 2028 van {p} {k}.",
    "Ik maak in 2028 van {p} {k}.",
    "Nederland zal {p} in 2028 omvormen tot {k}.",
    "In 2028 zal Nederland {p} omvormen tot {k}.",
    "Het kabinet gaat {p} in 2028 omvormen tot {k}.",
    "Het kabinet zal {p} in 2028 omzetten in {k}.",
    "Het kabinet zal {p} in 2028 opwaarderen tot {k}.",
    "Het kabinet zal {p} in 2028 afschalen tot {k}.",
    "Het kabinet heeft besloten {p} in 2028 om te vormen tot {k}.",
    "Het kabinet heeft besloten {p} in 2028 om te zetten in {k}.",
    "Het kabinet heeft besloten {p} in 2028 op te waarderen tot {k}.",
    "Het kabinet heeft besloten {p} in 2028 af te schalen tot {k}.",
    "Het kabinet besloot {p} in 2028 om te vormen tot {k}.",
    "Ik heb besloten om {p} in 2028 om te vormen tot {k}.",
    "Er is besloten {p} in 2028 om te vormen tot {k}.",
    "Besloten is dat {p} in 2028 wordt omgevormd tot {k}.",
    "Besloten is dat {p} in 2028 {k} wordt.",
    "Ik kan u melden dat {p} in 2028 wordt omgevormd tot {k}.",
    "Ik kan u melden dat {p} in 2028 {k} wordt.",
    "Ik heb besloten dat {p} in 2028 verdergaat als {n}.",
    "{P} krijgt in 2028 de status van {n}.",
    "In 2028 krijgt {p} de status van {n}.",
    "{P} krijgt in 2028 de status van {k}.",
    "{P} gaat in 2028 verder als {n}.",
    "In 2028 gaat {p} verder als {n}.",
    "{P} gaat in 2028 als {n} verder.",
    "{P} zal in 2028 verdergaan als {n}.",
    "In 2028 gaat {p} als {n} verder.",
)
DONE = (
    "In 2021 werd {p} omgevormd tot {k}.",
    "In 2021 is {p} omgevormd tot {k}.",
    "{P} werd in 2021 omgevormd tot {k}.",
    "{P} is in 2021 omgevormd tot {k}.",
    "{P} is in 2021 omgezet in {k}.",
    "{P} werd in 2021 opgewaardeerd tot {k}.",
    "{P} is in 2021 afgeschaald tot {k}.",
    "{P} werd in 2021 {k}.",
    "In 2021 werd {p} {k}.",
    "{P} is in 2021 {k} geworden.",
    "{P} veranderde in 2021 in {k}.",
    "Nederland vormde {p} in 2021 om tot {k}.",
    "In 2021 vormde Nederland {p} om tot {k}.",
    "Het kabinet zette {p} in 2021 om in {k}.",
    "Het kabinet waardeerde {p} in 2021 op tot {k}.",
    "Het kabinet schaalde {p} in 2021 af tot {k}.",
    "Nederland heeft {p} in 2021 omgevormd tot {k}.",
    "In 2021 heeft Nederland {p} omgevormd tot {k}.",
    "Nederland heeft {p} in 2021 omgezet in {k}.",
    "{P} kreeg in 2021 de status van {n}.",
    "In 2021 kreeg {p} de status van {n}.",
    "{P} heeft in 2021 de status van {n} gekregen.",
    "{P} ging in 2021 verder als {n}.",
    "In 2021 ging {p} verder als {n}.",
    "Ik heb {p} in 2021 omgevormd tot {k}.",
)
# Something at the post is turned into something, another state does it, or nothing is certain.
TRAPS = (
    "Het gebouw van de ambassade in Lima krijgt in 2028 de status van monument.",
    "De medewerker van de ambassade in Lima krijgt de status van consul.",
    "Het personeel van de ambassade in Lima krijgt de status van ambassade.",
    "Nederland vormt de afdeling op de ambassade in Lima om tot een team.",
    "Het kabinet zet de lijn van de ambassade in Lima voort.",
    "Ik vorm mij een beeld van de ambassade in Lima.",
    "Het kabinet maakt van de ambassade in Lima een voorbeeld.",
    "Ik maak van de gelegenheid gebruik om de ambassade in Lima een compliment te geven.",
    "Het kabinet maakt van de sluiting van de ambassade in Lima een prioriteit.",
    "De ambassade in Lima schaalt haar activiteiten af.",
    "De ambassade in Lima schaalt af naar minder activiteiten.",
    "De ambassade in Lima zet de toezegging om in daden.",
    "Ik zet de aanbeveling over de ambassade in Lima om in beleid.",
    "Het kabinet waardeert de inzet van de ambassade in Lima.",
    "De ambassade in Lima gaat verder als vanouds.",
    "De ambassade in Lima gaat door als voorheen.",
    "Het ambassadekantoor in Lomé kan een ambassade worden.",
    "Het ambassadekantoor in Lomé moet een ambassade worden.",
    "Het ambassadekantoor in Lomé wil een ambassade worden.",
    "Als het ambassadekantoor in Lomé een ambassade wordt, komt er personeel bij.",
    "De leden vragen of het ambassadekantoor in Lomé een ambassade wordt.",
    "Het ambassadekantoor in Lomé wordt in 2028 geen ambassade.",
    "Het ambassadekantoor in Lomé wordt niet omgevormd tot een ambassade.",
    "Kranten melden dat het ambassadekantoor in Lomé in 2028 een ambassade wordt.",
    "Frankrijk vormt zijn ambassade in Lomé om tot een ambassadekantoor.",
    "Het kabinet overweegt het ambassadekantoor in Lomé om te vormen tot een ambassade.",
    "Het kabinet heeft niet besloten het ambassadekantoor in Lomé om te vormen tot een ambassade.",
    "De motie verzoekt de regering het ambassadekantoor in Lomé om te vormen tot een ambassade.",
    "Het is niet nodig het ambassadekantoor in Lomé om te vormen tot een ambassade.",
    "Om het ambassadekantoor in Lomé om te vormen tot een ambassade is geld nodig.",
    "Besloten is het gebouw van het ambassadekantoor in Lomé om te vormen tot een ambassade.",
    "Het honorair consulaat in Lomé wordt een ambassadekantoor genoemd.",
)


def _read(text: str) -> tuple[Measure, ...]:
    return of_kind(stated(document(f"{text}\n"), [measures]), Measure)


@pytest.mark.parametrize("turned", POSTS)
@pytest.mark.parametrize(
    ("form", "year", "status"),
    [*((form, "2028", Status.PLANNED) for form in AHEAD), *((form, "2021", Status.DONE) for form in DONE)],
)
def test_each_form_turns_the_post(turned: Turned, form: str, year: str, status: Status) -> None:
    post, words = turned.post, turned.words
    text = form.format(p=post, P=post[0].upper() + post[1:], k=words, n=words.removeprefix("een "))
    read = [(each.action, each.post.place, each.post.kind, each.former_kind, each.period.start, each.status)
            for each in _read(text)]  # fmt: skip
    assert read == [(Action.CONVERSION, turned.place, turned.becomes, turned.was, year, status)]


@pytest.mark.parametrize("text", TRAPS)
def test_what_turns_no_post(text: str) -> None:
    assert not _read(text)
