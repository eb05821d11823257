"""What a motion was granted: the deed in its answer, at the place that it asked for."""

from __future__ import annotations

import pytest

from extract.motions.granted import granted_motion
from tests.extract.factories import document

ASKED = """
Motie van het lid Jansen (Kamerstuk 35 001, nr. 7)

De motie verzoekt de regering het consulaat-generaal in München niet te sluiten. {opinion}
De sluiting van het CG in {place} gaat niet door.
"""


@pytest.mark.parametrize(
    ("opinion", "place", "expected"),
    [
        ("Het kabinet voert de motie uit.", "München", "kst-35001-7"),
        ("Het kabinet voert de motie uit.", "Milaan", None),
        ("Het kabinet ontraadt de motie.", "München", None),
        ("Het consulaat bestaat al lang.", "München", None),
    ],
)
def test_granted(opinion: str, place: str, expected: str | None) -> None:
    opened = document(ASKED.format(opinion=opinion, place=place))
    assert granted_motion(opened, opened.mentions.sentences[-1], place) == expected
