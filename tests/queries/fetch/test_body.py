"""Getting one file whole, whatever the server does: each fault once, and that no half of a file is ever kept."""

from __future__ import annotations

import base64
import hashlib
import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from queries.fetch.body import Body, Known, save
from queries.fetch.errors import MissingError, NoNetworkError, RefusedError, UnansweredError
from queries.fetch.forms import HTML, PDF, XML, Form
from queries.fetch.line import Line
from queries.fetch.manners import Manners, Pace
from queries.fetch.sites import Sites
from tests.queries.fetch.conftest import QUICK
from tests.queries.fetch.papers import ERROR_PAGE, MOMENT, html, official, pdf, xml
from tests.queries.fetch.server import Answer, Server

PATH = "/kst-1-1.xml"
LONG = xml(repeat=4_000)
ETAG = ("ETag", '"een"')


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "kst-1-1" / "kst-1-1.xml.part"


@pytest.fixture
def bring(server: Server, line: Line, part: Path) -> Callable[..., Body | None]:
    """Bring the file at `PATH` into *part*."""

    def brought(form: Form = XML, known: Known | None = None) -> Body | None:
        return save(line, f"{server.base}{PATH}", form, part, known=known)

    return brought


def left(part: Path) -> list[str]:
    return sorted(path.name for path in part.parent.iterdir()) if part.parent.is_dir() else []


def test_a_whole_file(server: Server, bring: Callable[..., Body | None], part: Path, waits: list[float]) -> None:
    data = official("ah-tk-20202021-3235/ah-tk-20202021-3235.xml")
    server.give(PATH, Answer(data, media_type="text/xml", headers=(("Last-Modified", MOMENT), ETAG)))
    told = Body(f"{server.base}{PATH}", "text/xml", len(data), hashlib.sha256(data).hexdigest(), MOMENT, '"een"')
    assert bring() == told
    assert part.read_bytes() == data
    assert waits == []
    [asked] = server.asked
    assert asked.headers["user-agent"].startswith("kamergraaf/")
    assert asked.headers["accept-encoding"] == "identity"
    assert "range" not in asked.headers


BUSY = [
    Answer(b"bezet", 503, "text/plain"),
    Answer(b"rustig aan", 429, "text/plain"),
    Answer(ERROR_PAGE, 500, "text/html"),
    Answer(ERROR_PAGE, 502, "text/html"),
    Answer(LONG, sent=100),
    Answer(LONG, sent=0),
    Answer(LONG, sent=100, stall=True),
    Answer(LONG[:5_000], length=False),
    Answer(LONG, headers=(("Repr-Digest", f"sha-256=:{base64.b64encode(bytes(32)).decode()}:"),)),
    Answer(LONG, 206),
]


@pytest.mark.parametrize("fault", BUSY, ids=lambda fault: f"{fault.status}-{fault.sent}-{len(fault.headers)}")
def test_a_passing_fault_is_tried_again(
    server: Server, bring: Callable[..., Body | None], part: Path, waits: list[float], fault: Answer
) -> None:
    assert len(BUSY) == 10
    server.give(PATH, fault, fault, Answer(LONG))
    assert bring() is not None
    assert part.read_bytes() == LONG
    assert [wait for wait in waits if wait >= 1] == [1.0, 2.0]
    assert len(server.asked) == 3


@pytest.mark.parametrize("fault", BUSY, ids=lambda fault: f"{fault.status}-{fault.sent}-{len(fault.headers)}")
def test_a_lasting_fault_is_told_and_nothing_counts(
    server: Server, bring: Callable[..., Body | None], waits: list[float], fault: Answer
) -> None:
    server.give(PATH, fault)
    with pytest.raises(UnansweredError, match=r"^expected an answer from http://127.*\(5 times\); try later"):
        bring()
    assert [wait for wait in waits if wait >= 1] == [1.0, 2.0, 4.0, 8.0]


def test_silence_is_named(server: Server, bring: Callable[..., Body | None]) -> None:
    server.give(PATH, Answer(LONG, sent=0, stall=True))
    with pytest.raises(UnansweredError, match="silence for 1 s"):
        bring()


