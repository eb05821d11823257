"""Documents in our own words in every format, and the official ones where they are at hand."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


def corpus(name: str) -> Path:
    """Return a file of the development corpus. Where it is not at hand the test is skipped; with CI=true it fails."""
    path = CORPUS / name
    if not path.exists():
        reason = f"the development corpus is not beside the checkout (../shared/corpus/{name})"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}; CI must have it")
        pytest.skip(reason)
    return path


def motion(
    *,
    dossiers: Sequence[str] = ("<dossiernr>99 001</dossiernr>",),
    number: str = "12",
    session: str = "2031-2032",
    title: str = "MOTIE VAN DE LEDEN DE BOER EN VAN DER MEER",
    meta: str = "",
    text: str = "",
) -> bytes:
    """Return a motion in official XML of the current variant."""
    blocks = "".join(
        f"<dossier><dossiernummer>{each}</dossiernummer><titel>Havens en bruggen </titel></dossier>"
        for each in dossiers
    )
    body = text or (
        "<al>De Kamer,</al><al>gehoord de beraadslaging,</al>"
        "<al>constaterende dat de brug bij Zijldam al jaren <nadruk type='cur'>gesloten</nadruk> is;</al>"
        "<al-groep><al>verzoekt de regering om:</al><lijst type='expliciet'>"
        "<li><li.nr>•</li.nr><al>de brug te openen;</al></li><li><li.nr>•</li.nr><al>de sluis te herstellen,</al></li>"
        "</lijst></al-groep><al>en gaat over tot de orde van de dag.</al>"
        "<al-groep><al>De Boer</al><al>van der Meer</al></al-groep>"
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:noNamespaceSchemaLocation="http://example.org/op-xsd-2014-05-15.xsd">
 <metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="http://example.org/"/>{meta}</metadata>
 <kamerstuk><kamerstukkop>
   <tekstregel inhoud="vergaderjaar">Vergaderjaar {session}</tekstregel>
   <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
 </kamerstukkop>{blocks}
 <stuk><stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr><titel>{title}</titel>
  <datumtekst>Voorgesteld <datum isodatum="2032-03-04">4 maart 2032</datum></datumtekst>
  <algemeen><vrije-tekst><tekst status="goed">{body}</tekst></vrije-tekst></algemeen></stuk></kamerstuk>
</officiele-publicatie>""".encode()


