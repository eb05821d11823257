"""A number that may be a dossier, with the words around it that decide whether it is cited.

Knows the words that announce a Kamerstuk; refuses to know the forms that follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.mentions.citation_grammar.parts import DASH, DOSSIERS, FIRST_DIGIT, GAP, each_number, spell_dossiers
from extract.mentions.kinds import CitationMention, CitationSort
from extract.mentions.vocabulary import alternation, words
from extract.spans import Span

# «Kamerstuk», «Kamer-\nstukken», «Kamerstuknummer»; «Kamestuk» and «Kamerestuk» are seen in official titles.
_WORD = (
    rf"(?:[Kk]am(?:er|e|ere)(?:-{GAP})?st(?:uk(?:ken|nummers?|nr\.?)?|\.)|KAMERSTUK(?:KEN)?"
    rf"|(?<!\w)(?:[Kk]st\.?|KST\.?|TK|EK|t\.v\.v\.))"
)
# «Kamerstukken II», «Kamerstukken (I)», «Kamerstukken Tweede Kamer»
_CHAMBER_NAME = rf"(?:Tweede|Eerste){GAP}Kamer(?:{GAP}der{GAP}Staten-Generaal)?"
CHAMBER: Final = rf"(?:,?(?:{GAP}|-)\(?(?:I{{1,2}}|TK|EK|{_CHAMBER_NAME})\)?)?"
YEAR: Final = rf",?{GAP}(?:vergaderjaar{GAP})?\d{{4}}{GAP}?(?:/|{DASH}){GAP}?\d{{2,4}}"
_LEAD = re.compile(
    rf"(?:(?:{_WORD}|[Dd]ossier(?:nummers?|nr\.?|s)?|[Ww]etsvoorstel(?:len)?){CHAMBER}|{_CHAMBER_NAME}(?={YEAR}))"
    rf"(?P<year>{YEAR})?[,:]?(?:(?:{GAP}|-)[Nn]rs?\.?)?{GAP}{{0,3}}\(?\Z"
)
# The running foot of a printed page names the paper itself, and has a line of its own.
_FOOT = re.compile(rf"(?:\A|\n)[ \t]*(?:Tweede|Eerste){GAP}Kamer,{GAP}vergaderjaar{GAP}\d{{4}}{DASH}\d{{4}},{GAP}\Z")
_FOOT_ENDS = re.compile(rf",{GAP}(?:nr\.{GAP})?[\dA-Z]{{1,4}}(?:{GAP}(?:p\.{GAP}?)?\d{{1,4}})?[ \t]*(?:\n|\Z)")
# «€ 35 300», «ISO 27 001»: what such a word stands before is no dossier.
_OTHER = re.compile(rf"(?<!\w){alternation(words('other_numbers'))}{GAP}?\Z")
_CHAIN = re.compile(rf"(?:{GAP}?[,;/]|,?{GAP}{{1,2}}(?:en|&|of)){GAP}{{1,2}}(?:op{GAP})?\Z")
_OPENS = re.compile(rf"[(\[;]{GAP}{{0,2}}\Z")
# The look back stands after the first digit, so that the engine can run from digit to digit.
_SEED = re.compile(
    rf"{FIRST_DIGIT}(?:(?<![\w.,_\-‐‑‒–—].)|(?<=stuk.)|(?<=stukken.)){DOSSIERS.removeprefix(FIRST_DIGIT)}"
)
_BEFORE = 80  # code points looked back; «Kamerstukken II, vergaderjaar 2018–2019, » takes 41


@dataclass(frozen=True, slots=True)
class Candidate:
    """Dossiers as found in ``text[start:end]``, and what stands before them.

    ``keyword``: a word like «Kamerstuk» announces them; ``year``: with a parliamentary year; ``chained``: they go on
    from a citation just before; ``opens``: they open a bracket, the text, or a part of a list.
    """

    text: str
    start: int
    end: int
    dossiers: tuple[str, ...]
    before: str
    keyword: bool
    year: bool
    chained: bool
    opens: bool

    @property
    def suffixed(self) -> bool:
        """Tell whether a chapter, fund or council number marks the first dossier beyond doubt."""
        return "-" in self.dossiers[0]

    def closes(self, position: int) -> bool:
        """Tell whether *position* ends what the candidate opens: a bracket, a part of a list, or the text."""
        rest = self.text[position : position + 3].lstrip()
        return not rest or rest[0] in (";" if self.start == 0 else ")];,.")


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Yield where numbers of a dossier's shape stand in *text*."""
    for found in _SEED.finditer(text):
        yield found.start(), found.end()


def look_around(text: str, start: int, end: int, *, previous: int) -> Candidate | None:
    """Return the candidate at ``text[start:end]``; the last citation ended at *previous*.

    None in a running foot, and after words that show another sort of number («€», «ISO»).
    """
    before = text[max(start - _BEFORE, 0) : start]
    if (_FOOT.search(before) and _FOOT_ENDS.match(text, end)) or _OTHER.search(before):
        return None
    lead = _LEAD.search(before)
    return Candidate(
        text=text,
        start=start,
        end=end,
        dossiers=spell_dossiers(text[start:end]),
        before=before,
        keyword=lead is not None,
        year=bool(lead and lead["year"]),
        chained=0 < previous <= start and bool(_CHAIN.match(text[previous:start])),
        opens=start == 0 or bool(_OPENS.search(before)),
    )


def paper(span: Span, dossiers: tuple[str, ...], number: str) -> CitationMention:
    """Return the mention of a paper under the first of *dossiers*."""
    return CitationMention(span, f"kst-{dossiers[0]}-{number}", dossiers, number)


def whole_dossier(span: Span, dossier: str) -> CitationMention:
    """Return the mention of a dossier as such."""
    return CitationMention(span, f"dossier/{dossier}", (dossier,), "", CitationSort.DOSSIER)


def with_dossier(candidate: Candidate, start: int, end: int) -> tuple[CitationMention, ...]:
    """Return a mention per number in ``text[start:end]``: the first spans the dossier too, the others stand alone."""
    mentions: list[CitationMention] = []
    head: Span | None = None
    for span, number in each_number(candidate.text, start, end):
        head = head or span
        whole = Span(candidate.start, span.end) if span == head else span
        mentions.append(paper(whole, candidate.dossiers, number))
    return tuple(mentions)
