"""Dutch posts in a motion, and what it asks of them: one statement per post (or class of posts) and thing asked.

Where a request asks something of a post, that it is also named in a consideration is no statement of its own. A motion
asks; it does nothing to a post, so no measure and no effect follows from it here.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from extract.motion_papers.asks import ask_of
from extract.motion_papers.clauses import MotionClause, clauses_of
from extract.motion_papers.closings import averted_closings
from extract.motion_papers.naming import NamedPost
from extract.motion_papers.posts import named_posts
from extract.spans import Span
from extract.statements import PostAsk, Statement
from ontology.terms import Ask

_RULE = "post_asks"
_Found = tuple[Ask, MotionClause, NamedPost]


def post_asks(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `PostAsk` per post or class of posts and what is asked of it, in the order of the text."""
    clauses = clauses_of(document)
    numbers = {clause.span: number for number, clause in enumerate(clauses, start=1)}
    named = named_posts(document, clauses)
    found = [each for clause, posts in named for each in _asked(document, clause, posts)]
    found += [(Ask.KEEP_OPEN, *averted) for averted in averted_closings(document.text, clauses, named)]
    return tuple(_statement(document, numbers, group) for group in _groups(found))


def _asked(document: Document, clause: MotionClause, posts: tuple[NamedPost, ...]) -> Iterator[_Found]:
    """Return each of *posts* with what is asked of it: the same of all that stand behind one word."""
    last = {post.word: post for post in posts}
    asks = {word: ask_of(document.text, clause, post, posts) for word, post in last.items()}
    return ((asks[post.word], clause, post) for post in posts)


def _groups(found: list[_Found]) -> Iterator[list[_Found]]:
    """Yield namings of the same posts that ask the same; mentions only where nothing is asked of these posts."""
    grouped: dict[tuple[object, Ask], list[_Found]] = {}
    asked = {post.identity for ask, _, post in found if ask is not Ask.MENTION}
    for ask, clause, post in found:
        if ask is not Ask.MENTION or post.identity not in asked:
            grouped.setdefault((post.identity, ask), []).append((ask, clause, post))
    yield from grouped.values()


def _statement(document: Document, numbers: dict[Span, int], group: list[_Found]) -> PostAsk:
    ask, clause, post = group[0]
    return PostAsk(
        motion=document.paper.identifier,
        clause=numbers[clause.span],
        scope=post.scope,
        kind=post.kind,
        ask=ask,
        evidence=tuple(
            quote
            for _, each, named in group
            for quote in (
                *document.evidence(each.span, rule=_RULE),
                *document.evidence(named.around, rule=_RULE, supports=("post",)),
            )
        ),
        post=post.post,
        country=post.country,
        region=post.region,
    )
