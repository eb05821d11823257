"""The small letter in a store, once in memory and once in a folder; and a way to run a command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.build import derive, load
from graph.store import EmbeddedStore, memory_store, open_store
from queries.cli import run
from tests.queries.small_letter import small_reading


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def store() -> EmbeddedStore:
    filled = memory_store()
    load(filled, [small_reading()])
    derive(filled)
    return filled


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kamergraaf") / "store"
    with open_store(path, write=True) as filled:
        load(filled, [small_reading()])
        derive(filled)
    return path


@pytest.fixture
def kamergraaf(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run `kamergraaf` with arguments against the small letter's store (or the store a test names)."""
    monkeypatch.setenv("KAMERGRAAF_STORE", str(folder))

    def ran(*arguments: str | Path) -> Ran:
        code = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return ran
