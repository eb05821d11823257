"""Phrases with gaps: what may stand in one, and that a gap is filled in one way only."""

from __future__ import annotations

import re

import pytest

from extract.lexicon import expression


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het voegt toe.", True),
        ("Het voegt er capaciteit aan toe.", True),
        ("Het voegt de motie-De Boer c.s. en 's lands beste-kaart-van-al toe.", True),
        ("Het voegt niets. Daar komt niets aan toe.", False),
        ("Het voegt een, twee, drie, vier, vijf, zes, zeven, acht, negen toe.", False),
        # Each hyphen in a word or between two: more ways than there is time for, before signs were not given back.
        (f"Het voegt {'a-' * 5_000}", False),
    ],
)
def test_a_gap_holds_up_to_eight_words(text: str, found: bool) -> None:
    assert (re.search(expression("voegt … toe"), text) is not None) is found
