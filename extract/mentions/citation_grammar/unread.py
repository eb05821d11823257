"""What is written like a citation and was not read, with the reason: it is told, not passed over.

Knows the words that announce a paper. Refuses to guess which paper was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from extract.mentions.citation_grammar.candidate import CHAMBER, YEAR
from extract.mentions.citation_grammar.gazettes import STEMS
from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.kinds import CitationMention
from extract.spans import Span

NO_PAPER: Final = "no Kamerstuk is numbered like this"
APART: Final = "a dossier and a number that are not written as one citation"
NO_DOSSIER: Final = "a number without its dossier"
BEFORE: Final = "refers to a citation before it"
BY_PAGE: Final = "pages of a debate, or no year: proceedings are published by year and item"
NO_ISSUE: Final = "no year and number of a gazette"


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that look like a citation, and why nothing was read in them."""

    span: Span
    why: str


_NR = rf"(?:[Nn]rs?|NRS?)\.?{GAP}?"
# reads «Kamerstuk 21501-362-1701», «Kamerstukken II 2019/20, 353, nr. 7»; not «Kamerstukken uit 2019»
_ANNOUNCED = re.compile(
    rf"[Kk](?:amer(?:-{GAP})?stuk(?:ken|nummers?|nr\.?)?|(?<=K)AMERSTUK(?:KEN)?){CHAMBER}(?:{YEAR})?[,:]?{GAP}{{0,3}}(?:{_NR})?"
    rf"(?!(?:19|20)\d\d(?!\d))\d[\w.–/-]*\w(?:,?{GAP}{_NR}\w+)?"
)
_DEBATE = re.compile(rf"[Hh](?<!\w.)andelingen{CHAMBER}(?:{YEAR},?{GAP}[^;)\n]{{1,40}}|,?{GAP}{_NR}\d+)")
_GAZETTE = re.compile(
    rf"[ST](?<!\w.)(?:(?<=S)(?:tb|tcrt|taatsblad|taatscourant)|(?<=T)(?:rb|ractatenblad))\.?,?{GAP}(?:{_NR})?"
    rf"(?!(?:19|20)\d\d(?:\Z|[^,\d]))\d+(?:,{GAP}(?:{_NR})?\d[\d ]*\d)?"
)
# Each after stems of which its texts hold one: far quicker than the pattern, and most texts hold none.
_LOOKS: Final = (
    (("amerstuk", "AMERSTUK", "amer-"), _ANNOUNCED, NO_PAPER),
    (("Handelingen",), _DEBATE, BY_PAGE),
    (STEMS, _GAZETTE, NO_ISSUE),
)
# A number after its sign, and what may stand before that.
_SIGNS: Final = ("nr", "Nr", "NR")
_SIGNED = re.compile(rf"(?<!\w)[Nn][Rr][Ss]?\.?{GAP}?\d+")
_SIGN_AFTER: Final = (
    (re.compile(rf"(?<![\w.,–-])\d{{5,}}(?:-[0-9A-Z]+)?,?{GAP}\Z"), NO_PAPER),  # reads «364410-XII, »
    (re.compile(rf"(?<![\w.,])\d\d{GAP}?\d{{3}}[^\w\n.;()]{{1,8}}\Z"), APART),  # reads «34 952 … »
    # reads «motie-Jansen (», «op stuk »; not «motie over »
    (
        re.compile(
            rf"(?:[Mm]otie|[Aa]mendement|[Ss]tuk(?:ken)?|gedrukt{GAP}onder|GEDRUKT{GAP}ONDER)"
            rf"(?:[- ][\w/-]+(?: c\.s\.)?)?{GAP}\(?\Z"
        ),
        NO_DOSSIER,
    ),
    (re.compile(rf"(?<!\w)(?:[Ii]dem|[Ii]bid(?:em)?\.?),?{GAP}\Z"), BEFORE),
)
_BEFORE: Final = 60  # code points before a sign that are looked at
_ALONE = re.compile(r"\s*\d{1,4}\s*")


def unread(text: str, mentions: Iterable[CitationMention]) -> Iterator[Unread]:
    """Yield, in order, what looks like a citation in *text* and shares no word with any of *mentions*.

    >>> [found.why for found in unread("(Kamerstuk 21501-362-1701)", ())]
    ['no Kamerstuk is numbered like this']
    """
    if _ALONE.fullmatch(text):
        yield Unread(Span(0, len(text)), NO_DOSSIER)
        return
    looked_for = sorted(_looked_for(text), key=lambda each: each.span)
    taken = {at for mention in mentions for at in range(*mention.span)} if looked_for else set()
    for found in looked_for:
        place = range(found.span.start, found.span.end)
        if taken.isdisjoint(place):
            taken.update(place)
            yield found


def _looked_for(text: str) -> Iterator[Unread]:
    for stems, pattern, why in _LOOKS:
        if any(map(text.__contains__, stems)):
            for found in pattern.finditer(text):
                yield Unread(Span(found.start(), found.end()), why)
    for sign in _signed(text):
        start = max(sign.start() - _BEFORE, 0)
        before = text[start : sign.start()]
        for pattern, why in _SIGN_AFTER:
            if lead := pattern.search(before):
                yield Unread(Span(start + lead.start(), sign.end()), why)
                break


def _signed(text: str) -> Iterator[re.Match[str]]:
    for letters in _SIGNS:  # few words hold them: quicker than a pattern over the whole text
        at = text.find(letters)
        while at >= 0:
            if sign := _SIGNED.match(text, at):
                yield sign
            at = text.find(letters, at + 1)
