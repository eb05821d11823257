"""Staff that comes and goes: «krijgt een landbouwattaché», «verliest twee functies», «wordt een attaché geplaatst»,
«wordt kleiner».

Knows verbs that tell of a measure only together with a noun for staff (`data/staffing_verbs.csv`,
`data/staff_words.csv`), or with «kleiner» and «groter». Refuses a new ambassador, who takes the place of another, and
whatever compares («groter dan die in Londen»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.data import any_of, clues, read_table
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.staff_losses import FOR_A_WHILE, losing_verbs
from extract.measures.verbs.staff_moves import moving_verbs
from extract.measures.verbs.staff_numbers import changing_numbers
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.vocabulary import alternation, words
from extract.posts.strengths import counted_staff
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

# «de ambassades in Lima, Quito en La Paz»: the commas of names part nothing
_GAP = r"(?:[^\s.;:,]+(?:,(?=\s(?-i:[A-ZÀ-Þ])))?\s+){0,10}?"
_CLOSE = r"(?:[^\s.;:,]+\s+){0,6}?"
_PLACES = ("geplaatst", "gestationeerd", "toegevoegd", "aangesteld")
_CUTS = ("geschrapt", "wegbezuinigd", "ingeleverd")
# «levert twee functies in», «krijgt er een attaché bij»: the particle ends its clause; «in dat overleg» is a place.
_ENDS = r"(?=\s*(?:[.,;:)]|$)|\s+(?:en|om|ten|door|zij|vanaf|wegens|vanwege|omdat|maar|met|per|op)\b)"
# «levert functies in», «levert menskracht in»: without a number, too
_ANY = r"(?:functies|medewerkers|formatieplaatsen|arbeidsplaatsen|menskracht|personeel|formatie|fte)"
_NOT_YET = (
    r"(?!(?:[a-zà-þ]+\s+){0,2}?"
    r"(?:extra|meer|geplande|beoogde|voorziene|voorgenomen|toegezegde|nieuwe|vacante|openstaande)\b)"
)
_SIZE = re.compile(
    r"\b(?:wordt|worden|werd|werden)\s+[^.;:]{0,120}?(?P<verb>(?P<less>kleiner)|groter)\b"
    r"(?!\s+dan\b(?!\s+(?:nu|voorheen)))"
)


@cache
def some_staff() -> str:
    """Return the pattern of a number of staff: «twee uitgezonden medewerkers», «3 fte»."""
    # «een extra medewerker», «twee uitgezonden medewerkers», «3 fte»; not «een nieuwe ambassadeur», «bezoek van drie
    # medewerkers», «een andere attaché», «een functie als vraagbaak»
    number = rf"(?:{alternation(words('number_words'))}|enkele|meer|extra|\d{{1,3}})"
    another = r"(?!andere?\b|vervangende?\b)"
    return rf"(?<!\bvan ){number}\s+{another}(?:[a-zà-þ]+\s+){{0,2}}?[a-zà-þ-]*{counted_staff()}\b(?!\s+als\b)"


def _noun(form: str) -> str:
    return rf"(?:{some_staff()}|{_ANY}\b)" if form.startswith("lever") else some_staff()


def _particle(behind: str) -> str:
    return rf"\s+{_CLOSE}{behind}\b{_ENDS if behind == 'in' else ''}"


@cache
def _verbs() -> dict[str, tuple[str, Action, Tense]]:
    """Of each form the word that must stand behind it, if any, and what it tells."""
    rows = read_table("staffing_verbs.csv")
    return {form: (behind, Action(action), Tense(tense)) for form, behind, action, tense in rows}


@cache  # each is made when a text holds its form: few texts hold more than one, and all take a twentieth of a second
def _verb(form: str, behind: str) -> re.Pattern[str]:
    """The pattern of *form*, from the form to the noun, and to the word *behind* it."""
    return re.compile(rf"\b{form}\s+{_GAP}{_noun(form)}" + (_particle(behind) if behind else ""), re.IGNORECASE)


@cache
def _placed() -> re.Pattern[str]:
    # «wordt een attaché geplaatst», «Extra medewerkers zijn in 2023 toegevoegd aan de ambassade»
    to_post = rf"toegevoegd(?=\s+aan\s+(?:(?:de|het|onze|beide)\s+)+(?:{post_words()})(?![\w-]))"
    # «In 2028 is aan de ambassade in Bogota een functie toegevoegd», «De functie … is aan de ambassade in Bogota
    # toegevoegd»
    at = rf"aan\s+(?:(?:de|het|onze|beide)\s+)+(?:{post_words()})(?![\w-])"
    return re.compile(
        rf"\b(?:wordt|worden|werd|werden)\s+{_GAP}{some_staff()}\s+{_CLOSE}(?P<verb>{any_of(_PLACES)})\b"
        rf"|\b(?:is|zijn)\s+{_GAP}{some_staff()}\s+(?P<joined>toegevoegd)(?!\s+aan\b)"
        rf"|(?<![\w-])(?:(?i:{some_staff()})|[Dd]e\s+functies?)(?:\s+die\s[^.;:]{{1,120}}?,)?\s+(?:wordt|worden|werd|werden|is|zijn)\s+"
        rf"(?:{WHEN}\s+)?{at}[^.;:]{{1,80}}?\s(?P<given>toegevoegd)\b"
        rf"|(?<![\w-])(?i:{some_staff()})\s+(?P<be>wordt|worden|werd|werden|is|zijn)\s+(?:{WHEN}\s+)?(?P<added>{to_post})"
    )


# «moet het vandaag met twee medewerkers minder doen», «zolang er vacatures zijn»: a gap in the roster
_SHORT_OF = re.compile(
    r"\b(?:vandaag|zolang|tijdelijk|voorlopig|vooralsnog|momenteel|vacatures?|ziekte|verlof|vakantie|dezer\s+dagen"
    r"|deze\s+(?:week|maand|zomer|winter))\b",
    re.IGNORECASE,
)


@cache
def _cut() -> re.Pattern[str]:
    # «Bij de ambassade in Praag wordt een functie geschrapt»: not an extra one, or one that was planned
    return re.compile(
        rf"\b(?:(?:wordt|worden|werd|werden|is|zijn)\s+{_GAP}{_NOT_YET}{some_staff()}\s+(?:(?!van\b|uit\b)[^\s.;:,]+\s+){{0,4}}?"
        rf"|{_NOT_YET}{some_staff()}\s+(?:wordt|worden|werd|werden|is|zijn)\s+(?:(?!van\b|uit\b)[^\s.;:,]+\s+){{0,4}}?)"
        rf"(?P<verb>{any_of(_CUTS)})\b(?!\s+(?:van|uit)\b)"
    )


@cache
def _with_less() -> re.Pattern[str]:
    # «moet het vanaf 2027 met twee medewerkers minder doen», «zal het met minder mensen doen», «moet een functie
    # inleveren»
    some = rf"(?:{some_staff()}\s+minder|minder\s+(?:{_ANY}|mensen|collega['’]s))"
    return re.compile(
        rf"\b(?P<verb>moet|moeten|zal|zullen|gaat|gaan)\s+{_GAP}"
        rf"(?:(?<!\ben )(?<!\bof )het\s+{_GAP}met\s+{some}\s+(?:moeten\s+)?(?:doen|stellen|redden)"
        rf"|{some_staff()}\s+(?:inleveren|afstaan))\b"
    )


def cuts_staff(text: str, span: Span) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell of functions cut, or of a post that has to do with fewer people."""
    for pattern, tense in ((_cut(), Tense.PARTICIPLE), (_with_less(), Tense.PRESENT)):
        for found in pattern.finditer(text, span.start, span.end):
            if tense is Tense.PARTICIPLE or not _SHORT_OF.search(text, span.start, span.end):
                yield Verb(Span(*found.span("verb")), Action.REDUCTION, tense)


