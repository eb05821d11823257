"""A motion as a paper of its own: movers, date, whether it was changed, and its first request.

Movers are those who signed; the title is asked only where nobody did. «c.s.» in the title is no person. Refuses to mend
a name: what title and official record say otherwise is for the finding.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from extract.document import Document
from extract.motion_papers.clauses import clauses_of
from extract.motion_papers.names import name_of
from extract.motion_papers.shape import Shape, shape_of
from extract.motion_papers.title import Title, read_title
from extract.outline import BlockKind, Edit
from extract.passages import lying_in, words
from extract.spans import Span
from extract.statements import Evidence, Motion, Person, Statement
from ontology.terms import ClauseKind

_RULE = "motion_paper"
_COMMA = re.compile(r"[,;]\s+|\s+en\s+")
_LINE_ENDS = frozenset({Edit.NEWLINE, Edit.BREAK})
_LINE_END = re.compile(r"\n")
_BEGINS_NAME = re.compile(r"\s*(?:[’'][st][\s-])?[^\W\d_a-zß-ÿ]")
_MOTION = re.compile(r"\bmotie\b", re.IGNORECASE)
_MOVED = ("Voorgesteld", "Ontvangen", "Gewijzigd")


def motion_paper(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the `Motion` that the document is; nothing where no words of it say so."""
    shape = shape_of(document)
    title = read_title(words(document, shape.title)) if shape.title else Title((), False, False, ())  # noqa: FBT003
    signed = signatures(document)
    date = _date(document)
    evidence = tuple(_evidence(document, shape, tuple(span for span, _ in signed), date)) or _named(document)
    if not evidence:
        return ()
    return (
        Motion(
            identifier=document.paper.identifier,
            submitters=tuple(dict.fromkeys(person for _, person in signed)) or title.movers,
            and_others=title.and_others,
            amended=title.amended,
            evidence=evidence,
            date=document.paper.date or (date[1] if date else None),
            request=_request(document),
        ),
    )


@lru_cache(maxsize=2)  # two rules ask for those of the one document in hand
def signatures(document: Document) -> tuple[tuple[Span, Person], ...]:
    """Return the names under the motion with their places, in order."""
    return tuple(_signatures(document))


def _signatures(document: Document) -> Iterator[tuple[Span, Person]]:
    """Yield each name; a line holds one, or several parted by commas."""
    for block in shape_of(document).signatures:
        for line in _lines(document, block):
            for span in _between(document.text, line, _COMMA):
                person = name_of(words(document, span))
                if person is not None:
                    yield span, person


def _lines(document: Document, block: Span) -> Iterator[Span]:
    """Yield the lines of *block* as the source has them; «Inge» and «van Dijk» below it are one."""
    clean = document.outline.clean
    first = bisect_left(clean.starts, block.start)
    pieces = clean.pieces[first : bisect_left(clean.starts, block.end, lo=first)]
    cuts = [each.start for each in pieces if each.edit in _LINE_ENDS and _BEGINS_NAME.match(clean.text, each.start)]
    for start, end in pairwise((block.start, *cuts, block.end)):
        yield from _between(document.text, Span(start, end), _LINE_END)


def _between(text: str, span: Span, mark: re.Pattern[str]) -> Iterator[Span]:
    """Yield the stretches of *span* that *mark* parts."""
    start = span.start
    for found in mark.finditer(text, span.start, span.end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, span.end)


def _date(document: Document) -> tuple[Span, str] | None:
    """Return the day on the line «Voorgesteld 3 juli 2025»."""
    for block in document.outline.blocks:
        if block.kind is not BlockKind.MASTHEAD and block.span.start > document.outline.blocks[0].span.start + 2000:
            return None
        at = next(
            (found for word in _MOVED if (found := document.text.find(word, block.span.start, block.span.end)) >= 0), -1
        )
        dates = lying_in(document.mentions.dates, Span(at, block.span.end)) if at >= 0 else ()
        if dates:
            return Span(at, dates[0].span.end), dates[0].iso
    return None


def _evidence(
    document: Document, shape: Shape, signed: tuple[Span, ...], date: tuple[Span, str] | None
) -> Iterator[Evidence]:
    if shape.title:
        yield from document.evidence(shape.title, rule=_RULE)
    for span in signed:
        yield from document.evidence(span, rule=_RULE, supports=("submitters",))
    if date:
        yield from document.evidence(date[0], rule=_RULE, supports=("date",))


def _named(document: Document) -> tuple[Evidence, ...]:
    """The word by which a paper without title, names or date is known to be a motion."""
    found = _MOTION.search(document.text)
    return document.evidence(Span(*found.span()), rule=_RULE) if found else ()


def _request(document: Document) -> Evidence | None:
    """Return the first unbroken run of the first request."""
    asked = (clause for clause in clauses_of(document) if clause.kind is ClauseKind.REQUEST)
    first = next(asked, None)
    runs = document.evidence(first.span, rule=_RULE, supports=("request",)) if first else ()
    return runs[0] if runs else None
