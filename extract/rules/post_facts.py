"""Post facts: how a post is written here, under which embassy it falls, and from where it works."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.document import Document
from extract.mentions.kinds import PostMention
from extract.passages import sentences_with
from extract.posts.mentions import groups
from extract.posts.resolve import Descriptions, describe, posts_of, turns_of
from extract.spans import Span, within
from extract.statements import Evidence, Measure, Post, PostFact, Statement
from ontology.terms import PostKind

RULE = "post_facts"

# «Het kantoor in Ouagadougou valt onder de ambassade in Bamako», «ressorteert onder», «is administratief ondergebracht
# bij». Not «valt onder het ministerie»: no post follows.
_FALLS_UNDER = re.compile(
    r"\b(?:valt|vallen|ressorteert|ressorteren)\b(?:\s+\w+){0,3}?\s+(?:onder|bij)\b"
    r"|\b(?:ressorterend|vallend)\s+onder\b"
)
_PLURAL = ("vallen ", "ressorteren ")
_FALLS = re.compile(r"val[tl]|ressorte")  # what both forms hold
_RELATIVE = re.compile(r"\s*,?\s*(?:dat|die|welke?)\s*")


def post_facts(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return what *document* says of the posts that have a measure, besides the measures; in the order of the text."""
    known = {each.post for each in so_far if isinstance(each, Measure)}
    descriptions = describe(document, turns_of(so_far))
    facts = [*_written(document, descriptions, known), *_parents(document, descriptions, known)]
    once = {(fact.post, fact.written, fact.falls_under, fact.stationed_at): fact for fact in reversed(facts)}
    return tuple(reversed(once.values()))


def _written(document: Document, descriptions: Descriptions, known: set[Post]) -> Iterator[PostFact]:
    """Spelling and place of work, from every name of a post."""
    for block in document.outline.blocks:
        for mention in document.posts_in(block.span):
            named = mention.governed or mention.kind or mention.marker or _listed(document, mention)
            if mention.foreign or not named:
                continue
            for post in posts_of(mention, descriptions):
                if post in known:
                    yield PostFact(
                        post=post,
                        written=document.text[mention.span.start : mention.span.end],
                        evidence=document.evidence(mention.around, rule=RULE, supports=("written",)),
                        stationed_at=mention.stationed_at,
                    )


def _listed(document: Document, mention: PostMention) -> bool:
    block = document.outline.block_at(mention.span.start)
    return block is not None and block.kind.value == "list-item"


def _parents(document: Document, descriptions: Descriptions, known: set[Post]) -> Iterator[PostFact]:
    for sentence in sentences_with(document, _FALLS):
        start = sentence.start
        for found in _FALLS_UNDER.finditer(document.text, sentence.start, sentence.end):
            children = _subjects(document.posts_in(Span(start, found.start())), plural=found[0].startswith(_PLURAL))
            parent = next(iter(document.posts_in(Span(found.end(), sentence.end))), None)
            if children and parent and parent.governed and not parent.foreign:
                start = parent.around.end
                evidence = document.evidence(sentence, rule=RULE, supports=("falls_under",))
                for child in children:
                    turned = _turned(document, child, found.start())
                    yield from _fallen(document, turned, parent, (descriptions, known), evidence)


def _fallen(
    document: Document,
    child: PostMention,
    parent: PostMention,
    posts: tuple[Descriptions, set[Post]],
    evidence: tuple[Evidence, ...],
) -> Iterator[PostFact]:
    descriptions, known = posts
    above = posts_of(parent, descriptions)[0]
    for post in _known_at(child, descriptions, known):
        if above != post:
            written = document.text[child.span.start : child.span.end]
            yield PostFact(post, written, evidence, falls_under=above)


def _turned(document: Document, child: PostMention, position: int) -> PostMention:
    """«… omgevormd tot een ambassadekantoor, dat valt onder …»: the post is what the relative clause follows."""
    for word in within(document.post_words, Span(child.around.end, position)):
        if word.kind and _RELATIVE.fullmatch(document.text, word.span.end, position):
            return replace(child, kind=word.kind)
    return child


def _subjects(mentions: Sequence[PostMention], *, plural: bool) -> Sequence[PostMention]:
    """The only name; or, of «beide vallen onder», the only enumeration."""
    return mentions if len(mentions) == 1 or (plural and len(list(groups(mentions))) == 1) else ()


def _known_at(child: PostMention, descriptions: Descriptions, known: set[Post]) -> tuple[Post, ...]:
    """«Het kantoor in Ouagadougou»: the office there; a bare name: the one post there that can fall under another."""
    if child.kind is not None:
        return posts_of(child, descriptions)
    offices = [post for post in known if post.place == child.place and post.kind is PostKind.EMBASSY_OFFICE]
    return tuple(offices) if len(offices) == 1 else ()
