"""«Handelingen II 2022/23, nr. 84, item 12»; «Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 998»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.citation_grammar.parts import CLOSES, DASH, GAP, NR, NRS
from extract.mentions.kinds import CitationMention, CitationSort
from extract.spans import Span

_CHAMBER = rf"(?P<chamber>II|I|TK|EK|(?:Tweede|Eerste){GAP}Kamer)(?!\w)"
_YEARS = rf"(?:vergaderjaar{GAP})?(?P<first>\d{{4}}){GAP}?(?:/|{DASH}){GAP}?(?P<last>\d{{4}}|\d\d)"
_MORE = rf"(?:(?:,{GAP}|{GAP}(?:en|&){GAP})(?:{NR})?\d{{1,5}})"
_NUMBERS = (
    rf"(?:{NRS}(?P<many>\d{{1,5}}{_MORE}{{0,20}})|(?:{NR})?(?P<number>\d{{1,5}}))(?!\w)"
    rf"(?:,?{GAP}items?{GAP}(?P<item>\d{{1,3}}(?:(?:(?:,{GAP}|{GAP}(?:en|&){GAP})\d{{1,3}})+{CLOSES})?)(?!\d)"
    rf"|-(?P<dashed>\d{{1,2}})(?![\d\w]))?"
)
_PROCEEDINGS = re.compile(
    rf"(?<!\w)(?:Handelingen|HANDELINGEN|handelingen|Hand\.)(?:{GAP}(?:van{GAP}de{GAP}|der{GAP})?{_CHAMBER})?,?{GAP}{_YEARS},?{GAP}"
    rf"{_NUMBERS}",
    re.IGNORECASE,
)
# «…, nr. 4, item 7 en nr. 5, item 3»: another day of the same session.
_AND_ITEM = re.compile(
    rf"(?:,|;)?{GAP}(?:en{GAP})?{NR}(?P<number>\d{{1,5}}),?{GAP}item{GAP}(?P<item>\d{{1,3}})(?!\d)"
)
_ANNEX = re.compile(rf"Aanhangsel{GAP}(?:(?:van{GAP}de|der|bij{GAP}de){GAP})?\Z", re.IGNORECASE)
# «Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel, nr. 1», «Aanhangsel Tweede Kamer, vergaderjaar 2022–2023, nr. 1»
_ANNEX_OF_CHAMBER = re.compile(
    rf"(?:Aanhangsel{GAP})?{_CHAMBER},{GAP}{_YEARS},{GAP}(?P<annex>Aanhangsel(?:{GAP}van{GAP}de{GAP}Handelingen)?,?{GAP})?"
    rf"(?:{NRS}(?P<many>\d{{1,5}}{_MORE}{{0,20}})|(?:{NR})?(?P<number>\d{{1,5}}))(?!\w)"
)
_SENATE = frozenset({"I", "EK", "Eerste Kamer"})
_ITEMS_SINCE = 2011  # before that year the proceedings are published by page: «nr. 98-7692»
_EACH = re.compile(r"\d+")
_BEFORE = 24  # code points in which «Aanhangsel van de » stands


def proceedings(text: str) -> Iterator[CitationMention]:
    """Yield items of the proceedings and answers in their annex; pages alone name no publication and yield nothing."""
    if "andelingen" in text or "Hand." in text or "HANDELINGEN" in text:
        for found in _PROCEEDINGS.finditer(text):
            before = max(found.start() - _BEFORE, 0)
            annex = _ANNEX.search(text[before : found.start()])
            yield from _answers(found, before + annex.start()) if annex else _items(found)
    if "Aanhangsel" in text:
        for found in _ANNEX_OF_CHAMBER.finditer(text):
            if found["annex"] or found[0].startswith("Aanhangsel"):
                yield from _answers(found, found.start())


def _answers(found: re.Match[str], start: int) -> Iterator[CitationMention]:
    """Yield the answers to questions that *found* numbers, the first from *start* on."""
    group = "many" if found["many"] else "number"
    for number in _EACH.finditer(found.string, found.start(group), found.end(group)):
        cited = f"ah-{_chamber(found)}-{_session(found)}-{number[0]}"
        yield CitationMention(Span(start, number.end()), cited, (), number[0], CitationSort.QUESTIONS)
        following = _EACH.search(found.string, number.end(), found.end(group))
        start = following.start() if following else start


def _items(found: re.Match[str]) -> Iterator[CitationMention]:
    group = "dashed" if found["dashed"] and int(found["first"]) >= _ITEMS_SINCE else "item"
    if not found[group] or not found["number"]:
        return
    start = found.start()
    for item in _EACH.finditer(found.string, found.start(group), found.end(group)):
        number = f"{found['number']}-{item[0]}"
        cited = f"h-{_chamber(found)}-{_session(found)}-{number}"
        yield CitationMention(Span(start, item.end()), cited, (), number, CitationSort.PROCEEDINGS)
        following = _EACH.search(found.string, item.end(), found.end(group))
        start = following.start() if following else start
    yield from _more_items(found)


def _more_items(found: re.Match[str]) -> Iterator[CitationMention]:
    more = _AND_ITEM.match(found.string, found.end())
    while more:
        number = f"{more['number']}-{more['item']}"
        cited = f"h-{_chamber(found)}-{_session(found)}-{number}"
        span = Span(more.start("number"), more.end())
        yield CitationMention(span, cited, (), number, CitationSort.PROCEEDINGS)
        more = _AND_ITEM.match(found.string, more.end())


def _chamber(found: re.Match[str]) -> str:
    return "ek" if " ".join((found["chamber"] or "").split()) in _SENATE else "tk"


def _session(found: re.Match[str]) -> str:
    """Return the years as identifiers have them: «1999/00» is 19992000."""
    first, last = found["first"], found["last"][-2:]
    return f"{first}{int(first) + 1}" if last == "00" else first + first[:2] + last
