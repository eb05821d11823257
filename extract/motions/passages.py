"""Which words of a document belong to which motion: its mentions, its request, and the passage that answers it.

A motion without a number is the numbered one with the same movers, where there is exactly one such; «de motie» inside
an answer is the motion of that answer. Refuses to know what the answer says: that is for the rules that use it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.document import Document
from extract.ledgers import LedgerKind
from extract.lexicon import pattern
from extract.mentions.kinds import MotionMention
from extract.mentions.tabled_motions import is_tabled
from extract.motions.directions import direction_of
from extract.motions.owed import answers_by_deed, owes_to_motion
from extract.motions.questions import answers_another, opens_question
from extract.motions.requests import is_motions_own, read_out, request_in, takes_up
from extract.outline import BlockKind, Section
from extract.passages import CABINET, cited_in_note, lying_in, sentence_at, sentences, words
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.speakers import ANSWER
from extract.voices import opens_turn

# «de motie», «deze gewijzigde motie»: «De motie constateert dat …»; not «een motie».
_BACK = re.compile(r"\b(?:de|deze|die|genoemde|bovengenoemde)\s+(?:\w+\s+)?motie\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:(?:een|andere|tweede|derde|vierde|volgende|laatste)\s+(?:gewijzigde\s+|nader\s+gewijzigde\s+)?motie|moties)\b",
    re.IGNORECASE,
)
# A motion quoted in its own words: «overwegende dat posten onmisbaar zijn;».
# «Op stuk nr. 24 (Kamerstuk 39 480, nr. 24) staat de motie-Bromet».
_ON_PAPER = re.compile(r"\bstuk\b.{0,80}\b(?:staat|stond|vindt u|betreft|is)\s+de\s+(?:\w+\s+)?$", re.DOTALL)
# «Aan deze motie is uitvoering gegeven»: answered without a subject.
_ANSWERED = re.compile(
    r"\b[Mm]otie\b[^.;]{0,80}\b(?:uitvoering gegeven|uitgevoerd|overgenomen|ontraden|afgedaan|niet overgenomen)\b"
    # «Die motie heeft ertoe geleid dat de bezuiniging lager uitvalt»
    r"|\b[Mm]otie\s+(?:heeft\s+(?:ertoe\s+geleid|ervoor\s+gezorgd)|leidde\s+ertoe|zorgde\s+ervoor)\b"
    # «Naar aanleiding daarvan is gekozen voor …», «Zij heeft de doorslag gegeven»
    r"|\b[Nn]aar\s+aanleiding\s+(?:daar|hier)van\b|\b[Zz]ij\s[^.;]{0,40}\bdoorslag\s+gegeven\b|\b[Zz]ij\s+gaf\s+de\s+doorslag\b"
    r"|\b(?:[Dd]aaraan|[Hh]ieraan|[Aa]an (?:dit|dat|deze|die) (?:verzoek|oproep|wens))\b[^.;]{0,60}"
    r"\b(?:uitvoering|invulling|gevolg|tegemoet\w*|gehoor|voldaan)\b"
)
# «De posten in Albanië en Kosovo zullen waar nodig worden versterkt»: a promise, whoever makes it.
_POSTS_WILL = re.compile(
    rf"\A\W*(?:Ook\s+)?(?:De|Het|Deze|Onze)\s+(?:Nederlandse\s+)?(?:{post_words()})(?![\w-])[^.;:]{{1,200}}?\b(?:zal|zullen|wordt|worden)\b"
    r"[^.;:]{1,120}?\b(?:versterkt|uitgebreid|geïntensiveerd)\b"
)
_MOTION = re.compile(r"\b[Mm]otie\b")
# «De leden Vos en Smit wilden dat … (Kamerstuk …). Hun motie …»
_MEMBERS_ASK = re.compile(
    r"\A\W*(?:De\s+leden|Het\s+lid)\s[^;:]*?\b(?:wilden?|vr(?:oeg|oegen|aagt|agen)|verzo(?:cht|chten|ekt|eken)|bepleitt?en?)\b"
)
_ANY_MOTION = re.compile(r"\bmotie\b", re.IGNORECASE)
# Several rules ask for the same passages of the one document in hand.
_OPEN_DOCUMENTS = 2
_STATES = "ledger_states.csv"
_ANY_DATE = "any"
_TWO = 2
_SOON = 8  # sentences between a question and its answer
# Code points. An answer in running text is of a few paragraphs.
_LONGEST_ANSWER = 20_000


@dataclass(frozen=True, slots=True)
class NamedMotion:
    """A mention and the motion it is about; ``motion`` is None where none or several would fit."""

    span: Span
    motion: str | None
    mention: MotionMention


@dataclass(frozen=True, slots=True)
class MotionPassage:
    """The request of a motion and the sentences that answer it, in the clean text; ``title`` is their section's.

    ``body`` are all sentences on the motion there, those that tell its request and considerations too.
    """

    motion: str
    title: str | None
    request: Span | None
    answer: tuple[Span, ...]
    body: tuple[Span, ...]


@lru_cache(maxsize=_OPEN_DOCUMENTS)
def named_motions(document: Document) -> tuple[NamedMotion, ...]:
    """Return every mention of a motion with the motion it stands for, in the order of the text."""
    mentions = tuple(_numbered(document, mention) for mention in document.mentions.motions)
    numbers = _Numbers(mentions)
    return tuple(NamedMotion(mention.span, mention.cited or numbers.of(mention), mention) for mention in mentions)


@lru_cache(maxsize=_OPEN_DOCUMENTS)
def mentions_of(document: Document) -> dict[str, tuple[NamedMotion, ...]]:
    """Return the mentions of each motion that has a number, both in the order of the text."""
    found: dict[str, list[NamedMotion]] = {}
    for item in named_motions(document):
        if item.motion is not None:
            found.setdefault(item.motion, []).append(item)
    return {motion: tuple(items) for motion, items in found.items()}


def _numbered(document: Document, mention: MotionMention) -> MotionMention:
    """Give a mention the number in its footnote: the only note of a sentence that names one motion.

    A number in another block of text than the motion is not the motion's: it is taken away, but where a chair gives it.
    """
    block = document.outline.block_at(mention.span.start)
    if block and mention.span.end > block.span.end and not is_tabled(document.text, mention):
        mention = replace(mention, cited=None, span=Span(mention.span.start, block.span.end))
    sentence = sentence_at(document, mention.span.start) if mention.cited is None and mention.persons else None
    if sentence is None or len(lying_in(document.mentions.motions, sentence)) != 1:
        return mention
    cited = cited_in_note(document, Span(mention.span.start, sentence.end))  # «c.s.¹ van 17 april»: inside it, too
    if cited is None and _ON_PAPER.search(document.text, sentence.start, mention.span.start):
        before = lying_in(document.mentions.citations, Span(sentence.start, mention.span.start))
        cited = before[-1] if len({each.cited for each in before}) == 1 else None
    return replace(mention, cited=cited.cited) if cited else mention


class _Numbers:
    """The numbers of the motions in a text, asked by movers and date. Of those that fit alike two are kept: it is
    none of them, and a text may name thousands.

    «Sjoerdsma c.s.» fits «Sjoerdsma en Ten Broeke»; «Sjoerdsma» alone does not.
    """

    def __init__(self, mentions: tuple[MotionMention, ...]) -> None:
        self._known: dict[tuple[object, ...], set[str]] = {}
        for mention in mentions:
            names = _movers(mention)
            if mention.cited is None or not names:
                continue
            self._note(("same", *sorted(names)), mention.date, mention.cited)
            for most in range(1, len(names)):
                self._note(("begins", *names[:most]), mention.date, mention.cited)
            if mention.and_others:
                self._note(("and others", *names), mention.date, mention.cited)

    def _note(self, movers: tuple[str, ...], date: str | None, cited: str) -> None:
        for key in ((movers, date), (movers, _ANY_DATE)):
            found = self._known.setdefault(key, set())
            if len(found) < _TWO:
                found.add(cited)

    def of(self, mention: MotionMention) -> str | None:
        """Return the one number that fits *mention*, which has none; None where none or several fit."""
        names = _movers(mention)
        if not names:
            return None
        forms: list[tuple[str, ...]] = [("same", *sorted(names))]
        forms += [("begins", *names)] if mention.and_others else []
        forms += [("and others", *names[:most]) for most in range(1, len(names))]
        dates = (mention.date, None) if mention.date else (_ANY_DATE,)
        fitting = {cited for movers in forms for date in dates for cited in self._known.get((movers, date), ())}
        return fitting.pop() if len(fitting) == 1 else None


def _movers(mention: MotionMention) -> tuple[str, ...]:
    return tuple(person.name.casefold() for person in mention.persons)


@lru_cache(maxsize=_OPEN_DOCUMENTS)
def motion_passages(document: Document) -> tuple[MotionPassage, ...]:
    """Return one passage per motion that the document answers, in the order of the text.

    A section whose heading names one motion answers it; else the sentences from a request in running text to the next
    motion, list or heading; else the one sentence that tells what is done in answer to it. A motion that two places
    answer has no passage: which of them counts is not for us to say.
    """
    named = named_motions(document)
    if not named:
        return ()
    headed = [found for section in document.outline.sections for found in _headed(document, section, named)]
    known = {passage.motion for passage in headed}
    running = [found for found in _running(document, named) if found.motion not in known]
    known.update(passage.motion for passage in running)
    deeds = [found for found in _by_deed(document, named) if found.motion not in known]
    known.update(passage.motion for passage in deeds)
    rows = [found for found in _in_ledgers(document, named) if found.motion not in known]
    found = sorted(headed + running + deeds + rows, key=lambda passage: passage.answer[0].start)
    places = Counter(passage.motion for passage in found)
    return tuple(passage for passage in found if places[passage.motion] == 1)


def motions_in(named: tuple[NamedMotion, ...], span: Span) -> tuple[str, ...]:
    """Return the motions named inside *span*, each once."""
    return tuple(dict.fromkeys(item.motion for item in lying_in(named, span) if item.motion is not None))


def _headed(document: Document, section: Section, named: tuple[NamedMotion, ...]) -> list[MotionPassage]:
    if section.heading is None:
        return []
    motions = motions_in(named, section.heading)
    body = sentences(document, Span(section.heading.end, section.span.end))
    if len(motions) > 1:
        alone = _naming_one(body, named)
        return [
            passage
            for motion in motions
            if (passage := _passage(document, motion, section, tuple(alone.get(motion, ()))))
        ]
    passage = _passage(document, motions[0], section, _own(motions[0], body, named)) if motions else None
    return [passage] if passage else []


def _own(motion: str, body: tuple[Span, ...], named: tuple[NamedMotion, ...]) -> tuple[Span, ...]:
    """Drop the sentences that speak of other motions alone."""
    return tuple(at for at in body if motion in (motions_in(named, at) or (motion,)))


def _naming_one(body: tuple[Span, ...], named: tuple[NamedMotion, ...]) -> dict[str, list[Span]]:
    """Return the sentences that speak of one motion alone, by that."""
    found: dict[str, list[Span]] = {}
    for at in body:
        motions = motions_in(named, at)
        if len(motions) == 1:
            found.setdefault(motions[0], []).append(at)
    return found


def _running(document: Document, named: tuple[NamedMotion, ...]) -> list[MotionPassage]:
    found: dict[str, list[MotionPassage]] = {}
    asked: dict[str, int] = {}  # up to where each motion was looked into: a sentence may name it many times
    for item in named:
        sentence = sentence_at(document, item.span.start)
        section = document.outline.section_at(item.span.start)
        if item.motion is None or sentence is None or section is None or section.span.end <= item.span.start:
            continue
        mine = found.setdefault(item.motion, [])
        # Two places answer it already: a third tells nothing more.
        if len(mine) > 1 or sentence.start < asked.get(item.motion, 0):
            continue
        asked[item.motion] = sentence.end
        if motions_in(named, sentence) != (item.motion,):
            continue
        first = sentence if request_in(document, sentence) else _taken_up(document, sentence, named)
        if first is None or request_in(document, first) is None:
            continue
        section = document.outline.section_at(first.start) or section
        stretch = _stretch(document, item.motion, first, section, named)
        passage = _passage(document, item.motion, section, stretch)
        if passage and _speaks_for_cabinet(document, passage):
            mine.append(passage)
        elif stretch:  # where nobody answers from here on, nobody does from further on
            asked[item.motion] = stretch[-1].end
    return [passage for each in found.values() for passage in each]


def _taken_up(document: Document, sentence: Span, named: tuple[NamedMotion, ...]) -> Span | None:
    """Return the sentence that takes up the one motion named in *sentence* as «deze motie»: the next one in its
    paragraph, or the first of the answer to the question that *sentence* stands in."""
    found = document.mentions.sentences
    at = bisect_right(found, sentence.start, key=lambda each: each.start)
    block = document.outline.block_at(sentence.start) if document.is_own(sentence) else None
    for following in found[at : at + _SOON]:
        if (block and following.start not in block.span) or motions_in(named, following):
            return None
        if takes_up(document, following) and document.is_own(following):
            return following
        if document.is_own(following) and not ANSWER.match(words(document, following)):
            return None
    return None


def _by_deed(document: Document, named: tuple[NamedMotion, ...]) -> Iterator[MotionPassage]:
    """«In lijn met de motie worden de posten in Kenia versterkt»: a sentence that names one motion answers it."""
    for sentence in dict.fromkeys(sentence_at(document, item.span.start) for item in named):
        if sentence is None:
            continue
        motions = motions_in(named, sentence)
        told = _deed(document, sentence, named) if len(motions) == 1 else None
        if told:
            section = document.outline.section_at(told.start)
            title = section.title or None if section else None
            yield MotionPassage(motions[0], title, None, (told,), (told,))


def _deed(document: Document, sentence: Span, named: tuple[NamedMotion, ...]) -> Span | None:
    """Return the sentence that tells what is done in answer to the one motion named in *sentence*: itself, or the one
    that takes the motion up."""
    for told in (sentence, _taken_up(document, sentence, named)):
        if told and document.is_own(told) and answers_by_deed(text := words(document, told)) and direction_of(text):
            return told
    return None


def _in_ledgers(document: Document, named: tuple[NamedMotion, ...]) -> Iterator[MotionPassage]:
    """«Motie | Vindplaats | Stand van zaken»: the last cell answers the one motion of its row, unless that was never
    taken; one that is not carried out asks for nothing that is told there."""
    for row in document.ledgers.values():
        answer = sentences(document, row.state)
        motions = motions_in(named, Span(row.span.start, row.state.start))
        state = words(document, row.state)
        if row.kind is not LedgerKind.MOTIONS or len(motions) != 1 or pattern(_STATES, "not-taken").match(state):
            continue
        section = document.outline.section_at(row.span.start)
        body = _own(motions[0], sentences(document, row.span), named)
        passage = _passage(document, motions[0], section, body) if section else None
        told = tuple(at for at in passage.answer if at in answer) if passage else ()
        if passage and told:
            undone = pattern(_STATES, "undone").match(state) is not None
            yield replace(passage, request=None if undone else passage.request, answer=told)


def _speaks_for_cabinet(document: Document, passage: MotionPassage) -> bool:
    """What follows a motion in running text answers it only where the cabinet is heard, or the motion is given as the
    reason; under its heading all does. Where others have voices of their own, the rest is the cabinet's."""
    if document.others is not None:
        return True
    said = [words(document, at) for at in passage.answer]
    heard = (CABINET, _ANSWERED, _POSTS_WILL)
    return any(any(form.search(text) for form in heard) or owes_to_motion(text) for text in said)


