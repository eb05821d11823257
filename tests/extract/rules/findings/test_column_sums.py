"""Tables of numbers: the counts in their cells and the sums of their columns."""

from __future__ import annotations

from extract.rules.counts import counts
from extract.rules.findings.column_sums import column_sums
from extract.statements import Count, Finding
from tests.extract.factories import document, of_kind, stated

YEARS = """
Zo groot was het net in beide jaren.

Soort post                     2024    2025
Ambassades                      101     103
Consulaten-generaal              20      19
NBSO’s                            9       9
Totaal                          130     132
"""
POSTS = """
De uitkomst staat hieronder.

Post                    Aantal functies
Ambassade Lima                        2
CG Osaka                            {osaka}
Totaal                                5
"""
HEADED = """
C. Te verkleinen (aantal {what} per jaar)

                     2031    2032
Oslo                    2       1
Osaka (CG)              –       3
Totaal                  2       5
"""


def _read(text: str) -> tuple[list[tuple[str, int]], list[tuple[str, str]]]:
    found = stated(document(text), [counts, column_sums])
    counted = [(each.what, each.value) for each in of_kind(found, Count)]
    return counted, [(str(each.kind), each.about) for each in of_kind(found, Finding)]


def test_a_number_of_each_sort_per_year() -> None:
    counted, sums = _read(YEARS)
    assert counted == [
        ("Ambassades", 101), ("Ambassades", 103),
        ("Consulaten-generaal", 20), ("Consulaten-generaal", 19),
        ("NBSO’s", 9), ("NBSO’s", 9),
        ("Totaal", 130), ("Totaal", 132),
    ]
    assert sums == [("sum-holds", "130"), ("sum-differs", "132")]


def test_the_finding_quotes_the_rows() -> None:
    [found, _] = of_kind(stated(document(YEARS), [column_sums]), Finding)
    assert found.first.exact.startswith("Totaal")
    assert found.second
    assert found.second.exact.startswith("Ambassades")


def test_a_number_of_jobs_per_post() -> None:
    counted, sums = _read(POSTS.format(osaka="3"))
    assert counted == [("functies", 2), ("functies", 3), ("functies", 5)]
    assert sums == [("sum-holds", "5")]


def test_a_row_without_a_number_makes_no_sum_that_differs() -> None:
    assert _read(POSTS.format(osaka="–")) == ([("functies", 2), ("functies", 5)], [])


def test_money_pages_shares_and_things_unknown_are_not_counted() -> None:
    money = "Uitgaven aan posten (x EUR 1.000)\n\n" + YEARS.split("\n\n")[1]
    pages = "Inhoud                         Bladzijde\nAmbassades    3\nPosten    12\nLoketten    14\n"
    shares = YEARS.replace("Soort post", "In procenten")
    other = YEARS.replace("Ambassades    ", "Kosten van ambassades")
    parts = YEARS.replace("NBSO’s", "waarvan")
    for text in (money, pages, shares, other, parts):
        assert _read(text) == ([], [])


def test_a_total_among_the_rows_leaves_the_sum_open() -> None:
    counted, sums = _read(YEARS.replace("NBSO’s   ", "Subtotaal"))
    assert (len(counted), sums) == (8, [])


def test_staff_by_where_they_are_hired_needs_no_title_for_its_labels() -> None:
    table = """
De verdeling is als volgt.

            Uitgezonden     Lokaal
Europa           412         735
Afrika           205         480
Totaal           617       1.216
"""
    counted, sums = _read(table)
    assert counted == [
        ("uitgezonden", 412), ("lokaal", 735),
        ("uitgezonden", 205), ("lokaal", 480),
        ("uitgezonden", 617), ("lokaal", 1216),
    ]
    assert sums == [("sum-holds", "617"), ("sum-differs", "1216")]


