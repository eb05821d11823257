"""Countries that the text says are in the list, or are the weight point of a theme, without a post there in any list.

Two claims: «een lijst die landen bevat … Voorbeelden zijn Japan en Canada», and «het zwaartepunt ligt bij strategische
markten, waaronder …» under a heading with a list of measures. Regions are no claim: which of their countries is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.areas import Area, areas_in
from extract.document import Document
from extract.lexicon import pattern
from extract.passages import NEGATION, before, words
from extract.spans import Span
from extract.statements import Finding, Measure, Statement
from ontology.terms import Action, FindingKind

_RULE = "said_not_listed"
_TABLE = "claim_words.csv"
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
    return tuple(found.values())


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
