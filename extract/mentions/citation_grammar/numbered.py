"""«34 952, nr. 24»; «36 067, letter Y»; «35 334, nrs. 383, 348 en 309»; «19 637 en 30 573, nr. 573».

The word «nr.» or «letter» makes any dossier number a citation: no keyword is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.mentions.citation_grammar.candidate import Candidate, with_dossier
from extract.mentions.citation_grammar.parts import CHAPTER, DASH, GAP, LETTER, MANY, NR, NRS, ONE
from extract.mentions.kinds import CitationMention

_LETTERS = rf"{LETTER}(?:(?:,|{GAP}en){GAP}{LETTER}){{0,9}}"
# reads «, nr. 24», « nr 823», «, stuk nr. 2648», «, Nrs. 109 en 112»; not «, 24 posten»
_NUMBERED = re.compile(
    rf"{GAP}?(?:,|/|{DASH})?{GAP}{{0,2}}(?:(?:onder|volg|stuk){GAP}?)?"
    rf"(?:{NRS}(?P<many>{MANY})|{NR}(?P<one>{ONE})|[Ll]etters?{GAP}(?P<letters>{_LETTERS}))"
)
# reads « (nr. 24)», «, stuk 24», «, # 24» after a keyword or a chapter; not «35 300 (nr. 24)»
_ASIDE = re.compile(
    rf"{GAP}?(?:\({GAP}?(?:{NRS}(?P<many>{MANY})|{NR}(?P<one>{ONE})){GAP}?\)|,{GAP}(?:stuk{GAP}|\#{GAP}?)(?P<stuk>{ONE}))"
)
# «36 410 VI en XVI, nr. 7», «36 410 V/XVII, nr. 7»: further chapters of the budget whose first stands before.
_CHAPTERS = re.compile(rf"(?:(?:,{GAP}|{GAP}en{GAP}|/){CHAPTER}){{1,4}}(?=,?{GAP}(?:{NRS}|{NR}))")
_CHAPTER = re.compile(CHAPTER)


def numbered(candidate: Candidate) -> tuple[CitationMention, ...]:
    """Return one mention per number; the first spans dossier and number, the others their number alone."""
    candidate = _with_chapters(candidate)
    found = _NUMBERED.match(candidate.text, candidate.end)
    if found is None and (candidate.keyword or candidate.suffixed):
        found = _ASIDE.match(candidate.text, candidate.end)
    if found is None:
        return ()
    group = found.lastgroup or "one"
    return with_dossier(candidate, found.start(group), found.end(group))


def _with_chapters(candidate: Candidate) -> Candidate:
    """Return *candidate* with the further chapters that follow it as dossiers of their own."""
    found = _CHAPTERS.match(candidate.text, candidate.end) if candidate.suffixed else None
    if found is None:
        return candidate
    budget = candidate.dossiers[-1].partition("-")[0]
    more = tuple(f"{budget}-{chapter}" for chapter in _CHAPTER.findall(found[0]))
    return replace(candidate, end=found.end(), dossiers=candidate.dossiers + more)