def test_a_broken_file_is_gone_on_with(server: Server, bring: Callable[..., Body | None], part: Path) -> None:
    server.give(
        PATH, Answer(LONG, headers=(ETAG,), ranges=True, sent=30_000), Answer(LONG, headers=(ETAG,), ranges=True)
    )
    told = bring()
    assert told is not None
    assert (part.read_bytes(), told.size, told.sha256) == (LONG, len(LONG), hashlib.sha256(LONG).hexdigest())
    first, second = server.asked
    assert "range" not in first.headers
    assert second.headers["if-range"] == '"een"'
    assert 0 < int(second.headers["range"].removeprefix("bytes=").removesuffix("-")) <= 30_000


def test_a_document_that_changed_meanwhile_begins_anew(
    server: Server, bring: Callable[..., Body | None], part: Path
) -> None:
    other = xml("Iets anders.", repeat=5_000)
    server.give(
        PATH, Answer(LONG, headers=(ETAG,), ranges=True, sent=30_000), Answer(other, headers=(("ETag", '"twee"'),))
    )
    bring()
    assert part.read_bytes() == other


@pytest.mark.parametrize("headers", [(), (("ETag", 'W/"zwak"'),)])
def test_without_a_strong_validator_it_begins_anew(
    server: Server, bring: Callable[..., Body | None], part: Path, headers: tuple[tuple[str, str], ...]
) -> None:
    server.give(PATH, Answer(LONG, headers=headers, ranges=True, sent=30_000), Answer(LONG))
    bring()
    assert part.read_bytes() == LONG
    assert all("range" not in asked.headers for asked in server.asked)


def test_a_part_of_another_address_is_no_beginning(
    server: Server, bring: Callable[..., Body | None], part: Path
) -> None:
    part.parent.mkdir()
    part.write_bytes(b"<elders>")
    part.with_name(f"{part.name}.from").write_text(
        '{"address": "http://127.0.0.1/x", "validator": "x"}', encoding="utf-8"
    )
    server.give(PATH, Answer(LONG, ranges=True))
    bring()
    assert part.read_bytes() == LONG


def test_a_range_that_cannot_be_is_begun_anew(server: Server, bring: Callable[..., Body | None], part: Path) -> None:
    server.give(PATH, Answer(LONG, headers=(ETAG,), sent=30_000), Answer(b"", 416), Answer(LONG))
    bring()
    assert part.read_bytes() == LONG
    assert "range" not in server.asked[-1].headers


@pytest.mark.parametrize("status", [404, 410])
def test_missing(server: Server, bring: Callable[..., Body | None], part: Path, status: int) -> None:
    server.give(PATH, Answer(ERROR_PAGE, status, "text/html"))
    with pytest.raises(MissingError, match=f"found {status} .*check the identifier"):
        bring()
    assert (len(server.asked), left(part)) == (1, [])


