"""Motions forged for tests: who moves them, when, and which they replace is put in; a format writes it down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_SAID: Final = (
    "De Kamer,",
    "gehoord de beraadslaging,",
    "overwegende dat de dijk bij het dorp lek is;",
    "verzoekt de regering de dijk te dichten,",
    "en gaat over tot de orde van de dag.",
)


@dataclass(frozen=True, slots=True)
class Forged:
    """What is put into a motion; ``names`` as they stand in a sentence, ``part`` of the dossier («V», «20») or empty.

    ``changed`` are the words before «MOTIE»; ``replaces`` is a number of the same dossier, None where there is none.
    """

    names: tuple[str, ...]
    others: bool
    changed: str
    replaces: int | None
    dossier: str
    part: str
    number: int
    date: tuple[int, int, int]

    @property
    def identifier(self) -> str:
        """The official identifier."""
        return f"kst-{self._papers}-{self.number}"

    @property
    def replaced(self) -> str | None:
        """The official identifier of the motion that it replaces."""
        return f"kst-{self._papers}-{self.replaces}" if self.replaces else None

    @property
    def iso(self) -> str:
        """The day as an ISO date."""
        return "{:04}-{:02}-{:02}".format(*self.date)

    @property
    def _papers(self) -> str:
        return f"{self.dossier}-{self.part}" if self.part else self.dossier

    @property
    def _written_dossier(self) -> str:
        sign = "-" if self.part.isdigit() else " "
        return f"{self.dossier[:2]} {self.dossier[2:]}" + (f"{sign}{self.part}" if self.part else "")

    @property
    def _title(self) -> str:
        *first, last = (name.upper() for name in self.names)
        movers = f"{', '.join(first)} EN {last}" if first else last
        whole = f"DE LEDEN {movers}" if first else f"HET LID {movers}"
        leads = f"VAN HET LID {(first or [last])[0]} C.S." if self.others else f"VAN {whole}"
        replacing = f" TER VERVANGING VAN DIE GEDRUKT ONDER NR. {self.replaces}" if self.replaces else ""
        return f"{self.changed}MOTIE {leads}{replacing}"

    @property
    def _day(self) -> str:
        year, month, day = self.date
        return f"Voorgesteld {day} {_MONTHS[month - 1]} {year}"

    @property
    def _signed(self) -> tuple[str, ...]:
        return tuple(name[:1].upper() + name[1:] for name in self.names)


def as_xml(motion: Forged, *, grouped: bool, in_one: bool) -> bytes:
    """Return official XML; the names *grouped* in an element of their own, or all *in_one* paragraph."""
    part = f"-<raadnr>{motion.part}</raadnr>" if motion.part.isdigit() else ""
    chapter = f"<begrotingshoofdstuk>{motion.part}</begrotingshoofdstuk>" if motion.part and not part else ""
    lines = (", ".join(motion._signed),) if in_one else motion._signed
    signed = "".join(f"<al>{line}</al>" for line in lines)
    number = f"{motion.dossier[:2]} {motion.dossier[2:]}"
    return f"""<officiele-publicatie>
<metadata><meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="{motion.identifier}"/></metadata>
<kamerstuk><dossier><dossiernummer><dossiernr>{number}</dossiernr>{part}{chapter}</dossiernummer>
<titel>Een dijk</titel></dossier><stuk><stuknr>Nr. <ondernummer kamer="2">{motion.number}</ondernummer></stuknr>
<titel>{motion._title}</titel><datumtekst>{motion._day}</datumtekst><algemeen><vrije-tekst><tekst status="goed">
{"".join(f"<al>{said}</al>" for said in _SAID)}{f"<al-groep>{signed}</al-groep>" if grouped else signed}
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>""".encode()


def as_text(motion: Forged, *, dense: bool) -> bytes:
    """Return plain text, as it is copied from a page; *dense* text has no blank lines."""
    head = (motion._written_dossier, "Een dijk", f"Nr. {motion.number}", motion._title, motion._day)
    parts = (*head, *_SAID, "\n".join(motion._signed))
    return (("\n" if dense else "\n\n").join(parts) + "\n").encode()
