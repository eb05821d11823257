"""Builds that are killed: at random moments, as by `kill -9` or a power switch, and what must be true then.

`make crash N=50` runs many; the test suite runs a few. A build acknowledges each document once it is durably written.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from extract.readers.streams import survey
from graph.iris import document_graphs
from graph.shards.batches import Make, serially
from graph.shards.given import given
from graph.shards.pool import by_pool
from graph.shards.writing import Writer
from graph.store import open_store

LETTERS = 60
# So few quads make a load, so that a small build has many.
AT_ONCE = 1_500

_LETTER = """Veiligheid

Voorziene intensivering 2018

– De posten in Ankara*, {place} en Kiev worden versterkt (Kamerstuk 10 100, nr. {cited}).

* deze functies hebben een component mensenrechten
"""
_PLACES = ("Rome", "Tunis", "Amman", "Oslo", "Lima")


def write_letters(folder: Path, number: int = LETTERS) -> None:
    """Write letters in our own words, each citing another."""
    folder.mkdir()
    for at in range(1, number + 1):
        text = _LETTER.format(place=_PLACES[at % len(_PLACES)], cited=at + 7)
        (folder / f"kst-10100-{at}.txt").write_text(text, encoding="utf-8")


def build(letters: Path, store: Path, make: Make) -> None:
    """Build, telling on standard output that the store is open and which documents are written."""
    paths = (letters,)
    with open_store(store, write=True) as opened:
        print("open", flush=True)
        writer = Writer(opened, at_once=AT_ONCE, acknowledge=lambda written: print(*written, flush=True))
        for _ in writer.write(make(writer.pass_over(given(paths, survey(paths))))):
            pass
        writer.finish()


def run(
    letters: Path, store: Path, jobs: int = 1, *, moment: float | None = None, writing: bool = False
) -> tuple[set[str], float]:
    """Build in a process of its own, killed *moment* seconds after it opened the store, or began *writing*.

    Returns the documents that it acknowledged, and how long it ran from then on.
    """
    command = [sys.executable, "-m", "tests.graph.crash", "build", str(letters), str(store), str(jobs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        first = process.stdout.readline() if writing else ""
        start = time.monotonic()
        if moment is not None:
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
        said = first + process.stdout.read()
    assert process.returncode in ((0,) if moment is None else (0, -signal.SIGKILL)), said
    whole = said if said.endswith("\n") else said.rpartition("\n")[0]
    return set(whole.split()), time.monotonic() - start


def documents(store: Path) -> Mapping[str, frozenset[str]]:
    """The quads of each document in *store*, as text; those without any left out."""
    graphs = {
        graph.value: f"kst-10100-{at}" for at in range(1, LETTERS + 1) for graph in document_graphs(f"kst-10100-{at}")
    }
    found: dict[str, set[str]] = defaultdict(set)
    with open_store(store, write=True) as opened:
        for quad in opened.quads():
            if name := graphs.get(getattr(quad.graph_name, "value", "")):
                found[name].add(str(quad))
    return {name: frozenset(quads) for name, quads in found.items()}


def dump(store: Path) -> bytes:
    """All of *store* as sorted N-Quads."""
    with open_store(store, write=False) as opened:
        return opened.dump()


def crash(folder: Path, times: int, *, jobs: int = 1, seed: int = 20180703) -> int:
    """Kill a build *times* times, two thirds of them while it writes, holding the store against an undisturbed one.

    Returns how many it found part-way.
    """
    write_letters(folder / "letters")
    _, before = run(folder / "letters", folder / "first", jobs)
    _, after = run(folder / "letters", folder / "whole", jobs, writing=True)
    assert dump(folder / "first") == dump(folder / "whole"), "two undisturbed builds differ"
    whole, expected = dump(folder / "whole"), documents(folder / "whole")
    assert len(expected) == LETTERS
    chance = random.Random(seed)
    part_way = 0
    for at in range(times):
        store = folder / f"killed-{at}"
        writing = at % 3 != 0
        moment = chance.uniform(0, after if writing else before)
        acknowledged, _ = run(folder / "letters", store, jobs, moment=moment, writing=writing)
        found = documents(store)
        assert {name: expected[name] for name in found} == found, "a document is there in part"
        assert acknowledged <= set(found), "an acknowledged document is missing"
        again, _ = run(folder / "letters", store, jobs)
        assert not again & set(found), "what was there was written again"
        assert dump(store) == whole, "the rerun differs from an undisturbed build"
        part_way += 0 < len(found) < LETTERS
    return part_way


def main(arguments: Sequence[str]) -> None:
    """`build LETTERS STORE JOBS` builds; `N [FOLDER]` kills a build N times, half of them with two processes."""
    if arguments[0] == "build":
        jobs = int(arguments[3])
        build(Path(arguments[1]), Path(arguments[2]), serially if jobs == 1 else partial(by_pool, jobs=jobs))
        return
    from tempfile import TemporaryDirectory

    times = int(arguments[0])
    for jobs, some in ((1, (times + 1) // 2), (2, times // 2)):
        with TemporaryDirectory() as folder:
            part_way = crash(Path(folder), some, jobs=jobs)
            print(f"{some} builds by {jobs} killed: {part_way} part-way, none with half a document; all reruns equal.")


if __name__ == "__main__":
    main(sys.argv[1:])
