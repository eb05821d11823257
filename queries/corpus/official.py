"""What official XML says of itself in attributes, which readers of the text never see: links, movers, dates.

Knows the attributes of `extref`, `dossierref`, `meta` and the title of the paper. Shares no code with the reader, so
that one can be held against the other. Refuses to know what was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

# A record outside the file: «https://…/kst-28844-269/metadata.xml».
_ELSEWHERE = re.compile(r"/([^/]+)/metadata\.xml$")
# «kst-36410-VI-87», «h-tk-20222023-84-12», «trb-2020-1»; not «kst-CCD-II», which names no paper, nor an address.
_PUBLICATION = re.compile(r"(?:kst|ah|h|kv|stb|stcrt|trb|blg|nds|ag)-\S*\d\S*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DASHES = str.maketrans("–‒−‑", "----")
# reads «… TER VERVANGING VAN DIE GEDRUKT ONDER NR. 30»; not «GEWIJZIGDE MOTIE VAN HET LID X»
_REPLACES = re.compile(r"GEDRUKT\s+ONDER\s+NR\.?\s*(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A publication by its identifier, a dossier as ``dossier/34952``, and the words that are linked."""

    cited: str
    written: str


@dataclass(frozen=True, slots=True)
class Reference:
    """What an official file says in its attributes; no ``submitters`` or ``date`` where its record is elsewhere.

    ``dated`` tells whether the paper itself prints a day: of 6,017 motions, 12 do not.
    """

    identifier: str | None
    links: tuple[Link, ...]
    replaced: str | None
    submitters: tuple[str, ...]
    date: str | None
    dated: bool


def reference(data: bytes) -> Reference | None:
    """Return what the official XML in *data* says of itself; None where *data* is no such XML."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.tag != "officiele-publicatie":
        return None
    told = _told(root)
    identifier = _identifier(told)
    return Reference(
        identifier=identifier,
        links=tuple(_links(root)),
        replaced=_replaced(root, identifier),
        submitters=tuple(dict.fromkeys(told.get("OVERHEIDop.indiener", ()))),
        date=next(iter(told.get("DCTERMS.issued", ())), None),
        dated=any(_YEAR.search(_text(each)) for each in root.iter("datumtekst", "datum")),
    )


def _told(root: etree._Element) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        told.setdefault(meta.get("name", ""), []).append(meta.get("content", "").strip())
    return told


def _identifier(told: dict[str, list[str]]) -> str | None:
    inline = next(iter(told.get("DC.identifier", ())), None)
    outside = _ELSEWHERE.search(next(iter(told.get("OVERHEIDop.externMetadataRecord", ())), ""))
    return inline or (outside[1] if outside else None)


def _links(root: etree._Element) -> Iterator[Link]:
    for element in root.iter("extref", "dossierref"):
        written = " ".join(_text(element).split())
        if element.tag == "dossierref":
            yield Link(f"dossier/{_tidied(element.get('dossier', ''))}", written)
        elif _PUBLICATION.fullmatch(cited := _tidied(element.get("doc", ""))):
            yield Link(cited, written)


def _tidied(value: str) -> str:
    return "".join(value.split()).translate(_DASHES)


def _replaced(root: etree._Element, identifier: str | None) -> str | None:
    title = root.find(".//stuk/titel")
    found = _REPLACES.search(_text(title)) if title is not None else None
    return f"{identifier.rpartition('-')[0]}-{found[1]}" if found and identifier else None


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))
