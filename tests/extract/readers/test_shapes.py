"""Shapes that official documents of every age have, told in our own words: what a reader of the page sees is what
stands in the outline, in the same order, and nothing runs together."""

from __future__ import annotations

import pytest

from extract.layout import lay_out
from extract.outline import BlockKind
from extract.readers import read_document
from tests.extract.readers import samples

Seen = list[tuple[str, str, str]]

PARAGRAPH, HEADING, ITEM = BlockKind.PARAGRAPH.value, BlockKind.HEADING.value, BlockKind.LIST_ITEM.value
ROW = BlockKind.ROW.value
NOTE = BlockKind.NOTE.value


def outline(name: str, data: bytes) -> Seen:
    """What stands in the outline, the head of the paper left out: kind, mark and words of each block."""
    made = lay_out(read_document(name, data))
    return [
        (block.kind.value, block.mark, made.clean.text[block.span.start : block.span.end])
        for block in made.blocks
        if block.kind is not BlockKind.MASTHEAD
    ]


def page(body: str) -> bytes:
    return f'<html><head></head><body><div id="broodtekst">{body}</div></body></html>'.encode()


HTML: dict[str, tuple[str, Seen]] = {
    "lines parted by br": (
        "<p>Havenkade 1<br>Zijldam</p><p>Een brug<br>van<br>hout.</p>",
        [(PARAGRAPH, "", "Havenkade 1 Zijldam"), (PARAGRAPH, "", "Een brug van hout.")],
    ),
    "paragraphs parted by two br": (
        "<div>De brug is dicht.<br><br>De sluis is open.<br/> <br/></div>",
        [(PARAGRAPH, "", "De brug is dicht."), (PARAGRAPH, "", "De sluis is open.")],
    ),
    "a heading on two lines": (
        '<h3 class="artikel_kop">Artikel 1.<br />Sluizen</h3><p>Er zijn er drie.</p>',
        [(HEADING, "", "Artikel 1. Sluizen"), (PARAGRAPH, "", "Er zijn er drie.")],
    ),
    "notes in boxes that can be closed": (
        '<p>Is het waar?<a class="nootnum" href="#ID-1">1</a> <a class="nootnum" href="#n2">2</a></p>'
        '<div id="noten"><hr>'
        + "".join(
            f'<div class="voet noot" id="supernote-note-{place}"><h5 class="note-close">'
            f'<a class="note-close" href="#close-{place}">X</a> Noot </h5><sup><span class="nootnum">'
            f'<a id="{place}" name="{place}"></a>{number}</span></sup><p>{words}</p></div>'
            for place, number, words in (("ID-1", 1, "Kamerstuk 99 001, nr. 3"), ("n2", 2, "Ook.</p><p>En dit."))
        )
        + "</div>",
        [
            (PARAGRAPH, "", "Is het waar?"), (NOTE, "1", "Kamerstuk 99 001, nr. 3"), (NOTE, "2", "Ook. En dit."),
        ],
    ),
    "items that print their own numbers": (
        '<ul class="expliciet"><li><p class="labeled"><span class="ol">1. </span>de brug;</p></li>'
        '<li><p class="labeled"><span class="ol">– </span>de sluis.</p></li><li>het gemaal.</li></ul>',
        [(ITEM, "1.", "de brug;"), (ITEM, "–", "de sluis."), (ITEM, "•", "het gemaal.")],
    ),
    "raised figures": (
        "<table><tr><td>In 2032<sup>1</sup></td><td>12 m<sup>2</sup></td></tr></table><p>de 1<sup>e</sup> brug</p>",
        [(ROW, "", "| In 2032¹ | 12 m² |"), (PARAGRAPH, "", "de 1e brug")],
    ),
    "what the site puts below the text": (
        '<p>De brug is dicht.</p><div class="pageactions"><a class="to-top">Naar boven</a>'
        '<div id="delenModal" class="modal modal--off-screen"><p>Permanente link</p></div></div>',
        [(PARAGRAPH, "", "De brug is dicht.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", HTML)
def test_html(case: str) -> None:
    body, seen = HTML[case]
    assert outline("x.html", page(body)) == seen


XML: dict[str, tuple[str, Seen]] = {
    "articles and their members": (
        "<wettekst><artikel><kop><label>Artikel</label><nr>1</nr><titel>Sluizen</titel></kop>"
        "<lid><lidnr>1.</lidnr><al>Een sluis heeft een deur.</al></lid>"
        "<lid><lidnr>2.</lidnr><al>De deur:</al><lijst><li><li.nr>a.</li.nr><al>sluit;</al></li></lijst></lid>"
        "</artikel></wettekst>",
        [
            (HEADING, "", "Artikel 1 Sluizen"), (ITEM, "1.", "Een sluis heeft een deur."), (ITEM, "2.", "De deur:"),
            (ITEM, "a.", "sluit;"),
        ],
    ),
    "changes to a law": (
        "<wijziging><nr>A</nr><wat>Artikel 3 wordt gewijzigd:</wat><wijziging><nr>1</nr><wat>«a» wordt «b».</wat>"
        "</wijziging></wijziging><amendement-lid><nr>I</nr><wat>Artikel 2 vervalt.</wat></amendement-lid>",
        [
            (ITEM, "A", "Artikel 3 wordt gewijzigd:"), (ITEM, "1", "«a» wordt «b»."),
            (ITEM, "I", "Artikel 2 vervalt."),
        ],
    ),
    "an office that goes on after its mark": (
        "<ondertekening><functie>De Minister</functie> voor Sluizen,<naam><voornaam>A.B.</voornaam>"
        "<achternaam>de Wit</achternaam></naam></ondertekening>",
        [(PARAGRAPH, "", "De Minister voor Sluizen, A.B. de Wit")],
    ),
    "speakers": (
        "<spreekbeurt><spreker><voorvoegsels>De</voorvoegsels><naam><achternaam>voorzitter</achternaam></naam>:"
        "</spreker><tekst><al>Het woord is aan de heer De Boer.</al></tekst></spreekbeurt>",
        [(PARAGRAPH, "", "De voorzitter:"), (PARAGRAPH, "", "Het woord is aan de heer De Boer.")],
    ),
    "a table with its own notes": (
        "<table><title>Sluizen</title><tgroup><thead><row><entry><al>Plaats</al></entry><entry><al>Aantal"
        "<noot type='tabel'><noot.nr>1</noot.nr><noot.al>In 2032.</noot.al></noot></al></entry></row></thead><tbody>"
        "<row><entry morerows='1'><al>Oost</al></entry><entry><al>1</al><al>2</al></entry></row><row><entry>3</entry>"
        "</row></tbody></tgroup></table>",
        [
            (HEADING, "", "Sluizen"), (ROW, "", "| Plaats | Aantal |"), (ROW, "", "| Oost | 1 2 |"),
            (PARAGRAPH, "", "3"),
            (NOTE, "1", "In 2032."),
        ],
    ),
    "raised figures": (
        "<al>In 2032<sup>1</sup> was het 10<sup>6</sup> m; CO<inf>2</inf>, de 1<sup>e</sup>.</al>",
        [(PARAGRAPH, "", "In 2032¹ was het 10⁶ m; CO2, de 1e.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", XML)
def test_xml(case: str) -> None:
    text, seen = XML[case]
    assert outline("x.xml", samples.motion(title="BRIEF VAN DE MINISTER", text=text)) == seen


def test_proceedings() -> None:
    data = (
        "<officiele-publicatie><metadata/><handelingen><agendapunt><nr>12</nr><item-titel>Sluizen</item-titel>"
        "<onderwerp><al-groep><al>Aan de orde is het <nadruk type='vet'>debat</nadruk> over sluizen.</al></al-groep>"
        "</onderwerp><spreekbeurt nieuw='ja'><spreker><voorvoegsels>De heer</voorvoegsels><naam><achternaam>De Boer"
        "</achternaam></naam> (<politiek>ABC</politiek>):</spreker><tekst><al>De brug is dicht.</al>"
        "<motie><kop><titel>Motie</titel></kop><al>De Kamer,</al></motie></tekst></spreekbeurt></agendapunt>"
        "</handelingen></officiele-publicatie>"
    )
    assert outline("h-tk-1.xml", data.encode()) == [
        (HEADING, "", "12 Sluizen"),
        (PARAGRAPH, "", "Aan de orde is het debat over sluizen."),
        (PARAGRAPH, "", "De heer De Boer (ABC):"),
        (PARAGRAPH, "", "De brug is dicht."),
        (HEADING, "", "Motie"),
        (PARAGRAPH, "", "De Kamer,"),
    ]


def test_proceedings_of_before_2011() -> None:
    data = (
        "<handeling><body><item><spreker><wie>De heer <naam>De Boer</naam> (<partij>ABC</partij>):</wie>"
        "<al>De brug is dicht.</al></spreker><voorz><al>Dank u.</al></voorz></item></body></handeling>"
    )
    assert [words for _, _, words in outline("h.xml", data.encode())] == [
        "De heer De Boer (ABC):", "De brug is dicht.", "De voorzitter:", "Dank u.",
    ]  # fmt: skip


def test_the_scheme_of_newer_pages() -> None:
    metas = "".join(
        f'<meta name="DC.{name}" data-scheme="OVERHEIDop.{scheme}" content="{value}">'
        for name, scheme, value in (
            ("identifier", "ParlID", "kst-99001-12"),
            ("type", "Parlementair", "Kamerstuk"),
            ("type", "KamerstukTypen", "Motie"),
        )
    )
    source = read_document("x.html", f"<html><head>{metas}</head><body><p>De brug.</p></body></html>".encode())
    assert source.official is not None
    assert source.official.type == "Motie"


def test_whoever_is_interrupted_goes_on_under_a_name() -> None:
    turn = "<spreekbeurt><spreker><voorvoegsels>{}</voorvoegsels><naam><achternaam>{}</achternaam></naam>{}</spreker>"
    member = turn.format("De heer", "De Boer", "<politiek>ABC</politiek>")
    asks = f"{member}<tekst><al>Dicht?</al></tekst></spreekbeurt>"
    data = (
        "<officiele-publicatie><metadata/><handelingen><agendapunt>"
        + turn.format("Minister", "De Wit", "")
        + f"<tekst><al>De brug is open.</al>{asks}<al>Nee.</al>{asks}</tekst></spreekbeurt>"
        "</agendapunt></handelingen></officiele-publicatie>"
    )
    assert [words for _, _, words in outline("h-tk.xml", data.encode())] == [
        "Minister De Wit:", "De brug is open.", "De heer De Boer (ABC):", "Dicht?", "Minister De Wit:", "Nee.",
        "De heer De Boer (ABC):", "Dicht?",
    ]  # fmt: skip
