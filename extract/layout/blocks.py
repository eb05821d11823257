"""Blocks: chunks put together where a sentence goes on, each told apart as heading, list, paragraph, signature or
masthead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from extract.layout.chunks import BULLET, NUMBERED, Chunk, follows, goes_on, ordinal
from extract.layout.deed_headings import read_deed_heading
from extract.layout.furniture import DOSSIER
from extract.layout.list_headers import read_bare_header
from extract.outline import BlockKind
from extract.posts.words import kind_of

# A heading is short and no sentence: measured on letters of 2013–2025, none was longer than three lines.
MAX_HEADING_LINES = 3
MAX_HEADING_LENGTH = 180
MAX_NAME_LENGTH = 60

# Lines at the head of an official paper: chamber, session, «32 734 Nederlandse diplomatie», «Nr. 32 BRIEF VAN …»,
# address, date line.
_MASTHEAD = re.compile(
    r"(?:Tweede|Eerste) Kamer der Staten-Generaal(?: [12])?|[Vv]ergaderjaar \d{4}|N[rR]\.\s?\d+\b.*"
    r"|Aan de [Vv]oorzitter\b.*|(?:BRIEF|(?:[A-Z]+ )*MOTIE|VERSLAG) VAN .*|(?:Voorgesteld|Ontvangen) .*\d{4}.*"
    r"|" + DOSSIER + r"(?:\s+[A-ZÀ-Þ«].*)?|[A-Z][\w’' -]+, \d{1,2} \w+ \d{4}"
)
_SIGNATURE = re.compile(
    r"(?:De|DE|Mede namens de|Hoogachtend|Met vriendelijke groet)\b.{0,120}(?:[Mm]inister|[Ss]taatssecretaris|,$)"
)
# A number at the head («VIII.») ends no sentence.
_TWO_SENTENCES = re.compile(r"[^\W\d_]{2}[^\W\d_IVX][.!?]\s+[A-ZÀ-Þ]")
# «Rome (PV bij de FAO).»: the one name under a header.
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){0,3}[*†‡#§°^~+]{0,3}(?: \([^()]+\))?[*†‡#§°^~+]{0,3}[.;]?")
_NAME = re.compile(r"(?:drs\.|dr\.|mr\.|ir\.|prof\.)?\s*(?:[A-ZÀ-Þ]\.\s?)+[\w’' -]+")


@dataclass(frozen=True, slots=True)
class RawBlock:
    """The chunks of one block, with its kind and its bullet; positions are still those of the source."""

    kind: BlockKind
    chunks: tuple[Chunk, ...]
    bullet: str = ""


def make_blocks(chunks: Iterable[Chunk]) -> tuple[RawBlock, ...]:
    """Return the blocks of the body in order."""
    blocks: list[RawBlock] = []
    in_masthead = True
    groups = tuple(_groups(chunks))
    for group, after in zip_longest(groups, groups[1:]):
        kind = _kind(group, blocks[-1] if blocks else None, in_masthead, after)
        in_masthead = in_masthead and (kind is BlockKind.MASTHEAD or not group[0].stopped)
        blocks += _as_blocks(kind, group)
    return tuple(blocks)


def _groups(chunks: Iterable[Chunk]) -> Iterator[tuple[Chunk, ...]]:
    group: list[Chunk] = []
    for chunk in chunks:
        if group and not goes_on(group, chunk):
            yield tuple(group)
            group = []
        group.append(chunk)
    if group:
        yield tuple(group)


def _kind(
    group: tuple[Chunk, ...], before: RawBlock | None, in_masthead: bool, after: tuple[Chunk, ...] | None
) -> BlockKind:
    first = group[0]
    if first.row:
        return BlockKind.ROW
    if first.header or (after and len(group) == 1 and _heads(first, after[0])):
        return BlockKind.LIST_HEADER
    if first.bullet or (before and _is_item(first, before)):
        return BlockKind.LIST_ITEM
    if in_masthead and _MASTHEAD.fullmatch(first.lines[0].text):
        return BlockKind.MASTHEAD
    if _SIGNATURE.match(first.lines[0].text) and _NAME.fullmatch(first.lines[-1].text):
        return BlockKind.SIGNATURE
    if len(group) == 1 and _is_heading(first):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _heads(chunk: Chunk, after: Chunk) -> bool:
    """Tell whether *chunk* is the header of the list that begins with *after*; a deed heads names of posts alone."""
    if read_bare_header(chunk.text):
        return _begins_list(after)
    posts = not after.row and all(kind_of(line.text) for line in after.lines) and _is_column(after)
    return posts and read_deed_heading(chunk.text) is not None


def _begins_list(chunk: Chunk) -> bool:
    """A bullet, a first number, years, or several names: what may stand under a header without a year."""
    number = ordinal(chunk.lines[0].text)
    years = read_bare_header(chunk.text)
    if chunk.bullet or (years and years.strict):
        return True
    return (number is not None and number[1] == 1) or _is_enumeration(chunk.text)


def _is_item(chunk: Chunk, before: RawBlock) -> bool:
    """An item without a bullet: numbered as it should be there, or names straight under the list's header."""
    text = chunk.lines[0].text
    number = ordinal(text)
    if number is not None:
        last = before.chunks[-1].lines[-1].text
        opens = before.kind is BlockKind.LIST_HEADER or (before.kind is BlockKind.PARAGRAPH and last.endswith(":"))
        if (opens and number[1] == 1) or (before.kind is BlockKind.LIST_ITEM and follows(_first_line(before), text)):
            return True
    names = _is_column(chunk) or _is_enumeration(chunk.text) or _ONE_NAME.fullmatch(chunk.text) is not None
    return before.kind is BlockKind.LIST_HEADER and names