def test_the_line_over_a_table_says_what_it_counts() -> None:
    table = "{line}\n\n| | 2031 | 2032 |\n| Lima | 2 | 1 |\n| Rabat | – | 2 |\n| Totaal | 2 | 3 |"
    counted, sums = _read(table.format(line="Kleiner worden (aantal vervallen functies per jaar)"))
    assert [value for _, value in counted] == [2, 1, 2, 2, 3]
    assert counted[0] == ("vervallen functies", 2)
    assert sums == [("sum-holds", "3")]
    assert _read(table.format(line="Het aantal functies daalt waar de druk afneemt:")) == ([], [])


def test_the_heading_says_what_is_counted_by_year() -> None:
    counted, sums = _read(HEADED.format(what="functies"))
    assert counted == [("functies", 2), ("functies", 1), ("functies", 3), ("functies", 2), ("functies", 5)]
    assert sums == [("sum-differs", "5")]  # one number is no sum
    assert _read(HEADED.format(what="kilometers")) == ([], [])


def test_numbers_of_staff_beside_other_cells_and_a_total_without_them() -> None:
    table = """
Het overzicht geeft per post de formatie.

                            Besluit        Ingang          fte 2031   fte 2034
Ambassade Lima              sluiting       1 mei 2032             6          0
CG Osaka                    inkrimping     2033                   9          7
Totaal                                                           15          8
"""
    counted, sums = _read(table)
    assert counted == [("fte", 6), ("fte", 0), ("fte", 9), ("fte", 7), ("fte", 15), ("fte", 8)]
    assert sums == [("sum-holds", "15"), ("sum-differs", "8")]


def test_what_is_counted_stands_in_the_title_or_over_the_table() -> None:
    table = "{line}\n\n| Post | Besluit | {was} | {now} |\n| Lima | krimp | 9 | 8 |\n| Riga | groei | 3 | 4 |"
    half = _read(table.format(line="Zo staat het.", was="Formatie oud", now="Nieuw"))
    assert half == ([("formatie", 9), ("formatie", 3)], [])
    both = _read(table.format(line="De bezetting staat hieronder in fte.", was="Huidig", now="Straks"))
    assert both == ([("fte", 9), ("fte", 8), ("fte", 3), ("fte", 4)], [])
    assert _read(table.format(line="Zo staat het.", was="Oud", now="Nieuw")) == ([], [])
    money = table.format(line="Wat het kost (x EUR 1.000).", was="Huidig", now="Fte 2031")
    assert _read(money)[0] == [("fte", 8), ("fte", 4)]


def test_cells_left_out_in_plain_text_stand_where_they_are_set() -> None:
    table = """
Zo verandert de formatie.

Nr.  Post                    Maatregel      Ingang        Fte    Toelichting
1    Ambassade Lima          sluiting       1 juli 2032     5    taken naar Quito
2    CG Osaka                versterking    2033            4
     Totaal                                                 9
"""
    assert _read(table) == ([("fte", 5), ("fte", 4), ("fte", 9)], [("sum-holds", "9")])


def test_titles_in_two_rows_are_no_numbers() -> None:
    table = """
De gevolgen zijn als volgt.

| Post | Besluit | Formatie (fte) | |
| 〃 | 〃 | 2031 | 2033 |
| Ambassade Lima | krimp | 5 | 4 |
| CG Osaka | uitbreiding | 3 | 5 |
| Totaal | | 8 | 9 |
"""
    counted, sums = _read(table)
    assert [value for _, value in counted] == [5, 4, 3, 5, 8, 9]
    assert sums == [("sum-holds", "8"), ("sum-holds", "9")]


def test_groups_of_rows_have_sums_of_their_own() -> None:
    table = """
De uitkomst staat hieronder.

| Post | Fte |
| Ambassade Accra | 2 |
| Ambassade Lomé | 4 |
| Subtotaal Afrika | 6 |
| CG Osaka | 1 |
| CG Perth | 1 |
| Subtotaal Azië | {asia} |
| Totaal | 8 |
"""
    assert _read(table.format(asia=2))[1] == [("sum-holds", "6"), ("sum-holds", "2"), ("sum-holds", "8")]
    assert _read(table.format(asia=3))[1] == [("sum-holds", "6")]
