"""Motions that are carried out by what the same sentence tells: «De motie …, die vraagt …, wordt uitgevoerd: …», «Met
de opening van … geven wij uitvoering aan de motie …, die vraagt …».

Knows which part of such a sentence is the deed, and not the wish. Refuses what is not carried out.
"""

from __future__ import annotations

import re

from extract.passages import NEGATION
from extract.spans import Span

_EFFECT = r"(?:uitvoering|invulling|gevolg|gehoor)"
_GIVES = r"(?:geef|geeft|geven|gaf|gaven)"
_DONE = (
    rf"\b(?:wordt|worden|is|zijn|werd|zal)\b[^,;:]*?\b(?:uitgevoerd|overgenomen|{_EFFECT}\s+(?:aan\s+)?gegeven)\b"
    rf"|\b(?:voer|voert|voeren)\b[^,;:]*?\buit\b|\b(?:neem|neemt|nemen)\b[^,;:]*?\bover\b|\b{_GIVES}\b[^,;:]*?\b{_EFFECT}\b"
)
# «… wordt uitgevoerd: in 2026 …»: behind the colon stands what is done for it.
_BEHIND = re.compile(rf"(?:{_DONE})(?:\s+(?:aan\s+(?:de|deze|die)\s+motie|als\s+volgt))?\s*:\s+", re.IGNORECASE)
# «… wordt uitgevoerd met de heropening van …»
_BY = re.compile(rf"(?:{_DONE})(?=\s+(?:door|met)\s)", re.IGNORECASE)
# «Met de heropening van … geven wij uitvoering aan de motie»
_WITH = re.compile(
    rf"\W*Met\s[^;:]{{1,200}}?\s(?:{_GIVES}\s[^,;:]{{1,60}}?{_EFFECT}|(?:is|wordt)\s+{_EFFECT}\s+gegeven)\s+aan\b"
    r"(?=[^;:]{0,60}\bmotie\b)"
)
_MOTION = re.compile(r"\bmotie\b", re.IGNORECASE)
_IT = re.compile(
    r"\W*(?:Die|Deze|Haar|Daaraan|Hieraan|(?:Ook\s+)?[Aa]an\s+(?:dit|dat|deze|die)\s+(?:verzoek|wens|oproep))\b"
)
# «Het kabinet geeft hieraan gevolg door …»
_TO_IT = re.compile(r"\b(?:daaraan|hieraan)\b")
# A sentence without any of these carries out no motion.
_CLUES = ("otie", "verzoek", "wens", "oproep", "aaraan", "ieraan")


def deed_in(text: str, sentence: Span) -> Span | None:
    """Return the part of *sentence* that tells what is done for the motion it speaks of; None where it tells no such
    thing.

    >>> words = "De motie-Bos, die vraagt Bari te sluiten, wordt uitgevoerd: Bari gaat dicht."
    >>> words[slice(*deed_in(words, Span(0, len(words))))]
    'Bari gaat dicht.'
    """
    if not any(text.find(clue, sentence.start, sentence.end) >= 0 for clue in _CLUES):
        return None
    behind = _first(_BEHIND, text, sentence)
    if behind:
        return Span(behind.end(), sentence.end)
    given = _WITH.match(text, sentence.start, sentence.end)
    if given and not NEGATION.search(given[0]):
        return Span(sentence.start, given.end())
    by = _first(_BY, text, sentence)
    return Span(by.start(), sentence.end) if by else None


def _first(form: re.Pattern[str], text: str, sentence: Span) -> re.Match[str] | None:
    """Return where *form* first stands behind the motion, or behind «Die», unless it is denied."""
    found = form.search(text, sentence.start, sentence.end)
    if found is None or NEGATION.search(found[0]):
        return None
    named = _MOTION.search(text, sentence.start, found.end()) or _IT.match(text, sentence.start, found.end())
    return found if named or _TO_IT.search(text, *found.span()) else None
