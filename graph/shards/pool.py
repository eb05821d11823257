"""A pool of processes on this machine that makes shards.

Knows how processes start (by spawn: a process that has opened a store must not fork), how many tasks may wait, and what
to do when one dies. Results are bytes, not spaCy's documents: sending those back costs more than reading them.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import Final

from graph.shards.batches import Batch, batches
from graph.shards.shard import Failure, Given, Outcome, make_shards

# Tasks under way for each process: enough to keep it busy while the writer loads for a second or two.
_AHEAD: Final = 12

Outcomes = tuple[Outcome, ...]
Work = Callable[[Batch], Outcomes]


def by_pool(documents: Iterable[Given], *, jobs: int, work: Work = make_shards) -> Iterator[Outcome]:
    """Yield the outcome of each document, in order, made by *jobs* processes.

    Where a process dies (out of memory, killed), what it had in hand is tried again in a new pool; a document that
    takes its process down alone is a `Failure`.
    """
    pool = _Pool(jobs, work)
    try:
        for batch in batches(documents):
            pool.submit(batch)
            if pool.full:
                yield from pool.next()
        while pool.waiting:
            yield from pool.next()
    finally:
        pool.close()


class _Pool:
    """The processes, and the batches under way in the order in which they were given."""

    __slots__ = ("_executor", "_jobs", "_work", "waiting")

    def __init__(self, jobs: int, work: Work) -> None:
        self._jobs, self._work = jobs, work
        self._executor = _executor(jobs)
        self.waiting: deque[tuple[Batch, Future[Outcomes]]] = deque()

    @property
    def full(self) -> bool:
        return len(self.waiting) >= self._jobs * _AHEAD

    def submit(self, batch: Batch) -> None:
        try:
            self.waiting.append((batch, self._executor.submit(self._work, batch)))
        except BrokenProcessPool:
            self._restart()
            self.waiting.append((batch, self._executor.submit(self._work, batch)))

    def next(self) -> Outcomes:
        """The outcomes of the oldest batch; waits for them."""
        batch, future = self.waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._restart()
            return tuple(self._alone(given) for given in batch)

    def close(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _alone(self, given: Given) -> Outcome:
        """Read one document of a batch whose process died in a process of its own, to find the one that did it."""
        with _executor(1) as executor:
            try:
                return executor.submit(self._work, (given,)).result()[0]
            except BrokenProcessPool:
                reason = f"expected to read {given.name}, found that the process reading it died; is it too large?"
                return Failure(given.name, reason)

    def _restart(self) -> None:
        """Begin anew with fresh processes: a broken pool has lost all that was under way."""
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = _executor(self._jobs)
        under_way = [batch for batch, _ in self.waiting]
        done = {id(batch): future for batch, future in self.waiting if future.done() and not future.exception()}
        self.waiting = deque(
            (batch, done.get(id(batch)) or self._executor.submit(self._work, batch)) for batch in under_way
        )


def _executor(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end when it ends, however it does: an orphan would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
