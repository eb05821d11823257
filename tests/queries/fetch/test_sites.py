"""Addresses: only the official hosts, or the base in their place."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from queries.fetch.errors import BadIdentifierError, RefusedError
from queries.fetch.sites import Sites

OFFICIAL = Sites()
MIRROR = Sites("http://127.0.0.1:8000/spiegel/")
FILE = "frbr/officielepublicaties/kst/35842/kst-35842-4/1/xml/kst-35842-4.xml"


def test_direct() -> None:
    assert OFFICIAL.direct("kst-32734-32", ".xml") == "https://zoek.officielebekendmakingen.nl/kst-32734-32.xml"
    assert MIRROR.direct("kst-1-1", "/metadata.xml") == "http://127.0.0.1:8000/spiegel/kst-1-1/metadata.xml"


def test_search() -> None:
    parts = urlsplit(OFFICIAL.search('w.dossiernummer=="32734"', start=101))
    assert (parts.netloc, parts.path) == ("repository.overheid.nl", "/sru")
    asked = parse_qs(parts.query)
    assert asked["query"] == ['w.dossiernummer=="32734"']
    assert (asked["version"], asked["startRecord"], asked["maximumRecords"]) == (["2.0"], ["101"], ["100"])


def test_official_addresses_are_asked_by_https_or_of_the_base() -> None:
    assert OFFICIAL.asked(f"http://repository.overheid.nl/{FILE}") == f"https://repository.overheid.nl/{FILE}"
    assert MIRROR.asked(f"https://repository.overheid.nl/{FILE}") == f"http://127.0.0.1:8000/spiegel/{FILE}"
    assert MIRROR.asked("http://127.0.0.1:8000/elders?x=1") == "http://127.0.0.1:8000/elders?x=1"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/kst-1-1.xml",
        "https://zoek.officielebekendmakingen.nl.example.org/kst-1-1.xml",
        "https://zoek.officielebekendmakingen.nl@example.org/kst-1-1.xml",
        "https://u:p@zoek.officielebekendmakingen.nl/kst-1-1.xml",
        "https://zoek.officielebekendmakingen.nl:8443/kst-1-1.xml",
        "ftp://zoek.officielebekendmakingen.nl/kst-1-1.xml",
        "file:///etc/passwd",
        "//example.org/x",
        "http://127.0.0.1/kst-1-1.xml",
        "http://127.0.0.1:8001/kst-1-1.xml",
        "http://localhost:8000/kst-1-1.xml",
        "http://[::1/",
        "http://127.0.0.1:poort/",
        "",
    ],
)
def test_strangers_are_refused(address: str) -> None:
    for sites in (OFFICIAL, MIRROR):
        with pytest.raises(RefusedError, match="it is not followed"):
            sites.asked(address)


def test_redirects() -> None:
    address = OFFICIAL.direct("kst-1-1", ".xml")
    assert OFFICIAL.next_of(address, "/dossier/kst-1-1.xml").endswith(".nl/dossier/kst-1-1.xml")
    with pytest.raises(RefusedError):
        OFFICIAL.next_of(address, "//example.org/kst-1-1.xml")


@pytest.mark.parametrize("base", ["", "127.0.0.1:8000", "ftp://127.0.0.1", "http://", "http://x/?q=1", "http://[::1"])
def test_a_bad_base(base: str) -> None:
    with pytest.raises(BadIdentifierError, match="expected a base address"):
        Sites(base)
