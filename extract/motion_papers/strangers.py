"""Posts of other states in a motion: «de Saudische ambassade», «dat Israël de ambassade in Dublin sluit».

Knows what `extract.posts.foreign` knows of letters, more words (`data/foreign_cues.csv`), and whose post a sentence
speaks of when another state is its subject. A post that is called Dutch or ours is never another state's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.data import read_table
from extract.document import Document
from extract.mentions.kinds import BodyMention, CountryMention
from extract.motion_papers.clauses import MotionClause
from extract.passages import lying_in
from extract.posts import foreign
from extract.posts.foreign import HOME
from extract.spans import Span
from ontology.reference import bodies

_OWN = re.compile(r"\b(?:Nederlandse?|onze|ons)\s+(?:[a-zà-þ-]+\s+)?$")
_OWN_WORD = re.compile(r"(?:Nederlandse|onze)\s", re.IGNORECASE)
# «Saudische ambassade», «Palestijns consulaat»: no list holds the adjective of every state and people.
_ADJECTIVE = re.compile(r"(?<!\w)(?!Nederlands)[A-ZÀ-Þ][\w’-]*(?:sch|s)e?\s+(?:[a-zà-þ-]+\s+)?$")
# «Israël een Permanente Vertegenwoordiging heeft»: whose it is stands before the article.
_OWNER_BEFORE = re.compile(r"\s+(?:daar\s+|hier\s+|nog\s+)?(?:een|zijn|haar|hun)\s+(?:[a-zà-þ-]+\s+)?$")
# «dat Israël de ambassade», «nu de Amerikaanse president de ambassade»; not «dat in Israël de ambassade».
_SUBJECT = re.compile(
    r"\b(?:dat|omdat|nadat|toen|nu|als|hoewel|waarbij|waarin|aangezien|indien|zodra)\s+(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
# «het besluit van Polen om het consulaat te sluiten»; what Poland wishes may be said of ours
_DECIDES = re.compile(
    r"\b(?:besluit|beslissing|plan|plannen|voornemen|keuze)\s+van\s+(?:de\s+|het\s+)?$", re.IGNORECASE
)
_TO_POST = re.compile(
    r"(?:\s+(?!(?:Nederland\w*|onze?|en|is|zijn|wordt|kan|dreigt)\b)[\w’-]+){0,4}"
    r"(?:\s+(?:de|het|een|hun|zijn|haar|meerdere|diverse|alle))?(?:\s+[a-zà-þ-]+)?\s+$"
)
# «samen met Duitsland een ambassade»: that state is no owner.
_BESIDE = re.compile(
    r"\b(?:met|in|van|bij|naast|aan|door|voor|tussen|tegen|namens)\s+(?:de\s+|het\s+)?$", re.IGNORECASE
)
# «ambassades van de Baltische staten»; not «van Nederland», «van het Koninkrijk», «van Tel Aviv naar Jeruzalem»
_OF_OTHERS = re.compile(r"\s+van\s+(?:de\s+|het\s+)?(?!Nederland|Koninkrijk|[^,;.]{1,30}\snaar\s)[A-ZÀ-Þ]")
# «bij de Verenigde Staten erop aan te dringen de ambassade», «Hongarije op te roepen zijn ambassade»
_URGED = re.compile(
    r"\s+(?:[\w-]+\s+){0,4}?(?:aan\s+te\s+dringen|op\s+te\s+roepen|aan\s+te\s+sporen|toe\s+te\s+staan"
    r"|te\s+(?:verzoeken|vragen|bewegen|bepleiten|pleiten|verbieden|beletten)|(?:on)?mogelijk\s+te\s+maken"
    r"|te\s+(?:helpen|steunen|ondersteunen)\s+(?:bij|met))\b"
)
# «er bij de Hoge Vertegenwoordiger op aan te dringen»: whoever it is, it is not us.
_PRESSED = re.compile(r"\bbij\s+(?:[\w’-]+\s+){1,6}?aan\s+te\s+dringen\b")
# «landen die ambassades in Jeruzalem openen», «met de Verenigde Staten te spreken over het consulaat in»
_OF_LANDS = re.compile(r"\b(?:landen|lidstaten|staten)(?:\s+te\s+[a-zà-þ]+n)?\s+(?:die|welke)\s+(?:[\w’-]+\s+){0,4}$")
_TALKS = re.compile(
    r"\s+(?:te\s+(?:spreken|overleggen|praten)|in\s+(?:gesprek|overleg)\s+te\s+(?:gaan|treden))\s+over\s+(?:[\w’-]+\s+){0,5}$"
)
# «de Belgische regering te verzoeken»: an adjective that says who, not whose post.
_RULERS = re.compile(
    r"\s+(?:regering|overheid|autoriteiten|Autoriteit|parlement|president|premier|minister|ambassadeur|buren|bondgenoten)(?!\w)"
)
# «Duitsland te vragen dit te doen en zelf de ambassade te openen»: a task of our own follows.
_OWN_TASK = re.compile(r"\bte\s+[a-zà-þ]+n\s+en\b|,\s+en\b|\bzelf\b")
# «Oekraïne te helpen bij de bouw van zijn ambassades»
_POSSESSED = re.compile(r"\b(?:zijn|haar|hun|diens)\s+(?:[a-zà-þ-]+\s+)?$", re.IGNORECASE)
_DUTCH = re.compile(r"\b(?:Nederland|wij|we|ons\s+land)\b")
_LONGEST_GAP, _REACH = 40, 400  # characters


def speaks_of_others(text: str, clause: MotionClause) -> bool:
    """Tell whether *clause* has words that only go with posts of other states («verkeersboetes»)."""
    return _cue("clause").search(text, clause.span.start, clause.span.end) is not None


def is_foreign(document: Document, word: Span, clause: MotionClause, *, others: bool) -> bool:
    """Tell whether the post that *word* names in *clause* is another state's, stands at home, or is none at all.

    *others* tells whether the clause speaks of other states' posts, so that only those called ours are Dutch.
    """
    text = document.text
    start, end = max(clause.span.start, word.start - _REACH), min(clause.span.end, word.end + _REACH)
    before, after = text[start : word.start], text[word.end : end]
    if _OWN.search(before):
        return _cue("after").match(after) is not None
    if foreign.is_foreign(text, document.mentions, word, min(word.end + _LONGEST_GAP, clause.span.end)):
        return True
    if _OWN_WORD.match(text, word.start):
        return _cue("after").match(after) is not None
    return (
        others
        or _is_others(document, before, start)
        or _OF_OTHERS.match(after) is not None
        or _has_owner(document, word, clause)
        or _cue("before").search(before) is not None
        or _cue("after").match(after) is not None
    )


def _is_others(document: Document, before: str, start: int) -> bool:
    """Tell whether the words *before*, which begin at *start*, end with a state's adjective; «Lagos» is a city."""
    found = _ADJECTIVE.search(before)
    if found is None:
        return False
    adjective = Span(start + found.start(), start + found.end())
    return not any(place.span.start == adjective.start for place in lying_in(document.mentions.places, adjective))


