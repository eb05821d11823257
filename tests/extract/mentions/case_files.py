"""Reading the case files: a title, the text, and what must be found in it, parted by lines that hold one point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case; ``expected`` holds a found thing per line, in order."""

    title: str
    text: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return self.title


def read_cases(name: str) -> tuple[Case, ...]:
    """Return the cases of ``cases/<name>.txt`` without the explanation at its head."""
    parts = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n.\n")
    titles = [part.strip().split("\n\n")[-1] for part in parts[0:-1:3]]
    return tuple(
        Case(title, text, tuple(_joined(expected)))
        for title, text, expected in zip(titles, parts[1::3], parts[2::3], strict=True)
    )


def _joined(expected: str) -> Sequence[str]:
    """Return the lines of *expected*; a line without « = », where others have it, is the first half of its next."""
    lines: list[str] = []
    held = ""
    for line in expected.strip("\n").split("\n") if expected.strip() else []:
        held = f"{held}\n{line}" if held else line
        if " = " in held or " = " not in expected:
            lines.append(held)
            held = ""
    return lines
