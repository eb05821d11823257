"""A Dask cluster of two real workers gives the same bytes as one process, also when one worker is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import distributed
import pytest

from extract.readers.streams import survey
from graph.errors import ClusterError
from graph.shards.batches import serially
from graph.shards.cluster import by_cluster
from graph.shards.given import given
from graph.shards.shard import Given, Outcome
from graph.shards.writing import Writer
from graph.store import memory_store
from tests.graph.crash import write_letters

LETTERS = 300


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cluster") / "letters"
    write_letters(folder, LETTERS)
    return folder


def dump(outcomes: Iterator[Outcome]) -> bytes:
    store = memory_store()
    writer = Writer(store)
    assert sum(1 for _ in writer.write(outcomes)) == LETTERS
    writer.finish()
    return store.dump()


def documents(letters: Path) -> Iterator[Given]:
    return (one for one in given((letters,), survey((letters,))) if isinstance(one, Given))


@pytest.mark.filterwarnings("ignore")
def test_two_workers_one_killed_halfway(letters: Path) -> None:
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, processes=True
    )
    try:
        outcomes = by_cluster(documents(letters), address=cluster.scheduler_address)
        assert dump(killing(cluster.workers[0].pid, outcomes)) == dump(serially(documents(letters)))
    finally:
        cluster.close()


def killing(process: int, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Pass *outcomes* on, and kill *process* after a third of them."""
    for at, outcome in enumerate(outcomes):
        if at == LETTERS // 3:
            os.kill(process, signal.SIGKILL)
        yield outcome


def test_no_scheduler_is_told_in_one_sentence(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.shards.cluster._PATIENCE", 1)
    with pytest.raises(ClusterError, match="Expected a Dask scheduler at tcp://"):
        next(by_cluster(documents(letters), address="tcp://127.0.0.1:9"))
