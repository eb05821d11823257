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


# Edits over which a quote from the source still reads as one run of words.
_THROUGH = frozenset({Edit.KEPT, Edit.NEWLINE, Edit.HYPHEN, Edit.NOTE_MARKER, Edit.MARKUP})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of clean text at ``start`` and the stretch of source that it came from."""

    start: int
    source: Span
    edit: Edit


@dataclass(frozen=True, slots=True)
class CleanText:
    """Clean text and the pieces that tile it, in clean order."""

    text: str
    source: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]  # of the pieces, for bisection

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """Return the runs of source that *span* of the clean text came from, in clean order.

        One run for words that stand together; several where notes, page furniture or a block's end stand between.
        """
        runs: list[Span] = []
        through = False
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        for at in range(first, bisect_left(self.starts, span.end, lo=first)):
            if self.pieces[at].edit not in _THROUGH:
                through = False
                continue
            run = self._source_of(at, span)
            if through and runs[-1].end == run.start:
                runs[-1] = Span(runs[-1].start, run.end)
            elif run.end > run.start:
                runs.append(run)
            through = bool(runs)
        return tuple(runs)

    def _source_of(self, at: int, span: Span) -> Span:
        """Return the source of the piece at index *at*, cut to *span* of the clean text where it was kept."""
        piece = self.pieces[at]
        if piece.edit is not Edit.KEPT:
            return piece.source
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        shift = piece.source.start - piece.start
        return Span(max(span.start, piece.start) + shift, min(span.end, end) + shift)


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


@dataclass(frozen=True, slots=True)
class Block:
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
