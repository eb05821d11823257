"""Events: sentences that tell by a verb what is done to which post («Ambassade Hanoi sloot in 1988 en heropende in 1993»).

For each verb the posts are sought where Dutch puts them: before it, after it, at the verb before («… gesloten en heropend»), or at
a word that points back («het ambassadekantoor»). Hedged sentences, requests and other states' posts tell nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.document import Document
from extract.measures.backward import antecedents
from extract.measures.dates import when
from extract.measures.verbs import Tense, Verb, find_averted, find_verbs, is_hedged
from extract.posts.mentions import PostMention, find_posts, groups
from extract.posts.words import find_post_words
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, PostKind, Status


@dataclass(frozen=True, slots=True)
class Event:
    """One verb with one post: what, to which mention, when, and whether it has happened."""

    action: Action
    mention: PostMention
    period: Period
    status: Status
    sentence: Span
    verb: Span
    former_kind: PostKind | None = None


# The subject of an active verb: «Nederland opent», «opent Nederland», «zal het kabinet … openen».
_DUTCH_SUBJECT = re.compile(r"\b(?:Nederland|[Hh]et kabinet|[Dd]e regering|[Hh]et ministerie|[Ww]ij|[Ww]e|ik|Ik|BZ)\b")
_AUXILIARY = re.compile(
    r"\b(?:(?P<ahead>zal|zullen|gaat|gaan|wordt|worden)|(?P<behind>is|zijn|werd|werden|heeft|hebben|was|waren|had|hadden))\b",
    re.IGNORECASE,
)
# «de gesloten ambassade in Quito is verkocht»: before the noun the participle is no news.
_ATTRIBUTE = re.compile(rf"^\w+\s+(?:{post_words()})\b")
_INTENDED = re.compile(r"\b(?:zal|zullen|gaat|gaan|besloten|besluit|voornemens|van plan)\b", re.IGNORECASE)
# «omgevormd tot een CG», «veranderde in een ambassadekantoor», «opgewaardeerd naar ambassade».
_INTO = re.compile(r"\s*(?:tot|in|naar)\s+(?:een\s+|het\s+|de\s+)?(?:volwaardige?\s+|zelfstandige?\s+)?")
# «in Lagos wordt een ambassadekantoor geopend»: the place stands bare after «in».
_IN = re.compile(r"\b(?:[Ii]n|[Tt]e)\s+(?:(?:de|het)\s+(?:[a-zà-þ-]+\s+){0,4})?$")
_NOT = re.compile(r"\b(?:niet|geen|nooit)\b", re.IGNORECASE)
_AND = re.compile(r"[^.;:]{0,60}\b(?:en|maar|of|alsook)\b[^.;:]{0,25}$")


def events_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the events that *sentence* of the clean text tells, in the order of their verbs."""
    text = document.text
    verbs = tuple(find_verbs(text, sentence))
    averted = find_averted(text, sentence)
    if averted or not verbs:
        return
    mentions = find_posts(document, sentence)
    told: tuple[Event, ...] = ()
    for at, verb in enumerate(verbs):
        before = verbs[at - 1].span.end if at else sentence.start
        after = verbs[at + 1].span.start if at + 1 < len(verbs) else sentence.end
        window = Span(before, after)
        told = tuple(_events(document, verb, window, sentence, mentions, told))
        yield from told


def _events(
    document: Document, verb: Verb, window: Span, sentence: Span, mentions: Sequence[PostMention], told: Sequence[Event]
) -> Iterator[Event]:
    text = document.text
    clause = _clause(text, verb, window)
    status = _status(verb, text[clause.start : clause.end], text[sentence.start : clause.start])
    if status is None or is_hedged(text[sentence.start : window.end]) or _NOT.search(text, clause.start, clause.end):
        return
    for mention in _posts(document, verb, window, sentence, mentions, told):
        yield from _event(document, verb, window, sentence, mention, status)


def _clause(text: str, verb: Verb, window: Span) -> Span:
    """Return the part of *window* around *verb* that no comma, colon or semicolon cuts off."""
    start = max((text.rfind(stop, window.start, verb.span.start) + 1 for stop in ",;:"), default=0)
    ends = [at for stop in ",;:" if (at := text.find(stop, verb.span.end, window.end)) >= 0]
    return Span(max(start, window.start), min(ends, default=window.end))


def _status(verb: Verb, clause: str, before: str) -> Status | None:
    """Planned or done, as the form of the verb and its auxiliary say; None for a form that stands alone («de gesloten post»).

    The auxiliary stands in the *clause* of the verb, or it is the last one *before* it in the sentence.
    """
    if verb.tense is Tense.PAST:
        return Status.DONE
    if verb.tense is Tense.PRESENT:
        return Status.PLANNED
    if verb.tense is Tense.INFINITIVE:
        return Status.PLANNED if _INTENDED.search(before + clause) else None
    if _ATTRIBUTE.search(clause[clause.lower().find(verb.form) :]):
        return None
    auxiliaries = list(_AUXILIARY.finditer(clause)) or list(_AUXILIARY.finditer(before))
    if not auxiliaries:
        return None
    return Status.PLANNED if auxiliaries[-1]["ahead"] else Status.DONE


