"""The forms in which rows leave."""

from __future__ import annotations

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from queries.answer import Answer
from queries.formats import as_csv, as_json, as_markdown, as_tsv
from queries.tables import table

ANSWER = Answer(("place", "marked", "mentions", "quote"), (("Kaïro", "true", 3, "a|b\tc"), ("Rome", False, 1, None)))


def test_csv() -> None:
    assert as_csv(ANSWER) == "place,marked,mentions,quote\nKaïro,true,3,a|b\tc\nRome,false,1,\n"


def test_tsv_has_no_tab_inside_a_cell() -> None:
    assert as_tsv(ANSWER).splitlines()[1] == "Kaïro\ttrue\t3\ta|b c"


def test_json_tells_truth_and_silence() -> None:
    assert json.loads(as_json(ANSWER)) == [
        {"place": "Kaïro", "marked": True, "mentions": 3, "quote": "a|b\tc"},
        {"place": "Rome", "marked": False, "mentions": 1, "quote": None},
    ]


def test_markdown_escapes_the_bar() -> None:
    assert as_markdown(ANSWER).splitlines()[2] == "| Kaïro | true | 3 | a\\|b c |"


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_csv_reads_back(rows: list[tuple[str, str]]) -> None:
    text = as_csv(Answer(("a", "b"), tuple(rows)))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["a", "b"],
        *([a.replace("\r", " "), b.replace("\r", " ")] for a, b in rows),
    ]


def test_a_table_says_once_what_is_the_same_everywhere() -> None:
    told = table(Answer(("document", "place", "note"), (("kst-1-1", "Rome", None), ("kst-1-1", "Riga", None))))
    assert told.count("kst-1-1") == 1
    assert "In no row note" in told
    assert told.endswith("(2 rows)\n")


@given(st.lists(st.tuples(*[st.text("abc de", min_size=1, max_size=60)] * 4), min_size=1, max_size=4))
def test_a_table_fits_eighty_columns_and_cuts_nothing(rows: list[tuple[str, str, str, str]]) -> None:
    told = table(Answer(("action", "theme", "place", "quote"), tuple(rows)))
    assert max(map(len, told.splitlines())) <= 80
    letters = "".join(told.split())
    assert all("".join(cell.split()) in letters for row in rows for cell in row)


def test_an_empty_table_is_no_table() -> None:
    assert table(Answer(("place",), ())) == ""
