"""What a corpus costs: from an archive of motions to a store that can be asked, at 1, 4 and 16 times its size.

Run by `make bench`, which writes the figures to `docs/benchmarks.md`; `make bench SIZES=1,4,16` takes half an hour.
Sizes are motions repeated under new identifiers. Builds run as a user runs them, in processes of their own; time of the
processors is told beside time on the clock, which other work on the machine makes longer. Ratios are of medians in one
run.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import resource
import signal
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from graph.brackets import without_brackets
from graph.store import EmbeddedStore, memory_store, open_store
from queries.named_query import NamedQuery, named_queries
from tests.asking import HEADING, WHAT, Asked, asked
from tests.asking import lines as asking_lines
from tests.bench_report import begin

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "motions.tar.gz"
REPEATS = 5
# rdflib is given so many motions: it needs 1.8 kB a quad, and minutes for what takes us a second.
SAMPLE = 150
# Seconds on the clock after which a query of rdflib is given up.
PATIENCE = 5


@dataclass(frozen=True, slots=True)
class Run:
    """One build: documents, seconds on the clock and of the processors, and the peak of all its processes in MB."""

    documents: int
    clock: float
    processors: float
    peak: int


@dataclass(frozen=True, slots=True)
class Grown:
    """What was measured at one size."""

    size: int
    first: Run
    again: Run
    quads: int
    disk: int
    queries: tuple[Asked, ...]


def repeated(archive: Path, target: Path, times: int, most: int | None = None) -> int:
    """Write the motions of *archive* *times* over, each copy under numbers of its own; returns how many there are."""
    written = 0
    with tarfile.open(archive) as given, tarfile.open(target, "w:gz", compresslevel=1) as made:
        for member in given:
            if not member.name.endswith(".xml") or (most is not None and written >= most * times):
                continue
            found = given.extractfile(member)
            data = found.read() if found else b""
            for copy in range(times):
                _add(made, *_renamed(Path(member.name).stem, data, copy))
                written += 1
    return written


def _renamed(identifier: str, data: bytes, copy: int) -> tuple[str, bytes]:
    if copy == 0:
        return identifier, data
    start, _, number = identifier.rpartition("-")
    other = f"{int(number) + copy * 100_000}" if number.isdigit() else f"{number}{copy}"
    old, new = number.encode(), other.encode()
    data = data.replace(identifier.encode(), f"{start}-{other}".encode())
    places = rb"(ondernummer\"\s+content=\"|<ondernummer[^>]*>(?:\s|Nr\.)*)" + re.escape(old) + rb"\b"
    return f"{start}-{other}", re.sub(places, lambda found: found.group(1) + new, data)


def _add(archive: tarfile.TarFile, identifier: str, data: bytes) -> None:
    member = tarfile.TarInfo(f"{identifier}.xml")
    member.size = len(data)
    archive.addfile(member, io.BytesIO(data))


def built(source: Path, store: Path, documents: int, jobs: int) -> Run:
    """Build as a user does, and measure it."""
    code = "from queries.cli import main; main()"
    command = [sys.executable, "-c", code, "build", str(source), "--store", str(store), "--quiet", "--jobs", str(jobs)]
    before, start = _spent(), time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT) as process:
        peak = Peak(process.pid)
        process.wait()
    assert process.returncode == 0, "the build failed"
    return Run(documents, time.perf_counter() - start, _spent() - before, peak.stop())


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Peak:
    """Watches the memory of a process and all below it (Linux), ten times a second."""

    def __init__(self, process: int) -> None:
        self._process, self._most, self._done = process, 0, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """Return the peak in MB."""
        self._done.set()
        self._thread.join()
        return self._most >> 20

    def _watch(self) -> None:
        while not self._done.wait(0.1):
            self._most = max(self._most, sum(map(_resident, _family(self._process))))


def _family(process: int) -> Iterator[int]:
    yield process
    for listing in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):
            for child in listing.read_text().split():
                yield from _family(int(child))


def _resident(process: int) -> int:
    with suppress(FileNotFoundError, ProcessLookupError):
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def grown(folder: Path, size: int, jobs: int) -> Grown:
    """Build the corpus *size* times over, then again; then add the example and ask every named query."""
    archive, store = folder / f"{size}.tar.gz", folder / f"store-{size}"
    documents = repeated(CORPUS, archive, size)
    first, again = built(archive, store, documents, jobs), built(archive, store, documents, jobs)
    with open_store(store, write=False) as opened:
        counted = opened.select("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }").rows[0][0]
        loaded = opened.select(f"SELECT (COUNT(DISTINCT ?d) AS ?n) WHERE {{ GRAPH ?d {{ ?d <{_LOADED}> true }} }}")
        assert loaded.rows == ((documents,),), f"expected {documents} documents in the store, found {loaded.rows}"
    disk = sum(file.stat().st_size for file in store.rglob("*") if file.is_file())
    # Motions alone do nothing to posts: the example does, and answers what is asked about effects.
    built(ROOT / "examples", store, 1, 1)
    with open_store(store, write=False) as opened:
        queries = asked(opened)
    return Grown(size, first, again, int(str(counted)), disk, queries)


_LOADED = "https://w3id.org/kamergraaf/def#loaded"


def times(run: Callable[[], object], repeats: int = REPEATS) -> list[float]:
    """Seconds of the processor that *run* takes, all threads together, each of *repeats* times."""
    measured = []
    for _ in range(repeats):
        start = time.process_time()
        run()
        measured.append(time.process_time() - start)
    return measured


def against_rdflib(folder: Path) -> list[str]:
    """Lines of a table: loading and each named query, beside rdflib in memory on the same quads."""
    from rdflib import Dataset

    archive, path = folder / "sample.tar.gz", folder / "sample"
    documents = repeated(CORPUS, archive, 1, SAMPLE)
    built(archive, path, documents, 1)
    built(ROOT / "examples", path, 1, 1)
    with open_store(path, write=False) as store:
        lines = store.dump()
        loads = (lambda: _fill_memory(lines), lambda: _fill(folder, lines), lambda: _parse(lines))
        memory, disk, theirs = (median(times(load, 3)) for load in loads)
        dataset = Dataset(default_union=True)
        dataset.parse(data=lines, format="nquads")
        quads = lines.count(b"\n")
        rows = [
            _row(f"load {quads:,} quads, both in memory", memory, theirs),
            _row("load, ours on disk and durable", disk, theirs),
        ]
        asked = [(query, _pair(store, dataset, query)) for query in named_queries()]
    rows += [_row(query.name, ours, theirs, given_up=given_up) for query, (ours, theirs, given_up) in asked]
    ratios = [theirs / ours for _, (ours, theirs, _) in asked]
    return [*rows, f"| **median of the queries** | | | **{median(ratios):.0f}×** |"]


def _fill(folder: Path, lines: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as path, open_store(Path(path) / "store", write=True) as store:
        store.fill((lines,))


def _fill_memory(lines: bytes) -> None:
    with memory_store() as store:
        store.fill((lines,))


def _parse(lines: bytes) -> None:
    from rdflib import Dataset

    Dataset(default_union=True).parse(data=lines, format="nquads")


def _pair(store: EmbeddedStore, dataset: object, query: NamedQuery) -> tuple[float, float, bool]:
    """Our seconds and rdflib's of the processor, and whether rdflib was given up."""
    from rdflib import Dataset

    assert isinstance(dataset, Dataset)
    text = query.bound({})
    ours = median(times(lambda: store.select(text)))
    start = time.process_time()
    try:
        with _limit(PATIENCE):
            # Brackets are there for engines that join by hash, which rdflib does not.
            theirs = median(times(lambda: list(dataset.query(without_brackets(text))), 1))
    except TimeoutError:
        return ours, time.process_time() - start, True
    return ours, theirs, False


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _row(what: str, ours: float, theirs: float, *, given_up: bool = False) -> str:
    more = "> " if given_up else ""
    return f"| {what} | {ours * 1000:,.1f} | {more}{theirs * 1000:,.0f} | {more}{theirs / ours:.0f}× |"


