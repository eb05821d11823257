"""Gains and losses, counted by hand."""

from __future__ import annotations

import json

from extract.statements import Evidence, Period, Person
from tests.gains.compare import Change, compare, page
from tests.gains.rows import shown


def line(relation: str, document: str, **cells: str) -> str:
    return json.dumps([relation, document, cells])


def test_rows_won_and_lost() -> None:
    before = [line("citation", "a", cited="x"), line("citation", "a", cited="x"), line("citation", "b", cited="y")]
    after = [line("citation", "a", cited="x"), line("citation", "b", cited="z")]
    (change,) = compare(before, after)
    assert change == Change("citation", ("document", "cited"), 1, (("b", "z"),), (("a", "x"), ("b", "y")))
    assert change.worse


def test_a_new_field_or_relation_is_no_loss() -> None:
    before = [line("motion", "a", identifier="x")]
    after = [line("motion", "a", identifier="x", given="y"), line("clause", "a", verb="verzoekt")]
    changes = compare(before, after)
    assert [(change.relation, change.kept, len(change.gained), change.worse) for change in changes] == [
        ("clause", 0, 1, False),
        ("motion", 1, 0, False),
    ]


def test_what_was_not_understood_is_better_gone() -> None:
    missed = line("not-understood", "a", text="x")
    assert not compare([missed], [])[0].worse
    assert compare([], [missed])[0].worse


def test_the_page_names_the_rows() -> None:
    told = page(compare([line("citation", "a", cited="x")], [line("citation", "a", cited=c) for c in "yz"]), most=1)
    assert told.splitlines()[1].split() == ["citation", "0", "2", "1"]
    assert told.splitlines()[4:] == ["  - a, x", "  + a, y", "  + ... and 1 more"]


def test_values_are_shown_without_what_is_empty() -> None:
    evidence = Evidence(0, 3, "wat", "", "", 1, "rule")
    assert shown((Person("Berg", "van den"), evidence, None)) == "Berg van den | wat | "
    assert shown(Period("2018")) == "2018"
