"""The plainest promises to the Kamer, in every form of every verb: who promises, to which Chamber, by when, and in
which order of words.

What a reader expects of each stands in the forms themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from extract.rules.commitments import commitments
from extract.statements import Commitment
from tests.extract.factories import document, of_kind, stated

CHAMBERS = (
    ("uw Kamer", "Tweede Kamer"),
    ("de Kamer", "Tweede Kamer"),
    ("u", "Tweede Kamer"),
    ("de Eerste Kamer", "Eerste Kamer"),
    ("beide Kamers", "Staten-Generaal"),
)
DUE = (
    ("voor 1 mei 2028", "2028-05-01"),
    ("vóór het zomerreces", "zomerreces"),
    ("in het najaar van 2028", "najaar van 2028"),
    ("in mei 2028", "2028-05"),
    ("eind 2028", "eind 2028"),
    ("in de loop van 2028", "2028"),
    ("in het eerste kwartaal van 2028", "eerste kwartaal van 2028"),
    ("voor het einde van het jaar", "einde van het jaar"),
    ("in de volgende voortgangsrapportage", None),
    ("binnen zes weken", None),
)
SPEAKERS = (
    ("Ik", "zal", "minister"),
    ("Het kabinet", "zal", "kabinet"),
    ("De regering", "zal", "kabinet"),
    ("Wij", "zullen", "kabinet"),
    ("De minister van Buitenlandse Zaken", "zal", "minister"),
)
WILL = (
    "{Who} {will} {to} {due} informeren over de uitkomsten.",
    "{Who} {will} {to} hierover {due} inlichten.",
    "{Who} {will} {due} {to} over de uitkomsten berichten.",
    "{Who} {will} {to} {due} een brief sturen over de uitkomsten.",
    "{Who} {will} {to} {due} de evaluatie doen toekomen.",
    "{Who} {will} de evaluatie {due} aan {to} aanbieden.",
    "{Who} {will} de evaluatie {due} met {to} delen.",
    "{Who} {will} {due} aan {to} rapporteren over de uitkomsten.",
    "{Who} {will} {to} {due} op de hoogte stellen van de uitkomsten.",
    "{Who} {will} {to} {due} een overzicht geven van de posten.",
)
VERBS = (
    ("Ik", "minister", ("informeer", "stuur", "bied", "doe", "breng", "kom")),
    ("Het kabinet", "kabinet", ("informeert", "stuurt", "biedt", "doet", "brengt", "komt")),
    ("Wij", "kabinet", ("informeren", "sturen", "bieden", "doen", "brengen", "komen")),
)
PRESENT = (
    (0, "{Who} {does} {to} {due} over de uitkomsten."),
    (0, "Hierover {does} {who} {to} {due}."),
    (0, "{Due} {does} {who} {to} over de uitkomsten."),
    (1, "{Who} {does} {to} {due} een brief over de uitkomsten."),
    (1, "De evaluatie {does} {who} {due} aan {to}."),
    (1, "De evaluatie {does} {who} {to} {due} toe."),
    (2, "{Who} {does} {to} {due} de evaluatie aan."),
    (3, "De evaluatie {does} {who} {to} {due} toekomen."),
    (4, "{Who} {does} {to} {due} op de hoogte van de uitkomsten."),
    (5, "{Due} {does} {who} hier bij {to} op terug."),
)
PASSIVE = (
    ("{To} ontvangt {due} een brief over de uitkomsten.", "{To} ontvangen {due} een brief over de uitkomsten."),
    ("{Due} ontvangt {to} de evaluatie.", "{Due} ontvangen {to} de evaluatie."),
    ("{To} wordt hierover {due} geïnformeerd.", "{To} worden hierover {due} geïnformeerd."),
    ("{Due} zal {to} hierover worden geïnformeerd.", "{Due} zullen {to} hierover worden geïnformeerd."),
    ("De evaluatie wordt {due} aan {to} gezonden.", "De evaluatie wordt {due} aan {to} gezonden."),
    ("De evaluatie zal {due} aan {to} worden voorgelegd.", "De evaluatie zal {due} aan {to} worden voorgelegd."),
    ("De evaluatie wordt {due} met {to} gedeeld.", "De evaluatie wordt {due} met {to} gedeeld."),
)
OTHER = (
    ("Ik zeg {to} toe dat ik {due} de evaluatie zal sturen.", "minister"),
    ("Ik zeg {to} toe {due} met een evaluatie te komen.", "minister"),
    ("Het kabinet zegt {to} {due} een evaluatie toe.", "kabinet"),
    ("Het kabinet is voornemens {to} {due} te informeren over de uitkomsten.", "kabinet"),
    ("Ik streef ernaar {to} {due} te informeren over de uitkomsten.", "minister"),
    ("De evaluatie, die ik {to} {due} toestuur, gaat over de posten.", "minister"),
    ("Het kabinet onderzoekt dit en informeert {to} {due}.", "kabinet"),
)
# To the reader of the letter, who is not named.
TO_READER = (
    ("Ik kom hierop in het najaar van 2028 terug.", "minister | Tweede Kamer | najaar van 2028"),
    ("Hier kom ik voor de zomer op terug.", "minister | Tweede Kamer | zomer"),
    ("Het kabinet komt hier uiterlijk eind 2028 op terug.", "kabinet | Tweede Kamer | eind 2028"),
    ("Ik zeg toe dat ik in mei 2028 een evaluatie zal sturen.", "minister | Tweede Kamer | 2028-05"),
    ("Ik heb toegezegd u in mei 2028 een evaluatie te sturen.", "minister | Tweede Kamer | 2028-05"),
    ("Zodra hierover meer bekend is, zal uw Kamer worden geïnformeerd.", "kabinet | Tweede Kamer |"),
    ("Zoals ik u eerder heb bericht, zal ik uw Kamer in mei 2028 informeren.", "minister | Tweede Kamer | 2028-05"),
    ("Ik zal uw Kamer de begroting voor 2028 in mei 2027 sturen.", "minister | Tweede Kamer | 2027-05"),
)
# What has been done, is asked for, is left open, is done by others or to others, or is done with these words.
TRAPS = (
    "Ik heb uw Kamer in mei 2028 geïnformeerd over de uitkomsten.",
    "Ik heb uw Kamer in mei 2028 bericht over de uitkomsten.",
    "Ik zond uw Kamer in mei 2028 een brief over de uitkomsten.",
    "Uw Kamer ontving de evaluatie in mei 2028.",
    "De motie verzoekt de regering de Kamer voor 1 mei 2028 te informeren.",
    "De leden van de VVD-fractie vragen of de Kamer hierover wordt geïnformeerd.",
    "De motie vraagt dat de Kamer jaarlijks wordt geïnformeerd.",
    "De Kamer heeft verzocht voor 1 mei 2028 te worden geïnformeerd.",
    "De Kamer wil uiterlijk in mei 2028 worden geïnformeerd.",
    "Uw Kamer vroeg mij wanneer ik de evaluatie zal sturen.",
    "Kunt u toezeggen dat de Kamer voor 1 mei 2028 wordt geïnformeerd?",
    "De Rekenkamer informeert de Kamer in 2028 over de uitkomsten.",
    "De fractie zegt de Kamer toe in 2028 een voorstel te doen.",
    "De ambassade informeert bedrijven over de markt, zoals uw Kamer vroeg.",
    "De posten informeren de Kamer van Koophandel in 2028 over kansen.",
    "Peru zal de Kamer van Koophandel in 2028 informeren.",
    "Het kabinet zal in 2028 twee fregatten sturen, zoals ik uw Kamer heb gemeld.",
    "Het kabinet zal de medewerkers in 2028 informeren, zoals met uw Kamer besproken.",
    "Als het kabinet hiertoe besluit, wordt de Kamer geïnformeerd.",
    "Indien nodig informeer ik uw Kamer in mei 2028.",
    "Mogelijk informeer ik uw Kamer in mei 2028.",
    "Ik zou uw Kamer in mei 2028 kunnen informeren.",
    "Ik had uw Kamer voor 1 mei 2028 willen informeren.",
    "Ik had toegezegd uw Kamer in mei 2028 te informeren, maar dat lukt niet.",
    "Mijn voorganger heeft uw Kamer in 2025 toegezegd een evaluatie te sturen.",
    "Ik zal uw Kamer niet informeren over de uitkomsten.",
    "Graag bied ik u het programma van handelsmissies voor 2024 aan.",
    "Ik stuur u het jaarverslag over 2028.",
    "Hierbij doe ik uw Kamer de evaluatie toekomen.",
    "Met deze brief kom ik mijn toezegging na de Kamer te informeren over de uitkomsten.",
    "Ik stel het op prijs dat uw Kamer in mei 2028 op de hoogte is.",
    "Ik kom daar verderop in deze brief op terug.",
    "Het kabinet komt in 2028 terug op het besluit.",
    "De ambassadeur komt in mei 2028 terug.",
    "Mocht dat nodig zijn, dan kom ik hier in mei 2028 op terug.",
    "Uw Kamer gaat in juli 2028 op reces.",
)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _forms() -> Iterator[tuple[str, str, str]]:
    """Yield each sentence, without whom and when, with who promises and the word for one Chamber or for both."""
    for form, (who, will, by) in product(WILL, SPEAKERS):
        yield form.replace("{Who}", who).replace("{will}", will), by, ""
    for (who, by, verbs), (verb, form) in product(VERBS, PRESENT):
        lower = who[0].lower() + who[1:]
        yield form.replace("{Who}", who).replace("{who}", lower).replace("{does}", verbs[verb]), by, ""
    for form, by in OTHER:
        yield form, by, ""
    for one, both in PASSIVE:
        yield one, "kabinet", "one"
        yield both, "kabinet", "both"


def _sentences() -> Iterator[tuple[str, str]]:
    for (form, by, only), (to, body), (due, day) in product(_forms(), CHAMBERS, DUE):
        if only != ("one" if body == "Staten-Generaal" else "both"):
            text = form.format(to=to, To=_capital(to), due=due, Due=_capital(due))
            yield text, f"{by} | {body} | {day or ''}".strip()


def _read(text: str) -> list[str]:
    found = of_kind(stated(document(f"{text}\n"), [commitments]), Commitment)
    return [f"{each.by} | {each.to} | {each.due or ''}".strip() for each in found]


def test_each_form_promises() -> None:
    sentences = list(_sentences())
    assert len(sentences) == 4700
    assert [(text, read) for text, expected in sentences if (read := _read(text)) != [expected]] == []


@pytest.mark.parametrize(("text", "expected"), TO_READER)
def test_promises_to_the_reader(text: str, expected: str) -> None:
    assert _read(text) == [expected]


@pytest.mark.parametrize("text", TRAPS)
def test_what_promises_nothing(text: str) -> None:
    assert not _read(text)