def _first_line(block: RawBlock) -> str:
    return block.chunks[0].lines[0].text


def _is_enumeration(text: str) -> bool:
    """Names parted by commas or semicolons: most of the parts begin with a capital and are short."""
    parts = [part.strip() for part in re.split("[,;]", text)]
    named = sum(part[:1].isupper() and len(part) <= MAX_NAME_LENGTH for part in parts)
    return len(parts) >= 2 and named >= 0.8 * len(parts)


def _is_column(chunk: Chunk) -> bool:
    """Names one under the other: short lines that begin with a capital and do not run on."""
    return all(
        len(line.text) <= MAX_NAME_LENGTH and line.text[0].isupper() and not line.text.endswith(("-", ",", "."))
        for line in chunk.lines
    )


def _is_heading(chunk: Chunk) -> bool:
    text = chunk.text
    return (
        len(chunk.lines) <= MAX_HEADING_LINES
        and len(text) <= MAX_HEADING_LENGTH
        and (text[0].isupper() or text[0].isdigit() or text[0] in "«‘“\"'’")
        and not chunk.stopped
        and not text.endswith((",", "-"))
        and any(letter.isalpha() for letter in text)
        and not _TWO_SENTENCES.search(text)
    )


def _as_blocks(kind: BlockKind, group: tuple[Chunk, ...]) -> list[RawBlock]:
    """One block, but a list set as a column of names is an item per line."""
    first = group[0]
    if kind is BlockKind.LIST_ITEM and not first.bullet and len(first.lines) > 1 and _is_column(first):
        return [RawBlock(kind, (Chunk((line,), first.loose),)) for line in first.lines]
    return [RawBlock(kind, group, first.bullet)]


def item_start(block: RawBlock) -> int:
    """Return the source position at which the block's words begin, past its bullet or number."""
    first = block.chunks[0].lines[0]
    if block.kind is not BlockKind.LIST_ITEM:
        return first.start
    found = BULLET.match(first.text) or NUMBERED.match(first.text)
    return first.start + (found.end() if found else 0)
