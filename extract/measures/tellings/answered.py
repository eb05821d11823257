"""What an answer does to the one post that its motion asks for, told without its name: «De motie … verzoekt de regering
de ambassade in Lima open te houden. De post blijft open.»

Knows the deed that the motion asks, and no other. Refuses a sentence with a post of its own, a request for several
posts, and an answer that refuses the motion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.document import Document
from extract.measures.asked import asked_deeds
from extract.measures.clause.dates import when
from extract.measures.clause.named import is_unsure
from extract.measures.tellings.events import Event
from extract.measures.tellings.pronouns import stands_for
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense
from extract.mentions.kinds import PostMention
from extract.motions.opinions import opinion_of
from extract.motions.passages import MotionPassage, passage_by_sentence
from extract.motions.reasons import reason_in
from extract.passages import before, words
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action, Opinion, Status

_DEEDS = frozenset({Action.OPENING, Action.REOPENING, Action.STRENGTHENING})
_FINITE = r"(?:blijft|bleef|wordt|is|werd|gaat|gaan|zal|krijgt|opent|heropent|sluit|houdt?|houden)"
_SMALL = r"(?:(?:dus|daarom|dan\s+ook|hiermee|daarmee|ook|nu|inderdaad)\s+)*"
# «De sluiting gaat niet door», «Daarmee is de voorgenomen sluiting van de baan»
_CLOSING = re.compile(
    rf"\W*(?:(?:De|Deze|Die)|(?:\w+\s+){{1,4}}?{_FINITE}\s+{_SMALL}(?:de|deze|die))\s+"
    r"(?:(?:voorgenomen|geplande|aangekondigde|voorziene)\s+)?(?:sluiting|opheffing)\s+(?!van\s+(?!de\s+baan\b|tafel\b))"
)
# Somebody else's: «Frankrijk houdt de ambassade open», «Volgens de motie blijft de post open»
_ASIDE = re.compile(r"\b(?:volgens|motie|indieners?|honorair\w*|visum\w*|loket)\b", re.IGNORECASE)
_OF_MOTION = re.compile(r"\b(?:kabinet|regering|ik|wij|motie|verzoek|wens|oproep|daaraan|hieraan)\b", re.IGNORECASE)
_FOR_NOW = re.compile(r"\b(?:voorlopig|vooralsnog|tijdelijk|voor\s+het\s+publiek|dit\s+jaar\s+nog)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:wordt|worden|zal|zullen|gaat|gaan)\b")


@cache
def _subject() -> re.Pattern[str]:
    # «De post blijft …», «Zij wordt …», «Daarom blijft de ambassade …», «Het kabinet houdt de ambassade …»
    named = rf"(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]ie|[Dd]it|[Dd]at)\s+(?:Nederlandse\s+)?(?:{post_words()})"
    it = rf"(?P<it{{}}>[Zz]ij|[Zz]e|{named})(?![\w-])"
    return re.compile(
        rf"\W*(?:{it.format(1)}\s+{_FINITE}\b"
        rf"|(?:[\w’-]+\s+){{1,7}}?{_FINITE}\s+{_SMALL}(?:(?:het\s+kabinet|ik|wij)\s+)?{it.format(2)})"
    )


def answered(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the deed of *sentence*, which names no post, if it is just what the motion that it answers asks."""
    passage = passage_by_sentence(document).get(sentence)
    if passage is None or passage.request is None or sentence not in passage.answer or document.posts_in(sentence):
        return
    post, text = _only_post(document, passage.request), words(document, sentence)
    if post is None or text.endswith("?") or _is_aside(text) or _FOR_NOW.search(text) or is_hedged(text):
        return
    if _is_refused(document, passage):
        return
    asked = asked_deeds(document.text, passage.request)
    if asked == {Action.AVERTED_CLOSURE}:
        yield from _kept(document, sentence, post)
    elif not is_unsure(document.text, sentence) and _is_meant(document, sentence, post):
        yield from _done(document, sentence, post, asked & _DEEDS)


def _is_aside(text: str) -> bool:
    """«Door deze motie is die sluiting van de baan» tells what came of it, «volgens de motie …» what it says."""
    owed = reason_in(text)
    return _ASIDE.search(text, owed.end() if owed else 0) is not None


def _only_post(document: Document, request: Span) -> PostMention | None:
    """The one post of *request*, by its kind and place."""
    posts = document.posts_in(request)
    if len(posts) != 1 or posts[0].foreign or not posts[0].governed or posts[0].word is None:
        return None
    return posts[0]


def _is_refused(document: Document, passage: MotionPassage) -> bool:
    return opinion_of(tuple(words(document, at) for at in passage.answer)) is Opinion.REFUSED


def _is_meant(document: Document, sentence: Span, post: PostMention) -> bool:
    found = _subject().match(document.text, sentence.start, sentence.end)
    it = (found["it1"] or found["it2"]) if found else ""
    return bool(it) and stands_for(it, post) and (" " in it or _is_spoken_of(document, sentence))


def _is_spoken_of(document: Document, sentence: Span) -> bool:
    """Tell whether the sentence before speaks of the motion or the cabinet alone: «zij» may be another thing."""
    earlier = before(document, sentence)
    return earlier is not None and _OF_MOTION.search(words(document, earlier)) is not None


def _kept(document: Document, sentence: Span, post: PostMention) -> Iterator[Event]:
    averted = find_averted(document.text, sentence)
    closing = _CLOSING.match(document.text, sentence.start, sentence.end)
    if averted and (closing or _is_meant(document, sentence, post)):
        period = when(document, sentence, averted)
        yield Event(Action.AVERTED_CLOSURE, post, period, Status.AVERTED, sentence, averted)


def _done(document: Document, sentence: Span, post: PostMention, asked: frozenset[Action]) -> Iterator[Event]:
    verbs = [verb for verb in find_verbs(document.text, sentence) if verb.action in asked]
    if len(verbs) == 1:
        verb = verbs[0]
        to_come = verb.tense is Tense.PRESENT or _WILL.search(document.text, sentence.start, sentence.end)
        status = Status.PLANNED if to_come else Status.DONE
        yield Event(verb.action, post, when(document, sentence, verb.span), status, sentence, verb.span)
