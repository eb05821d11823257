"""Markers: what a sentence says of a sign behind names."""

from __future__ import annotations

import pytest

from extract.rules.markers import markers
from extract.statements import Marker
from tests.extract.factories import document, of_kind, stated


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Een asterisk (*) achter een post wil zeggen dat de functie een component water heeft.", [("water",)]),
        ("Een asterisk achter een bedrag wil zeggen dat het een component water heeft.", []),
    ],
)
def test_a_sign_behind_a_post_is_explained(text: str, subjects: list[tuple[str, ...]]) -> None:
    assert [each.subjects for each in of_kind(stated(document(text), [markers]), Marker)] == subjects
