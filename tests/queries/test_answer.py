"""Order and tidying of rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from queries.answer import Answer, natural


def test_numbers_inside_a_text_count_as_numbers() -> None:
    rows = (("kst-1-24", 1), ("kst-1-8", 2), ("kst-1-8", 2), (None, 3))
    assert Answer(("cited", "n"), rows).ordered().column("cited") == (None, "kst-1-8", "kst-1-24")


def test_a_column_may_go_first_and_down() -> None:
    rows = (("a", 1), ("b", 10), ("c", 10))
    assert Answer(("cited", "posts"), rows).ordered(("posts desc", "cited")).column("cited") == ("b", "c", "a")


def test_values_in_one_cell_are_unique_and_sorted() -> None:
    joined = Answer(("names",), (("b|a|b",), ("y | x",), (None,))).joined(("names",))
    assert joined.column("names") == ("a|b", "x | y", None)


@given(st.lists(st.text()))
def test_order_depends_on_the_rows_alone(texts: list[str]) -> None:
    forward = Answer(("text",), tuple((text,) for text in texts)).ordered()
    backward = Answer(("text",), tuple((text,) for text in reversed(texts))).ordered()
    assert forward == backward


@given(st.text(), st.text())
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    assert (natural(one) == natural(other)) == (one == other)
