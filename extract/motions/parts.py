"""Sentences about several motions, parted: «door de motie-A is dit voorkomen, en zorgde de motie-B ervoor dat …».

Refuses to part what is told of both together («de motie-A, de motie-B en de motie-C zijn overgenomen»).
"""

from __future__ import annotations

import re
from itertools import pairwise

from extract.document import Document
from extract.motions.passages import named_motions
from extract.passages import lying_in
from extract.spans import Span

_CUT = re.compile(r"(?:,\s+(?:en|maar|terwijl|doch|waarna)|;)\s")
_BRACKETS = re.compile(r"\([^()]*\)")
# A part tells something of its motion: more than its name, and a verb that is not left to the part behind.
_FEWEST = 3  # words
_LEFT_OPEN = re.compile(r"(?:\A|,)\s*(?:die|dat|waarin|waarbij|waarmee|over|om)\s[^,]*\Z")


def part_by_motion(document: Document, sentence: Span) -> tuple[Span, ...]:
    """Return the parts of *sentence*, each about one motion, or the sentence as it is."""
    named = [item.span for item in lying_in(named_motions(document), sentence)]
    cuts = [cut for one, other in pairwise(named) if (cut := _cut(document.text, one, other)) is not None]
    if len(cuts) < len(named) - 1:
        return (sentence,)
    return tuple(Span(*ends) for ends in pairwise((sentence.start, *cuts, sentence.end)))


def _cut(text: str, one: Span, other: Span) -> int | None:
    """Return where the words on the motion at *other* begin, None where nothing is told before of that at *one*."""
    cuts = list(_CUT.finditer(text, one.end, other.start))
    told = _BRACKETS.sub("", text[one.end : cuts[-1].start()]) if cuts else ""
    return None if len(told.split()) < _FEWEST or _LEFT_OPEN.search(told) else cuts[-1].end()

