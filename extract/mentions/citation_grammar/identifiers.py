"""Official identifiers as such, alone («kst-34952-8», «2024D09102») or in a web address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.mentions.citation_grammar.parts import DOSSIER, spell_dossier
from extract.mentions.kinds import CitationMention, CitationSort
from extract.mentions.vocabulary import alternation, table, words
from extract.spans import Span

_IDENTIFIER = rf"(?:{alternation(words('publications'))}|[Kk][Ss][Tt])-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*"
_RECORD = r"20\d\d[DZdz]\d{5}(?!\d)"
_ADDRESS = r"https?://[^\s<>«»\"]*[^\s<>«».,:;)\]\"]"
_ANY = rf"(?:(?P<identifier>{_IDENTIFIER})|(?P<record>{_RECORD}))(?!\w)"
_ALONE = re.compile(rf"(?<![\w.-]){_ANY}")
_INSIDE = re.compile(rf"(?<![\w-]){_ANY}")
_WEB = re.compile(_ADDRESS)
_RECORDED = re.compile(_RECORD)
_YEARS = re.compile(r"(?:19|20)\d{6}-")  # old form: kst-20082009-22112-CE
_KST = re.compile("^[Kk][Ss][Tt]-")
_SMALL = re.compile(r"[hnb]\d+|\d+[a-z]")
_PAPER = re.compile(rf"(?P<dossier>{DOSSIER})-(?P<number>\d{{1,4}}[a-z]?|[A-Z]{{1,2}})(?:-[hnb]\d+)*\Z")
# «…/dossier/36600-V.html», «…/kamerstuk/34775-XVII/34/», «…/wetsvoorstel/35300»: how sites address dossiers and papers.
_PATH = re.compile(
    rf"/(?:(?:behandeld)?dossier|kamerstukdossier|wetsvoorstel|kamerstuk)/(?:kst-)?(?P<dossier>{DOSSIER})"
    r"(?:/(?P<number>\d{1,4}))?(?:\.html)?/?\Z"
)


def identifiers(text: str) -> Iterator[CitationMention]:
    """Yield every identifier; of an address only the last one in it counts, and its span is the whole address."""
    addresses: set[int] = set()
    for address in _WEB.finditer(text):
        addresses.update(range(address.start(), address.end()))
        inside = list(_INSIDE.finditer(address[0]))
        if inside:
            yield from _mention(Span(address.start(), address.end()), inside[-1])
        elif path := _PATH.search(address[0]):
            yield _of_path(Span(address.start(), address.end()), path)
    if _RECORDED.search(text) or any(map(text.__contains__, _openings())):
        for found in _ALONE.finditer(text):
            if found.start() not in addresses:
                yield from _mention(Span(found.start(), found.end()), found)


def _mention(span: Span, named: re.Match[str]) -> Iterator[CitationMention]:
    if named["record"]:
        record = named["record"].upper()
        yield CitationMention(span, record, (), record, CitationSort.RECORD)
        return
    written = _KST.sub("kst-", named["identifier"])
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
    spelled = "-".join(part if _SMALL.fullmatch(part) else part.upper() for part in rest.split("-"))
    parts = _PAPER.match(_YEARS.sub("", spelled, count=1))
    if parts is None:
        return CitationMention(span, f"kst-{spelled}", (), "")
    return CitationMention(span, f"kst-{spelled}", (parts["dossier"],), parts["number"])


def _of_path(span: Span, path: re.Match[str]) -> CitationMention:
    dossier = spell_dossier(path["dossier"])
    if path["number"]:
        return CitationMention(span, f"kst-{dossier}-{path['number']}", (dossier,), path["number"])
    return CitationMention(span, f"dossier/{dossier}", (dossier,), "", CitationSort.DOSSIER)


@lru_cache(maxsize=1)
def _openings() -> tuple[str, ...]:
    """What every identifier of a publication begins with, however it is written."""
    return tuple(f"{prefix}-" for prefix in (*words("publications"), "KST", "Kst"))


@lru_cache(maxsize=1)
def _sorts() -> dict[str, CitationSort]:
    return {prefix: CitationSort(sort) for prefix, sort, _ in table("publications")}
