"""Two small documents in our own words, read by the project itself: what the index is filled with in these tests."""

from __future__ import annotations

from extract.reading import read
from extract.source import Source
from extract.statements import Reading

LETTER = """Veiligheid

Voorziene intensivering 2018

– De posten in Ankara* en Kiev worden versterkt.

* deze functies hebben een component mensenrechten

Het kabinet let op de naleving van mensenrechten. Ook de post in Caïro doet dat. De sluiting van een post is duur.
"""

OTHER = """Handel

Goed bestuur helpt de handel, en bestuurders zijn er goed in. Een mensenrechtenfonds bestaat al.
"""


def letter(name: str = "kst-10100-4", text: str = LETTER) -> Reading:
    """The reading of *text* under *name*."""
    return read(Source(name, text))
