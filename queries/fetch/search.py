"""The official search service (SRU 2.0): which papers a dossier holds, and where the files of a publication stand.

Knows the records of the schema `gzd`: an identifier and an address for each form. Addresses in the repository are taken
from there and never built. Refuses documents with a document type, and addresses are checked by `Sites` when asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from queries.fetch.errors import MissingError, RefusedError
from queries.fetch.forms import Form
from queries.fetch.line import Line
from queries.fetch.wanted import Dossier, Publication

_SRU: Final = "{http://docs.oasis-open.org/ns/search-ws/sruResponse}"
_GZD: Final = "{http://standaarden.overheid.nl/sru}"
_IDENTIFIER: Final = "{http://purl.org/dc/terms/}identifier"
_DIAGNOSTIC: Final = "{http://docs.oasis-open.org/ns/search-ws/diagnostic}"
_OFFICIAL: Final = "c.product-area==officielepublicaties"
# Pages of one dossier. The largest, that of European affairs, has some 20,000 papers in parts of a few thousand each.
_MOST_PAGES: Final = 1_000


@dataclass(frozen=True, slots=True)
class Record:
    """One search result: the publication's identifier as the service writes it, and the address of each form."""

    identifier: str
    addresses: tuple[tuple[str, str], ...] = ()

    def address(self, form: Form) -> str | None:
        """Return where *form* stands, None where the record has none."""
        return dict(self.addresses).get(form.name)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of results: its records, how many there are in all (the service's estimate), the number of the next
    page's first.
    """

    records: tuple[Record, ...]
    total: int
    following: int | None


@dataclass(frozen=True, slots=True)
class Listing:
    """The records of a dossier, each once, in the service's order; ``absent`` more it tells of and does not give."""

    records: tuple[Record, ...]
    absent: int = 0


def papers_of(line: Line, dossier: Dossier) -> Listing:
    """Return the papers of *dossier*; raises `MissingError` for a dossier without papers."""
    query = f'{_OFFICIAL} and w.publicatienaam==Kamerstuk and w.dossiernummer=="{dossier.number}"'
    found: dict[str, Record] = {}
    told = 0
    for page in _pages(line, query):
        told, before = page.total, len(found)
        found |= {record.identifier: record for record in page.records}
        if len(found) == before:
            break
    if not found:
        raise MissingError(f"expected papers in {dossier}, found none in the search service; check the number")
    return Listing(tuple(found.values()), absent=max(0, told - len(found)))


def record_of(line: Line, publication: Publication) -> Record | None:
    """Return the record of *publication*, None if the service has none."""
    page = _asked(line, f"{_OFFICIAL} and dt.identifier=={publication}", 1)
    return next((record for record in page.records if record.identifier == publication.identifier), None)


def read_page(data: bytes, address: str) -> Page:
    """Return the page of results in *data*; raises `RefusedError` for what is no answer of a search service, or a
    complaint.
    """
    root = _parsed(data, address)
    complaint = root.findtext(f".//{_DIAGNOSTIC}message") or root.findtext(f".//{_DIAGNOSTIC}details")
    if complaint is not None:
        raise RefusedError(
            f"expected search results from {address}, found the complaint {complaint[:200]!r}; report it"
        )
    total = _number(root.findtext(f"{_SRU}numberOfRecords"))
    if root.tag != f"{_SRU}searchRetrieveResponse" or total is None:
        raise RefusedError(f"expected search results from {address}, found <{root.tag[:100]}>; report it")
    records = tuple(_records(root))
    return Page(records, total, _number(root.findtext(f"{_SRU}nextRecordPosition")))


def _pages(line: Line, query: str) -> Iterator[Page]:
    start = 1
    for _ in range(_MOST_PAGES):
        page = _asked(line, query, start)
        yield page
        after = page.following if page.following is not None else start + len(page.records)
        if not page.records or after <= start or (page.following is None and after > page.total):
            return
        start = after


def _asked(line: Line, query: str, start: int) -> Page:
    address = line.sites.search(query, start=start)
    return read_page(line.read(address), address)


def _records(root: Element) -> Iterator[Record]:
    for data in root.iterfind(f"{_SRU}records/{_SRU}record/{_SRU}recordData/{_GZD}gzd"):
        identifier = next((one.text for one in data.iter(_IDENTIFIER) if one.text), "").strip()
        items = data.iterfind(f"{_GZD}enrichedData/{_GZD}itemUrl")
        addresses = tuple((item.get("manifestation", ""), (item.text or "").strip()) for item in items)
        yield Record(identifier, addresses)


class _NoDoctype(TreeBuilder):
    """Builds a tree and refuses a document type, and with it every entity."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002 - the parser's own signature
        raise ParseError("a document type")


def _parsed(data: bytes, address: str) -> Element:
    parser = XMLParser(target=_NoDoctype())
    try:
        parser.feed(data)
        root = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise RefusedError(
            f"expected search results from {address}, found other content ({error}); report it"
        ) from error
    assert isinstance(root, Element)
    return root


def _number(text: str | None) -> int | None:
    found = re.fullmatch(r"[0-9]{1,9}", (text or "").strip())
    return int(found[0]) if found else None
