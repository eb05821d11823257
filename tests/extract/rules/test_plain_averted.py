"""The plainest sentences on a closing that is averted, in every form: what stays, what becomes of the plan, who takes
it back; and sentences beside them that keep no post.

What a reader expects is the same of all: each post that is named, kept.
"""

from __future__ import annotations

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from ontology.terms import Action, PostKind, Status
from tests.extract.factories import document, of_kind, stated

STAYS = (
    "{P} {wordt} niet gesloten.",
    "{P} {wordt} toch niet gesloten.",
    "{P} {wordt} niet opgeheven.",
    "{P} {sluit} niet.",
    "{P} {sluit} toch niet.",
    "{P} {gaat} niet dicht.",
    "{P} {gaat} toch niet dicht.",
    "{P} {blijft} open.",
    "{P} {blijft} toch open.",
    "{P} {blijft} behouden.",
    "{P} {blijft} in stand.",
    "{P} {wordt} opengehouden.",
    "{P} {wordt} behouden.",
    "{P} {zal} niet worden gesloten.",
    "{P} {zal} niet gesloten worden.",
    "{P} {zal} niet sluiten.",
    "{P} {zal} open blijven.",
    "{P} {zal} behouden blijven.",
    "Daarom {wordt} {p} niet gesloten.",
    "Daarmee {blijft} {p} open.",
    "Daarmee {blijft} {p} behouden.",
    "Ook {p} {blijft} open.",
    "Ook {p} {wordt} niet gesloten.",
    "{P} {werd} niet gesloten.",
    "{P} {is_} open gebleven.",
    "{P} {is_} behouden gebleven.",
    "{P} {bleef} open.",
    "{P} {bleef} behouden.",
    "{P} {ging} niet dicht.",
    "Toch {bleef} {p} open.",
)
PLAN = (
    "De sluiting van {p} gaat niet door.",
    "De voorgenomen sluiting van {p} gaat niet door.",
    "De sluiting van {p} is van de baan.",
    "De sluiting van {p} is van tafel.",
    "De sluiting van {p} wordt teruggedraaid.",
    "De sluiting van {p} wordt ongedaan gemaakt.",
    "De sluiting van {p} wordt geschrapt.",
    "De sluiting van {p} wordt niet doorgezet.",
    "De sluiting van {p} wordt voorkomen.",
    "De sluiting van {p} vindt geen doorgang.",
    "De sluiting van {p} vindt niet plaats.",
    "De sluiting van {p} zal niet doorgaan.",
    "De sluiting van {p} zal geen doorgang vinden.",
    "De sluiting van {p} zal worden teruggedraaid.",
    "Het besluit tot sluiting van {p} wordt ingetrokken.",
    "Het besluit om {p} te sluiten wordt teruggedraaid.",
    "Het besluit om {p} te sluiten wordt ingetrokken.",
    "Het besluit om {p} te sluiten is van tafel.",
    "Daarmee gaat de sluiting van {p} niet door.",
    "Daarmee is de sluiting van {p} van de baan.",
    "Daarmee vindt de sluiting van {p} geen doorgang.",
    "Daarmee wordt de sluiting van {p} teruggedraaid.",
    "Daarmee wordt de sluiting van {p} ongedaan gemaakt.",
    "Daarmee wordt de sluiting van {p} voorkomen.",
    "Van de sluiting van {p} wordt afgezien.",
    "Van sluiting van {p} wordt afgezien.",
    "Van de sluiting van {p} zie ik af.",
    "Van de sluiting van {p} ziet het kabinet af.",
    "De sluiting van {p} ging niet door.",
    "De sluiting van {p} is niet doorgegaan.",
    "De sluiting van {p} is teruggedraaid.",
    "De sluiting van {p} is ongedaan gemaakt.",
    "De sluiting van {p} is geschrapt.",
    "De sluiting van {p} is voorkomen.",
    "De sluiting van {p} is afgewend.",
    "De sluiting van {p} werd teruggedraaid.",
    "De sluiting van {p} werd ongedaan gemaakt.",
    "De sluiting van {p} vond geen doorgang.",
    "De sluiting van {p} heeft geen doorgang gevonden.",
    "Daarmee is de sluiting van {p} voorkomen.",
)
WE = (
    "Nederland sluit {p} niet.",
    "Het kabinet sluit {p} niet.",
    "Ik sluit {p} niet.",
    "Ik sluit {p} toch niet.",
    "Daarom sluit ik {p} niet.",
    "Daarom sluit het kabinet {p} niet.",
    "Wij sluiten {p} niet.",
    "Het kabinet heft {p} niet op.",
    "Ik hef {p} niet op.",
    "Ik houd {p} open.",
    "Het kabinet houdt {p} open.",
    "Nederland houdt {p} open.",
    "Daarom houd ik {p} open.",
    "Daarom houdt het kabinet {p} open.",
    "Wij houden {p} open.",
    "Het kabinet behoudt {p}.",
    "Ik behoud {p}.",
    "Het kabinet houdt {p} in stand.",
    "Ik houd {p} in stand.",
    "Ik zie af van de sluiting van {p}.",
    "Ik zie af van sluiting van {p}.",
    "Het kabinet ziet af van de sluiting van {p}.",
    "Het kabinet ziet af van het voornemen om {p} te sluiten.",
    "Het kabinet ziet af van de voorgenomen sluiting van {p}.",
    "Naar aanleiding van deze motie is afgezien van de voorgenomen sluiting van {p}.",
    "Van de voorgenomen sluiting van {p} wordt afgezien.",
    "Ik draai de aangekondigde sluiting van {p} terug.",
    "Het kabinet ziet ervan af {p} te sluiten.",
    "Ik zie ervan af om {p} te sluiten.",
    "Daarom zie ik af van de sluiting van {p}.",
    "Daarom ziet het kabinet af van de sluiting van {p}.",
    "Wij zien af van de sluiting van {p}.",
    "Het kabinet draait de sluiting van {p} terug.",
    "Ik draai de sluiting van {p} terug.",
    "Daarom draai ik de sluiting van {p} terug.",
    "Het kabinet maakt de sluiting van {p} ongedaan.",
    "Ik maak de sluiting van {p} ongedaan.",
    "Daarom maak ik de sluiting van {p} ongedaan.",
    "Het kabinet schrapt de sluiting van {p}.",
    "Ik schrap de sluiting van {p}.",
    "Het kabinet zet de sluiting van {p} niet door.",
    "Ik zet de sluiting van {p} niet door.",
    "Het kabinet trekt het besluit tot sluiting van {p} in.",
    "Ik trek het besluit om {p} te sluiten in.",
    "Het kabinet komt terug op het besluit om {p} te sluiten.",
    "Het kabinet komt terug van het besluit om {p} te sluiten.",
    "Het kabinet laat de sluiting van {p} niet doorgaan.",
    "Besloten is {p} open te houden.",
    "Besloten is dat {p} open {blijft}.",
    "Besloten is dat {p} niet {wordt} gesloten.",
    "Het kabinet zal {p} niet sluiten.",
    "Ik zal {p} niet sluiten.",
    "Het kabinet gaat {p} niet sluiten.",
    "Het kabinet zal {p} openhouden.",
    "Ik zal {p} open houden.",
    "Het kabinet zal {p} behouden.",
    "Het kabinet zal de sluiting van {p} terugdraaien.",
    "Het kabinet zal afzien van de sluiting van {p}.",
    "Het kabinet draaide de sluiting van {p} terug.",
    "Het kabinet maakte de sluiting van {p} ongedaan.",
    "Het kabinet schrapte de sluiting van {p}.",
    "Het kabinet zag af van de sluiting van {p}.",
    "Het kabinet zag ervan af {p} te sluiten.",
    "Het kabinet hield {p} open.",
    "Het kabinet heeft de sluiting van {p} teruggedraaid.",
    "Het kabinet heeft de sluiting van {p} ongedaan gemaakt.",
    "Het kabinet heeft de sluiting van {p} geschrapt.",
    "Het kabinet heeft afgezien van de sluiting van {p}.",
    "Het kabinet heeft ervan afgezien {p} te sluiten.",
    "Het kabinet heeft {p} opengehouden.",
    "Het kabinet heeft {p} behouden.",
    "Ik heb de sluiting van {p} teruggedraaid.",
    "Het kabinet is teruggekomen op het besluit om {p} te sluiten.",
    "Het kabinet kwam terug op het besluit om {p} te sluiten.",
)
DECIDED = (
    "Ik kom terug op het besluit {p} te sluiten.",
    "Het kabinet heeft besloten {p} niet te sluiten.",
    "Het kabinet heeft besloten om {p} niet te sluiten.",
    "Het kabinet heeft besloten {p} niet op te heffen.",
    "Het kabinet heeft besloten {p} open te houden.",
    "Het kabinet heeft besloten {p} toch open te houden.",
    "Het kabinet heeft besloten {p} te behouden.",
    "Het kabinet heeft besloten {p} in stand te houden.",
    "Het kabinet heeft besloten {p} te handhaven.",
    "Ik heb besloten {p} niet te sluiten.",
    "Ik heb besloten om {p} open te houden.",
    "Ik heb besloten {p} te behouden.",
    "Wij hebben besloten {p} niet te sluiten.",
    "Wij hebben besloten {p} open te houden.",
    "Het kabinet besloot {p} niet te sluiten.",
    "Het kabinet besloot {p} open te houden.",
    "Het kabinet besluit {p} open te houden.",
    "Het besluit is genomen om {p} open te houden.",
    "Er is besloten {p} niet te sluiten.",
    "Er is besloten om {p} te behouden.",
    "Ik heb besloten dat {p} niet {wordt} gesloten.",
    "Ik heb besloten dat {p} open {blijft}.",
    "Ik heb besloten dat {p} behouden {blijft}.",
    "Ik heb besloten dat de sluiting van {p} niet doorgaat.",
    "Ik heb besloten de sluiting van {p} terug te draaien.",
    "Ik heb besloten de sluiting van {p} ongedaan te maken.",
    "Ik heb besloten af te zien van de sluiting van {p}.",
    "Het kabinet heeft besloten af te zien van de sluiting van {p}.",
    "Ik heb besloten van de sluiting van {p} af te zien.",
    "Ik kan u melden dat {p} niet {wordt} gesloten.",
    "Ik kan u melden dat {p} open {blijft}.",
    "Ik kan u melden dat {p} behouden {blijft}.",
    "Ik kan u melden dat de sluiting van {p} niet doorgaat.",
    "Ik kan u melden dat de sluiting van {p} van de baan is.",
    "Ik kan u melden dat de sluiting van {p} wordt teruggedraaid.",
    "Ik kan u melden dat het kabinet {p} niet sluit.",
    "Ik kan u melden dat het kabinet {p} openhoudt.",
    "Ik kan u melden dat het kabinet afziet van de sluiting van {p}.",
)
FORMS = (*STAYS, *PLAN, *WE, *DECIDED)
# The verb goes with its subject: one post, or more.
ONE = {
    "wordt": "wordt", "blijft": "blijft", "gaat": "gaat", "is_": "is", "werd": "werd", "bleef": "bleef", "zal": "zal",
    "sluit": "sluit", "ging": "ging",
}  # fmt: skip
MORE = {
    "wordt": "worden", "blijft": "blijven", "gaat": "gaan", "is_": "zijn", "werd": "werden", "bleef": "bleven",
    "zal": "zullen", "sluit": "sluiten", "ging": "gingen",
}  # fmt: skip
THREE = "de ambassades in Lima, Quito en La Paz"
OTHERS = (
    ("het consulaat-generaal in Milaan", {("Milaan", PostKind.CONSULATE_GENERAL)}),
    ("het CG in Milaan", {("Milaan", PostKind.CONSULATE_GENERAL)}),
    ("het NBSO in Pune", {("Pune", PostKind.BUSINESS_SUPPORT_OFFICE)}),
    ("het ambassadekantoor in Lomé", {("Lomé", PostKind.EMBASSY_OFFICE)}),
    ("de PV bij de EU in Brussel", {("Brussel", PostKind.PERMANENT_REPRESENTATION)}),
    ("de ambassades in Lima en Quito", {("Lima", PostKind.EMBASSY), ("Quito", PostKind.EMBASSY)}),
    ("de ambassade in Lima en het CG in Milaan", {("Lima", PostKind.EMBASSY), ("Milaan", PostKind.CONSULATE_GENERAL)}),
)
OF_ALL = (
    "{P} {wordt} niet gesloten.",
    "Daarmee {blijft} {p} behouden.",
    "De sluiting van {p} gaat niet door.",
    "Daarmee vindt de sluiting van {p} geen doorgang.",
    "Ik draai de sluiting van {p} terug.",
    "Daarom houdt het kabinet {p} open.",
    "Het kabinet ziet ervan af {p} te sluiten.",
    "Ik heb besloten {p} te behouden.",
    "Ik kan u melden dat het kabinet {p} niet sluit.",
)
# Something else stays, the plan stands, another decides, or nothing is certain.
TRAPS = (
    "De ambassade in Lima blijft open voor bezoekers.",
    "De ambassade in Lima blijft de komende weken open.",
    "De ambassade in Lima blijft in het weekend open.",
    "De ambassade in Lima blijft tijdens de verbouwing open.",
    "Het loket van de ambassade in Lima blijft open.",
    # it goes on, and nobody says that it was to close
    "De ambassade in Lima blijft bestaan.",
    "Het kabinet laat weten dat de ambassade in Lima blijft bestaan.",
    "De ambassade in Lima wordt gehandhaafd.",
    "Het loket van de ambassade in Lima blijft bestaan.",
    "De functie op de ambassade in Lima blijft behouden.",
    "Het probleem bij de ambassade in Lima blijft bestaan.",
    "De zorgen over de ambassade in Lima blijven bestaan.",
    "De samenwerking met de ambassade in Lima blijft in stand.",
    "Bij de ambassade in Lima blijven wachttijden bestaan.",
    "Op de ambassade in Lima blijft behoefte bestaan aan personeel.",
    "De sluiting van de ambassade in Lima wordt niet teruggedraaid.",
    "De sluiting van de ambassade in Lima wordt niet ongedaan gemaakt.",
    "Het kabinet draait de sluiting van de ambassade in Lima niet terug.",
    "Ik maak de sluiting van de ambassade in Lima niet ongedaan.",
    "De sluiting van de weg naar de ambassade in Lima is van de baan.",
    "Het kabinet ziet niet af van de sluiting van de ambassade in Lima.",
    "Ik zie niet af van de sluiting van de ambassade in Lima.",
    "Ik zie geen reden om af te zien van de sluiting van de ambassade in Lima.",
    "Ik zie geen aanleiding de sluiting van de ambassade in Lima terug te draaien.",
    "De motie verzoekt de regering de sluiting van de ambassade in Lima ongedaan te maken.",
    "De Kamer vraagt de sluiting van de ambassade in Lima terug te draaien.",
    "Peru heeft besloten zijn ambassade in Lima niet te sluiten.",
    "België heeft besloten de ambassade in Lima niet te sluiten.",
    "België houdt de ambassade in Lima open.",
    "Als de sluiting van de ambassade in Lima niet doorgaat, wordt Quito bezien.",
    "Het kabinet behoudt het recht de ambassade in Lima te sluiten.",
    "Het kabinet behoudt zich het recht voor de ambassade in Lima te sluiten.",
    "Het kabinet houdt de optie open om de ambassade in Lima te sluiten.",
    "Het kabinet houdt de sluiting van de ambassade in Lima in beraad.",
    "Het kabinet houdt de ambassade in Lima open voor bedrijven.",
    "Het kabinet overweegt de sluiting van de ambassade in Lima terug te draaien.",
    "Het kabinet overweegt af te zien van de sluiting van de ambassade in Lima.",
    "Kranten melden dat de ambassade in Lima open blijft.",
    "Kranten melden dat de ambassade in Lima niet wordt gesloten.",
    "Kranten melden dat de sluiting van de ambassade in Lima niet doorgaat.",
    "Of de ambassade in Lima open blijft, is nog niet besloten.",
    "Het kabinet heeft nog niet besloten de ambassade in Lima open te houden.",
    "Het kabinet heeft niet besloten de ambassade in Lima open te houden.",
    "Er is geen besluit genomen om de ambassade in Lima open te houden.",
    "De ambassade in Lima wordt voorlopig niet gesloten.",
    "De ambassade in Lima blijft voorlopig open.",
    "De ambassade in Lima mag niet worden gesloten.",
    "De ambassade in Lima moet niet worden gesloten.",
    "De ambassade in Lima kan niet worden gesloten.",
    "Het kabinet wil de ambassade in Lima behouden.",
    "Het kabinet hecht eraan de ambassade in Lima te behouden.",
    "Om de ambassade in Lima te behouden is geld nodig.",
    "Het kabinet probeert de ambassade in Lima te behouden.",
    "Het kabinet heeft besloten de functie op de ambassade in Lima te behouden.",
    "Het kabinet heeft besloten de samenwerking met de ambassade in Lima te behouden.",
    "Het kabinet behoudt de functie op de ambassade in Lima.",
    "Ik behoud graag het contact met de ambassade in Lima.",
    "Ik sluit de mogelijkheid van een ambassade in Lima niet uit.",
    "Ik sluit niet uit dat de ambassade in Lima wordt gesloten.",
    "Ik sluit sluiting van de ambassade in Lima niet uit.",
    "Het kabinet sluit een verdrag met de ambassade in Lima niet.",
    "De ambassade in Lima sluit de ogen niet.",
    "De ambassade in Lima heft de visumplicht niet op.",
    "Het kabinet trekt de begroting voor de ambassade in Lima in.",
    "Het kabinet trekt een attaché terug van de ambassade in Lima.",
    "Het kabinet maakt de bezuiniging op de ambassade in Lima ongedaan.",
    "De bezuiniging op de ambassade in Lima wordt teruggedraaid.",
    "De verhuizing van de ambassade in Lima gaat niet door.",
    "De uitbreiding van de ambassade in Lima gaat niet door.",
    "De opening van de ambassade in Lima gaat niet door.",
    "De opening van de ambassade in Lima vindt niet plaats.",
    "De opening van de ambassade in Lima is van de baan.",
    "De versterking van de ambassade in Lima wordt teruggedraaid.",
    "Het besluit om de ambassade in Lima te openen wordt ingetrokken.",
    "De ambassade in Lima blijft bestaan uit vier afdelingen.",
    "De formatie van de ambassade in Lima blijft in stand.",
    "De tijdelijke sluiting van de ambassade in Lima is ongedaan gemaakt.",
    "Het kabinet ziet af van de opening van een ambassade in Lima.",
    "Het kabinet ziet ervan af een ambassade in Lima te openen.",
    "Het kabinet ziet ervan af de ambassade in Lima te versterken.",
    "Ik hoop dat de ambassade in Lima behouden blijft.",
    "Volgens de motie blijft de ambassade in Lima behouden.",
    "De leden willen dat de ambassade in Lima niet wordt gesloten.",
    "Het kabinet trekt het besluit tot sluiting van de ambassade in Lima niet in.",
    "Het kabinet trekt het besluit over de huur van de ambassade in Lima in.",
    "Het kabinet draait de bezuiniging op de ambassade in Lima terug.",
    "De ambassade in Lima wordt niet gesloten voor 2028.",
    "De ambassade in Lima wordt niet gesloten voordat die in Quito open is.",
    "Het kabinet houdt het besluit over de ambassade in Lima open.",
    "Het kabinet houdt de vacature op de ambassade in Lima open.",
    "Nederland behoudt een ambassade in Lima.",
    "Ik houd de sluiting van de ambassade in Lima niet tegen.",
    "Het kabinet ziet af van deelname, nu de ambassade in Lima gesloten is.",
    "Het kabinet ziet daarom af van de verkoop van de gesloten ambassade in Lima.",
    "Het kabinet houdt vast aan de sluiting van de ambassade in Lima.",
    "De discussie over de ambassade in Lima blijft open.",
    "De vraag of de ambassade in Lima wordt gesloten blijft bestaan.",
    "De ambassade in Lima zou niet worden gesloten, maar dat gebeurt alsnog.",
    "De ambassade in Lima wordt niet alleen gesloten, maar ook verkocht.",
)
# The post is closed, and something else is kept.
CLOSED = (
    "De bezuiniging wordt teruggedraaid, maar de ambassade in Lima wordt gesloten.",
    "De bezuiniging wordt ongedaan gemaakt en de ambassade in Lima wordt gesloten.",
    "De maatregel is van tafel, terwijl de ambassade in Lima gesloten is.",
    "Om de kennis te behouden wordt de ambassade in Lima gesloten.",
    "Het kabinet sluit de ambassade in Lima om het netwerk in stand te houden.",
    "Het kabinet heeft besloten de ambassade in Lima te sluiten om het netwerk te behouden.",
    "De ambassade in Lima wordt gesloten, maar het honorair consulaat blijft bestaan.",
    "De ambassade in Lima sluit en de samenwerking blijft in stand.",
)


