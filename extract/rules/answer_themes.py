"""Themes in the answer to a motion: «beleidsthema's als «veiligheid» en «migratie»» in a sentence about stronger posts.

A theme counts where it is quoted, named after a word for theme, or written with the capital of its heading;
«veiligheid» in passing is a common word, no theme.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.lexicon import expression, pattern
from extract.motions.directions import beyond_contrast, direction_of
from extract.motions.refused import effective
from extract.passages import words
from extract.spans import Span
from extract.statements import AnswerTheme, Statement, Theme
from ontology.reference import area_names

_OPEN, _CLOSE = "«\"“‘'„", "»\"”’'"


def answer_themes(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return an `AnswerTheme` per motion and theme that its answer names, with the sentences that do so."""
    themes = tuple(statement for statement in so_far if isinstance(statement, Theme))
    found: dict[tuple[str, str], AnswerTheme] = {}
    for passage in effective(document, so_far) if themes else ():
        for sentence in passage.answer:
            for statement in _named(document, passage.motion, sentence, themes):
                found.setdefault((passage.motion, statement.theme), statement)
    return tuple(found.values())


def _named(document: Document, motion: str, sentence: Span, themes: tuple[Theme, ...]) -> list[AnswerTheme]:
    text = words(document, sentence)
    direction, text = direction_of(text), text[beyond_contrast(text) :]
    if direction is None:
        return []
    evidence = document.evidence(sentence, rule="answer_themes")
    return [AnswerTheme(motion, theme, direction, evidence) for theme in themes_in(text, themes)]


def themes_in(text: str, themes: tuple[Theme, ...]) -> tuple[str, ...]:
    """Return the slugs of the *themes* that *text* names as themes, in the order of the text."""
    places: dict[Span, set[str]] = {}
    for theme in themes:
        for wording in (theme.label, *theme.alternatives):
            for found in re.finditer(expression(wording), text, re.IGNORECASE):
                places.setdefault(Span(*found.span()), set()).add(theme.slug)
    longest = [at for at in places if not any(other != at and other.holds(at) for other in places)]
    labels = frozenset(theme.label for theme in themes)
    single = (at for at in sorted(longest) if len(places[at]) == 1)
    named = [at for at in single if _as_theme(text, at) or _as_name(text, at, labels)]
    return tuple(dict.fromkeys(slug for at in named for slug in places[at]))


def _as_name(text: str, at: Span, labels: frozenset[str]) -> bool:
    """A heading written with its capital in mid-sentence: a common word has none there, and a region is no theme."""
    name = text[at.start : at.end]
    inside = re.search(r"[\w,] (?:de |het )?$", text[: at.start]) is not None
    return inside and name in labels and name[:1].isupper() and name not in area_names()


def _as_theme(text: str, at: Span) -> bool:
    quoted = text[max(at.start - 1, 0) : at.start] in tuple(_OPEN) and text[at.end : at.end + 1] in tuple(_CLOSE)
    return quoted or pattern("theme_words.csv", "lead-in").search(text[: at.start]) is not None
