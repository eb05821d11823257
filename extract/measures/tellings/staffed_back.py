"""Staff for posts that a pronoun stands for: «De ambassade in Khartoem werkt vanuit Nairobi. Zij wordt in 2028
versterkt met een medewerker», «…: in 2026 krijgt deze post er een medewerker bij», «beide worden met een jurist
versterkt».

Of all that a pronoun may stand for only posts get staff, so here the clause before may say more than where `pronouns`
reads. «zij», «het» and «beide» are the posts at its head, and «deze post» the one that it names; where it names others,
too, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.document import Document
from extract.measures.clause.named import heads, is_unsure, period_in
from extract.measures.clause.telling import Telling
from extract.measures.tellings.events import Event
from extract.measures.tellings.pronouns import stands_for
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import PostMention
from extract.mentions.vocabulary import alternation, words
from extract.passages import before
from extract.posts.foreign import HOME
from extract.posts.strengths import counted_staff
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, Status

_CUT = re.compile(r"[;:]\s+")
_RATHER = re.compile(r"\W*(?:Integendeel|Sterker\s+nog|Sterker)\s*[:,]\s+")
_LEAD = re.compile(r"\W*(?:(?:Ook|En|Maar)\s+)?(?:[Dd]e|[Hh]et|[Oo]nze|[Bb]eide)\s+(?:Nederlandse\s+)?")
_IT = (
    r"(?P<{0}>(?i:zij|ze|het|beide(?:\s+(?:posten|ambassades))?|(?:deze|die)\s+(?:post|ambassade)"
    r"|(?:dit|dat)\s+(?:consulaat-generaal|CG|NBSO|ambassadekantoor)))"
)
_CLUES = ("versterkt", "uitgebreid", " bij", "daar komt")
_THEN = re.compile(r"\bdan\b")


@cache
def _staff() -> str:
    number = rf"(?:{alternation(words('number_words'))}|\d{{1,3}}|extra)"
    who = rf"(?:(?!andere?\b)[a-zà-þ]+\s+){{0,2}}?[a-zà-þ-]*{counted_staff()}"
    return rf"{number}\s+{who}(?:\s+voor\s+[^.,;:]{{3,60}}?)?"


@cache
def _tells() -> re.Pattern[str]:
    be = r"(?:(?P<{0}>wordt|worden)|is|zijn|werd|werden)"
    year = r"(?:dit|volgend|komend)\s+(?:voor|na)?jaar"
    when = rf"(?:(?:nog\s+)?(?:{WHEN}|{year})\s+)?(?:(?:ook|elk|ieder|daarom|zelf)\s+)?"
    grown = rf"(?:versterkt|uitgebreid)(?:\s+{WHEN})?\s+met\s+{_staff()}|met\s+{_staff()}\s+(?:versterkt|uitgebreid)"
    gets = r"(?:(?P<{0}>krijgt|krijgen)|kreeg|kregen)"
    more = rf"(?:er\s+)?{when}{_staff()}\s+bij"
    forms = (
        rf"{_IT.format('a')}\s+{be.format('a1')}\s+{when}(?:{grown})",
        rf"(?i:{WHEN})\s+{be.format('b1')}\s+{_IT.format('b')}\s+{when}(?:{grown})",
        rf"{_IT.format('c')}\s+{gets.format('c1')}\s+{more}",
        rf"(?i:{WHEN})\s+{gets.format('d1')}\s+{_IT.format('d')}\s+{more}",
        rf"(?P<there>[Dd]aar)\s+(?P<e1>komt|komen)\s+(?:(?:er|dan)\s+){{0,2}}(?:{WHEN}\s+)?{_staff()}(?:\s+bij)?",
    )
    return re.compile(rf"\W*(?:{'|'.join(forms)})(?:\s+{WHEN})?\s*(?=[.;]|\Z)")


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause that tells of staff: where it stands, its pronoun, and the clause that says for whom that stands."""

    clause: Span
    pronoun: str
    ahead: bool
    earlier: Span


def staffed_back(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the strengthening that *sentence* tells of the posts for which its pronoun stands."""
    text = document.text
    clued = any(map(text[sentence.start : sentence.end].__contains__, _CLUES))
    said = _said(document, sentence) if clued else None
    if said is None or is_unsure(text, said.clause):
        return
    period = period_in(document, said.clause)
    if period == Period() and _THEN.search(text, said.clause.start, said.clause.end):
        period = period_in(document, said.earlier)
    for each in _meant(document, said) if period is not None else ():
        status = Status.PLANNED if said.ahead else Status.DONE
        yield Event(Action.STRENGTHENING, replace(each, year=None), period or Period(), status, sentence, said.clause)


def _said(document: Document, sentence: Span) -> _Said | None:
    text = document.text
    rather = _RATHER.match(text, sentence.start, sentence.end)
    start = rather.end() if rather else sentence.start
    cuts = [found.span() for found in _CUT.finditer(text, start, sentence.end)]
    begin = cuts[-1][1] if cuts else start
    found = _tells().match(text, begin, sentence.end)
    earlier = Span(start, cuts[-1][0]) if cuts else before(document, sentence)
    if found is None or earlier is None:
        return None
    if cuts and Telling(text, sentence, ()).hedged_until(cuts[-1][0], cuts[-1][0]):
        return None  # «De leden vragen: …»
    pronoun = next(found[name] for name in ("a", "b", "c", "d", "there") if found[name])
    ahead = any(found[name] for name in ("a1", "b1", "c1", "d1", "e1"))
    return _Said(Span(begin, found.end()), pronoun, ahead, earlier)


def _meant(document: Document, said: _Said) -> Sequence[PostMention]:
    """The posts for which the pronoun stands; none where the clause before names others, too."""
    named = [each for each in document.posts_in(said.earlier) if each.governed]
    if not named or len({each.enumeration for each in named}) != 1:
        return ()
    if any(each.foreign or each.country == HOME for each in named):
        return ()
    pronoun = said.pronoun.lower()
    if pronoun.startswith("beide"):
        return named if len(named) == 2 and heads(document, said.earlier, _LEAD) else ()
    one = named[0] if len(named) == 1 else None
    bare = " " not in pronoun and pronoun != "daar"  # «zij» is the post at the head, «deze post» the one that is named
    if one is None or (bare and not heads(document, said.earlier, _LEAD)):
        return ()
    return named if pronoun == "daar" or stands_for(said.pronoun, one) else ()
