"""The head of an answer to parliamentary questions (Aanhangsel van de Handelingen), as every format prints it.

Knows session year, chamber, number, and the two sentences that say who asked and who answered. Refuses to read the
answers themselves.
"""

from __future__ import annotations

import re
from typing import Final

from extract.mentions.dates import match as find_dates
from extract.statements import Paper
from ontology.terms import PaperType

# Characters: the head ends within the first page.
_HEAD: Final = 4_000
_MARKS = r"[*#_\s]*"  # what is left of a format's marks for bold and headings
# reads «Vergaderjaar 2020–2021 Aanhangsel van de Handelingen»; not «het vergaderjaar 2020–2021 telde …»
_SESSION = re.compile(
    r"Vergaderjaar\s+(?P<first>\d{4})\s?[-–‒]\s?(?P<last>\d{4})[^.:]{0,80}?Aanhangsel van de Handelingen"
)
# reads a line with «3235» alone; not «Vraag 1»
_NUMBER = re.compile(rf"^{_MARKS}(?P<number>\d{{1,4}}){_MARKS}$", re.MULTILINE)
# reads «Vragen van het lid X (Y) aan de Minister over Z (ingezonden 3 juni 2021).»; not «Vragen over Z»
_ASKED = re.compile(r"Vragen\s+van\s+(?:het\s+lid|de\s+leden)\s.{5,1500}?\(ingezonden\s+[^)]{6,30}\)", re.DOTALL)
_IDENTIFIER = re.compile(r"ah-(?:tk|ek)-(?P<first>\d{4})(?P<last>\d{4})-(?P<number>\d{1,4})")
# reads «(ontvangen 21 juni 2021)»
_RECEIVED = re.compile(r"\(ontvangen\s+(?P<date>\d{1,2}\s+\w+\s+\d{4})")
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_answer_head(text: str) -> Paper | None:
    """Return what the head of *text* says of itself; None where it is not that of an answer to questions."""
    head = text[:_HEAD]
    session = _SESSION.search(head)
    number = session and _NUMBER.search(head, session.end())
    asked = number and _ASKED.search(head, number.end())
    if not (session and number and asked):
        return None
    chamber = "ek" if "Eerste Kamer der Staten-Generaal" in head[: session.end()] else "tk"
    identifier = f"ah-{chamber}-{session['first']}{session['last']}-{number['number']}"
    return answer_paper(identifier, head[number.end() :])


def answer_paper(identifier: str, head: str) -> Paper | None:
    """Return the answer known as *identifier* (``ah-tk-20202021-3235``) with what its *head* says; None for another
    name."""
    named = _IDENTIFIER.fullmatch(identifier)
    if named is None:
        return None
    asked = _ASKED.search(head)
    received = _RECEIVED.search(head)
    return Paper(
        identifier=identifier,
        type=PaperType.PAPER,
        number=named["number"],
        title=" ".join(re.sub(r"[*_]", "", asked[0]).split()) if asked else None,
        date=read_date(received["date"]) if received else None,
        session_year=f"{named['first']}-{named['last']}",
    )


def read_date(text: str) -> str | None:
    """Return the first date in *text* as an ISO date («Den Haag, 7 juli 2023»); None without a full one."""
    found = (mention.iso for mention in find_dates(" ".join(text.split())))
    return next((date for date in found if _FULL.fullmatch(date)), None)
