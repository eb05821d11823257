"""Post facts: how a post is written here, under which embassy it falls, and from where it works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.document import Document
from extract.measures.lists.table_rows import falls_in_rows
from extract.mentions.kinds import PostMention
from extract.outline import BlockKind
from extract.posts.resolve import Descriptions, describe, posts_of, turns_of
from extract.posts.stations import stations
from extract.posts.superiors import NEUTER, Fall, falls
from extract.statements import Evidence, Measure, Post, PostFact, Statement
from ontology.terms import PostKind

RULE = "post_facts"


def post_facts(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return what *document* says of the posts that have a measure, besides the measures; in the order of the text."""
    known = {each.post for each in so_far if isinstance(each, Measure)}
    descriptions = describe(document, turns_of(so_far))
    facts = [
        *_written(document, descriptions, known),
        *_stationed(document, descriptions, known),
        *_parents(document, descriptions, known),
    ]
    once = {(fact.post, fact.written, fact.falls_under, fact.stationed_at): fact for fact in reversed(facts)}
    return tuple(reversed(once.values()))


def _written(document: Document, descriptions: Descriptions, known: set[Post]) -> Iterator[PostFact]:
    """Spelling and place of work, from every name of a post."""
    places = {place.span for place in document.mentions.places}
    for block in document.outline.blocks:
        for mention in document.posts_in(block.span):
            if mention.span not in places:  # «de PV bij de EU»: the body is no spelling of the place
                continue
            # «Boston (met standplaats New York)» in the cell of a table has nothing else to show that a post is meant.
            told = mention.governed or mention.kind or mention.marker or mention.stationed_at
            named = told or _listed(document, mention)
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
    return block is not None and block.kind in (BlockKind.LIST_ITEM, BlockKind.ROW)


def _stationed(document: Document, descriptions: Descriptions, known: set[Post]) -> Iterator[PostFact]:
    """Places of work that sentences tell."""
    for mention, sentence in stations(document):
        evidence = document.evidence(sentence, rule=RULE, supports=("stationed_at",))
        written = document.text[mention.span.start : mention.span.end]
        for post in posts_of(mention, descriptions):
            if post in known:
                yield PostFact(post, written, evidence, stationed_at=mention.stationed_at)


def _parents(document: Document, descriptions: Descriptions, known: set[Post]) -> Iterator[PostFact]:
    for fall in (*falls(document), *falls_in_rows(document)):
        evidence = tuple(
            each
            for sentence in fall.sentences
            for each in document.evidence(sentence, rule=RULE, supports=("falls_under",))
        )
        children = _meant(fall, descriptions, known) if fall.pointed else fall.children
        for child in children:
            yield from _fallen(document, child, fall.parent, (descriptions, known), evidence)


def _meant(fall: Fall, descriptions: Descriptions, known: set[Post]) -> Sequence[PostMention]:
    """«Het valt onder …»: the one neuter post among the names before; none where there are more, or none."""
    neuter = {
        post: child
        for child in fall.children
        if not child.foreign
        for post in _known_at(child, descriptions, known)
        if post.kind in NEUTER
    }
    return tuple(neuter.values()) if len(neuter) == 1 else ()


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


def _known_at(child: PostMention, descriptions: Descriptions, known: set[Post]) -> tuple[Post, ...]:
    """«Het kantoor in Ouagadougou»: the office there; a bare name: the one post there that can fall under another."""
    if child.kind is not None:
        return posts_of(child, descriptions)
    offices = [post for post in known if post.place == child.place and post.kind is PostKind.EMBASSY_OFFICE]
    return tuple(offices) if len(offices) == 1 else ()
