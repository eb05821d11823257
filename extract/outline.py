"""The shape of a document: clean text with its way back to the source, blocks, sections, lists, and footnotes.

These are values only; ``extract.layout`` makes them. Positions here count code points of the *clean* text, unless a
name says ``source``. The clean text holds the body first, in reading order, then the footnotes; blocks are parted by a
blank line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from extract.spans import Span


class Edit(StrEnum):
    """What was done to a stretch of the source on its way into the clean text."""

    KEPT = "kept"
    NEWLINE = "newline"  # a line break became one space
    HYPHEN = "hyphen"  # a word broken over lines was joined
    NOTE_MARKER = "note-marker"  # a footnote number glued to a word was taken out
    MARKUP = "markup"  # a tag or an entity of a marked-up source
    BREAK = "break"  # notes or furniture stood between; the words on both sides are one sentence
    BLOCK = "block"  # the blank line between two blocks


# Edits over which no quote from the source reads as one run of words.
_BREAKS = (Edit.BREAK, Edit.BLOCK)


class Piece(NamedTuple):  # as a span is, for the same reason: a page is hundreds
    """A stretch of clean text at ``start`` and the stretch of source that it came from."""

    start: int
    source: Span
    edit: Edit


def _goes_on(piece: Piece, following: Piece) -> bool:
    """Tell whether a quote reads from *piece* into the one that follows it."""
    apart = piece.edit in _BREAKS or following.edit in _BREAKS
    return not apart and piece.source.end == following.source.start


@dataclass(frozen=True)
class CleanText:
    """Clean text and the pieces that tile it, in clean order. Not slotted: where runs part is computed once."""

    text: str
    source: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]  # of the pieces, for bisection

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """Return the runs of source that *span* of the clean text came from, in clean order.

        One run for words that stand together; several where notes, page furniture or a block's end stand between.
        """
        if self.text is self.source:  # a format that gives its blocks: nothing was cleaned
            return (span,) if span.end > span.start else ()
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_left(self.starts, span.end, lo=first)
        partings = self._partings[bisect_right(self._partings, first) : bisect_left(self._partings, last)]
        if not partings:
            run = self._run(first, last, span)
            return (run,) if run is not None else ()
        runs = (self._run(begin, end, span) for begin, end in pairwise((first, *partings, last)))
        return tuple(run for run in runs if run is not None)

    @cached_property
    def _partings(self) -> tuple[int, ...]:
        """The indexes of the pieces that do not go on in the source where the piece before them ended."""
        return tuple(at for at, (one, next_) in enumerate(pairwise(self.pieces), start=1) if not _goes_on(one, next_))

    def _run(self, first: int, last: int, span: Span) -> Span | None:
        """Return the source of the pieces from *first* up to *last*, cut to *span* of the clean text where it was kept.

        None for pieces over which no quote reads, and where nothing of the source is left.
        """
        if first == last or self.pieces[first].edit in _BREAKS:
            return None
        opens, closes = self.pieces[first], self.pieces[last - 1]
        start, end = opens.source.start, closes.source.end
        if opens.edit is Edit.KEPT:
            start += max(span.start - opens.start, 0)
        if closes.edit is Edit.KEPT:
            end = min(closes.source.start + span.end - closes.start, end)
        return Span(start, end) if end > start else None


class BlockKind(StrEnum):
    """What a block of text is for."""

    MASTHEAD = "masthead"  # number, title and sender at the head of an official paper
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_HEADER = "list-header"  # «Voorziene intensivering 2018»
    LIST_ITEM = "list-item"
    SIGNATURE = "signature"
    LEGEND = "legend"  # «* deze functies hebben …»
    NOTE = "note"  # a footnote
    ROW = "row"  # of a table, its cells parted by blanks or «|»


class Block(NamedTuple):  # as a span is
    """A block of clean text; ``mark`` is its bullet, note number or legend sign, ``section`` an index into the
    outline's."""

    kind: BlockKind
    span: Span
    section: int
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; the first section has no heading. ``span`` covers heading and body."""

    title: str
    span: Span
    heading: Span | None


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The place in the clean body where the marker of footnote ``number`` stood."""

    number: int
    position: int


@dataclass(frozen=True)
class Outline:
    """A document's clean text and everything known of its shape. ``furniture`` is in source positions.

    Not slotted: where blocks begin is asked often and computed once.
    """

    clean: CleanText
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    note_refs: tuple[NoteRef, ...]
    furniture: tuple[Span, ...]
    page_starts: tuple[int, ...]  # source positions
    first_page: int | None = None  # number printed on the page that page_starts[0] opens

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.span.start for block in self.blocks)

    def block_at(self, position: int) -> Block | None:
        """Return the block that holds *position* of the clean text, or None between blocks."""
        at = bisect_right(self._block_starts, position) - 1
        if at < 0 or position >= self.blocks[at].span.end:
            return None
        return self.blocks[at]

    def section_at(self, position: int) -> Section | None:
        """Return the section of the block at *position*; a footnote belongs to the section of its marker."""
        block = self.block_at(position)
        return self.sections[block.section] if block else None
