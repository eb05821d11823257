"""A build that is killed leaves each document whole or absent, and the next one goes on to the same end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_builds_killed_at_eight_moments() -> None:
    """In a process that has opened no store: see `tests.graph.killed`."""
    command = [sys.executable, "-m", "tests.graph.crash", "8"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("all reruns equal") == 4
