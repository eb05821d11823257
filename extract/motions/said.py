"""What a document says of a motion that it names without a number: its day, its dossier, and what it is about.

Knows the words around the name, up to the end of the clause, and the sentence after it that goes on about «de motie».
Refuses to say which motion is meant: that takes other documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.document import Document
from extract.mentions.kinds import CitationMention, CitationSort, DateMention
from extract.motions.passages import NamedMotion
from extract.passages import lying_in, sentence_at, words
from extract.spans import Span, starting_in, within
from extract.statements import MotionName

_RULE = "motions"
# «motie-Jansen (d.d. 12 maart 2024)», «motie Jansen uit 2021», «motie Jansen, ingediend op 12 maart 2024»
_SUBMITTED = re.compile(r"\s*[(,]?\s*(?:d\.\s?d\.|dd\.?|van|uit|ingediend\s+op|voorgesteld\s+op)\s*")
# «op 9 april 2024 de motie-Jansen»: few words between, and no other clause
_BEFORE = re.compile(r"(?:\s+(?!en\b)[\w-]+){0,6}\s+")
# «motie-Jansen is aangenomen op 9 april 2024», «motie-Jansen, die op 9 april 2024 is aangenomen»
_AFTER = re.compile(r"(?:[\s,(]+[\w-]+){0,5}\s+(?:op|in)\s+")
# «op», «in», «constaterende dat 9 april 2024 de motie …»; not «vanaf 2024 …»
_ON = re.compile(r"\b(?:op|in|dat)\s+\Z", re.IGNORECASE)
_ADOPTED = re.compile(r"\b(?:aangenomen|aannam|aannamen|aanvaard|aanvaardde|uitgesproken|ingestemd)\b")
# «motie-Jansen (36 410-VII)», «motie Jansen (Kamerstuk 36 410)»
_TO_DOSSIER = re.compile(r"\s*[(,]\s*(?:(?:[Kk]amerstuk(?:ken)?|[Dd]ossier)\s+)?(?:I{1,2}\s+)?")
_LEAD = 8  # code points in which «op », «dat » stands
_CLAUSE_END = ";"
# «overwegende dat de motie als strekking had …», «Deze motie verzoekt …»: the sentence after goes on about it
_GOES_ON = re.compile(r"(?:\w+,?\s+(?:dat\s+)?)?(?:de|deze)\s+motie\s+(?=[a-z])", re.IGNORECASE)
_LEADING = re.compile(r"[\s),.:]+")
_LONGEST = 1_000  # code points; what a motion is about is told in a clause


def motion_name(document: Document, item: NamedMotion) -> MotionName:
    """Return the name *item* as a statement, with what stands beside it of its day, its dossier and its subject."""
    clause = _clause(document, item.span)
    put, adopted = _days(document, item, clause)
    dossier = _dossier(document, item.span, clause)
    ends = (each.span.end for each in (put, dossier) if each)
    about = tuple(_about(document, item, Span(max((item.span.end, *ends)), clause.end)))
    said = tuple(each for span in about for each in document.evidence(span, rule=_RULE, supports=("subject",)))
    return MotionName(
        movers=item.mention.persons,
        and_others=item.mention.and_others,
        amended=item.mention.amended,
        evidence=(*document.evidence(item.span, rule=_RULE), *said),
        date=put.iso if put else item.mention.date,
        adopted=adopted.iso if adopted else None,
        dossier=dossier.dossiers[0] if dossier else None,
        subject=" ".join(each.exact for each in said),
    )


def _clause(document: Document, span: Span) -> Span:
    """Return the clause around *span*: from the start of its sentence to a semicolon, its end or that of the block."""
    sentence = sentence_at(document, span.start) or span
    block = document.outline.block_at(span.start)
    end = min(max(sentence.end, span.end), block.span.end if block else len(document.text), span.end + _LONGEST)
    ended = document.text.find(_CLAUSE_END, span.end, end)
    begun = document.text.rfind(_CLAUSE_END, sentence.start, span.start) + 1
    return Span(max(sentence.start, begun), ended if ended >= 0 else end)


def _days(document: Document, item: NamedMotion, clause: Span) -> tuple[DateMention | None, DateMention | None]:
    """Return the days beside the name, as far as they are said: on which the motion was put, and on which it was taken.

    That of «motie Jansen van 3 juli 2018» is part of the name already.
    """
    text, days = document.text, [day for day in lying_in(document.mentions.dates, clause) if "/" not in day.iso]
    if not days:
        return None, None
    after = next((day for day in days if day.span.start >= item.span.end), None)
    put = after if after and _SUBMITTED.fullmatch(text, item.span.end, after.span.start) else None
    taken = _ADOPTED.search(text, clause.start, clause.end) is not None
    return put, _adopted(text, [day for day in days if day is not put], item.span) if taken else None


def _adopted(text: str, days: Sequence[DateMention], name: Span) -> DateMention | None:
    """Return the nearest day before the name, else after it, if few words part them."""
    before = next((day for day in reversed(days) if day.span.end <= name.start), None)
    if before and _BEFORE.fullmatch(text, before.span.end, name.start):
        lead = text[max(before.span.start - _LEAD, 0) : before.span.start]
        return before if _ON.search(lead) else None
    after = next((day for day in days if day.span.start >= name.end), None)
    return after if after and _AFTER.fullmatch(text, name.end, after.span.start) else None


def _dossier(document: Document, name: Span, clause: Span) -> CitationMention | None:
    beside = lying_in(document.mentions.citations, Span(name.end, clause.end))
    if not beside or beside[0].sort is not CitationSort.DOSSIER or not beside[0].dossiers:
        return None
    return beside[0] if _TO_DOSSIER.fullmatch(document.text, name.end, beside[0].span.start) else None


def _about(document: Document, item: NamedMotion, rest: Span) -> Iterator[Span]:
    """Yield the words after the name that tell what the motion is about; another motion ends them."""
    others = within(document.mentions.motions, rest)
    yield from _trimmed(document, Span(rest.start, others[0].span.start if others else rest.end))
    alone = not others and not _another_before(document, item.span)
    following = _following(document, rest.end) if alone else None
    if following and not lying_in(document.mentions.motions, following):
        goes_on = _GOES_ON.match(document.text, following.start, following.end)
        if goes_on:
            start = goes_on.end()
            yield from _trimmed(document, Span(start, _clause(document, Span(start, start)).end))


def _another_before(document: Document, span: Span) -> bool:
    sentence = sentence_at(document, span.start)
    return sentence is not None and len(lying_in(document.mentions.motions, sentence)) > 1


def _following(document: Document, end: int) -> Span | None:
    """Return the sentence that begins next after *end*."""
    found = starting_in(document.mentions.sentences, Span(end, end + _LONGEST))
    return found[0] if found else None


def _trimmed(document: Document, span: Span) -> Iterator[Span]:
    leading = _LEADING.match(document.text, span.start, span.end)
    start = leading.end() if leading else span.start
    end = span.start + len(words(document, span).rstrip(" ,;.:()"))
    if end > start:
        yield Span(start, end)
