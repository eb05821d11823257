"""Themes that a sentence names before the headings of the text do: «Drie thema's geven richting: «veiligheid»,
«rechtsstaat» en «handel».»

Knows an enumeration of at least two names, in that sentence, in the one behind it («Dat zijn …») or in the list under
it, each of them a later heading word for word. Refuses what it denies, and headings that name a region or a country:
those part a letter, they are no themes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from extract.lists import theme_span
from extract.outline import BlockKind, Outline
from extract.spans import Span
from ontology.reference import area_names

_THEMES = re.compile(r"[Tt](?:(?<!\w.)|(?<=\b[Bb]eleidst)|(?<=\b[Hh]oofdt))hema[’']?s\b")
_DENIES = re.compile(r"\b(?:geen|niet|evenmin|nooit|vroegere|vorige|eerdere)\b")
_GOES_ON = re.compile(r"\s*(?:Dat|Dit|Het|Die|Deze|Zij|Ze)\s+(?:zijn|gaat|gaan|betreft|betreffen|luiden|heten)\b")
# Between the names of an enumeration: «: «», «», », « en », and what introduces them.
_BEFORE = re.compile(r"(?:[:,;(«“„\"‘'–-]|\b(?:en|zijn|om|als|thema[’']?s|luiden|betreft|heten)(?:\s+de)?)\s*\Z")
_BEHIND = re.compile(r"\s*(?:[,;.)»”\"’':]|(?:en|alsmede|vormen|geven|bepalen|zijn|staan)\b|\Z)")
_AROUND = 20  # code points before a name in which the words of its enumeration stand
_LONGEST = 600  # code points of an enumeration
_MOST = 40  # places at which a text speaks of themes
_FEWEST = 2  # names: one word that is a heading, too, may be chance


@dataclass(frozen=True, slots=True)
class NamedTheme:
    """Where a ``heading`` names its theme, and where the text named it before."""

    heading: Span
    named: Span


def find_named_themes(outline: Outline, sentences: tuple[Span, ...]) -> dict[int, NamedTheme]:
    """Return the themes that *outline* names before their headings, by index of section. All of one telling: the first
    that names at least two."""
    text = outline.clean.text
    for found in islice(_THEMES.finditer(text), _MOST):
        at = bisect_right(sentences, found.start(), key=lambda sentence: sentence.start) - 1
        if at < 0 or _DENIES.search(text, sentences[at].start, sentences[at].end):
            continue
        themes = dict(_named(outline, _telling(outline, sentences, at)))
        if len(themes) >= _FEWEST:
            return themes
    return {}


def _telling(outline: Outline, sentences: tuple[Span, ...], at: int) -> Span:
    """From the sentence that speaks of themes to the end of the sentence or of the list that goes on with it."""
    text, sentence = outline.clean.text, sentences[at]
    following = sentences[at + 1] if at + 1 < len(sentences) else None
    if following and _GOES_ON.match(text, following.start, following.end):
        return Span(sentence.start, following.end)
    if not text[sentence.start : sentence.end].endswith(":"):
        return sentence
    first = bisect_right(outline.blocks, sentence.start, key=lambda block: block.span.start)
    items = takewhile(lambda block: block.kind is BlockKind.LIST_ITEM, outline.blocks[first:])
    return Span(sentence.start, max((item.span.end for item in items), default=sentence.end))


def _named(outline: Outline, telling: Span) -> Iterator[tuple[int, NamedTheme]]:
    text = outline.clean.text
    for at, section in enumerate(outline.sections if telling.end - telling.start <= _LONGEST else ()):
        if section.heading is None or section.heading.start < telling.end:
            continue
        heading = theme_span(text, section)
        words = text[heading.start : heading.end].strip(" .:«»\"") if heading else ""
        place = _place(text, telling, words) if words and words not in area_names() else None
        if heading and place:
            yield at, NamedTheme(heading, place)


def _place(text: str, telling: Span, words: str) -> Span | None:
    """Where *telling* enumerates *words*, in capitals or not; None where it does not."""
    form = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    for found in form.finditer(text, telling.start, telling.end):
        lead = text[max(found.start() - _AROUND, telling.start) : found.start()]
        if (_BEFORE.search(lead) or lead.endswith("\n")) and _BEHIND.match(text, found.end(), telling.end):
            return Span(*found.span())
    return None
