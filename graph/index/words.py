"""What a word is to the text index, how it is folded, and its stem: the same for texts and for questions.

Knows Dutch stems (Snowball, after Kraaij and Pohlmann). Refuses to know files and questions.

Of thirty questions to the letter of 2018, judged by eye, whole words find 77 right passages, the lemmas of simplemma
2.0 147, Snowball's older Dutch stemmer 151 and this one 186 (and one wrong: «overige» for «overheden»): no list of
lemmas has «mensenrechten», or takes «versterking» to «versterken». The list takes a third of a second to load, the
stemmer a fiftieth.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import combining, normalize

# Letters and digits with the marks set over them, as SQLite's unicode61 takes words apart; «24/7» is two words.
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f][^\W_]*)*")

# Distinct words that keep their stem: a corpus of 6,000 motions has half as many.
_KEPT = 1 << 16


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, half-open in code points, and the word folded."""

    start: int
    end: int
    folded: str


def words(text: str) -> Iterator[Word]:
    """Yield each word of *text* in order."""
    for found in _WORD.finditer(text):
        yield Word(*found.span(), fold(found[0]))


def fold(word: str) -> str:
    """Return *word* in lower case without marks.

    >>> fold("Caïro"), fold("GENÈVE")
    ('cairo', 'geneve')
    """
    low = word.lower()
    return low if low.isascii() else "".join(char for char in normalize("NFD", low) if not combining(char))


def stems(text: str) -> str:
    """Return the stems of *text* in order, parted by spaces; function words have none.

    >>> stems("De versterkingen van het postennet")
    'versterk postennet'
    """
    return " ".join(filter(None, map(_stem, _WORD.findall(text))))


def stem(folded: str) -> str:
    """Return the stem of a folded word; empty for a function word, whose stem would be that of another word («over» and
    «overheden»).
    """
    return "" if folded in function_words() else _stemmer()(folded)


@cache
def function_words() -> frozenset[str]:
    """Return the folded words that carry no subject: articles, prepositions, pronouns, words that ask."""
    lines = files(__package__).joinpath("function_words.csv").read_text(encoding="utf-8").splitlines()
    return frozenset(lines[1:])


@lru_cache(maxsize=_KEPT)
def _stem(word: str) -> str:
    return stem(fold(word))


@cache
def _stemmer() -> Callable[[str], str]:
    # Imported here: those who only query the graph need no stems.
    from Stemmer import Stemmer

    stem_word: Callable[[str], str] = Stemmer("dutch").stemWord
    return stem_word
