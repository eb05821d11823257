"""Answers to motions: themes, areas, posts, the network, and subjects shared with a legend."""

from __future__ import annotations

import pytest

from extract.rules.answer_areas import answer_areas
from extract.rules.answer_network import answer_network
from extract.rules.answer_posts import answer_posts
from extract.rules.answer_themes import answer_themes
from extract.rules.markers import markers
from extract.rules.measures import measures
from extract.rules.motion_subjects import motion_subjects
from extract.rules.motions import motions
from extract.rules.themes import themes
from extract.statements import AnswerArea, AnswerNetwork, AnswerPost, AnswerTheme, MotionSubject, Statement
from tests.extract.factories import document, of_kind, official_letter, stated
from tests.extract.rules.case_files import Case, read_cases

RULES = (
    themes, markers, measures, motions, answer_themes, answer_areas, answer_posts, answer_network, motion_subjects,
)


def _lines(statements: tuple[Statement, ...]) -> list[str]:
    return [
        *(f"theme {each.motion} {each.theme} {each.direction}" for each in of_kind(statements, AnswerTheme)),
        *(f"area {each.motion} {_place(each)} {each.direction}" for each in of_kind(statements, AnswerArea)),
        *(f"post {each.motion} {each.post.place}" for each in of_kind(statements, AnswerPost)),
        *(f"network {each.motion} {each.direction}" for each in of_kind(statements, AnswerNetwork)),
        *(f"subject {each.motion} {each.subject}" for each in of_kind(statements, MotionSubject)),
    ]


def _place(area: AnswerArea) -> str | None:
    return area.country or area.region


@pytest.mark.parametrize("case", read_cases("answers", count=35), ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    assert _lines(stated(document(case.text), RULES)) == list(case.expected)


def test_answers_of_the_official_letter() -> None:
    assert _lines(stated(official_letter(), RULES)) == [
        "theme kst-34952-8 instabiliteit-rond-europa strengthens",
        "theme kst-34952-8 migratie strengthens",
        "theme kst-34952-8 veiligheid strengthens",
        "area kst-34952-24 zuidoost-azie may-strengthen",
        "area kst-34952-24 CA may-strengthen",
        "area kst-34952-24 JP may-strengthen",
        "post kst-34952-24 Atlanta",
        "network kst-34000-22 softens-cuts",
        "subject kst-34952-8 mensenrechten",
    ]


def test_those_countries_are_quoted_with_the_sentence_that_names_them() -> None:
    areas = of_kind(stated(official_letter(), RULES), AnswerArea)
    assert {tuple(quote.line for quote in area.evidence) for area in areas} == {(691, 692)}
    for area in areas:
        assert "Canada en Japan" in area.evidence[0].exact
        assert "zal deze indien nodig versterken" in area.evidence[1].exact
