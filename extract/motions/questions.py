"""Where the next question of a list begins: «Vraag 8», «8 Welke posten …?», «Antwoord op vraag 8».

Knows the labels and the numbers of questions, and the paragraphs of answers to fractions; refuses to know what is
asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.document import Document
from extract.passages import CABINET, words
from extract.spans import Span

_NUMBERS = r"[\d\s,enot/m–-]+[.:]?"
_LABEL = re.compile(rf"Vra(?:ag|gen)\s+{_NUMBERS}")
_ANSWER = re.compile(rf"Antwoord(?:en)?\s+(?:op\s+(?:de\s+)?vra(?:ag|gen)\s+)?{_NUMBERS}")
_NUMBER = re.compile(r"\d{1,3}[.:)]?")
# «Antwoorden op de vragen van de leden van de D66-fractie»: no question has a number there.
_FRACTIONS = re.compile(r"fractie|\A(?:[IVX]+\s+)?(?:Antwoord|Reactie)\b")
_ASKS = re.compile(r"fractie|\b(?:vragen|vraagt|wijzen|lezen|vernemen)\b")
_MOTION = re.compile(r"\bmotie\b", re.IGNORECASE)
# reads «8 Welke posten krijgen er mensen bij?» as a whole block; not «8 Posten sluiten.»
_NUMBERED = re.compile(r"\d{1,3}[.:)]?\s+[«“\"(\[‘]*[A-ZÀ-ÖØ-ÞĲ].*\?", re.DOTALL)


def opens_question(document: Document, sentence: Span, so_far: Sequence[Span]) -> bool:
    """Tell whether at *sentence* another question begins, or the answer to one, after the sentences *so_far*.

    The answer to the question that *so_far* ask goes on with them: «… verzoekt de motie. Wat is de stand van zaken?
    Antwoord op vraag 8».
    """
    text = words(document, sentence)
    if _LABEL.fullmatch(text):
        return True
    if _ANSWER.fullmatch(text):
        return _is_answered(document, so_far)
    block = document.outline.block_at(sentence.start)
    if block is None or sentence.start != block.span.start:
        return False
    whole = words(document, block.span)
    return bool(_NUMBER.fullmatch(whole) or _NUMBERED.fullmatch(whole))


def answers_another(document: Document, sentence: Span, so_far: Sequence[Span]) -> bool:
    """Tell whether at *sentence* the answer to another question of a fraction begins: a paragraph without the motion,
    after one in which the cabinet has answered what *so_far* ask."""
    block = document.outline.block_at(sentence.start)
    section = document.outline.section_at(sentence.start)
    if not so_far or block is None or sentence.start != block.span.start:
        return False
    if section is None or not _FRACTIONS.search(section.title) or _MOTION.search(words(document, block.span)):
        return False
    said = [words(document, at) for at in so_far]
    return any(CABINET.search(text) and not text.endswith("?") and not _ASKS.search(text) for text in said)


def _is_answered(document: Document, so_far: Sequence[Span]) -> bool:
    """Tell whether *so_far* stand in an answer: no question was put last, or they were answered under a label."""
    if not so_far:
        return False
    labelled = any(_ANSWER.fullmatch(words(document, at)) for at in so_far)
    block = document.outline.block_at(so_far[0].start)
    in_answer = block is not None and _ANSWER.match(words(document, block.span))
    return bool(labelled or in_answer) or not words(document, so_far[-1]).endswith("?")
