"""Who speaks: in the report of a debate each speaker in turn, in a list of questions who asks and who answers.

Knows how far a voice reaches: from the line that gives the floor or the label of a question to the next
(`extract.speakers`). Refuses to know what is said: what members, fractions and the chair say of posts is theirs to say,
and no deed of the cabinet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract import speakers
from extract.outline import Block, BlockKind, Outline
from extract.spans import Span

_TURNS = 2  # fewer than these are no debate
_QUESTIONS = 3  # numbers over sentences that ask: fewer are chance
_HEAD = 12  # blocks in which a paper says what it is
_LONG = 30  # code points: a shorter paragraph may come twice by chance
_CHAIR = re.compile(r"oorzitter[*_]*\s*:")
_NUMBER = re.compile(r"\d{1,3}[.:)]?")
_NUMBERED_QUESTION = re.compile(r"\d{1,3}[.:)]?\s+[«“\"(\[‘]*[A-ZÀ-ÖØ-ÞĲ].*\?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or the part of one from a label within it on."""

    span: Span
    words: str


def find_others(outline: Outline, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Return where in *outline* others than the cabinet speak, in order; nothing in a letter of its own.

    *sentences* are those of the text, in order: where question and answer share a paragraph, they part it.
    """
    text = outline.clean.text
    if _CHAIR.search(text) or _is_debate(_whole(outline)):
        pieces = _parted(outline, speakers.INNER_TURN)
        if _is_debate(pieces):
            return tuple(_in_turns(pieces))
    title = _title(outline)
    if speakers.REPLY_TITLE.search(title):
        return tuple(span for piece in _whole(outline) for span in _asked_in(piece, text, sentences))
    pieces = _parted(outline, speakers.INNER_LABEL)
    if any(_is_question(each.words) for each in pieces) and any(_is_answer(each.words) for each in pieces):
        return tuple(_Labels(pieces, text, sentences).others())
    if speakers.ASKED_TITLE.search(title) or _are_sent_in(pieces):
        return tuple(_all_asked(outline, pieces))
    if speakers.CONSULTED_TITLE.search(title):
        return tuple(each.span for each in pieces if speakers.FRACTION.match(each.words))
    return tuple(_in_numbers(outline.blocks, pieces)) if "ragen" in text or "VRAGEN" in text else ()


def opens_turn(words: str) -> bool:
    """Tell whether *words* give the floor to a speaker: «Minister De Wit: Voorzitter.»."""
    return speakers.TURN.match(words) is not None


def _is_debate(pieces: Sequence[_Piece]) -> bool:
    return sum(opens_turn(each.words) for each in pieces) >= _TURNS


def _whole(outline: Outline) -> list[_Piece]:
    text = outline.clean.text
    return [_Piece(block.span, text[block.span.start : block.span.end]) for block in outline.blocks]


def _parted(outline: Outline, inner: re.Pattern[str]) -> list[_Piece]:
    """Part the paragraphs of *outline* where *inner* finds somebody else speaking within one."""
    text, parted = outline.clean.text, []
    for block in outline.blocks:
        cuts = [found.end() for found in inner.finditer(text, block.span.start, block.span.end)]
        for start, end in pairwise((block.span.start, *cuts, block.span.end)):
            parted.append(_Piece(Span(start, end), text[start:end].strip()))
    return parted


def _title(outline: Outline) -> str:
    """What the paper calls itself; empty for a letter."""
    kinds = (BlockKind.MASTHEAD, BlockKind.HEADING)
    head = [
        outline.clean.text[block.span.start : block.span.end]
        for block in outline.blocks[:_HEAD]
        if block.kind in kinds
    ]
    titles = [each for each in head if re.search(r"\bNOTA\b|\bMEMORIE\b|\bVERSLAG\b|\bVRAGEN\b", each)]
    return "" if any("BRIEF" in each for each in head) or not titles else titles[0]


def _is_question(words: str) -> bool:
    return bool(speakers.QUESTION.match(words) or speakers.INPUT.match(words))


def _is_answer(words: str) -> bool:
    return bool(speakers.ANSWER.match(words) or speakers.SECOND_PART.match(words))


def _in_turns(pieces: Sequence[_Piece]) -> Iterator[Span]:
    """Yield what others than the cabinet say in a debate; before the first turn nobody speaks."""
    others = False
    for piece in pieces:
        if turn := speakers.TURN.match(piece.words):
            others = not speakers.gives_cabinet(turn)
        if others:
            yield piece.span


class _Labels:
    """Who speaks in a paper with labels: from that of a question to that of an answer others do.

    Under an answer, a fraction that begins to speak asks again where each answer has a label; elsewhere its own
    sentences are asked, and what ends in a question.
    """

    def __init__(self, pieces: Sequence[_Piece], text: str, sentences: Sequence[Span]) -> None:
        self._pieces = pieces
        self._text = text
        self._sentences = sentences
        self._in_turn = self._answers_in_turn()
        self._labelled = sum(map(self._is_label, pieces)) >= _TURNS
        self._told = any(speakers.TOLD.search(each.words) and _is_question(each.words) for each in pieces)
        self._asked: set[str] = set()
        self._answering = False

    def others(self) -> Iterator[Span]:
        """Yield what others say, in order."""
        asking, first = False, False
        for at, piece in enumerate(self._pieces):
            turned = self._turn(piece, asking, first)
            first = _is_answer(piece.words) and not turned
            asking = turned
            if asking:
                self._asked.add(piece.words)
                yield piece.span
            elif self._is_repeated(piece) or (not first and self._is_before_label(at)):
                yield piece.span
            elif not _is_answer(piece.words) or self._is_label(piece):
                yield from _asked_in(piece, self._text, self._sentences)

    def _turn(self, piece: _Piece, asking: bool, first: bool) -> bool:
        """Tell whether others speak in *piece*: *asking* tells whether they did before it, *first* whether an answer
        has just been announced."""
        words = piece.words
        if speakers.SECOND_PART.match(words) and not self._is_label(piece):
            self._answering = True
            return False
        if speakers.ANSWER.match(words) or self._is_label(piece):
            return False
        if _is_question(words):
            self._answering = self._answering and not speakers.FIRST_PART.match(words)
            return not self._answering or speakers.QUESTION.match(words) is not None
        if self._told and speakers.TOLD_MEMBER.match(words):
            return True
        if self._told and speakers.TOLD_CABINET.match(words):
            return False
        opens = self._labelled and not first and speakers.FRACTION.match(words) is not None
        return asking or opens

    def _is_label(self, piece: _Piece) -> bool:
        """Tell whether *piece* is the label of one answer among others."""
        if speakers.SECOND_PART.match(piece.words):
            return self._in_turn and speakers.UNDER_EACH.match(piece.words) is not None
        return speakers.ANSWER.match(piece.words) is not None

    def _answers_in_turn(self) -> bool:
        """Tell whether «Reactie van de bewindspersoon» stands under each fraction, and not once below all."""
        answers = sum(speakers.UNDER_EACH.match(each.words) is not None for each in self._pieces)
        asking = {each.words for each in self._pieces if speakers.INPUT.match(each.words)}
        return answers >= max(_TURNS, len(asking))

    def _is_repeated(self, piece: _Piece) -> bool:
        """Tell whether *piece* is a question of the first part, printed again before its answer."""
        return len(piece.words) >= _LONG and piece.words in self._asked

    def _is_before_label(self, at: int) -> bool:
        """Tell whether the label of an answer follows the piece *at*, which does not itself answer: it is the question,
        though nothing says so."""
        follows = at + 1 < len(self._pieces) and self._is_label(self._pieces[at + 1])
        answers = at > 0 and _is_answer(self._pieces[at - 1].words)
        return self._labelled and follows and not answers and not _is_answer(self._pieces[at].words)


def _asked_in(piece: _Piece, text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """Yield what is asked in the paragraph *piece*, where the cabinet answers in its own words below or beside it.

    A paragraph that ends asking is asked as a whole; in another, from the first sentence that asks to the last.
    """
    first = bisect_left(sentences, piece.span.start, key=lambda each: each.start)
    last = bisect_left(sentences, piece.span.end, lo=first, key=lambda each: each.start)
    told = sentences[first:last]
    asked = [each for each in told if speakers.asks(text[each.start : each.end].strip())]
    if asked:
        yield piece.span if asked[-1] == told[-1] else Span(asked[0].start, asked[-1].end)


def _are_sent_in(pieces: Sequence[_Piece]) -> bool:
    """Tell whether these are questions of members as they were sent in, unanswered as yet."""
    return any(speakers.QUESTION.match(each.words) and "(ingezonden " in each.words for each in pieces[:_HEAD])


def _all_asked(outline: Outline, pieces: Sequence[_Piece]) -> Iterator[Span]:
    """Yield all from the first question on, or the first paragraph in which a fraction speaks."""
    begun = False
    for piece in pieces:
        block = outline.block_at(piece.span.start)
        head = block is not None and block.kind is BlockKind.MASTHEAD
        begins = speakers.FRACTION.match(piece.words) or _is_question(piece.words)
        begun = begun or bool(begins) or (not head and speakers.NUMBERED.match(piece.words) is not None)
        if begun:
            yield piece.span


def _in_numbers(blocks: Sequence[Block], pieces: Sequence[_Piece]) -> list[Span]:
    """Return what is asked under numbers: «12», and then «Welke posten worden versterkt?»."""
    marks = {block.span.start: block.mark.strip(".:)") for block in blocks}
    asked, before = [], ""
    for piece in pieces:
        numbered = _NUMBER.fullmatch(before) or marks.get(piece.span.start, "").isdigit()
        if (piece.words.endswith("?") and numbered) or _NUMBERED_QUESTION.fullmatch(piece.words):
            asked.append(piece.span)
        before = piece.words
    return asked if len(asked) >= _QUESTIONS else []
