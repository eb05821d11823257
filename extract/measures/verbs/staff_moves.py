"""Staff that we bring to a post or take from it: «Het kabinet voegt twee medewerkers toe aan», «Ik schrap een functie
op»; and what a post gets or loses where the verb stands last: «dat de ambassade er een attaché bij krijgt».

Knows them only with a number of staff, and the post beside it behind «aan», «op» or «bij»; what we do needs us right
beside the verb («De school plaatst een medewerker bij de ambassade» tells nothing).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.staff_losses import FOR_A_WHILE
from extract.measures.verbs.verb import US, Tense, Verb
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

_PUT = r"plaats(?:t|en|te|ten)?|stationee?r(?:t|en|de|den)?|voeg(?:t|en|de|den)?|geef(?:t)?|geven|gaf|gaven"
_CUT = r"schrap(?:t|pen|te|ten)?"
_PAST = re.compile(
    r"(?:plaatsten?|stationeerden?|voegden?|schrapten?|gaf|gaven|kreeg|kregen|verloor|verloren|kwam|kwamen)$"
)
_SMALL = rf"(?:(?:ook|daarom|daarnaast|dan|er|{WHEN})\s+)*"
_WORDS = r"(?:[^\s.;:,]+(?:,(?=\s[A-ZÀ-Þ]))?\s+)"
_INFINITIVE = r"(?:te\s+)?(?:plaatsen|stationeren|schrappen)|toe\s+te\s+voegen|toevoegen"
_PARTICIPLE = r"(?:geplaatst|gestationeerd|toegevoegd|geschrapt|wegbezuinigd)(?!\s+(?:van|uit)\b)"
_LESS = ("schrap", "geschrapt", "wegbezuinigd", "te schrap", "verl", "inlever", "ingelever", "verval", "verdw")
_ENDS = r"(?=\s*(?:[.,;)]|\Z))"
# not «een toeslag voor medewerkers», «een compliment voor twee medewerkers»
_ITSELF = r"(?<!\bvoor )(?<!\bmet )(?<!\bdoor )(?<!\baan )(?!\S+\s+(?:\S+\s+)?(?:voor|van|met|uit)\s)"
# Not «drie extra functies geschrapt»: those were still to come. «zijn drie medewerkers geplaatst» tells how it stands,
# but for its year or «extra».
_TO_COME = re.compile(
    r"\b(?:extra|meer|geplande|beoogde|voorziene|voorgenomen|toegezegde|nieuwe|vacante|openstaande)\b"
)
_NEWS = re.compile(r"\bextra\b|\d{4}")
_THAT = re.compile(r"\bdat\b")
_STATE = re.compile(r"\b(?:is|zijn)\b")


def _the_posts() -> str:
    return rf"(?:(?:de|het|onze|beide|alle)\s+)+(?:Nederlandse\s+)?(?:{post_words()})(?![\w-])"


@cache
def _we_do(some: str) -> re.Pattern[str]:
    """«Het kabinet voegt in 2028 twee medewerkers toe aan de ambassade in», «Ik schrap op het CG in … een functie»."""
    verb = rf"(?:{US}\s+(?P<first>{_PUT}|{_CUT})|\b(?P<then>[Pp]laatst?|[Ss]tationeert?|{_PUT}|{_CUT})\s+{US})"
    at = rf"(?:op|bij|aan)\s+{_the_posts()}"
    return re.compile(
        rf"{verb}\s+{_SMALL}(?:{some}\s+(?:{WHEN}\s+)?(?:toe\s+)?{at}|(?:{at}|{_the_posts()})\s+{_WORDS}{{0,12}}?{some})"
    )


@cache
def _at_last(some: str) -> re.Pattern[str]:
    """«een extra medewerker te plaatsen op de ambassade in», «op het CG in … twee functies te schrappen»."""
    at = rf"(?:op|bij|aan)\s+{_the_posts()}"
    verb = rf"(?P<infinitive>{_INFINITIVE})|(?P<participle>{_PARTICIPLE})"
    return re.compile(
        rf"{some}\s+(?:{WHEN}\s+)?(?:worden\s+|te\s+worden\s+)?(?:{verb})(?P<behind>\s+(?:worden\s+)?(?:{WHEN}\s+)?{at})?"
    )


@cache
def _gets_last(some: str) -> re.Pattern[str]:
    """«een functie verliezen», «twee medewerkers bij krijgt», «een extra medewerker gekregen»."""
    finite = r"krijgt|kreeg|kregen|verliest|verloor|vervalt|verdwijnt"
    either = r"krijgen|verliezen|vervallen|verdwijnen|inleveren"
    return re.compile(
        rf"{some}\s+(?:bij\s*|erbij\s*)?(?:(?P<finite>{finite})|(?P<either>{either})"
        rf"|(?:(?:heeft|hebben)\s+)?(?P<participle>gekregen|verloren|ingeleverd|verdwenen)(?:\s+(?:heeft|hebben))?){_ENDS}"
    )


@cache
def _more_come(some: str) -> re.Pattern[str]:
    """«Er komt een extra medewerker op de ambassade in», «Op het CG in … komen twee extra medewerkers»."""
    at = rf"(?:op|bij)\s+{_the_posts()}"
    verb = r"(?P<verb>komt|komen|kwam|kwamen)\s+(?:er\s+)?"
    extra = rf"(?=[^.;:,]*\bextra\b){some}"
    return re.compile(
        rf"\b{verb}{_SMALL}(?:{at}\s+{_WORDS}{{0,12}}?)?{extra}(?P<behind>\s+(?:{WHEN}\s+)?{at})?(?=\s*(?:[.,;]|\Z)|\s)"
    )


@cache
def _at_post() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Oo]p|[Bb]ij|[Aa]an)\s+{_the_posts()}")


def moving_verbs(text: str, span: Span, lowered: str, some: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that bring or take staff; *some* is the pattern of a number of staff, and
    *lowered* the stretch in small letters."""
    ways = [way for clues, way in _WAYS if any(map(lowered.__contains__, clues))]
    if ways and not FOR_A_WHILE.search(lowered):
        for way in ways:
            yield from way(text, span, f"{_ITSELF}{some}")


