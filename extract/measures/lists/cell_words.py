"""Words of cells: the one deed that a cell for measures names, and the one date that a cell for dates gives.

Knows the words of one cell and nothing of its table; refuses those that name two deeds, leave one open, or hold more
than a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.layout.list_headers import find_measure_noun, period_of
from extract.measures.clause.passing import is_passing
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense
from extract.mentions import dates
from extract.passages import NEGATION
from extract.posts.words import find_post_words, kind_of
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, PostKind, Status

# «uitbreiding» of one post is more of it; «+2 fte», «2 fte erbij», «–1 functie».
_MORE = re.compile(
    r"\buitbreid(?:ing|ingen|en)\b|\+\s?\d+(?:,\d)?\s+[a-z]|\berbij\b|\bextra\s+(?:[a-z]*attach|medewerker|functie|fte|mens)|\bfte\s+extra\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"(?<![\w–-])[–−-]\s?\d+(?:,\d)?\s*(?:fte|functies?|medewerkers?|plaatsen)\b|\beraf\b", re.IGNORECASE
)
_BECOMES = re.compile(
    r"\b(?:wordt|omvorm(?:ing|en)|omgevormd|omzett(?:ing|en)|omgezet|opwaarder(?:ing|en)|opgewaardeerd|afschal(?:ing|en)|afgeschaald)\b",
    re.IGNORECASE,
)
_INTO = re.compile(r"\b(?:wordt|tot|naar|in)\s+(?=\S)", re.IGNORECASE)
_ONLY_DATE = re.compile(
    r"(?:\b(?:per|vanaf|in|op|eind|begin|medio|met ingang van|ultimo|in de loop van|uiterlijk|naar verwachting)\b"
    r"|[\s.])*",
    re.IGNORECASE,
)
# «najaar 2027», «Q3 2027», «in het eerste kwartaal van 2027», «in de loop van 2027»: that year.
_SEASON = re.compile(
    r"(?:(?:vanaf|in|per|uiterlijk|naar verwachting)\s+)*(?:(?:het|de)\s+)?"
    r"(?:najaar|voorjaar|zomer|herfst|winter|lente|Q[1-4]|[1-4]e kwartaal|loop"
    r"|(?:eerste|tweede|derde|vierde|laatste) (?:kwartaal|helft|halfjaar))(?:\s+van)?\s+(?P<year>20\d\d)",
    re.IGNORECASE,
)
# «+2», «-1»: of staff where the table says so
RISE = re.compile(r"\+\s?\d{1,2}(?:,\d)?")
FALL = re.compile(r"[–−-]\s?\d+(?:,\d)?")
STAFF_NUMBER = re.compile(r"[+–−-]?\s?\d{1,3}(?:,\d)?")
TWO = re.compile(r"\b(?:en|of|dan wel)\b|[/;?]")
# «gesloten (gedeeltelijk)», «loket gesloten»
_PARTLY = re.compile(r"\b(?:gedeeltelijke?|deels|beperkte?|\w*(?:loket|balie|afdeling))\b", re.IGNORECASE)
# «uitbreiding kanselarij»
_BUILDING = re.compile(
    r"\b\w*(?:kanselarij|gebouw|pand|residentie|woning|huisvesting|fundering|beveiliging)(?:en)?\b", re.IGNORECASE
)
_PASSIVE, _LETTER = re.compile(r"\bword"), re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class CellDeed:
    action: Action
    status: Status
    into: PostKind | None = None


def turns_on(words: str) -> tuple[Period, PostKind | None] | None:
    """«per 1 juni 2026 NBSO»: when, and what the post turns into, with the post above it; None for any other word."""
    days = dates.match(words)
    found = _turned().fullmatch(words, days[0].span.end) if len(days) == 1 else None
    if found is None or not _ONLY_DATE.fullmatch(words[: days[0].span.start]):
        return None
    return Period(days[0].iso), kind_of(found["kind"]) if found["kind"] else None


@cache
def _turned() -> re.Pattern[str]:
    over = r"(?:,?\s+(?:vallend\s+)?onder\s+[A-ZÀ-Þ][^\d,;:.()]{1,40})?"
    return re.compile(rf"(?:[\s,:–-]+(?:(?:wordt|tot|naar|in|als)\s+)?(?:een\s+)?(?P<kind>{post_words()}){over})?")


def read_deed(words: str) -> CellDeed | None:
    """Return the one deed that the cell *words* names, None where it names none, several, or leaves it open."""
    whole = Span(0, len(words))
    if find_averted(words, whole):
        return CellDeed(Action.AVERTED_CLOSURE, Status.AVERTED) if not is_hedged(words) else None
    if is_hedged(words) or NEGATION.search(words) or TWO.search(words):
        return None
    becomes = _BECOMES.search(words)
    if becomes:
        into = _INTO.search(words)
        named = find_post_words(words, Span(into.end(), len(words))) if into else iter(())
        kind = next((word.kind for word in named), None)
        if kind or not becomes[0].lower().startswith("wordt"):
            return CellDeed(Action.CONVERSION, Status.PLANNED, kind) if kind else None
    verbs = tuple(find_verbs(words, whole))
    actions = {verb.action for verb in verbs} | set(filter(None, (find_measure_noun(words.lower()),)))
    actions |= {Action.STRENGTHENING} if _MORE.search(words) else set()
    actions |= {Action.REDUCTION} if _LESS.search(words) else set()
    if len(actions) != 1 or Action.CONVERSION in actions or _PARTLY.search(words) or _BUILDING.search(words):
        return None
    if any(is_passing(words, action, whole) for action in actions):
        return None
    done = any(verb.tense in (Tense.PARTICIPLE, Tense.PAST) for verb in verbs) and not _PASSIVE.search(words)
    return CellDeed(actions.pop(), Status.DONE if done else Status.PLANNED)


def read_when(words: str) -> Period | None:
    """Return the period that the cell *words* gives: «2027», «1 juli 2027», «2027–2029»; empty for «–»."""
    if not _LETTER.search(words) or words.lower() in ("n.v.t.", "nvt"):
        return Period()
    period = period_of(words)
    if period is not None:
        return period
    season = _SEASON.fullmatch(words)
    if season:
        return Period(season["year"], None)
    days = dates.match(words)
    if len(days) != 1 or not _ONLY_DATE.fullmatch(words[: days[0].span.start] + words[days[0].span.end :]):
        return None
    return Period.of(days[0].iso)
