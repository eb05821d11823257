"""The outline of a source whose format gives its blocks: taken over as they are, nothing guessed, nothing cleaned but
the ends of lines inside a block, which become spaces as in any other source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from extract.layout.long_blocks import cut_block
from extract.outline import Block, BlockKind, CleanText, Edit, NoteRef, Outline, Piece, Section
from extract.source import GivenBlock, Source
from extract.spans import Span


def take_over(source: Source) -> Outline:
    """Return the outline of *source*, which gives its blocks; positions in the clean text are those of the text."""
    sections = tuple(_sections(source))
    return Outline(
        clean=_clean(source),
        blocks=tuple(_blocks(source.text, source.blocks, source.note_refs)),
        sections=sections,
        note_refs=source.note_refs,
        furniture=(),
        page_starts=(),
    )


def _clean(source: Source) -> CleanText:
    """Where no block has lines, the clean text is the very text of the source."""
    ends = tuple(_line_ends(source))
    if not ends:
        return CleanText(source.text, source.text, (Piece(0, Span(0, len(source.text)), Edit.KEPT),), (0,))
    pieces = tuple(_pieces(len(source.text), ends))
    edited = "".join(
        " " if piece.edit is Edit.NEWLINE else source.text[piece.source.start : piece.source.end] for piece in pieces
    )
    return CleanText(edited, source.text, pieces, tuple(piece.start for piece in pieces))


def _pieces(size: int, ends: Iterable[int]) -> Iterator[Piece]:
    at = 0
    for end in ends:
        yield Piece(at, Span(at, end), Edit.KEPT)
        yield Piece(end, Span(end, end + 1), Edit.NEWLINE)
        at = end + 1
    yield Piece(at, Span(at, size), Edit.KEPT)


def _line_ends(source: Source) -> Iterator[int]:
    """Yield the places of the line ends that stand inside a block."""
    for block in source.blocks:
        end = source.text.find("\n", block.span.start, block.span.end)
        while end >= 0:
            yield end
            end = source.text.find("\n", end + 1, block.span.end)


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
