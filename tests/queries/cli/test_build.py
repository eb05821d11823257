"""Building: what goes in, and bad input that leaves the store as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import open_store
from tests.queries.conftest import Ran

LETTER = """Veiligheid

Voorziene intensivering 2018

– De posten in Ankara* en Kiev worden versterkt.

* deze functies hebben een component mensenrechten
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "kst-10100-4.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def dump(folder: Path) -> bytes:
    with open_store(folder, write=False) as store:
        return store.dump()


def test_a_file(kamergraaf: Callable[..., Ran], letter: Path, tmp_path: Path) -> None:
    ran = kamergraaf("build", letter, "--store", tmp_path / "store")
    assert (ran.code, ran.out) == (0, "")
    assert "Read kst-10100-4" in ran.err
    found = kamergraaf("query", "measures", "--format", "csv", "--store", tmp_path / "store").out.splitlines()
    assert [line.split(",")[5] for line in found[1:]] == ["Ankara", "Kiev"]


def test_a_second_build_changes_nothing(kamergraaf: Callable[..., Ran], letter: Path, tmp_path: Path) -> None:
    kamergraaf("build", letter, "--store", tmp_path / "store")
    before = dump(tmp_path / "store")
    ran = kamergraaf("build", letter.parent, "--store", tmp_path / "store")
    assert "1 unchanged" in ran.err
    assert dump(tmp_path / "store") == before


def test_quiet_says_nothing(kamergraaf: Callable[..., Ran], letter: Path, tmp_path: Path) -> None:
    assert kamergraaf("build", letter, "--quiet", "--store", tmp_path / "store") == Ran(0, "", "")


def test_two_processes_read_the_same(kamergraaf: Callable[..., Ran], letter: Path, tmp_path: Path) -> None:
    (tmp_path / "kst-10100-6.txt").write_text(LETTER, encoding="utf-8")
    kamergraaf("build", tmp_path, "--store", tmp_path / "one")
    kamergraaf("build", tmp_path, "--jobs", "2", "--store", tmp_path / "two")
    assert dump(tmp_path / "one") == dump(tmp_path / "two")


BAD = {
    "empty.txt": (b"", "found nothing"),
    "latin.txt": ("één café".encode("latin-1"), "expected UTF-8"),
    "binary.txt": (bytes(range(256)), "found binary data"),
    "large.txt": (b"woord " * 9_000_000, "found 54 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_leaves_the_store_as_it_was(
    kamergraaf: Callable[..., Ran], letter: Path, tmp_path: Path, name: str
) -> None:
    kamergraaf("build", letter, "--store", tmp_path / "store")
    before = dump(tmp_path / "store")
    content, part = BAD[name]
    (tmp_path / name).write_bytes(content)
    other = tmp_path / "kst-10100-5.txt"
    other.write_text(LETTER.replace("Kiev", "Rome"), encoding="utf-8")
    ran = kamergraaf("build", other, tmp_path / name, "--store", tmp_path / "store")
    assert ran.code == 2
    assert part in ran.err
    assert ran.err.startswith("kamergraaf: expected ")
    assert ran.err.count("\n") == 1
    assert dump(tmp_path / "store") == before


def test_bad_input_makes_no_store(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    ran = kamergraaf("build", tmp_path / "folder", "--store", tmp_path / "store")
    assert (ran.code, "found none" in ran.err) == (2, True)
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    ("source", "part"), [("kst-34952-8", "run kamergraaf fetch kst-34952-8"), ("no.txt", "found no no.txt")]
)
def test_a_source_that_is_not_there(kamergraaf: Callable[..., Ran], tmp_path: Path, source: str, part: str) -> None:
    ran = kamergraaf("build", source, "--offline", "--library", tmp_path / "library", "--store", tmp_path / "store")
    assert (ran.code, part in ran.err) == (2, True)
    assert not (tmp_path / "store").exists()


def test_a_store_that_is_something_else(kamergraaf: Callable[..., Ran], letter: Path) -> None:
    ran = kamergraaf("build", letter, "--store", letter.parent)
    assert ran.code == 2
    assert "found other files" in ran.err
