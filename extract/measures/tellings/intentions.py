"""Intentions beside which stands what became of them: «Voornemen: sluiten», and «Stand: vervallen» right below.

Knows the labels; what became of it is read where it stands.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.outline import Block
from extract.passages import words
from extract.spans import Span

_INTENTION = re.compile(
    r"(?:(?:Aanvankelijke?|Oorspronkelijke?)\s+)?(?:Voornemen|Plan|Doel|Inzet|Opdracht|Afspraak)(?:\s+(?:in\s+)?\d{4})?\s*:",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"(?:(?:Huidige|Actuele)\s+)?(?:Stand(?:\s+van\s+zaken)?|Status|Uitkomst|Resultaat|Uitvoering|Realisatie|Afloop)\s*:",
    re.IGNORECASE,
)


def is_mere_intention(document: Document, sentence: Span) -> bool:
    """Tell whether *sentence* stands in «Voornemen: …» with «Stand: …» right below."""
    block = document.outline.block_at(sentence.start)
    if block is None or not _INTENTION.match(document.text, block.span.start, block.span.end):
        return False
    below = _below(document, block)
    return below is not None and _OUTCOME.match(words(document, below.span)) is not None


def _below(document: Document, block: Block) -> Block | None:
    return document.outline.block_at(block.span.end + 2)  # past the blank line
