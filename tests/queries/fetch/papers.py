"""Small publications of our own, pages of search results, and the official ones where they are at hand."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

OFFICIAL = Path(__file__).parents[4] / "shared" / "corpus" / "official"
MOMENT = "Thu, 27 May 2021 11:08:59 GMT"
ERROR_PAGE = b"<!DOCTYPE html>\n<html><head><title>Niet gevonden</title></head><body>Er ging iets mis.</body></html>"


def official(name: str) -> bytes:
    """Return the official file *name*. Where it is not at hand the test is skipped; with CI=true it fails."""
    path = OFFICIAL / name
    if path.is_file():
        return path.read_bytes()
    missing = f"the official file {name} is not beside the checkout (../shared/corpus/official)"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


def xml(text: str = "Een stuk van niets.", *, repeat: int = 1) -> bytes:
    return f'<?xml version="1.0"?>\n<officiele-publicatie><al>{text * repeat}</al></officiele-publicatie>\n'.encode()


def kamerstuk(dossier: str, number: int) -> bytes:
    """A letter of our own in the shape of official XML."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata/><kamerstuk>
  <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2020-2021</tekstregel></kamerstukkop>
  <dossier><dossiernummer><dossiernr>{dossier}</dossiernr></dossiernummer><titel>Van alles</titel></dossier>
  <stuk><stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr>
    <titel>BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN</titel>
    <algemeen><vrije-tekst><tekst status="goed"><al>De post in Ankara blijft open.</al></tekst></vrije-tekst></algemeen>
  </stuk>
</kamerstuk></officiele-publicatie>
""".encode()


def html(text: str = "Een stuk van niets.") -> bytes:
    return f"<!DOCTYPE html>\n<html><body><p>{text}</p></body></html>".encode()


def pdf(text: str = "niets") -> bytes:
    return f"%PDF-1.4\n{text}\n%%EOF\n".encode()


def metadata(identifier: str) -> bytes:
    name = f'<metadata name="DC.identifier" scheme="" content="{identifier}"/>'
    return f'<?xml version="1.0"?>\n<metadata_gegevens>\n{name}\n</metadata_gegevens>'.encode()


def results(
    identifiers: Sequence[str], *, total: int | None = None, following: int | None = None, addresses: str = ""
) -> bytes:
    """A page of search results; *addresses* stands in each record, ``{}`` in it for the identifier."""
    records = "".join(
        "<record><recordData><gzd:gzd><gzd:originalData><dcterms:identifier>"
        f"{one}</dcterms:identifier></gzd:originalData><gzd:enrichedData>{addresses.replace('{}', one)}"
        "</gzd:enrichedData></gzd:gzd></recordData></record>"
        for one in identifiers
    )
    onward = f"<nextRecordPosition>{following}</nextRecordPosition>" if following else ""
    return (
        '<?xml version="1.0"?><searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse"'
        ' xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<numberOfRecords>{len(identifiers) if total is None else total}</numberOfRecords>"
        f"<records>{records}</records>{onward}</searchRetrieveResponse>"
    ).encode()
