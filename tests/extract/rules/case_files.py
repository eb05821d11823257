"""Cases that a policy person can read and add to: a title, a text, and one line per statement to be read from it.

Each of the three ends with a line that holds a single full stop. No lines: nothing may be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case; ``expected`` holds a line per statement, in order."""

    title: str
    text: str
    expected: tuple[str, ...]


def read_cases(name: str, *, count: int) -> tuple[Case, ...]:
    """Return the cases in ``cases/<name>.txt``. Fails where there are not *count* of them: none may get lost unseen."""
    parts = re.split(r"^\.$\n?", (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    if parts[-1].strip():
        raise AssertionError(f"{name}.txt: expected a line with a full stop at the end")
    parts = parts[:-1]
    if len(parts) != 3 * count:
        raise AssertionError(f"{name}.txt: expected {count} cases of title, text and lines, found {len(parts)} parts")
    return tuple(
        Case(parts[at].strip(), parts[at + 1], tuple(line for line in parts[at + 2].splitlines() if line.strip()))
        for at in range(0, len(parts), 3)
    )