REFUSED = {
    "an error page as a page": (Answer(ERROR_PAGE, media_type="text/html"), "found text/html"),
    "an error page as XML": (Answer(ERROR_PAGE), "found an HTML page"),
    "forbidden": (Answer(ERROR_PAGE, 403, "text/html"), "found 403 Forbidden"),
    "nothing": (Answer(b""), "found nothing"),
    "a redirect elsewhere": (
        Answer(status=302, headers=(("Location", "http://example.org/kst-1-1.xml"),)),
        "example.org",
    ),
    "a redirect to another port": (Answer(status=301, headers=(("Location", "http://127.0.0.1:9/x"),)), "127.0.0.1:9"),
    "a redirect to a file": (Answer(status=307, headers=(("Location", "file:///etc/passwd"),)), "file:///etc/passwd"),
    "a redirect in a circle": (Answer(status=302, headers=(("Location", PATH),)), "at most 5 redirects"),
    "a redirect to nowhere": (Answer(status=302), "at most 5 redirects"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(server: Server, bring: Callable[..., Body | None], part: Path, name: str) -> None:
    answer, found = REFUSED[name]
    server.give(PATH, answer)
    with pytest.raises(RefusedError, match=found):
        bring()
    assert left(part) == []


def test_a_redirect_within_is_followed(server: Server, bring: Callable[..., Body | None], part: Path) -> None:
    server.give(PATH, Answer(status=302, headers=(("Location", "https://repository.overheid.nl/frbr/kst-1-1.xml"),)))
    server.give("/frbr/kst-1-1.xml", Answer(LONG))
    told = bring()
    assert told is not None
    assert (told.source, part.read_bytes()) == (f"{server.base}/frbr/kst-1-1.xml", LONG)


@pytest.mark.parametrize("length", [True, False])
def test_a_file_too_large_is_refused(server: Server, part: Path, length: bool) -> None:
    server.give(PATH, Answer(LONG, length=length))
    with (
        Line(Sites(server.base), replace(QUICK, largest=10_000)) as line,
        pytest.raises(RefusedError, match="at most 10,000"),
    ):
        save(line, f"{server.base}{PATH}", XML, part)
    assert left(part) == []


@pytest.mark.parametrize(("form", "data"), [(XML, xml()), (HTML, html()), (PDF, pdf())])
def test_the_end_of_the_connection_is_enough_where_the_file_has_its_end(
    server: Server, bring: Callable[..., Body | None], part: Path, form: Form, data: bytes
) -> None:
    server.give(PATH, Answer(data, media_type="application/octet-stream", length=False))
    bring(form)
    assert part.read_bytes() == data


def test_what_is_known_is_not_sent_again(server: Server, bring: Callable[..., Body | None], part: Path) -> None:
    server.give(PATH, Answer(status=304))
    assert bring(known=Known(MOMENT, '"een"')) is None
    headers = server.asked[0].headers
    assert (headers["if-none-match"], headers["if-modified-since"], left(part)) == ('"een"', MOMENT, [])


@pytest.mark.parametrize(("said", "waited"), [("7", 7.0), ("0", 0.0), ("onzin", 1.0), ("-5", 1.0)])
def test_a_named_wait_is_kept(
    server: Server, bring: Callable[..., Body | None], waits: list[float], said: str, waited: float
) -> None:
    server.give(PATH, Answer(b"", 503, headers=(("Retry-After", said),)), Answer(LONG))
    bring()
    assert waited in waits


def test_a_named_moment_is_waited_for(server: Server, bring: Callable[..., Body | None], waits: list[float]) -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    server.give(PATH, Answer(b"", 429, headers=(("Retry-After", moment),)), Answer(LONG))
    bring()
    assert 50 < max(waits) <= 60


def test_a_long_wait_is_left_for_later(server: Server, bring: Callable[..., Body | None]) -> None:
    server.give(PATH, Answer(b"", 503, headers=(("Retry-After", "3600"),)))
    with pytest.raises(UnansweredError, match="503 Service Unavailable, to be asked again after 3600 s; try later"):
        bring()
    assert len(server.asked) == 1


def test_one_try_does_not_last_for_ever(server: Server, part: Path) -> None:
    server.give(PATH, Answer(LONG))
    with (
        Line(Sites(server.base), replace(QUICK, whole_try=-1.0)) as line,
        pytest.raises(UnansweredError, match="not whole"),
    ):
        save(line, f"{server.base}{PATH}", XML, part)


def unused_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.mark.parametrize("base", [None, "closed"])
def test_no_network_is_said_at_once(waits: list[float], part: Path, base: str | None) -> None:
    sites = Sites(f"http://127.0.0.1:{unused_port()}" if base else None)
    with Line(sites, QUICK) as line, pytest.raises(NoNetworkError, match=r"found none .*; check the network"):
        save(line, sites.direct("kst-1-1", ".xml"), XML, part)
    assert (waits, left(part)) == ([], [])


def test_a_network_that_goes_is_waited_for(
    server: Server, line: Line, part: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.give(PATH, Answer(LONG, headers=(("Connection", "close"),)))
    save(line, f"{server.base}{PATH}", XML, part)
    gone = f"http://127.0.0.1:{unused_port()}"
    monkeypatch.setattr(line, "sites", Sites(gone))
    with pytest.raises(NoNetworkError, match=r"no connection with 127.0.0.1 .*\(5 times\)"):
        save(line, f"{gone}{PATH}", XML, part)


def test_requests_are_kept_apart(waits: list[float]) -> None:
    pace = Pace(2.0)
    for _ in range(4):
        pace.wait()
    assert [round(wait, 1) for wait in waits] == [0.5, 1.0, 1.5]
    assert Manners().rate == 2.0
