"""Numbers that several motions share: «de motie-Jansen en de motie-Smit (Kamerstukken 35 001, nrs. 16 en 17)».

As many numbers as motions before them belong to those in order. With more or fewer, which is whose is not said: then
the last motion, though it stands beside the first number, has none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.kinds import CitationMention, MotionMention
from extract.spans import Span

# Between two numbers of one bracket: «16 en 17», «nr. 16 en Kamerstuk 35 002, nr. 4», «16; Kamerstuk 35 002, nr. 4»
_GOES_ON = re.compile(
    rf"{GAP}*(?:[,;/]|,?{GAP}(?:en|alsmede|respectievelijk|resp\.)){GAP}*"
    rf"(?:nrs?\.?{GAP}?)?(?:[Kk]amerstuk(?:ken)?,?{GAP}(?:I{{1,2}},?{GAP})?(?:\d{{4}}[-–/]\d{{2,4}},?{GAP})?)?"
)
# Motions that share numbers stand in one sentence: «c.s. (» ends none.
_PARTED = re.compile(r"[!?\n]|(?<!c\.s)\.\s+[A-Z«]")
# « en de », «, evenals de », « en van het lid »: one enumeration, whatever each of its motions asks
_JOINED = re.compile(
    r"(?:,|\ben|evenals|alsmede)\s+(?:(?:en|ook|evenals|alsmede|de|die|het)\s+)*(?:van\s+(?:het\s+lid|de\s+leden)\s+)?\Z"
)
_LEAD = 40  # code points before a motion in which it is joined to another
_PLURAL = re.compile(r"[Mm]oties(?!\w)")
_MOST = 60  # numbers of one run; a longer one deals out nothing


def share_numbers(
    text: str, motions: Sequence[MotionMention], papers: Sequence[CitationMention]
) -> Iterator[MotionMention]:
    """Yield *motions*, in order, with the numbers of each run that stands behind several of them dealt out.

    «De moties van de leden Jansen en Smit (nrs. 16 en 17)» may be of each or of both: it names no motion we know.
    """
    waiting: list[MotionMention] = []
    for motion in motions:
        if waiting and _PARTED.search(text, waiting[-1].span.end, motion.span.start):
            yield from waiting
            waiting = []
        waiting.append(motion)
        if motion.cited is not None:
            yield from _dealt(text, waiting, _run(text, motion, papers))
            waiting = []
    yield from waiting


def _run(text: str, motion: MotionMention, papers: Sequence[CitationMention]) -> list[CitationMention]:
    """The number of *motion* and those that go on from it."""
    first = bisect_left(papers, motion.span.end, key=lambda paper: paper.span.end)
    run: list[CitationMention] = []
    for paper in papers[first : first + _MOST]:
        in_range = run and paper.span == run[-1].span
        if run and not in_range and not _GOES_ON.fullmatch(text, run[-1].span.end, paper.span.start):
            break
        run.append(paper)
    return run


def _dealt(text: str, motions: list[MotionMention], run: list[CitationMention]) -> Iterator[MotionMention]:
    if len(run) < 2 or (len(motions) == 1 and not _is_of_each(text, motions[0])):
        yield from motions
    elif len(run) == len(motions) and all(_joins(text, motion) for motion in motions[1:]):
        motions[-1] = replace(motions[-1], span=Span(motions[-1].span.start, run[-1].span.end))
        yield from (replace(motion, cited=paper.cited) for motion, paper in zip(motions, run, strict=True))
    else:
        yield from (replace(motion, cited=None) for motion in motions if not _is_of_each(text, motion))


def _is_of_each(text: str, motion: MotionMention) -> bool:
    return len(motion.persons) > 1 and _PLURAL.search(text, motion.span.start, motion.span.end) is not None


def _joins(text: str, motion: MotionMention) -> bool:
    return _JOINED.search(text, max(motion.span.start - _LEAD, 0), motion.span.start) is not None
