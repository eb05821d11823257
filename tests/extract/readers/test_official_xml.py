"""Official XML: every variant written out block by block, and who a document is by its own head."""

from __future__ import annotations

import pytest

from extract.errors import UnreadableSourceError
from extract.outline import BlockKind
from extract.readers.official_xml import read_official_xml
from extract.source import Source
from extract.statements import Paper
from ontology.terms import PaperType
from tests.extract.readers import samples


def written(source: Source) -> list[tuple[str, str, str]]:
    """The blocks as kind, mark and words."""
    return [(each.kind.value, each.mark, source.text[each.span.start : each.span.end]) for each in source.blocks]


def head(data: bytes) -> Paper:
    paper = read_official_xml("x.xml", data).paper
    assert paper is not None
    return paper


def test_a_motion() -> None:
    source = read_official_xml("motions/kst-99001-12.xml", samples.motion())
    assert source.name == "kst-99001-12"
    assert written(source) == [
        ("masthead", "", "Vergaderjaar 2031-2032"),
        ("masthead", "", "Tweede Kamer der Staten-Generaal"),
        ("masthead", "", "99 001 Havens en bruggen"),
        ("masthead", "", "Nr. 12 MOTIE VAN DE LEDEN DE BOER EN VAN DER MEER"),
        ("masthead", "", "Voorgesteld 4 maart 2032"),
        ("paragraph", "", "De Kamer,"),
        ("paragraph", "", "gehoord de beraadslaging,"),
        ("paragraph", "", "constaterende dat de brug bij Zijldam al jaren gesloten is;"),
        ("paragraph", "", "verzoekt de regering om:"),
        ("list-item", "•", "de brug te openen;"),
        ("list-item", "•", "de sluis te herstellen,"),
        ("paragraph", "", "en gaat over tot de orde van de dag."),
        ("signature", "", "De Boer"),
        ("signature", "", "van der Meer"),
    ]
    assert source.paper == Paper(
        identifier="kst-99001-12",
        type=PaperType.MOTION,
        dossiers=("99001",),
        number="12",
        title="Havens en bruggen",
        date="2032-03-04",
        session_year="2031-2032",
    )


def test_a_motion_without_its_last_formula_is_signed_all_the_same() -> None:
    text = "<al>verzoekt de regering de brug te openen,</al><al>De Boer</al>"
    assert written(read_official_xml("x.xml", samples.motion(text=text)))[-2:] == [
        ("paragraph", "", "verzoekt de regering de brug te openen,"),
        ("signature", "", "De Boer"),
    ]


def test_a_letter_with_notes_lists_and_a_table() -> None:
    source = read_official_xml("kst-99002-XIV-4.xml", samples.LETTER_XML)
    assert written(source)[3:] == [
        ("paragraph", "", "Den Haag, 5 april 2032"),
        ("heading", "", "Bruggen"),
        ("paragraph", "", "De motie is uitgevoerd: CO2 daalt. Zie ook."),
        ("list-header", "", "Voorziene intensivering 2032"),
        ("list-item", "–", "De post in Wenen"),
        ("heading", "", "A Sluizen"),
        ("paragraph", "", "Er zijn er drie."),
        ("heading", "", "Sluizen per jaar"),
        ("row", "", "| Oost | |"),
        ("signature", "", "De Minister van Havens, A.B. de Wit"),
        ("note", "1", "Kamerstuk 99 001, nr. 12."),
    ]
    first, again = source.note_refs
    assert (first.number, again.number) == (1, 1)
    assert source.text[: first.position].endswith("De motie")
    assert source.text[: again.position].endswith("Zie ook")


def test_who_a_letter_is() -> None:
    paper = head(samples.LETTER_XML)
    assert (paper.identifier, paper.dossiers, paper.date) == ("kst-99002-XIV-4", ("99002-XIV",), "2032-04-05")
    assert (paper.type, paper.session_year) == (PaperType.LETTER, "2031-2032")
    assert paper.sent_by is not None
    assert (paper.sent_by.initials, paper.sent_by.particle, paper.sent_by.surname) == ("A.B.", "de", "Wit")


def test_a_bill_with_a_figure_dash_and_a_kingdom_number() -> None:
    source = read_official_xml("kst-99003-2.xml", samples.BILL_XML)
    assert source.paper is not None
    assert (source.paper.identifier, source.paper.session_year) == ("kst-99003-2", "2031-2032")
    assert ("heading", "", "Artikel 1") in written(source)
    assert ("paragraph", "", "Zĳ die een sluis beheren, houden haar schoon.") in written(source)
    assert written(source)[-1] == ("paragraph", "", "Toelichting volgt.")


