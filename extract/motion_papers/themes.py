"""The theme of a motion from its own words, where one theme of the government's list is clearly ahead.

Knows keywords per theme (`data/theme_keywords.csv`; «*» stands for any letters). A theme gains from its narrower
themes, and must have three different words at least, two of them in what is asked, and twice those of any other broad
theme: better none than a false one. Words that begin alike («huurder», «huurders») are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.data import any_of, clues, read_table
from extract.spans import Span
from ontology.theme_list import broader_theme

_WORD = re.compile(r"[\w’'-]+")
_STEM = 3  # letters by which stems are looked up
_WORDS = 16_384  # kept with their themes: few words make up most of any text
_ALIKE = 5  # letters by which two words are one
_LEAST_WORDS = 3
_LEAST_ASKED = 2  # what only the grounds speak of is where a motion comes from, not what it is about
_LEAD = 2


@dataclass(frozen=True, slots=True)
class ThemeFound:
    """A theme by its name in the list, and the first place of each word that points to it, in order."""

    theme: str
    places: tuple[Span, ...]


def theme_in(text: str, grounds: Iterable[Span], requests: Iterable[Span]) -> ThemeFound | None:
    """Return the theme that the words of *text* in *grounds* and *requests* point to; None where none is ahead."""
    asked = _different(text, requests)
    if len(asked) < _LEAST_ASKED:
        return None
    words = {**_different(text, grounds), **asked}
    broad = _count(broader_theme(theme) for theme, _ in words)
    if not broad:
        return None
    best = max(broad, key=lambda theme: broad[theme])
    others = max((count for theme, count in broad.items() if theme != best), default=0)
    in_requests = sum(broader_theme(theme) == best for theme, _ in asked)
    if broad[best] < _LEAST_WORDS or broad[best] < _LEAD * others or in_requests < _LEAST_ASKED:
        return None
    return _found(best, {key: span for key, span in words.items() if broader_theme(key[0]) == best})


def _different(text: str, spans: Iterable[Span]) -> dict[tuple[str, str], Span]:
    """Return the different keywords in *spans*, each with its theme and its first place."""
    words: dict[tuple[str, str], Span] = {}
    for place, theme in (each for span in spans for each in _words_in(text, span)):
        words.setdefault((theme, text[place.start : place.end].casefold()[:_ALIKE]), place)
    return words


def _found(broad: str, words: Mapping[tuple[str, str], Span]) -> ThemeFound:
    """A narrower theme stands for the whole where all words are its own."""
    narrow = {theme for theme, _ in words}
    return ThemeFound(narrow.pop() if len(narrow) == 1 else broad, tuple(sorted(set(words.values()))))


def _count(themes: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for theme in themes:
        counts[theme] = counts.get(theme, 0) + 1
    return counts


def _words_in(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Yield the keywords in *span* with their themes. Capitals count: «IND» is a service; «Boeren» opens a sentence."""
    for found in _WORD.finditer(text, span.start, span.end):
        if theme := _theme_of(found[0]):
            yield Span(*found.span()), theme
    table, lowered = _table(), text[span.start : span.end].lower()
    if any(map(lowered.__contains__, table.clues)):
        for found in table.phrases.finditer(text, span.start, span.end):
            yield Span(*found.span()), table.words[" ".join(found[0].lower().split())]


@lru_cache(maxsize=_WORDS)
def _theme_of(written: str) -> str | None:
    table, word = _table(), written.replace("'", "’")
    lowered = word.lower()
    stems = table.stems.get(lowered[:_STEM], ())
    return (
        table.words.get(word)
        or table.words.get(lowered)
        or next((theme for stem, theme in stems if lowered.startswith(stem)), None)
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """Single words, stems by their first letters, and one pattern for what is written in several words."""

    words: Mapping[str, str]
    stems: Mapping[str, tuple[tuple[str, str], ...]]
    phrases: re.Pattern[str]
    clues: tuple[str, ...]


@cache
def _table() -> _Table:
    words: dict[str, str] = {}
    stems: dict[str, tuple[tuple[str, str], ...]] = {}
    for word, theme in read_table("theme_keywords.csv"):
        if word.endswith("*"):
            stem = word[:-1].lower()
            stems[stem[:_STEM]] = (*stems.get(stem[:_STEM], ()), (stem, theme))
        else:
            words[word if _WORD.fullmatch(word) else word.lower()] = theme
    several = tuple(word for word in words if not _WORD.fullmatch(word))
    return _Table(words, stems, re.compile(rf"(?<![\w-])(?:{any_of(several)})(?![\w-])"), clues(several))
