"""Posts that the answer to a motion names without saying that the motion does anything to them.

Knows a post only where another rule has made a statement on it, by its place and the word for its kind beside it.
"""

from __future__ import annotations

import re

from extract.data import read_table
from extract.document import Document
from extract.mentions.kinds import PlaceMention
from extract.rules.answer_words import effective
from extract.rules.lexicon import expression
from extract.rules.motion_passages import motion_passages
from extract.rules.passages import within
from extract.spans import Span
from extract.statements import AnswerPost, Measure, Post, PostFact, Statement

# The word for the post stands just before its place: «een CG in Atlanta», «de ambassade te Rabat».
_NEAR = 40


def answer_posts(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return an `AnswerPost` per motion and post that its answer mentions; none where two posts would fit."""
    posts = _known_posts(so_far)
    claimed = {(each.because_of, each.post) for each in so_far if isinstance(each, Measure)}
    found: dict[tuple[str, Post], AnswerPost] = {}
    for passage in effective(motion_passages(document), so_far):
        for sentence in passage.answer:
            for mention in within(document.mentions.places, sentence):
                post = _post(document, sentence, mention, posts)
                if post and (passage.motion, post) not in claimed:
                    evidence = document.evidence(sentence, rule="answer_posts")
                    found.setdefault((passage.motion, post), AnswerPost(passage.motion, post, evidence))
    return tuple(found.values())


def _known_posts(so_far: tuple[Statement, ...]) -> frozenset[Post]:
    return frozenset(each.post for each in so_far if isinstance(each, Measure | PostFact))


def _post(document: Document, sentence: Span, mention: PlaceMention, posts: frozenset[Post]) -> Post | None:
    """Return the one known post at the place of *mention*, of the kind that the word before it says, or None."""
    start = max(sentence.start, mention.span.start - _NEAR)
    kinds = post_kinds(document.text[start : mention.span.start])
    fitting = [post for post in posts if post.place == mention.name and post.country == mention.country]
    if not kinds:
        return None
    fitting = [post for post in fitting if kinds[-1] in ("", post.kind.value)]
    return fitting[0] if len(fitting) == 1 else None


def post_kinds(text: str) -> tuple[str, ...]:
    """Return the kind of each word for a post in *text*, in order; empty where the word says none (``post``).

    >>> post_kinds("de posten, zoals het CG in")
    ('', 'consulate-general')
    """
    found: list[tuple[int, int, str]] = []
    for word, kind in read_table("post_words.csv"):
        found += [(at.start(), -at.end(), kind) for at in re.finditer(expression(word), text, re.IGNORECASE)]
    return tuple(kind for _, _, kind in sorted(found))
