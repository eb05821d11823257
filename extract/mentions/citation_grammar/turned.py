"""«op stuk nr. 206 (28 844)», «nr. 57 (32734)», «9 (36 410-XIV)», «nr. 292, 33576», «stuk 20 bij 32 734»: the number
before its dossier."""

from __future__ import annotations

import re

from extract.mentions.citation_grammar.candidate import Candidate, paper
from extract.mentions.citation_grammar.parts import DASH, GAP, NR, NRS, each_number
from extract.mentions.kinds import CitationMention
from extract.spans import Span

_FIGURES = rf"\d{{1,4}}(?:(?:,{GAP}|{GAP}en{GAP}|/)\d{{1,4}}){{0,9}}"
# reads «nr. 206 (», «nrs. 12 en 14 (», «942 (», «stuk 31 (dossier »; not «1.942 (», «2018–942 (»
_BRACKET = re.compile(
    rf"(?P<nr>{NRS}|{NR}|[Ss]tuk{GAP})?(?<![\d.,/\-–€])(?P<numbers>{_FIGURES}){GAP}?\({GAP}?"
    rf"(?:(?<=\()(?P<word>[Dd]ossier|[Kk]amerstuk){GAP})?\Z"
)
# reads «Nr. 12 van dossier », «stuk nr. 12 bij », «stuk 12 bij »; not «nr. 12 van »
_OF = re.compile(
    rf"(?:(?P<stuk>[Ss]tuk{GAP}?)?(?P<nr>{NRS}|{NR})|(?P<bare>[Ss]tuk){GAP})"
    rf"(?P<numbers>{_FIGURES}),?{GAP}(?:van|bij|in|onder|uit){GAP}"
    rf"(?:(?:het|de){GAP})?(?P<word>[Kk]amerstuk(?:ken|dossier)?{GAP}|[Dd]ossier{GAP}|[Ww]etsvoorstel{GAP})?\Z"
)
# reads «op stuk nr. 292, »
_COMMA = re.compile(rf"[Ss]tuk{GAP}(?P<nr>{NR})(?P<numbers>\d{{1,4}}),{GAP}\Z")
_CLOSED = re.compile(rf"{GAP}?\)")
_GOES_ON = re.compile(rf"{GAP}?(?:,?{GAP}?{NR}|{DASH}\d|,{GAP}?\d|{GAP}\d)")
_CUE = re.compile(r"[Mm]oties?|[Aa]mendement|[Ss]tuk")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
# «artikel 3 (36 410 V)», «het jaar 2019 (35000-V)»: a number of something else.
_OTHER = re.compile(
    r"\b(?:artikel(?:en)?|art\.|lid|leden|onderdeel|punt|pagina|bladzijde|blz\.|p\.|bijlage|tabel|figuur|hoofdstuk|paragraaf"
    r"|vraag|vragen|item|jaar|jaren|week|dag|fase)\s+\Z",
    re.IGNORECASE,
)


def turned(candidate: Candidate) -> tuple[CitationMention, ...]:
    """Return one mention per number; the last spans number and dossier, those before it their number alone."""
    bracket = _CLOSED.match(candidate.text, candidate.end)
    found = _BRACKET.search(candidate.before) if bracket else None
    if found is None:  # «(motie-Bos op stuk nr. 292, 33576)»: the bracket that closes is not the dossier's own
        bracket, found = None, _COMMA.search(candidate.before) or _of(candidate)
    if found is None or not _borne_out(candidate, found, closed=bracket is not None):
        return ()
    shift = candidate.start - len(candidate.before)
    numbers = tuple(each_number(candidate.text, shift + found.start("numbers"), shift + found.end("numbers")))
    end = bracket.end() if bracket else candidate.end
    return tuple(
        paper(Span(span.start, end if at == len(numbers) - 1 else span.end), candidate.dossiers, number)
        for at, (span, number) in enumerate(numbers)
    )


def _of(candidate: Candidate) -> re.Match[str] | None:
    found = _OF.search(candidate.before)
    return found if found and (found["word"] or found["stuk"] or found["bare"]) else None


def _borne_out(candidate: Candidate, found: re.Match[str], *, closed: bool) -> bool:
    if not closed:
        return _GOES_ON.match(candidate.text, candidate.end) is None
    if found["nr"]:
        return True
    if found["word"] or _OTHER.search(candidate.before, 0, found.start("numbers")) or _is_year(candidate, found):
        return False
    if candidate.suffixed:
        return True
    return found.start("numbers") == 0 == candidate.start - len(candidate.before) or bool(_CUE.search(candidate.before))


def _is_year(candidate: Candidate, found: re.Match[str]) -> bool:
    """«moties op de stukken 2019 (21501-02)» and «2019 (21501-02)» alone are no years."""
    lead = candidate.before[: found.start("numbers")].rstrip()
    return _YEAR.match(found["numbers"]) is not None and bool(lead) and not lead.endswith(("stuk", "stukken"))
