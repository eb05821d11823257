"""Where the money for a measure comes from, when it is not the list's own: «Extra capaciteit … uit OS-middelen»."""

from __future__ import annotations

import re

from extract.document import Document
from extract.spans import Span
from ontology.names import slug

# «uit OS-middelen», «uit het Klimaatfonds», «ten laste van het BHOS-budget»; not «uit eigen zak».
_SOURCE = re.compile(
    r"\b(?:uit|ten laste van)\s+(?:de\s+|het\s+)?(?P<source>[\w-]*(?:middelen|fonds|budget|begroting))\b"
)


def funding_in(document: Document, section: int) -> tuple[str, Span] | None:
    """Return the slug of the money that the heading of *section* names and where it stands, None where it names
    none."""
    heading = document.outline.sections[section].heading
    found = _SOURCE.search(document.text, heading.start, heading.end) if heading else None
    return (slug(found["source"]), Span(*found.span("source"))) if found else None
