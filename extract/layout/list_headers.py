"""Headers of lists of measures: a line that says what is done and when, and nothing else.

«Voorziene intensivering 2018», «Geplande sluitingen 2027», «Versterking per 1 januari 2026», «2027: sluitingen». The
nouns are data (`data/measure_nouns.csv`). A sentence is no header; a line without a year («Te sluiten posten») is one
only where names follow at once (`is_bare_header`), which its reader must see to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from extract.data import any_of, read_table
from extract.mentions import dates
from extract.statements import Period
from ontology.terms import Action

# «2018», «2019–2021», «2019 t/m 2021», «2026 en 2027», «vanaf 2028», «tot en met 2024», «voor 2026».
YEARS = re.compile(
    r"(?P<from>vanaf\s+)?(?P<until>tot(?:\s+en\s+met)?\s+|t/m\s+|uiterlijk\s+)?(?P<first>(?:19|20)\d{2})"
    r"(?:\s*(?:[-–‒/]|tot en met|t/m|tot|en)\s*(?P<last>(?:19|20)\d{2}))?"
)
_HEADER = re.compile(
    r"(?P<what>[^\W\d_][^.!?\d]{3,80}?)[\s:,(]*(?:(?:in|over|voor|per|periode|de|jaar|jaren|het|van|loop|medio|eind|begin"
    r"|najaar|voorjaar|zomer)\s+)*" + YEARS.pattern + r"\)?\s*:?"
)
# «2027: sluitingen», «In 2026 te openen posten:»: the years come first, and a colon parts them or ends the line.
_YEARS_FIRST = re.compile(
    r"(?:(?:[Ii]n|[Pp]er|[Vv]oor|[Ee]ind|[Mm]edio|[Bb]egin)\s+)?" + YEARS.pattern.replace("vanaf", "[Vv]anaf")
    + r"(?P<colon>\s*[:–-])?\s+(?P<what>[^.!?\d:,;]{3,60}?)(?P<end>\s*:)?"
)
# «Versterking per 1 januari 2026», «Sluitingen in maart 2027», «Inkrimping met ingang van 1 juli 2026 (a)».
_DATED = re.compile(
    r"(?P<what>[^\W\d_][^.!?\d]{3,80}?)[\s:,(]+(?P<by>[Pp]er|[Vv]anaf|met ingang van|in|op)\s+"
    r"(?P<date>(?:\d{1,2}\s+)?[a-z]{3,9}\s+(?:19|20)\d\d)\)?\s*:?"
)
# «Versterking in de komende kabinetsperiode»: a time without a year.
_PERIOD_WORDS = re.compile(
    r"(?P<what>[^\W\d_][^.!?\d]{3,80}?)[\s:,(]+(?:(?:in|voor|tijdens|gedurende)\s+)?(?:de\s+)?"
    r"(?:komende|huidige|deze|eerstkomende)\s+(?:kabinetsperiode|regeerperiode|periode|jaren)\)?\s*:?"
)
# «Te sluiten posten», «Geplande openingen van ambassades:»: besides its noun a bare header holds only such words.
_BARE = re.compile(
    r"(?:voorziene|voorgenomen|geplande|nieuwe|bestaande|extra|verdere|overige|gerealiseerde|overzicht|de|van|en|te|het|aan|op|bij"
    r"|per\s+(?:soort|type|jaar|regio|werelddeel|thema)|posten|ambassades|ambassadekantoren|consulaten(?:-generaal)?|CG[’']s|NBSO[’']s|vertegenwoordigingen|[,:&/\s])*",
    re.IGNORECASE,
)


# «Gepland voor 2020», «Eerste tranche (2021–2023)», «Planning 2027»; and a year alone, «2028:», «en in 2029:».
_PLANNED = re.compile(
    r"(?:en\s+)?(?:(?P<what>gepland|voorzien|voorgenomen|beoogd|te realiseren|uit te voeren|planning|gerealiseerd"
    r"|uitgevoerd|(?:eerste|tweede|derde|vierde|laatste)\s+(?:tranche|fase|ronde|stap)|(?:tranche|fase|stap)\s+(?:\d|[IV]{1,3}))"
    r"[\s:,(]+)?(?:(?:in|voor|per|de|het|jaar|jaren|periode)\s+){0,4}" + YEARS.pattern + r"\)?(?P<colon>\s*:)?",
    re.IGNORECASE,
)
# «Per 1 juli 2028:»
_FROM_DAY = re.compile(
    r"(?:en\s+)?(?P<by>per|vanaf|met ingang van|in|op)\s+(?P<date>(?:\d{1,2}\s+)?[a-z]{3,9}\s+(?:19|20)\d\d)\s*:",
    re.IGNORECASE,
)
# «Tabel 1. », «Tabel 2a: »
_CAPTION = re.compile(r"Tabel\s+\d{1,2}[a-z]?\s*[.:–-]?\s+(?P<said>\S.*)")
_HAS_BEEN = re.compile(r"\b(?:versterkte|gesloten|geopende|heropende|gerealiseerde)\b", re.IGNORECASE)
_PAST = ("gerealiseerd", "uitgevoerd")

# Characters: «Voorgenomen sluitingen van ambassades en consulaten-generaal:».
_LONGEST_BARE = 70


@dataclass(frozen=True, slots=True)
class ListHeader:
    """What a list's header says: the action, None where its noun leaves it open, the years, and whether it is past.

    ``strict`` tells that it names no posts: then only items that are names and nothing else are entries.
    """

    action: Action | None
    period: Period
    what: str
    done: bool = False
    strict: bool = False


@cache
def measure_nouns() -> dict[str, Action | None]:
    """Return the nouns that name a measure and the action each names, None where it may be more than one."""
    return {
        noun: Action(action) if action else None
        for noun, action, *_ in read_table("measure_nouns.csv")
    }


def action_of(noun: str) -> Action | None:
    """Return the action that *noun*, as written, names; None where it may be more than one."""
    return measure_nouns()[" ".join(noun.lower().split())]


@cache
def _noun() -> re.Pattern[str]:
    nouns = sorted(measure_nouns(), key=len, reverse=True)
    return re.compile(rf"\b(?:{any_of(nouns)})\b")


def read_list_header(text: str) -> ListHeader | None:
    """Return what the line *text* says if it is the header of a list as a whole, else None."""
    for what, period in _readings(text) if _may_head(text) else ():
        noun = _noun().search(what.lower())
        if noun:
            return ListHeader(action_of(noun[0]), period, what.strip())
    planned = _read_planned(text) if text.endswith(":") else None
    return planned if planned and planned.what[-4:].isdigit() else None


def _read_planned(text: str) -> ListHeader | None:
    """«Gepland voor 2021–2023», «2028:»: when, and not what; that is for its items or for what stands above to say."""
    found, day = _PLANNED.fullmatch(text), _FROM_DAY.fullmatch(text)
    days = dates.match(day["date"]) if day else ()
    if day and len(days) == 1:
        return ListHeader(None, Period(days[0].iso, None), day["date"], strict=True)
    if found is None:
        return None
    what = (found["what"] or "").lower()
    return ListHeader(None, _period(found), found["what"] or found["first"], done=what in _PAST, strict=True)


def _may_head(text: str) -> bool:
    """Every line of a letter is asked: most end in neither figure nor colon and begin with no year."""
    last = text[-1:]
    return last.isdigit() or last in ":)" or text[:4].isdigit() or text.endswith(("periode", "jaren"))


def _readings(text: str) -> Iterator[tuple[str, Period]]:
    """Yield each way to part *text* into what is done and when."""
    if not text[-1:].isdigit() and text[-1:] not in ":)" and not text.endswith(("periode", "jaren")):
        found = _YEARS_FIRST.fullmatch(text)
        if found and found["colon"]:
            yield found["what"], _period(found)
        return
    if found := _HEADER.fullmatch(text):
        yield found["what"], _period(found)
    if found := _DATED.fullmatch(text):
        day = dates.match(found["date"])
        if day:
            yield found["what"], Period(day[0].iso, day[0].iso if found["by"] == "in" else None)
    if found := _PERIOD_WORDS.fullmatch(text):
        yield found["what"], Period()
    found = _YEARS_FIRST.fullmatch(text)
    if found and (found["colon"] or found["end"]):
        yield found["what"], _period(found)


def read_bare_header(text: str) -> ListHeader | None:
    """Return what the line *text* says if it names a measure and nothing else («Te sluiten posten»), else None."""
    if len(text) > _LONGEST_BARE:
        return None
    if planned := _read_planned(text):
        return planned
    noun = _noun().search(text.lower())
    if noun is None or not _BARE.fullmatch(text[: noun.start()]) or not _BARE.fullmatch(text[noun.end() :]):
        return None
    return ListHeader(action_of(noun[0]), Period(), text.rstrip(": "))


def read_caption(text: str) -> ListHeader | None:
    """Return what the caption *text* says the rows of its table are («Tabel 1. In 2022 versterkte posten»), else None.

    Besides its measure and its years it may hold words for posts alone: «Gesloten loketten» are none.
    """
    caption = _CAPTION.fullmatch(text)
    if caption is None:
        return None
    said = caption["said"].rstrip(" .:")
    header = read_list_header(f"{said}:") or read_bare_header(said)
    noun = _noun().search(header.what.lower()) if header else None
    if header is None or noun is None:
        return None
    what = header.what
    plain = _BARE.fullmatch(what[: noun.start()]) and _BARE.fullmatch(what[noun.end() :])
    return replace(header, done=_HAS_BEEN.search(what) is not None) if plain else None


def find_measure_noun(text: str) -> Action | None:
    """Return the action that a noun in *text* names; None where there is no such noun or it leaves the action open."""
    noun = _noun().search(text)
    return action_of(noun[0]) if noun else None


def names_measure(text: str) -> bool:
    """Tell whether a noun in *text* names a measure, of whatever action."""
    return _noun().search(text) is not None


@lru_cache(maxsize=4)  # each line is asked again as the one before
def is_list_header(text: str) -> bool:
    """Tell whether *text* is the header of a list of measures."""
    return read_list_header(text) is not None


def period_of(words: str) -> Period | None:
    """Return the period that *words* are («2027», «2027–2029», «vanaf 2028»); a year alone opens one. Else None.

    >>> period_of("2027"), period_of("juli")
    (Period(start='2027', end=None), None)
    """
    found = YEARS.fullmatch(words.strip())
    if found is None:
        return None
    period = _period(found)
    return period if found["last"] or found["until"] else Period(period.start, None)


def _period(found: re.Match[str]) -> Period:
    first, last = found["first"], found["last"]
    if found["from"]:
        return Period(first, None)
    if found["until"] and not last:
        return Period(None, first)
    return Period(first, last or first)
