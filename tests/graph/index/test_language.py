"""How users ask: words in any form, phrases, prefixes, OR and NOT; and that nothing a user types breaks the search."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.errors import SearchError
from graph.index.entry import entry_of
from graph.index.file import TextIndex, open_index
from graph.index.language import MOST_TERMS, expression, parse, places
from graph.index.words import function_words, stems, words
from graph.quads import tell
from tests.graph.index.texts import OTHER, letter


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> TextIndex:
    filled = open_index(tmp_path_factory.mktemp("index"), write=True)
    for reading in (letter(), letter("kst-10100-6", OTHER)):
        filled.put([entry_of(reading, tell(reading), "1")])
    return filled


def found(index: TextIndex, question: str) -> list[str]:
    return [hit.text for hit in index.search(expression(parse(question)), limit=50)]


@pytest.mark.parametrize(
    ("question", "beginnings"),
    [
        ("cairo", ["Ook de post"]),
        ("CAÏRO", ["Ook de post"]),
        ("posten sluiten", ["De sluiting"]),
        ("mensenrecht", ["deze functies", "Het kabinet"]),
        ("mensenrecht*", ["deze functies", "Het kabinet", "Een mensenrechtenfonds"]),
        ("mensenrecht NOT kabinet", ["deze functies"]),
        ("cairo OR Kiev", ["Ook de post", "De posten"]),
        ('"goed bestuur"', ["Goed bestuur"]),
        ("“bestuur goed”", []),
        ("de naleving van het kabinet", ["Het kabinet"]),
        ("(handel)", ["Handel", "Goed bestuur"]),
        ('"goed bestuu"*', ["Goed bestuur"]),
    ],
)
def test_what_is_found(index: TextIndex, question: str, beginnings: list[str]) -> None:
    texts = found(index, question)
    assert len(texts) == len(beginnings)
    assert all(any(text.startswith(one) for text in texts) for one in beginnings)


@pytest.mark.parametrize("question", ["", "  ", "!?", "OR", "NOT kabinet", "a OR NOT b", "«»", "\x00", "\ud800"])
def test_what_asks_for_nothing_is_told(question: str) -> None:
    with pytest.raises(SearchError, match="Expected "):
        parse(question)


def test_too_many_words_are_told() -> None:
    assert len(parse("post " * MOST_TERMS).alternatives[0].wanted) == MOST_TERMS
    with pytest.raises(SearchError, match="at most"):
        parse("post " * (MOST_TERMS + 1))


SIGNS = "\"'*()[]{}:^+-,;«»“”\\%_\x00~/ ANDORT"


PIECES = (
    "AND", "OR", "NOT", "NEAR(", "words:", "stems :", '"', "*", "post", "'; DROP TABLE texts; --", "é\u0301", "24/7",
    "-kabinet",
)
questions = st.one_of(
    st.text(max_size=40), st.text(SIGNS, max_size=40), st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
)


@settings(max_examples=200, deadline=None)
@given(questions)
@example("NEAR(post kabinet, 2)")
@example('post" OR words : "kabinet')
@example("{words} : post")
@example("^post + kabinet")
def test_nothing_a_user_types_breaks_the_search(index: TextIndex, question: str) -> None:
    try:
        wanted = parse(question)
    except SearchError:
        return
    for hit in index.search(expression(wanted), limit=5):
        spans = places(wanted, hit.text)
        assert spans
        assert all(0 <= start < end <= len(hit.text) for start, end in spans)
        assert list(spans) == sorted(set(spans))


@given(st.text(max_size=60))
def test_folding_and_stems_take_any_text(text: str) -> None:
    assert all(word.folded == word.folded.lower() and text[word.start : word.end] for word in words(text))
    assert all(stems(text).split())


def test_function_words_are_folded_and_in_order() -> None:
    listed = sorted(function_words())
    assert len(listed) > 80
    assert all(word.isalpha() and word == word.lower() for word in listed)
    assert stems("over overheden") == stems("overheid")


def test_a_question_without_answer_asks_for_less() -> None:
    wanted = parse("passages over mensenrechten bij posten")
    known = wanted.terms[1:]
    asked = [tuple(" ".join(term.words) for term in looser.terms) for looser in wanted.loosened(known)]
    assert asked == [("mensenrechten", "posten"), ("mensenrechten", "posten")]
    for chosen in ('"goed bestuur" post', "post NOT ambassade", "post OR ambassade", "post"):
        assert list(parse(chosen).loosened(parse(chosen).terms)) == []
