"""Motions in our own words, as official XML: what letters do not hold, so that no question is compared on nothing."""

from __future__ import annotations

from extract.readers.archives import Found
from extract.readers.streams import Survey, read_found
from extract.reading import read
from extract.statements import Reading
from tests.graph.names.papers import motion as named
from tests.graph.names.papers import naming
from tests.queries.corpus.papers import motion

_THEME = b"""<meta name="OVERHEID.category" scheme="OVERHEID.TaxonomieBeleidsagenda"
  content="Internationaal | Internationale samenwerking"/></metadata>"""


def motions() -> tuple[Reading, ...]:
    """Six motions: one asks for posts in two countries and has an official theme, one takes its place and names a
    post, one asks for a region, one is of another subject; and one that another names without a number, beside one that
    is not there.
    """
    older = motion(7, "voor het zomerreces de ambassades in Burundi en Mali open te houden")
    return (
        _read(7, older.replace(b"NR. 7", b"NR. 6").replace(b"</metadata>", _THEME)),
        _read(9, motion(9)),
        _read(10, motion(10, "het aantal posten in Afrika uit te breiden")),
        _read(11, motion(11, "huurders, verhuurders en woningcorporaties te helpen")),
        named("36999-5 | 2024-03-12 | VAN HET LID AALBERS | Aalbers | elektrische veerboten in zee te bouwen"),
        naming("de motie-Aalbers over elektrische veerboten in zee bestaat", "de motie-Brink over bruggen bestaat"),
    )


def _read(number: int, data: bytes) -> Reading:
    return read(read_found(Found(f"kst-36999-V-{number}.xml", data), Survey((), {}, {}, ())))
