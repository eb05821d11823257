"""HTML, ODT, PDF and plain text: blocks and words as the page shows them; what stands beside the text is kept apart."""

from __future__ import annotations

from extract.layout import lay_out
from extract.outline import BlockKind
from extract.readers import read_document
from extract.reading import read
from ontology.terms import PaperType
from tests.extract.readers import samples
from tests.extract.readers.test_official_xml import written


def test_a_page() -> None:
    source = read_document("kst-99001-12.html", samples.PAGE_HTML)
    assert written(source) == [
        ("masthead", "", "99 001 Havens en bruggen"),
        ("masthead", "", "Nr. 12 MOTIE VAN HET LID DE BOER"),
        ("masthead", "", "Voorgesteld 4 maart 2032"),
        ("paragraph", "", "De Kamer,"),
        ("paragraph", "", "constaterende dat de brug bij Zijldam dicht is;"),
        ("list-item", "•", "open haar;"),
        ("list-item", "•", "herstel de sluis,"),
        ("paragraph", "", "en gaat over tot de orde van de dag."),
        ("signature", "", "De Boer"),
        ("note", "1", "Zie Kamerstuk 99 001, nr. 3."),
    ]
    assert [(ref.number, source.text[: ref.position].rsplit(" ", 1)[-1]) for ref in source.note_refs] == [(1, "brug")]
    assert source.paper is not None
    assert (source.paper.identifier, source.paper.type) == ("kst-99001-12", PaperType.MOTION)
    assert (source.paper.date, source.paper.session_year) == ("2032-03-04", "2031-2032")
    assert source.official is not None
    assert source.official.submitters == ("A. de Boer",)


def test_an_open_document() -> None:
    source = read_document("brief.odt", samples.LETTER_ODT)
    assert written(source) == [
        ("masthead", "", "2"),
        ("heading", "", "Bruggen"),
        ("paragraph", "", "De motie is uitgevoerd; zie onder."),
        ("list-item", "•", "de sluis"),
        ("heading", "", "Vraag 2"),
        ("note", "1", "Kamerstuk 99 001, nr. 12."),
    ]
    assert [(ref.number, source.text[: ref.position].endswith("De motie")) for ref in source.note_refs] == [(1, True)]


def test_a_list_within_an_item_has_a_sign_of_its_own() -> None:
    """Else its items would not be told from those that head them: «Nieuwe posten:», and what stands under it."""
    inner = "<text:list><text:list-item><text:p>Lagos (CG).</text:p></text:list-item></text:list>"
    outer = f"<text:list-item><text:p>Nieuwe posten:</text:p>{inner}</text:list-item>"
    last = "<text:list-item><text:p>Verdwenen posten:</text:p></text:list-item>"
    source = read_document("brief.odt", samples.odt(f"<text:list>{outer}{last}</text:list>"))
    assert written(source) == [
        ("list-item", "•", "Nieuwe posten:"),
        ("list-item", "–", "Lagos (CG)."),
        ("list-item", "•", "Verdwenen posten:"),
    ]


def test_a_format_is_told_by_its_content_before_its_name() -> None:
    letter = samples.ministry_pdf()
    assert read_document("brief.pdf", letter).text == read_document("brief", letter).text
    assert read_document("kst-99001-12", samples.motion()).paper == read_document("x.xml", samples.motion()).paper
    assert read_document("brief.zip", samples.LETTER_ODT).text == read_document("brief.odt", samples.LETTER_ODT).text
    assert read_document("kst-1.txt", samples.TEXT).text == samples.TEXT.decode()


