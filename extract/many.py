"""Reading many documents, each by itself, in the order in which they lie; with several processes a few at a time.

Knows how to keep memory bounded: no more documents are held than processes can chew on. Refuses to stop for one that
cannot be read: it is passed on as `Refused`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Final

from extract.errors import ExtractError
from extract.readers.archives import Found, Refused
from extract.readers.streams import Survey, read_found, stream
from extract.reading import read
from extract.statements import Reading

# Documents per task, and tasks per process that may wait.
_BATCH: Final = 16
_WAITING: Final = 3

Result = Reading | Refused


def read_many(paths: Sequence[Path], surveyed: Survey, *, jobs: int = 1) -> Iterator[Result]:
    """Yield the reading of each document at *paths* that the survey found, or the reason why there is none."""
    documents = stream(paths, surveyed.names)
    if jobs == 1 or len(surveyed.names) == 1:
        yield from (_read(document, surveyed) for document in documents)
        return
    with ProcessPoolExecutor(jobs, initializer=_settle, initargs=(surveyed,)) as pool:
        yield from _in_order(pool, documents, room=_WAITING * jobs)


def _in_order(pool: ProcessPoolExecutor, documents: Iterator[Found | Refused], *, room: int) -> Iterator[Result]:
    waiting: deque[Future[tuple[Result, ...]]] = deque()
    while batch := tuple(islice(documents, _BATCH)):
        waiting.append(pool.submit(_read_batch, batch))
        if len(waiting) >= room:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


# What was surveyed, in a process that reads: set once, when the process starts.
_settled: list[Survey] = []


def _settle(surveyed: Survey) -> None:
    _settled[:] = [surveyed]


def _read_batch(batch: tuple[Found | Refused, ...]) -> tuple[Result, ...]:
    return tuple(_read(document, _settled[0]) for document in batch)


def _read(document: Found | Refused, surveyed: Survey) -> Result:
    if isinstance(document, Refused):
        return document
    try:
        return read(read_found(document, surveyed))
    except ExtractError as error:
        return Refused(document.name, str(error))
