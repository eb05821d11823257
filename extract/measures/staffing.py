"""Staff that comes and goes: «krijgt een landbouwattaché», «verliest twee functies», «worden twee fte geplaatst», «wordt
kleiner».

Knows verbs that tell of a measure only together with a noun for staff, or with «kleiner» and «groter». Refuses a new
ambassador, who takes the place of another, and whatever compares («groter dan die in Londen»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.measures.verb import Tense, Verb
from extract.spans import Span
from ontology.terms import Action

_NUMBER = r"(?:een|één|enkele|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|meer|minder|extra|\d{1,3})"
_STAFF = (
    r"[a-zà-þ-]*(?:medewerkers?|attachés?|functies?|fte|mensen|formatieplaats(?:en)?|arbeidsplaats(?:en)?|plaatsen"
    r"|adviseurs?|liaisons?|specialist(?:en)?|krachten?)"
)
# «een extra medewerker», «twee uitgezonden medewerkers», «0,5 fte»; not «een nieuwe ambassadeur».
_SOME = rf"{_NUMBER}\s+(?:[a-zà-þ]+\s+){{0,2}}?{_STAFF}\b"
_GAP = r"(?:[^\s.;:,]+\s+){0,7}?"
_FORMS: tuple[tuple[re.Pattern[str], Action], ...] = (
    (re.compile(rf"\b(?P<verb>krijgt|krijgen|kreeg|kregen|ontvangt|ontvangen|ontving|ontvingen)\s+{_GAP}{_SOME}"), Action.STRENGTHENING),
    (re.compile(rf"\b(?P<verb>komt|komen|kwam|kwamen)\s+{_GAP}{_SOME}\s+(?:[^\s.;:,]+\s+){{0,3}}?bij\b"), Action.STRENGTHENING),
    (re.compile(rf"\b(?P<verb>verliest|verliezen|verloor|verloren)\s+{_GAP}{_SOME}"), Action.REDUCTION),
    (re.compile(rf"\b(?P<verb>levert|leveren|leverde|leverden)\s+{_GAP}{_SOME}\s+in\b"), Action.REDUCTION),
    (re.compile(rf"\b(?P<verb>vervalt|vervallen|verviel|vervielen)\s+{_GAP}{_SOME}"), Action.REDUCTION),
    (re.compile(rf"\b(?P<verb>raakt|raken|raakte|raakten)\s+{_GAP}{_SOME}\s+kwijt\b"), Action.REDUCTION),
)
_PLACED = re.compile(
    rf"\b(?:wordt|worden|werd|werden)\s+{_GAP}{_SOME}\s+(?:[^\s.;:,]+\s+){{0,6}}?"
    r"(?P<verb>geplaatst|gestationeerd|toegevoegd|aangesteld)\b"
)
_SIZE = re.compile(
    r"\b(?:wordt|worden|werd|werden)\s+[^.;:]{0,120}?(?P<verb>(?P<less>kleiner)|groter)\b(?!\s+dan\b(?!\s+(?:nu|voorheen)))"
)
_PAST = re.compile(r"(?:kreeg|ontving|kwam|verloor|verloren|leverde|verviel|raakte)", re.IGNORECASE)
_CLUES = ("krijg", "kreeg", "ontv", "kom", "kwam", "verl", "lever", "verv", "raak", "geplaatst", "gestat", "toegev", "aangest")


def staffing_verbs(text: str, span: Span, lowered: str) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell of staff; *lowered* is that stretch in small letters."""
    if any(clue in lowered for clue in _CLUES):
        for form, action in _FORMS:
            for found in form.finditer(text, span.start, span.end):
                tense = Tense.PAST if _PAST.match(found["verb"]) else Tense.PRESENT
                yield Verb(Span(*found.span("verb")), action, tense)
        for found in _PLACED.finditer(text, span.start, span.end):
            yield Verb(Span(*found.span("verb")), Action.STRENGTHENING, Tense.PARTICIPLE)
    if "kleiner" in lowered or "groter" in lowered:
        for found in _SIZE.finditer(text, span.start, span.end):
            action = Action.REDUCTION if found["less"] else Action.STRENGTHENING
            yield Verb(Span(*found.span("verb")), action, Tense.PARTICIPLE, alone=True)
