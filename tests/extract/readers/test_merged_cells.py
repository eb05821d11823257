"""Cells that cover several rows or columns, in the words of HTML and in those of official XML."""

from __future__ import annotations

import pytest

from extract.readers import read_document
from extract.readers.merged import Extent, MergedCells
from extract.reading import read
from extract.statements import Measure

PAGE = """<p>Den Haag, 14 maart 2031</p><p>De tabel bevat de besluiten.</p><table>
<tr><th>Maatregel</th><th>Post</th><th>Jaar</th></tr>
<tr><td rowspan="2">Sluiting</td><td>NBSO Pune</td><td>2031</td></tr>
<tr><td>NBSO Lyon</td><td>2032</td></tr>
<tr><td colspan="3">Overige besluiten</td></tr>
<tr><td>Opening</td><td>Ambassade Lomé</td><td>1 mei 2032</td></tr></table>"""

OFFICIAL = """<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>
<al>De tabel bevat de besluiten.</al><table><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/>
<colspec colname="c3"/><thead><row><entry>Maatregel</entry><entry>Post</entry><entry>Jaar</entry></row></thead><tbody>
<row><entry morerows="1">Sluiting</entry><entry>NBSO Pune</entry><entry>2031</entry></row>
<row><entry>NBSO Lyon</entry><entry>2032</entry></row>
<row><entry namest="c1" nameend="c3">Overige besluiten</entry></row>
<row><entry morerows="0">Opening</entry><entry>Ambassade Lomé</entry><entry>1 mei 2032</entry></row>
</tbody></tgroup></table></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


@pytest.mark.parametrize(("name", "text"), [("kst-99999-1.html", PAGE), ("kst-99999-1.xml", OFFICIAL)])
def test_a_cell_speaks_for_each_row_that_it_reaches_into(name: str, text: str) -> None:
    found = read(read_document(name, text.encode()))
    measures = [each for each in found.statements if isinstance(each, Measure)]
    assert [(each.action.value, each.post.place, each.period.start) for each in measures] == [
        ("closure", "Pune", "2031"),
        ("closure", "Lyon", "2032"),
        ("opening", "Lomé", "2032-05-01"),
    ]
    assert [quote.exact for quote in measures[1].evidence[:2]] == ["| 〃 | NBSO Lyon | 2032 |", "Sluiting"]


def test_a_page_that_is_laid_out_by_a_table_is_text() -> None:
    page = '<table><tr><td colspan="2">Een brief over posten.</td></tr><tr><td colspan="2">Lima wint.</td></tr></table>'
    assert read_document("kst-99999-1.html", page.encode()).text == "Een brief over posten.\n\nLima wint."


def test_a_cell_reaches_no_further_than_it_may() -> None:
    merged = MergedCells()
    assert merged.row([Extent(wide=5_000, high=5_000)])[:2] == (0, "")
    merged.begin()
    assert merged.row([Extent(), Extent()]) == (0, 1)
