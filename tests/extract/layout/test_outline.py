"""The outline of a page: blocks, sections and notes, and the way back to the source from every place in it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from extract.document import Document
from extract.layout import lay_out
from extract.outline import Block, BlockKind, Edit, Outline
from extract.source import Source
from extract.spans import Span
from tests.extract.factories import document, official_letter


def _texts(outline: Outline, kind: BlockKind) -> list[str]:
    return [_text(outline, block) for block in outline.blocks if block.kind is kind]


def _text(outline: Outline, block: Block) -> str:
    return outline.clean.text[block.span.start : block.span.end]


def _laid_out(text: str) -> Outline:
    return lay_out(Source("page", text))


def test_notes_and_furniture_do_not_break_a_sentence() -> None:
    outline = _laid_out(
        "Handel\n\nDe posten helpen bedrijven die over de grens willen werken en daar de weg niet\n"
        "kennen, zoals uit een onderzoek blijkt dat vorig jaar werd gehouden.1 Zij zijn dan ook\n"
        "tevreden over de\n\n1 Een peiling onder leden.\n\n"
        "Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 4\n\n"
        "Ambassades en de hulp die zij geven.\n"
    )
    (paragraph,) = _texts(outline, BlockKind.PARAGRAPH)
    assert paragraph.endswith("gehouden. Zij zijn dan ook tevreden over de Ambassades en de hulp die zij geven.")
    assert _texts(outline, BlockKind.NOTE) == ["Een peiling onder leden."]
    assert _texts(outline, BlockKind.HEADING) == ["Handel"]


def test_a_numbered_heading_is_no_note() -> None:
    outline = _laid_out("1 Inleiding\n\nDit is de tekst.\n\n2 Vervolg\n\nEn verder.\n")
    assert _texts(outline, BlockKind.HEADING) == ["1 Inleiding", "2 Vervolg"]
    assert not _texts(outline, BlockKind.NOTE)


def test_markers_are_found_where_they_are_glued() -> None:
    outline = _laid_out(
        "Een Top-251 bestaat.2 Het netwerk3 groeit, zegt «de raad».4 Dat kost EUR 750.000.5\n\n"
        "1 Een.\n2 Twee.\n3 Drie.\n4 Vier.\n5 Vijf.\n"
    )
    assert _texts(outline, BlockKind.PARAGRAPH) == [
        "Een Top-25 bestaat. Het netwerk groeit, zegt «de raad». Dat kost EUR 750.000."
    ]
    assert [ref.number for ref in outline.note_refs] == [1, 2, 3, 4, 5]


def test_notes_at_the_end_with_numbers_in_brackets() -> None:
    outline = _laid_out("Een zin.[1] Nog een zin.[2]\n\nNoten\n\n[1] De eerste.\n[2] De tweede,\nmet twee regels.\n")
    assert _texts(outline, BlockKind.NOTE) == ["De eerste.", "De tweede, met twee regels."]


def test_a_legend_is_told_from_a_bullet() -> None:
    marked = _laid_out("Versterking 2018\n\n– Accra*, Lima.\n\n* deze functies zijn nieuw\n")
    assert [(block.mark, _text(marked, block)) for block in marked.blocks if block.kind is BlockKind.LEGEND] == [
        ("*", "deze functies zijn nieuw")
    ]
    bulleted = _laid_out("Versterking 2018\n\n* Accra;\n* Lima.\n")
    assert not _texts(bulleted, BlockKind.LEGEND)
    assert _texts(bulleted, BlockKind.LIST_ITEM) == ["Accra;", "Lima."]


def test_the_letter_as_a_reader_sees_it() -> None:
    """15 headings, 10 list headers with 13 items, 17 notes tied to their markers, one legend."""
    outline = official_letter().outline
    assert len(_texts(outline, BlockKind.HEADING)) == 15
    assert len(_texts(outline, BlockKind.LIST_HEADER)) == 10
    assert len(_texts(outline, BlockKind.LIST_ITEM)) == 13
    assert [ref.number for ref in outline.note_refs] == list(range(1, 18))
    before = [outline.clean.text[: ref.position].split()[-1] for ref in outline.note_refs]
    assert before[10:] == ["gesloten.", "ambassadekantoor", "2016.", "colocatie", "migratie", "Niger", "Top-25"]
    (legend,) = _texts(outline, BlockKind.LEGEND)
    assert legend.startswith("deze functies")


PIECES = st.sampled_from(
    [
        "De posten in Accra* en Lima worden versterkt.",
        "een regel die niet af is",
        "Veiligheid",
        "Voorziene intensivering 2018",
        "– Accra*, Ouaga-",
        "dougou* (CG).",
        "1 Een noot.",
        "* legenda",
        "goederen.1 Verder",
        "Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 4",
        "",
        " blad",
        "\f",
        "¹ «é»",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=30).map("\n".join)


@given(TEXTS)
@example("– Accra*, Ouaga-\nTweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 4\na")  # the foot parts a word
def test_every_place_maps_back_to_the_source(text: str) -> None:
    outline = _laid_out(text)
    clean = outline.clean
    for piece, start in zip(clean.pieces, clean.starts, strict=True):
        assert 0 <= piece.source.start <= piece.source.end <= len(text)
        if piece.edit is Edit.KEPT:
            length = piece.source.end - piece.source.start
            assert clean.text[start : start + length] == text[piece.source.start : piece.source.end]
    for run in clean.to_source(Span(0, len(clean.text))):
        assert 0 <= run.start <= run.end <= len(text)


@given(TEXTS)
def test_blocks_stand_in_order_and_do_not_overlap(text: str) -> None:
    outline = _laid_out(text)
    spans = [block.span for block in outline.blocks]
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(0 <= block.section < len(outline.sections) for block in outline.blocks)
    assert all(section.span.start <= section.span.end for section in outline.sections)


def _quotes_stand_in(opened: Document) -> None:
    for sentence in opened.mentions.sentences:
        for evidence in opened.evidence(sentence, rule="test"):
            assert evidence.exact
            assert opened.outline.clean.source[evidence.start : evidence.end].split()[0][0] == evidence.exact[0]


def test_evidence_begins_where_it_says() -> None:
    _quotes_stand_in(official_letter())
    _quotes_stand_in(document("Een zin die wordt af-\ngebroken. En een tweede.\n"))
