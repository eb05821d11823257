"""Posts that begin, take up or stop their work: «is van start gegaan», «hervat haar werkzaamheden», «is sinds 15
november 2027 in bedrijf».

Knows the phrases (`data/working_verbs.csv`, `data/working_phrases.csv`) and that the post itself must be who does it:
its name stands right beside them. Work that is said to be of something («aan de kanselarij») is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.data import any_of, read_table
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.dates import MONTH
from extract.mentions.kinds import PostMention
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

_OF_WORK = (" werk", "activiteiten")
_CLUES = (*_OF_WORK, "bedrijf", "gebruik", "operationeel", "van start", "in functie", " open")
_SOON = r"(?:(?:vorig|dit|volgend|komend)\s+(?:jaar|voorjaar|najaar)|in\s+(?:het|de)\s+[a-z]{4,8}\s+van\s+\d{4})"
_ADVERB = (
    "daarom|daarna|ook|weer|opnieuw|inmiddels|formeel|officieel|feitelijk|alsnog|toen|pas|voorgoed|definitief|helaas"
    "|noodgedwongen"
)
_SMALL = rf"(?:{WHEN}|{_SOON}|(?:{_ADVERB})\b)"
_WORK = r"(?:met\s+)?(?:haar|zijn|hun|de)\s+(?:werk(?:zaamheden)?|activiteiten)"
_WITH = r"\s+met\s+[^.;:,]{1,40}?(?:bezetting|mensen|medewerkers?|fte)\b"
_ENDS = rf"(?=(?:\s+{_SMALL}){{0,2}}(?:\s*(?:[.,;)]|\Z)|\s+en\b|\s+(?:is|heeft|zal|wordt)\b|{_WITH}))"
_CONSUL = re.compile(r"\bconsuls?\b")  # who follows another
_AGAIN = re.compile(r"\b(?:weer|opnieuw)\b")
_NEAR = 60  # code points before a verb in which the consul stands
_DAY = rf"(?:(?:begin|medio|eind|het\s+jaar)\s+)?(?:\d{{1,2}}\s+)?(?:{MONTH}\s+)?\d{{4}}"
_SINCE = rf"(?:sinds|per|vanaf|met\s+ingang\s+van)\s+{_DAY}"
_STATE = r"(?:in\s+bedrijf|operationeel|in\s+functie|open)(?!\s+(?:voor|op|om|van|tot)\b)"
# «is sinds 15 november 2027 (weer) in bedrijf», «Sinds 2027 is … in bedrijf», «is in bedrijf sinds 1 mei 2027»
_IN_USE = re.compile(
    rf"\b(?:is|zijn)\b[^.;:]{{0,160}}?\b{_SINCE}\s+(?:weer\s+|opnieuw\s+)?(?P<since>{_STATE})"
    rf"|\b(?i:{_SINCE})\s+(?:is|zijn)\b[^.;:]{{1,160}}?\s(?P<first>{_STATE})"
    rf"|\b(?:is|zijn)\b[^.;:]{{0,80}}?\s(?P<before>{_STATE})\s+{_SINCE}"
)
_OFF = re.compile(
    rf"\b(?P<goes>gaat|gaan|ging|gingen)\b[^.;:]{{1,160}}?\s(?P<off>van\s+start){_ENDS}", re.IGNORECASE
)
# Between the name of the post and the phrase: «, die in 2013 haar deuren sloot, heeft op 10 april 2028».
_BESIDE = re.compile(
    rf"\)?(?:{_WITH})?(?:\s*,[^,.;]{{1,300}}?,|\s*,\s+(?:die|dat))?"
    r"(?:\s+(?:is|zijn|heeft|hebben|zal|zullen|gaat|gaan|ging|gingen|moest|moesten))?"
    rf"(?:\s+{_SMALL}|\s+{_SINCE}|,[^,.;:]{{1,100}},){{0,3}}"
    r"(?:\s+(?:haar|zijn|hun|de)\s+(?:deuren|poorten))?(?:\s+(?:moest|moesten|moeten))?(?:\s+worden)?\s*"
)
# «De staf van de» ambassade in Lima «nam haar werkzaamheden weer op»
_OF = re.compile(r"\b(?:van|op|bij|aan|voor|naar|binnen|uit|door|met)\s+(?:(?:de|het|een|onze)\s+)?(?:[a-zà-þ]+\s+)?\Z")
_AHEAD = re.compile(rf"(?:\s+{_SMALL}){{0,2}}\s+(?:(?:in|te)\s+)?(?:(?:de|het|een|onze)\s+)?(?:[a-zà-þ]+\s+)?")
@cache
def _finite() -> re.Pattern[str]:
    """«hervatte op 10 april 2028 haar werkzaamheden», «neemt het NBSO in Lyon zijn werkzaamheden op»."""
    rows = read_table("working_verbs.csv")
    forms, particles = any_of(row[0] for row in rows), any_of({row[1] for row in rows if row[1]})
    post = rf"(?:de|het|een|onze)\s+(?:[a-zà-þ]+\s+)?(?:{post_words()})\b[^.;:,]{{1,80}}?"
    return re.compile(
        rf"\b(?P<form>{forms})(?:\s+{_SMALL})*(?:\s+{post}(?:\s+{_SMALL})*)?\s+{_WORK}(?:\s+{_SMALL})*?"
        rf"(?:\s+(?P<particle>{particles}))?{_ENDS}"
    )


@cache
def _phrases() -> re.Pattern[str]:
    rows = read_table("working_phrases.csv")
    work, alone = (any_of(row[0] for row in rows if (row[3] == "work") is of) for of in (True, False))
    return re.compile(
        rf"\b(?:{_WORK}\s+(?:{_SMALL}\s+)?(?P<work>{work})|(?P<alone>{alone})"
        rf"|(?P<with>begonnen|gestart)\s+{_WORK}){_ENDS}"
    )


@cache
def _taken() -> re.Pattern[str]:
    # «in Libreville is een ambassadekantoor» in gebruik genomen; «de nieuwe ambassade» may be a building
    place = r"(?:\s+(?:in|te)\s+[^\s.;:,]+(?:\s+\([^()]*\))?)?"
    return re.compile(
        rf"\been\s+(?!nieuw)(?:[a-zà-þ]+\s+)?(?:{post_words()}){place}\s+(?P<taken>in\s+gebruik\s+genomen){_ENDS}"
    )


@cache
def _told() -> dict[str, tuple[Action, Tense]]:
    return {phrase: (Action(action), Tense(tense)) for phrase, action, tense, _ in read_table("working_phrases.csv")}


def working_verbs(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell of a post at work; *lowered* is that stretch in small letters."""
    if not any(map(lowered.__contains__, _CLUES)):
        return
    works = any(map(lowered.__contains__, _OF_WORK))
    for found in _finite().finditer(text, span.start, span.end) if works else ():
        if not _CONSUL.search(text, max(span.start, found.start() - _NEAR), found.end()):
            yield from _finite_verb(found)
    for found in _phrases().finditer(text, span.start, span.end):
        if not _CONSUL.search(text, max(span.start, found.start() - _NEAR), found.start()):
            yield _phrase_verb(found)
    for found in _IN_USE.finditer(text, span.start, span.end):
        yield Verb(Span(*found.span(found.lastgroup or 0)), Action.OPENING, Tense.PARTICIPLE, itself=True)
    for found in _OFF.finditer(text, span.start, span.end) if "van start" in lowered else ():
        tense = Tense.PRESENT if found["goes"].lower().startswith("ga") else Tense.PAST
        yield Verb(Span(*found.span("off")), Action.OPENING, tense, itself=True)
    for found in _taken().finditer(text, span.start, span.end) if "genomen" in lowered else ():
        yield Verb(Span(*found.span("taken")), Action.OPENING, Tense.PARTICIPLE, itself=True)


