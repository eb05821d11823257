"""Every reader holds for two seconds of broken files; `make fuzz` goes on for longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.readers import SEEDS, fuzz


@pytest.mark.parametrize("name", SEEDS)
def test_broken_files_are_read_or_refused(name: str, tmp_path: Path) -> None:
    tried, _ = fuzz(name, seconds=2, last=tmp_path / "last")
    assert tried > 3


def test_there_is_a_fuzzer_for_every_reader() -> None:
    assert len(SEEDS) == 9
