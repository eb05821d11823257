"""Folding: how words broken over lines are joined, the same for cleaning and for quotes.

The one place that knows when the hyphen at a line's end belongs to the word («Midden-/Oosten», «OS-/middelen», «in- /en
uitvoer») and when it was set by the typesetter («Ouaga-/dougou»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.data import read_table
from extract.spans import Span

# A line break with the blanks behind it; those before it are walked back over, so that the engine can run from one to
# the next. Always one space, unless the line ends in a hyphen.
_NEWLINE = re.compile(r"\n\s*")

# «migratie-\nagenda» is joined: a small letter on both sides of a hyphen at the very end of a line.
# «Midden-\nOosten» keeps the hyphen (a capital follows), «EU-\nlanden» and «24-\nuurs» too (a capital or digit stands
# before).
_SET_HYPHEN = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])[-\u00AD]$")
# «in- \nen uitvoer», «herkomst-\nof transitlanden»: the second half is left out, so the hyphen stays and a space
# follows.
_SUSPENDED = re.compile(r"(?:en|of|dan|tot|noch|respectievelijk|alsmede)\b")
_HYPHENS = ("-", "\u00ad")
# Code points before a line's end that decide how it is joined: the longest part in `hyphenated.csv`, hyphen included.
LONGEST_PART = 12
_LOOK_AHEAD = 20  # code points after the break: «respectievelijk» takes 15


@cache
def _keeps(place: str) -> re.Pattern[str]:
    # «consulaten-\ngeneraal», «niet-\ngouvernementeel»: words that are written with a hyphen wherever they stand.
    parts = "|".join(part for part, where in read_table("hyphenated.csv") if where == place)
    return re.compile(rf"(?:{parts})\b" if place == "after" else rf"\b(?:{parts})-\Z", re.IGNORECASE)


def joint(before: str, after: str) -> tuple[bool, str]:
    """Return how *before*, the end of a line, meets *after*: whether its hyphen goes, and what comes between."""
    if not before.endswith(_HYPHENS) or not after[:1].isalnum():
        return False, " "
    if _SUSPENDED.match(after):
        return False, " "
    # A hyphen further on («con-\nsulaat-generaal») says nothing of the one at the break.
    if before.endswith("-") and (_keeps("after").match(after) or _keeps("before").search(before)):
        return False, ""
    if after[0].islower() and _SET_HYPHEN.search(before):
        return True, ""
    return False, ""


def line_breaks(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each stretch around a line break and what it folds to: one space, or nothing where a word was broken.

    The stretch of a broken word holds the typesetter's hyphen, so that writing the replacement joins the word.
    """
    for found in _NEWLINE.finditer(text):
        start, end = found.span()
        while start and text[start - 1].isspace():
            start -= 1
        drops, glue = joint(text[max(start - LONGEST_PART, 0) : start], text[end : end + _LOOK_AHEAD])
        yield Span(start - drops, end), glue


def fold(text: str) -> str:
    """Return *text* on one line: line breaks as single spaces, broken words joined, nothing else changed.

    >>> fold("kantoren in Ouaga-\\ndougou en de EU-\\nlanden")
    'kantoren in Ouagadougou en de EU-landen'
    """
    if "\n" not in text:
        return text.strip()
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    if not any(map(text.__contains__, _HYPHENS)):
        return " ".join(lines)
    parts = lines[:1]
    for line in lines[1:]:
        drops, glue = joint(parts[-1][-LONGEST_PART:], line[:_LOOK_AHEAD])
        if drops:
            parts[-1] = parts[-1][:-1]
        parts += (glue, line)
    return "".join(parts)
