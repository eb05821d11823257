"""Closings averted in words that point back: «De sluiting van dat consulaat-generaal is van de baan», «De sluiting van
de ambassade in Lomé stond op de lijst. Zij werd in 2012 afgewend.»

Knows two ways: a kind of post behind «dat» or «die», where the paragraph names one post of that kind; and «zij», where
the sentence before is about one closing. With two candidates nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.document import Document
from extract.measures.clause.dates import when
from extract.measures.tellings.events import Event, denied
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import is_hedged
from extract.measures.verbs.verb import US
from extract.mentions.kinds import PostMention
from extract.passages import before
from extract.posts.mentions import groups
from extract.posts.words import find_post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, Status

_CLOSING_OF = r"(?:[a-zà-þ]+\s+){0,2}?(?:sluiting|opheffing)\s+van\s+"
# «Dankzij deze motie gaat» de sluiting van die ambassade niet door
_OWED = (
    r"(?:(?:Dankzij|Door|Mede\s+door|Naar\s+aanleiding\s+van|Als\s+gevolg\s+van|Na|Ingevolge)\s+(?:de|deze|die)\s+motie"
    r"|Daardoor|Hierdoor|Daarmee|Hiermee)\s+"
    r"(?:gaat|ging|is|werd|wordt|vindt|vond)\s+"
)
# «De sluiting van dat consulaat-generaal»: the subject of its sentence
_OF_THAT = re.compile(rf"\W*(?:Ook\s+|{_OWED})?(?:de|De)\s+{_CLOSING_OF}(?:dat|die|deze|dit)\s+(?:Nederlandse\s+)?")
# «De voorgenomen sluiting van de» ambassade in Lomé: what «zij» stands for
_SUBJECT = re.compile(rf"\W*(?:De|Deze|Ook\s+de)\s+{_CLOSING_OF}(?:de|het|onze|beide)\s+(?:Nederlandse\s+)?")
_SHE = re.compile(
    r"\W*(?:Zij|Ze|Deze|Die)\s+(?:is|wordt|werd|kon|gaat|ging)\b(?P<gap>[^.;:]{0,160}?)"
    r"\b(?P<gone>afgewend|voorkomen|verhinderd|van\s+de\s+baan|geschrapt|niet\s+door)(?=\s*(?:[.,;(]|$)|\s+(?:door|dankzij|na|in|op|met)\b)"
)
_STILL = r"(?:(?:nu|alsnog|toch|echter|inmiddels|dan\s+ook|bij\s+nader\s+inzien)\s+){0,2}"
# «Het kabinet ziet hier alsnog van af.», «Daarvan zie ik af.», «Hiervan is afgezien.»
_SEEN_OFF = re.compile(
    rf"\W*(?:{US}\s+z(?:ie|iet|ien|ag|agen)\s+(?:hier|daar)\s*{_STILL}van\s+{_STILL}(?P<off>af)"
    rf"|(?:Daarvan|Hiervan|Van\s+(?:die|deze)\s+sluiting)\s+(?:z(?:ie|iet|ien|ag|agen)\s+{US}\s+{_STILL}(?P<away>af)"
    rf"|(?:is|wordt)\s+{_STILL}(?P<gone>afgezien)))\s*(?:[.;]|\Z)"
)
# «kondigde ik de sluiting van het» CG in Milaan «aan»
_THE_CLOSING_OF = re.compile(r"\b(?:sluiting|opheffing)\s+van\s+(?:de|het|onze|beide)\s+(?:Nederlandse\s+)?\Z")
_ANNOUNCED = re.compile(r"\bkondig\w*\b[^.;]*\baan\b")
# The closing was somebody's plan.
_PLANNED = re.compile(
    r"\b(?:voorzien|gepland|aangekondigd|voorgenomen|(?:stond|staat)\b[^.;]{0,60}\b(?:lijst|begroting|rol|agenda|plan(?:nen)?|nota|brief))\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:niet(?!\s+door)|nooit|bijna|evenmin|geen|niemand|voorlopig|vooralsnog|tijdelijk|dit jaar)\b", re.IGNORECASE
)
_FOR_NOW = re.compile(r"\b(?:voorlopig|vooralsnog|tijdelijk|dit\s+jaar|nu\s+nog)\b", re.IGNORECASE)
_LEAD = 40  # code points before a word for a post in which «de sluiting van het » stands
_LONGEST = 4_000  # code points of a paragraph that is looked through for the one post meant
_MORE = re.compile(r"\s+en\s+(?:die|dat|van|de|het)\b")


def averted_back(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield one event per post whose closing *sentence* says was averted, in words that point back to it."""
    text = document.text
    subject = _OF_THAT.match(text, sentence.start, sentence.end)
    if subject is None:
        yield from _seen_off(document, sentence)
    if subject is None and not _SHE.match(text, sentence.start, sentence.end):
        return
    said = text[subject.end() if subject else sentence.start : sentence.end]  # «vindt … geen doorgang» is no opinion
    if document.posts_in(sentence) or said.endswith("?") or is_hedged(said):
        return
    yield from _she(document, sentence)
    averted = find_averted(text, sentence) if subject else None
    if subject is None or averted is None or _denied(text, sentence, averted):
        return
    for mention in _only_one(document, sentence, subject.end()):
        yield Event(
            Action.AVERTED_CLOSURE, mention, when(document, sentence, averted), Status.AVERTED, sentence, averted
        )


