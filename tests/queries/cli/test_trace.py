"""Tracing and why: what the small letter says about its motions, checked by eye."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable

import pytest

from tests.queries.conftest import Ran


def test_all_motions_on_one_page(kamergraaf: Callable[..., Ran]) -> None:
    lines = [line.split() for line in kamergraaf("trace").out.splitlines() if line.startswith("kst-")]
    assert lines == [
        ["kst-10100-3", "-", "3", "2", "-", "-", "-", "Jansen"],
        ["kst-10100-5", "1", "-", "-", "-", "-", "-", "Boer", "c.s."],
        ["kst-10100-7", "-", "-", "-", "-", "-", "+", "Visser"],
        ["kst-10100-9", "-", "-", "-", "1", "1", "-", "Bakker"],
    ]


def test_one_motion(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("trace", "kst-10100-3").out
    assert "Grond thema (theme): 3 posten" in told
    assert "«Wij versterken met het thema veiligheid ook de vrijheid.»" in told
    assert "Brussel (PV EU), Tripoli" in told
    assert "één functie kan onder meer dan één thema staan" in told
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.parametrize("name", ["kst-10100-5", "10 100, nr. 5", "Boer"])
def test_a_motion_may_be_named_in_several_ways(kamergraaf: Callable[..., Ran], name: str) -> None:
    assert "Osaka (CG)\n    «hield het CG in Osaka open»" in kamergraaf("trace", name).out


def test_only_some_bases(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("trace", "Jansen", "--basis", "marker", "--format", "csv").out
    assert {row["basis"] for row in csv.DictReader(told.splitlines())} == {"marker"}


def test_csv_is_what_the_query_says(kamergraaf: Callable[..., Ran]) -> None:
    traced = kamergraaf("trace", "Jansen", "--format", "csv").out
    assert traced == kamergraaf("query", "effects", "-p", "motion=kst-10100-3", "--format", "csv").out


def test_json_holds_the_chain(kamergraaf: Callable[..., Ran]) -> None:
    told = json.loads(kamergraaf("trace", "Jansen", "--basis", "theme", "--format", "json").out)
    chains = [[step["kind"] for step in effect["chain"]] for effect in told["effects"]]
    assert chains == [["request", "answer", "theme", "list-entry"]] * 4


def test_the_other_way_round(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("trace", "--post", "Tokio", "--lang", "en").out
    assert told.startswith("Motion Bakker (kst-10100-9, date not stated)")
    assert "may strengthen, Handel, 2018 (1):\n    Tokio" in told


def test_a_post_that_no_motion_affects(kamergraaf: Callable[..., Ran]) -> None:
    ran = kamergraaf("trace", "--post", "Tunis")
    assert (ran.code, ran.out) == (2, "")


def test_a_network_effect_names_no_post(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("trace", "Visser").out
    assert "verzacht bezuinigingen" in told
    assert "er volgt geen post uit" in told
    assert "posten\n" not in told


def test_why_shows_the_chain_in_order(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("why", "Jansen", "Tripoli").out
    quotes = [line.strip() for line in told.splitlines() if line.strip().startswith("«")]
    assert quotes == [
        "«meer aandacht voor vrijheid»",
        "«Wij versterken met het thema veiligheid ook de vrijheid.»",
        "«Veiligheid»",
        "«Tripoli*»",
        "«Tripoli*»",
        "«aandacht voor vrijheid»",
        "«deze functies dienen de vrijheid»",
    ]
    assert told.count("(dezelfde woorden als hierboven)") == 3
    assert "versterkt, Veiligheid, 2019–2021:\n     «Tripoli*»\n       kst-10100-11, regel 14; leesregel" in told
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.parametrize("post", ["Tripoli", "embassy-tripoli", "https://w3id.org/kamergraaf/id/post/embassy-tripoli"])
def test_a_post_may_be_named_in_several_ways(kamergraaf: Callable[..., Ran], post: str) -> None:
    assert kamergraaf("why", "Jansen", post).out.startswith("Waarom: Motie Jansen → ambassade Tripoli\n")


def test_why_without_effect_is_not_stated(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("why", "Visser", "Ankara").out
    assert "niet vermeld" in told
    assert "«maakte de bezuiniging kleiner»" in told


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("trace", "Pietersen"), "expected a motion that the graph knows, found «Pietersen»"),
        (("why", "Jansen", "Tripolis"), "try Tripoli"),
        (("trace", "Jansen", "--basis", "rumour"), "expected --basis to name some of named, theme"),
        (("why", "Jansen"), "see kamergraaf why --help"),
    ],
)
def test_unknown_names_are_one_sentence(kamergraaf: Callable[..., Ran], arguments: tuple[str, ...], part: str) -> None:
    ran = kamergraaf(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert part in ran.err