LETTER_XML = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:noNamespaceSchemaLocation="http://example.org/schema/op-xsd-2012-2">
 <metadata/>
 <kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2031–2032</tekstregel></kamerstukkop>
 <dossier><dossiernummer><dossiernr>99 002</dossiernr><begrotingshoofdstuk> XIV</begrotingshoofdstuk></dossiernummer>
  <titel>Begroting van de havens</titel></dossier>
 <stuk><stuknr>Nr. <ondernummer kamer="2">4</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN HAVENS</titel>
 <algemeen><vrije-tekst><tekst><al>Den Haag, 5 april 2032</al>
  <tussenkop kopopmaak="vet">Bruggen</tussenkop>
  <al>De motie<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk <extref doc="kst-99001-12">99 001,
   nr. 12</extref>.</noot.al></noot> is uitgevoerd: CO<inf>2</inf>
   daalt.<?xpp afbreek?> Zie ook<nootref refid="n1"/>.</al>
  <tussenkop>Voorziene intensivering 2032</tussenkop>
  <lijst type="1"><li><li.nr>–</li.nr><al>De post in Wenen</al></li></lijst>
  <divisie><kop><nr>A</nr><titel>Sluizen</titel></kop><al>Er zijn er drie.</al></divisie>
  <table><title>Sluizen per jaar</title><tgroup cols="2"><colspec colname="c1"/><tbody>
   <row><entry><al>Oost</al></entry><entry/></row></tbody></tgroup></table>
 </tekst></vrije-tekst>
 <tekst-sluiting><ondertekening><functie>De Minister van Havens,</functie>
  <naam><voornaam>A.B.</voornaam><achternaam>de Wit</achternaam></naam></ondertekening></tekst-sluiting></algemeen>
 </stuk></kamerstuk></officiele-publicatie>""".encode()

BILL_XML = """<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:noNamespaceSchemaLocation="http://example.org/Schema/OP/2012-04-13/xsd/op-xsd-2012-04-13.xsd">
 <kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2031‒2032</tekstregel></kamerstukkop>
 <dossier><dossiernummer><dossiernr>99 003</dossiernr> (<rijkswetnr>R 4321</rijkswetnr>)</dossiernummer>
 <titel>Wet op de sluizen</titel></dossier><stuk><stuknr>Nr. <ondernummer>2</ondernummer></stuknr>
 <titel>VOORSTEL VAN WET</titel><voorstel-wet><wettekst><artikel><kop><label>Artikel</label> <nr>1</nr></kop>
 <al>Zĳ die een sluis beheren, houden haar schoon.</al></artikel></wettekst></voorstel-wet>
 <algemeen><vrije-tekst><tekst><al>Toelichting volgt.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk>
 </officiele-publicatie>""".encode()

LEGACY_XML = b"""<kamerwrk kamer="sg" publtype="meto"><kop><titel>Tweede Kamer</titel></kop>
 <frontm><versie dtd="0.10"/><ordernr>9K0001</ordernr><vergjaar>1995-1996</vergjaar>
 <onderw><nummer>99 004</nummer><naam>Oude bruggen</naam></onderw></frontm>
 <body><stuk><ltrlabel>Nr. </ltrlabel><nummer>6</nummer><titel>MEMORIE VAN TOELICHTING</titel>
 <tuskop letat="vet">1. Inleiding</tuskop><al>De bruggen zijn oud.</al><witreg></witreg></stuk></body></kamerwrk>
"""

ANSWER_XML = b"""<officiele-publicatie><kamervragen><kamervraagkop>
 <tekstregel inhoud="vergaderjaar">Vergaderjaar 2031-2032</tekstregel>
 <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
 <tekstregel inhoud="documenttype">Aanhangsel van de Handelingen</tekstregel></kamervraagkop>
 <kamervraagnummer>77</kamervraagnummer>
 <kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>De Boer</achternaam></naam> (ABC) aan de
 Minister van Havens over bruggen (ingezonden
 <datum isodatum="2032-02-01">1 februari 2032</datum>).</kamervraagomschrijving>
 <kamervraagomschrijving type="antwoord">Antwoord van Minister De Wit (Havens) (ontvangen 9 februari
 2032).</kamervraagomschrijving>
 <vraag><nr status="officieel">Vraag 1</nr><al>Klopt het?</al></vraag>
 <antwoord><nr status="officieel">Antwoord 1</nr><al>Ja.</al></antwoord></kamervragen></officiele-publicatie>"""

PAGE_HTML = b"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">
<html><head><meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-99001-12"/>
<meta name="OVERHEIDop.vergaderjaar" scheme="" content="2031-2032"/>
<meta name="OVERHEIDop.indiener" content="A. de Boer"/><title>x</title><script>var weg = 1;</script></head>
<body><div id="kopregel">Menu</div><div id="broodtekst">
<h1 class="dossiertitel"><span class="dossiernummer">99 001</span> Havens en bruggen</h1>
<h1 class="stuktitel"><span class="stuknummer">Nr. 12</span> MOTIE VAN HET LID DE BOER</h1>
<p class="kamerstukdatum">Voorgesteld <span class="datum">4 maart 2032</span></p>
<div class="alineagroep"><p>De Kamer,</p><p>constaterende dat de brug<sup><a href="#n1" id="r1">1</a></sup> bij
   <b>Zijldam</b> dicht is;</p>
<ul><li>open haar;</li><li><p>herstel de sluis,</p></li></ul><p>en gaat over tot de orde van de dag.</p>
<p>De Boer</p></div><div class="noten"><p id="n1"><a href="#r1">1</a> Zie Kamerstuk 99 001, nr. 3.</p></div></div>
</body></html>"""