def _has_owner(document: Document, word: Span, clause: MotionClause) -> bool:
    """Tell whether the sentence up to *word* has another state as its subject, or as who is to act."""
    text, start = document.text, max(clause.span.start, word.start - _REACH)
    if (pressed := _PRESSED.search(text, start, word.start)) and not _is_ours(text, pressed.end(), word.start):
        return True
    if any(_acts(text, start, each.span, word) for each in _foreign_bodies(document, Span(start, word.start))):
        return True
    if _OF_LANDS.search(text, start, word.start):
        return True
    owns = _POSSESSED.search(text, start, word.start) is not None
    return any(
        _country_owns(text, start, country, word, owns=owns)
        for country in lying_in(document.mentions.countries, Span(start, word.start))
        if country.country != HOME
    )


def _country_owns(text: str, start: int, country: CountryMention, word: Span, *, owns: bool) -> bool:
    """Tell whether the post is that of *country*, named between *start* and *word*; *owns*: a possessive is too."""
    at = country.span
    if _SUBJECT.search(text, start, at.start) and _TO_POST.fullmatch(text, at.end, word.start):
        return True
    if _DECIDES.search(text, start, at.start) and _TO_POST.fullmatch(text, at.end, word.start):
        return True
    ruler = _RULERS.match(text, at.end, word.start) if country.adjective else None
    if country.adjective and ruler is None:
        return False
    end = ruler.end() if ruler else at.end
    if _is_urged(text, end, word.start) or (owns and not _DUTCH.search(text, at.end, word.start)):
        return True
    beside = _BESIDE.search(text, start, at.start)
    return _TALKS.fullmatch(text, end, word.start) is not None or (
        _OWNER_BEFORE.fullmatch(text, end, word.start) is not None and not beside
    )


def _foreign_bodies(document: Document, span: Span) -> Iterator[BodyMention]:
    return (each for each in lying_in(document.mentions.bodies, span) if each.body in _international())


def _acts(text: str, start: int, body: Span, word: Span) -> bool:
    """Tell whether the *body* is who is to act, or has the post: «de EU te vragen», «dat de EU een kantoor»."""
    if _is_urged(text, body.end, word.start):
        return True
    owner = _OWNER_BEFORE.fullmatch(text, body.end, word.start)
    return owner is not None and not _BESIDE.search(text, start, body.start)


def _is_urged(text: str, at: int, end: int) -> bool:
    urged = _URGED.match(text, at, end)
    return urged is not None and not _is_ours(text, urged.end(), end)


def _is_ours(text: str, start: int, end: int) -> bool:
    """Tell whether we are to act after all, between *start* and the post at *end*."""
    return _OWN_TASK.search(text, max(0, start - 1), end) is not None or _DUTCH.search(text, start, end) is not None


@cache
def _international() -> frozenset[str]:
    return frozenset(body.key for body in bodies() if body.sort == "international")


@cache
def _cue(where: str) -> re.Pattern[str]:
    phrases = "|".join(
        re.escape(row[0]).replace(r"\ ", r"\s+") for row in read_table("foreign_cues.csv") if row[1] == where
    )
    ends = {
        "before": rf"(?<!\w)(?:{phrases})\s+(?:[a-zà-þ-]+\s+)?$",
        "after": rf"\s+(?:{phrases})(?!\w)",
        "clause": rf"(?<!\w)(?:{phrases})(?!\w)",
    }
    return re.compile(ends[where], re.IGNORECASE)
