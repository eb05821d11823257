"""Permanent representations that a text names by their body alone."""

from __future__ import annotations

import pytest

from extract.rules.measures import measures
from extract.rules.post_facts import post_facts
from extract.statements import Measure, PostFact
from tests.extract.factories import document, of_kind, stated

EU, NATO, OSCE = ("Brussel", "EU"), ("Brussel", "NAVO"), ("Wenen", "OVSE")
LIMA = ("Lima", None)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("De PV EU wordt in 2028 versterkt.", [EU]),
        ("De PV EU (Brussel) wordt in 2028 versterkt.", [EU]),
        ("De permanente vertegenwoordiging bij de NAVO krijgt er in 2028 een medewerker bij.", [NATO]),
        ("De PV bij de OVSE wordt in 2028 versterkt.", [OSCE]),
        ("De PV’s bij de EU en de NAVO worden in 2028 versterkt.", [EU, NATO]),
        ("De PV’s bij de EU en de NAVO in Brussel worden in 2028 versterkt.", [EU, NATO]),
        ("De PV bij de EU en de PV bij de NAVO in Brussel worden in 2028 versterkt.", [EU, NATO]),
        ("In 2028 worden de ambassade in Lima en de PV bij de EU versterkt.", [EU, LIMA]),
        ("De PV’s bij de VN in New York en Genève worden in 2028 versterkt.", [("Genève", "VN"), ("New York", "VN")]),
        (
            "De permanente vertegenwoordigingen bij de VN in Genève en bij de OVSE in Wenen worden in 2028 versterkt.",
            [("Genève", "VN"), OSCE],
        ),
        # the VN has several seats, the German one is not ours, and the last is said of Lima
        ("De PV bij de VN wordt in 2028 versterkt.", []),
        ("De Duitse PV bij de EU wordt in 2028 versterkt.", []),
        ("De PV van Duitsland bij de EU wordt in 2028 versterkt.", []),
        ("De PV bij de NAVO wordt niet versterkt.", []),
        ("De PV bij de EU steunt de ambassade in Lima, die in 2028 wordt versterkt.", [LIMA]),
    ],
)
def test_the_body_says_where_the_post_is(text: str, posts: list[tuple[str, str | None]]) -> None:
    read = of_kind(stated(document(f"{text}\n"), [measures]), Measure)
    assert sorted((each.post.place, each.post.accredited_to or "") for each in read) == [
        (place, body or "") for place, body in posts
    ]
    assert {each.period.start for each in read} <= {"2028"}


def test_a_body_is_no_spelling_of_its_place() -> None:
    facts = of_kind(stated(document("De PV bij de EU wordt in 2028 versterkt.\n"), [measures, post_facts]), PostFact)
    assert not facts