def _event(
    document: Document, verb: Verb, window: Span, sentence: Span, mention: PostMention, status: Status
) -> Iterator[Event]:
    period = Period(mention.year) if mention.year else when(document, window, verb.span)
    event = Event(verb.action, mention, period, status, sentence, verb.span)
    if verb.action is not Action.CONVERSION:
        yield event
        return
    into = _kind_after(document.text, verb.span.end, window.end)
    if into is not None and into is not mention.kind:
        yield replace(event, mention=replace(mention, kind=into), former_kind=mention.kind)


def _kind_after(text: str, start: int, end: int) -> PostKind | None:
    into = _INTO.match(text, start, end)
    word = next(find_post_words(text, Span(into.end(), end)), None) if into else None
    return word.kind if into and word and word.span.start == into.end() else None


def _posts(
    document: Document, verb: Verb, window: Span, sentence: Span, mentions: Sequence[PostMention], told: Sequence[Event]
) -> Sequence[PostMention]:
    """Return the posts that *verb* is said of."""
    text = document.text
    before = _eligible(text, [each for each in mentions if window.start <= each.name.start and each.span.end <= verb.span.start], sentence)
    after = _eligible(text, [each for each in mentions if verb.span.end <= each.name.start < window.end], sentence)
    if before and after:
        return after if _takes_object(text, verb, window) else ()
    if before and verb.action is not Action.OPENING:
        return before
    return before or _after(text, verb, after) or _bare(document, verb, window, mentions) or _shared(
        text, verb, window, told
    ) or antecedents(document, verb, window, sentence)


def _eligible(text: str, mentions: Sequence[PostMention], sentence: Span) -> Sequence[PostMention]:
    """The nearest enumeration of names that a word for posts governs, or that opens the sentence with dates in brackets."""
    for group in reversed(list(groups(text, mentions))):
        governed = any(each.governed for each in group)
        opens = group[0].name.start == sentence.start and all(each.year for each in group)
        if governed or opens:
            return [each for each in group if not each.foreign]
    return ()


def _takes_object(text: str, verb: Verb, window: Span) -> bool:
    """With posts on both sides the later ones are meant if the verb is active and Dutch («… opent Nederland een CG in …»)."""
    if verb.tense is Tense.PARTICIPLE:
        return False
    return verb.action is Action.OPENING or _DUTCH_SUBJECT.search(text, window.start, window.end) is not None


def _after(text: str, verb: Verb, after: Sequence[PostMention]) -> Sequence[PostMention]:
    """Posts behind the verb: its object; behind a participle only if its word stands before, or a colon opens the list."""
    if not after or verb.tense is not Tense.PARTICIPLE:
        return after
    first = after[0]
    colon = text[verb.span.end : first.span.start].lstrip().startswith(":")
    word_before = first.word is not None and first.word.end <= verb.span.start
    # «werden gesloten de posten in …» is not Dutch, but «gesloten zijn: …» is
    return after if colon or word_before else ()


def _bare(
    document: Document, verb: Verb, window: Span, mentions: Sequence[PostMention]
) -> Sequence[PostMention]:
    """«Nederland opent in Kigali een ambassadekantoor»: bare places after «in», and one word for a post beside the verb."""
    text = document.text
    places = [each for each in mentions if window.holds(each.name) and not each.governed]
    words = [
        word
        for word in find_post_words(text, window)
        if word.kind and not any(each.span.start <= word.span.start < each.span.end for each in mentions)
    ]
    enumerations = list(groups(text, places))
    if len(words) != 1 or len(enumerations) != 1 or not _IN.search(text[max(window.start, places[0].name.start - 60) : places[0].name.start]):
        return ()
    word = words[0]
    return [replace(each, kind=word.kind, governed=True, word=word.span) for each in enumerations[0]]


def _shared(text: str, verb: Verb, window: Span, told: Sequence[Event]) -> Sequence[PostMention]:
    """«… gesloten in 2005 en heropend in 2016»: the posts of the verb before, if only «en» and a date stand between."""
    between = text[window.start : verb.span.start]
    if not told or not _AND.fullmatch(between) or any(find_post_words(_past_kind(between), Span(0, len(_past_kind(between))))):
        return ()
    return [replace(event.mention, year=None) for event in told]


def _past_kind(between: str) -> str:
    """What follows «tot een CG» between a conversion and the next verb."""
    into = _INTO.match(between)
    word = next(find_post_words(between, Span(into.end(), len(between))), None) if into else None
    return between[word.span.end :] if word else between