TEXT = b"De brug bij Zijldam is dicht.\n\nZie Kamerstuk 99 001, nr. 3.\n"

_ODT_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>'
)


def odt(body: str, *, meta: str = "") -> bytes:
    """Return an OpenDocument text with *body* as the blocks of its content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", f"{_ODT_HEAD}{body}</office:text></office:body></office:document-content>")
        if meta:
            made.writestr("meta.xml", meta)
    return packed.getvalue()


LETTER_ODT = odt(
    '<draw:frame text:anchor-type="page"><text:p>imprint</text:p></draw:frame>'
    '<text:p text:style-name="kamernummer">2</text:p><text:h>Bruggen</text:h>'
    "<text:p>De motie<text:note><text:note-citation>1</text:note-citation><text:note-body>"
    "<text:p>Kamerstuk 99 001, nr. 12.</text:p></text:note-body></text:note> is <text:span>uit</text:span>gevoerd;"
    "<text:s/>zie onder.</text:p><text:list><text:list-item><text:p>de sluis</text:p></text:list-item></text:list>"
    "<text:p>Vraag 2</text:p>"
)


class Pdf:
    """A PDF made by hand: pages of words at given places, in points from the lower left corner."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]

    def page(self) -> None:
        """Begin a page."""
        self.pages.append([])

    def words(self, left: float, base: float, text: str, *, size: float = 10, bold: bool = False) -> None:
        """Put *text* on the page."""
        shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.pages[-1].append(f"BT /F{2 if bold else 1} {size} Tf {left} {base} Td ({shown}) Tj ET")

    def lines(self, left: float, base: float, *rows: str, size: float = 10, step: float = 12) -> float:
        """Put rows one below the other and return the base line of the next."""
        for row in rows:
            self.words(left, base, row, size=size)
            base -= step
        return base

    def bytes(self) -> bytes:
        """Return the file."""
        kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(self.pages)))
        objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(self.pages)} >>",
            *(
                f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
                for name in ("Helvetica", "Helvetica-Bold")
            ),
        ]
        for number, page in enumerate(self.pages):
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
                f"/Contents {6 + 2 * number} 0 R >>"
            )
            drawn = "\n".join(page)
            objects.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
        return _file(objects)


def _file(objects: Sequence[str]) -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    return made + f"{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n".encode()


def ministry_pdf() -> bytes:
    """Return a letter of two pages as a ministry lays it out: colophon at the right, a note at the foot."""
    pdf = Pdf()
    for number in (1, 2):
        pdf.lines(460, 690, "Ministerie van", "Havens", "Ons kenmerk", "HAV/99 005-7", size=7, step=9)
        pdf.words(460, 30, f"Pagina {number} van 2", size=7)
        if number == 1:
            pdf.page()
    pages = pdf.pages
    letter = Pdf()
    letter.words(80, 600, "Datum")
    letter.words(140, 600, "5 april 2032")
    letter.words(80, 570, "De bruggen van het land", bold=True)
    letter.lines(80, 546, "In deze brief gaat het over bruggen die al jaren dicht zijn en over wat het", "kabinet")
    letter.words(117, 537.5, "1", size=6)
    letter.words(125, 534, "doet. De tweede zin van deze brief gaat verder op de bladzij met")
    letter.lines(80, 60, "Kamerstuk 99 001, nr. 12.", size=8)
    letter.words(74, 63, "1", size=5)
    pages[0] += letter.pages[0]
    rest = Pdf()
    rest.lines(80, 690, "de laatste woorden van die zin. Daarna volgt nog een zin die over sluizen gaat", "en eindigt.")
    pages[1] += rest.pages[0]
    return pdf.bytes()
