"""Motions that a line of its own names by movers and number, over what they ask: «b. Lid Bos c.s., 21 november 2024
(Kamerstuk 30 111, nr. 8)», and on the next line «verzoekt de regering …».

Refuses a line without a motion's own words below it: members ask questions and hand in amendments, too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.kinds import CitationMention, DateMention, MotionMention
from extract.mentions.names import AND_OTHERS, read_name
from extract.mentions.persons import NAMES, each_name
from extract.spans import Span

_BLANK = r"[ \t\u00a0]"
# reads «b. Lid Bos c.s.», «2) De leden Bos en De Wit»; only at the start of a line
_TITLE = re.compile(
    rf"(?:\A|\n){_BLANK}*(?:(?:[a-z]|\d{{1,2}}|[ivx]{{1,5}})[.)]{_BLANK}+)?"
    rf"(?P<head>(?:(?:[Hh]et|[Dd]e){GAP})?[Ll](?:id|eden){GAP}(?P<names>{NAMES})(?P<others>{AND_OTHERS})?)"
)
_DATED = re.compile(rf",?{GAP}(?:(?:van|d\.d\.|ingediend{GAP}op){GAP})?(?=\d)")
# Up to the number: « (Kamerstuk », «, Kamerstukken II 2025/26, »
_TO_NUMBER = re.compile(rf"(?:{GAP}|[(,:–-]|[Kk]amerstuk(?:ken)?|I{{1,2}}|[TE]K|\d{{4}}[-–/]\d{{2,4}}){{1,12}}")
_ASKS = re.compile(
    r"[)\s.:]*\n\s*[«\"“–-]?\s*(?:verzoekt|vraagt|roept|draagt|spreekt\s+uit|constaterende|overwegende|gehoord)\b",
    re.IGNORECASE,
)


def titled_motions(
    text: str, papers: Sequence[CitationMention], dates: Mapping[int, DateMention]
) -> Iterator[MotionMention]:
    """Yield the motions that lines of *text* name over their own words; *dates* are by where each begins."""
    last = papers[-1].span.start if papers else 0  # behind it no title has a number
    for title in _TITLE.finditer(text, 0, last):
        dated = _DATED.match(text, title.end())
        date = dates.get(dated.end()) if dated else None
        end = date.span.end if date else title.end()
        at = bisect_left(papers, end, key=lambda paper: paper.span.start)
        if at == len(papers) or not _TO_NUMBER.fullmatch(text, end, papers[at].span.start):
            continue
        if _ASKS.match(text, papers[at].span.end):
            span = Span(title.start("head"), papers[at].span.end)
            names = each_name(text, title.start("names"), title.end("names"))
            persons = tuple(read_name(written) for _, written in names)
            day = date.iso if date else None
            others = title["others"] is not None
            yield MotionMention(span, persons, others, amended=False, date=day, cited=papers[at].cited)
