"""Motions in our own words, as official XML, and the cases that a policy person can read and add to.

A case is a title, motions with one fact group per line, the words of the motion that names others, and what each name
stands for; each of the four ends with a line that holds a single full stop. A motion stands as

    36999-5 | 2024-03-12 | VAN HET LID AALBERS C.S. | Aalbers, Brink | meer veerboten te laten varen

and the one that names them is kst-36998-50 of 1 June 2024, in dossier 36998. A line of what is expected is either
``motie-Aalbers c.s. = kst-36999-5 (meer veerboten)``, with the words that both have, or ``motie-Aalbers: reason``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from extract.mentions.vocabulary import table
from extract.readers.archives import Found
from extract.readers.streams import Survey, read_found
from extract.reading import read
from extract.statements import Reading

CASES = Path(__file__).parent / "cases.txt"
NAMING = "36998-50"
_MOTION = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><kamerstuk>
  <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel></kamerstukkop>
  <dossier><dossiernummer><dossiernr>{dossier}</dossiernr></dossiernummer><titel>Varen</titel></dossier>
  <stuk>
    <stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr>
    <titel>{title}</titel>
    <datumtekst>Voorgesteld <datum isodatum="{day}">{written}</datum></datumtekst>
    <algemeen><vrije-tekst><tekst status="goed">
      <al>De Kamer,</al><al>gehoord de beraadslaging,</al>{grounds}<al>verzoekt de regering {request},</al>
      <al>en gaat over tot de orde van de dag.</al>
      <al-groep>{signed}</al-groep>
    </tekst></vrije-tekst></algemeen>
  </stuk>
</kamerstuk></officiele-publicatie>
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One case; ``motions`` as lines, ``grounds`` of the motion that names them, ``expected`` a line per name."""

    title: str
    motions: tuple[str, ...]
    grounds: tuple[str, ...]
    expected: tuple[str, ...]


def read_cases(*, count: int) -> tuple[Case, ...]:
    """Return the cases. Fails where there are not *count* of them: none may get lost unseen."""
    parts = re.split(r"^\.$\n?", CASES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert parts.pop().strip() == "", "expected a line with a full stop at the end"
    assert len(parts) == 4 * count, f"expected {count} cases, found {len(parts)} parts"
    return tuple(
        Case(parts[at].strip(), *(tuple(filter(None, part.splitlines())) for part in parts[at + 1 : at + 4]))
        for at in range(0, len(parts), 4)
    )


def motion(line: str, *grounds: str) -> Reading:
    """Return the motion that *line* tells, resting on *grounds*."""
    number, day, title, signed, request = (part.strip() for part in line.split("|"))
    dossier, _, last = number.partition("-")
    year, month, date = day.split("-")
    named = {int(number): month for month, number in table("months")}[int(month)]
    data = _MOTION.format(
        dossier=dossier, number=last, day=day, written=f"{int(date)} {named} {year}", request=request,
        title=title if title.startswith(("GEWIJZIGDE", "NADER")) else f"MOTIE {title}",
        grounds="".join(f"<al>overwegende dat {ground};</al>" for ground in grounds),
        signed="".join(f"<al>{name.strip()}</al>" for name in signed.split(",")),
    )
    return read(read_found(Found(f"kst-{number}.xml", data.encode()), Survey((), {}, {}, ())))


def naming(*grounds: str, title: str = "VAN HET LID WIT", day: str = "2024-06-01") -> Reading:
    """Return the motion that names others in *grounds*."""
    return motion(f"{NAMING} | {day} | {title} | Wit | een havenmeester aan te stellen", *grounds)


def papers_in(case: Case) -> tuple[Reading, ...]:
    """Return all that *case* loads, in its order; the motion that names the others comes last."""
    return (*(motion(line) for line in case.motions), naming(*case.grounds))
