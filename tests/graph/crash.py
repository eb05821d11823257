"""Builds that are killed: at random moments, as by `kill -9` or a power switch, and what must be true then.

`make crash N=50` runs many; the test suite runs a few. A build acknowledges each document once it is durably written.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from time import monotonic

from extract.readers.streams import survey
from graph.index.file import open_index
from graph.index.step import Steps, out_of_step
from graph.iris import document_graphs
from graph.reference import reference_quads
from graph.shards.batches import Make, serially
from graph.shards.given import given
from graph.shards.pool import by_pool
from graph.shards.shard import Given
from graph.shards.writing import Writer
from graph.store import Store, open_store
from tests.graph.killed import DONE, Ran, Tell, answer, run

LETTERS = 150
# So few quads make a load, so that a small build has several: 24 letters each.
AT_ONCE = 6_000
_LOADS = 6
# No load holds more letters.
_MOST = 24

_LETTER = """Veiligheid

Voorziene intensivering 2018

– De posten in Ankara*, {place} en Kiev worden versterkt (Kamerstuk 10 100, nr. {cited}).

* deze functies hebben een component mensenrechten
"""
_PLACES = ("Rome", "Tunis", "Amman", "Oslo", "Lima")
_NAMES = tuple(f"kst-10100-{at}" for at in range(1, LETTERS + 1))

Documents = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a build writes: a store, and the folder of its text index."""

    store: Callable[[], Store]
    folder: Path


def write_letters(folder: Path, number: int = LETTERS, *, turn: int = 0) -> None:
    """Write letters in our own words, each citing another; with another *turn*, each speaks of another place."""
    folder.mkdir()
    for at in range(1, number + 1):
        text = _LETTER.format(place=_PLACES[(at + turn) % len(_PLACES)], cited=at + 7)
        (folder / f"kst-10100-{at}.txt").write_text(text, encoding="utf-8")


def build(letters: Path, place: Place, make: Make, tell: Tell) -> None:
    """Build, telling that the store is open and which documents are written."""
    paths = (letters,)
    place.folder.mkdir(parents=True, exist_ok=True)
    with place.store() as opened, open_index(place.folder, write=True) as index:
        tell(("open",))
        writer = Writer(opened, index=index, at_once=AT_ONCE, acknowledge=tell)
        for _ in writer.write(make(writer.pass_over(given(paths, survey(paths))))):
            pass
        assert not writer.tally.failures
        writer.finish()


def remembered(letters: Path) -> Make:
    """Read *letters* once, here, for children that only write; what is slow to make is made for them all, too."""
    paths = (letters,)
    read = [one for one in given(paths, survey(paths)) if isinstance(one, Given)]
    made = dict(zip((one.key for one in read), serially(read), strict=True))
    reference_quads()
    return lambda asked: (made[one.key] for one in asked)


def documents(place: Place) -> Documents:
    """The quads of each document in the store, as text; those without any left out."""
    graphs = {graph: name for name in _NAMES for graph in document_graphs(name)}
    found: dict[str, set[str]] = defaultdict(set)
    with place.store() as opened:
        for quad in opened.quads(tuple(graphs)):
            found[graphs[quad.graph_name]].add(str(quad))  # type: ignore[index]
    return {name: frozenset(quads) for name, quads in found.items()}


def finished(place: Place) -> bytes:
    """All of the store as sorted N-Quads; the index must be in step with it."""
    with place.store() as opened, open_index(place.folder, write=False) as index:
        assert out_of_step(opened, index) == Steps()
        return opened.dump()


