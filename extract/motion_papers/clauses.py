"""The clauses of a motion: each ground and each request, with its verb and whom it is put to.

Knows the words that open a clause (`data/clause_verbs.csv`), lists under a request («verzoekt de regering: • …»), and
paragraphs that the typesetter broke in two. Refuses to know what is asked: that is for the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from extract.data import any_of, read_table
from extract.document import Document
from extract.motion_papers.shape import shape_of
from extract.spans import Span
from ontology.terms import ClauseKind

# «verzoekt de regering voorts», «voorts constaterende», «en verzoekt tevens»
_ALSO = (
    r"(?:(?:e(?:n|veneens)|v(?:oorts|erder)|t(?:evens|ot slot|en slotte)|ook|da(?:arnaast|arbij|arom)|derhalve"
    r"|bovendien|aanvullend|nogmaals|mede),?\s+)*"
)
# A title of office with what it is for: «Minister van Volkshuisvesting en Ruimtelijke Ordening»
_OFFICE = (
    r"(?:\s+(?:van|voor)\s+(?:de\s+|het\s+)?[A-ZÀ-Þ][\w-]*"
    r"(?:(?:,\s+|\s+en\s+(?:van\s+|voor\s+)?|\s+)[A-ZÀ-Þ][\w-]*)*)?"
)
_HAS_OFFICE = (
    r"(?i:(?<=minister)|(?<=ministers)|(?<=ministerie)|(?<=retaris)|(?<=personen)|(?<=commissie)|(?<=voorzitter))"
)
_PAIR = r"\s+en\s+(?:de|het)\s+"
# A clause may follow another one inside a paragraph, where the format knows no paragraphs, or behind «en».
_INSIDE = re.compile(r"[;,.:\s](?:(?<!\s)\s+(?=[A-Za-z])|(?<=\s)(?=en\s+(?:verzoekt|roept|draagt|spreekt)\s))")
# Words before whom it is put to: «het nieuw te vormen kabinet»; not «om in deze commissie».
_BEFORE_HEAD = (
    r"(?:(?!(?:om|in|te(?!\s+vormen)|van|voor|met|dat|bij|op|de|het)\s)(?:\(?[a-zà-þ-]+\)?|Nederlandse|Algemene|Nationale)\s+){0,3}?"
)
# «verzoekt het Nibud om», «verzoekt de Autoriteit Persoonsgegevens om»: a name that no list has to hold
_NAMED_BODY = r"[A-ZÀ-Þ][\w’-]*(?:\s+[A-ZÀ-Þ][\w’-]*){0,3}(?=\s+om\s)"
# «verzoekt de Kamer hierover te informeren»: the Kamer is who is told, not who is asked.
_TELLS_KAMER = re.compile(r"\s+(?:hierover|daarover|hiervan)\b|.*\bte\s+(?:informeren|berichten)\W*$", re.DOTALL)
_FORMAL = re.compile(r"\W*gehoord (?:hebbende )?de beraadslaging(?:en)?\W*", re.IGNORECASE)
_ENDED = (";", ",", ".", ":")
# Code points. Paragraphs that open no clause go on with the one before, but not with a whole book.
_LONGEST = 6_000
# Several rules ask for the clauses of the one document in hand.
_OPEN_DOCUMENTS = 2


@dataclass(frozen=True, slots=True)
class MotionClause:
    """A clause in the clean text; ``lead`` is the opening words that an item of a list stands under, None elsewhere.

    ``addressee`` is the span of the words for whom it is put to.
    """

    span: Span
    kind: ClauseKind
    verb: str
    addressee: Span | None = None
    lead: Span | None = None


@dataclass(frozen=True, slots=True)
class _Opener:
    verb: str
    kind: ClauseKind
    particle: str
    addressed: bool


@lru_cache(maxsize=_OPEN_DOCUMENTS)
def clauses_of(document: Document) -> tuple[MotionClause, ...]:
    """Return the clauses of the motion *document*, in order; «gehoord de beraadslaging» is none."""
    text, shape = document.text, shape_of(document)
    found: list[MotionClause] = []
    lead: MotionClause | None = None
    for block in shape.body:
        for span in _parts(text, block):
            clause = _opened(text, span)
            if clause is not None:
                found.append(clause)
                lead = clause if text[clause.span.start : clause.span.end].endswith(":") else None
            elif lead is not None and (block.start in shape.listed or _ended(text, found[-1].span)):
                found.append(replace(lead, span=span, lead=lead.span))
            elif found and span.end - found[-1].span.start <= _LONGEST:
                found[-1] = replace(found[-1], span=Span(found[-1].span.start, span.end))
                if lead is None and text[span.start : span.end].endswith(":"):
                    lead = found[-1]
    heads = {clause.lead for clause in found}
    said = (clause for clause in found if clause.span not in heads)
    return tuple(clause for clause in said if not _is_formal(text, clause.span.start, clause.span.end))


def _ended(text: str, span: Span) -> bool:
    return text[span.start : span.end].rstrip().endswith(_ENDED)


def _is_formal(text: str, start: int, end: int) -> bool:
    """Whether nothing but «gehoord de beraadslaging,» stands there, behind which any opener begins a clause."""
    return _FORMAL.fullmatch(text, start, end) is not None


def _parts(text: str, block: Span) -> Iterator[Span]:
    """Yield *block*, cut where a further clause opens inside it."""
    start = block.start
    for stop in _INSIDE.finditer(text, block.start, block.end):
        opens = _pattern().match(text, stop.end(), block.end)
        cuts = opens and (_cuts(text, stop, opens) or _is_formal(text, start, stop.end()))
        if cuts and (not stop[0].isspace() or _asks(text, start, stop.start())):
            yield from _trimmed(text, start, stop.start() + 1)
            start = stop.end()
    yield from _trimmed(text, start, block.end)


def _cuts(text: str, stop: re.Match[str], opens: re.Match[str]) -> bool:
    """Behind «;» any opener begins a clause; behind «,» only a request that says to whom."""
    addressed = _addressee().match(text, opens.end()) is not None
    verb = _openers()[_key(opens["opens"])][0]
    if stop[0][0] == ";":
        return True
    if stop[0].isspace():
        return verb.kind is ClauseKind.REQUEST and (addressed or text.startswith(" dat ", opens.end()))
    return (
        verb.addressed and addressed
        if stop[0][0] == ","
        else stop[0][0] == "." and (addressed or verb.kind is ClauseKind.CONSIDERATION)
    )


def _asks(text: str, start: int, end: int) -> bool:
    """Tell whether the clause that begins at *start* is a request: «dat de motie spreekt en verzoekt» is one ground."""
    clause = next(_trimmed(text, start, end), None)
    opened = _opened(text, clause) if clause else None
    return opened is not None and opened.kind is ClauseKind.REQUEST


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and not text[start].isalnum() and text[start] not in "«“\"'’‘(€":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Span(start, end)


def _opened(text: str, span: Span) -> MotionClause | None:
    found = _pattern().match(text, span.start, span.end)
    if found is None:
        return None
    openers = _openers()[_key(found["opens"])]
    # «wijst de heer X aan als formateur om het werk af te ronden»: the first particle is the verb's
    fitting = [(at, opener) for opener in openers if (at := _particle_at(text, opener, found.end(), span.end)) >= 0]
    if not fitting:
        return None
    opener = min(fitting, key=lambda each: each[0])[1]
    whom = _whom(text, Span(found.end(), span.end)) if opener.addressed else None
    return MotionClause(span, opener.kind, opener.verb, whom)


def _particle_at(text: str, opener: _Opener, start: int, end: int) -> int:
    """Return where the particle of *opener* stands; *start* where it has none, -1 where it is missing."""
    if not opener.particle:
        return start
    if text.find(opener.particle, start, end) < 0:
        return -1
    found = _word(opener.particle).search(text, start, end)
    return found.start() if found else -1


@cache
def _word(particle: str) -> re.Pattern[str]:
    return re.compile(rf"\b{particle}\b")


def _whom(text: str, rest: Span) -> Span | None:
    found = _addressee().match(text, rest.start, rest.end)
    if found is None or (found["whom"] == "Kamer" and _TELLS_KAMER.match(text, found.end(), rest.end)):
        return None
    return Span(*found.span("whom"))


def _key(opens: str) -> str:
    return " ".join(opens.lower().split())


@cache
def _openers() -> dict[str, tuple[_Opener, ...]]:
    found: dict[str, tuple[_Opener, ...]] = {}
    for opens, particle, verb, kind, addressed in read_table("clause_verbs.csv"):
        found[opens] = (*found.get(opens, ()), _Opener(verb, ClauseKind(kind), particle, bool(addressed)))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = any_of(sorted(_openers(), key=len, reverse=True))
    return re.compile(rf"{_ALSO}(?P<opens>{words})(?!\w)", re.IGNORECASE)


@cache
def _addressee() -> re.Pattern[str]:
    heads = "|".join(sorted((re.escape(row[0]) for row in read_table("addressees.csv")), key=len, reverse=True))
    # «regering» and «kabinet» have no office behind them: «verzoekt de regering voor Prinsjesdag te komen met»
    one = rf"(?:{_BEFORE_HEAD}(?i:{heads})(?![\w-])(?:{_HAS_OFFICE}{_OFFICE})?|{_NAMED_BODY})"
    to = r"(?:(?:er\s+)?(?:aan|bij)\s+)?(?:(?:de|het|te|haar|zijn)\s+)?"
    return re.compile(rf",?\s+{_ALSO}{to}(?P<whom>{one}(?:{_PAIR}{one})?)")