def growth_lines(sizes: Sequence[Grown]) -> Iterator[str]:
    """The table by size."""
    columns = (
        "size", "documents", "s", "documents/s", "processor ms/document", "peak MB", "again s", "quads",
        "quads/document", "disk MB",
    )
    yield f"| {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    for one in sizes:
        run = one.first
        yield (
            f"| {one.size}× | {run.documents:,} | {run.clock:.1f} | {run.documents / run.clock:.0f} "
            f"| {run.processors / run.documents * 1000:.2f} | {run.peak} | {one.again.clock:.1f} | {one.quads:,} "
            f"| {one.quads / run.documents:.0f} | {one.disk / 1e6:.0f} |"
        )


def report(sizes: Sequence[Grown], rdflib: Sequence[str], jobs: int) -> str:
    """The whole of `docs/benchmarks.md`."""
    load = os.getloadavg()[0]
    return "\n".join([
        "# Benchmarks", "",
        "Written by `make bench`; do not edit. One run on one machine; read differences under 25 % as noise.", "",
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, `--jobs {jobs}`, CPython {sys.version.split()[0]}; "
        f"load of the machine at the end: {load:.1f} (more than {jobs} means that other work ran beside this).", "",
        "## From an archive of motions to a store", "",
        "Sizes are the 6,017 motions of the corpus, repeated under new identifiers. *Again* is a second build of the "
        "same archive.", "",
        *growth_lines(sizes), "",
        f"## {HEADING}", "",
        WHAT, "",
        *(line for one in sizes for line in asking_lines(one.size, one.queries)),
        "## Beside rdflib in memory", "",
        f"The example and {SAMPLE} motions. Queries: our store on disk, rdflib's `Dataset` in memory, whole answers. "
        "Milliseconds of the processor, medians.",
        "",
        "| | kamergraaf | rdflib | ratio |", "|---|---|---|---|", *rdflib, "",
    ])


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "benchmarks.md")
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.exit("kamergraaf: expected the corpus of motions beside the checkout, found none; nothing is measured")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes = [grown(folder, int(size), options.jobs) for size in options.sizes.split(",")]
        text = report(sizes, against_rdflib(folder), options.jobs)
    options.output.parent.mkdir(exist_ok=True)
    begin(text, options.output)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
