"""Work in a process of its own that is killed at a moment, and what it had told until then.

A child is a fork of this process, so that it need not import anything again: a hundred kills take minutes. This process
must never have opened a store (see `graph.store`); whatever looks at one is work for a child, too.
"""

from __future__ import annotations

import os
import pickle
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from graph.errors import StoreError

Told = TypeVar("Told")
Tell = Callable[[tuple[str, ...]], None]

# How a child ends: well, with an error for its user, with a fault.
DONE, REFUSED, FAULT = 0, 2, 3


@dataclass(frozen=True, slots=True)
class Ran:
    """What a child told, each word once; how it ended (a signal is negative); seconds since it had told
    so many lines."""

    told: frozenset[str]
    ended: int
    seconds: float


def kill_child(child: int) -> None:
    """Kill *child* as a power switch does."""
    os.kill(child, signal.SIGKILL)


def run(
    work: Callable[[Tell], None], *, moment: float | None = None, lines: int = 1,
    kill: Callable[[int], None] = kill_child,
) -> Ran:
    """Do *work* in a child, and *kill* (given the child's number) *moment* seconds after it told so many *lines*."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        _end(lambda: work(lambda words: _tell(writes, words)))
    os.close(writes)
    with os.fdopen(reads, "rb") as words:
        said = b"".join(words.readline() for _ in range(lines))
        start = time.monotonic()
        if moment is not None:
            time.sleep(moment)
            kill(child)
        said += words.read()
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    # A line that was cut off was not told.
    whole = said[: said.rfind(b"\n") + 1]
    return Ran(frozenset(whole.decode("utf-8").split()), ended, time.monotonic() - start)


def answer(ask: Callable[[], Told]) -> Told:
    """Return what *ask* returns, asked in a child."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        _end(lambda: _send(writes, ask()))
    os.close(writes)
    with os.fdopen(reads, "rb") as stream:
        said = stream.read()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == DONE
    found: Told = pickle.loads(said)
    return found


def _tell(stream: int, words: tuple[str, ...]) -> None:
    os.write(stream, (" ".join(words) + "\n").encode("utf-8"))


def _send(stream: int, value: object) -> None:
    with os.fdopen(stream, "wb") as opened:
        pickle.dump(value, opened)


def _end(work: Callable[[], None]) -> None:
    """Do *work* and end this process: nothing of what the parent left open is closed twice."""
    try:
        work()
    except StoreError:
        os._exit(REFUSED)
    except BaseException:  # noqa: BLE001 - the child must not go on as its parent
        traceback.print_exc()
        os._exit(FAULT)
    os._exit(DONE)
