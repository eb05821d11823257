"""The title of a motion: who it says moves it, whether it was changed, and which motion it takes the place of.

Refuses to trust it over the signatures: titles lose and misspell names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.mentions.names import AND_OTHERS
from extract.motion_papers.names import name_of
from extract.statements import Person

# «GEWIJZIGDE», «NADER GEWIJZIGDE», «TWEEDE NADER GEWIJZIGDE», also misspelt «GEWIJZGIDE»
_AMENDED = re.compile(r"\bGEW\w+\b", re.IGNORECASE)
# «TER VERVANGING VAN DIE GEDRUKT ONDER NR. 30», «… ONDER NRS. 30 EN 31»
_REPLACING = re.compile(
    r"\bTER\s+VERVANGING\s+VAN\b.*?\bN(?:RS?|UMMERS?)\.?\s*(?P<numbers>\d+(?:\s*(?:,|EN|T/M)\s*\d+)*)", re.IGNORECASE
)
# In the Eerste Kamer papers have letters: «… GEDRUKT ONDER LETTER D», «… ONDER D»
_REPLACING_LETTER = re.compile(
    r"\bTER\s+VERVANGING\s+VAN\b.*?\bONDER\s+(?:DE\s+)?(?:LETTERS?\s+)?(?P<letters>[A-Z]{1,2}(?:\s+EN\s+[A-Z]{1,2})?)\b(?!\.)"
)
# «VAN HET LID», «VAN DE LEDEN», also with a word lost or doubled: «VAN HET», «VAN DE HET LID», «HET LIDVAN NISPEN»
_BEFORE_NAMES = re.compile(
    r".*?\bMOTIE\b(?:\s+VAN\b)?(?:\s+(?:HET?|DE(?=\s+(?:HET\s+)?L(?:ID|E?DEN)))\b)*(?:\s+L(?:II?D|E?DEN)(?:\b|(?=VAN\s)))?\s*",
    re.IGNORECASE,
)
_NO_LETTERS = ("DE", "NR")
_OTHERS = re.compile(rf"(?:{AND_OTHERS}|\s+CS\.?)\Z")
_BETWEEN = re.compile(r"\s*(?:,|\sE?EN\s|\sen\s|&)\s*")
_AND, _NUMBER = re.compile(r"\s+EN\s+"), re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says; ``replaces`` are numbers in the motion's own dossier."""

    movers: tuple[Person, ...]
    and_others: bool
    amended: bool
    replaces: tuple[str, ...]


@lru_cache(maxsize=2)  # several rules ask for the title of the one document in hand
def read_title(title: str) -> Title:
    """Return what *title* says.

    >>> read_title("GEWIJZIGDE MOTIE VAN HET LID VAN DEN BERG C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 30")
    Title(movers=(Person(surname='Berg', particle='van den', initials='', given=''),), and_others=True, amended=True,
          replaces=('30',))
    """
    title = " ".join(title.split())
    lowered = title.lower()
    replacing = _REPLACING.search(title) if "ter vervanging" in lowered else None
    named = title[: lowered.find(" ter vervanging")] if " ter vervanging" in lowered else title
    start = _BEFORE_NAMES.match(named)
    names = named[start.end() :] if start else ""
    others = _OTHERS.search(names)
    names = names[: others.start()] if others else names
    return Title(
        movers=tuple(person for part in _BETWEEN.split(f"{names} ") if (person := name_of(part)) is not None),
        and_others=others is not None,
        amended=bool(_AMENDED.search(named[: start.end()])) if start else False,
        replaces=tuple(_numbers(replacing["numbers"]) if replacing else _letters(title)),
    )


def _letters(title: str) -> list[str]:
    found = _REPLACING_LETTER.search(title)
    return _AND.split(found["letters"]) if found and found["letters"] not in _NO_LETTERS else []


def _numbers(written: str) -> list[str]:
    """Return each number of «30», «30 EN 31», «30 T/M 32»."""
    found = [int(number) for number in _NUMBER.findall(written)]
    if "T/M" in written.upper() and len(found) == 2:
        found = list(range(found[0], found[1] + 1))
    return [str(number) for number in found]
