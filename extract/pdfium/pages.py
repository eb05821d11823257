"""What is read of a PDF page: runs, which are signs that follow one another on one line in one size.

Positions are points (1/72 inch) from the page's lower left corner.
"""

from __future__ import annotations

from typing import Final, NamedTuple

# Tuples, for they travel from one process to another, a hundred thousand of them for a large file.


class Run(NamedTuple):
    """Words on one line: text, left and right edge, base line, height of the type from lowest to highest sign,
    weight."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


class Page(NamedTuple):
    """A page: its runs in the order of the file, its size, and whether its signs or drawings were too many to take in,
    for one page or for such a file."""

    runs: tuple[Run, ...]
    width: float
    height: float
    crowded: bool

    @property
    def signs(self) -> int:
        """How many signs were read, blanks between words among them."""
        return sum(len(run.text) for run in self.runs)


LEFT_OUT: Final = Page((), 0.0, 0.0, crowded=True)
