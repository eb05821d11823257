"""The frame: help, exit codes, quick starts, and a reader who leaves."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from queries.cli import COMMANDS, root, run
from tests.queries.conftest import Ran

SLOW = ("spacy", "rdflib", "networkx", "pyshacl")
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example(kamergraaf: Callable[..., Ran], name: str) -> None:
    ran = kamergraaf(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"Example: kamergraaf {name}" in ran.out
    assert "--store" in ran.out


def test_help_lists_every_command_uncut(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf().out
    assert told == kamergraaf("--help").out
    assert all(f"  {name}  " in told or f"  {name} " in told for name in COMMANDS)
    assert "..." not in told.partition("Commands:")[2]


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("biuld",), "did you mean build?"),
        (("xyz",), "expected a command, found 'xyz'; run kamergraaf --help"),
        (("build", "--colour"), "see kamergraaf build --help"),
        (("query", "measures", "--jobs", "0"), "see kamergraaf query --help"),
    ],
)
def test_bad_usage_is_one_sentence(kamergraaf: Callable[..., Ran], arguments: tuple[str, ...], part: str) -> None:
    ran = kamergraaf(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert part in ran.err


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(root, "invoke", interrupted)
    assert run(["queries"]) == 130


def python(code: str, store: Path, *, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "KAMERGRAAF_STORE": str(store), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", code], stdout=stdout, stderr=subprocess.PIPE, env=environment)


@pytest.mark.parametrize("arguments", [["--help"], ["query", "measures"], ["trace"], ["build", "--help"]])
def test_slow_packages_stay_out(folder: Path, arguments: list[str]) -> None:
    code = f"import sys; from queries.cli import run; run({arguments}); sys.stderr.write(' '.join(sys.modules))"
    _, loaded = python(code, folder).communicate()
    assert not set(SLOW) & set(loaded.decode().split())


def test_a_reader_who_leaves_is_no_error(folder: Path) -> None:
    code = "import sys; sys.argv = ['kamergraaf', 'query', 'measures']; from queries.cli import main; main()"
    reading, writing = os.pipe()
    os.close(reading)
    process = python(code, folder, stdout=writing)
    os.close(writing)
    _, complaint = process.communicate()
    assert complaint == b""