def _read(text: str) -> tuple[Measure, ...]:
    return of_kind(stated(document(f"{text}\n"), [measures]), Measure)


def _sentence(form: str, posts: str, *, more: bool) -> str:
    return form.format(p=posts, P=posts[0].upper() + posts[1:], **(MORE if more else ONE))


@pytest.mark.parametrize("form", FORMS)
def test_one_post_and_three_are_kept(form: str) -> None:
    for posts, kept in (("de ambassade in Lima", {"Lima"}), (THREE, {"Lima", "Quito", "La Paz"})):
        read = _read(_sentence(form, posts, more=len(kept) > 1))
        assert {(each.action, each.status) for each in read} == {(Action.AVERTED_CLOSURE, Status.AVERTED)}
        assert sorted(each.post.place for each in read) == sorted(kept)


@pytest.mark.parametrize("form", OF_ALL)
@pytest.mark.parametrize(("posts", "kept"), OTHERS)
def test_any_kind_of_post_is_kept(form: str, posts: str, kept: set[tuple[str, PostKind]]) -> None:
    read = _read(_sentence(form, posts, more=len(kept) > 1))
    assert {(each.post.place, each.post.kind) for each in read} == kept
    assert {each.action for each in read} == {Action.AVERTED_CLOSURE}


@pytest.mark.parametrize("text", TRAPS)
def test_what_keeps_no_post(text: str) -> None:
    assert not _read(text)


@pytest.mark.parametrize("text", CLOSED)
def test_what_closes_a_post_and_keeps_something_else(text: str) -> None:
    assert [(each.action, each.post.place) for each in _read(text)] == [(Action.CLOSURE, "Lima")]


def test_a_post_that_stays_may_grow_in_the_same_sentence() -> None:
    """The year is that of the staff, not of the closing that was dropped."""
    read = _read("De ambassade in Lima blijft open en wordt in 2028 versterkt met een medewerker.")
    assert [(each.action, each.period.start) for each in read] == [
        (Action.AVERTED_CLOSURE, None),
        (Action.STRENGTHENING, "2028"),
    ]
