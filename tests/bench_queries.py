"""How long a named query takes on the graph of the example, and the command line to start. Run by `make bench`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from graph.store import EmbeddedStore, open_store
from queries.ask import ask
from queries.cli import run
from queries.named_query import NamedQuery, named_queries


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "store"
    assert run(["build", "--quiet", "--store", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[EmbeddedStore]:
    with open_store(folder, write=False) as opened:
        yield opened


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: str(query.name))
def test_named_query(benchmark: BenchmarkFixture, store: EmbeddedStore, query: NamedQuery) -> None:
    """Wanted: under 20 ms each."""
    benchmark(ask, store, query, {})


@pytest.mark.parametrize("arguments", [["--help"], ["query", "measures"], ["trace", "kst-34952-8"]], ids=" ".join)
def test_start(benchmark: BenchmarkFixture, folder: Path, arguments: list[str]) -> None:
    """Wanted: under 0.4 s, the process included."""
    code = "from queries.cli import main; main()"
    command = [sys.executable, "-c", code, *arguments, *([] if "--help" in arguments else ["--store", str(folder)])]
    benchmark(subprocess.run, command, check=True, capture_output=True)
