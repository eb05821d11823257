"""«36600-V-72», «22112-4012», «29 861–102», «36360.6», «36.600 XVII, M», «36836 D»: a number without «nr.».

These look like many other things, so each asks for more around it: a keyword, a chapter, or brackets of its own.
"""

from __future__ import annotations

import re

from extract.mentions.citation_grammar.candidate import Candidate, with_dossier
from extract.mentions.citation_grammar.parts import DASH, GAP, LETTER
from extract.mentions.kinds import CitationMention

# reads «-72», «–282», «- 64», «-14 en 15)»; not «-362-1701», «-0412»
_DASHED = re.compile(
    rf"{GAP}?{DASH}{GAP}?(?P<numbers>[1-9]\d{{0,3}}(?:-[hnb]\d)?(?:(?:{GAP}en{GAP}|/|,{GAP})\d{{1,4}}(?={GAP}?(?:[);,]|en{GAP}|\Z)))*)"
    rf"(?!\w*[0-9A-Za-z]|{DASH}\d|[.,]\d)"
)
_DOTTED = re.compile(r"\.(?P<numbers>\d{1,4})(?![\d\w]|[.,]\d)")  # reads «36360.6»
# reads «23530, 148)»; not «36666, 12 dagen»
_COMMA_FIGURE = re.compile(rf",{GAP}(?P<numbers>\d{{1,4}})(?={GAP}?(?:[);]|\Z))")
_COMMA_LETTER = re.compile(rf",{GAP}(?P<numbers>{LETTER})(?={GAP}?(?:[);,.]|\Z))")  # reads «36.600 XVII, M)»
_SPACE_LETTER = re.compile(rf"{GAP}(?P<numbers>{LETTER})(?={GAP}?(?:[);,.]|\Z))")  # reads «36836 D»; not «36836 De»


def terse(candidate: Candidate) -> tuple[CitationMention, ...]:
    """Return one mention per number, or none where the surroundings do not bear it out."""
    found = _matching(candidate)
    if found is None:
        return ()
    return with_dossier(candidate, found.start("numbers"), found.end("numbers"))


def _matching(candidate: Candidate) -> re.Match[str] | None:
    known = candidate.keyword or candidate.chained
    dashed = _DASHED.match(candidate.text, candidate.end)
    if dashed and (known or candidate.suffixed or _bracketed(candidate, dashed)):
        return dashed
    if candidate.keyword or candidate.suffixed:
        named = _after_keyword(candidate)
        if named:
            return named
    spaced = _SPACE_LETTER.match(candidate.text, candidate.end)
    return spaced if spaced and (known or _bracketed(candidate, spaced)) else None


def _after_keyword(candidate: Candidate) -> re.Match[str] | None:
    text, end = candidate.text, candidate.end
    dotted = _DOTTED.match(text, end) if candidate.keyword else None
    return dotted or _COMMA_FIGURE.match(text, end) or _COMMA_LETTER.match(text, end)


def _bracketed(candidate: Candidate, found: re.Match[str]) -> bool:
    return candidate.opens and candidate.closes(found.end())
