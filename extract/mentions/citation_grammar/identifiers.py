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
_FOUND = re.compile(rf"(?P<address>{_ADDRESS})|(?<![\w./-])(?:(?P<identifier>{_IDENTIFIER})|(?P<record>{_RECORD}))(?!\w)")
_INSIDE = re.compile(rf"(?<![\w-])(?:(?P<identifier>{_IDENTIFIER})|(?P<record>{_RECORD}))(?!\w)")
_YEARS = re.compile(r"(?:19|20)\d{6}-")  # old form: kst-20082009-22112-CE
_PAPER = re.compile(rf"(?P<dossier>{DOSSIER})-(?P<number>\d{{1,4}}[a-z]?|[A-Z]{{1,2}})(?:-[hnb]\d+)*\Z")


def identifiers(text: str) -> Iterator[CitationMention]:
    """Yield every identifier; of an address only the last one in it counts, and its span is the whole address."""
    for found in _FOUND.finditer(text):
        named = found
        if found["address"]:
            inside = list(_INSIDE.finditer(found["address"]))
            if not inside:
                continue
            named = inside[-1]
        mention = _mention(Span(found.start(), found.end()), named)
        if mention:
            yield mention


def _mention(span: Span, named: re.Match[str]) -> CitationMention | None:
    if named["record"]:
        return CitationMention(span, named["record"], (), named["record"], CitationSort.RECORD)
    written = named["identifier"]
    prefix = next(prefix for prefix in _sorts() if written.startswith(prefix + "-"))
    rest = written[len(prefix) + 1 :]
    if not any(sign.isdigit() for sign in rest):  # «kst-CCD-II» is a slip in official links
        return None
    if prefix == "kst":
        return _kamerstuk(span, rest)
    return CitationMention(span, written, (), rest.rsplit("-", 1)[-1], _sorts()[prefix])


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