def test_a_ministry_letter_runs_over_its_colophon_note_and_page() -> None:
    source = read_document("brief.pdf", samples.ministry_pdf())
    assert source.text.startswith("Datum 5 april 2032\n\nDe bruggen van het land\n\nIn deze brief")
    outline = lay_out(source)
    words = [(block.kind, outline.clean.text[block.span.start : block.span.end]) for block in outline.blocks]
    assert (
        BlockKind.PARAGRAPH,
        "In deze brief gaat het over bruggen die al jaren dicht zijn en over wat het kabinet doet. "
        "De tweede zin van deze brief gaat verder op de bladzij met de laatste woorden van die zin. "
        "Daarna volgt nog een zin die over sluizen gaat en eindigt.",
    ) in words
    assert (BlockKind.NOTE, "Kamerstuk 99 001, nr. 12.") in words
    assert [ref.number for ref in outline.note_refs] == [1]
    assert len(outline.page_starts) == 2
    beside = {source.text[span.start : span.end] for span in outline.furniture}
    assert {"Ministerie van", "HAV/99 005-7", "Pagina 1 van 2", "Pagina 2 van 2"} <= beside
    assert "HAV" not in outline.clean.text


def test_page_numbers_are_told_from_figures_that_only_look_alike() -> None:
    pdf = samples.Pdf()
    for number in (1, 2, 3):
        pdf.words(80, 800, f"Antwoord {number + (3 if number == 3 else 0)}")
        pdf.lines(80, 400, "Dit is een antwoord dat lang genoeg is om de kolom van de tekst te tonen.")
        pdf.words(300, 20, str(number))
        if number < 3:
            pdf.page()
    outline = lay_out(read_document("x.pdf", pdf.bytes()))
    beside = [outline.clean.source[span.start : span.end] for span in outline.furniture]
    assert beside == ["Antwoord 1", "1", "Antwoord 2", "2", "3"]  # two heads in step with the pages are heads


def test_a_word_broken_at_the_end_of_a_line_is_joined() -> None:
    pdf = samples.Pdf()
    pdf.lines(80, 700, "De minister heeft in het voorjaar van dat jaar een nieuwe migratie-", "agenda gemaakt.")
    outline = lay_out(read_document("x.pdf", pdf.bytes()))
    assert outline.clean.text.endswith("een nieuwe migratieagenda gemaakt.")


def test_pages_that_are_pictures_are_a_finding() -> None:
    reading = read(read_document("map/blg-99.pdf", samples.Pdf().bytes()))
    assert (reading.paper.identifier, reading.text, reading.statements) == ("blg-99", "", ())
    (missed,) = reading.coverage.missed
    assert (missed.text, "no text layer" in missed.why) == ("blg-99: 1 page", True)


def test_an_answer_as_plain_text_knows_its_number() -> None:
    path = samples.corpus("answers/ah-tk-20232024-302.txt")
    source = read_document("x.txt", path.read_bytes())
    assert source.paper is not None
    assert (source.paper.identifier, source.paper.date) == ("ah-tk-20232024-302", "2023-10-24")


def test_a_scanned_annex() -> None:
    path = samples.corpus("official/blg-1007826/blg-1007826.pdf")
    source = read_document(str(path), path.read_bytes())
    assert source.text == ""
    assert [missed.text for missed in source.missed] == ["blg-1007826: 2 pages"]


LETTERS = {  # what a reader of each letter finds at the foot of its pages
    "Kamerbrief_innovatie_missie.pdf": "Kamerstuk 33009, nr. 117.",
    "Kamerbrief_circulaire_economie.pdf": "Zie ook de Nationale Grondstoffenstrategie (Kamerstuk 2022Z24775)",
    "Kamerbrief_water_en_Bodem.pdf": "Kamerstukken 33 037, nrs. 431 en 437",
}


def test_ministry_letters_keep_their_colophon_out_of_the_text() -> None:
    for name, note in LETTERS.items():
        path = samples.corpus(f"letters/{name}")
        outline = lay_out(read_document(name, path.read_bytes()))
        text = outline.clean.text
        notes = [text[block.span.start : block.span.end] for block in outline.blocks if block.kind is BlockKind.NOTE]
        assert note in notes, name
        assert not [part for part in ("Postbus 20901\n", "agina 2 van", "BSK-20", "DGBI") if part in text], name
    assert len(LETTERS) == 3
