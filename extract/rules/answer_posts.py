"""Posts that the answer to a motion names without saying that the motion does anything to them.

Knows a post by the word for its kind beside its place, or as the one post there that another rule has told of.
"""

from __future__ import annotations

from extract.document import Document
from extract.mentions.kinds import PostMention
from extract.motions.passages import motion_passages
from extract.motions.refused import effective
from extract.posts.foreign import HOME
from extract.statements import AnswerPost, Measure, Post, PostFact, Statement


def answer_posts(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return an `AnswerPost` per motion and post that its answer mentions; none where two posts would fit."""
    posts = frozenset(each.post for each in so_far if isinstance(each, Measure | PostFact))
    claimed = {(each.because_of, each.post) for each in so_far if isinstance(each, Measure)}
    found: dict[tuple[str, Post], AnswerPost] = {}
    for passage in effective(motion_passages(document), so_far):
        for sentence in passage.answer:
            for mention in document.posts_in(sentence):
                post = _post(mention, posts)
                if post and (passage.motion, post) not in claimed:
                    evidence = document.evidence(sentence, rule="answer_posts")
                    found.setdefault((passage.motion, post), AnswerPost(passage.motion, post, evidence))
    return tuple(found.values())


def _post(mention: PostMention, posts: frozenset[Post]) -> Post | None:
    """Return the one post that *mention* names, or None where it is foreign, no word says so, or several fit."""
    if mention.foreign or not (mention.governed or mention.kind):
        return None
    there = (post for post in posts if (post.place, post.country) == (mention.place, mention.country))
    fitting = [post for post in there if mention.kind in (None, post.kind)]
    if fitting or mention.kind is None or mention.accredited:
        return fitting[0] if len(fitting) == 1 else None
    return Post(mention.kind, mention.place, mention.country) if mention.governed and mention.country != HOME else None
