"""Posts that the answer to a motion names without saying that the motion does anything to them.

Knows a post by the word for its kind beside its place, or as the one post there that another rule has told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.mentions.kinds import PostMention
from extract.motions.directions import direction_of
from extract.motions.passages import MotionPassage
from extract.motions.refused import effective
from extract.passages import words
from extract.posts.foreign import HOME
from extract.posts.superiors import falls
from extract.spans import Span
from extract.statements import AnswerArea, AnswerPost, Measure, Post, PostFact, Statement
from ontology.reference import regions
from ontology.terms import Action, Status

_INDEFINITE = re.compile(r"\b(?:een|geen)\s+(?:[a-zà-þ-]+\s+){0,2}\Z", re.IGNORECASE)
_LEAD = 40  # code points before a word for a post in which its «een volwaardige» stands
_GROWTH = frozenset({Action.STRENGTHENING, Action.ADDITIONAL_CAPACITY})


def answer_posts(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return an `AnswerPost` per motion and post that its answer mentions; none where two posts would fit."""
    posts = frozenset(each.post for each in so_far if isinstance(each, Measure | PostFact))
    claimed = {(each.because_of, each.post) for each in so_far if isinstance(each, Measure)} | _reached(so_far)
    found: dict[tuple[str, Post], AnswerPost] = {}
    for passage in effective(document, so_far):
        areas = {each.country for each in so_far if isinstance(each, AnswerArea) and each.motion == passage.motion}
        for sentence, post in _named(document, passage, posts):
            if (passage.motion, post) in claimed or (post.country in areas and _grows(document, sentence)):
                continue
            evidence = document.evidence(sentence, rule="answer_posts")
            found.setdefault((passage.motion, post), AnswerPost(passage.motion, post, evidence))
    return tuple(found.values())


def _named(document: Document, passage: MotionPassage, posts: frozenset[Post]) -> Iterator[tuple[Span, Post]]:
    # «Het kantoor komt te vallen onder de ambassade in Paramaribo»: nothing is said of that one.
    above = {fall.parent.span for fall in falls(document)}
    for sentence in passage.answer:
        for mention in document.posts_in(sentence):
            post = None if mention.span in above else _post(mention, posts)
            if post and (post in posts or not _is_thought_of(document, mention)):
                yield sentence, post


def _is_thought_of(document: Document, mention: PostMention) -> bool:
    """«Een NBSO in Milaan is overwogen»: what has no more than «een» before it does not stand there."""
    word = mention.word
    return word is not None and _INDEFINITE.search(document.text, max(0, word.start - _LEAD), word.start) is not None


def _grows(document: Document, sentence: Span) -> bool:
    """Tell whether *sentence* strengthens posts: one in a country of the answer is, though no measure was read."""
    return direction_of(words(document, sentence)) is not None


def _reached(so_far: tuple[Statement, ...]) -> set[tuple[str | None, Post]]:
    """The motions whose answer names the country of a post that is to be strengthened: it does something there."""
    members = {region.key: frozenset(region.members) for region in regions()}
    planned = [each for each in so_far if isinstance(each, Measure) and each.status is Status.PLANNED]
    growing = {each.post for each in planned if each.listed or each.action in _GROWTH}
    areas = [each for each in so_far if isinstance(each, AnswerArea)]
    return {
        (area.motion, post)
        for area in areas
        for post in growing
        if post.country == area.country or (area.region and post.country in members.get(area.region, ()))
    }


def _post(mention: PostMention, posts: frozenset[Post]) -> Post | None:
    """Return the one post that *mention* names, or None where it is foreign, no word says so, or several fit."""
    if mention.foreign or not (mention.governed or mention.kind):
        return None
    there = (post for post in posts if (post.place, post.country) == (mention.place, mention.country))
    fitting = [post for post in there if mention.kind in (None, post.kind)]
    if fitting or mention.kind is None or mention.accredited:
        return fitting[0] if len(fitting) == 1 else None
    return Post(mention.kind, mention.place, mention.country) if mention.governed and mention.country != HOME else None
