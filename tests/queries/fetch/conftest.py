"""A server of our own, a library in a folder of the test, waiting without time, and no way out of this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from queries.fetch.library import Library
from queries.fetch.line import Line
from queries.fetch.manners import Manners
from queries.fetch.papers import Fetcher
from queries.fetch.sites import Sites
from tests.queries.fetch.server import Server, served

QUICK = replace(Manners(), rate=10_000, silence=0.6)


@pytest.fixture(autouse=True)
def this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy is asked and no other address than 127.0.0.1 is connected with, whatever a test gets wrong."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "KAMERGRAAF_BASE_URL", "KAMERGRAAF_LIBRARY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    connect = socket.create_connection

    def here_only(address: tuple[str, int], *rest: float, **more: object) -> socket.socket:
        if address[0] != "127.0.0.1":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return connect(address, *rest, **more)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(socket, "create_connection", here_only)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that would have been waited; none are."""
    seconds: list[float] = []
    monkeypatch.setattr("queries.fetch.manners.sleep", seconds.append)
    return seconds


@pytest.fixture
def server(waits: list[float]) -> Iterator[Server]:
    with served() as running:
        yield running


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    with Line(Sites(server.base), QUICK) as opened:
        yield opened


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


@pytest.fixture
def fetcher(line: Line, library: Library) -> Fetcher:
    return Fetcher(line, library)