def _denied(text: str, sentence: Span, averted: Span) -> bool:
    for_a_while = _FOR_NOW.search(text, averted.start, sentence.end)
    return bool(
        for_a_while or _NOT.search(text, sentence.start, averted.start) or denied(text, sentence, averted.start)
    )


def _only_one(document: Document, sentence: Span, position: int) -> Sequence[PostMention]:
    """The one post of the kind at *position* that its block names before *sentence*, as a mention at that word."""
    word = next(find_post_words(document.text, Span(position, sentence.end)), None)
    block = document.outline.block_at(sentence.start)
    if word is None or block is None or word.kind is None or word.plural or word.span.start != position:
        return ()
    if sentence.start - block.span.start > _LONGEST:
        return ()
    posts = [post for post in document.posts_in(Span(block.span.start, sentence.start)) if post.kind is word.kind]
    if len({post.place for post in posts}) != 1 or any(post.foreign or not post.governed for post in posts):
        return ()
    last = posts[-1]
    return (PostMention(word.span, word.span, last.place, last.country, word.kind, governed=True, word=word.span),)


def _she(document: Document, sentence: Span) -> Iterator[Event]:
    text = document.text
    gone = _SHE.match(text, sentence.start, sentence.end)
    earlier = before(document, sentence) if gone else None
    if gone is None or earlier is None or _NOT.search(gone[0]):
        return
    at = Span(*gone.span("gone"))
    for mention in _closing_of(document, earlier):
        period = when(document, sentence, at)
        if period == Period():
            period = when(document, earlier, Span(earlier.end, earlier.end))
        yield Event(Action.AVERTED_CLOSURE, mention, period, Status.AVERTED, Span(earlier.start, sentence.end), at)


def _seen_off(document: Document, sentence: Span) -> Iterator[Event]:
    """«In april kondigde ik de sluiting van het CG in Milaan aan. Het kabinet ziet hier alsnog van af.»"""
    gone = _SEEN_OFF.match(document.text, sentence.start, sentence.end)
    earlier = before(document, sentence) if gone else None
    if gone is None or earlier is None:
        return
    at = next(Span(*gone.span(name)) for name in ("off", "away", "gone") if gone[name])
    for mention in _announced_of(document, earlier):
        yield Event(Action.AVERTED_CLOSURE, mention, Period(), Status.AVERTED, Span(earlier.start, sentence.end), at)


def _announced_of(document: Document, sentence: Span) -> Sequence[PostMention]:
    """The posts whose closing *sentence* says was announced or planned, when it speaks of no others."""
    text, named = document.text, list(groups(document.posts_in(sentence)))
    word = named[0][0].word if len(named) == 1 else None
    planned = any(form.search(text, sentence.start, sentence.end) for form in (_PLANNED, _ANNOUNCED))
    if word is None or not planned or _NOT.search(text, sentence.start, sentence.end):
        return ()
    closing = _THE_CLOSING_OF.search(text, max(sentence.start, word.start - _LEAD), word.start)
    return named[0] if closing and not any(each.foreign for each in named[0]) else ()


def _closing_of(document: Document, sentence: Span) -> Sequence[PostMention]:
    """The posts whose planned closing is the subject of *sentence*, when it speaks of no others."""
    text = document.text
    subject = _SUBJECT.match(text, sentence.start, sentence.end)
    if subject is None or not _PLANNED.search(text, sentence.start, sentence.end):
        return ()
    if is_hedged(text[sentence.start : sentence.end]) or _NOT.search(text, sentence.start, sentence.end):
        return ()
    named = list(groups(document.posts_in(sentence)))
    if len(named) != 1 or named[0][0].word is None or named[0][0].word.start != subject.end():
        return ()
    if any(each.foreign for each in named[0]) or _MORE.match(text, named[0][-1].around.end, sentence.end):
        return ()
    return named[0]
