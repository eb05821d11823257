"""Spellings of a paper's name that a user may type."""

from __future__ import annotations

import pytest

from queries.errors import UnknownSubjectError
from queries.identifiers import identifier


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("kst-34952-8", "kst-34952-8"),
        ("34952-8", "kst-34952-8"),
        ("34 952, nr. 8", "kst-34952-8"),
        ("Kamerstuk 34 952,\nnr. 8", "kst-34952-8"),
        ("32 734 nr. 20", "kst-32734-20"),
        ("21 501-02, nr. 3174", "kst-21501-02-3174"),
        ("36 600 V, nr. 50", "kst-36600-V-50"),
        ("kst-36600-v-50", "kst-36600-V-50"),
        ("kst-32550-E", "kst-32550-E"),
    ],
)
def test_spellings(written: str, official: str) -> None:
    assert identifier(written) == official


@pytest.mark.parametrize("written", ["", "Van den Hul", "34952", "nr. 8", "kst-", "34 952"])
def test_no_paper(written: str) -> None:
    with pytest.raises(UnknownSubjectError, match="expected a Kamerstuk"):
        identifier(written)
