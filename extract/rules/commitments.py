"""Commitments (toezeggingen): what the Kamer is promised, by whom, and when it is due.

Knows promises to inform, send or come back to the Kamer. Refuses what has been done («ontving», «is gestuurd») and what
is promised to nobody in particular.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.lexicon import pattern
from extract.passages import NEGATION, lying_in, sentences_with, words
from extract.spans import Span
from extract.statements import Commitment, Statement

_TABLE = "commitment_phrases.csv"
_RULE = "commitments"
_TO = ("Eerste Kamer", "Staten-Generaal", "Tweede Kamer")
# Only such sentences can promise the Kamer anything. The look back stands after the letter, so that the engine can run
# from one first letter to the next.
_ADDRESSED = re.compile(r"Kamers?\b|Staten-Generaal|U(?<!\w.)\b|u(?<!\w.)\b")
_UNTIL = re.compile(r"\b(?:[Vv]oor|[Vv]óór|[Uu]iterlijk|[Oo]p|[Pp]er|[Ii]n|[Mm]edio|[Ee]ind|[Bb]egin|[Ll]aatste)\s+\Z")
_YEAR = re.compile(r"\s+(?:van\s+)?(?:19|20)\d\d\b")


def commitments(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Commitment` per clause that promises the Kamer something, in the order of the text."""
    found: list[Statement] = []
    for sentence in sentences_with(document, _ADDRESSED):
        promised = (_commitment(document, clause, sentence) for clause in _clauses(document, sentence))
        found += [commitment for commitment in promised if commitment]
    return tuple(found)


def _clauses(document: Document, sentence: Span) -> list[Span]:
    """Part a sentence where a relative clause stands between commas («, die in het najaar … wordt voorgelegd,»)."""
    text = words(document, sentence)
    inner = re.search(r",\s+(?:die|dat|waar\w+)\s[^,;]*", text)
    if inner is None:
        return [sentence]
    start, end = sentence.start + inner.start(), sentence.start + inner.end()
    return [Span(sentence.start, start), Span(start, end), Span(end, sentence.end)]


def _commitment(document: Document, clause: Span, sentence: Span) -> Commitment | None:
    text = words(document, clause)
    if text.endswith("?"):  # «Wanneer ontvangt de Kamer de lijst?» asks for a promise
        return None
    promise = pattern(_TABLE, "promise").search(text)
    to = next((body for body in _TO if pattern(_TABLE, body).search(text)), None)
    if promise is None or to is None or pattern(_TABLE, "past").search(text) or NEGATION.search(text):
        return None
    return Commitment(
        what=words(document, sentence),
        by=_by(text, words(document, sentence)),
        to=to,
        due=_due(document, clause),
        evidence=document.evidence(sentence, rule=_RULE),
    )


def _by(clause: str, sentence: str) -> str:
    """«ik» is the minister who signs; a passive without a subject speaks for the cabinet."""
    for text in (clause, sentence):
        if pattern(_TABLE, "by-minister").search(text):
            return "minister"
        if pattern(_TABLE, "by-cabinet").search(text):
            break
    return "kabinet"


def _due(document: Document, clause: Span) -> str | None:
    """Return the season as written, with the year where one stands beside it, or the ISO date, or None."""
    text = words(document, clause)
    if season := pattern(_TABLE, "season").search(text):
        year = _YEAR.match(text, season.end())
        return " ".join(text[season.start() : year.end() if year else season.end()].split())
    dates = lying_in(document.mentions.dates, clause)
    if len(dates) > 1:  # «voor 1 december 2026 … over de plannen voor 2028»: the day is when, the year is what about
        dates = tuple(day for day in dates if "-" in day.iso and _UNTIL.search(text[: day.span.start - clause.start]))
    return dates[0].iso if len(dates) == 1 else None
