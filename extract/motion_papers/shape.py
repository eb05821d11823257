"""The shape of a motion: where its title, its clauses and its signatures stand.

Knows the formula that parts them («De Kamer,», «en gaat over tot de orde van de dag.»), however the format cut the text
into blocks. Refuses to know what stands in the parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.document import Document
from extract.outline import Block, BlockKind
from extract.spans import Span

# «MOTIE VAN HET LID X», «TWEEDE NADER GEWIJZIGDE MOTIE …», «GEWIJZGIDE MOTIE …» as misspelt; not «motie» in a sentence.
_TITLE = re.compile(r"(?:\b[A-Z]+ ){0,2}(?<!\w)(?:GEW\w+ )?MOTIE\b[^\n]*?(?=\s*(?:Voorgesteld|Ontvangen|Nr\.)|\n|\Z)")
_OPENS = re.compile(r"De Kamer,?(?=\s)")
_CLOSES = re.compile(r"[oO](?<!\w.)(?i:ver\s+tot\s+(?:de\s+)?(?:orde\s+van\s+)?(?:de\s+)?dag\b[.,;]?)")
_GOES = re.compile(r"(?:\ben\s+)?\b(?:ga(?:at|an)\s+)?\Z", re.IGNORECASE)
_BEFORE = 24  # code points in which «en gaat » stands
# A signature in a motion whose formula is missing: a few words with a capital, and no stop.
_NAME_LIKE = re.compile(r"(?:[^\W\d_a-z][\w’'-]+|v[ao]n|de[rn]?|het|te[rn]?)(?:\s[\w’'-]+){0,3}[.,]?")
_OPEN_DOCUMENTS = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """Parts of a motion as spans of the clean text; ``title`` is None where none was found."""

    title: Span | None
    body: tuple[Span, ...]  # one per block
    listed: frozenset[int]  # starts of those in ``body`` that the format marks as items of a list
    signatures: tuple[Span, ...]  # one per block


@lru_cache(maxsize=_OPEN_DOCUMENTS)
def shape_of(document: Document) -> Shape:
    """Return the parts of the motion *document*."""
    blocks = tuple(block for block in document.outline.blocks if block.kind is not BlockKind.NOTE)
    title = _title(document.text, blocks)
    first = _opening(document.text, blocks, title.end if title else 0)
    end, signed = _closing(document.text, blocks, first)
    body = tuple(_cut(blocks, first, end))
    listed = frozenset(block.span.start for block in blocks if block.kind is BlockKind.LIST_ITEM)
    return Shape(title, body, listed, tuple(_cut(blocks, signed, len(document.text))))


def _title(text: str, blocks: tuple[Block, ...]) -> Span | None:
    for block in blocks[:16]:
        named = text.find("MOTIE", block.span.start, block.span.end) >= 0
        found = _TITLE.search(text, block.span.start, block.span.end) if named else None
        if found:
            return Span(found.start(), found.end())
    return None


def _opening(text: str, blocks: tuple[Block, ...], after: int) -> int:
    for block in blocks:
        if block.span.end > after and (found := _OPENS.search(text, max(block.span.start, after), block.span.end)):
            return found.end()
    return next((block.span.start for block in blocks if block.kind is not BlockKind.MASTHEAD), after)


def _closing(text: str, blocks: tuple[Block, ...], first: int) -> tuple[int, int]:
    """Return where the clauses end and where the signatures begin."""
    found = list(_CLOSES.finditer(text, first))
    if found:
        start = found[-1].start()
        goes = _GOES.search(text, max(first, start - _BEFORE), start)
        return goes.start() if goes else start, found[-1].end()
    end = len(text)
    for block in reversed(blocks):
        if block.span.start < first or not _NAME_LIKE.fullmatch(text, block.span.start, block.span.end):
            break
        end = block.span.start
    return end, end


def _cut(blocks: tuple[Block, ...], start: int, end: int) -> Iterator[Span]:
    for block in blocks:
        if block.span.end > start and block.span.start < end:
            yield Span(max(block.span.start, start), min(block.span.end, end))
