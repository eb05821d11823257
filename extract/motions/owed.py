"""Words that make a motion the reason of what is told: «naar aanleiding van de motie», «dankzij de motie».

Some of them say that the cabinet answers the motion by what it does, others only what came of it (`data/causes.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extract.data import read_table


def owed_to(phrases: Iterable[str]) -> str:
    """Return the pattern of *phrases* with «motie» behind them; capitals are not to count."""
    words = "|".join(map(re.escape, phrases))
    return rf"\b(?:{words})\s+(?:(?:een|de|deze|die|het|aangenomen|gewijzigde|genoemde|betreffende)\s+)*moties?\b"


@cache
def _owing() -> re.Pattern[str]:
    return re.compile(owed_to(phrase for phrase, _ in read_table("causes.csv")), re.IGNORECASE)


def owes_to_motion(words: str) -> bool:
    """Tell whether *words* give a motion as the reason of what they tell.

    >>> owes_to_motion("Door deze motie is de sluiting van het consulaat-generaal in Napels voorkomen.")
    True
    """
    return "motie" in words.lower() and _owing().search(words) is not None


@cache
def _answering() -> re.Pattern[str]:
    return re.compile(owed_to(phrase for phrase, sense in read_table("causes.csv") if sense == "answer"), re.IGNORECASE)


def answers_by_deed(words: str) -> bool:
    """Tell whether *words* give what they tell as the answer to a motion.

    >>> answers_by_deed("In lijn met de motie-Jansen worden de posten in Kenia versterkt.")
    True
    >>> answers_by_deed("Dankzij de motie-Jansen bleef de ambassade in Nairobi open.")
    False
    """
    return "motie" in words.lower() and _answering().search(words) is not None
