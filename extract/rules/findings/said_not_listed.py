"""Countries that the text says are in the list, or are the weight point of a theme, without a post there in any list.

Two claims: «een lijst die landen bevat … Voorbeelden zijn Japan en Canada», and «het zwaartepunt ligt bij strategische
markten, waaronder …» under a heading with a list of measures. Regions are no claim: which of their countries is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.document import Document
from extract.rules.areas import Area, areas_in
from extract.rules.lexicon import pattern
from extract.rules.passages import NEGATION, words
from extract.spans import Span
from extract.statements import Finding, Measure, Statement, Theme
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
    for claim in _claims(document, so_far) if listed else ():
        for area in areas_in(document, claim.naming):
            if area.country and area.country not in listed:
                found.setdefault(area.country, _finding(document, claim, area))
    return tuple(found.values())


def _claims(document: Document, so_far: tuple[Statement, ...]) -> Iterator[_Claim]:
    themes = {each.label.casefold() for each in so_far if isinstance(each, Theme)}
    sentences = document.mentions.sentences
    for at, sentence in enumerate(sentences):
        text = words(document, sentence)
        if pattern(_TABLE, "list").search(text) and not _denied(text):
            yield from _of_list(document, sentence, sentences[at + 1 : at + 2])
        elif pattern(_TABLE, "focus").search(text) and _weighs(text) and not _denied(text):
            section = document.outline.section_at(sentence.start)
            if section and section.title.casefold() in themes and len(areas_in(document, sentence)) > 1:
                yield _Claim(sentence, sentence)


def _denied(text: str) -> bool:
    """Tell whether the list or the weight itself is denied; «geen criterium … wel tot een lijst» is not."""
    found = pattern(_TABLE, "list").search(text) or pattern(_TABLE, "weight").search(text)
    lead = text[: found.start()].rpartition(",")[2] if found else text
    return NEGATION.search(lead + (found.group() if found else "")) is not None


def _weighs(text: str) -> bool:
    return pattern(_TABLE, "weight").search(text) is not None


def _of_list(document: Document, sentence: Span, following: tuple[Span, ...]) -> Iterator[_Claim]:
    """The countries stand in the sentence of the list, or in examples that the next sentence opens with."""
    if areas_in(document, sentence):
        yield _Claim(sentence, sentence)
    for naming in following:
        if pattern(_TABLE, "example").match(words(document, naming)):
            yield _Claim(sentence, naming)


def _finding(document: Document, claim: _Claim, area: Area) -> Finding:
    said = document.evidence(claim.said, rule=_RULE)[0]
    naming = document.evidence(claim.naming, rule=_RULE) if claim.naming != claim.said else ()
    return Finding(FindingKind.SAID_NOT_LISTED, words(document, area.span), said, naming[0] if naming else None)
