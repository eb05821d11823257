"""«Handelingen II 2022/23, nr. 84, item 12»; «Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 998»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.citation_grammar.parts import DASH, GAP, NR
from extract.mentions.kinds import CitationMention, CitationSort
from extract.spans import Span

_PROCEEDINGS = re.compile(
    rf"Handelingen(?:{GAP}(?P<chamber>II|I|TK|EK|Tweede{GAP}Kamer|Eerste{GAP}Kamer))?,?{GAP}(?:vergaderjaar{GAP})?"
    rf"(?P<first>\d{{4}}){GAP}?(?:/|{DASH}){GAP}?(?P<last>\d{{4}}|\d\d),?{GAP}(?:{NR})?(?P<number>\d{{1,5}})(?!\d)"
    rf"(?:,?{GAP}item{GAP}(?P<item>\d{{1,3}}))?"
)
_ANNEX = re.compile(rf"Aanhangsel{GAP}(?:(?:van{GAP}de|der|bij{GAP}de){GAP})?\Z")
_SENATE = frozenset({"I", "EK", "Eerste Kamer"})


def proceedings(text: str) -> Iterator[CitationMention]:
    """Yield items of the proceedings and answers in their annex; pages alone name no publication and yield nothing."""
    for found in _PROCEEDINGS.finditer(text):
        annex = _ANNEX.search(text[max(found.start() - 24, 0) : found.start()])
        if annex is not None:
            start = max(found.start() - 24, 0) + annex.start()
            yield _mention(found, Span(start, found.end()), annex=True)
        elif found["item"] is not None:
            yield _mention(found, Span(found.start(), found.end()), annex=False)


def _mention(found: re.Match[str], span: Span, *, annex: bool) -> CitationMention:
    chamber = "ek" if re.sub(r"\s+", " ", found["chamber"] or "") in _SENATE else "tk"
    years = found["first"] + found["first"][:2] + found["last"][-2:]
    if found["last"][-2:] == "00":
        years = f"{found['first']}{int(found['first']) + 1}"
    if annex:
        cited = f"ah-{chamber}-{years}-{found['number']}"
        return CitationMention(span, cited, (), found["number"], CitationSort.QUESTIONS)
    cited = f"h-{chamber}-{years}-{found['number']}-{found['item']}"
    return CitationMention(span, cited, (), f"{found['number']}-{found['item']}", CitationSort.PROCEEDINGS)
