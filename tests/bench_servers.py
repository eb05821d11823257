"""What a corpus costs behind a server: loading motions through `--endpoint`, and asking every named query.

Run by `make bench`, which writes a part of `docs/benchmarks.md`. Builds run as a user runs them; time of the processors
is told beside the clock, the command's and the server's, for other work on the machine makes the clock slow. Questions
are told by the clock: the server's answer and our reading of it. The embedded store, on disk, stands beside. A server
that is not installed is left out, and named.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from graph.server.store import open_server
from graph.store import Store, open_store
from queries.ask import ask
from queries.named_query import NamedQuery, named_queries
from tests.bench_report import circumstances, put
from tests.bench_scale import CORPUS, ROOT, Peak, repeated
from tests.servers import oxigraph, virtuoso
from tests.servers.address import Address, processor
from tests.servers.conftest import endpoint_of

DOCUMENTS = 6_017
SERVERS = {"Oxigraph's server": oxigraph, "Virtuoso": virtuoso}
_ENTRY = "from queries.cli import main; main()"


@dataclass(frozen=True, slots=True)
class Load:
    """One build: seconds on the clock; of the processors, the command's and the server's; peaks of memory in MB."""

    clock: float
    command: float
    server: float
    peak: int
    server_peak: int

    def row(self, what: str, documents: int) -> str:
        """A row of the table."""
        each = " | ".join(f"{1000 * seconds / documents:.1f}" for seconds in (self.command, self.server))
        return (
            f"| {what} | {self.clock:.1f} | {documents / self.clock:.0f} | {each} | {self.peak} | {self.server_peak} |"
        )


@dataclass(frozen=True, slots=True)
class Engine:
    """What was measured of one engine; seconds by named query."""

    name: str
    first: Load
    again: Load
    queries: dict[str, float]


def embedded(folder: Path, archive: Path, repeats: int) -> Engine:
    """Measure the store in a folder."""
    where = ("--store", str(folder / "store"))
    first, again = _load(archive, where, None), _load(archive, where, None)
    with open_store(folder / "store", write=False) as store:
        return Engine("embedded", first, again, _asked(store, repeats))


def behind(name: str, folder: Path, archive: Path, repeats: int) -> Engine:
    """Measure the server *name*."""
    running: Callable[[Path], AbstractContextManager[Address]] = SERVERS[name].running
    with running(folder / "server") as address:
        where = ("--store", str(folder / "store"), "--endpoint", address.query, "--update-endpoint", address.update)
        first, again = _load(archive, where, address), _load(archive, where, address)
        with open_server(endpoint_of(address), write=False) as store:
            return Engine(name, first, again, _asked(store, repeats))


def _load(archive: Path, where: tuple[str, ...], address: Address | None) -> Load:
    login = {"KAMERGRAAF_USER": address.user, "KAMERGRAAF_PASSWORD": address.password} if address else {}
    environment = {**os.environ, **{name: value for name, value in login.items() if value}}
    command = [sys.executable, "-c", _ENTRY, "build", str(archive), *where, "--quiet", "--jobs", "2"]
    served = processor(address.process) if address else 0.0
    start, before = time.perf_counter(), _spent()
    watched = Peak(address.process) if address else None
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        peak = Peak(process.pid)
        process.wait()
    assert process.returncode == 0, "the build failed"
    clock, spent = time.perf_counter() - start, _spent() - before
    served = processor(address.process) - served if address else 0.0
    return Load(clock, spent, served, peak.stop(), watched.stop() if watched else 0)


def _spent() -> float:
    used = os.times()
    return used.children_user + used.children_system


def _asked(store: Store, repeats: int) -> dict[str, float]:
    return {query.name: median(_clock(store, query) for _ in range(repeats)) for query in named_queries()}


def _clock(store: Store, query: NamedQuery) -> float:
    """Seconds on the clock: a server works in a process of its own, and tells what that took in hundredths only."""
    start = time.perf_counter()
    ask(store, query, {})
    return time.perf_counter() - start


def lines(engines: list[Engine], documents: int, missing: list[str]) -> list[str]:
    """The tables: loads, then queries."""
    columns = ("", "s", "documents/s", "command, processor ms/document", "server, the same", "command MB", "server MB")
    rows = [
        row for one in engines
        for row in (one.first.row(one.name, documents), one.again.row(f"{one.name}, unchanged", documents))
    ]
    queries = [
        f"| `{name}` | {' | '.join(f'{one.queries[name] * 1000:,.1f}' for one in engines)} |"
        for name in engines[0].queries
    ]
    return [
        circumstances(documents), "",
        *(f"Not installed, so not measured: {name}." for name in missing),
        f"| {' | '.join(columns)} |", "|---" * len(columns) + "|", *rows, "",
        f"| query, whole answer, median ms on the clock | {' | '.join(one.name for one in engines)} |",
        "|---" * (1 + len(engines)) + "|", *queries,
    ]


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.exit("kamergraaf: expected the corpus of motions beside the checkout, found none; nothing is measured")
    with tempfile.TemporaryDirectory() as name:
        folder, archive = Path(name), Path(name) / "motions.tar.gz"
        documents = repeated(CORPUS, archive, 1, options.documents)
        engines = [embedded(folder / "embedded", archive, options.repeats)]
        missing = [name for name, server in SERVERS.items() if server.PROGRAM is None]
        for at, server in enumerate(server for server in SERVERS if server not in missing):
            engines.append(behind(server, folder / f"server-{at}", archive, options.repeats))
        put("Behind a SPARQL server", lines(engines, documents, missing))


if __name__ == "__main__":
    main()
