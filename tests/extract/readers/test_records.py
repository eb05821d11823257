"""Official records: metadata of every kind, in every dress, and what two of them say of one document."""

from __future__ import annotations

import json

import pytest

from extract.errors import UnreadableSourceError
from extract.readers.official_xml import read_official_xml
from extract.readers.records import merge_records, read_record
from extract.readers.zaak import read_zaak
from extract.statements import OfficialRecord
from tests.extract.readers import samples

PLAIN = """<?xml version="1.0" encoding="windows-1252"?><metadata_gegevens>
<metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-99001-12"/>
<metadata name="DC.title" scheme="" content="Havens; Motie; Motie van het lid De Boer over bruggen"/>
<metadata name="OVERHEIDop.documenttitel" content="Motie van het lid De Boer over bruggen"/>
<metadata name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Motie"/>
<metadata name="DC.type" scheme="OVERHEIDop.Parlementair" content="Kamerstuk"/>
<metadata name="DC.type" scheme="OVERHEID.Informatietype" content="officiële publicatie"/>
<metadata name="OVERHEIDop.dossiernummer" content="99001;99002-XIV"/>
<metadata name="OVERHEIDop.ondernummer" content="12"/><metadata name="OVERHEIDop.vergaderjaar" content="2031-2032"/>
<metadata name="OVERHEIDop.indiener" content="A. de Boer"/>
<metadata name="OVERHEIDop.indiener" content="B. van der Meer"/>
<metadata name="DCTERMS.issued" content="2032-03-04"/><metadata name="DCTERMS.available" content="2032-03-09"/>
<metadata name="OVERHEID.category" scheme="OVERHEID.TaxonomieBeleidsagenda" content="Verkeer | Water"/>
</metadata_gegevens>""".encode("windows-1252")

RECORD = OfficialRecord(
    identifier="kst-99001-12",
    title="Motie van het lid De Boer over bruggen",
    type="Motie",
    date="2032-03-04",
    session_year="2031-2032",
    dossiers=("99001", "99002-XIV"),
    number="12",
    submitters=("A. de Boer", "B. van der Meer"),
    themes=("Verkeer | Water",),
)

ZAAK = {
    "Nummer": "2032Z00001",
    "Soort": "Motie",
    "Onderwerp": "Motie van het lid De Boer over  bruggen ",
    "GestartOp": "2032-03-04T00:00:00+01:00",
    "Vergaderjaar": "2031-2032",
    "Volgnummer": 12,
    "Kabinetsappreciatie": "Oordeel Kamer",
    "Besluit": [{"BesluitSoort": "Stemmen - aangenomen"}],
    "Document": [
        {"Datum": "2032-03-04T00:00:00+01:00", "HuidigeDocumentVersie": {"ExterneIdentifier": "kst-99001-12"}}
    ],
}


def test_a_record() -> None:
    assert read_record("metadata.xml", PLAIN) == RECORD


def test_a_record_inside_a_document() -> None:
    meta = PLAIN.decode("windows-1252").split("<metadata_gegevens>")[1].split("</")[0].replace("<metadata ", "<meta ")
    assert read_official_xml("x.xml", samples.motion(meta=meta)).official == RECORD


def test_a_zaak() -> None:
    assert read_zaak("zaken/x.json", json.dumps(ZAAK).encode()) == OfficialRecord(
        identifier="kst-99001-12",
        title="Motie van het lid De Boer over bruggen",
        type="Motie",
        date="2032-03-04",
        session_year="2031-2032",
        number="12",
        opinion="Oordeel Kamer",
        outcome="Stemmen - aangenomen",
    )


def test_a_letter_about_a_motion_is_not_the_motion() -> None:
    version = {"ExterneIdentifier": "kst-99001-40"}
    letter = {"Soort": "Brief regering", "Datum": "2032-04-01T00:00:00+02:00", "HuidigeDocumentVersie": version}
    own = {
        "Soort": "Motie (gewijzigd/nader)",
        "Datum": "2032-03-04T00:00:00+01:00",
        "HuidigeDocumentVersie": {"ExterneIdentifier": "kst-99001-12"},
    }
    both = {**ZAAK, "Document": [letter, own]}
    assert read_zaak("x.json", json.dumps(both).encode()) == read_zaak("x.json", json.dumps(ZAAK).encode())


