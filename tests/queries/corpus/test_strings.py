"""Collected strings: read, listed, and told why where the two differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.answer import Answer
from queries.corpus.strings import is_table_of_strings, read_strings
from queries.errors import BadGoldError
from queries.gold import read_gold
from tests.queries.corpus.papers import corpus

GOLD = Path(__file__).parents[2] / "gold_strings"
TABLE = """string\tnormalised_ids\tbasis\tnote
36 998, nr. 12\tkst-36998-12\tx\t
stuk nr. 20\tkst-31226-20\tx\ta paper of the document's own dossier
(Kamerstukken 31 226 en 31 227, nr. 5)\tkst-31226-5? kst-31227-5?\tx\tjoint
(Kamerstuk 36032-(R2162)-3)\tkst-36032-(R2162)-3\tx\tKingdom act
ABC II\tkst-ABC-II\tx\ta wrong link
12\tkst-31226-12\tx\ta number alone
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "strings.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_what_is_right_and_what_is_not(table: Path) -> None:
    told = read_strings(table, None)
    assert [each.right for each in told] == [True, True, True, True, False, False]
    assert told[2].read == ("kst-31226-5",)


def test_reasons_are_a_persons(table: Path) -> None:
    said = Answer(
        ("string", "reading", "reason"), (("ABC II", None, "no paper"), ("12", "kst-31226-12", "too little"))
    )
    told = {each.string: (each.right, each.reason) for each in read_strings(table, said)}
    assert told["ABC II"] == (True, "no paper")
    assert told["12"] == (False, "too little")


def test_what_is_not_understood_is_told_by_the_program(table: Path) -> None:
    told = {each.string: each.told for each in read_strings(table, None)}
    assert told["12"] == ("a number without its dossier",)
    assert told["36 998, nr. 12"] == ()


def test_reasons_need_their_columns(table: Path) -> None:
    with pytest.raises(BadGoldError, match="found no reading"):
        read_strings(table, Answer(("string", "reason"), ()))


def test_tables_of_strings_are_known_by_their_header(table: Path, tmp_path: Path) -> None:
    assert is_table_of_strings(table)
    (tmp_path / "gold.tsv").write_text("place\n", encoding="utf-8")
    assert not is_table_of_strings(tmp_path / "gold.tsv")
    assert not is_table_of_strings(tmp_path)


def test_every_collected_string_is_read_or_told_why() -> None:
    said = read_gold(GOLD)["otherwise"]
    told = read_strings(corpus("reference/citations.tsv"), said)
    assert len(told) == 297
    assert [each.string for each in told if not each.right and not (each.reason and each.told)] == []
    citing = [each for each in told if each.wanted]
    assert sum(each.right for each in citing) / len(citing) >= 0.98