def _stretch(
    document: Document, motion: str, first: Span, section: Section, named: tuple[NamedMotion, ...]
) -> tuple[Span, ...]:
    """Return the sentences from *first* until the section's end, another motion or question, or a list; a book is no
    answer."""
    stretch: list[Span] = []
    end = min(section.span.end, first.start + _LONGEST_ANSWER)
    for sentence in sentences(document, Span(first.start, end)):
        block = document.outline.block_at(sentence.start)
        if block is None or block.kind is not BlockKind.PARAGRAPH:
            break
        if opens_question(document, sentence, stretch) or answers_another(document, sentence, stretch):
            break
        if stretch and (opens_turn(words(document, sentence)) or _turns_away(document, sentence, stretch)):
            break
        others = motions_in(named, sentence)
        if others not in ((), (motion,)) or (not others and _brings_another(document, sentence, motion)):
            break
        stretch.append(sentence)
    return tuple(stretch)


def _turns_away(document: Document, sentence: Span, so_far: list[Span]) -> bool:
    """Tell whether *sentence* begins a paragraph that leaves the motion, where others speak in the document too: there
    an answer ends with its paragraph, unless the next speaks of the motion again."""
    block = document.outline.block_at(sentence.start)
    if document.others is None or block is None or sentence.start != block.span.start:
        return False
    answered = any(document.is_own(at) for at in so_far)
    return answered and _ANY_MOTION.search(words(document, block.span)) is None


