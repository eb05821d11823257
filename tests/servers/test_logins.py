"""A login is told to its own server when that asks for it, and to nobody else; it is shown nowhere."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from graph.errors import StoreError
from graph.server.endpoint import Endpoint, Login, endpoint
from graph.server.line import Line
from graph.server.store import ServerStore
from queries.cli import run
from tests.servers.address import Address
from tests.servers.conftest import endpoint_of

WRITE = "INSERT DATA { GRAPH <https://example.org/g> { <https://example.org/a> <https://example.org/b> 1 } }"
FORGET = "DROP SILENT GRAPH <https://example.org/g>"


def test_a_login_stays_with_its_line(virtuoso_server: Address) -> None:
    """SPARQLWrapper's own login would let every later call of this process in."""
    with ServerStore(Line(endpoint_of(virtuoso_server))) as store:
        store.update(WRITE)
        store.update(FORGET)
    form = urlencode({"update": WRITE}).encode("ascii")
    with pytest.raises(HTTPError) as refused, urlopen(virtuoso_server.update, form, timeout=10):
        pass
    assert refused.value.code == 401
    refused.value.close()
    stranger = Endpoint(virtuoso_server.query, virtuoso_server.update)
    with ServerStore(Line(stranger)) as store, pytest.raises(StoreError, match="Expected to be let in"):
        store.update(WRITE)


def test_a_large_update_is_sent_once_where_the_login_is_known() -> None:
    seen: list[str] = []

    class Asking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            seen.append(self.headers.get("Authorization", ""))
            self.send_response(204 if seen[-1] else 401)
            self.send_header("WWW-Authenticate", 'Digest realm="SPARQL", nonce="1", qop="auth", algorithm="MD5"')
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Asking) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/sparql"
        with ServerStore(Line(Endpoint(address, address, Login("piet", "geheim")))) as store:
            store.update(WRITE)
            store.update(WRITE)
        server.shutdown()
        thread.join()
    assert [bool(said) for said in seen] == [False, True, True]
    assert seen[1].startswith('Digest username="piet"')
    assert not any("geheim" in said for said in seen)


def test_a_wrong_password_is_told_and_not_shown(virtuoso_server: Address) -> None:
    given = endpoint(
        virtuoso_server.query, virtuoso_server.update,
        {"KAMERGRAAF_USER": "kamergraaf", "KAMERGRAAF_PASSWORD": "geheim-woord"},
    )
    with ServerStore(Line(given)) as store, pytest.raises(StoreError, match="Expected to be let in") as told:
        store.update(WRITE)
    assert "geheim" not in str(told.value)
    assert "geheim" not in repr(given)


def test_an_endpoint_without_updates_is_only_read(virtuoso_server: Address) -> None:
    only = Endpoint(virtuoso_server.query)
    with ServerStore(Line(only)) as store, pytest.raises(StoreError, match="--update-endpoint"):
        store.update(WRITE)


@pytest.mark.parametrize(
    ("address", "environment", "found"),
    [
        ("http://piet:geheim@127.0.0.1/sparql", {}, "found one in its address"),
        ("127.0.0.1:7878/query", {}, "give its whole URL"),
        ("file:///etc/hosts", {}, "give its whole URL"),
        ("http://127.0.0.1/sparql", {"KAMERGRAAF_USER": "piet"}, "set both, or none"),
        ("http://127.0.0.1/sparql", {"KAMERGRAAF_TIMEOUT": "lang"}, "Expected a number of seconds"),
    ],
)
def test_what_cannot_be_an_endpoint_is_told(address: str, environment: dict[str, str], found: str) -> None:
    with pytest.raises(StoreError, match=found) as told:
        endpoint(address, None, environment)
    assert "geheim" not in str(told.value)


def test_a_login_on_the_command_line_is_refused_unsaid(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "measures", "--endpoint", "http://piet:geheim@127.0.0.1/sparql"]) == 2
    assert "geheim" not in "".join(capsys.readouterr())
