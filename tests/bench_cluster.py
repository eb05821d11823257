"""Two workers of a Dask cluster beside one: making shards, which is what workers do, and a whole build.

Run by `make bench`, which writes a part of `docs/benchmarks.md`. Scheduler and workers are processes of their own on
127.0.0.1, a thread each. Both clusters stand ready all the time and are used in turn, so that other work on the machine
slows both alike. Beside the clock the time of the processors is told: on two cores two workers share them with the one
that sends and writes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from extract.readers.streams import survey
from graph.index.file import open_index
from graph.shards.cluster import by_cluster
from graph.shards.given import given
from graph.shards.shard import Given, Shard, make_shards
from graph.shards.writing import Writer
from graph.store import open_store
from tests.bench_report import circumstances, put
from tests.bench_scale import CORPUS, repeated
from tests.servers.address import free_port, processor, stop, wait_for

DASK = Path(sys.executable).parent / "dask"
# The whole corpus: with fewer documents the first and the last batch, when one waits for the other, weigh more.
DOCUMENTS = 6_017
REPEATS = 3
# Documents that each worker reads before it counts: the first makes it load what it reads with.
WARM = 100


@dataclass(frozen=True, slots=True)
class Cluster:
    """A scheduler that listens, and its processes: its own and the workers'."""

    address: str
    scheduler: int
    workers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """Seconds on the clock, and of the processors: of all workers, and of scheduler and this process together."""

    clock: float
    workers: float
    rest: float


@contextmanager
def running(folder: Path, workers: int) -> Iterator[Cluster]:
    """Start a cluster of *workers* on 127.0.0.1 and stop it afterwards, each process by its own id."""
    folder.mkdir()
    address = f"tcp://127.0.0.1:{(port := free_port())}"
    alone = ("--host", "127.0.0.1", "--no-dashboard")
    started = [_start(folder / "scheduler", "scheduler", *alone, "--port", str(port))]
    try:
        wait_for(port, started[0], folder / "scheduler")
        for at in range(workers):
            one = ("--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
            started.append(_start(folder / f"worker-{at}", "worker", address, *alone, *one))
        scheduler, *others = (process.pid for process in started)
        yield Cluster(address, scheduler, tuple(others))
    finally:
        for process in reversed(started):
            stop(process)


def _start(log: Path, *arguments: str) -> subprocess.Popen[bytes]:
    with log.open("wb") as told:
        return subprocess.Popen([DASK, *arguments], stdout=told, stderr=told, stdin=subprocess.DEVNULL, cwd=log.parent)


def documents(archive: Path) -> tuple[Given, ...]:
    """All documents of *archive*."""
    return tuple(one for one in given((archive,), survey((archive,))) if isinstance(one, Given))


def making(cluster: Cluster, read: tuple[Given, ...]) -> Time:
    """Have shards made of *read*, and drop them."""
    start, before = time.perf_counter(), _spent(cluster)
    made = sum(isinstance(one, Shard) for one in by_cluster(read, address=cluster.address))
    assert made == len(read), f"expected {len(read)} shards, found {made}"
    return _since(cluster, start, before)


def building(cluster: Cluster, read: tuple[Given, ...]) -> Time:
    """Build a store and its index of *read*, as `kamergraaf build --scheduler` does."""
    with tempfile.TemporaryDirectory() as name:
        start, before = time.perf_counter(), _spent(cluster)
        with open_store(name, write=True) as store, open_index(Path(name), write=True) as index:
            writer = Writer(store, index=index)
            for _ in writer.write(by_cluster(writer.pass_over(read), address=cluster.address)):
                pass
            writer.finish()
        assert len(writer.tally.changed) == len(read)
        return _since(cluster, start, before)


def _since(cluster: Cluster, start: float, before: tuple[float, float]) -> Time:
    workers, rest = _spent(cluster)
    return Time(time.perf_counter() - start, workers - before[0], rest - before[1])


def _spent(cluster: Cluster) -> tuple[float, float]:
    return sum(map(processor, cluster.workers)), processor(cluster.scheduler) + processor(os.getpid())


Work = Callable[[Cluster, tuple[Given, ...]], Time]


def measured(folder: Path, many: int, repeats: int) -> list[str]:
    """Lines of a table: what one worker and two take, and how many times faster two are."""
    archive = folder / "motions.tar.gz"
    read = documents(archive) if repeated(CORPUS, archive, 1, many) else ()
    with running(folder / "one", 1) as one, running(folder / "two", 2) as two:
        for cluster in (one, two):
            making(cluster, read[: WARM * len(cluster.workers)])
        rows = [
            _row("making shards", making, (one, two), read, repeats),
            _row("the whole build", building, (one, two), read, repeats),
        ]
    rows.append(f"| the same work in plain processes | | | {ceiling(read, repeats):.2f}× | | |")
    return [
        circumstances(len(read)), "",
        "| median | one worker, s | two workers, s | times faster | workers, processor ms/document "
        "| scheduler and writer, processor ms/document |",
        "|---|---|---|---|---|---|", *rows, "",
        f"Real `dask worker` processes of one thread on 127.0.0.1; medians of {repeats} pairs in turn. Plain processes "
        "make the same shards with nothing between them: what two cores can do that share memory and caches.",
    ]


def ceiling(read: tuple[Given, ...], repeats: int) -> float:
    """How many times faster two processes make shards of *read* than one, where nothing is sent and nobody waits."""
    half = len(read) // 2
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:

        def clock(*parts: tuple[Given, ...]) -> float:
            return max(pool.map(_seconds, parts))

        clock(read[:WARM], read[:WARM])
        return median(clock(read) / clock(read[:half], read[half:]) for _ in range(repeats))


def _seconds(read: tuple[Given, ...]) -> float:
    start = time.perf_counter()
    make_shards(read)
    return time.perf_counter() - start


def _row(what: str, work: Work, clusters: tuple[Cluster, Cluster], read: tuple[Given, ...], repeats: int) -> str:
    pairs = [(work(clusters[0], read), work(clusters[1], read)) for _ in range(repeats)]
    one, two = median(first.clock for first, _ in pairs), median(second.clock for _, second in pairs)
    faster = median(first.clock / second.clock for first, second in pairs)
    workers, rest = (median(second.workers for _, second in pairs), median(second.rest for _, second in pairs))
    each = " | ".join(f"{1000 * seconds / len(read):.1f}" for seconds in (workers, rest))
    return f"| {what} | {one:.1f} | {two:.1f} | {faster:.2f}× | {each} |"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--repeats", type=int, default=REPEATS)
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.exit("kamergraaf: expected the corpus of motions beside the checkout, found none; nothing is measured")
    with tempfile.TemporaryDirectory() as name:
        put("On a Dask cluster", measured(Path(name), options.documents, options.repeats))


if __name__ == "__main__":
    main()
