"""Every reader holds for two seconds of odd files; `make fuzz` goes on for longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import Phase, given, seed, settings

from extract.reading import read
from extract.source import Source
from tests.fuzz.inputs import INPUTS
from tests.fuzz.readers import READERS
from tests.fuzz.rounds import fuzz


@pytest.mark.parametrize("name", READERS)
def test_odd_files_are_read_or_refused(name: str, tmp_path: Path) -> None:
    read(Source("x", "Een brug in Ankara."))  # loads what is loaded once
    tally = fuzz(name, seconds=2, keep=tmp_path)
    assert tally.faults == []
    assert tally.tried > 3


def test_made_records_stay_small() -> None:
    """Seed 4 once made one of 374 MB."""
    sizes: list[int] = []
    made = settings(max_examples=500, deadline=None, database=None, phases=(Phase.generate,))
    made(seed(4)(given(INPUTS["zaak"]())(lambda data: sizes.append(len(data)))))()
    assert len(sizes) == 500
    assert max(sizes) < 3_000_000


def test_there_is_a_fuzzer_for_every_reader() -> None:
    assert len(READERS) == 9
    assert INPUTS.keys() == READERS.keys()
