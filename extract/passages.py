"""Stretches of a document: the mentions within one, its sentences, and the words of each.

Knows positions only; refuses to know what any of it means.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import Protocol, TypeVar

from extract.document import Document
from extract.mentions.kinds import CitationMention
from extract.outline import NoteRef
from extract.spans import Span, starting_in, within


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Mention = TypeVar("Mention", bound=_Placed)

# «geen», «niet», but not «niet alleen», which denies nothing.
NEGATION = re.compile(
    r"\b(?:niet(?!\s+(?:alleen|slechts|enkel|uitsluitend)\b)|geen|noch|evenmin|zonder)\b", re.IGNORECASE
)
_START = itemgetter(0)  # of a span
_BRACKETS = re.compile(r"\s*\([^()]*\)")
# Who speaks for the cabinet in a letter to the Kamer.
# Who speaks for the Netherlands as a subject: «Nederland opent», «opent het kabinet».
DUTCH = re.compile(r"\b(?:Nederland|[Hh]et kabinet|[Dd]e regering|[Hh]et ministerie|[Ww]ij|[Ww]e|[Ii]k|BZ)\b")
CABINET = re.compile(
    r"\b(?:kabinet|regering|minister|staatssecretaris|bewindspersoon|bewindspersonen|bewindslieden|ik|wij|we|ministerie)\b",
    re.IGNORECASE,
)


def lying_in(mentions: tuple[Mention, ...], span: Span) -> tuple[Mention, ...]:
    """Return those of *mentions* (in the order of the text) that lie wholly inside *span*."""
    return tuple(mention for mention in within(mentions, span) if mention.span.end <= span.end)


def sentences(document: Document, span: Span) -> tuple[Span, ...]:
    """Return the sentences that begin inside *span*."""
    return tuple(starting_in(document.mentions.sentences, span))


def sentences_with(document: Document, words: re.Pattern[str]) -> tuple[Span, ...]:
    """Return the sentences in which *words* begin, in order; the text is searched once, not sentence by sentence."""
    places = (sentence_at(document, found.start()) for found in words.finditer(document.text))
    return tuple(dict.fromkeys(sentence for sentence in places if sentence))


def sentence_at(document: Document, position: int) -> Span | None:
    """Return the sentence that holds *position*, or None between sentences."""
    found = document.mentions.sentences
    at = bisect_right(found, position, key=_START) - 1
    return found[at] if at >= 0 and position in found[at] else None


def before(document: Document, sentence: Span) -> Span | None:
    """Return the sentence before *sentence* in the same block, or None at the block's start."""
    block = document.outline.block_at(sentence.start)
    found = document.mentions.sentences
    at = bisect_left(found, sentence.start, key=_START) - 1
    return found[at] if block and at >= 0 and found[at].start in block.span else None


def notes_marked(document: Document, span: Span) -> tuple[Span, ...]:
    """Return the footnotes whose markers stood in *span*, its end included: a marker may follow the full stop."""
    return tuple(sorted(at for mark in _marks(document, span) for at in document.notes.get(mark, ())))


def _marks(document: Document, span: Span) -> set[str]:
    refs = document.note_refs
    first = bisect_left(refs, span.start, key=_position)
    return {str(ref.number) for ref in refs[first : bisect_right(refs, span.end, lo=first, key=_position)]}


def cited_in_note(document: Document, span: Span) -> CitationMention | None:
    """Return the one paper cited in the one footnote marked in *span*; None for more notes, more papers, or none."""
    if sum(len(document.notes.get(mark, ())) for mark in _marks(document, span)) != 1:
        return None
    notes = notes_marked(document, span)
    cited = lying_in(document.mentions.citations, notes[0])
    return cited[0] if len(cited) == 1 else None


def words(document: Document, span: Span) -> str:
    """Return the clean text of *span*."""
    return document.text[span.start : span.end]


def told(document: Document, span: Span) -> str:
    """Return the words of *span* without what stands in brackets: numbers of papers part the words of a phrase."""
    return _BRACKETS.sub("", words(document, span))


def _position(ref: NoteRef) -> int:
    return ref.position
