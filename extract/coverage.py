"""Coverage: how much of a document became statements, and what was seen but not understood, with its line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from extract.document import Document
from extract.measures.lists.list_entries import UNKNOWN_PLACE, enumerations, unread_entries
from extract.measures.lists.table_rows import unread_rows
from extract.measures.told import RULE as TOLD
from extract.mentions.citation_grammar.unread import unread
from extract.outline import BlockKind
from extract.posts.unknown import unknown_names
from extract.rules.citations import cited_in
from extract.spans import Span, Stretches
from extract.statements import Citation, Coverage, Evidence, Finding, Measure, Missed, MotionName, Statement

SILENT = "an item in which nothing was understood"


def cover(document: Document, statements: Sequence[Statement]) -> Coverage:
    """Return how much of *document* the evidence of *statements* covers."""
    covered = _Covered(statements)
    sentences = _body_sentences(document)
    unread = [sentence for sentence in sentences if not covered.touches(document, sentence)]
    missed = tuple(_missed(document, covered))
    entries = _entries_read(document, statements)
    unread_count = sum(1 for _ in unread_entries(document))
    cited = sum(isinstance(each, Citation) for each in statements)
    return Coverage(
        sentences=len(sentences),
        sentences_read=len(sentences) - len(unread),
        list_entries=entries + unread_count,
        list_entries_read=entries,
        citations=sum(1 for _ in cited_in(document)),
        citations_read=cited,
        unread_lines=tuple(sorted({_line_of(document, each) for each in unread})),
        missed=missed,
    )


class _Covered:
    """The stretches of source that some statement was read from. Findings and names of motions point at text, they do
    not read it."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._stretches = Stretches(each for statement in statements for each in _evidence(statement))

    def touches(self, document: Document, sentence: Span) -> bool:
        """Tell whether any evidence lies in *sentence* of the clean text."""
        return any(self._stretches.touch(run.start, run.end) for run in document.runs(sentence))


def _entries_read(document: Document, statements: Sequence[Statement]) -> int:
    """Names in items that enumerate, and jobs that sentences of a list tell."""
    named = sum(len(document.posts_in(item.span)) for _, item in enumerations(document))
    listed = (each for each in statements if isinstance(each, Measure) and each.listed)
    return named + sum(each.evidence[0].rule == TOLD for each in listed)


def _evidence(statement: Statement) -> tuple[Evidence, ...]:
    return () if isinstance(statement, Finding | MotionName) else statement.evidence


def _body_sentences(document: Document) -> list[Span]:
    """Sentences of paragraphs, items and notes; headings and the masthead are not sentences."""
    telling = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.ROW, BlockKind.NOTE, BlockKind.LEGEND)
    return [
        sentence
        for sentence in document.mentions.sentences
        if (block := document.outline.block_at(sentence.start)) and block.kind in telling
    ]


def _line(document: Document, position: int) -> int:
    return bisect_right(document.line_starts, position)


def _line_of(document: Document, span: Span) -> int:
    """The line of the source on which *span* of the clean text begins."""
    return _line(document, document.runs(span)[0].start)


def _missed(document: Document, covered: _Covered) -> list[Missed]:
    """List parts without a known place, rows and items in which nothing was understood, and citations that cannot be
    read."""
    text = document.text
    found = [
        Missed(_line_of(document, span), text[span.start : span.end].strip(" ,;."), why)
        for span, why in unread_entries(document)
        if document.runs(span)
    ]
    found += [
        Missed(_line_of(document, span), " ".join(text[span.start : span.end].split()), why)
        for span, why in unread_rows(document)
        if document.runs(span)
    ]
    found += [
        Missed(_line_of(document, name), text[name.start : name.end], UNKNOWN_PLACE)
        for name in unknown_names(document)
        if document.runs(name)
    ]
    found += [
        Missed(_line_of(document, item), text[item.start : item.end], SILENT)
        for item in _silent_items(document, covered)
    ]
    found += [
        Missed(_line_of(document, each.span), text[each.span.start : each.span.end], each.why)
        for each in unread(text, document.mentions.citations)
        if _in_body(document, each.span) and document.runs(each.span)
    ]
    return sorted(found, key=lambda each: (each.line, each.text))


def _in_body(document: Document, span: Span) -> bool:
    block = document.outline.block_at(span.start)
    return block is not None and block.kind is not BlockKind.MASTHEAD


def _silent_items(document: Document, covered: _Covered) -> list[Span]:
    return [
        item.span
        for found in document.lists
        for item in found.items
        if not covered.touches(document, item.span)
    ]
