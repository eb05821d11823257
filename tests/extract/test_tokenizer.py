"""Tokens: where names and signs are parted, and what is not worked out."""

from __future__ import annotations

import pytest

from extract.tokenizer import cut, language


def test_long_texts_are_let_in() -> None:
    assert language().max_length >= 50_000_000


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Kiev*, Minsk*", ["Kiev", "*", ",", "Minsk", "*"]),
        ("Brussel/Londen", ["Brussel", "/", "Londen"]),
        ("AIV-advies", ["AIV", "-", "advies"]),
        ("Midden-Oosten", ["Midden-Oosten"]),
    ],
)
def test_tokens_part_names_from_signs(text: str, tokens: list[str]) -> None:
    assert [token.text for token in cut(text)] == tokens


def test_words_seen_before_cost_little() -> None:
    """One abbreviation used to keep every word after it out of the tokenizer's cache."""
    assert len(language().tokenizer.rules or ()) == 0  # type: ignore[union-attr]


def test_words_of_letters_are_cut_as_by_all_of_spacys_rules() -> None:
    """They are spared the search for affixes: each must come out as spaCy's own rules cut it."""
    from spacy.lang.nl import Dutch

    plain = Dutch()
    text = "Beëindiging in São Paulo; ’s-Gravenhage. Straße, naïef ĳsvrij Kyiv Київ 大使館 Aº"
    words = [word for word in text.split() if word.isalpha()]
    assert len(words) == 9
    for word in words:
        assert [token.text for token in cut(word)] == [token.text for token in plain(word)]
