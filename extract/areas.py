"""Countries and regions named in a stretch of text, in one kind of value; the home country is none of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.data import any_of
from extract.document import Document
from extract.passages import lying_in
from extract.spans import Span

# Posts stand abroad: a letter of the Dutch government names its own country in every paragraph.
_HOME = "NL"


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A country by its code, or a region by its key, and where it stands in the clean text."""

    span: Span
    country: str | None = None
    region: str | None = None


def areas_in(document: Document, span: Span) -> tuple[Area, ...]:
    """Return the countries and regions named inside *span*, in order; neither «Chinese» nor «Nederland» counts."""
    found = lying_in(_areas(document), span)
    return tuple(
        area for area in found if not any(other.span != area.span and other.span.holds(area.span) for other in found)
    )


@lru_cache(maxsize=2)  # several rules ask for the areas of the one document in hand
def _areas(document: Document) -> tuple[Area, ...]:
    countries = (
        Area(mention.span, country=mention.country)
        for mention in document.mentions.countries
        if not mention.adjective and mention.country != _HOME
    )
    regions = (Area(mention.span, region=mention.region) for mention in document.mentions.regions)
    themes = _theme_names(document)
    outside = (area for area in (*countries, *regions) if not any(name.holds(area.span) for name in themes))
    return tuple(sorted(outside, key=lambda area: (area.span.start, -area.span.end)))


def _theme_names(document: Document) -> list[Span]:
    """Where the text names a theme in several words: «Veiligheid in de Indo-Pacific» speaks of no region."""
    spans = (*document.listed_themes.values(), *(theme.heading for theme in document.named_themes.values()))
    labels = {document.text[theme.start : theme.end] for theme in spans}
    several = sorted((label for label in labels if " " in label), key=len, reverse=True)
    return [Span(*found.span()) for found in re.finditer(any_of(several), document.text)] if several else []
