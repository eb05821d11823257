"""What is done for a motion, told beside what it asks: «De motie …, die vraagt het CG in Lagos te versterken, wordt
uitgevoerd: in 2026 krijgt deze post er een medewerker bij».

The wish would leave the whole sentence open; the deed is read by itself. «deze post» is the one post of the wish.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extract.document import Document
from extract.measures.clause.dates import when
from extract.measures.clause.named import is_unsure
from extract.measures.tellings.averted import averted_in
from extract.measures.tellings.events import Event, events_in
from extract.measures.tellings.nominal import nominal_in
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.kinds import PostMention
from extract.motions.carried_out import deed_in
from extract.passages import before
from extract.posts.words import find_post_words
from extract.spans import Span
from ontology.terms import Action, Status

_WAYS: tuple[Callable[[Document, Span], Iterator[Event]], ...] = (events_in, averted_in, nominal_in)
_THIS = re.compile(r"\b(?:deze|die|dit|dat|de|het)\s+\Z", re.IGNORECASE)
_WILL = re.compile(r"\b(?:wordt|worden|zal|zullen|gaat|gaan)\b")


def fulfilled(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the events that *sentence* tells as done for a motion, beside what that asks."""
    deed = deed_in(document.text, sentence)
    if deed is None:
        return
    if document.posts_in(deed):
        told: Iterator[Event] = (event for way in _WAYS for event in way(document, deed))
    else:
        told = _to_asked(document, deed, _asked(document, Span(sentence.start, deed.start)))
    yield from (replace(event, sentence=sentence) for event in told)


def _asked(document: Document, head: Span) -> Sequence[PostMention]:
    """The posts that the wish at *head*, or in the sentence before, is about."""
    posts = document.posts_in(head)
    earlier = None if posts else before(document, head)
    return document.posts_in(earlier) if earlier else posts


def _to_asked(document: Document, deed: Span, asked: Sequence[PostMention]) -> Iterator[Event]:
    """What *deed* does to «deze post», where the motion asks for one post of that kind."""
    text = document.text
    if len(asked) != 1 or asked[0].foreign or not asked[0].governed or is_unsure(text, deed):
        return
    if not _is_meant(text, deed, asked[0]):
        return
    post = replace(asked[0], year=None)
    if averted := find_averted(text, deed):
        yield Event(Action.AVERTED_CLOSURE, post, when(document, deed, averted), Status.AVERTED, deed, averted)
        return
    verbs = [verb for verb in find_verbs(text, deed) if verb.action is not Action.CONVERSION]
    if len(verbs) == 1:
        verb = verbs[0]
        yield Event(verb.action, post, when(document, deed, verb.span), _status(text, deed, verb), deed, verb.span)


def _is_meant(text: str, deed: Span, post: PostMention) -> bool:
    """Tell whether the only word for a post in *deed* points back to *post*."""
    words = list(find_post_words(text, deed))
    if len(words) != 1 or words[0].plural or words[0].kind not in (None, post.kind):
        return False
    return _THIS.search(text, deed.start, words[0].span.start) is not None


def _status(text: str, deed: Span, verb: Verb) -> Status:
    to_come = verb.tense is Tense.PRESENT or _WILL.search(text, deed.start, deed.end)
    return Status.PLANNED if to_come else Status.DONE