def _done_by_us(text: str, span: Span, some: str) -> Iterator[Verb]:
    for found in _we_do(some).finditer(text, span.start, span.end):
        name = "first" if found["first"] else "then"
        if _is_less(found[name]) and _TO_COME.search(found[0]):
            continue
        yield _verb(text, Span(*found.span(name)), Tense.PAST if _PAST.match(found[name]) else Tense.PRESENT)


def _last(text: str, span: Span, some: str) -> Iterator[Verb]:
    for found in _at_last(some).finditer(text, span.start, span.end):
        name = "infinitive" if found["infinitive"] else "participle"
        lead = text[span.start : found.start()]
        if not found["behind"] and not _at_post().search(lead):
            continue
        if _TO_COME.search(found[0]) if _is_less(found[name]) else _tells_how_it_stands(text, span, lead):
            continue
        yield _verb(text, Span(*found.span(name)), Tense.INFINITIVE if name == "infinitive" else _passive(found, lead))


def _tells_how_it_stands(text: str, span: Span, lead: str) -> bool:
    return _STATE.search(lead) is not None and not _NEWS.search(text, span.start, span.end)


def _passive(found: re.Match[str], lead: str) -> Tense:
    """Posts behind a participle are not its posts: where they stand there, its auxiliary says what tense it is."""
    if not found["behind"]:
        return Tense.PARTICIPLE
    ahead = re.search(r"\b[Ww]ord(?:t|en)\b", lead) or "worden" in found[0]
    return Tense.PRESENT if ahead else Tense.PAST


def _got(text: str, span: Span, some: str) -> Iterator[Verb]:
    for found in _gets_last(some).finditer(text, span.start, span.end):
        name = next(name for name in ("finite", "either", "participle") if found[name])
        lead = text[span.start : found.start()]
        if found[name].startswith(("verva", "verdw")) and not _at_post().search(lead):
            continue
        tense = Tense.PARTICIPLE
        if name == "finite":
            tense = Tense.PAST if _PAST.match(found[name]) else Tense.PRESENT
        elif name == "either":
            tense = Tense.PRESENT if _THAT.search(lead) else Tense.INFINITIVE
            tense = Tense.PARTICIPLE if found[name] == "vervallen" and _STATE.search(lead) else tense
        yield _verb(text, Span(*found.span(name)), tense)


def _come(text: str, span: Span, some: str) -> Iterator[Verb]:
    for found in _more_come(some).finditer(text, span.start, span.end):
        if _at_post().search(text, span.start, found.end()):
            yield _verb(text, Span(*found.span("verb")), Tense.PAST if _PAST.match(found["verb"]) else Tense.PRESENT)


def _verb(text: str, at: Span, tense: Tense) -> Verb:
    less = _is_less(text[at.start : at.end])
    return Verb(at, Action.REDUCTION if less else Action.STRENGTHENING, tense)


def _is_less(form: str) -> bool:
    return form.lower().startswith(_LESS)


# What a sentence must hold for each way to be asked of it, in small letters.
_WAYS: tuple[tuple[tuple[str, ...], Callable[[str, Span, str], Iterator[Verb]]], ...] = (
    (("plaats", "station", "voeg", "schrap", "geef", "geven", "gaf", "gaven"), _done_by_us),
    (("plaats", "station", "toe te voegen", "toevoegen", "toegevoegd", "schrap", "wegbezuinigd"), _last),
    (("krijg", "kreeg", "kregen", "verlie", "verlo", "verval", "verdw", "inlever", "ingelever"), _got),
    (("extra",), _come),
)
