"""Money in the cells of tables with a unit, in text as a reader of marked-up formats writes it."""

from __future__ import annotations

import pytest

from extract.rules.amounts import amounts
from extract.statements import Amount
from tests.extract.factories import document, of_kind, stated

INTRODUCED = "Den Haag, 3 mei 2030\n\nDe tabel toont de uitgaven.\n\n"


def told(text: str) -> list[str]:
    found = of_kind(stated(document(INTRODUCED + text), [amounts]), Amount)
    return [
        f"{each.minimum} {each.currency} {each.period.start or ''}..{each.period.end or ''}"
        f"{' structural' if each.structural else ''} {each.purpose}".strip()
        for each in found
    ]


@pytest.mark.parametrize(
    "caption",
    ["Uitgaven (x EUR 1.000)", "Bedragen x € 1.000", "Uitgaven in duizenden euro’s", "Uitgaven (x 1.000 euro)"],
)
def test_the_unit_and_the_years_count_for_the_cells(caption: str) -> None:
    rows = "| Huur | 4.300 | 4.100 |\n| Bewaking | 250 | – |\n| Totaal | 4.550 | 4.100 |"
    table = f"| Onderdeel | 2031 | Begroting 2032 |\n{rows}"
    assert told(f"{caption}\n\n{table}\n\nTot slot.") == [
        "4300000 EUR 2031..2031 Huur",
        "4100000 EUR 2032..2032 Huur",
        "250000 EUR 2031..2031 Bewaking",
        "4550000 EUR 2031..2031 Totaal",
        "4100000 EUR 2032..2032 Totaal",
    ]


def test_millions_with_decimals_and_structural_sums() -> None:
    table = "| Onderdeel | 2031 | Structureel vanaf 2032 |\n| Huur | 4,3 | 5 |"
    assert told(f"Uitgaven (x € 1 miljoen)\n\n{table}\n\nTot slot.") == [
        "4300000 EUR 2031..2031 Huur",
        "5000000 EUR 2032.. structural Huur",
    ]


def test_what_is_no_money_or_no_year_is_left_out() -> None:
    table = "| Onderdeel | 2031 | Mutatie 2032 | 2033 |\n| Huur | 4.300 | 120 | -150 |\n| Fte | 12 | 1 | 12 |"
    assert told(f"Uitgaven (x EUR 1.000)\n\n{table}\n\nTot slot.") == ["4300000 EUR 2031..2031 Huur"]


def test_without_a_unit_or_with_two_nothing_is_read() -> None:
    table = "| Onderdeel | 2031 |\n| Huur | 4.300 |\n| Bewaking | € 250 |"
    assert told(f"Uitgaven\n\n{table.replace('€ ', '')}\n\nTot slot.") == []
    assert told(f"Uitgaven (x EUR 1.000, vanaf 2032 x EUR 1 miljoen)\n\n{table.replace('€ ', '')}\n\nTot slot.") == []


def test_a_sign_in_a_cell_does_not_undo_the_unit() -> None:
    table = "| Onderdeel | 2031 |\n| Huur | € 4.300 |\n| Overig (waarvan € 90) | 10 tot 20 |"
    assert told(f"Uitgaven (x € 1.000)\n\n{table}\n\nTot slot.") == []
    assert told(f"Uitgaven (x € 1.000)\n\n{table.splitlines()[0]}\n{table.splitlines()[1]}\n\nTot slot.") == [
        "4300000 EUR 2031..2031 Huur"
    ]


def test_the_evidence_has_the_cell_first_then_its_unit_and_year() -> None:
    text = "Uitgaven (x EUR 1.000)\n\n| Onderdeel | 2031 |\n| Huur | 4.300 |\n\nTot slot."
    [found] = of_kind(stated(document(INTRODUCED + text), [amounts]), Amount)
    assert [quote.exact for quote in found.evidence] == ["4.300", "x EUR 1.000", "2031"]


def test_two_times_a_sum_is_money() -> None:
    assert told("Dat kost 2 x EUR 500.") == ["500 EUR .."]