@cache
def _clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("staffing_verbs.csv"))


def staffing_verbs(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell of staff; *lowered* is that stretch in small letters."""
    if any(map(lowered.__contains__, _clues())):
        yield from _beside_staff(text, span, lowered)
    if any(map(lowered.__contains__, _PLACES)):
        yield from _placing(text, span)
    yield from losing_verbs(text, span, lowered)
    if any(map(lowered.__contains__, ("minder", "inleveren", "afstaan", *_CUTS))):
        yield from cuts_staff(text, span)
    yield from moving_verbs(text, span, lowered, some_staff())  # behind those it knows better: where the posts stand
    if " naar " in lowered and " van " in lowered:
        yield from changing_numbers(text, span)
    if "kleiner" in lowered or "groter" in lowered:
        for found in _SIZE.finditer(text, span.start, span.end):
            action = Action.REDUCTION if found["less"] else Action.STRENGTHENING
            yield Verb(Span(*found.span("verb")), action, Tense.PARTICIPLE, alone=True)


def _beside_staff(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    for form, (behind, action, tense) in _verbs().items():
        for found in _verb(form, behind).finditer(text, span.start, span.end) if form in lowered else ():
            if not FOR_A_WHILE.search(found[0]):  # «krijgt tijdelijk twee medewerkers»
                yield Verb(Span(found.start(), found.start() + len(form)), action, tense)


def _placing(text: str, span: Span) -> Iterator[Verb]:
    for found in _placed().finditer(text, span.start, span.end):
        name = next((name for name in ("verb", "joined", "given") if found[name]), None)
        if name:
            yield Verb(Span(*found.span(name)), Action.STRENGTHENING, Tense.PARTICIPLE)
        elif not FOR_A_WHILE.search(text, span.start, span.end):
            # its posts stand behind it, as those of a verb that is no participle
            tense = Tense.PRESENT if found["be"].lower().startswith("word") else Tense.PAST
            yield Verb(Span(*found.span("added")), Action.STRENGTHENING, tense)
