"""Reading one document, from its source to its statements: every stage in order, each a verb from value to value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from extract.coverage import cover
from extract.document import Document
from extract.identity import identify
from extract.layout import lay_out
from extract.pipeline import find_mentions
from extract.readers import read_source
from extract.rules import rules_for
from extract.source import Source
from extract.statements import Reading, Sentence, Statement
from ontology.terms import PaperType


def read(source: Source) -> Reading:
    """Return all that was read from *source*. Pure, and never raises on odd text: it reads less and says what it
    missed."""
    document = open_document(source)
    statements: tuple[Statement, ...] = ()
    for rule in rules_for(document.paper.type):
        statements += rule(document, statements)
    coverage = cover(document, statements)
    if source.missed:
        coverage = replace(coverage, missed=(*source.missed, *coverage.missed))
    return Reading(document.paper, source.text, statements, coverage, source.official, tuple(_sentences(document)))


def open_document(source: Source) -> Document:
    """Return *source* laid out, identified and searched for mentions, before any rule has read it."""
    outline = lay_out(source)
    paper = identify(source, outline)
    dossier = paper.dossiers[0] if paper.dossiers else None
    mentions = find_mentions(outline, dossier=dossier, counted=paper.type is not PaperType.MOTION)
    return Document(paper, outline, mentions, source.official)


def _sentences(document: Document) -> Iterator[Sentence]:
    """Yield every sentence with its place in the source, in clean order; what has no place there is left out."""
    outline = document.outline
    for span in document.mentions.sentences:
        if runs := document.runs(span):
            section = outline.section_at(span.start)
            line = bisect_right(document.line_starts, runs[0].start)
            title = section.title if section and section.title else None
            yield Sentence(document.text[span.start : span.end], runs, line, title)


def read_path(path: Path) -> Reading:
    """Read the document in the file at *path*. Raises `extract.errors.ExtractError` for a file that is no such text."""
    return read(read_source(path))
