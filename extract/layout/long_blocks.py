"""Blocks of absurd length, cut into several of their kind."""

from __future__ import annotations

from collections.abc import Iterator

from extract.bounds import LONGEST_BLOCK, pieces
from extract.outline import Block


def cut_block(block: Block, text: str) -> Iterator[Block]:
    """Yield *block* of the clean *text*, in several where it is longer than any block can be."""
    for piece in pieces(text, block.span, LONGEST_BLOCK):
        yield block if piece == block.span else block._replace(span=piece)
