"""One paper, published in four formats, says the same in each."""

from __future__ import annotations

from dataclasses import replace

from extract.readers import read_document
from extract.reading import read
from extract.statements import Finding, Motion, Statement
from tests.extract.readers import samples
from tests.fuzz.seeds import ODT_META

FORMATS = ("xml", "html", "odt", "pdf")


def without_places(statement: Statement) -> str:
    """The statement with nothing of where it stands."""
    if isinstance(statement, Finding):
        return f"{statement.kind} {statement.about}"
    if isinstance(statement, Motion) and statement.request:
        words = statement.request._replace(start=0, end=0, line=0, prefix="", suffix="", section="")
        statement = replace(statement, request=words)
    return repr(replace(statement, evidence=()))


def test_the_same_statements_from_every_format() -> None:
    said = {}
    papers = set()
    for form in FORMATS:
        path = samples.corpus(f"official/ah-tk-20202021-3235/ah-tk-20202021-3235.{form}")
        reading = read(read_document(path.name, path.read_bytes()))
        said[form] = {without_places(each) for each in reading.statements}
        papers.add(reading.paper)
    assert len(papers) == 1
    assert len(said["xml"]) >= 8
    assert [form for form in FORMATS if said[form] != said["xml"]] == []


TITLE = "MOTIE VAN DE LEDEN DE BOER EN VAN DER MEER"
CLAUSES = (
    "De Kamer,",
    "gehoord de beraadslaging,",
    "constaterende dat de ambassade in Wenen gesloten is;",
    "verzoekt de regering de ambassade in Wenen te openen,",
    "en gaat over tot de orde van de dag.",
)
NAMES = ("De Boer", "Van der Meer", "Inge van Dijk")
META = '<meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-99001-12"/>'


def motion_html(joint: str) -> bytes:
    """A motion whose clauses, and whose names, are parted by *joint*."""
    lines = "".join(f"<p>{joint.join(rows)}</p>" for rows in (CLAUSES, NAMES))
    return (
        f'<html><head>{META}</head><body><div id="broodtekst"><h1 class="stuktitel">Nr. 12 {TITLE}</h1>'
        f'<p class="kamerstukdatum">Voorgesteld 4 maart 2032</p>{lines}</div></body></html>'
    ).encode()


def motion_odt(joint: str) -> bytes:
    lines = "".join(f"<text:p>{joint.join(rows)}</text:p>" for rows in (CLAUSES, NAMES))
    head = (TITLE, "Voorgesteld 4 maart 2032")
    styled = "".join(f'<text:p text:style-name="stuk">{line}</text:p>' for line in head)
    return samples.odt(styled + lines, meta=ODT_META)


def motion_pdf() -> bytes:
    pdf = samples.Pdf()
    base = pdf.lines(142, 760, "Tweede Kamer der Staten-Generaal", "Vergaderjaar 2031-2032")
    base = pdf.lines(142, base - 12, "99 001 Havens en bruggen")
    base = pdf.lines(142, base - 12, f"Nr. 12 {TITLE}")
    base = pdf.lines(142, base - 12, "Voorgesteld 4 maart 2032")
    for rows in (*((clause,) for clause in CLAUSES), NAMES):
        base = pdf.lines(142, base - 12, *rows)
    return pdf.bytes()


def motion_xml() -> bytes:
    return samples.motion(title=TITLE, text="".join(f"<al>{row}</al>" for row in (*CLAUSES, *NAMES)))


MOTIONS = {
    "one element each.xml": motion_xml(),
    "one element each.html": motion_html("</p><p>"),
    "lines.html": motion_html("<br/>"),
    "lines in bold.html": motion_html("<br/>").replace(b"<p>", b"<p><b>").replace(b"</p>", b"</b></p>"),
    "one element each.odt": motion_odt("</text:p><text:p>"),
    "lines.odt": motion_odt("<text:line-break/>"),
    "lines.pdf": motion_pdf(),
}


def test_one_motion_in_every_format() -> None:
    """Whether names and clauses are elements of their own or lines of one, they say the same."""
    said = {}
    for name, data in MOTIONS.items():
        source = replace(read_document(name, data), name="kst-99001-12")
        said[name] = {without_places(each) for each in read(source).statements if not isinstance(each, Finding)}
    assert len(said["one element each.xml"]) == 4
    assert [name for name, each in said.items() if each != said["one element each.xml"]] == []
