"""Motions: one statement per motion, made of everything that the document says of it.

Knows movers, date, request, the section that answers, and the opinion. Refuses to know what follows for posts. A motion
that is named without a number, and that is not clearly one with a number, stays a name: other documents may tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.motions.opinions import opinion_of
from extract.motions.passages import (
    MotionPassage,
    NamedMotion,
    mentions_of,
    motion_passages,
    named_motions,
    request_of,
)
from extract.motions.said import motion_name
from extract.passages import lying_in, told, words
from extract.spans import Span
from extract.statements import Evidence, Motion, Person, Statement
from ontology.terms import Opinion

_RULE = "motions"
_MOTION = re.compile(r"\b[Mm]otie\b")
_SUBMITTED = re.compile(r"\b(?:diende|dienden|indiende|indienden|ingediend|voorgesteld)\b")
# «de motie van 1 mei 2020», «de motie (36 950, nr. 6), eveneens van 1 mei 2020»: no verb stands between.
_OF_MOTION = re.compile(r"\b[Mm]otie\b(?:\s*\([^)]*\))?,?\s*(?:eveneens\s+|ook\s+)?(?:van|d\.d\.)\s$")


def motions(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `Motion` per motion with a number, in the order of the text, and a `MotionName` per name left over."""
    named = named_motions(document)
    passages = {passage.motion: passage for passage in motion_passages(document)}
    return (
        *(_motion(document, motion, mine, passages.get(motion)) for motion, mine in mentions_of(document).items()),
        *(motion_name(document, item) for item in named if item.motion is None and item.mention.persons),
    )


def _motion(document: Document, motion: str, mine: tuple[NamedMotion, ...], passage: MotionPassage | None) -> Motion:
    persons, and_others = _movers(mine)
    return Motion(
        identifier=motion,
        submitters=persons,
        and_others=and_others,
        amended=any(item.mention.amended for item in mine),
        evidence=tuple(quote for item in mine for quote in document.evidence(item.span, rule=_RULE)),
        date=_date(document, mine, passage),
        request=_request(document, request_of(document, motion, passage)),
        responded_in=passage.title if passage else None,
        opinion=_opinion(document, passage),
    )


def _movers(mine: tuple[NamedMotion, ...]) -> tuple[tuple[Person, ...], bool]:
    """The fullest naming counts; «c.s.» stands only where that naming, or another as full, has it."""
    most = max(len(item.mention.persons) for item in mine)
    fullest = [item.mention for item in mine if len(item.mention.persons) == most]
    return fullest[0].persons, any(mention.and_others for mention in fullest)


def _date(document: Document, mine: tuple[NamedMotion, ...], passage: MotionPassage | None) -> str | None:
    """Return the date on which all that give one agree, or None; «de motie van 1 mei 2020 verzoekt» is asked last."""
    dates = {item.mention.date for item in mine if item.mention.date is not None}
    if passage and not dates:
        dates = {date for sentence in passage.body for date in _dates_told(document, sentence)}
    return dates.pop() if len(dates) == 1 else None


def _dates_told(document: Document, sentence: Span) -> Iterator[str]:
    """Yield the dates that *sentence* gives a motion: «motie van 1 mei 2020», «Op 1 mei 2020 diende … een motie in»."""
    text = words(document, sentence)
    if not _MOTION.search(text):
        return
    submitted = _SUBMITTED.search(text)
    for date in lying_in(document.mentions.dates, sentence):
        lead = text[: date.span.start - sentence.start]
        if _OF_MOTION.search(lead) or (submitted and lead.lower().endswith("op ")):
            yield date.iso


def _request(document: Document, span: Span | None) -> Evidence | None:
    """Return the first unbroken run of the request: it begins at the verb."""
    runs = document.evidence(span, rule=_RULE, supports=("request",)) if span else ()
    return runs[0] if runs else None


def _opinion(document: Document, passage: MotionPassage | None) -> Opinion | None:
    return opinion_of(tuple(told(document, at) for at in passage.answer)) if passage else None
