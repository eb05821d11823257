"""Loads into a server that are cut short: by the death of the command, or of the server; and what must be true then.

`make crash STORE=oxigraph N=50`, or `STORE=virtuoso`. Half of the loads begin with a server that holds the reference
data only, half with one that holds each document in other words.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from graph.server import store
from graph.server.store import open_server
from graph.shards.batches import Make
from tests.graph.crash import Crash, Place, build, remembered, undisturbed, write_letters
from tests.graph.killed import DONE, REFUSED, answer, kill_child, run
from tests.servers import oxigraph, virtuoso
from tests.servers.address import Address, processor
from tests.servers.conftest import endpoint_of

Running = Callable[[Path], AbstractContextManager[Address]]

ENGINES: dict[str, Running] = {"oxigraph": oxigraph.running, "virtuoso": virtuoso.running}
# So that a load takes several requests: six letters in each.
REQUEST = 200_000
# Seconds of a processor that an idle server uses in half a second, at most.
_IDLE = 0.02


class Loads:
    """Loads of the same letters into one kind of server, in *folder*: where there are none, and in place of others."""

    def __init__(self, folder: Path, engine: str) -> None:
        self._folder, self._running = folder, ENGINES[engine]
        write_letters(folder / "letters")
        write_letters(folder / "others", turn=1)
        self._made = remembered(folder / "letters")
        with self._at(folder / "empty" / "server") as address:
            answer(partial(_refer, address))
        (folder / "empty" / "index").mkdir()
        before = self._load("others", remembered(folder / "others"))
        copytree(folder / "now", folder / "older")
        whole = self._load("letters", self._made)
        self._begins: dict[str, Crash] = {"empty": whole, "older": replace(whole, older=before.documents)}

    def _load(self, letters: str, make: Make) -> Crash:
        with self._at(self._begin("empty")) as address:
            return undisturbed(self._folder / letters, self._place(address), make)

    def killed_command(self, begin: str, moment: float) -> bool:
        """Kill the command that loads; was it part-way? *moment* is a part of the time that an undisturbed load took;
        *begin* says what the server held.
        """
        whole = self._begins[begin]
        with self._at(self._begin(begin)) as address:
            place = self._place(address)
            work = partial(build, whole.letters, place, self._made)
            killed = run(work, moment=moment * whole.seconds, kill=kill_child)
            _let_finish(address.process)
            return whole.check(place, self._made, killed)

    def killed_server(self, begin: str, moment: float) -> bool:
        """Kill the server, start it again, and load again; was it part-way?"""
        whole = self._begins[begin]
        with self._at(self._begin(begin)) as address:
            work = partial(build, whole.letters, self._place(address), self._made)
            killed = run(work, moment=moment * whole.seconds, kill=lambda _: os.kill(address.process, signal.SIGKILL))
            assert killed.ended in (DONE, REFUSED), "the command ended otherwise than by telling its user"
        with self._at(self._folder / "now" / "server") as address:
            return whole.check(self._place(address), self._made, killed)

    def _begin(self, name: str) -> Path:
        """The folder of a server as it was at *name*, and its text index beside it; both begin anew from there."""
        rmtree(self._folder / "now", ignore_errors=True)
        copytree(self._folder / name, self._folder / "now")
        return self._folder / "now" / "server"

    @contextmanager
    def _at(self, folder: Path) -> Iterator[Address]:
        with self._running(folder) as address:
            yield address
            # Nothing is asked of it any more; a proper end takes it seconds.
            os.kill(address.process, signal.SIGKILL)

    def _place(self, address: Address) -> Place:
        return Place(partial(open_server, endpoint_of(address), write=True), self._folder / "now" / "index")


def _let_finish(server: int) -> None:
    """Return when *server* has done what it was told last: it goes on when a command dies, and a document that is read
    by two queries meanwhile may be of two versions.
    """
    before = -1.0
    while (now := processor(server)) > before + _IDLE:
        before = now
        sleep(0.5)


def _refer(address: Address) -> None:
    open_server(endpoint_of(address), write=True).close()


def crash(engine: str, times: int, *, seed: int = 20180703) -> str:
    """Cut *times* loads short, in turn the command and the server; returns what was found, in one sentence."""
    chance, start = random.Random(seed), monotonic()
    part_way = [0, 0]
    with TemporaryDirectory() as folder:
        loads = Loads(Path(folder), engine)
        for at in range(times):
            cut = loads.killed_server if at % 2 else loads.killed_command
            begin = "older" if at % 4 < 2 else "empty"
            part_way[at % 2] += cut(begin, chance.random())
    return (
        f"{times} loads into {engine} cut short in {monotonic() - start:.0f} s, {times // 2} of them by the server's "
        f"end: {part_way[0]} + {part_way[1]} part-way, every acknowledged document there, none half; all reruns "
        "equal, byte for byte."
    )


def main(arguments: Sequence[str]) -> None:
    """`ENGINE N`: cut N loads into the server *ENGINE* short."""
    store._REQUEST = REQUEST  # type: ignore[misc]
    print(crash(arguments[0], int(arguments[1])))


if __name__ == "__main__":
    main(sys.argv[1:])
