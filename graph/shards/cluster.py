"""A Dask cluster that makes shards: the same function on machines that are there already.

Knows how tasks are sent (a window of them, so that no graph of a million grows) and that a lost worker's tasks are run
again by the scheduler. Refuses to know how the cluster is started. Dask is an extra: ``pip install kamergraaf[dask]``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from graph.errors import ClusterError
from graph.shards.batches import Batch, batches
from graph.shards.shard import Failure, Given, Outcome, make_shards
from graph.shards.version import rules_version

if TYPE_CHECKING:
    from distributed import Client, Future

# Tasks under way for each thread of each worker.
_AHEAD: Final = 4
# Seconds to find the scheduler.
_PATIENCE: Final = 10


def by_cluster(documents: Iterable[Given], *, address: str) -> Iterator[Outcome]:
    """Yield the outcome of each document, in order, made by the workers of the Dask scheduler at *address*.

    Raises `ClusterError` without Dask, without a scheduler there, and where its workers run another kamergraaf.
    """
    client = _client(address)
    try:
        _check_workers(client, address)
        yield from _watched(client, documents, address)
    finally:
        client.close()


def _watched(client: Client, documents: Iterable[Given], address: str) -> Iterator[Outcome]:
    waiting: deque[tuple[Batch, Future]] = deque()
    try:
        for batch in batches(documents):
            waiting.append((batch, client.submit(make_shards, batch, pure=False)))
            if len(waiting) >= _AHEAD * max(1, sum(client.nthreads().values())):
                yield from _outcomes(*waiting.popleft())
        while waiting:
            yield from _outcomes(*waiting.popleft())
    except OSError as error:
        raise ClusterError(
            f"Expected the Dask cluster at {address} to stay, found: {error}. What was written stays; run it again."
        ) from error


def _outcomes(batch: Batch, future: Future) -> tuple[Outcome, ...]:
    from distributed import KilledWorker

    try:
        made: tuple[Outcome, ...] = future.result()
    except KilledWorker as error:
        reason = f"expected a worker to read it with {len(batch) - 1} others, found that workers died of them: {error}"
        return tuple(Failure(each.name, reason) for each in batch)
    future.release()
    return made


def _client(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(
            "Expected Dask for --scheduler, found it not installed; run: pip install 'kamergraaf[dask]'"
        ) from error
    try:
        # Shards come straight from the workers; through the scheduler only where those cannot be reached from here.
        return Client(address, timeout=_PATIENCE, set_as_default=False, direct_to_workers=True)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"Expected a Dask scheduler at {address}, found: {error}. Start one (dask scheduler) or mend the address."
        ) from error


def _check_workers(client: Client, address: str) -> None:
    """Other rules on a worker would mix two readings in one store."""
    client.wait_for_workers(1, timeout=_PATIENCE)
    found = set(client.run(rules_version).values())
    if found != {rules_version()}:
        raise ClusterError(
            f"Expected kamergraaf with rules {rules_version()} on the workers at {address}, found "
            f"{', '.join(sorted(found)) or 'none'}; install the same version there."
        )

