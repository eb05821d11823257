"""The closed parts of the citation grammar, enumerated: what they read, and nothing more."""

from __future__ import annotations

from itertools import product

import pytest

from extract.mentions import citations
from extract.mentions.citation_grammar.parts import spell_dossier, spell_dossiers
from extract.mentions.vocabulary import words

ROMAN = [
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
    *("XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "IIA", "IIB", "IXA", "IXB"),
]
FUNDS = ["A", "B", "C", "F", "H", "J", "K", "L", "M"]
DASHES = ("-", "‐", "‑", "‒", "–", "—")
SPACES = (" ", "\u00a0", "\u202f", "\n")


def cited(text: str) -> list[str]:
    return [mention.cited for mention in citations.match(text)]


def test_chapters_are_the_roman_numerals_and_the_funds() -> None:
    assert sorted(words("chapters")) == sorted([*ROMAN, *FUNDS])


@pytest.mark.parametrize("chapter", [*ROMAN, *FUNDS])
def test_every_chapter_behind_every_separator(chapter: str) -> None:
    separators = ("", " ", "\u00a0", ".", *DASHES, " - ")
    for separator in separators:
        assert cited(f"(36 001{separator}{chapter}, nr. 7)") == [f"kst-36001-{chapter}-7"], separator


@pytest.mark.parametrize("letter", list("DEGNOPQRSTUWYZ"))
def test_other_letters_are_no_chapter(letter: str) -> None:
    assert cited(f"(36 001-{letter}, nr. 7)") == []


@pytest.mark.parametrize("number", [f"{number:02}" for number in range(1, 36)])
def test_every_council_number(number: str) -> None:
    for dash in DASHES:
        assert cited(f"21 501{dash}{number}, nr. 7") == [f"kst-21501-{number}-7"]


def test_only_one_dossier_has_council_numbers() -> None:
    assert cited("21 502-02, nr. 7") == []


@pytest.mark.parametrize(
    ("first", "second", "word"), list(product(SPACES, SPACES, ("nr.", "nr", "Nr.", "no.", "nummer")))
)
def test_every_space(first: str, second: str, word: str) -> None:
    assert cited(f"Kamerstuk 30{first}111,{second}{word}{second}7") == ["kst-30111-7"]


@pytest.mark.parametrize("written", ["30 111", "30111", "30.111", "30\u00a0111"])
def test_spellings_of_a_dossier(written: str) -> None:
    assert spell_dossier(written) == "30111"


def test_the_same_dossier_twice_is_one() -> None:
    assert spell_dossiers("30 111 en 30111") == ("30111",)


@pytest.mark.parametrize("number", range(1, 5000, 7))
def test_every_number(number: int) -> None:
    assert cited(f"30 111, nr. {number}.") == [f"kst-30111-{number}"]


@pytest.mark.parametrize("first", ["0", "5", "6", "7", "8", "9"])
def test_dossiers_begin_with_one_to_four(first: str) -> None:
    assert cited(f"Kamerstuk {first}0 111, nr. 7") == []


@pytest.mark.parametrize("written", ["130 111, nr. 7", "1.030.111, nr. 7", "30 1111, nr. 7", "A30111, nr. 7"])
def test_parts_of_longer_numbers(written: str) -> None:
    assert cited(written) == []
