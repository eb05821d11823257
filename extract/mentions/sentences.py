"""Sentences: what a reader would read as one, within a block of text.

Knows the points that end no sentence (abbreviations, initials); refuses to join what stands in two blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.bounds import LONGEST_SENTENCE, pieces
from extract.mentions.vocabulary import alternation, words
from extract.spans import Span

# A stop with its closing quotes or brackets, then space, then what begins a sentence; a digit may («109 posten …»).
_STOP = re.compile(r"[.!?…][»”\")\]’]*(?=\s+[«“\"(\[‘]*[A-ZÀ-ÖØ-ÞĲ0-9])")
# reads «nr.», «c.s.», «S.A.», «J.» before the stop; a list number «1.» at the head of a block ends nothing either
_NO_END = re.compile(
    rf"(?:(?<!\w)(?:{alternation(words('abbreviations'))}|(?:[A-Z][a-z]?\.)+|[a-z]\.)|\A\s*\d{{1,2}}\.)\Z"
)
# «Antwoord op vragen 3 en 4» above an answer, «Vraag 12» above a question: read with the words under it, it would ask.
_LABEL = re.compile(
    r"(?:Vraag|Vragen|Antwoord(?:en)?|Antwoord\s+op\s+(?:de\s+)?vra(?:ag|gen))\s+\d{1,3}(?:\s*(?:,|en|t/m|tot\s+en\s+met|[-–])\s*\d{1,3}){0,20}"
    r"\s*[:.]?(?=\s+[«“\"(\[‘]*[A-ZÀ-ÖØ-ÞĲ])"
)
_LONGEST_ABBREVIATION = 24
# After these a capital begins a sentence as often as a name: «… Kuzu c.s. De motie …».
_MAY_END = re.compile(r"(?:c\.s|etc|enz|jl)\.\Z")
_BEGINS = re.compile(rf"\s+{alternation(words('openers'))}\s")


def split(text: str, blocks: Iterable[Span]) -> tuple[Span, ...]:
    """Return the sentences of *text* in order; each lies in one of *blocks*, without white space at its ends."""
    return tuple(sentence for block in blocks for sentence in _within(text, block))


def _within(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    label = _LABEL.match(text, block.start, block.end) if text.startswith(("Vra", "Antw"), block.start) else None
    if label:
        yield from _trimmed(text, start, label.end())
        start = label.end()
    for stop in _STOP.finditer(text, start, block.end):
        if stop.end() >= block.end or _ends_nothing(text, start, stop):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, block.end)


def _ends_nothing(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop[0] != ".":
        return False
    before = text[max(start, stop.end() - _LONGEST_ABBREVIATION) : stop.end()]
    if not _NO_END.search(before):
        return False
    return not (_MAY_END.search(before) and _BEGINS.match(text, stop.end()))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    for piece in pieces(text, Span(start, end), LONGEST_SENTENCE):
        yield from _bare(text, piece.start, piece.end)


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Span(start, end)
