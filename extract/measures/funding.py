"""Where the money for a measure comes from, when it is not the list's own: «Extra capaciteit … uit OS-middelen»."""

from __future__ import annotations

import re

from extract.document import Document
from extract.spans import Span
from ontology.names import slug

# «uit OS-middelen», «uit het Klimaatfonds», «ten laste van het BHOS-budget»; not «uit eigen zak».
_SOURCE = re.compile(
    r"\b(?:[Uu]it|[Tt]en laste van)\s+(?:de\s+|het\s+)?"
    r"(?P<source>[\w-]*(?:middelen|fonds|budget|begroting)(?P<os>\s+voor\s+ontwikkelingssamenwerking)?)\b"
)


# «extra capaciteit, betaald uit», «wordt uit OS-middelen versterkt», «Uit OS-middelen krijgen»; not «projecten uit het
# Klimaatfonds», «Uit de begroting blijkt».
_PAID = re.compile(
    r"(?:\A(?P<head>(?:Antwoord:?\s+)?)|\b(?:betaald|gefinancierd|bekostigd|gedekt|gefinancierde|betaalde|bekostigde|capaciteit|versterkt|uitgebreid|geopend|(?:wordt|worden)(?:\s+in\s+\d{4})?)\s+)\Z",
    re.IGNORECASE,
)
_DOES = re.compile(r"\s+(?:krijg|kreeg|kregen|word|werd|kom|kwam|is\b|zijn\b|betaal|financier)")
_LEAD = 24  # code points before «uit» in which the words stand that say what is paid


def funding_of(document: Document, sentence: Span) -> tuple[str, Span] | None:
    """Return the slug of the one source from which *sentence* says that something is paid, and where it stands."""
    text = document.text
    found = [each for each in _SOURCE.finditer(text, sentence.start, sentence.end) if _pays(text, sentence, each)]
    return (_slug(found[0]), Span(*found[0].span("source"))) if len(found) == 1 else None


def _slug(source: re.Match[str]) -> str:
    """«het budget voor ontwikkelingssamenwerking» is what others call «OS-middelen»."""
    return "os-middelen" if source["os"] else slug(source["source"])


def _pays(text: str, sentence: Span, source: re.Match[str]) -> bool:
    lead = text[max(source.start() - _LEAD, sentence.start) : source.start()]
    paid = _PAID.search(lead)
    if paid is None or paid["head"] is None:
        return paid is not None
    return len(lead) == source.start() - sentence.start and _DOES.match(text, source.end(), sentence.end) is not None


def funding_in(document: Document, section: int) -> tuple[str, Span] | None:
    """Return the slug of the money that the heading of *section* names and where it stands, None where it names
    none."""
    heading = document.outline.sections[section].heading
    found = _SOURCE.search(document.text, heading.start, heading.end) if heading else None
    return (_slug(found), Span(*found.span("source"))) if found else None
