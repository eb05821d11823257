"""Laws that hold for any text: nothing raises, spans lie in the text, in order, and do not cross."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.mentions import amounts, citations, counts, dates, motions, persons, sentences
from extract.spans import Span

# fmt: off
FRAGMENTS = st.sampled_from([
    "Kamerstuk ", "Kamerstukken II 2017/18, ", "30 111", "21 501-02", "36 001-VI", ", nr. ", ", nrs. ", " en ", "7",
    " t/m ", "(", ")", "; ", ". ", "\n\n", "motie ", "moties ", "van het lid ", "de leden ", "Van den Berkel", "c.s.",
    "A.B. ", "EUR ", "€ ", " miljoen", "–", "-", "2018", " in ", "vanaf ", "3 juli ", "een ", "twee ", "posten ",
    "waarvan ", " bedraagt ", " is ", " euro", "letter Y", "Stb. ", "Handelingen ", "item ", "kst-", "https://",
    "op stuk ", "\u00a0", "İ", "ß",
])
# fmt: on
TEXTS = st.one_of(st.text(max_size=200), st.lists(FRAGMENTS, max_size=40).map("".join))


class Spanned(Protocol):
    """Any kind of mention."""

    @property
    def span(self) -> Span: ...


def spans_of(mentions: Sequence[Spanned]) -> list[Span]:
    return [mention.span for mention in mentions]


def every_kind(text: str) -> dict[str, list[Span]]:
    papers, days, money = citations.match(text, dossier="30111"), dates.match(text), amounts.match(text)
    taken = [*spans_of(papers), *spans_of(days), *spans_of(money)]
    numbers = counts.match(text, taken=taken)
    return {
        "citations": spans_of(papers),
        "dates": spans_of(days),
        "amounts": spans_of(money),
        "counts": spans_of(numbers),
        "persons": spans_of(persons.match(text)),
        "motions": spans_of(motions.match(text, citations=papers, dates=days)),
        "sentences": list(sentences.split(text, [Span(0, len(text))])),
    }


def in_order(spans: Sequence[Span]) -> bool:
    return all(first.start <= second.start for first, second in pairwise(spans))


def crossing(spans: Sequence[Span]) -> list[tuple[Span, Span]]:
    return [
        (first, second)
        for first, second in pairwise(spans)
        if first.end > second.start and not (first.holds(second) or second.holds(first))
    ]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_do_not_cross(text: str) -> None:
    for kind, spans in every_kind(text).items():
        assert all(0 <= span.start < span.end <= len(text) for span in spans), kind
        assert in_order(spans), kind
        assert not crossing(spans), kind


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_amounts_have_a_minimum_and_a_maximum(text: str) -> None:
    assert all(0 <= mention.minimum <= mention.maximum for mention in amounts.match(text))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_leave_out_nothing_but_space(text: str) -> None:
    kept = "".join(text[sentence.start : sentence.end] for sentence in sentences.split(text, [Span(0, len(text))]))
    assert "".join(kept.split()) == "".join(text.split())


UNITS = ("1", "12 345 ", "30 111, nr. 8, ", "A", "Aa ", "A.", " is 5", "2018-", "(", "motie ", "\n")


@pytest.mark.parametrize("unit", UNITS)
def test_monotonous_texts_are_read_to_the_end(unit: str) -> None:
    """Fifty thousand code points of one unit: a pattern that goes back and forth would not come to an end here."""
    assert set(every_kind(unit * (50_000 // len(unit)))) >= {"citations", "sentences"}


def test_a_text_without_stops_is_cut_between_words() -> None:
    text = "een brug in Zijldam en " * 1_000
    found = sentences.split(text, [Span(0, len(text))])
    assert max(span.end - span.start for span in found) <= 2_000
    assert " ".join(text[span.start : span.end] for span in found) == text.strip()


def test_a_word_without_end_is_cut_too() -> None:
    found = sentences.split("x" * 5_000, [Span(0, 5_000)])
    assert found == (Span(0, 2_000), Span(2_000, 4_000), Span(4_000, 5_000))
