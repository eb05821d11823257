"""The Tweede Kamer's own records of motions (`Zaak`, JSON): who moved one according to its title, and when.

Knows the words «Motie van de leden X en Y over …». Refuses to know the motion itself.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

# reads «van de leden A, B en C over …», «van het lid A c.s. over …»; not «Motie over …»
_MOVERS = re.compile(
    r"\bmotie\s+van\s+(?:het\s+lid|de\s+leden)\s+(?P<names>.+?)(?P<others>\s+c\.s[\s.]*)?"
    r"(?=\s*\b(?:over|ter\s+vervanging|t\.v\.v|waarin|om|inzake)\b|\s*\(|\s*$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",\s*|\s+en\s+")
# «Van der Plas», «Rikkers-Oosterkamp»; not «Kostic een brede kosten-batenanalyse», a title without «over».
_NAME = re.compile(r"(?:(?:[^\W\d_a-z][\w’'-]*|van|v[oa]n|de[rn]?|het|te[rn]?|el|al|'t)\s?)+")


@dataclass(frozen=True, slots=True)
class Record:
    """Movers as the title names them (the first ones, where ``others``), and the day (ISO) the motion was moved."""

    movers: tuple[str, ...]
    others: bool
    date: str | None


def record(data: bytes) -> Record | None:
    """Return what the JSON in *data* says of a motion; None where it is no such record."""
    try:
        told = json.loads(data)
    except ValueError:
        return None
    if not isinstance(told, dict) or told.get("Soort") != "Motie":
        return None
    found = _MOVERS.search(" ".join(str(told.get("Onderwerp", "")).split()))
    names = tuple(name.strip() for name in _BETWEEN.split(found["names"]) if name.strip()) if found else ()
    if not all(map(_NAME.fullmatch, names)):
        names = ()
    started = str(told.get("GestartOp") or "")
    return Record(names, bool(found and found["others"]), started[:10] or None)