def test_a_zaak_without_an_identifier_goes_by_its_file() -> None:
    bare = {"Soort": "Motie", "Onderwerp": "Over bruggen", "Volgnummer": 0, "Document": None}
    record = read_zaak("zaken/kst-99001-12.json", json.dumps(bare).encode())
    assert record == OfficialRecord("kst-99001-12", title="Over bruggen", type="Motie")


def test_words_where_a_zaak_has_its_day_are_no_day() -> None:
    """Ten characters of whatever stood there were once taken for it."""
    dated = [{**ZAAK["Document"][0], "Datum": "Den Haag, 31 februari 2032"}]  # type: ignore[index]
    assert read_zaak("x.json", json.dumps({**ZAAK, "Document": dated}).encode()).date == "2032-03-04"
    assert read_zaak("x.json", json.dumps({**ZAAK, "Document": dated, "GestartOp": "maart 2032"}).encode()).date is None


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"a": ', b"[" * 100_000, b'{"Soort": 1, "Onderwerp"'])
def test_other_json_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match=r"^expected .* x\.json"):
        read_zaak("x.json", data)


def test_two_records_of_one_document() -> None:
    zaak = read_zaak("x.json", json.dumps(ZAAK).encode())
    merged = merge_records(RECORD, zaak)
    assert (merged.opinion, merged.outcome, merged.themes) == ("Oordeel Kamer", "Stemmen - aangenomen", RECORD.themes)
    assert merge_records(RECORD, OfficialRecord("kst-99001-12", title="Anders", date="2000-01-01")) == RECORD


KINDS = {
    "ag": None, "ah": "Aanhangsel van de Handelingen", "blg-kst": "Bijlage", "blg-nds": "Bijlage", "h-ek": None,
    "h-tk": None, "kst": "Overig", "kv-ek": None, "kv-tk": "Schriftelijke vragen", "nds": None,
    "sbt": "Klein Koninklijk Besluit", "stcrt": "Verkeersbesluiten",
}  # fmt: skip


def test_the_twelve_official_kinds() -> None:
    seen = []
    for kind, said in KINDS.items():
        path = samples.corpus(f"official/metadata/metadata_owms-{kind}.xml")
        record = read_record(path.name, path.read_bytes())
        assert record.identifier, kind
        assert record.title, kind
        assert record.date, kind
        assert said is None or kind == "ah" or record.type == said, kind
        seen.append(record.identifier.split("-")[0])
    assert len(seen) == 12
    assert set(seen) == {"ag", "ah", "blg", "nds", "h", "kst", "kv", "stb", "stcrt"} | set(seen[:1])


def test_a_search_record() -> None:
    path = samples.corpus("official/metadata/sru_record_kst.xml")
    record = read_record(path.name, path.read_bytes())
    assert (record.identifier, record.date, record.number) == ("kst-35842-4", "2021-05-25", "4")
    assert record.submitters == ("Th.C. de Graaf", "K.H. Ollongren")
    assert record.themes == ("Bestuur | Gemeenten",)


def test_both_records_beside_a_document_agree() -> None:
    plain = samples.corpus("official/ah-tk-20202021-3235/metadata.xml")
    owms = samples.corpus("official/ah-tk-20202021-3235/metadata_owms.xml")
    first, second = read_record("metadata.xml", plain.read_bytes()), read_record("owms.xml", owms.read_bytes())
    assert (first.identifier, first.date, first.themes) == (second.identifier, second.date, second.themes)
    assert set(first.submitters) == set(second.submitters)


def test_many_values_are_each_kept_once() -> None:
    names = "".join(f'<metadata name="OVERHEIDop.indiener" content="A. Boer {at % 5_000}"/>' for at in range(20_000))
    end = b"</metadata_gegevens>"
    record = read_record("metadata.xml", PLAIN.replace(end, names.encode() + end))
    assert len(record.submitters) == 2 + 5_000
