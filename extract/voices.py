"""Who speaks: in the report of a debate each speaker in turn, in a list of questions who asks and who answers.

Knows the lines that give the floor («De heer Pieters (VVD): …», «Minister De Wit: …») and the labels of questions and
answers. Refuses to know what is said: what members, fractions and the chair say of posts is theirs to say, and no deed
of the cabinet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.outline import Block, Outline
from extract.spans import Span

_NAME = r"(?:[A-ZÀ-Þ][\w’'.-]*|van|der|den|de|ten|ter|el|al|von|y)"
_CABINET = r"(?:[Dd]e\s+)?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)"
_MEMBER = r"(?:[Dd]e\s+[Vv]oorzitter|(?:De\s+heer|Mevrouw|Mevr\.|Dhr\.|Het\s+lid)(?=\s+[A-ZÀ-Þ]))"
# «De voorzitter:», «Mevrouw Van der Plas (BBB):», «Minister De Wit:»; not «De heer Pieters vroeg:».
_TURN = re.compile(
    rf"(?:(?P<cabinet>{_CABINET})|{_MEMBER})(?:\s+{_NAME}){{0,6}}(?:\s*\([^()]{{1,60}}\))?\s*:(?=\s|\Z)"
)
_TURNS = 2  # fewer than these are no debate
_MARKS = r"[*#_\s]*"
_NUMBERS = r"\d[\d\s,enot/m–-]*"
_LABELLED = r"\s*(?:[:.]|\Z|(?=\s[«„“\"(\[‘]?[A-ZÀ-ÖØ-ÞĲ]))"  # a label stands alone, or before a sentence
# «Vraag 12», «Vragen 3 en 4», «Vragen van het lid Pieters (VVD)»
_QUESTION = re.compile(
    rf"{_MARKS}Vra(?:ag|gen)(?:\s+{_NUMBERS})?{_LABELLED}|{_MARKS}Vragen\s+van\s+(?:het\s+lid|de\s+leden)\b"
)
# «I Vragen en opmerkingen vanuit de fracties», «Inbreng van de leden van de VVD-fractie»
_INPUT = re.compile(
    rf"{_MARKS}(?:[IVX]+\.?\s+)?(?:(?:Nadere\s+)?[Vv]ragen|[Ii]nbreng|[Oo]pmerkingen)\b[^.:?;]{{0,80}}?"
    r"\b(?:[\w/-]*fracties?|(?:van|vanuit)\s+de\s+commissie)\b[^.:?;]{0,40}\Z"
)
_FIRST_PART = re.compile(rf"{_MARKS}(?:I\.?\s|[A-Za-z\s]*\bde\s+fracties\b)")
# «Antwoord 12», «Antwoord op vraag 3», «Antwoord:», «Antwoord van het kabinet»
_ANSWER = re.compile(
    rf"{_MARKS}(?:Antwoord(?:en)?|Reactie|Beantwoording)(?:\s+(?:op\s+(?:de\s+)?vra(?:ag|gen)\s+)?{_NUMBERS})?{_LABELLED}"
    rf"|{_MARKS}(?:Antwoord(?:en)?|Reactie)\s+(?:van\s+)?(?:de\s+|het\s+)?(?:[Mm]inister|[Ss]taatssecretaris|[Kk]abinet|[Rr]egering|[Bb]ewinds)"
)
_LABEL = re.compile(rf"{_MARKS}(?:Antwoord(?:en)?|Reactie)\b[^.?;]{{0,60}}[:.]?{_MARKS}")  # alone on its line
# «II Antwoord/Reactie van de Minister»: all that follows is the cabinet's, under whatever fraction it stands.
_SECOND_PART = re.compile(
    rf"{_MARKS}(?:[IVX]+\.?\s+(?:Antwoord(?:en)?|Reactie|Beantwoording)\b"
    r"|(?:Antwoord(?:en)?\s*/\s*[Rr]eactie|Reactie|Antwoorden|Beantwoording)\s+(?:op|van|door)\b"
    r"|[^.?;]{0,90}\ben\s+(?:de\s+)?(?:reactie|antwoord(?:en)?)\b)[^.?;]{0,90}\Z"
)
# «De leden van de VVD-fractie lezen …», «Deze leden vragen …»
_FRACTION = re.compile(
    r"(?:De\s+leden\s+van\s+(?:de|het)\s|(?:Deze|Genoemde|Dezelfde)\s+leden\b|(?:De|Het)\s+(?:[\w/-]+-)?(?:fractie|leden|lid)\b)"
)
_NUMBER = re.compile(r"\d{1,3}[.:)]?")
_NUMBERED = re.compile(r"\d{1,3}[.:)]?\s+[«“\"(\[‘]*[A-ZÀ-ÖØ-ÞĲ].*\?", re.DOTALL)
_QUESTIONS = 3  # numbers over sentences that ask: fewer are chance


def find_others(outline: Outline) -> tuple[Span, ...]:
    """Return the blocks of *outline* in which others than the cabinet speak, in order; none in a letter of its own."""
    text, blocks = outline.clean.text, outline.blocks
    words = [text[block.span.start : block.span.end] for block in blocks]
    voices: Iterable[bool]
    if sum(_TURN.match(each) is not None for each in words) >= _TURNS:
        voices = _in_turns(words)
    elif any(map(_is_question, words)) and any(map(_is_answer, words)):
        voices = _in_labels(words)
    else:
        voices = _in_numbers(blocks, words)
    return tuple(block.span for block, others in zip(blocks, voices, strict=True) if others)


def opens_turn(words: str) -> bool:
    """Tell whether *words* give the floor to a speaker: «Minister De Wit: Voorzitter.»."""
    return _TURN.match(words) is not None


def _is_question(words: str) -> bool:
    return bool(_QUESTION.match(words) or _INPUT.match(words))


def _is_answer(words: str) -> bool:
    return bool(_ANSWER.match(words) or _SECOND_PART.match(words))


def _in_turns(blocks: Sequence[str]) -> Iterator[bool]:
    """Tell of each block of a debate whether another than the cabinet has the floor; before the first turn nobody
    has."""
    others = False
    for words in blocks:
        if turn := _TURN.match(words):
            others = turn["cabinet"] is None
        yield others


def _in_labels(blocks: Sequence[str]) -> list[bool]:
    """Tell of each block whether it asks: from a label of a question to that of an answer, and right before one.

    What was asked once is asked again where it is repeated before its answer.
    """
    taking_turns = sum(_ANSWER.match(words) is not None and not _SECOND_PART.match(words) for words in blocks) >= _TURNS
    asks = list(_from_label_to_label(blocks, taking_turns=taking_turns))
    for at in range(2, len(blocks)) if taking_turns else ():
        if _LABEL.fullmatch(blocks[at]) and not _LABEL.fullmatch(blocks[at - 2]):
            asks[at - 1] = True
    asked = {words for words, asking in zip(blocks, asks, strict=True) if asking}
    return [words in asked for words in blocks]


def _from_label_to_label(blocks: Sequence[str], *, taking_turns: bool) -> Iterator[bool]:
    """Tell of each block whether the label above it asks.

    Under the answer, a fraction that begins to speak asks again where each answer has a label; elsewhere only what ends
    in a question mark is asked.
    """
    asks = answering = False
    for above, words in pairwise(("", *blocks)):
        # «Deze leden doelen op …» right under «Antwoord» is the answer
        fraction = _FRACTION.match(words) is not None and not _LABEL.fullmatch(above)
        if _SECOND_PART.match(words):
            asks, answering = False, True
        elif _ANSWER.match(words):
            asks = False
        elif _is_question(words):
            answering = answering and not _FIRST_PART.match(words)
            asks = not answering or _QUESTION.match(words) is not None
        elif fraction and taking_turns:
            asks = True
        yield asks or (fraction and words.endswith("?"))


def _in_numbers(blocks: Sequence[Block], texts: Sequence[str]) -> list[bool]:
    """Tell of each block whether it asks under a number: «12», and then «Welke posten worden versterkt?»."""
    asks = [False] * len(texts)
    for at, (before, words) in enumerate(pairwise(("", *texts))):
        numbered = _NUMBER.fullmatch(before) or blocks[at].mark.strip(".:)").isdigit()
        asks[at] = bool(words.endswith("?") and numbered) or _NUMBERED.fullmatch(words) is not None
    return asks if sum(asks) >= _QUESTIONS else [False] * len(texts)
