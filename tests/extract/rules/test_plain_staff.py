"""The plainest sentences on staff that comes to a post or goes, in every form: what the post gets or loses, what we
bring or cut, what is done there; and sentences beside them on other things at a post.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from ontology.terms import Action, Status
from tests.extract.factories import document, of_kind, stated

MORE_AHEAD = (
    "{P} {krijgt} er in 2028 twee medewerkers bij.",
    "In 2028 {krijgt} {p} er twee medewerkers bij.",
    "{P} {krijgt} in 2028 twee extra medewerkers.",
    "{P} {krijgt} in 2028 een extra medewerker.",
    "{P} {krijgt} er in 2028 een attaché bij.",
    "In 2028 {krijgt} {p} een extra medewerker.",
    "{P} {wordt} in 2028 uitgebreid met twee medewerkers.",
    "{P} {wordt} in 2028 versterkt met een attaché.",
    "{P} {wordt} in 2028 met twee medewerkers versterkt.",
    "In 2028 {wordt} {p} met twee medewerkers uitgebreid.",
    "In 2028 {wordt} {p} versterkt met extra personeel.",
    "{P} {zal} in 2028 worden uitgebreid met twee medewerkers.",
    "{P} {zal} in 2028 er twee medewerkers bij krijgen.",
    "{P} {zal} in 2028 een extra medewerker krijgen.",
    "Nederland breidt {p} in 2028 uit met twee medewerkers.",
    "Het kabinet versterkt {p} in 2028 met twee medewerkers.",
    "Ik versterk {p} in 2028 met een extra medewerker.",
    "Het kabinet voegt in 2028 twee medewerkers toe aan {p}.",
    "In 2028 voegt het kabinet twee medewerkers toe aan {p}.",
    "Ik voeg in 2028 een medewerker toe aan {p}.",
    "Aan {p} worden in 2028 twee medewerkers toegevoegd.",
    "In 2028 worden aan {p} twee medewerkers toegevoegd.",
    "In 2028 worden twee medewerkers toegevoegd aan {p}.",
    "Het kabinet plaatst in 2028 een extra medewerker op {p}.",
    "In 2028 plaatst het kabinet een extra medewerker op {p}.",
    "Ik plaats in 2028 een extra medewerker op {p}.",
    "Nederland plaatst in 2028 twee extra medewerkers bij {p}.",
    "Het kabinet stationeert in 2028 een extra medewerker op {p}.",
    "Op {p} wordt in 2028 een extra medewerker geplaatst.",
    "In 2028 wordt op {p} een extra medewerker geplaatst.",
    "Op {p} wordt in 2028 een extra medewerker gestationeerd.",
    "Op {p} komt er in 2028 een medewerker bij.",
    "In 2028 komt er op {p} een medewerker bij.",
    "Er komt in 2028 een medewerker bij op {p}.",
    "Er komen in 2028 twee medewerkers bij op {p}.",
    "Er komt in 2028 een extra medewerker op {p}.",
    "Op {p} komen in 2028 twee extra medewerkers.",
    "Bij {p} komen in 2028 twee medewerkers bij.",
    "Het kabinet zal {p} in 2028 uitbreiden met twee medewerkers.",
    "Het kabinet zal in 2028 een extra medewerker plaatsen op {p}.",
    "Het kabinet zal in 2028 twee medewerkers toevoegen aan {p}.",
    "Het kabinet heeft besloten {p} in 2028 uit te breiden met twee medewerkers.",
    "Het kabinet heeft besloten {p} in 2028 met twee medewerkers te versterken.",
    "Het kabinet heeft besloten in 2028 twee medewerkers toe te voegen aan {p}.",
    "Het kabinet heeft besloten in 2028 een extra medewerker te plaatsen op {p}.",
    "Besloten is dat {p} er in 2028 twee medewerkers bij {krijgt}.",
    "Besloten is dat {p} in 2028 een extra medewerker {krijgt}.",
    "Ik kan u melden dat {p} in 2028 een extra medewerker {krijgt}.",
    "Ik kan u melden dat {p} in 2028 {wordt} uitgebreid met twee medewerkers.",
    "Het kabinet geeft {p} in 2028 twee extra medewerkers.",
    "{P} {groeit} in 2028 met twee medewerkers.",
)
LESS_AHEAD = (
    "{P} {levert} in 2028 twee functies in.",
    "In 2028 {levert} {p} twee functies in.",
    "{P} {levert} in 2028 een functie in.",
    "{P} {verliest} in 2028 een functie.",
    "In 2028 {verliest} {p} een functie.",
    "{P} {verliest} in 2028 twee medewerkers.",
    "{P} {zal} in 2028 twee functies inleveren.",
    "{P} {zal} in 2028 een functie verliezen.",
    "Het kabinet schrapt in 2028 twee functies op {p}.",
    "In 2028 schrapt het kabinet twee functies op {p}.",
    "Ik schrap in 2028 twee functies op {p}.",
    "Het kabinet schrapt in 2028 een functie bij {p}.",
    "Het kabinet schrapt op {p} in 2028 twee functies.",
    "Op {p} worden in 2028 twee functies geschrapt.",
    "In 2028 worden op {p} twee functies geschrapt.",
    "Bij {p} wordt in 2028 een functie geschrapt.",
    "In 2028 worden twee functies geschrapt op {p}.",
    "Er worden in 2028 twee functies geschrapt op {p}.",
    "Op {p} vervallen in 2028 twee functies.",
    "In 2028 vervallen op {p} twee functies.",
    "Op {p} vervalt in 2028 een functie.",
    "Er vervallen in 2028 twee functies op {p}.",
    "Op {p} verdwijnen in 2028 twee functies.",
    "Er verdwijnen in 2028 twee functies op {p}.",
    "Het kabinet zal in 2028 twee functies schrappen op {p}.",
    "Het kabinet heeft besloten in 2028 twee functies te schrappen op {p}.",
    "Het kabinet heeft besloten op {p} in 2028 twee functies te schrappen.",
    "Besloten is dat {p} in 2028 een functie {verliest}.",
    "Ik kan u melden dat op {p} in 2028 twee functies vervallen.",
    "Ik kan u melden dat op {p} in 2028 twee functies worden geschrapt.",
    "{P} {wordt} in 2028 verkleind met twee functies.",
)
MORE_DONE = (
    "{P} {kreeg} er in 2021 twee medewerkers bij.",
    "In 2021 {kreeg} {p} er twee medewerkers bij.",
    "{P} {kreeg} in 2021 een extra medewerker.",
    "{P} {heeft} er in 2021 twee medewerkers bij gekregen.",
    "{P} {heeft} in 2021 een extra medewerker gekregen.",
    "{P} {werd} in 2021 uitgebreid met twee medewerkers.",
    "{P} {is_} in 2021 versterkt met een attaché.",
    "Nederland breidde {p} in 2021 uit met twee medewerkers.",
    "Het kabinet heeft {p} in 2021 versterkt met twee medewerkers.",
    "Het kabinet voegde in 2021 twee medewerkers toe aan {p}.",
    "Het kabinet heeft in 2021 twee medewerkers toegevoegd aan {p}.",
    "Aan {p} zijn in 2021 twee medewerkers toegevoegd.",
    "Het kabinet plaatste in 2021 een extra medewerker op {p}.",
    "Het kabinet heeft in 2021 een extra medewerker geplaatst op {p}.",
    "Op {p} werd in 2021 een extra medewerker geplaatst.",
    "Op {p} is in 2021 een extra medewerker geplaatst.",
    "Op {p} kwam er in 2021 een medewerker bij.",
    "Er kwam in 2021 een medewerker bij op {p}.",
)
LESS_DONE = (
    "{P} {leverde} in 2021 twee functies in.",
    "{P} {heeft} in 2021 twee functies ingeleverd.",
    "{P} {verloor} in 2021 een functie.",
    "{P} {heeft} in 2021 een functie verloren.",
    "Het kabinet schrapte in 2021 twee functies op {p}.",
    "Het kabinet heeft in 2021 twee functies geschrapt op {p}.",
    "Het kabinet heeft op {p} in 2021 twee functies geschrapt.",
    "Op {p} werden in 2021 twee functies geschrapt.",
    "Op {p} zijn in 2021 twee functies geschrapt.",
    "Op {p} vervielen in 2021 twee functies.",
    "Op {p} verdwenen in 2021 twee functies.",
    "Op {p} zijn in 2021 twee functies verdwenen.",
    "Op {p} zijn in 2021 twee functies vervallen.",
    "Er verdwenen in 2021 twee functies op {p}.",
)
# The verb goes with its subject: one post, or more.
ONE = {
    "krijgt": "krijgt", "wordt": "wordt", "levert": "levert", "verliest": "verliest", "kreeg": "kreeg", "werd": "werd",
    "is_": "is", "heeft": "heeft", "leverde": "leverde", "verloor": "verloor", "zal": "zal", "groeit": "groeit",
}  # fmt: skip
MORE = {
    "krijgt": "krijgen", "wordt": "worden", "levert": "leveren", "verliest": "verliezen", "kreeg": "kregen",
    "werd": "werden", "is_": "zijn", "heeft": "hebben", "leverde": "leverden", "verloor": "verloren", "zal": "zullen",
    "groeit": "groeien",
}  # fmt: skip
POSTS = {
    "de ambassade in Lima": ("Lima",),
    "het consulaat-generaal in Milaan": ("Milaan",),
    "de PV bij de EU in Brussel": ("Brussel",),
    "de ambassades in Lima, Quito en La Paz": ("La Paz", "Lima", "Quito"),
}
# Another brings them, it is something else, it stands so already, or nothing is certain.
TRAPS = (
    "De school plaatst een medewerker bij de ambassade in Lima.",
    "Peru plaatst twee extra medewerkers op de ambassade in Lima.",
    "De ambassade in Lima plaatst een extra medewerker op het ministerie.",
    "De ambassade in Lima plaatst een advertentie voor twee medewerkers.",
    "Het kabinet plaatst een kanttekening bij de ambassade in Lima.",
    "Het kabinet plaatst twee camera's op de ambassade in Lima.",
    "Het kabinet voegt een kaart toe aan de brief over de ambassade in Lima.",
    "Het kabinet voegt de ambassade in Lima toe aan de lijst.",
    "Het kabinet voegt daaraan toe dat op de ambassade in Lima twee medewerkers werken.",
    "Ik voeg een overzicht van de medewerkers van de ambassade in Lima toe.",
    "Het kabinet schrapt een toeslag voor medewerkers op de ambassade in Lima.",
    "Het kabinet schrapt de eis van twee medewerkers op de ambassade in Lima.",
    "Het kabinet schrapt geen functies op de ambassade in Lima.",
    "Het kabinet schrapt twee functies op het ministerie, niet op de ambassade in Lima.",
    "Ik schrap twee functies op het ministerie en bezoek de ambassade in Lima.",
    "Het kabinet geeft de ambassade in Lima twee maanden de tijd.",
    "Het kabinet geeft de ambassade in Lima een compliment voor twee medewerkers.",
    "Op de ambassade in Lima zijn drie medewerkers geplaatst.",
    "Op de ambassade in Lima werken twee extra medewerkers.",
    "De ambassade in Lima krijgt een andere medewerker.",
    "De ambassade in Lima krijgt bezoek van twee medewerkers.",
    "De ambassade in Lima helpt twee medewerkers een visum krijgen.",
    "Op de ambassade in Lima komen twee medewerkers op bezoek.",
    "Er komt een extra vergadering met een medewerker op de ambassade in Lima.",
    "Op de ambassade in Lima kan een extra medewerker worden geplaatst.",
    "Als de ambassade in Lima een extra medewerker krijgt, volgt een bericht.",
    "De leden vragen of de ambassade in Lima een extra medewerker krijgt.",
    "Het kabinet zal in 2028 bezien of een medewerker toe te voegen is aan de ambassade in Lima.",
    "Het kabinet overweegt in 2028 twee medewerkers toe te voegen aan de ambassade in Lima.",
    "De motie verzoekt de regering een extra medewerker te plaatsen op de ambassade in Lima.",
    "Het kabinet heeft niet besloten een extra medewerker te plaatsen op de ambassade in Lima.",
    "Op de ambassade in Lima worden geen functies geschrapt.",
    "Op de ambassade in Lima worden twee extra functies geschrapt.",
    "De geplande functie op de ambassade in Lima is geschrapt.",
    "Kranten melden dat op de ambassade in Lima in 2028 twee functies vervallen.",
    "De ambassade in Lima zou in 2028 een functie verliezen.",
    "Zonder extra medewerker zal de ambassade in Lima een functie verliezen.",
    "Wij plaatsen twee medewerkers bij een bedrijf dat met de ambassade in Lima werkt.",
    "Het kabinet schrapt twee geplande functies op de ambassade in Lima.",
    "De Kamer heeft twee medewerkers toegevoegd aan de ambassade in Lima?",
    "België heeft in 2021 twee medewerkers toegevoegd aan de ambassade in Lima.",
    "Het kabinet geeft de ambassade in Lima twee taken.",
    "In Lima krijgt de ambassade een nieuwe ambassadeur, maar niet meer mensen.",
)


def _read(text: str) -> tuple[Measure, ...]:
    return of_kind(stated(document(f"{text}\n"), [measures]), Measure)


def _forms() -> Iterator[tuple[str, Action, str, Status]]:
    yield from ((form, Action.STRENGTHENING, "2028", Status.PLANNED) for form in MORE_AHEAD)
    yield from ((form, Action.REDUCTION, "2028", Status.PLANNED) for form in LESS_AHEAD)
    yield from ((form, Action.STRENGTHENING, "2021", Status.DONE) for form in MORE_DONE)
    yield from ((form, Action.REDUCTION, "2021", Status.DONE) for form in LESS_DONE)


@pytest.mark.parametrize(("form", "action", "year", "status"), list(_forms()))
def test_each_form_tells_of_staff(form: str, action: Action, year: str, status: Status) -> None:
    for posts, places in POSTS.items():
        agreed = ONE if len(places) == 1 else MORE
        read = _read(form.format(p=posts, P=posts[0].upper() + posts[1:], **agreed))
        assert sorted(each.post.place for each in read) == list(places)
        assert {(each.action, each.period.start, each.status) for each in read} == {(action, year, status)}


@pytest.mark.parametrize("text", TRAPS)
def test_what_tells_of_no_staff(text: str) -> None:
    assert not _read(text)
