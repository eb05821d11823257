"""Tables of OpenDocument: what their rows say is read under known titles; rows with merged cells are not, and named."""

from __future__ import annotations

from extract.readers import read_document
from extract.reading import read
from extract.statements import Measure, Reading
from tests.extract.readers.samples import odt
from tests.extract.readers.test_shapes import PARAGRAPH, ROW, outline


def cell(words: str = "", **attributes: int) -> str:
    told = "".join(f' table:number-{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-cell{told}>{f'<text:p>{words}</text:p>' if words else ''}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def row(*cells: str) -> str:
    made = (each if each.startswith("<table:") else cell(each) for each in cells)
    return f"<table:table-row>{''.join(made)}</table:table-row>"


def table(titles: str, *rows: str) -> str:
    return (
        "<text:p>Hieronder staat het overzicht.</text:p><table:table><table:table-column/><table:table-header-rows>"
        f"{titles}</table:table-header-rows>{''.join(rows)}</table:table><text:p>Verder blijft alles gelijk.</text:p>"
    )


def told(body: str) -> Reading:
    return read(read_document("x.odt", odt(body)))


def measures(reading: Reading) -> list[tuple[str, str | None, str | None]]:
    said = (each for each in reading.statements if isinstance(each, Measure))
    return [(each.action.value, each.post.place, each.period.start) for each in said]


TITLES = row("Post", "Maatregel", "Jaar")


def test_rows_are_rows() -> None:
    body = table(TITLES, row("Ambassade Lomé", "opening <text:line-break/>van <text:span>nieuws</text:span>", cell()))
    assert outline("x.odt", odt(body)) == [
        (PARAGRAPH, "", "Hieronder staat het overzicht."),
        (ROW, "", "| Post | Maatregel | Jaar |"),
        (ROW, "", "| Ambassade Lomé | opening van nieuws | |"),
        (PARAGRAPH, "", "Verder blijft alles gelijk."),
    ]


def test_each_row_is_a_measure() -> None:
    reading = told(table(TITLES, row("Ambassade Lomé", "opening", "2027"), row("CG Perth", "sluiting", "2028")))
    assert measures(reading) == [("opening", "Lomé", "2027"), ("closure", "Perth", "2028")]
    assert reading.coverage.missed == ()


def test_empty_cells_are_counted() -> None:
    titles = row("Post", "Maatregel", "Jaar", "Toelichting")
    reading = told(table(titles, row("Ambassade Lomé", "opening", cell(columns_repeated=2))))
    assert measures(reading) == [("opening", "Lomé", None)]


def test_rows_with_merged_cells_are_named_and_not_read() -> None:
    """The second post has no kind of its own: it may be a consulate, as the one above, or an embassy."""
    titles = row("Soort", "Plaats", "Maatregel")
    reading = told(
        table(
            titles,
            row(cell("Consulaat-generaal", rows_spanned=2), "Perth", "sluiting"),
            row(COVERED, "Lagos", "opening"),
            row(cell("Ambassade Lomé", columns_spanned=2), COVERED, "opening"),
        )
    )
    assert measures(reading) == [("closure", "Perth", None)]
    assert [missed.text for missed in reading.coverage.missed] == [
        "| | | Lagos | opening |",
        "| Ambassade Lomé | | | opening |",
    ]


def test_under_merged_titles_nothing_is_read() -> None:
    titles = row(cell("Post", columns_spanned=2), COVERED, "Maatregel")
    reading = told(table(titles, row("Ambassade Lomé", "Accra", "opening"), row("CG Perth", "Lagos", "sluiting")))
    assert measures(reading) == []
    assert [missed.why for missed in reading.coverage.missed] == ["a table whose columns are not understood"]


def test_what_is_laid_out_by_a_table_is_text() -> None:
    long = "De brug bij Zijldam is dicht en blijft dat nog een jaar. " * 6
    body = table(
        row("Brug", long), row("<table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>", "c")
    )
    assert ROW not in {kind for kind, _, _ in outline("x.odt", odt(body))}
