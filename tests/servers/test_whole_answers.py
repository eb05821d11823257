"""An answer is whole or an error: time limits, limits on rows, lines that break off; on real servers and a liar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from graph.errors import QueryError, StoreError
from graph.server.endpoint import Endpoint
from graph.server.line import Line
from graph.server.store import ServerStore
from graph.store import Store
from queries.cli import run
from tests.servers import virtuoso
from tests.servers.address import Address
from tests.servers.conftest import endpoint_of

# Four things of one kind, in all ways: more than any server finds in two seconds. Oxigraph looks at its clock only
# while it follows a join from one statement to the next: without ?t its limit does not hold, and ours does.
_JOIN = "?a a ?t . ?b a ?t . ?c a ?t . ?d a ?t"
LONG = f"SELECT (COUNT(*) AS ?n) WHERE {{ {_JOIN} }}"
LONG_ROWS = f"SELECT ?a ?d WHERE {{ {_JOIN} FILTER(STR(?a) > STR(?d)) }}"
LONG_GRAPH = "CONSTRUCT { ?a ?p ?b } WHERE { ?a ?p ?t . ?b ?q ?t . ?c ?r ?t . ?d ?s ?t FILTER(?a != ?b) }"
NO_ANSWER = r"Expected an? (whole )?answer from http"


@pytest.fixture(scope="session")
def limited(server: Address, remote: Store) -> Endpoint:
    """A filled server with a limit of two seconds: Oxigraph's by its start, Virtuoso's as its parameter."""
    given = endpoint_of(server)
    limit = "?timeout=2000" if server.query.endswith("/sparql") else ""
    return Endpoint(given.query + limit, given.update, given.login, timeout=20)


@pytest.mark.parametrize("question", [LONG, LONG_ROWS])
def test_a_time_limit_is_an_error_though_the_server_says_200(limited: Endpoint, question: str) -> None:
    with ServerStore(Line(limited)) as store, pytest.raises(StoreError, match=NO_ANSWER):
        store.select(question)


def test_a_graph_over_the_limit_is_an_error(limited: Endpoint) -> None:
    with ServerStore(Line(limited)) as store, pytest.raises(StoreError, match=NO_ANSWER):
        store.construct(LONG_GRAPH)


def test_the_command_ends_with_code_2_and_one_sentence(
    limited: Endpoint, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "long.rq"
    path.write_text(LONG, encoding="utf-8")
    assert run(["query", str(path), "--endpoint", limited.query]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert re.match("kamergraaf: expected an? (whole )?answer from http://127.0.0.1:", said.err)
    assert said.err.count("\n") == 1


def test_a_wrong_text_is_told_as_such(limited: Endpoint) -> None:
    with ServerStore(Line(limited)) as store:
        with pytest.raises(QueryError, match=r"Expected SPARQL 1\.1"):
            store.select("SELECT ?a WHERE { ?a ")
        with pytest.raises(QueryError, match="Expected a query that gives rows"):
            store.select("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }")
        with pytest.raises(QueryError, match="Expected a query that gives a graph"):
            store.construct("SELECT ?a WHERE { ?a ?b ?c }")


def test_a_limit_on_rows_is_an_error(virtuoso_server: Address, tmp_path: Path) -> None:
    with virtuoso.running(tmp_path, most_rows=10) as address, ServerStore(Line(endpoint_of(address))) as store:
        with pytest.raises(StoreError, match="ResultSetMaxRows"):
            store.select("SELECT * WHERE { ?a ?b ?c }")
        with pytest.raises(StoreError, match="ResultSetMaxRows"):
            store.construct("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }")
        assert len(store.select("SELECT * WHERE { ?a ?b ?c } LIMIT 3").rows) == 3


@contextmanager
def lying(status: int, headers: dict[str, str], body: bytes) -> Iterator[Endpoint]:
    """A server that answers all that it is asked with the same words."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield Endpoint(f"http://127.0.0.1:{server.server_port}/sparql", timeout=5)
        server.shutdown()
        thread.join()


WHOLE = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"een"}}]}}'


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({}, WHOLE[:-1]),
        ({}, WHOLE[:-3]),
        ({}, WHOLE[:40]),
        ({}, b""),
        ({}, WHOLE[:-3] + b"The SPARQL operation has been cancelled"),
        ({}, b"<html>busy</html>"),
        ({"X-SQL-State": "S1TAT", "X-SQL-Message": "Returning incomplete results"}, WHOLE),
        ({"X-SPARQL-MaxRows": "1"}, WHOLE),
        ({"Content-Length": str(len(WHOLE) + 10)}, WHOLE),
    ],
)
def test_what_is_not_whole_is_no_answer(headers: dict[str, str], body: bytes) -> None:
    with (
        lying(200, headers, body) as endpoint,
        ServerStore(Line(endpoint)) as store,
        pytest.raises(StoreError, match="Expected a whole answer"),
    ):
        store.select("SELECT ?a WHERE { ?a ?b ?c }")


def test_a_whole_answer_is_one() -> None:
    with lying(200, {}, WHOLE) as endpoint, ServerStore(Line(endpoint)) as store:
        assert store.select("SELECT ?a WHERE { ?a ?b ?c }").rows == (("een",),)


def test_half_a_graph_is_no_graph() -> None:
    half = b"<https://example.org/a> <https://example.org/b> <https://exam"
    with (
        lying(200, {}, half) as endpoint,
        ServerStore(Line(endpoint)) as store,
        pytest.raises(StoreError, match="cut off"),
    ):
        store.construct("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }")


@pytest.mark.parametrize(
    ("status", "sentence"), [(401, "Expected to be let in"), (404, "check the URL"), (503, "found 503: bezig")]
)
def test_a_refusal_is_one_sentence(status: int, sentence: str) -> None:
    with (
        lying(status, {}, b"bezig\nen nog wat") as endpoint,
        ServerStore(Line(endpoint)) as store,
        pytest.raises(StoreError, match=sentence),
    ):
        store.select("SELECT ?a WHERE { ?a ?b ?c }")


def test_nobody_at_home_is_told() -> None:
    with ServerStore(Line(Endpoint("http://127.0.0.1:9/sparql"))) as store, pytest.raises(StoreError, match="it runs"):
        store.select("SELECT ?a WHERE { ?a ?b ?c }")
