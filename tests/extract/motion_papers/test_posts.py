"""Dutch posts in motions: each line of `cases.txt` read as a person would, false friends included."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.statements import PostAsk
from ontology.terms import Ask, PostClass
from tests.extract.factories import of_kind
from tests.extract.motion_papers.motions import motion

_CASES = tuple(
    line.partition("|")[::2]
    for line in (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)


_OPENERS = ("overwegende", "constaterende", "spreekt", "roept", "draagt", "vraagt", "verzoekt", "betreurt")


def _clause(words: str) -> str:
    return words if words.startswith(_OPENERS) else f"verzoekt de regering {words}"


def _shown(ask: PostAsk) -> str:
    area = ask.post.place if ask.post else ask.region or ask.country or "-"
    return f"{ask.scope} {ask.kind} {area} {ask.ask}"


def test_the_cases_are_all_there() -> None:
    assert len(_CASES) == 1053


@pytest.mark.parametrize(("asked", "expected"), _CASES)
def test_posts_and_what_is_asked_of_them(asked: str, expected: str) -> None:
    *grounds, last = (_clause(part.strip()) for part in asked.split("//"))
    said = of_kind(motion(*(f"{ground};" for ground in grounds), f"{last},"), PostAsk)
    assert [_shown(each) for each in said] == [part.strip() for part in expected.split(";") if part.strip()]


def test_a_consideration_asks_nothing() -> None:
    said = of_kind(motion("constaterende dat de ambassade in Juba sluit;", "verzoekt de regering actie,"), PostAsk)
    assert [(each.ask, each.clause) for each in said] == [(Ask.MENTION, 1)]


def test_these_posts_are_those_named_before() -> None:
    said = of_kind(
        motion(
            "constaterende dat het kabinet posten in Burundi en Zuid-Sudan wil sluiten;",
            "overwegende dat diplomatie telt;",
            "verzoekt de regering deze posten open te houden,",
        ),
        PostAsk,
    )
    assert [(each.scope, each.country, each.ask, each.clause) for each in said] == [
        (PostClass.COUNTRY, "BI", Ask.KEEP_OPEN, 3),
        (PostClass.COUNTRY, "SS", Ask.KEEP_OPEN, 3),
    ]
