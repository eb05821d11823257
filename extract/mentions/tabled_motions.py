"""Motions as the chair of a debate announces them: «Deze motie is voorgesteld door het lid Pieters. Zij krijgt nr. 60
(32 734).».

The movers stand in one sentence and the number in the next, which may be a paragraph of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.kinds import CitationMention, MotionMention
from extract.mentions.names import AND_OTHERS, read_name
from extract.mentions.persons import NAMES, each_name
from extract.spans import Span

_CLUE = " voorgesteld door "
_OPENINGS = ("motie is ", "gewijzigde motie is ")
# « . Naar mij blijkt, wordt de indiening ervan voldoende ondersteund. Zij krijgt nr. » stands before the number; after
# «c.s.» there is no second full stop. A motion that took the place of another «krijgt nr. 21, was nr. 20».
_TO_NUMBER = re.compile(
    r"\s*\.?(?:\s+Naar\s[^.]{10,120}\.)?\s+Zij\s+krijgt\s+nr\.\s+(?:(?P<new>\d{1,4}),?\s+\(?was\s+nr\.\s+)?\Z"
)
_FAR = 240  # code points between the movers and the number


@cache
def _tabled() -> re.Pattern[str]:
    # The names make it long, and only debates ask for it.
    return re.compile(
        rf"(?P<amended>gewijzigde{GAP})?motie{GAP}is{GAP}voorgesteld{GAP}door{GAP}(?:het{GAP}[Ll]id|de{GAP}[Ll]eden){GAP}"
        rf"(?P<names>{NAMES})(?P<others>{AND_OTHERS})?"
    )


def tabled_motions(text: str, papers: Sequence[CitationMention]) -> Iterator[MotionMention]:
    """Yield the motions that *text* announces, from their movers to their number, which is one of *papers*."""
    for found in _tabled().finditer(text) if _CLUE in text else ():
        at = bisect_left(papers, found.end(), key=lambda paper: paper.span.start)
        start = papers[at].span.start if at < len(papers) else len(text)
        between = _TO_NUMBER.match(text, found.end(), start) if start <= found.end() + _FAR else None
        if between is None:
            continue
        names = each_name(text, found.start("names"), found.end("names"))
        persons = tuple(read_name(written) for _, written in names)
        yield MotionMention(
            Span(found.start(), papers[at].span.end),
            persons,
            found["others"] is not None,
            amended=found["amended"] is not None,
            date=None,
            cited=_numbered(papers[at].cited, between["new"]),
        )


def _numbered(cited: str, number: str | None) -> str:
    """Return the identifier *cited* with *number* in place of its own, where one is given."""
    return f"{cited.rpartition('-')[0]}-{number}" if number else cited


def is_tabled(text: str, motion: MotionMention) -> bool:
    """Tell whether a chair announces *motion* in *text*: its number may then stand in the next paragraph."""
    return text.startswith(_OPENINGS, motion.span.start) and _tabled().match(text, motion.span.start) is not None
