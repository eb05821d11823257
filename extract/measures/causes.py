"""Causes: the motion to which the words attribute a deed («Door een motie van de Kamer (…) werd voorkomen dat …»).

The motion must be named or cited in the sentence itself, once; or the sentence stands in the answer to a motion: then
«de motie» is that one, and so is the motion whose request asks for just what is told there, unless it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from extract.data import read_table
from extract.document import Document
from extract.layout.list_headers import find_measure_noun
from extract.lexicon import pattern
from extract.measures.asked import asked_deeds, asks
from extract.measures.tellings.events import Event
from extract.measures.verbs.forms import find_verbs
from extract.motions.carried_out import deed_in
from extract.motions.opinions import opinion_of
from extract.motions.parts import part_by_motion
from extract.motions.passages import (
    MotionPassage,
    motion_passages,
    motions_in,
    named_motions,
    passage_by_sentence,
    request_of,
)
from extract.motions.reasons import reason_in
from extract.motions.refused import not_taken
from extract.motions.requests import request_in, takes_up
from extract.passages import NEGATION, before, lying_in
from extract.spans import Span, starting_in, within
from ontology.terms import Action, Opinion, PostKind, Status

_Post = tuple[str, PostKind | None]

_DONE = "fulfilling_words.csv"
_FULFILLED = re.compile(
    r"(?:Daarmee|Hiermee|Zo|Op deze wijze|Dit)\b[^.;]{0,40}\b(?:voldaan|uitvoering|uitgevoerd|gevolg|tegemoet)\w*"
    r"[^.;]{0,60}\b[Mm]otie|(?:Daarmee|Hiermee)\b[^.;]{0,60}\b[Mm]otie[^;]{0,120}\b(?:voldaan|uitgevoerd|uitvoering)\b"
)
# «Dat is het gevolg van de motie», «Dit gebeurt naar aanleiding van de motie»: whatever the motion asked,
# it is the cause.
_OWED = re.compile(
    r"(?:Dat|Dit|Hiermee|Daarmee|Het\s+(?:deed|doet)\s+dat)\b[^.;]{0,60}\b(?:gevolg\s+van|ter\s+uitvoering\s+van|te\s+danken\s+aan|uitvloeisel\s+van|resultaat\s+van|dankzij"
    r"|naar\s+aanleiding\s+van|op\s+verzoek\s+van|vanwege)[^.;]{0,40}\b[Mm]otie"
)
# «De motie verzoekt … Het kabinet heeft daarop besloten …»; «Ik steun de motie. Daarom worden … versterkt».
_THEREUPON = re.compile(
    r"\b(?:daarop|hierop)\s+(?:besloten|besluit|afgezien)\b"
    r"|\b(?:naar\s+aanleiding|ter\s+uitvoering|als\s+gevolg)\s+(?:daar|hier)van\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?:dat|die)\s[^,;:()]*,")
# «De ambassade is in 2019 al versterkt»: before the motion asked for it
_BEFORE = re.compile(r"\b(?:al|reeds)\s+(?:eerder|in\s+\d{4})\b|\beerder\b|\d{4}\s+(?:al|reeds)\b")
_ANYWAY = re.compile(r"\b(?:al|reeds|sowieso|overigens|los|eerder)\b")
# «De Kamer heeft de motie aangenomen. De ambassade wordt daarom heropend.»
_ADOPTED = re.compile(r"\b(?:aangenomen|aanvaard)\b")
_BRACKETS = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[\w’-]+")
# «De motie, waarin de regering wordt verzocht de ambassade in Lima te heropenen, is hiermee uitgevoerd»
_WISH = re.compile(
    r",\s+(?:die|waarin|waarmee|waarbij)\s[^;:]*?"
    r"(?:,(?=\s+(?:is|wordt|heb|heeft|hebben|beschouwt?|beschouwen|acht|achten|hiermee|daarmee)\b)|\.?\Z)"
)
_CLUES = ("aarop", "ierop", "aarom", "erhalve", "aardoor", "ierdoor", "aarvan", "iervan")
_THEREFORE = re.compile(r"\b(?:daarom|derhalve|daardoor|hierdoor)\b", re.IGNORECASE)
_TO_THAT_END = re.compile(
    r"\b(?:met\s+het\s+oog\s+(?:daarop|hierop)|daartoe|hiertoe|daarvoor|hiervoor|ten\s+behoeve\s+(?:daarvan|hiervan)"
    r"|om\s+(?:dat|dit)\s+mogelijk\s+te\s+maken)\b",
    re.IGNORECASE,
)
# «Om het kantoor te kunnen ondersteunen wordt de ambassade in Paramaribo versterkt»
_TO_SUPPORT = re.compile(
    r"\bom\s+(?:het|de|deze|dit|dat|die)\s+(?:nieuwe\s+)?(?:kantoor|post|ambassade\w*|consulaat\w*|vertegenwoordiging)\s+"
    r"(?:(?:goed|naar\s+behoren)\s+)?te\s+(?:kunnen\s+)?(?:onder)?(?:steunen|begeleiden|aansturen|bedienen)\b",
    re.IGNORECASE,
)
# «De versterking van de ambassade in Tunis geeft daaraan invulling.»
_GIVES_IT = re.compile(
    r"\W*(?:De|Met\s+de)\s+(?P<noun>[a-z]+)\s+van\s+(?:de|het)\s[^.;:]{1,100}?\s(?P<gives>geeft|geef|geven|wordt|is)\s"
    r"(?:(?:ik|het\s+kabinet|wij|mede)\s+){0,2}(?:daaraan|hieraan|aan\s+(?:de|deze|die)\s+motie)\s+"
    r"(?:(?:al|ook|reeds|mede|nader)\s+)?(?:invulling|uitvoering|gevolg)(?:\s+gegeven)?\s*[.;]"
)
# «Met de komst van het CG in Nuuk is de motie uitgevoerd.»
_DOES_IT = re.compile(
    r"\W*Met\s+de\s+(?P<noun>[a-z]+)\s+van\s+(?:de|het)\s[^.;:]{1,100}?\s(?P<gives>is|wordt)\s+(?:aan\s+)?(?:de|deze|die)\s+motie\s+"
    r"(?:(?:inmiddels|nu|volledig|dan\s+ook)\s+)?(?:uitgevoerd|voldaan)\s*[.;]"
)
# «Met het hierboven genoemde besluit is die motie uitgevoerd.»
_BY_THAT = re.compile(
    r"\W*Met\s+(?:het|dit|dat|de|deze|die)\s+(?:(?:hierboven|hiervoor|eerder)\s+)?(?:(?:genoemde|beschreven|vermelde|bovenstaande)\s+)?"
    r"(?:besluit|maatregel|opening|heropening|sluiting|versterking|omvorming)\s+(?:is|wordt)\s+(?:(?:aan\s+)?(?:de|deze|die)\s+)motie\s+(?:hiermee\s+)?"
    r"(?:uitgevoerd|voldaan|uitvoering\s+gegeven|invulling\s+gegeven)\s*[.;]"
)
_CLOSE = 2  # sentences: what fulfils a motion stands right before the words that say so
_NEAR = 3  # sentences back to the post that another is to support
_PARAGRAPH = 8  # sentences back to a deed that a motion asks for


def cause_of(document: Document, event: Event) -> str | None:
    """Return the identifier of the one motion that the words name as the cause of *event*, else None."""
    cause = _cause_of(document, event)
    return None if cause is None or cause in not_taken(document) else cause


def _cause_of(document: Document, event: Event) -> str | None:
    passage = passage_by_sentence(document).get(event.sentence)
    part = _part(document, event)
    words = document.text[part.start : part.end]
    found = reason_in(words)
    if found and not _told_aside(words, event.verb.start - part.start, found.start()):
        named = set(motions_in(named_motions(document), part)) | _only_citation(document, part)
        if named:
            return named.pop() if len(named) == 1 else None
        return passage.motion if passage else _named_before(document, event.sentence)
    if _carried_out(document, event):
        named = set(motions_in(named_motions(document), part)) or ({passage.motion} if passage else set())
        return named.pop() if len(named) == 1 else _named_before(document, event.sentence)
    if passage and _granted(document, passage, event):
        return passage.motion
    if passage is None and (motion := _asked_before(document, event)):
        return motion
    follows = _follows(document, event) if any(clue in words for clue in _CLUES) else None
    return follows or _for_its_sake(document, event) or _fulfilled(document, event) or _carries_out(document, event)


def _named_before(document: Document, sentence: Span) -> str | None:
    """«… de motie van het lid Vos (…). Naar aanleiding van deze motie …»: the one motion of the sentence before."""
    last = before(document, sentence) if takes_up(document, sentence) else None
    motions = motions_in(named_motions(document), last) if last else ()
    return motions[0] if len(motions) == 1 else None


def _part(document: Document, event: Event) -> Span:
    """Return what the sentence of *event* tells of one motion, if it tells of several one by one."""
    parts = part_by_motion(document, event.sentence)
    return next((part for part in parts if event.verb.start in part), event.sentence)


def _told_aside(words: str, verb: int, cause: int) -> bool:
    """«Het CG in Lagos, dat in 2012 werd gesloten, wordt dankzij de motie-Vos heropend»: only that is owed to it."""
    return any(found.start() < verb < found.end() <= cause for found in _ASIDE.finditer(words))


def _carried_out(document: Document, event: Event) -> bool:
    """«Ik voer deze motie uit: de posten in … worden versterkt»: behind the colon stands what is done for it."""
    deed = deed_in(document.text, event.sentence)
    return deed is not None and event.verb.start in deed


def _fulfilled(document: Document, event: Event) -> str | None:
    """«Het CG blijft open. Daarmee is voldaan aan de motie, die vraagt het open te houden»: the motion of a sentence
    close behind in the paragraph, or further on if it asks for just what was told."""
    block = document.outline.block_at(event.sentence.start)
    if block is None or "motie" not in document.text[event.sentence.end : block.span.end].lower():
        return None
    behind = starting_in(document.mentions.sentences, Span(event.sentence.end, block.span.end))[:_PARAGRAPH]
    return _fulfilled_close(document, behind[:_CLOSE], event) or _fulfilled_behind(document, behind, event)


def _fulfilled_close(document: Document, behind: Sequence[Span], event: Event) -> str | None:
    if behind and (closed := _closed_by(document, behind[0])):
        request = request_of(document, closed, None)
        if request is None or asks(document, request, event):
            return closed
    for sentence in behind:
        owed = _OWED.match(document.text, sentence.start, sentence.end)
        if owed or _says_fulfilled(document, sentence):
            motions = motions_in(named_motions(document), sentence)
            if owed and not NEGATION.search(owed[0]):
                return motions[0] if len(motions) == 1 else None
            return motions[0] if len(motions) == 1 and _same_deed(document, sentence, event) else None
        if not document.posts_in(sentence):
            return None
    return None


def _same_deed(document: Document, asked: Span, event: Event) -> bool:
    """Tell whether the sentence *asked* asks for the deed of *event*, at no other post if it names any."""
    places = {post.place for post in document.posts_in(asked)}
    return event.action in asked_deeds(document.text, asked) and (not places or event.mention.place in places)


def _fulfilled_behind(document: Document, behind: Sequence[Span], event: Event) -> str | None:
    """Other words may stand between where the motion asks for this very deed: «Zij begint met 6 fte. Daarmee …»."""
    for sentence in behind:
        motions = motions_in(named_motions(document), sentence)
        if len(motions) == 1 and (_says_fulfilled(document, sentence) or _closed_by(document, sentence)):
            request = request_of(document, motions[0], None)
            return motions[0] if request and asks(document, request, event) else None
    return None


def _says_fulfilled(document: Document, sentence: Span) -> bool:
    found = _FULFILLED.match(document.text, sentence.start, sentence.end)
    return found is not None and not NEGATION.search(found[0])


def _closed_by(document: Document, sentence: Span) -> str | None:
    """«Hiermee beschouw ik de motie-Jansen (Kamerstuk …), die … vraagt, als afgedaan»: the motion of a sentence that
    says no more."""
    words = document.text[sentence.start : sentence.end]
    if not any(clue in words for clue in ("aarmee", "iermee", "Met d")):
        return None
    named = lying_in(named_motions(document), sentence)
    if len(named) != 1 or not pattern(_DONE, "done").search(words):
        return None
    own = Span(named[0].span.start - sentence.start, named[0].span.end - sentence.start)
    if " over " in words[own.start : own.end]:  # another subject, for all we know
        return None
    rest = _BRACKETS.sub("", words[: own.start] + " " + words[own.end :])
    if wish := _WISH.search(rest):
        rest = rest.replace(wish[0], "") if request_in(document, sentence) else rest
    return named[0].motion if {each.lower() for each in _WORD.findall(rest)} <= _plain_words() else None


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(word for row in read_table(_DONE) for word in row[0].split())


def _only_citation(document: Document, sentence: Span) -> set[str]:
    """The only paper that a sentence about a motion cites."""
    cited = {each.cited for each in within(document.mentions.citations, sentence)}
    return cited if len(cited) == 1 else set()


def _granted(document: Document, passage: MotionPassage, event: Event) -> bool:
    """Tell whether the request asks for this very deed at this very post, and the answer does not refuse it."""
    if passage.request is None or event.sentence not in passage.answer or not asks(document, passage.request, event):
        return False
    if event.status is Status.DONE and _BEFORE.search(document.text, event.sentence.start, event.sentence.end):
        return False
    return not _is_refused(document, passage)


def _asked_before(document: Document, event: Event) -> str | None:
    """«Uw Kamer nam de motie aan, waarin wordt verzocht de ambassade in Quito te heropenen. In 2028 gaat de ambassade
    in Quito weer open»: the one motion of the sentence before, if that asks just this and it is still to come."""
    earlier = before(document, event.sentence) if event.status is not Status.DONE else None
    if earlier is None or "motie" not in document.text[earlier.start : earlier.end]:
        return None
    if _ANYWAY.search(document.text, event.sentence.start, event.sentence.end):
        return None
    motions, request = motions_in(named_motions(document), earlier), request_in(document, earlier)
    return motions[0] if len(motions) == 1 and request and asks(document, request, event) else None


def _is_refused(document: Document, passage: MotionPassage) -> bool:
    return opinion_of(tuple(document.text[span.start : span.end] for span in passage.answer)) is Opinion.REFUSED


def _follows(document: Document, event: Event) -> str | None:
    """«De motie verzoekt … Het kabinet heeft daarop besloten …»: the one motion of the paragraph, if the sentence
    before speaks of it and the deed follows on it by «daarop» or, where the motion is supported, by «daarom»."""
    words = document.text[event.sentence.start : event.sentence.end]
    thereupon, therefore = _THEREUPON.search(words), _THEREFORE.search(words)
    earlier = before(document, event.sentence) if thereupon or therefore else None
    block = document.outline.block_at(event.sentence.start)
    if earlier is None or block is None or "motie" not in document.text[earlier.start : earlier.end].lower():
        return None
    lead = Span(block.span.start, event.sentence.start)
    motions = set(motions_in(named_motions(document), lead))
    told = starting_in(document.mentions.sentences, lead)
    opinion = opinion_of(tuple(document.text[span.start : span.end] for span in told))
    said = document.text[earlier.start : earlier.end]
    adopted = _ADOPTED.search(said) is not None and not NEGATION.search(said)
    if opinion is Opinion.REFUSED or not (thereupon or opinion or adopted):
        return None
    return motions.pop() if len(motions) == 1 else None


def _for_its_sake(document: Document, event: Event) -> str | None:
    """«Ter uitvoering van de motie wordt in Lima een kantoor geopend. De ambassade in Quito wordt met het oog daarop
    versterkt»: what is done for a deed is owed to what that is owed to."""
    here = event.sentence
    if event.status is not Status.PLANNED:
        return None
    reach = 1 if _TO_THAT_END.search(document.text, here.start, here.end) else 0
    reach = reach or (_NEAR if _TO_SUPPORT.search(document.text, here.start, here.end) else 0)
    passage, earlier = passage_by_sentence(document).get(here), here
    for _ in range(reach):
        if (found := before(document, earlier)) is None:
            return None
        if motion := _owed_in(document, found, passage):
            return motion
        earlier = found
    return None


def _owed_in(document: Document, sentence: Span, passage: MotionPassage | None) -> str | None:
    """The motion to which a deed in *sentence* is owed: by its words, or as what the motion of *passage* asks."""
    words = document.text[sentence.start : sentence.end]
    if NEGATION.search(words):
        return None
    if reason_in(words):
        named = set(motions_in(named_motions(document), sentence)) or ({passage.motion} if passage else set())
        return named.pop() if len(named) == 1 else None
    if passage is None or passage.request is None or sentence not in passage.answer or _is_refused(document, passage):
        return None
    places = {post.place for post in document.posts_in(passage.request)}
    there = any(post.place in places for post in document.posts_in(sentence))
    done = {verb.action for verb in find_verbs(document.text, sentence)}
    return passage.motion if there and done & asked_deeds(document.text, passage.request) else None


def _carries_out(document: Document, event: Event) -> str | None:
    """The one motion whose answer says that this deed, told elsewhere, carries it out."""
    if event.status is Status.AVERTED:
        return _kept_for(document, event)
    if event.status is not Status.PLANNED:
        return None
    post = (event.mention.place, event.mention.kind)
    motions = {
        passage.motion
        for passage, action, posts in _claims(document)
        if (posts == {post} and action is event.action)
        or (action is None and passage.request and asks(document, passage.request, event))
    }
    return motions.pop() if len(motions) == 1 else None


def _kept_for(document: Document, event: Event) -> str | None:
    """The one motion that asks to keep the post, if its answer says that this is done: «Zij gaf de doorslag»."""
    motions = {
        passage.motion
        for passage in motion_passages(document)
        if passage.request and asks(document, passage.request, event) and _is_done(document, passage)
    }
    return motions.pop() if len(motions) == 1 else None


def _is_done(document: Document, passage: MotionPassage) -> bool:
    said = [document.text[at.start : at.end] for at in passage.answer]
    done = any(pattern(_DONE, "done").search(text) and not NEGATION.search(text) for text in said)
    return done and not _is_refused(document, passage)


@lru_cache(maxsize=1)
def _claims(document: Document) -> tuple[tuple[MotionPassage, Action | None, frozenset[_Post]], ...]:
    """What answers say carries out their motion: «De versterking van de ambassade in Lima geeft daaraan invulling»,
    with its posts; or «Met het hierboven genoemde besluit is de motie uitgevoerd», without: what it asks for."""
    found: list[tuple[MotionPassage, Action | None, frozenset[_Post]]] = []
    for passage in motion_passages(document):
        for at in passage.answer:
            gives = _first_match((_GIVES_IT, _DOES_IT), document.text, at)
            action = _measure_noun(gives["noun"]) if gives else None
            if gives and action:
                named = document.posts_in(Span(at.start, gives.start("gives")))
                found.append((passage, action, frozenset((each.place, each.kind) for each in named)))
            elif _BY_THAT.match(document.text, at.start, at.end):
                found.append((passage, None, frozenset()))
    return tuple(found)


def _measure_noun(noun: str) -> Action | None:
    return Action.OPENING if noun == "komst" else find_measure_noun(noun)


def _first_match(forms: Sequence[re.Pattern[str]], text: str, at: Span) -> re.Match[str] | None:
    return next((found for form in forms if (found := form.match(text, at.start, at.end))), None)
