"""A build that is killed leaves each document whole or absent, and the next one goes on to the same end."""

from __future__ import annotations

from pathlib import Path

from tests.graph.crash import crash


def test_a_build_killed_at_five_moments(tmp_path: Path) -> None:
    crash(tmp_path, 5)
