"""Coverage and evaluation of the small letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.queries.conftest import Ran


def test_coverage(kamergraaf: Callable[..., Ran]) -> None:
    assert kamergraaf("coverage").out.splitlines() == [
        "kst-10100-11",
        "  list entries  6 of 7 (86 %)",
        "  citations     5 of 5 (100 %)",
        "  sentences     15 of 20 (75 %) gave a statement",
        "  not understood: 1",
        "    line 25: «Xyz (??)»: no post of that name",
        "  no statement from lines 8, 25",
    ]


def test_coverage_of_an_unknown_document(kamergraaf: Callable[..., Ran]) -> None:
    ran = kamergraaf("coverage", "kst-99999-1")
    assert (ran.code, "expected a document of the store" in ran.err) == (2, True)


def test_a_gold_that_agrees(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text("value\n120\n", encoding="utf-8")
    ran = kamergraaf("evaluate", tmp_path)
    assert ran.code == 0
    assert ran.out.splitlines()[1].split() == ["counts", "1", "1", "1", "1.000", "1.000", "1.000"]


def test_misses_and_false_hits_are_shown(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "motions.csv").write_text(
        "document,motion\nkst-10100-11,kst-10100-3\nkst-10100-11,kst-10100-5\nkst-10100-11,kst-10100-7\n"
        "kst-10100-11,kst-10100-8\n",
        encoding="utf-8",
    )
    ran = kamergraaf("evaluate", tmp_path)
    assert ran.code == 1
    assert ran.out.splitlines()[1].split() == ["motions", "4", "4", "3", "0.750", "0.750", "0.750"]
    assert "  miss       kst-10100-11, kst-10100-8" in ran.out
    assert "  false hit  kst-10100-11, kst-10100-9" in ran.out


def test_a_gold_for_no_query_is_told(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "postings.csv").write_text("place\n", encoding="utf-8")
    assert kamergraaf("evaluate", tmp_path).code == 2
    assert kamergraaf("evaluate", tmp_path / "none").code == 2
