"""Countries and regions in the answer to a motion, where it says that the posts there are or may be strengthened.

«De posten in Japan en Canada worden versterkt»; or «Voorbeelden zijn Japan en Canada. De posten in die landen …», where
«die landen» has one antecedent: the sentence just before, or the only one before it in the paragraph; or «Het kabinet
geeft voorrang aan Japan en Canada. De ambassade in Tokio wordt versterkt», where a post in one of them is strengthened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.areas import Area, areas_in
from extract.document import Document
from extract.lexicon import pattern
from extract.motions.directions import beyond_contrast, direction_of
from extract.motions.passages import MotionPassage
from extract.motions.refused import effective
from extract.passages import CABINET, NEGATION, words
from extract.posts.words import find_post_words
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import AnswerArea, Evidence, Statement
from ontology.terms import Direction

_RULE = "answer_areas"
# «de posten (ambassades en CG's) in landen als » just before the first country.
_POSTS_IN = re.compile(
    rf"(?<![\w-])(?:{post_words()})(?:[^\w.;:]++\w[\w()*-]*+){{0,4}}?\s+(?:in|te)\s+"
    r"(?:(?:(?i:de|het|onder\s+meer|onder\s+andere|bijvoorbeeld|landen\s+in|landen\s+(?:als|zoals)|landen|regio[’']?s?))\s+)*$"
)
# Between two countries of one enumeration: «Japan, Canada en in Mexico».
_JOINED = re.compile(r"[\s,*()]*(?:\b(?:en|of|alsmede|dan\s+wel|in|de|het|als|zoals|landen|bijvoorbeeld)\b[\s,*()]*)*")
_THOSE = re.compile(
    r"\b(?:die|deze|dergelijke|zulke|genoemde|bovengenoemde|betreffende|betrokken|desbetreffende)\s+(?:\w+\s+)?"
    r"(?:landen|land|regio|regio[’']s|gebied|gebieden|markten|lidstaten)\b|\bposten\s+(?:al)?daar\b",
    re.IGNORECASE,
)


def answer_areas(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return an `AnswerArea` per motion and country or region whose posts its answer strengthens."""
    found: dict[tuple[str, str | None, str | None], AnswerArea] = {}
    for passage in effective(document, so_far):
        for statement in _of_passage(document, passage):
            found.setdefault((statement.motion, statement.country, statement.region), statement)
    return tuple(found.values())


def _of_passage(document: Document, passage: MotionPassage) -> Iterator[AnswerArea]:
    for sentence in passage.answer:
        direction = direction_of(words(document, sentence))
        named = _claimed(document, passage, sentence) if direction else {}
        if not named and _points_out(document, passage, sentence):
            direction = Direction.MAY_STRENGTHEN
            named = dict.fromkeys(areas_in(document, sentence), document.evidence(sentence, rule=_RULE))
        if direction is None:
            continue
        for area, evidence in named.items():
            merged = tuple(dict.fromkeys(evidence))
            yield AnswerArea(passage.motion, direction, merged, country=area.country, region=area.region)


def _claimed(document: Document, passage: MotionPassage, sentence: Span) -> dict[Area, tuple[Evidence, ...]]:
    """The areas in which *sentence*, which strengthens or opens, does so to posts, with the words that say so."""
    said = Span(sentence.start + beyond_contrast(words(document, sentence)), sentence.end)
    if not any(find_post_words(document.text, said)):
        return {}
    claim = document.evidence(sentence, rule=_RULE)
    named = dict.fromkeys(_with_posts(document, said), claim)
    return named or {area: quotes + claim for area, quotes in _pointed_at(document, passage, sentence)}


def _points_out(document: Document, passage: MotionPassage, sentence: Span) -> bool:
    """Tell whether the cabinet gives the countries of *sentence* weight, and strengthens a post in one further on."""
    text = words(document, sentence)
    if not (CABINET.search(text) and pattern("answer_words.csv", "weight").search(text)) or NEGATION.search(text):
        return False
    countries = {area.country for area in areas_in(document, sentence)}
    return any(
        post.country in countries and not post.foreign
        for at in passage.answer
        if at.start > sentence.start and direction_of(words(document, at)) is Direction.STRENGTHENS
        for post in document.posts_in(at)
    )


def _with_posts(document: Document, sentence: Span) -> Iterator[Area]:
    """Yield the areas of the enumeration that follows «de posten in»."""
    last: Area | None = None
    for area in areas_in(document, sentence):
        follows = last is not None and _JOINED.fullmatch(document.text[last.span.end : area.span.start])
        if follows or _POSTS_IN.search(document.text[sentence.start : area.span.start]):
            last = area
            yield area


def _pointed_at(
    document: Document, passage: MotionPassage, sentence: Span
) -> Iterator[tuple[Area, tuple[Evidence, ...]]]:
    """Yield the areas that «die landen» in *sentence* stands for, with the words that name them."""
    back = _THOSE.search(words(document, sentence))
    if back is None:
        return
    antecedent = _antecedent(document, passage, Span(sentence.start, sentence.start + back.start()))
    if antecedent is None or NEGATION.search(words(document, antecedent)):
        return
    evidence = document.evidence(antecedent, rule=_RULE) if antecedent.start < sentence.start else ()
    for area in areas_in(document, antecedent):
        yield area, evidence


def _antecedent(document: Document, passage: MotionPassage, until: Span) -> Span | None:
    """Return the stretch that names areas: the sentence's own beginning, the one before, or the only one."""
    if areas_in(document, until):
        return until
    block = document.outline.block_at(until.start)
    earlier = [at for at in passage.answer if block and block.span.start <= at.start < until.start]
    naming = [at for at in earlier if areas_in(document, at)]
    if naming and (naming[-1] == earlier[-1] or len(naming) == 1):
        return naming[-1]
    return None
