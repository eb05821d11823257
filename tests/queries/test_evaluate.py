"""Scores, worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.answer import Answer
from queries.errors import BadGoldError
from queries.evaluate import compare
from queries.gold import read_gold

FOUND = Answer(
    ("document", "place", "theme", "quote"),
    (("d1", "Rome", "migratie", "x"), ("d1", "Riga", None, "y"), ("d2", "Oslo", None, "z")),
)


def test_scores() -> None:
    gold = Answer(("place", "theme"), (("Rome", "migratie"), ("Riga", "migratie"), ("Oslo", None)))
    score = compare("measures", gold, FOUND)
    assert score.hits == (("Oslo", ""), ("Rome", "migratie"))
    assert score.misses == (("Riga", "migratie"),)
    assert score.false_hits == (("Riga", ""),)
    assert (score.precision, score.recall) == (2 / 3, 2 / 3)
    assert score.f1 == pytest.approx(2 / 3)


def test_only_documents_of_the_gold_count() -> None:
    score = compare("measures", Answer(("document", "place"), (("d2", "Oslo"),)), FOUND)
    assert (score.precision, score.recall, score.f1) == (1, 1, 1)


def test_rows_are_sets() -> None:
    gold = Answer(("document",), (("d1",), ("d1",), ("d2",)))
    assert len(compare("measures", gold, FOUND).hits) == 2


def test_a_place_is_the_same_in_any_spelling() -> None:
    gold = Answer(("place", "theme"), (("Kaboel", "Kaboel"), ("Geneve", None)))
    score = compare("measures", gold, Answer(("place", "theme"), (("Kabul", "Kabul"), ("Genève", None))))
    assert score.hits == (("Genève", ""),)
    assert score.misses == (("Kabul", "Kaboel"),)


def test_nothing_read_is_precise_and_recalls_nothing() -> None:
    score = compare("measures", Answer(("place",), (("Rome",),)), Answer(("place",), ()))
    assert (score.precision, score.recall, score.f1) == (1, 0, 0)


def test_an_unknown_column_is_told() -> None:
    with pytest.raises(BadGoldError, match="did you mean place"):
        compare("measures", Answer(("plce",), ()), FOUND)


@pytest.mark.parametrize(
    ("content", "part"),
    [(b"", "expected a header row"), (b"a,b\n1\n", "found 1 in line 2"), (b"\xff\xfe", "expected a CSV file in UTF-8")],
)
def test_a_bad_file_is_told(tmp_path: Path, content: bytes, part: str) -> None:
    (tmp_path / "measures.csv").write_bytes(content)
    with pytest.raises(BadGoldError, match=part):
        read_gold(tmp_path)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadGoldError, match="found none in"):
        read_gold(tmp_path)


def test_the_file_of_one_relation_may_be_given(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text('\ufeffplace,kind\n"São Paulo",consulate-general\nBoston,\n', encoding="utf-8")
    assert read_gold(path) == {
        "posts": Answer(("place", "kind"), (("São Paulo", "consulate-general"), ("Boston", None)))
    }
