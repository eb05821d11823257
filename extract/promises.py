"""The words of a promise to the Kamer: «zal uw Kamer informeren», «stuur ik … toe», «wordt voorgelegd».

Knows the verbs by which the Kamer is told things, in their forms (`data/promise_verbs.csv`), and how these stand in a
promise (`data/promise_forms.csv`). Refuses what others than the cabinet will do, what is asked for or left open, and
to know to whom and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.data import read_table
from extract.lexicon import Phrases, pattern, phrases
from extract.passages import CABINET

_TABLE = "commitment_phrases.csv"
# «…, zoals ik uw Kamer heb gemeld»: what is told there is told of something else; not «zoals toegezegd aan uw Kamer».
_ASIDE = re.compile(
    r"(?:(?:\A|,)\s*(?:[Zz]oals|[Aa]ldus|[Gg]elijk)\b|,\s+(?:conform|overeenkomstig|waarnaar|waarover)\b"
    r"(?!\s+(?:ik|wij|u|uw|de\s+Kamer|het\s+kabinet)\b))(?!\s+(?:is\s+)?toegezegd|\s+gevraagd|\s+verzocht)"
    r"[^,;:]*?(?=[,;:]|\.?\Z)|,\s+(?:indien|zo)\s+gewenst\b[^,;:]*(?=,)"
)
# Others that bear the name: «de Kamer van Koophandel», «de voorzitter van de Kamer».
_OTHER_KAMER = re.compile(
    r"\bKamers?\s+van\s+Koophandel\b|\b(?:voorzitter|griffier|leden|lid|wens|vraag|verzoek)\s+van\s+(?:de|uw)\s+Kamer\b"
)
# «De leden vragen of de Kamer wordt geïnformeerd»: asked, and not promised.
_ASKED = re.compile(
    r"\b(?:vraagt|vragen|vroeg|vroegen|verzoekt|verzoeken|verzocht|verzochten|pleit|pleiten|willen\s+weten)\s+"
    r"(?:[\w’-]+\s+){0,6}?(?:of|dat|wanneer|hoe)\s+(?:(?!en\b|maar\b)[\w’-]+\s+)*\Z"
)

_TO_COME = re.compile(r"\b(?:zal|zullen|wordt|worden)\b")  # «bekend is, zal uw Kamer worden geïnformeerd»
# «heeft verzocht te worden geïnformeerd», «wil uiterlijk in mei worden geïnformeerd»
_WISHED = re.compile(r"\bte\s+\Z|\b(?:wil|willen|wenst|wensen|moet|moeten|dient|dienen|hoort|horen)\b[^,;:]*\Z")
# «Ik stel het op prijs dat uw Kamer op de hoogte is»
_OF_ELSE = re.compile(r"\b(?:dat|of)\b")


def bare(text: str) -> str:
    """Return *text* without asides and without what only bears the name of the Kamer.

    >>> bare("Het kabinet stuurt geld, zoals aan de Kamer is gemeld.")
    'Het kabinet stuurt geld.'
    """
    return _OTHER_KAMER.sub("", _ASIDE.sub("", text))


def promise_in(text: str, *, later: bool) -> re.Match[str] | None:
    """Return the words in *text*, as `bare` leaves it, that promise to tell or send something; None where none do.

    «Hierover informeer ik u» is done with these words unless *later* tells that it comes later, or they do.

    >>> promise_in("De leden vragen of de Kamer wordt geïnformeerd.", later=True) is None
    True
    """
    if is_doubtful(text):
        return None
    return next((each for each in _candidates(text, later=later) if not _is_wish(text, each)), None)


def _is_wish(text: str, said: re.Match[str]) -> bool:
    passive = said[0].lower().startswith("worden")
    return _ASKED.search(text, 0, said.start()) is not None or (
        passive and _WISHED.search(text, 0, said.start()) is not None
    )


def is_doubtful(text: str) -> bool:
    """Tell whether *text* leaves open whether what it promises will be done.

    >>> is_doubtful("Mocht dat zo zijn, dan zal ik uw Kamer informeren.")
    True
    """
    return pattern(_TABLE, "doubtful").search(text) is not None


def is_past(text: str) -> bool:
    """Tell whether *text* says that the Kamer has been told, or is with these words.

    >>> is_past("Zodra dit bekend is, zal uw Kamer worden geïnformeerd.")
    False
    """
    return any(_TO_COME.search(found[0]) is None for found in pattern(_TABLE, "past").finditer(text))


def vowed_at(text: str) -> int | None:
    """Return where «toegezegd» stands in *text* if a promise of before is told there: «heb toegezegd … te sturen»."""
    found = _forms("vowed").search(text) if "toegezegd" in text else None
    return text.index("toegezegd", found.start()) if found else None


def _candidates(text: str, *, later: bool) -> Iterator[re.Match[str]]:
    for phrase in (_forms("told"), pattern(_TABLE, "promise")):
        yield from phrase.finditer(text)
    if CABINET.search(text) is None:
        return
    for phrase in (_forms("said"), pattern(_TABLE, "cabinet-promise")):
        yield from phrase.finditer(text)
    if later or (pattern(_TABLE, "later").search(text) and not text.lstrip().startswith("Zoals")):
        yield from (each for each in _forms("now").finditer(text) if not _OF_ELSE.search(each[0]))


@cache
def _forms(sense: str) -> Phrases:
    return phrases(tuple(_wordings(sense)))


def _wordings(sense: str) -> Iterator[str]:
    names = ("third", "first", "plural", "behind", "infinitive", "to", "participle")
    for form in (row[0] for row in read_table("promise_forms.csv") if row[1] == sense):
        for row in read_table("promise_verbs.csv"):
            verb = dict(zip(names, row, strict=True))
            if "{participle}" not in form or verb["participle"]:
                yield form.format(**verb).removesuffix(" …… ")
