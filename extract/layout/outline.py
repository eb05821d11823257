"""The whole of the layout in order: lines, roles, chunks, blocks, clean text, sections."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from extract.layout.blocks import RawBlock, item_start, make_blocks
from extract.layout.chunks import cut_chunks
from extract.layout.cleaning import Cleaner
from extract.layout.furniture import read_foot
from extract.layout.given import take_over
from extract.layout.lines import Line, split_lines
from extract.layout.long_blocks import cut_block
from extract.layout.notes import Role, RoledLine, find_notes
from extract.outline import Block, BlockKind, NoteRef, Outline, Section
from extract.source import Source
from extract.spans import Span


def lay_out(source: Source) -> Outline:
    """Return the outline of *source*: given by its format, else read off the page.

    Never raises: what has no shape becomes one paragraph.
    """
    if source.blocks:
        return take_over(source)
    text = source.text
    roled, markers = find_notes(text, split_lines(text), source.furniture)
    cleaner = Cleaner(text, markers)
    body = [(raw, cleaner.write_block(_stretches(text, raw))) for raw in make_blocks(cut_chunks(roled))]
    notes = [(kind, mark, cleaner.write_block([span]), span.start) for kind, mark, span in _note_stretches(roled)]
    clean, refs = cleaner.finish()
    sections = _sections(body, clean.text)
    whole = (*_body_blocks(body), *_note_blocks(notes, refs, body))
    pages = _page_starts(roled)
    return Outline(
        clean=clean,
        blocks=tuple(block for each in whole for block in cut_block(each, clean.text)),
        sections=sections,
        note_refs=refs,
        furniture=tuple(Span(each.line.start, each.line.end) for each in roled if each.role is Role.FURNITURE),
        page_starts=pages,
        first_page=_first_page(roled, pages),
    )


def _stretches(source: str, raw: RawBlock) -> Iterator[Span]:
    """Yield the unbroken stretches of source in a block: chunks with only blank between them are one stretch."""
    start = item_start(raw)
    end = raw.chunks[0].lines[-1].end
    for chunk in raw.chunks[1:]:
        if source[end : chunk.lines[0].start].strip():
            yield Span(start, end)
            start = chunk.lines[0].start
        end = chunk.lines[-1].end
    yield Span(start, end)


def _note_stretches(roled: Iterable[RoledLine]) -> Iterator[tuple[BlockKind, str, Span]]:
    """Yield each note and legend with its mark and its stretch, from its first line past its last, mark included."""
    lines = [each for each in roled if each.role in (Role.NOTE, Role.LEGEND)]
    count = 0
    numbered: list[tuple[int, RoledLine]] = []
    for each in lines:
        count += each.opens
        numbered.append((count, each))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        rows = [each for _, each in group]
        kind = BlockKind.NOTE if rows[0].role is Role.NOTE else BlockKind.LEGEND
        yield kind, rows[0].mark, Span(_past_mark(rows[0]), rows[-1].line.end)


def _past_mark(row: RoledLine) -> int:
    text: str = row.line.text
    rest = text.lstrip("[(" + row.mark + "¹²³⁴⁵⁶⁷⁸⁹⁰") if row.role is Role.LEGEND else text.split(maxsplit=1)[-1]
    return row.line.end - len(rest.lstrip("]) ="))


Body = list[tuple[RawBlock, Span]]


def _sections(body: Body, text: str) -> tuple[Section, ...]:
    starts = [(0, None)] + [(span.start, span) for raw, span in body if raw.kind is BlockKind.HEADING]
    end = body[-1][1].end if body else 0
    ends = [start for start, _ in starts[1:]] + [end]
    return tuple(
        Section(text[heading.start : heading.end] if heading else "", Span(start, until), heading)
        for (start, heading), until in zip(starts, ends, strict=True)
    )


def _body_blocks(body: Body) -> Iterator[Block]:
    section = 0
    for raw, span in body:
        section += raw.kind is BlockKind.HEADING
        yield Block(raw.kind, span, section, raw.bullet)


Notes = list[tuple[BlockKind, str, Span, int]]  # kind, mark, span in the clean text, start in the source


def _note_blocks(notes: Notes, refs: tuple[NoteRef, ...], body: Body) -> Iterator[Block]:
    """Notes stand in the section of their marker; a legend, which has none, in the section that it is printed in."""
    headings = [(raw.chunks[0].lines[0].start, span.start) for raw, span in body if raw.kind is BlockKind.HEADING]
    positions = {str(ref.number): ref.position for ref in refs}
    for kind, mark, span, source_start in notes:
        if kind is BlockKind.NOTE and mark in positions:
            section = bisect_right([start for _, start in headings], positions[mark])
        else:
            section = bisect_right([start for start, _ in headings], source_start)
        yield Block(kind, span, section, mark)


def _page_starts(roled: tuple[RoledLine, ...]) -> tuple[int, ...]:
    starts: list[int] = []
    pending = True
    for each in roled:
        if each.role is Role.FURNITURE:
            foot = read_foot(each.line.text)
            pending = pending or foot is not None
        elif each.role is not Role.BLANK:
            if pending or each.line.opens_page:
                starts.append(each.line.start)
            pending = False
    return tuple(starts)


def _first_page(roled: tuple[RoledLine, ...], page_starts: tuple[int, ...]) -> int | None:
    """Return the number of the first page as the first numbered foot, or head, implies it; None without one."""
    for line in _furniture(roled):
        foot = read_foot(line.text)
        if foot and foot.page is not None:
            begun = bisect_right(page_starts, line.start)
            return foot.page - max(begun - 1, 0)
    return None


def _furniture(roled: tuple[RoledLine, ...]) -> Iterator[Line]:
    return (each.line for each in roled if each.role is Role.FURNITURE)
