"""Sentences on posts that begin, take up again or stop their work, said without «openen» and «sluiten», and offices
that others open; beside them what sounds the same and is no measure on a Dutch post.

What a reader expects stands beside each sentence, in a letter of 12 May 2028.
"""

from __future__ import annotations

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from tests.extract.factories import document, of_kind, stated

OFFICES = (
    ("Nederland opende in 2027 een kantoor in Kumasi.", "opening 2027 done"),
    ("In 2028 opent het kabinet een kantoor in Kumasi.", "opening 2028 planned"),
    ("Wij openen in 2029 een kantoor in Kumasi.", "opening 2029 planned"),
    ("In 2027 is een kantoor in Kumasi geopend.", "opening 2027 done"),
    ("Het kantoor in Kumasi sloot in 2027.", "closure 2027 done"),
    ("De vertegenwoordiging in Kumasi sloot in 2027 haar deuren.", "closure 2027 done"),
    ("De minister opende in 2027 een post in Kumasi.", "opening 2027 done"),
    (
        "Nederland opende in 2027 een consulaat-generaal in Kumasi en sloot zijn vestiging in Tamale.",
        "opening 2027 done",
    ),
)
OFFICES_OF_OTHERS = (
    "Zo’n aanbieder opende vorig jaar een kantoor in Kumasi en sloot zijn vestiging in Tamale.",
    "Het bedrijf heeft in 2027 een kantoor in Kumasi geopend.",
    "In 2027 opende een Nederlandse bank een kantoor in Kumasi.",
    "De stichting sluit in 2029 haar kantoor in Kumasi.",
    "De universiteit van Leiden opende in 2027 een vertegenwoordiging in Kumasi.",
    "Een externe partij, die in 2027 een kantoor in Kumasi opende, neemt de aanvragen in.",
    "In 2027 openden de drie noordelijke provincies samen een kantoor in Kumasi.",
    "De haven van Rotterdam heeft in 2028 een vertegenwoordiging in Kumasi geopend.",
)


def _read(text: str) -> list[str]:
    """«opening 2027 done» of each measure in *text*."""
    read = of_kind(stated(document(f"Den Haag, 12 mei 2028\n\n{text}\n"), [measures]), Measure)
    return [f"{each.action.value} {each.period.start or '-'} {each.status.value}" for each in read]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_what_is_told(text: str, expected: str) -> None:
    assert _read(text) == [expected]


@pytest.mark.parametrize("text", OFFICES_OF_OTHERS)
def test_what_tells_nothing_of_a_dutch_post(text: str) -> None:
    assert _read(text) == []
