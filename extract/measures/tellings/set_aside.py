"""What a letter sets apart from what it says itself: «Ambassade in Skopje gaat dicht», as the press had it, and an
intention beside which stands what became of it.

Knows guillemets and labels; refuses to know whether the claim was true: what is, the letter says in words of its own.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.outline import Block
from extract.passages import words
from extract.spans import Span

_CLOSED = re.compile(r"[^«»]*»")
_INTENTION = re.compile(
    r"(?:(?:Aanvankelijke?|Oorspronkelijke?)\s+)?(?:Voornemen|Plan|Doel|Inzet|Opdracht|Afspraak)(?:\s+(?:in\s+)?\d{4})?\s*:",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"(?:(?:Huidige|Actuele)\s+)?(?:Stand(?:\s+van\s+zaken)?|Status|Uitkomst|Resultaat|Uitvoering|Realisatie|Afloop)\s*:",
    re.IGNORECASE,
)


def is_quoted(document: Document, place: Span) -> bool:
    """Tell whether *place* stands between guillemets that open and close in its block."""
    block = document.outline.block_at(place.start)
    opened = document.text.rfind("«", block.span.start, place.start) if block else -1
    if block is None or opened < 0 or "»" in document.text[opened : place.start]:
        return False
    return _CLOSED.match(document.text, place.end, block.span.end) is not None


def is_mere_intention(document: Document, sentence: Span) -> bool:
    """Tell whether *sentence* stands in «Voornemen: …» with «Stand: …» right below."""
    block = document.outline.block_at(sentence.start)
    if block is None or not _INTENTION.match(document.text, block.span.start, block.span.end):
        return False
    below = _below(document, block)
    return below is not None and _OUTCOME.match(words(document, below.span)) is not None


def _below(document: Document, block: Block) -> Block | None:
    return document.outline.block_at(block.span.end + 2)  # past the blank line