@dataclass(frozen=True, slots=True)
class Crash:
    """An undisturbed build, told by its documents and its dump, that others are held against; it took ``seconds``.

    ``older`` are the documents that a build begins with, in other words; none where it begins with nothing.
    """

    letters: Path
    documents: Documents
    dump: bytes
    seconds: float
    older: Documents = field(default_factory=dict)

    def check(self, place: Place, make: Make, killed: Ran) -> bool:
        """Hold what a *killed* build left at *place* against this one, and so its rerun; was it part-way?"""
        found = answer(partial(documents, place))
        new = {name for name, quads in found.items() if quads == self.documents[name]}
        rest = {name: quads for name, quads in found.items() if name not in new}
        assert rest == {name: quads for name, quads in self.older.items() if name not in new}, "one is there in part"
        assert killed.told - {"open"} <= new, "an acknowledged document is missing"
        again = run(partial(build, self.letters, place, make))
        assert again.ended == DONE
        assert len(again.told & new) <= _MOST, "more than the last load was written again"
        assert again.told >= set(_NAMES) - new
        assert answer(partial(finished, place)) == self.dump, "the rerun differs from an undisturbed build"
        return 0 < len(new) < LETTERS


def undisturbed(letters: Path, place: Place, make: Make) -> Crash:
    """Build *letters* at *place* to the end."""
    built = run(partial(build, letters, place, make))
    assert built.ended == DONE
    found = answer(partial(documents, place))
    assert len(found) == LETTERS
    return Crash(letters, found, answer(partial(finished, place)), built.seconds)


def crash(folder: Path, times: int, make: Make | None, *, seed: int = 20180703) -> int:
    """Kill builds in *folder* *times* times at any moment, reading by *make*; None: what they write was read before.

    Returns how many were found part-way.
    """
    write_letters(folder / "letters")
    read = remembered(folder / "letters")
    whole = undisturbed(folder / "letters", _embedded(folder / "whole"), read)
    longest = run(partial(build, whole.letters, _embedded(folder / "longest"), make)).seconds if make else whole.seconds
    chance = random.Random(seed)
    part_way = 0
    for at in range(times):
        place = _embedded(folder / f"killed-{at}")
        lines, moment = _moment(chance, longest)
        killed = run(partial(build, whole.letters, place, make or read), moment=moment, lines=lines)
        part_way += whole.check(place, read, killed)
    return part_way


def crash_replacing(folder: Path, times: int, *, seed: int = 20180703) -> int:
    """Kill builds that replace every letter by another of its number; returns how many were found part-way."""
    write_letters(folder / "letters")
    write_letters(folder / "older", turn=1)
    read = remembered(folder / "letters")
    before = undisturbed(folder / "older", _embedded(folder / "before"), remembered(folder / "older"))
    whole = undisturbed(folder / "letters", _embedded(folder / "whole"), read)
    copytree(folder / "before", folder / "longest")
    longest = run(partial(build, whole.letters, _embedded(folder / "longest"), read)).seconds
    whole, chance = replace(whole, older=before.documents), random.Random(seed)
    part_way = 0
    for at in range(times):
        place = _embedded(Path(copytree(folder / "before", folder / f"killed-{at}")))
        lines, moment = _moment(chance, longest)
        killed = run(partial(build, whole.letters, place, read), moment=moment, lines=lines)
        part_way += whole.check(place, read, killed)
    return part_way


def _moment(chance: random.Random, longest: float) -> tuple[int, float]:
    """Any moment of a build that takes *longest* seconds; or, every second time, one while or between two loads."""
    if chance.random() < 0.5:
        return 1, chance.uniform(0, longest)
    return chance.randint(1, _LOADS), chance.uniform(0, longest / _LOADS)


def _embedded(folder: Path) -> Place:
    return Place(partial(open_store, folder, write=True), folder)


def main(arguments: Sequence[str]) -> None:
    """`N`: kill N builds, of four kinds in turn."""
    times = int(arguments[0])
    kinds: tuple[tuple[str, Callable[[Path, int], int]], ...] = (
        ("that write what was read before", partial(crash, make=None)),
        ("by one process", partial(crash, make=serially)),
        ("by two processes", partial(crash, make=partial(by_pool, jobs=2))),
        ("that replace every document", crash_replacing),
    )
    for at, (name, kill) in enumerate(kinds):
        some = len(range(at, times, len(kinds)))
        start = monotonic()
        with TemporaryDirectory() as folder:
            part_way = kill(Path(folder), some)
        print(
            f"{some} builds {name} killed in {monotonic() - start:.0f} s: {part_way} part-way, every acknowledged "
            "document there, none half; all reruns equal, byte for byte.", flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
