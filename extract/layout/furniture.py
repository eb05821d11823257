"""Page furniture: running feet and heads, which stand in mid-sentence and say only which paper and page this is.

What the foot says of the paper is kept (`Foot`); its number is the document's own, not a citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# «36 600 VI», «21 501-02», «36410»: the dossier as a foot or a masthead prints it.
DOSSIER = r"(?P<dossier>\d{2}\s?\d{3})(?:\s?[-–‒ ]\s?(?P<chapter>\d{2}|[IVX]+[A-E]?|[A-M]))?"

# «Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 4»: chamber, session, dossier, number, page.
# «’s-Gravenhage 2018      Tweede Kamer, …»: the imprint and the foot set on one line.
# Not «zie Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 en verder»: that line goes on.
_FOOT = re.compile(
    r"(?:(?:kst-[\w-]+|ISSN\s*\d{4}\s*-\s*\d{3}[\dX]|[’']s-Gravenhage\s+\d{4})\s+){0,3}"
    r"(?P<chamber>Tweede|Eerste) Kamer, vergaderjaar (?P<session>\d{4}[-–‒]\d{4}),\s*"
    + DOSSIER
    + r",\s*(?:[Nn]r\.\s*)?(?P<number>\d{1,4}|[A-Z]{1,3})(?:\s+(?:[-–—]\s*)?(?:p\.\s*)?(?P<page>\d{1,4}))?"
)
_IN_FOOT = " Kamer, vergaderjaar "  # every line is asked whether it is a foot: most are not, and this tells it at once

# «kst-32734-32», «ISSN 0921 - 7371», «’s-Gravenhage 2018»: the imprint under the first page.
# «Pagina 4 van 9», «blad 2 van 3», «- 7 -»: ministry letters. Not «Pagina 4 van de nota»: no number of pages.
_IMPRINT = re.compile(
    r"kst-[\w-]+|ISSN\s*\d{4}\s*-\s*\d{3}[\dX]|[’']s-Gravenhage\s+\d{4}|(?:Pagina|Blad|blad|pagina)\s+\d+\s+(?:van|/)\s+\d+"
    r"|[-–]\s?\d{1,3}\s?[-–]"
)


@dataclass(frozen=True, slots=True)
class Foot:
    """What a running foot says: chamber, session year, dossier, number, and page where it has one."""

    chamber: str
    session: str
    dossier: str
    number: str
    page: int | None


def dossier_id(digits: str, chapter: str | None) -> str:
    """Return the official spelling of a dossier: ``36600-VI``, ``21501-02``, ``32734``."""
    bare = re.sub(r"\s", "", digits)
    return f"{bare}-{chapter}" if chapter else bare


def read_foot(line: str) -> Foot | None:
    """Return what *line* says if it is a running foot as a whole, else None."""
    found = _FOOT.fullmatch(line) if _IN_FOOT in line else None
    if not found:
        return None
    page = found["page"]
    return Foot(
        chamber=found["chamber"],
        session=re.sub("[–‒]", "-", found["session"]),
        dossier=dossier_id(found["dossier"], found["chapter"]),
        number=found["number"],
        page=int(page) if page else None,
    )


def is_furniture(line: str) -> bool:
    """Tell whether *line* is page furniture as a whole."""
    return bool(_IMPRINT.fullmatch(line) or (_IN_FOOT in line and _FOOT.fullmatch(line)))
