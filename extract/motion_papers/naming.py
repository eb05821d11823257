"""Namings of Dutch posts in a motion: the words for posts, and what a naming holds.

Knows the words (`data/diplomatic_words.csv`) and their number. Refuses to know whose post a word names and where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.data import any_of, clues, read_table
from extract.spans import Span
from extract.statements import Post
from ontology.terms import PostClass, PostKind

RIGHT_BEFORE = 120  # characters in which the words right before a word for posts are sought
WEAK = "weak"  # many things by this name are no posts
_PLURAL = re.compile(r"(?:s|en)(?:[ -]generaal|\s.*)?$", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:nbso|ntio|pv|cg)(?:['’]?s)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedPost:
    """Dutch posts as one clause names them; ``around`` holds the word and where it says they are."""

    word: Span
    around: Span
    scope: PostClass
    kind: PostKind
    post: Post | None = None
    country: str | None = None
    region: str | None = None

    @property
    def identity(self) -> tuple[PostClass, PostKind, Post | None, str | None, str | None]:
        """What makes two namings speak of the same posts."""
        return (self.scope, self.kind, self.post, self.country, self.region)


@dataclass(frozen=True, slots=True)
class DiplomaticWord:
    span: Span
    kind: PostKind
    scope: str
    one: bool  # whether it speaks of one post


@cache
def _table() -> dict[str, tuple[PostKind, str]]:
    return {
        phrase.lower().replace("'", "’"): (PostKind(kind), scope)
        for phrase, kind, scope in read_table("diplomatic_words.csv")
    }


@cache
def _any_word() -> re.Pattern[str]:
    phrases = sorted((row[0] for row in read_table("diplomatic_words.csv")), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{any_of(phrases)})(?![\w-])")


@cache
def post_clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("diplomatic_words.csv"))


def words_in(text: str, span: Span) -> Iterator[DiplomaticWord]:
    before = span.start
    for found in _any_word().finditer(text, span.start, span.end):
        if _ABBREVIATION.match(found[0]) and not found[0][:2].isupper():
            continue
        kind, scope = _table()[" ".join(found[0].lower().replace("'", "’").split())]
        yield DiplomaticWord(_with_brackets(text, found, before), kind, scope, one=not _PLURAL.search(found[0]))
        before = found.end()


def _with_brackets(text: str, found: re.Match[str], before: int) -> Span:
    """Return the span of a word with its brackets, where these explain words that no list has.

    «een steunpunt voor ondernemers (NBSO) in Kumasi»; a word for posts right before, at *before*, speaks for itself.
    """
    start, end = found.span()
    explains = text.startswith(")", end) and text.endswith("(", 0, start) and not text[before : start - 1].isspace()
    return Span(start - 1, end + 1) if explains else Span(start, end)
