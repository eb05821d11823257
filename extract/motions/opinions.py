"""What the cabinet says of a motion, from the sentences that answer it: supported, with reserve, refused, or unclear.

Knows the phrases of ``opinions.csv`` and how they weigh. Refuses to guess: where they point two ways it says None.
"""

from __future__ import annotations

import re

from extract.lexicon import pattern
from extract.passages import CABINET, NEGATION
from ontology.terms import Opinion

_TABLE = "opinions.csv"
# «De posten daar zullen waar nodig worden versterkt»: what the cabinet will do, told without naming it.
_YET = r"(?:desondanks|niettemin|desalniettemin|toch|echter|evenwel|nochtans|hoewel|ofschoon|ondanks)"
_TAKEN = r"(?:aangenomen|aanvaard|aannam(?:en)?|aanvaardden?|nam(?:en)?\b[^.;:]*\baan)"
# «Uw Kamer heeft de motie desondanks aangenomen»: she was advised against it, and knew better.
_OVERRULED = re.compile(rf"\b{_YET}\b[^.;:]*\b{_TAKEN}\b|\b{_TAKEN}\b[^.;:]*\b{_YET}\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:zal|zullen|worden|wordt)\b")


def opinion_of(answer: tuple[str, ...]) -> Opinion | None:
    """Return the opinion that the sentences *answer* give, or None where they give none or two that do not agree.

    What the cabinet says after the Kamer overruled its advice counts alone, if it says anything.

    >>> opinion_of(("Ik heb de motie ontraden.", "Zij is toch aangenomen.", "Ik respecteer die uitspraak.")).value
    'supported'
    """
    last = max((at for at, text in enumerate(answer, 1) if _is_overruled(text)), default=0)
    return (_opinion_in(answer[last:]) if last else None) or _opinion_in(answer)


def is_left_open(answer: tuple[str, ...]) -> bool:
    """Tell whether the sentences *answer* put off what the cabinet thinks of the motion.

    >>> is_left_open(("Ik laat uw Kamer weten welk standpunt het kabinet over de motie inneemt.",))
    True
    """
    return any("motie" in text and pattern(_TABLE, "open").search(text) for text in answer)


def _is_overruled(text: str) -> bool:
    found = _OVERRULED.search(text)
    return found is not None and not NEGATION.search(found[0])


def _opinion_in(answer: tuple[str, ...]) -> Opinion | None:
    refusals, supports = _strengths(answer, "refused"), _strengths(answer, "supported")
    if "firm" in refusals:
        return None if "firm" in supports else Opinion.REFUSED
    if refusals:
        return None if supports else Opinion.REFUSED
    if not supports:
        return None
    return Opinion.SUPPORTED_WITH_RESERVE if any(map(_reserves, answer)) else Opinion.SUPPORTED


def _strengths(answer: tuple[str, ...], sense: str) -> set[str]:
    return {strength for text in answer for strength in ("firm", "agreement", "weak") if _says(text, sense, strength)}


def _says(text: str, sense: str, strength: str) -> bool:
    """Tell whether the cabinet says it in *text*; firm words name the motion, so that a passive will do for them."""
    if strength != "firm" and not CABINET.search(text):
        return False
    if sense == "supported":
        text = _without_refusals(text)
    found = pattern(_TABLE, sense, strength).search(text)
    return found is not None and not (sense == "supported" and NEGATION.search(found.group()))


def _without_refusals(text: str) -> str:
    """«neemt de motie niet over» also reads as «neemt … over»: what refuses goes before support is looked for."""
    for found in pattern(_TABLE, "refused").finditer(text):
        text = text.replace(found.group(), "—")
    return text


def _reserves(text: str) -> bool:
    """Words that always hold back count anywhere in the answer, «indien nodig» only where the cabinet itself acts."""
    if pattern(_TABLE, "reserve", "firm").search(text):
        return True
    acts = CABINET.search(text) or _WILL.search(text)
    return bool(acts and pattern(_TABLE, "reserve", "near").search(text))
