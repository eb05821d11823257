"""Whole documents to break, in our own words: two letters in every format, and one paper of each kind."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from tests.extract.readers import samples

_FOLDER = Path(__file__).parent.parent / "letters"
LETTERS = tuple(path.read_bytes() for path in sorted(_FOLDER.glob("kst-*.txt")))

_ITEM = re.compile(r"[–•*-]\s+")

OWMS = b"""<owms-metadata xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheid="http://standaarden.overheid.nl/owms/terms/"
 xmlns:overheidop="http://standaarden.overheid.nl/op/terms/"><owmskern>
<dcterms:identifier>kst-99001-12</dcterms:identifier><dcterms:title>Motie over bruggen</dcterms:title>
<dcterms:type scheme="OVERHEIDop.KamerstukTypen">Motie</dcterms:type><dcterms:language>nl</dcterms:language>
<dcterms:modified>2032-03-05</dcterms:modified></owmskern><owmsmantel><dcterms:issued>2032-03-04</dcterms:issued>
<dcterms:subject scheme="OVERHEID.TaxonomieBeleidsagenda">Verkeer | Water</dcterms:subject></owmsmantel><opmeta>
<overheidop:dossiernummer>99001;99002-XIV</overheidop:dossiernummer><overheidop:ondernummer>12</overheidop:ondernummer>
<overheidop:vergaderjaar>2031-2032</overheidop:vergaderjaar><overheidop:indiener>A. de Boer</overheidop:indiener>
</opmeta></owms-metadata>"""

ODT_META = """<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>
<meta:user-defined meta:name="OVERHEIDop.Parlementair/DC.identifier">kst-99001-12</meta:user-defined>
<meta:user-defined meta:name="OVERHEIDop.KamerstukTypen/DC.type">Motie</meta:user-defined>
<meta:user-defined meta:name="/OVERHEIDop.indiener">A. de Boer</meta:user-defined>
</office:meta></office:document-meta>"""


def _blocks(letter: bytes) -> list[str]:
    """The paragraphs of *letter*, escaped for XML."""
    blocks = re.split(r"\n\s*\n", letter.decode())
    return [escape(block.strip()) for block in blocks if block.strip()]


def letter_xml(letter: bytes) -> bytes:
    """Return *letter* as official XML, its paragraphs as they stand."""
    return samples.motion(title="BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN", text="".join(map(_al, _blocks(letter))))


def _al(block: str) -> str:
    if len(block) < 60 and not block.endswith((".", ",")):
        return f"<tussenkop>{block}</tussenkop>"
    if _ITEM.match(block):
        return f"<lijst><li><li.nr>–</li.nr><al>{_ITEM.sub('', block, count=1)}</al></li></lijst>"
    return f"<al>{block}</al>"


def letter_html(letter: bytes) -> bytes:
    """Return *letter* as a page."""
    tags = ("h2" if len(block) < 60 else "p" for block in _blocks(letter))
    body = "".join(f"<{tag}>{block}</{tag}>" for tag, block in zip(tags, _blocks(letter), strict=True))
    return f'<html><head/><body><div id="broodtekst">{body}</div></body></html>'.encode()


def letter_odt(letter: bytes) -> bytes:
    """Return *letter* as OpenDocument text."""
    tags = ("text:h" if len(block) < 60 else "text:p" for block in _blocks(letter))
    body = "".join(f"<{tag}>{block}</{tag}>" for tag, block in zip(tags, _blocks(letter), strict=True))
    return samples.odt(body, meta=ODT_META)


def table_odt() -> bytes:
    """Return a table of measures as OpenDocument text, with an empty cell and a covered one."""
    rows = (("Post", "Maatregel", "Jaar"), ("Ambassade Lomé", "opening", "2027"), ("CG Perth", "sluiting", ""))
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in rows)
    wide = '<table:table-cell table:number-columns-spanned="2"><text:p>Dakar</text:p></table:table-cell>'
    last = f'<table:table-row>{wide}<table:covered-table-cell/><table:table-cell table:number-columns-repeated="1"/>'
    return samples.odt(f"<table:table>{body}{last}</table:table-row></table:table>")


def page_html() -> bytes:
    """Return the official page without its declaration, as XML."""
    return re.sub(rb"^<\?xml.*?dtd\">", b"", samples.PAGE_HTML, flags=re.DOTALL)
