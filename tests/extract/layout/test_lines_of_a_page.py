"""What single lines are: furniture, headers of lists, and nothing of the kind."""

from __future__ import annotations

import pytest

from extract.layout.furniture import is_furniture, read_foot
from extract.layout.list_headers import read_list_header
from extract.statements import Period
from ontology.terms import Action

FURNITURE = [
    "Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 4",
    "Tweede Kamer, vergaderjaar 2026–2027, 36 950, nr. 14 – 1",
    "Eerste Kamer, vergaderjaar 2020–2021, 35 570 V, E 2",
    "kst-32734-32",
    "ISSN 0921 - 7371",
    "’s-Gravenhage 2018",
    "Pagina 4 van 9",
    "- 7 -",
    "’s-Gravenhage 2026          Tweede Kamer, vergaderjaar 2026–2027, 39 466, nr. 9          1",
    "’s-Gravenhage 2026 Tweede Kamer, vergaderjaar 2026–2027, 39 466, nr. 9 1",
]
NO_FURNITURE = [
    "zie Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32",
    "Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 en de bijlage daarbij",
    "de Tweede Kamer der Staten-Generaal",
    "Pagina 4 van de nota",
    "kst-32734-32 is een brief",
    "2018",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", NO_FURNITURE)
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_a_foot_says_which_paper_and_page_this_is() -> None:
    foot = read_foot("Eerste Kamer, vergaderjaar 2020–2021, 35 570 V, nr. 12 3")
    assert foot is not None
    assert (foot.chamber, foot.session, foot.dossier, foot.number, foot.page) == (
        "Eerste",
        "2020-2021",
        "35570-V",
        "12",
        3,
    )


HEADERS = [
    ("Voorziene intensivering 2018", Action.STRENGTHENING, Period("2018", "2018")),
    ("Voorziene intensivering 2019–2021", Action.STRENGTHENING, Period("2019", "2021")),
    ("Sluitingen 2027", Action.CLOSURE, Period("2027", "2027")),
    ("Inkrimping in 2028", Action.REDUCTION, Period("2028", "2028")),
    ("Extra medewerkers in 2026 en 2027", Action.STRENGTHENING, Period("2026", "2027")),
    ("Minder medewerkers vanaf 2028:", Action.REDUCTION, Period("2028", None)),
    ("Te openen posten (2024 t/m 2026)", Action.OPENING, Period("2024", "2026")),
    ("Voorgenomen uitbreiding 2028–2029", None, Period("2028", "2029")),
]


@pytest.mark.parametrize(("line", "action", "period"), HEADERS)
def test_headers_of_lists(line: str, action: Action | None, period: Period) -> None:
    header = read_list_header(line)
    assert header is not None
    assert (header.action, header.period) == (action, period)


@pytest.mark.parametrize(
    "line",
    ["De intensivering begint in 2018.", "Intensivering", "Begroting 2018", "In 2018", "Versterking van het netwerk"],
)
def test_no_headers(line: str) -> None:
    assert read_list_header(line) is None
