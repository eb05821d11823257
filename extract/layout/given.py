"""The outline of a source whose format gives its blocks: taken over as they are, nothing guessed, nothing cleaned."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from extract.layout.long_blocks import cut_block
from extract.outline import Block, BlockKind, CleanText, Edit, NoteRef, Outline, Piece, Section
from extract.source import GivenBlock, Source
from extract.spans import Span


def take_over(source: Source) -> Outline:
    """Return the outline of *source*, which gives its blocks; the clean text is the text itself."""
    whole = Piece(0, Span(0, len(source.text)), Edit.KEPT)
    sections = tuple(_sections(source))
    return Outline(
        clean=CleanText(source.text, source.text, (whole,), (0,)),
        blocks=tuple(_blocks(source.text, source.blocks, source.note_refs)),
        sections=sections,
        note_refs=source.note_refs,
        furniture=(),
        page_starts=(),
    )


def _headings(blocks: tuple[GivenBlock, ...]) -> list[Span]:
    return [block.span for block in blocks if block.kind is BlockKind.HEADING]


def _sections(source: Source) -> Iterator[Section]:
    headings = _headings(source.blocks)
    starts = [0, *(span.start for span in headings)]
    body = [block.span.end for block in source.blocks if block.kind is not BlockKind.NOTE]
    ends = [*starts[1:], body[-1] if body else 0]
    for start, end, heading in zip(starts, ends, (None, *headings), strict=True):
        yield Section(source.text[heading.start : heading.end] if heading else "", Span(start, end), heading)


def _blocks(text: str, blocks: tuple[GivenBlock, ...], refs: tuple[NoteRef, ...]) -> Iterator[Block]:
    starts = [span.start for span in _headings(blocks)]
    positions = {str(ref.number): ref.position for ref in refs}
    for block in blocks:
        noted = positions.get(block.mark, 0) if block.kind is BlockKind.NOTE else block.span.start
        yield from cut_block(Block(block.kind, block.span, bisect_right(starts, noted), block.mark), text)
