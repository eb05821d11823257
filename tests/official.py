"""Where the official letter stands: beside the checkout. Absent, a test is skipped; on the build machine it fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

LETTER = Path(__file__).parents[2] / "shared" / "letter" / "kst-32734-32.txt"


def official_letter() -> Path:
    """Return the path of the letter; skips the test where it is absent, fails it where CI is true."""
    if LETTER.is_file():
        return LETTER
    missing = "the official letter is not beside the checkout (../shared/letter)"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)
