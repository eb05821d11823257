"""«36600-V-72», «22112-4012», «29 861–102», «36360.6», «36.600 XVII, M», «36836 D»: a number without «nr.».

These look like many other things, so each asks for more around it: a keyword, a chapter, or brackets of its own.
"""

from __future__ import annotations

import re

from extract.mentions.citation_grammar.candidate import Candidate, with_dossier
from extract.mentions.citation_grammar.parts import CLOSES, DASH, GAP, LETTER
from extract.mentions.kinds import CitationMention

_MORE = rf"(?:(?:{GAP}(?:en|t/m){GAP}{DASH}?|/|,{GAP})\d{{1,4}}(?:(?={GAP}?(?:,|en{GAP}))|{CLOSES}))*"
# reads «-72», «–282», «- 64», «-14 en 15)», «-14 en -15)»; not «-362-1701», «-0412»
_DASHED = re.compile(
    rf"{GAP}?{DASH}{GAP}?(?P<numbers>[1-9]\d{{0,3}}(?:-[hnb]\d)?{_MORE})(?!\w*[0-9A-Za-z]|{DASH}\d|[.,]\d)"
)
_SLASHED = re.compile(rf"/(?P<numbers>[1-9]\d{{0,3}}){CLOSES}")  # reads «35300/12)»
# reads «35300 V 12)»; not «35 300 12)», «35300 12 dagen»
_SPACED = re.compile(rf"{GAP}(?P<numbers>[1-9]\d{{0,3}}){CLOSES}")
_DOTTED = re.compile(r"\.(?P<numbers>\d{1,4})(?![\d\w]|[.,]\d)")  # reads «36360.6»
# reads «23530, 148)», «23530, 148, p. 3», «23530, 148 en 149.»; not «36666, 12 dagen»
_COMMA_FIGURE = re.compile(rf",{GAP}(?P<numbers>\d{{1,4}}(?:(?:,{GAP}|{GAP}en{GAP})\d{{1,4}}){{0,9}}){CLOSES}")
# After a parliamentary year a bracket may follow too: «2019/20, 35300, 12 (motie-De Vries)».
_YEAR_FIGURE = re.compile(rf",{GAP}(?P<numbers>\d{{1,4}})(?={GAP}\()")
_COMMA_LETTER = re.compile(  # reads «36.600 XVII, M)», «36067, Y en Z»
    rf",{GAP}(?P<numbers>{LETTER}(?:(?:/|{GAP}en{GAP}){LETTER})?)(?={GAP}?(?:[);,.]|\Z))"
)
# reads «36836 D»; not «36836 De», «36 600 MW» (no first letter that high)
_SPACE_LETTER = re.compile(rf"{GAP}(?P<numbers>(?:[A-Z]|[A-E][A-Z])(?![A-Za-z0-9]))(?={GAP}?(?:[);,.]|\Z))")
# «motie 35300-12»; not «brief 35300-12», which may be anyone's reference
_PAPER = re.compile(rf"(?:[Mm]oties?|[Aa]mendement(?:en)?){GAP}\Z")
# A letter behind a number in brackets: «(36 836 D)»; not «(12 500, A)».
_OF_OUR_TIME = re.compile(rf"[23]\d(?:{GAP}|\.)?(?!000|500)\d{{3}}")


def terse(candidate: Candidate) -> tuple[CitationMention, ...]:
    """Return one mention per number, or none where the surroundings do not bear it out."""
    found = _matching(candidate)
    if found is None:
        return ()
    return with_dossier(candidate, found.start("numbers"), found.end("numbers"))


def _matching(candidate: Candidate) -> re.Match[str] | None:
    known = candidate.keyword or candidate.chained
    dashed = _DASHED.match(candidate.text, candidate.end)
    if dashed and (known or candidate.suffixed or _bracketed(candidate, dashed) or _PAPER.search(candidate.before)):
        return dashed
    if candidate.keyword or candidate.suffixed:
        named = _after_keyword(candidate)
        if named:
            return named
    lettered = _COMMA_LETTER.match(candidate.text, candidate.end)
    if lettered and _lettered_alone(candidate, lettered):
        return lettered
    spaced = _SPACE_LETTER.match(candidate.text, candidate.end)
    return spaced if spaced and (known or _lettered_alone(candidate, spaced)) else None


def _after_keyword(candidate: Candidate) -> re.Match[str] | None:
    text, end = candidate.text, candidate.end
    found = _SLASHED.match(text, end) if candidate.keyword else None
    found = found or _DOTTED.match(text, end)
    if found is None and (candidate.suffixed or text[end - 5 : end].isdigit()):
        found = _SPACED.match(text, end)
    if found and not candidate.keyword and not _bracketed(candidate, found):
        found = None
    if found is None and candidate.year:
        found = _YEAR_FIGURE.match(text, end)
    return found or _COMMA_FIGURE.match(text, end) or _COMMA_LETTER.match(text, end)


def _lettered_alone(candidate: Candidate, found: re.Match[str]) -> bool:
    return _bracketed(candidate, found) and _OF_OUR_TIME.match(candidate.text, candidate.start) is not None


def _bracketed(candidate: Candidate, found: re.Match[str]) -> bool:
    return candidate.opens and candidate.closes(found.end())