def _brings_another(document: Document, sentence: Span, motion: str) -> bool:
    """Tell whether *sentence* turns to a motion that was not read: «Een tweede motie, op stuk nr. 9, …»."""
    text = words(document, sentence)
    cited = {each.cited for each in lying_in(document.mentions.citations, sentence)}
    return bool(_ANOTHER.search(text) or (cited - {motion} and (_MOTION.search(text) or _MEMBERS_ASK.search(text))))


def _passage(document: Document, motion: str, section: Section, body: tuple[Span, ...]) -> MotionPassage | None:
    """Part *body* into request and answer; None where nothing is left to be an answer."""
    answer = tuple(at for at in body if document.is_own(at) and not is_motions_own(words(document, at)))
    if not answer:
        return None
    requests = [found for at in body if (found := request_in(document, at))]
    return MotionPassage(motion, section.title or None, requests[0] if requests else None, answer, body)


def speaks_of_motion(text: str) -> bool:
    """Tell whether *text* says «de motie» or «deze motie»."""
    return _BACK.search(text) is not None


def request_of(document: Document, motion: str, passage: MotionPassage | None) -> Span | None:
    """Return the words in which *motion* asks: of its passage, else of the first sentence that names it alone."""
    if passage and passage.request:
        return passage.request
    named = named_motions(document)
    places = (sentence_at(document, item.span.start) for item in mentions_of(document).get(motion, ()))
    for sentence in dict.fromkeys(places):
        if sentence and motions_in(named, sentence) == (motion,) and (found := request_in(document, sentence)):
            return found
    tabled = (item for item in mentions_of(document).get(motion, ()) if is_tabled(document.text, item.mention))
    return next((found for item in tabled if (found := read_out(document, item.span.start))), None)


@lru_cache(maxsize=_OPEN_DOCUMENTS)
def passage_by_sentence(document: Document) -> dict[Span, MotionPassage]:
    """Return the first passage of each sentence on a motion."""
    return {sentence: each for each in reversed(motion_passages(document)) for sentence in each.body}
