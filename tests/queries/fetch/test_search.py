"""The search service: records, pages, complaints, and what is not an answer of it."""

from __future__ import annotations

import pytest

from queries.fetch.errors import MissingError, RefusedError
from queries.fetch.forms import HTML, METADATA, METADATA_OWMS, PDF, XML, Form
from queries.fetch.line import Line
from queries.fetch.search import Listing, Record, papers_of, read_page, record_of
from queries.fetch.wanted import Dossier, Publication
from tests.queries.fetch.papers import official, results
from tests.queries.fetch.server import Answer, Server

REPOSITORY = "https://repository.overheid.nl/frbr/officielepublicaties/kst/35842/kst-35842-4/1"


def test_an_official_record() -> None:
    page = read_page(official("metadata/sru_record_kst.xml"), "x")
    assert (page.total, page.following) == (1, None)
    [record] = page.records
    assert record.identifier == "kst-35842-4"
    stands: dict[Form, str] = {
        XML: "xml/kst-35842-4.xml",
        HTML: "html/kst-35842-4.html",
        PDF: "pdf/kst-35842-4.pdf",
        METADATA: "metadata/metadata.xml",
        METADATA_OWMS: "metadataowms/metadata_owms.xml",
    }
    assert {form: record.address(form) for form in stands} == {
        form: f"{REPOSITORY}/{end}" for form, end in stands.items()
    }


def papers(first: int, last: int) -> list[str]:
    return [f"kst-32734-{number}" for number in range(first, last + 1)]


def of_dossier(line: Line, server: Server, *pages: bytes) -> Listing:
    server.give("/sru", *(Answer(page, media_type="text/xml") for page in pages))
    return papers_of(line, Dossier("32734"))


def test_a_dossier_page_by_page(line: Line, server: Server) -> None:
    listing = of_dossier(
        line,
        server,
        results(papers(1, 100), total=230, following=101),
        results(papers(101, 200), total=230, following=201),
        results(papers(201, 230), total=230),
    )
    assert [record.identifier for record in listing.records] == papers(1, 230)
    assert listing.absent == 0
    assert [asked.query["startRecord"] for asked in server.asked] == ["1", "101", "201"]
    assert {asked.query["query"] for asked in server.asked} == {
        'c.product-area==officielepublicaties and w.publicatienaam==Kamerstuk and w.dossiernummer=="32734"'
    }


def test_pages_that_do_not_tell_of_the_next(line: Line, server: Server) -> None:
    listing = of_dossier(line, server, results(papers(1, 2), total=3), results(papers(3, 3), total=3))
    assert [record.identifier for record in listing.records] == papers(1, 3)


@pytest.mark.parametrize(
    "second", [results([], total=5), results(papers(1, 2), total=5, following=1)], ids=["empty", "backwards"]
)
def test_a_service_that_gives_fewer_than_it_tells_of(line: Line, server: Server, second: bytes) -> None:
    listing = of_dossier(line, server, results(papers(1, 2), total=5, following=3), second)
    assert [record.identifier for record in listing.records] == papers(1, 2)
    assert listing.absent > 0
    assert len(server.asked) == 2


def test_a_dossier_without_papers(line: Line, server: Server) -> None:
    with pytest.raises(MissingError, match="expected papers in dossier/32734, found none"):
        of_dossier(line, server, results([]))


def test_a_record_by_identifier(line: Line, server: Server) -> None:
    server.give("/sru", Answer(results(["kst-1-10", "kst-1-1"])), Answer(results([])))
    assert record_of(line, Publication("kst-1-1")) == Record("kst-1-1")
    assert record_of(line, Publication("kst-1-2")) is None
    assert server.asked[0].query["query"].endswith("dt.identifier==kst-1-1")


COMPLAINT = results([]).replace(
    b"</searchRetrieveResponse>",
    b'<d:diagnostics xmlns:d="http://docs.oasis-open.org/ns/search-ws/diagnostic"><d:diagnostic>'
    b"<d:message>Query syntax error</d:message></d:diagnostic></d:diagnostics></searchRetrieveResponse>",
)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (COMPLAINT, "found the complaint 'Query syntax error'"),
        (b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>", "found .*a document type"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>".encode("utf-16"), "found .*a document type"),
        (b'<?xml version="1.0" encoding="onbekend"?><x/>', "found other content"),
        (results(["kst-1-1"])[:-40], "found other content"),
        (b"<html><body>Even geduld</body></html>", "found <html>"),
        (b"", "found other content"),
        (results([]).replace(b"<numberOfRecords>0<", b"<numberOfRecords>veel<"), "found <.*searchRetrieveResponse"),
    ],
)
def test_what_is_no_answer(data: bytes, found: str) -> None:
    with pytest.raises(RefusedError, match=f"expected search results from x, {found}"):
        read_page(data, "x")
