"""Findings: each kind on a few lines of our own, and all of them on the official letter."""

from __future__ import annotations

import pytest

from extract.rules.answer_areas import answer_areas
from extract.rules.findings.differing_dates import differing_dates
from extract.rules.findings.differing_numbers import differing_numbers
from extract.rules.findings.differing_posts import differing_posts
from extract.rules.findings.differing_spellings import differing_spellings
from extract.rules.findings.joint_citation import joint_citation
from extract.rules.findings.said_not_listed import said_not_listed
from extract.rules.findings.sums import sums
from extract.rules.measures import measures
from extract.rules.motions import motions
from extract.rules.themes import themes
from extract.statements import Finding
from tests.extract.factories import Rule, document, of_kind, official_letter, stated
from tests.extract.rules.case_files import Case, read_cases

RULES: tuple[Rule, ...] = (
    themes, measures, motions, differing_posts, differing_numbers, differing_dates, differing_spellings, joint_citation,
    sums, said_not_listed,
)


def _found(text: str, *rules: Rule) -> list[tuple[str, str]]:
    return [(str(each.kind), each.about) for each in of_kind(stated(document(text), rules), Finding)]


@pytest.mark.parametrize("case", read_cases("sums", count=17), ids=lambda case: case.title)
def test_sums(case: Case) -> None:
    assert [f"{kind} {about}" for kind, about in _found(case.text, sums)] == list(case.expected)


def test_a_note_under_two_numbers() -> None:
    text = "De nota «Open vensters» (Kamerstuk 35 100, nr. 1). De nota «Open vensters» (Kamerstuk 35 100, nr. 4)."
    assert _found(text, differing_numbers) == [("differing-numbers", "Open vensters")]


def test_two_notes_with_a_number_each() -> None:
    text = "De nota «Open vensters» (Kamerstuk 35 100, nr. 1) en de nota «Dichte deuren» (Kamerstuk 35 100, nr. 4)."
    assert _found(text, differing_numbers) == []


def test_one_place_spelled_in_two_ways() -> None:
    text = "De posten in Genève en Lima groeien. De post in Geneve krimpt, die in Lima niet."
    assert _found(text, differing_spellings) == [("differing-spellings", "Genève")]


def test_a_joint_citation() -> None:
    text = "Dat staat in de agenda (Kamerstukken 35 100 en 35 200, nr. 7)."
    assert _found(text, joint_citation) == [("joint-citation", "kst-35100-7")]


CLOSED_TWICE = """
De ambassade in Lusaka is gesloten in 2013. Formeel is de ambassade in Lusaka gesloten per 1 januari 2014.
"""
CLOSED_AND_CLOSED_AGAIN = """
De ambassade in Abidjan is gesloten in 2005. De ambassade in Abidjan is gesloten in 2016.
"""


def test_two_dates_close_together_are_one_event_told_twice() -> None:
    assert _found(CLOSED_TWICE, measures, differing_dates) == [("differing-dates", "Lusaka")]


def test_dates_far_apart_are_two_events() -> None:
    assert _found(CLOSED_AND_CLOSED_AGAIN, measures, differing_dates) == []


LISTED = """
Handel

Voorziene versterking 2020

– De posten in Lima en Ottawa worden versterkt.

{claim}
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Het zwaartepunt ligt bij strategische markten, waaronder Peru en Mexico.", ["Mexico"]),
        ("Het leidt tot een lijst die landen bevat met een verdrag. Voorbeelden zijn Canada en Japan.", ["Japan"]),
        ("De meeste kracht gaat naar strategische markten: Peru, Mexico en Canada.", ["Mexico"]),
        ("Met Mexico en Japan wordt veel gehandeld.", []),
        ("De lijst bevat geen landen als Mexico en Japan.", []),
        ("Met China is er een conflict. Voorbeelden zijn Japan en Mexico.", []),
    ],
)
def test_said_but_not_listed(claim: str, expected: list[str]) -> None:
    found = _found(LISTED.format(claim=claim), themes, measures, said_not_listed)
    assert found == [("said-not-listed", country) for country in expected]


ANSWERED = """
Vissers: motie van het lid Jansen (Kamerstuk 35 001, nr. 7)

De motie verzoekt de regering meer voor vissers te doen. {answer}

Overig

In 2030 wordt de ambassade in Lima versterkt. In 2030 wordt de ambassade in Quito gesloten.
"""


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("De posten in Peru en Canada zullen zo nodig worden versterkt.", ["Canada"]),
        ("De posten in Peru en Ecuador worden versterkt.", ["Ecuador"]),
        ("De posten in Japan en Canada zullen zo nodig worden versterkt.", []),  # of no post there anything is told
        ("De posten in Peru en Oost-Afrika zullen zo nodig worden versterkt.", []),
        ("De posten in Peru en Canada worden niet versterkt.", []),
    ],
)
def test_said_in_an_answer_and_not_planned(answer: str, expected: list[str]) -> None:
    rules = (themes, measures, motions, answer_areas, said_not_listed)
    found = _found(ANSWERED.format(answer=answer), *rules)
    assert found == [("said-not-listed", country) for country in expected]


def test_findings_of_the_official_letter() -> None:
    found = of_kind(stated(official_letter(), RULES), Finding)
    assert sorted((str(each.kind), each.about) for each in found) == [
        ("differing-dates", "La Paz"),
        ("differing-dates", "Managua"),
        ("differing-numbers", "migratieagenda"),
        ("differing-posts", "kst-32734-20"),
        ("differing-spellings", "Chongqing"),
        ("differing-spellings", "Genève"),
        ("joint-citation", "kst-19637-573"),
        ("said-not-listed", "Japan"),
        ("said-not-listed", "Maleisië"),
        ("sum-holds", "1079"),
        ("sum-holds", "3450"),
    ]


def test_both_readings_are_quoted() -> None:
    found = {(str(each.kind), each.about): each for each in of_kind(stated(official_letter(), RULES), Finding)}
    posts = found["differing-posts", "kst-32734-20"]
    assert posts.second is not None
    assert "Osaka" not in posts.first.exact
    assert "Osaka" in posts.second.exact
    numbers = found["differing-numbers", "migratieagenda"]
    assert numbers.second is not None
    assert "30 573, nr. 573" in numbers.first.exact
    assert "19 637, nr. 2375" in numbers.second.exact
    dates = found["differing-dates", "Managua"]
    assert dates.second is not None
    assert "Managua (2013)" in dates.first.exact
    assert "1 januari 2014" in dates.second.exact
