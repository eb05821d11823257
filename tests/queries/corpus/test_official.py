"""What attributes of official XML say, without the text being read."""

from __future__ import annotations

import pytest

from queries.corpus.official import Link, reference
from queries.corpus.records import Record, record
from tests.queries.corpus.papers import motion


def test_the_attributes_of_a_motion() -> None:
    told = reference(motion(9))
    assert told is not None
    assert told.identifier == "kst-36999-V-9"
    assert told.links == (Link("kst-36998-12", "36 998, nr. 12"), Link("dossier/36997", "36 997"))
    assert told.replaced == "kst-36999-V-7"
    assert told.submitters == ("A.B. van den Berg", "C. (Carla) Jansen")
    assert (told.date, told.dated) == ("2025-03-04", True)


def test_a_record_outside_the_file_gives_the_identifier_alone() -> None:
    data = b"""<officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord"
        content="https://example.org/kst-36999-8/metadata.xml"/></metadata></officiele-publicatie>"""
    told = reference(data)
    assert told is not None
    assert (told.identifier, told.submitters, told.date, told.dated) == ("kst-36999-8", (), None, False)


@pytest.mark.parametrize("data", [b"", b"<html/>", b"<officiele-publicatie>", b"%PDF-1.7"])
def test_other_files_have_no_attributes(data: bytes) -> None:
    assert reference(data) is None


@pytest.mark.parametrize(
    ("title", "movers", "others"),
    [
        ("Motie van het lid Piri c.s. over posten", ("Piri",), True),
        ("Motie van het lid Piri c.s. . over posten", ("Piri",), True),
        (
            "Motie van de leden Van der Plas, Inge van Dijk en El Abassi over posten",
            ("Van der Plas", "Inge van Dijk", "El Abassi"),
            False,
        ),
        ("Nader gewijzigde motie van het lid Kostić (t.v.v. 36999-8)", ("Kostić",), False),
        ("Motie van het lid Kostić een breed onderzoek doen", (), False),
        ("Motie over posten", (), False),
    ],
)
def test_movers_in_the_titles_of_records(title: str, movers: tuple[str, ...], others: bool) -> None:
    data = f'{{"Soort": "Motie", "Onderwerp": "{title}", "GestartOp": "2025-03-04T00:00:00+01:00"}}'.encode()
    assert record(data) == Record(movers, others, "2025-03-04")


def test_other_records_are_left_out() -> None:
    assert record(b'{"Soort": "Brief"}') is None
    assert record(b"no json") is None
