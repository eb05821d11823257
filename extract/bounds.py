"""How long a block and a sentence may be. Rules compare all that stands in one of them, so a text without blank lines
or stops must not be one: it would take them days.

Knows lengths seen in documents of every kind; what is longer is cut between two sentences, or two words, or anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.spans import Span

# Code points. Of ten thousand sentences and six thousand blocks the longest were of 649 and 2,404.
LONGEST_SENTENCE: Final = 2_000
LONGEST_BLOCK: Final = 6_000


def pieces(text: str, span: Span, most: int) -> Iterator[Span]:
    """Yield *span* of *text* in pieces of at most *most* code points; they leave out nothing.

    >>> list(pieces("Een zin. Nog een zin.", Span(0, 21), 12))
    [Span(start=0, end=9), Span(start=9, end=21)]
    """
    start = span.start
    while span.end - start > most:
        cut = _cut(text, start, start + most)
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _cut(text: str, start: int, end: int) -> int:
    middle = (start + end) // 2
    for sign in (". ", " "):
        at = text.rfind(sign, middle, end)
        if at >= 0:
            return at + len(sign)
    return end
