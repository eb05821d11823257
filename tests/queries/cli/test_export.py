"""Export and check from the command line: whole files or none, and exit codes that tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.views import FORMATS
from tests.queries.conftest import Ran


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_gives_a_file(kamergraaf: Callable[..., Ran], tmp_path: Path, form: str) -> None:
    ran = kamergraaf("export", form, "-o", tmp_path / "out")
    assert (ran.code, ran.out) == (0, "")
    assert b"Tripoli" in (tmp_path / "out").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_same_store_gives_the_same_bytes(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    for name in ("one", "two"):
        kamergraaf("export", "nquads", "-o", tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("pdf",), "found «pdf»"),
        (("turtle", "--focus", "Atlantis"), "Atlantis"),
        (("html", "--only", "rumour"), "found «rumour»"),
    ],
)
def test_a_bad_export_leaves_the_old_file(
    kamergraaf: Callable[..., Ran], tmp_path: Path, arguments: tuple[str, ...], part: str
) -> None:
    (tmp_path / "out").write_text("old", encoding="utf-8")
    ran = kamergraaf("export", *arguments, "-o", tmp_path / "out")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert part in ran.err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "old"


def test_a_folder_that_is_not_there(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    ran = kamergraaf("export", "turtle", "-o", tmp_path / "none" / "out")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_check_tells_violations_and_warnings(kamergraaf: Callable[..., Ran]) -> None:
    ran = kamergraaf("check")
    assert ran.code == 1
    assert ran.out.splitlines()[0] == "SHACL: no violations"
    assert "  differing-numbers: mensen\n    «Er werken 120 mensen.»\n    «Later zijn het er 130.»" in ran.out
