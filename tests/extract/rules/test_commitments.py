"""Commitments: what the Kamer is promised."""

from __future__ import annotations

import pytest

from extract.rules.commitments import commitments
from extract.statements import Commitment
from tests.extract.factories import document, of_kind, official_letter, stated
from tests.extract.rules.case_files import Case, read_cases


@pytest.mark.parametrize("case", read_cases("commitments", count=18), ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    found = of_kind(stated(document(case.text), [commitments]), Commitment)
    assert [f"{each.by} | {each.to} | {each.due or ''}".strip() for each in found] == [
        line.strip() for line in case.expected
    ]


def test_promises_of_the_official_letter() -> None:
    found = of_kind(stated(official_letter(), [commitments]), Commitment)
    told = [(each.evidence[0].line, each.to, each.due) for each in found]
    assert told == [
        (23, "Tweede Kamer", "najaar"),
        (616, "Tweede Kamer", "najaar"),
        (674, "Tweede Kamer", None),
        (750, "Tweede Kamer", "najaar"),
    ]