def test_the_older_root() -> None:
    source = read_official_xml("kst-99004-6.xml", samples.LEGACY_XML)
    assert source.paper is not None
    assert (source.paper.identifier, source.paper.title) == ("kst-99004-6", "Oude bruggen")
    assert source.paper.session_year == "1995-1996"
    assert written(source)[-2:] == [("heading", "", "1. Inleiding"), ("paragraph", "", "De bruggen zijn oud.")]
    assert "9K0001" not in source.text


def test_an_answer_to_questions() -> None:
    source = read_official_xml("x.xml", samples.ANSWER_XML)
    assert source.paper is not None
    assert (source.paper.identifier, source.paper.number) == ("ah-tk-20312032-77", "77")
    assert (source.paper.date, source.paper.session_year) == ("2032-02-09", "2031-2032")
    assert source.paper.title == (
        "Vragen van het lid De Boer (ABC) aan de Minister van Havens over bruggen (ingezonden 1 februari 2032)"
    )
    assert [block.kind for block in source.blocks[-4:]] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2


DOSSIERS = {
    "<dossiernr>36 725</dossiernr><begrotingshoofdstuk>XVII</begrotingshoofdstuk>": "36725-XVII",
    "<dossiernr>36 725</dossiernr><begrotingshoofdstuk> J</begrotingshoofdstuk>": "36725-J",
    "<dossiernr>21 501</dossiernr>-<raadnr>02</raadnr>": "21501-02",
    "<dossiernr>36 351</dossiernr> (<rijkswetnr>R 2184</rijkswetnr>)": "36351",
}


@pytest.mark.parametrize("block", DOSSIERS)
def test_dossier_numbers(block: str) -> None:
    paper = head(samples.motion(dossiers=(block,)))
    assert paper.dossiers == (DOSSIERS[block],)
    assert paper.identifier == f"kst-{DOSSIERS[block]}-12"


def test_a_joint_paper_goes_by_its_first_dossier() -> None:
    both = (
        "<dossiernr>36 410</dossiernr><begrotingshoofdstuk>XVI</begrotingshoofdstuk>",
        "<dossiernr>36 410</dossiernr><begrotingshoofdstuk>VI</begrotingshoofdstuk>",
    )
    paper = head(samples.motion(dossiers=both))
    assert (paper.identifier, paper.dossiers) == ("kst-36410-XVI-12", ("36410-XVI", "36410-VI"))


@pytest.mark.parametrize("dash", ["-", "–", "‒"])
def test_session_years_are_written_with_three_dashes(dash: str) -> None:
    assert head(samples.motion(session=f"2031{dash}2032")).session_year == "2031-2032"


def test_an_unknown_element_loses_no_words() -> None:
    text = "<nieuw>Vreemde <b>woorden</b> hier.</nieuw><al>Meer.</al>"
    source = read_official_xml("x.xml", samples.motion(text=text))
    assert ("paragraph", "", "Vreemde woorden hier.") in written(source)


def test_other_xml_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match=r"^expected an official publication .* found <recept> in x.xml"):
        read_official_xml("x.xml", b"<recept><al>Roer.</al></recept>")


def test_the_official_letter_has_fifteen_notes() -> None:
    path = samples.corpus("official/kst-28844-269.xml")
    source = read_official_xml(path.name, path.read_bytes())
    assert source.paper is not None
    assert (source.paper.identifier, source.paper.date) == ("kst-28844-269", "2023-07-07")
    notes = [block.mark for block in source.blocks if block.kind is BlockKind.NOTE]
    assert notes == [str(number) for number in range(1, 16)]
    assert [ref.number for ref in source.note_refs] == list(range(1, 16))
    assert source.paper.sent_by is not None
    assert source.paper.sent_by.surname == "Bruins Slot"


def test_a_heading_that_was_never_closed_is_text() -> None:
    heading = "De bruggen van het land en wat ermee gebeurt. " * 30
    source = read_official_xml("x.xml", samples.motion(text=f"<tussenkop>{heading}</tussenkop><al>Ja.</al>"))
    assert [kind for kind, _, words in written(source) if words.startswith("De bruggen")] == ["paragraph"]


def test_a_number_of_absurd_length_is_none() -> None:
    assert read_official_xml("x.xml", samples.motion(number="12" * 500)).paper is None
