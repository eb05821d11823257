"""Deeds as ministries write them between the plain sentences: leaning on the sentence before, shared by further posts,
under the place that heads an item, told of a post with its country, of staff that moves; and what stands beside these
and tells nothing of ours.

What a reader expects stands beside each text: the deed, the place and the day, month or year.
"""

from __future__ import annotations

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from tests.extract.factories import document, of_kind, stated

Told = tuple[str, str, str | None]

TOLD: tuple[tuple[str, tuple[Told, ...]], ...] = (
    # a post with its country
    ("In 2029 opent Nederland een ambassade in Mali (Bamako).", (("opening", "Bamako", "2029"),)),
    (
        "De ambassades in Mali (Bamako) en Togo (Lomé) worden in 2027 gesloten.",
        (("closure", "Bamako", "2027"), ("closure", "Lomé", "2027")),
    ),
    ("In Mali (Bamako) wordt in 2027 een ambassade geopend.", (("opening", "Bamako", "2027"),)),
    # moments
    ("In Freetown komt uiterlijk 1 oktober 2027 een ambassadekantoor.", (("opening", "Freetown", "2027-10-01"),)),
    ("Het NBSO in Lahore zal met ingang van 1 mei 2029 ophouden te bestaan.", (("closure", "Lahore", "2029-05-01"),)),
    ("Het CG in Osaka wordt in de loop van 2028 ontmanteld.", (("closure", "Osaka", "2028"),)),
    (
        "De ambassades in Lima, Ottawa en Seoul worden uitgebreid, de eerste twee in 2027 en de laatste in 2028.",
        (("strengthening", "Lima", "2027"), ("strengthening", "Ottawa", "2027"), ("strengthening", "Seoul", "2028")),
    ),
    (
        "Het consulaat-generaal in Erbil ging op 9 september 2029 dicht na een inslag en gaat in juni 2030 weer open.",
        (("closure", "Erbil", "2029-09-09"), ("reopening", "Erbil", "2030-06")),
    ),
    # further posts
    (
        "Het consulaat-generaal in Shanghai levert in 2027 formatie in, evenals de ambassade in Brasilia.",
        (("reduction", "Brasilia", "2027"), ("reduction", "Shanghai", "2027")),
    ),
    (
        "In Hamburg wordt in 2027 een CG geopend. En in 2029 volgt, als sluitstuk, een ambassade in Suva.",
        (("opening", "Hamburg", "2027"), ("opening", "Suva", "2029")),
    ),
    (
        "Het CG in Houston sluit op 1 juli 2032. Het NBSO in Kunming volgt op 31 december 2032.",
        (("closure", "Houston", "2032-07-01"), ("closure", "Kunming", "2032-12-31")),
    ),
    (
        "In 2030 sluit het CG in Osaka. Daarna is het CG in Miami aan de beurt, dat per 1 maart 2031 wordt gesloten.",
        (("closure", "Osaka", "2030"), ("closure", "Miami", "2031-03-01")),
    ),
    (
        "Op de ambassade in Tokio vervallen functies in 2030. Bij de PV bij de OVSE in Wenen is dat in 2031 het geval.",
        (("reduction", "Tokio", "2030"), ("reduction", "Wenen", "2031")),
    ),
    (
        "Het ambassadekantoor in Lomé werd in 2024 een ambassade en het NBSO in Chennai in 2027 een CG.",
        (("conversion", "Chennai", "2027"), ("conversion", "Lomé", "2024")),
    ),
    # staff
    ("In 2027 zijn functies vervallen op de ambassade in Bern.", (("reduction", "Bern", "2027"),)),
    (
        "Van de ambassade in Rome gaan in 2027 twee functies naar de ambassade in Zagreb.",
        (("reduction", "Rome", "2027"), ("strengthening", "Zagreb", "2027")),
    ),
    (
        "Het CG in Kaapstad staat in 2028 een functie af aan de ambassade in Luanda.",
        (("reduction", "Kaapstad", "2028"), ("strengthening", "Luanda", "2028")),
    ),
    (
        "Twee functies worden in 2028 van de ambassade in Lima naar het CG in Miami verplaatst.",
        (("reduction", "Lima", "2028"), ("strengthening", "Miami", "2028")),
    ),
    (
        "Van het CG in Hongkong zijn in juni 2033 twee handelsfuncties overgeheveld naar de ambassade in Kuala Lumpur.",
        (("reduction", "Hongkong", "2033-06"), ("strengthening", "Kuala Lumpur", "2033-06")),
    ),
    (
        "De cyberattaché bij het CG in Lyon verhuist in 2031 naar de ambassade in Bern.",
        (("reduction", "Lyon", "2031"), ("strengthening", "Bern", "2031")),
    ),
    (
        "De functie van cyberadviseur op de ambassade in Tallinn werd in 2029 verplaatst naar de ambassade in Riga.",
        (("reduction", "Tallinn", "2029"), ("strengthening", "Riga", "2029")),
    ),
    (
        "De visserijraad die nu op de ambassade in Lima werkt, wordt per 1 mei 2030 geplaatst bij het CG in Miami.",
        (("reduction", "Lima", "2030-05-01"), ("strengthening", "Miami", "2030-05-01")),
    ),
    (
        "Op 1 maart 2029 stond het CG in Lyon een functie af aan de ambassade in Bern.",
        (("reduction", "Lyon", "2029-03-01"), ("strengthening", "Bern", "2029-03-01")),
    ),
    (
        "Van de ambassade in Tokio gaat in 2032 een attaché landbouw over naar de ambassade in Seoul.",
        (("reduction", "Tokio", "2032"), ("strengthening", "Seoul", "2032")),
    ),
    # plans taken back, whose year is that of the plan
    (
        "Het kabinet had besloten de ambassade in Lima in 2030 te sluiten. Na overleg heb ik daarvan afgezien.",
        (("averted-closure", "Lima", None),),
    ),
    (
        "Vorig jaar schreef ik dat het CG in Osaka in 2030 zou worden opgeheven. Inmiddels ben ik daarop teruggekomen.",
        (("averted-closure", "Osaka", None),),
    ),
    (
        "In 2028 was ik voornemens het CG in Lyon op te heffen. Dat voornemen is van tafel.",
        (("averted-closure", "Lyon", None),),
    ),
    (
        "Het vorige kabinet had besloten de ambassade in Suva te sluiten; dit kabinet heeft dat besluit herzien.",
        (("averted-closure", "Suva", None),),
    ),
    # what money goes to or comes from
    (
        "Daaruit worden bekostigd de opening per 1 maart 2029 van een ambassadekantoor in Lomé, dat onder de ambassade "
        "in Accra valt, en de vestiging in 2030 van een consulaat-generaal in Lyon.",
        (("opening", "Lomé", "2029-03-01"), ("opening", "Lyon", "2030")),
    ),
    (
        "Daartegenover staan besparingen door de opheffing van het CG in Osaka per 1 januari 2030 en van de NBSO’s in "
        "Jinan en Dalian in 2029.",
        (("closure", "Dalian", "2029"), ("closure", "Jinan", "2029"), ("closure", "Osaka", "2030-01-01")),
    ),
    (
        "Ook de vermindering in 2030 van de bezetting van de ambassade in Bern draagt daaraan bij.",
        (("reduction", "Bern", "2030"),),
    ),
    (
        "Uit de leges wordt de uitbreiding betaald van de ambassades in Suva en Apia in 2031.",
        (("strengthening", "Apia", "2031"), ("strengthening", "Suva", "2031")),
    ),
    # posts that begin, stop or grow into another kind
    ("Op 4 september 2028 begon in Lomé een ambassadekantoor.", (("opening", "Lomé", "2028-09-04"),)),
    ("Ten slotte is in 2029 in Haiphong een NBSO ingericht.", (("opening", "Haiphong", "2029"),)),
    ("In Pune is met ingang van 1 mei 2030 een NBSO ingesteld.", (("opening", "Pune", "2030-05-01"),)),
    (
        "In Suva (Fiji) ging op 27 april 2029 een ambassade met twee uitgezonden medewerkers van start.",
        (("opening", "Suva", "2029-04-27"),),
    ),
    ("Het NBSO in Dalian stopt op 30 juni 2028.", (("closure", "Dalian", "2028-06-30"),)),
    (
        "De NBSO’s in Dalian en Jinan worden afgebouwd en sluiten op 31 maart 2031.",
        (("closure", "Dalian", "2031-03-31"), ("closure", "Jinan", "2031-03-31")),
    ),
    ("Het NBSO in Pune groeide op 1 januari 2029 uit tot een CG.", (("conversion", "Pune", "2029-01-01"),)),
    ("De ambassade in Bern telt sinds 1 mei 2030 een jurist meer.", (("strengthening", "Bern", "2030-05-01"),)),
    ("Een attaché versterkt sinds 1 mei 2028 de ambassade in Lima.", (("strengthening", "Lima", "2028-05-01"),)),
    ("De landbouwafdeling van de ambassade in Lima staat in 2032 een functie af.", (("reduction", "Lima", "2032"),)),
    (
        "De ambassades in Suva en Apia, die in 2028 elk met een landbouwkundige zijn versterkt, werken samen.",
        (("strengthening", "Apia", "2028"), ("strengthening", "Suva", "2028")),
    ),
    # dates one by one
    (
        "De NBSO’s in Lille, Nantes en Lyon verdwijnen in maart 2028, mei 2028 en mei 2029, in deze volgorde.",
        (("closure", "Lyon", "2029-05"), ("closure", "Nantes", "2028-05"), ("closure", "Rijsel", "2028-03")),
    ),
    (
        "De ambassades in Lima, Quito en Suva worden in maart 2028, mei 2028 en mei 2029 gesloten.",
        (("closure", "Lima", "2028-03"), ("closure", "Quito", "2028-05"), ("closure", "Suva", "2029-05")),
    ),
    # conversions and openings
    (
        "Zo wordt van het ambassadekantoor in Lomé per 1 januari 2030 een volwaardige ambassade gemaakt.",
        (("conversion", "Lomé", "2030-01-01"),),
    ),
    (
        "Het CG in Antwerpen gaat, na de verbouwing in 2029, als NBSO verder.",
        (("conversion", "Antwerpen", "2029"),),
    ),
    ("In 2030 opende de Koning de ambassade in Lima.", (("opening", "Lima", "2030"),)),
    # put off, and kept after all
    ("De opening van de ambassade in Vientiane is uitgesteld van 2031 naar 2033.", (("opening", "Vientiane", "2033"),)),
    (
        "De sluiting van de ambassade in Lima is verschoven van 1 mei 2031 naar 1 juni 2033.",
        (("closure", "Lima", "2033-06-01"),),
    ),
    (
        "In april kondigde ik de sluiting van het CG in Milaan aan. Het kabinet ziet hier alsnog van af.",
        (("averted-closure", "Milaan", None),),
    ),
    (
        "Het consulaat-generaal in Osaka, dat eerder zou worden opgeheven, blijft open.",
        (("averted-closure", "Osaka", None),),
    ),
    (
        "In 2032 wordt EUR 3 miljoen besteed aan extra capaciteit. Het gaat om de posten in Oslo en Bern.",
        (("additional-capacity", "Bern", "2032"), ("additional-capacity", "Oslo", "2032")),
    ),
    # what took something else back closes all the same
    ("De ambassade in Lima is in 2028 gesloten, nadat de vergunning was ingetrokken.", (("closure", "Lima", "2028"),)),
    # a place at the head of an item
    ("– Osaka. Het consulaat-generaal sloot op 31 maart 2029.", (("closure", "Osaka", "2029-03-31"),)),
    ("2. Jakarta: de ambassade wordt in 2030 versterkt.", (("strengthening", "Jakarta", "2030"),)),
    (
        "– Lomé (Togo). Op 15 januari 2029 ging een ambassadekantoor open. Het telt drie mensen.",
        (("opening", "Lomé", "2029-01-15"),),
    ),
    (
        "– Perth (Australië). Sinds 1 oktober 2028 heeft Nederland hier een consulaat-generaal.",
        (("opening", "Perth", "2028-10-01"),),
    ),
    (
        "– Guadalajara (Mexico). Het NBSO is sinds 1 september 2028 een consulaat-generaal.",
        (("conversion", "Guadalajara", "2028-09-01"),),
    ),
)
NOTHING = (
    "De ambassade in Lima is mooi. De Belgische ambassade sluit in 2030.",
    "De ambassade in Lima is mooi. De ambassade van de VS sluit in 2030.",
    "De ambassade van België in Mali (Bamako) wordt in 2027 gesloten.",
    "België zag in 2030 af van de sluiting van de ambassade in Tunis.",
    "De minister opende in 2030 de tentoonstelling in de ambassade in Lima.",
    "Van de ambassade in Lima zijn in 2033 twee medewerkers verhuisd naar een hotel bij de ambassade in Quito.",
    "De sluiting van de ambassade in Lima is besproken. Daarvan zie ik af.",
    "In april kondigde België de sluiting van de Belgische ambassade in Lima aan. Het kabinet ziet hier alsnog van af.",
    "Het consulaat-generaal in Osaka zou open blijven.",
    "De leden wilden dat de ambassade in Kabul in 2030 wordt heropend.",
    "De fractie hoopte dat de ambassade in Lima in 2030 wordt gesloten.",
    "De leden stelden voor dat de ambassade in Lima in 2030 wordt gesloten.",
    "De krant schreef dat de ambassade in Lima in 2030 wordt gesloten.",
    "De bond pleitte ervoor dat de ambassade in Lima in 2030 wordt versterkt.",
    "De apparatuur van de ambassade in Lima wordt ontmanteld.",
    "De honorair consul in Goma heeft zijn bureau weer geopend.",
    "Het NBSO in Lyon heeft haar loket geopend.",
    "Van de ambassade in Lima gaan in 2027 twee medewerkers met vakantie naar de ambassade in Quito.",
    "Van de ambassade in Lima gaan in 2027 geen functies naar de ambassade in Quito.",
    "De ambassadeur in Lima verhuist in 2030 naar de ambassade in Quito.",
    "De attaché bij de Belgische ambassade in Lima verhuist in 2031 naar de ambassade in Quito.",
    "De landbouwattaché op de ambassade in Lima verhuist in 2031 mogelijk naar de ambassade in Quito.",
    "Polen zou zijn ambassade in Lima sluiten. Na overleg is daarvan afgezien.",
    "De ambassade in Lima zou in 2030 worden gesloten. Dat besluit is niet van tafel.",
    "De Rekenkamer berekent dat de sluiting van de ambassade in Lima in 2030 EUR 3 miljoen bespaart.",
    "Een plan voor de sluiting van de ambassade in Lima in 2030 kost EUR 2 miljoen.",
    "De opening in 2030 van een nieuw loket in de ambassade in Lima kost EUR 2 miljoen.",
    "De sluiting van de ambassade in Lima in 2030 zou EUR 2 miljoen besparen.",
    "Een adviseur versterkt vanaf 2030 de samenwerking met de ambassade in Lima.",
    "Een medewerker versterkt in 2030 de ambassade in Lima tijdens de top.",
    "De visumafdeling van de ambassade in Lima stopt op 30 juni 2028.",
    "De ambassade in Lima stopt op 30 juni 2028 met de uitgifte van visa.",
    "De ambassade in Lima telt sinds 1 mei 2030 twee medewerkers meer dan die in Quito.",
    "De ambassade in Lima groeide op 1 januari 2029 uit tot een begrip.",
    "In 2030 wordt in de ambassade in Suva een consulaat ingericht.",
    "Op 1 mei 2030 begon in Lima een ambassadekantoor van België.",
    "– Lima. In 2029 opent een consulaat-generaal van Chili.",
    "– Suva (Fiji). In 2027 opent België er een ambassade.",
    "– Parijs. De ambassade van België sluit in 2030.",
    "Op de ambassade in Lima is in 2027 een functie vacant.",
)
# Of the second post nothing is told.
ONE = (
    "De ambassade in Lima sluit in 2027. Bij de ambassade in Quito is dat niet het geval.",
    "De ambassade in Lima sluit in 2027. In 2028 is de ambassade in Quito aan de beurt voor een evaluatie.",
    "De ambassade in Lima sluit in 2027. De ambassade in Quito volgt de ontwikkelingen.",
    "De ambassade in Lima sluit in 2027, net als de ambassade van België in Quito.",
    "De ambassade in Lima sluit in 2027. In 2028 volgt een evaluatie van de ambassade in Quito.",
)


def _read(text: str) -> list[Told]:
    read = of_kind(stated(document(f"{text}\n"), [measures]), Measure)
    return sorted((each.action.value, each.post.place, each.period.start) for each in read)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_told(text: str, told: tuple[Told, ...]) -> None:
    assert _read(text) == sorted(told)


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_nothing_of_ours(text: str) -> None:
    assert not _read(text)


@pytest.mark.parametrize("text", ONE)
def test_the_deed_is_of_the_first_post_alone(text: str) -> None:
    assert _read(text) == [("closure", "Lima", "2027")]
