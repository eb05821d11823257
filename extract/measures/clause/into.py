"""What a post turns into: «omgevormd tot een CG», «wordt in 2027 een consulaat-generaal», «tot ambassade verheven».

Knows the words between a verb and the kind of post that it leads to; refuses to know of which post it is said.
"""

from __future__ import annotations

import re

from extract.measures.verbs.verb import FULL
from extract.posts.words import PostWord, find_post_words
from extract.spans import Span
from ontology.terms import PostKind

# «omgevormd tot een CG», «veranderde in een ambassadekantoor», «opgewaardeerd naar ambassade».
INTO = re.compile(rf"\s*(?:tot|in|naar|als)\s+(?:een\s+|het\s+|de\s+)?{FULL}")
# «wordt in 2027 een CG» needs no preposition; «omgevormd per 1 juli 2027 tot een CG».
_BECOMES = re.compile(
    rf"(?<=\bstatus)\s+van\s+(?:een\s+)?{FULL}|(?<=\brang)\s+van\s+(?:een\s+)?"
    r"|(?:\s*(?:in|per|vanaf|met ingang van)\s+(?:[\w.]+\s+){0,2}?\d{4}\b)?"
    + INTO.pattern.replace("naar|als)\\s+", "naar|als|(?=een))\\s*")
)
# «wordt tot een volwaardig CG verheven»: what stands before the kind that a verb right behind it tells of.
_UP_TO = re.compile(rf"\b(?:(?:tot|in|naar|als)\s+(?:een\s+|het\s+)?|een\s+){FULL}\Z")


def kind_after(text: str, span: Span) -> PostKind | None:
    """Return the kind that «tot een CG» at the start of *span* names, None where it names none."""
    word = word_after(text, span)
    return word.kind if word else None


def word_after(text: str, span: Span) -> PostWord | None:
    """Return the word for a kind in «tot een CG» at the start of *span*, None where none follows."""
    into = _BECOMES.match(text, span.start, span.end)
    word = next(find_post_words(text, Span(into.end(), span.end)), None) if into else None
    return word if into and word and word.span.start == into.end() else None


def kind_before(text: str, span: Span) -> PostKind | None:
    """Return the kind that «tot een CG» at the end of *span* names, None where it names none."""
    word = next(reversed(tuple(find_post_words(text, span))), None)
    if word is None or text[word.span.end : span.end].strip() not in ("", "worden"):
        return None
    return word.kind if _UP_TO.search(text, span.start, word.span.start) else None
