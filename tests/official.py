"""Where real documents stand: beside the checkout. Absent, a test is skipped; on the build machine it fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


def official_letter() -> Path:
    """Return the path of the letter; skips the test where it is absent, fails it where CI is true."""
    return official("letter/kst-32734-32.txt")


def official(name: str) -> Path:
    """Return the path of the official file *name*; skips the test where it is absent, fails it where CI is true."""
    path = SHARED / name
    if path.is_file():
        return path
    missing = f"{name} is not beside the checkout (../shared)"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)
