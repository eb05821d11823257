"""Countries that the text says are in the list, or are the weight point of a theme, without a post there in any list.

Three claims: «een lijst die landen bevat … Voorbeelden zijn Japan en Canada», «het zwaartepunt ligt bij strategische
markten, waaronder …» under a heading with a list of measures, and «de posten in Japan en Canada worden versterkt» in
the answer to a motion of a paper that tells of a post in one of the countries, and of none in the other. Regions are
no claim: which of their countries is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from extract.areas import Area, areas_in
from extract.document import Document
from extract.lexicon import pattern
from extract.measures.verbs.forms import is_hedged
from extract.motions.directions import direction_of
from extract.passages import NEGATION, before, sentence_at, words
from extract.spans import Span
from extract.statements import AnswerArea, Finding, Measure, Statement
from ontology.terms import Action, Direction, FindingKind, Status

_RULE = "said_not_listed"
_TABLE = "claim_words.csv"
_GROWTH = (Action.STRENGTHENING, Action.ADDITIONAL_CAPACITY)
_AWAY = (Action.CLOSURE, Action.REDUCTION)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A sentence that claims and the one, maybe the same, that names the countries."""

    said: Span
    naming: Span


def said_not_listed(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per country that is claimed and not listed; ``about`` is the country as written."""
    measures = [each for each in so_far if isinstance(each, Measure) and each.listed and each.action not in _AWAY]
    listed = {measure.post.country for measure in measures}
    found: dict[str, Finding] = {}
    for claim in _claims(document) if listed else ():
        for area in areas_in(document, claim.naming):
            if area.country and area.country not in listed:
                found.setdefault(area.country, _finding(document, claim, area))
    for answer in _unanswered(document, so_far):
        place = _named_in(document, answer)
        if place and answer.country:
            said, *more = answer.evidence
            about = words(document, place)
            found.setdefault(answer.country, Finding(FindingKind.SAID_NOT_LISTED, about, said, next(iter(more), None)))
    return tuple(found.values())


def _unanswered(document: Document, so_far: tuple[Statement, ...]) -> Iterator[AnswerArea]:
    """Yield the countries in which the answer to a motion strengthens posts and no measure does, though one does in
    another of its countries: a paper that names no posts at all leaves it open."""
    growing = {each.post.country for each in so_far if isinstance(each, Measure) and _grows(each)}
    answers = [each for each in so_far if isinstance(each, AnswerArea) and each.country]
    met = {each.motion for each in answers if each.country in growing}
    told = {each.post.country for each in so_far if isinstance(each, Measure) and each.action not in _AWAY}
    left = [each for each in answers if each.motion in met and each.country not in told]
    sure = _strengthened(document, {each.country for each in left})
    return (each for each in left if each.country not in sure)


def _strengthened(document: Document, countries: Set[str | None]) -> set[str]:
    """Those of *countries* with a post in a sentence that strengthens posts for sure, measure read or not."""
    posts = (post for post in document.posts if post.country in countries and not post.foreign)
    placed = ((post, sentence_at(document, post.span.start)) for post in posts)
    return {post.country for post, at in placed if at and _is_sure(words(document, at))}


def _is_sure(text: str) -> bool:
    """Tell whether *text* strengthens posts, and not in the opinion of others."""
    return direction_of(text) is Direction.STRENGTHENS and not is_hedged(text)


def _grows(measure: Measure) -> bool:
    return measure.action in _GROWTH and measure.status is Status.PLANNED


def _named_in(document: Document, answer: AnswerArea) -> Span | None:
    """Return where the words of *answer* name its country."""
    for country in document.mentions.countries:
        runs = document.runs(country.span) if country.country == answer.country else ()
        if runs and any(quote.start <= runs[0].start < quote.end for quote in answer.evidence):
            return country.span
    return None


def _claims(document: Document) -> Iterator[_Claim]:
    themes = document.theme_sections
    for naming in document.mentions.sentences:
        areas = areas_in(document, naming)
        if not areas:
            continue
        text, earlier = words(document, naming), before(document, naming)
        block = document.outline.block_at(naming.start)
        if _claims_list(text):
            yield _Claim(naming, naming)
        elif earlier and pattern(_TABLE, "example").match(text) and _claims_list(words(document, earlier)):
            yield _Claim(earlier, naming)
        elif block and block.section in themes and len(areas) > 1 and _weighs(text):
            yield _Claim(naming, naming)


def _denied(text: str) -> bool:
    """Tell whether the list or the weight itself is denied; «geen criterium … wel tot een lijst» is not."""
    found = pattern(_TABLE, "list").search(text) or pattern(_TABLE, "weight").search(text)
    lead = text[: found.start()].rpartition(",")[2] if found else text
    return NEGATION.search(lead + (found.group() if found else "")) is not None


def _claims_list(text: str) -> bool:
    return pattern(_TABLE, "list").search(text) is not None and not _denied(text)


def _weighs(text: str) -> bool:
    focus = pattern(_TABLE, "focus").search(text) and pattern(_TABLE, "weight").search(text)
    return focus is not None and not _denied(text)


def _finding(document: Document, claim: _Claim, area: Area) -> Finding:
    said = document.evidence(claim.said, rule=_RULE)[0]
    naming = document.evidence(claim.naming, rule=_RULE) if claim.naming != claim.said else ()
    return Finding(FindingKind.SAID_NOT_LISTED, words(document, area.span), said, naming[0] if naming else None)
