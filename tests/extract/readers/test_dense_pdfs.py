"""PDFs that no one prints: scattered signs, endless rows of figures, one page shown again and again. None hangs, and
what is too much is said to be so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extract.errors import UnreadableSourceError
from extract.pdfium.limits import LEAST_GLYPHS
from extract.readers import read_document
from extract.readers.pdf import shapes
from tests.fuzz.clock import hangs, seconds_taken
from tests.fuzz.pages import Mark, Sheet, make_pdf


def mark(text: str, *, left: float = 80, base: float = 700, across: float = 0, down: float = 0, times: int = 1) -> Mark:
    return Mark(text, left, base, 10, 0, across, down, 1, 0, 100, times)


def page(*marks: Mark, shown: int = 1) -> Sheet:
    return Sheet(marks, 595, 842, 0, shown)


BODY = mark("De brug bij Zijldam is dicht en blijft dat nog een jaar.", base=780, down=14, times=5)


def scattered() -> Iterator[Mark]:
    """Signs on ten thousand lines of their own: none is level with another."""
    yield from (mark("a", left=at % 500, base=at * 3, times=1) for at in range(9_000))


DENSE = {
    "scattered signs": page(*scattered()),
    "figures in one row": page(BODY, mark("1 ", across=9, times=7_000)),
    "figures beside the text": page(BODY, mark("1", left=60, down=3, times=7_000)),
}


@pytest.mark.parametrize("case", DENSE)
def test_dense_pages_do_not_hang(case: str) -> None:
    data = make_pdf([DENSE[case]], packed=True)
    assert len(data) < 200_000
    begun = seconds_taken()
    source = read_document("x.pdf", data)
    assert len(source.text) > 2_000
    assert not hangs(seconds_taken() - begun, max(len(data), len(source.text)))


def test_a_page_shown_again_and_again_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match=r"^expected at most \d+ pages in a file of \d+ bytes, found 200"):
        read_document("x.pdf", make_pdf([page(BODY, shown=200)], packed=True))


def test_more_signs_than_a_file_could_hold_are_left_out() -> None:
    tiny = Mark("De brug bij Zijldam is dicht, en de sluis erbij ook nog.", 20, 830, 1.5, 0, 0, 1.8, 1, 0, 100, 450)
    data = make_pdf([page(tiny, shown=5)], packed=True)
    source = read_document("x.pdf", data)
    assert 0.9 * LEAST_GLYPHS <= len(source.text) <= LEAST_GLYPHS
    assert {missed.why for missed in source.missed} == {
        "more signs or drawings than a page, or a file of its size, can hold; the rest was left out"
    }


def test_of_many_figures_only_the_first_may_count_pages() -> None:
    assert len(shapes("1 " * 5_000, 0)) == 9


def test_pages_that_draw_more_than_their_file_could_hold_are_left_out() -> None:
    drawn = mark("ab", across=0.2, down=0.1, times=2_000)
    source = read_document("x.pdf", make_pdf([page(drawn, shown=20)], packed=True))
    assert len(source.missed) > 10
