"""Official identifiers as such, alone («kst-34952-8», «2024D09102») or in a web address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.mentions.citation_grammar.parts import DOSSIER
from extract.mentions.kinds import CitationMention, CitationSort
from extract.mentions.vocabulary import alternation, table, words
from extract.spans import Span

_IDENTIFIER = rf"{alternation(words('publications'))}-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*"
_RECORD = r"20\d\d[DZ]\d{5}(?!\d)"
_ADDRESS = r"https?://[^\s<>«»\"]*[^\s<>«».,:;)\]\"]"
_ANY = rf"(?:(?P<identifier>{_IDENTIFIER})|(?P<record>{_RECORD}))(?!\w)"
_ALONE = re.compile(rf"(?<![\w./-]){_ANY}")
_INSIDE = re.compile(rf"(?<![\w-]){_ANY}")
_WEB = re.compile(_ADDRESS)
_RECORDED = re.compile(_RECORD)
_YEARS = re.compile(r"(?:19|20)\d{6}-")  # old form: kst-20082009-22112-CE
_PAPER = re.compile(rf"(?P<dossier>{DOSSIER})-(?P<number>\d{{1,4}}[a-z]?|[A-Z]{{1,2}})(?:-[hnb]\d+)*\Z")


def identifiers(text: str) -> Iterator[CitationMention]:
    """Yield every identifier; of an address only the last one in it counts, and its span is the whole address."""
    for address in _WEB.finditer(text):
        inside = list(_INSIDE.finditer(address[0]))
        if inside:
            yield from _mention(Span(address.start(), address.end()), inside[-1])
    if _RECORDED.search(text) or any(f"{prefix}-" in text for prefix in words("publications")):
        for found in _ALONE.finditer(text):
            yield from _mention(Span(found.start(), found.end()), found)


def _mention(span: Span, named: re.Match[str]) -> Iterator[CitationMention]:
    if named["record"]:
        yield CitationMention(span, named["record"], (), named["record"], CitationSort.RECORD)
        return
    written = named["identifier"]
    prefix = next(prefix for prefix in _sorts() if written.startswith(prefix + "-"))
    rest = written[len(prefix) + 1 :]
    if not any(sign.isdigit() for sign in rest):  # «kst-CCD-II» is a slip in official links
        return
    if prefix == "kst":
        yield _kamerstuk(span, rest)
    else:
        yield CitationMention(span, written, (), rest.rsplit("-", 1)[-1], _sorts()[prefix])


def _kamerstuk(span: Span, rest: str) -> CitationMention:
    # The suffix of a reprint or annex is lower case; everything else is not («kst-31200-XIv-157-b1»).
    spelled = "-".join(part if re.fullmatch(r"[hnb]\d+|\d+[a-z]", part) else part.upper() for part in rest.split("-"))
    parts = _PAPER.match(_YEARS.sub("", spelled, count=1))
    if parts is None:
        return CitationMention(span, f"kst-{spelled}", (), "")
    return CitationMention(span, f"kst-{spelled}", (parts["dossier"],), parts["number"])


@lru_cache(maxsize=1)
def _sorts() -> dict[str, CitationSort]:
    return {prefix: CitationSort(sort) for prefix, sort, _ in table("publications")}
