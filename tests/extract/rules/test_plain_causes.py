"""Motions as the reason of what is done to a post, in the plainest words: behind which words, and in which order.

Each letter tells of one post in Lima; what a reader expects is the deed, and whether it is owed to the motion.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from ontology.terms import Action
from tests.extract.factories import document, of_kind, stated

MOTIONS = (
    "de motie van het lid Jansen (Kamerstuk 40 800, nr. 12)",
    "de gewijzigde motie van het lid Jansen c.s. (Kamerstuk 40 800, nr. 12)",
    "de motie-Jansen (Kamerstuk 40 800, nr. 12)",
)
OWED = "kst-40800-12"
BEHIND = (
    "Dankzij", "Door", "Mede dankzij", "Als gevolg van", "Naar aanleiding van", "Ter uitvoering van", "Conform",
    "Overeenkomstig", "Gehoor gevend aan", "Uitvoering gevend aan", "Tegemoetkomend aan", "Ter invulling van",
    "Als reactie op", "In antwoord op", "Als uitvloeisel van", "Ingevolge", "Vanwege", "Na aanneming van",
)  # fmt: skip
AT_HEAD = ("Om uitvoering te geven aan", "Om tegemoet te komen aan", "In lijn met", "Met inachtneming van")
DEEDS = (
    ("blijft", "open", Action.AVERTED_CLOSURE),
    ("wordt", "in 2028 heropend", Action.REOPENING),
    ("is", "in 2021 versterkt", Action.STRENGTHENING),
    ("wordt", "in 2028 uitgebreid", Action.STRENGTHENING),
    ("wordt", "in 2028 gesloten", Action.CLOSURE),
)
TOLD = (
    "De ambassade in Lima {is} {done}, zoals {motion} verzocht.",
    "De ambassade in Lima {is} {done}, waarmee uitvoering wordt gegeven aan {motion}.",
    "De ambassade in Lima {is} {done}, waarmee {motion} is uitgevoerd.",
    "De ambassade in Lima {is} {done}. Daarmee is {motion} uitgevoerd.",
    "De ambassade in Lima {is} {done}. Hiermee geef ik uitvoering aan {motion}.",
    "De ambassade in Lima {is} {done}. Hiermee beschouw ik {motion} als afgedaan.",
    "De ambassade in Lima {is} {done}. Ik beschouw {motion} hiermee als afgedaan.",
    "De ambassade in Lima {is} {done}. Dit gebeurt naar aanleiding van {motion}.",
    "De ambassade in Lima {is} {done}. Daarmee kom ik tegemoet aan {motion}.",
    "Nu {motion} is aangenomen, {is} de ambassade in Lima {done}.",
    "De Kamer heeft {motion} aangenomen. De ambassade in Lima {is} daarom {done}.",
)
NAMED = (
    ("heeft ertoe geleid dat de ambassade in Lima openblijft", Action.AVERTED_CLOSURE),
    ("zorgt ervoor dat de ambassade in Lima openblijft", Action.AVERTED_CLOSURE),
    ("voorkwam dat de ambassade in Lima werd gesloten", Action.AVERTED_CLOSURE),
    ("heeft voorkomen dat de ambassade in Lima werd gesloten", Action.AVERTED_CLOSURE),
    ("leidde tot de heropening van de ambassade in Lima", Action.REOPENING),
    ("heeft geleid tot de versterking van de ambassade in Lima", Action.STRENGTHENING),
    ("is uitgevoerd met de heropening van de ambassade in Lima", Action.REOPENING),
)
WITH = (
    "Met de heropening van de ambassade in Lima geef ik uitvoering aan {motion}.",
    "Met de heropening van de ambassade in Lima is {motion} uitgevoerd.",
    "Met de heropening van de ambassade in Lima voert het kabinet {motion} uit.",
    "Met de heropening van de ambassade in Lima voldoet het kabinet aan {motion}.",
    "Ik voer {motion} uit met de heropening van de ambassade in Lima.",
    "De heropening van de ambassade in Lima is het gevolg van {motion}.",
    "De heropening van de ambassade in Lima is te danken aan {motion}.",
)
# The deed stands, and the motion is not its reason.
TRAPS = (
    "In weerwil van {motion} wordt de ambassade in Lima in 2028 gesloten.",
    "Los van {motion} wordt de ambassade in Lima in 2028 heropend.",
    "Vooruitlopend op {motion} is de ambassade in Lima in 2021 versterkt.",
    "Al voor {motion} is de ambassade in Lima in 2021 versterkt.",
    "Niet door {motion}, maar door een besluit van het kabinet is de ambassade in Lima in 2021 versterkt.",
    "Dat de ambassade in Lima wordt versterkt, is niet te danken aan {motion}.",
    "De ambassade in Lima wordt in 2028 versterkt. Dit is niet het gevolg van {motion}.",
    "De ambassade in Lima wordt in 2028 gesloten; {motion} verandert hier niets aan.",
    "De Kamer heeft {motion} verworpen. De ambassade in Lima wordt daarom in 2028 gesloten.",
    "Na verwerping van {motion} wordt de ambassade in Lima in 2028 gesloten.",
    "Nu {motion} niet is aangenomen, wordt de ambassade in Lima in 2028 gesloten.",
    "De ambassade in Lima wordt in 2028 heropend. Ik ga nu in op {motion}.",
    "De ambassade in Lima wordt in 2028 gesloten. Daarmee geef ik geen uitvoering aan {motion}.",
    "De ambassade in Lima wordt in 2028 heropend."
    " Daarmee is de motie-Bos over water (Kamerstuk 40 800, nr. 13) uitgevoerd.",
    "De ambassade in Lima is in 2021 versterkt. Later vroeg {motion} om meer personeel.",
)
# Nothing is told of the post at all.
NOTHING = (
    "Met de heropening van de ambassade in Lima is {motion} niet uitgevoerd.",
    "Aan {motion}, die heeft geleid tot een debat over de heropening van de ambassade in Lima, hecht ik.",
    "De ramp, waarover {motion} gaat, leidde tot de sluiting van de Franse ambassade in Lima.",
)


def _sentences() -> Iterator[tuple[str, Action]]:
    for (verb, done, action), motion in product(DEEDS, MOTIONS):
        for words in (*BEHIND, *AT_HEAD):
            yield f"{words} {motion} {verb} de ambassade in Lima {done}.", action
        for words in BEHIND:
            yield f"De ambassade in Lima {verb} {words[0].lower()}{words[1:]} {motion} {done}.", action
        for form in TOLD:
            yield form.format(motion=motion, done=done, **{"is": verb}), action
    for motion in MOTIONS:
        for said, action in NAMED:
            yield f"D{motion[1:]} {said}.", action
        for form in WITH:
            yield form.format(motion=motion), Action.REOPENING


def _read(text: str) -> list[tuple[Action, str, str | None]]:
    told = of_kind(stated(document(f"{text}\n"), [measures]), Measure)
    return [(each.action, each.post.place, each.because_of) for each in told]


def test_each_form_gives_the_motion_as_the_reason() -> None:
    sentences = list(_sentences())
    assert len(sentences) == 807
    wrong = [(text, read) for text, action in sentences if (read := _read(text)) != [(action, "Lima", OWED)]]
    assert wrong == []


@pytest.mark.parametrize("form", TRAPS)
def test_what_is_not_owed_to_the_motion(form: str) -> None:
    assert [owed for _, _, owed in _read(form.format(motion=MOTIONS[0]))] == [None]


@pytest.mark.parametrize("form", NOTHING)
def test_what_tells_nothing_of_the_post(form: str) -> None:
    assert not _read(form.format(motion=MOTIONS[0]))
