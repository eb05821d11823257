"""Words for kinds of post (`data/post_kinds.csv`), found with their number; a kind is None where the word leaves it
open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.data import any_of, clues, read_table
from extract.spans import Span
from ontology.terms import PostKind


@dataclass(frozen=True, slots=True)
class PostWord:
    """One word for a kind of post; ``plural`` words govern every place of an enumeration that follows."""

    span: Span
    kind: PostKind | None
    plural: bool


@cache
def _words() -> dict[str, tuple[PostKind | None, bool]]:
    return {
        _key(word): (PostKind(kind) if kind else None, bool(plural))
        for word, kind, plural in read_table("post_kinds.csv")
    }


def _key(word: str) -> str:
    return word.replace("’", "'").lower() if not word[:2].isupper() else word.replace("’", "'")


@lru_cache(maxsize=256)  # a text writes few of them, and those many times
def _meaning(written: str) -> tuple[PostKind | None, bool]:
    return _words()[_key(" ".join(written.split()))]


@cache
def pattern() -> str:
    """Return the words as one alternation, the longest first, so that «ambassadekantoor» is no «ambassade»."""
    rows = sorted((word for word, *_ in read_table("post_kinds.csv")), key=len, reverse=True)
    # «CG» is a post, «cg» is not; «Ambassade» may open a sentence.
    short = [re.escape(word).replace("'", "['’]") for word in rows if word[:2].isupper()]
    return "|".join((any_of(word for word in rows if not word[:2].isupper()), *short))


@cache
def _finder() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern()})(?![\w-])")


@cache
def _clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("post_kinds.csv"))


def find_post_words(text: str, span: Span) -> Iterator[PostWord]:
    """Yield the words for kinds of post in *span* of *text*, in order."""
    lowered = text[span.start : span.end].lower()
    if not any(map(lowered.__contains__, _clues())):
        return
    for found in _finder().finditer(text, span.start, span.end):
        yield PostWord(Span(*found.span()), *_meaning(found[0]))


def kind_of(words: str) -> PostKind | None:
    """Return the kind that *words* name on their own (``CG``, ``ambassadekantoor``), None if they name none."""
    found = _finder().match(words)
    return _meaning(found[0])[0] if found else None