def _phrase_verb(found: re.Match[str]) -> Verb:
    action, tense = _told()[" ".join(found[found.lastgroup or 0].lower().split())]
    return Verb(Span(*found.span()), _once_more(action, found[0]), tense, itself=True)


def _once_more(action: Action, words: str) -> Action:
    """«haar werkzaamheden weer opgenomen»"""
    return Action.REOPENING if action is Action.OPENING and _AGAIN.search(words) else action


def _finite_verb(found: re.Match[str]) -> Iterator[Verb]:
    for form, particle, action, tense in read_table("working_verbs.csv"):
        if (form, particle) == (found["form"].lower(), found["particle"] or ""):
            yield Verb(Span(*found.span("form")), _once_more(Action(action), found[0]), Tense(tense), itself=True)


def works_else(text: str, verb: Verb, posts: Sequence[PostMention]) -> bool:
    """Tell whether another than the *posts* is at work: their names do not stand right beside the *verb*."""
    if not verb.itself:
        return False
    names = [name for each in posts for name in (each.around, each.word) if name]
    first = min(name.start for name in names)
    if _OF.search(text, max(first - _NEAR, 0), first):
        return True
    ahead = [name.start for name in names if name.start >= verb.span.end]
    if ahead:
        return _AHEAD.fullmatch(text, verb.span.end, min(ahead)) is None
    return _BESIDE.fullmatch(text, max(name.end for name in names), verb.span.start) is None
