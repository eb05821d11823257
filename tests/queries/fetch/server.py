"""A server on 127.0.0.1 that answers as it is told, faults included, and remembers what it was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. ``sent`` bytes go out before the connection breaks (None: all), or before ``stall`` keeps it silent.

    ``length`` False leaves out Content-Length, so that only the end of the connection tells the end of the body.
    """

    body: bytes = b""
    status: int = 200
    media_type: str = "application/xml"
    headers: tuple[tuple[str, str], ...] = ()
    sent: int | None = None
    stall: bool = False
    length: bool = True
    ranges: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: path without query, the query, and the headers with names in small letters."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]


@dataclass(slots=True)
class Server:
    """What to answer for each path, the last answer again and again; 404 for every other path."""

    base: str
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    # Ends a silence: set when the server stops, so that no thread outlives it.
    over: Event = field(default_factory=Event)

    def give(self, path: str, *answers: Answer) -> None:
        self.answers[path] = list(answers)

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]

    def of(self, path: str) -> list[Asked]:
        return [one for one in self.asked if one.path == path]

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        waiting = self.answers.get(asked.path, [Answer(b"<html>weg</html>", 404, "text/html")])
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


@contextmanager
def served() -> Iterator[Server]:
    """Give a running server; it is stopped by its own handle."""
    with _Listening(("127.0.0.1", 0), _Handler) as listening:
        server = listening.told
        thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            listening.shutdown()
            thread.join()


class _Listening(ThreadingHTTPServer):
    def server_activate(self) -> None:
        super().server_activate()
        self.told = Server(f"http://127.0.0.1:{self.server_port}")

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of an asker who hangs up: some tests do."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body go out at once

    def do_GET(self) -> None:
        assert isinstance(self.server, _Listening)
        server = self.server.told
        parts = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = server.answer(Asked(parts.path, dict(parse_qsl(parts.query)), headers))
        self._send(answer, _start(answer, headers), server.over)

    def _send(self, answer: Answer, start: int, over: Event) -> None:
        whole = len(answer.body)
        self.send_response(206 if start else answer.status)
        self.send_header("Content-Type", answer.media_type)
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.length:
            self.send_header("Content-Length", str(whole - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{whole - 1}/{whole}")
        broken = answer.sent is not None or not answer.length
        self.close_connection = self.close_connection or broken
        self.end_headers()
        self.wfile.write(answer.body[start : answer.sent])
        self.wfile.flush()
        if answer.stall:
            over.wait(20)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's own name
        """Say nothing."""


def _start(answer: Answer, headers: dict[str, str]) -> int:
    """The byte to go on from, where the answer takes ranges and the asker names the same state of the file."""
    found = re.fullmatch(r"bytes=([0-9]+)-", headers.get("range", ""))
    same = headers.get("if-range") in dict(answer.headers).values()
    return int(found[1]) if found and answer.ranges and same else 0
