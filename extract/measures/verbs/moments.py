"""When, in words: the pattern of «in 2027», «op 1 oktober 2026», «met ingang van maart 2027»."""

from __future__ import annotations

from extract.mentions.dates import MONTH

WHEN = (
    r"(?:(?:in|per|op|medio|eind|begin|vanaf|met\s+ingang\s+van)\s+(?:(?:eind|begin|medio|het\s+jaar)\s+)?"
    rf"(?:\d{{1,2}}\s+)?(?:{MONTH}\s+)?\d{{4}})"
)
