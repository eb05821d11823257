"""How the pages of one PDF are laid out: the size of its body type, the column of its text, and what stands beside it.

Official papers carry labels and the imprint in a column left of the text, ministries a colophon right of it. Refuses to
read words: only places and sizes count here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from extract.pdfium.pages import Page, Run

# Characters: shorter runs say little of the column.
_TELLING: Final = 20
# Points: how far the left edges of one column's lines lie apart, lists not counted.
EDGE: Final = 3.0
# Text beside the column is apart only while there is little of it; else the page has two columns of text.
_MOST_BESIDE: Final = 0.3


@dataclass(frozen=True, slots=True)
class Layout:
    """Edges of the text column in points, size of the body type, and the distance between base lines."""

    left: float
    right: float
    size: float
    leading: float
    beside: bool  # whether what stands beside the column is apart from the text

    def is_right_of(self, run: Run) -> bool:
        """Tell whether *run* stands right of the text."""
        return self.beside and run.left >= self.right - EDGE

    def is_left_of(self, run: Run) -> bool:
        """Tell whether *run* stands left of the text."""
        return self.beside and run.right <= self.left + EDGE and run.left < self.left - EDGE


def find_layout(pages: Sequence[Page]) -> Layout:
    """Return the layout that most words of *pages* have."""
    runs = [run for page in pages for run in page.runs]
    size = _most(((round(run.size, 1), len(run.text)) for run in runs), 10.0)
    telling = [run for run in runs if len(run.text) >= _TELLING and abs(run.size - size) <= 0.1 * size]
    left = _most(((round(run.left), len(run.text)) for run in telling), 0.0)
    inside = [run for run in telling if abs(run.left - left) <= EDGE]
    right = max((run.right for run in inside), default=10_000.0)
    layout = Layout(left, right, size, _leading(inside, size), beside=True)
    outside = sum(len(run.text) for run in runs if layout.is_left_of(run) or layout.is_right_of(run))
    whole = sum(len(run.text) for run in runs)
    return Layout(left, right, size, layout.leading, beside=outside <= _MOST_BESIDE * whole)


def _most(weighted: Iterable[tuple[float, int]], default: float) -> float:
    counted: Counter[float] = Counter()
    for value, weight in weighted:
        counted[value] += weight
    return max(counted, key=lambda value: (counted[value], -value)) if counted else default


def _leading(runs: Sequence[Run], size: float) -> float:
    steps = [before.base - after.base for before, after in pairwise(runs)]
    near = [step for step in steps if 0.9 * size <= step <= 2.2 * size]
    return median(near) if near else 1.3 * size
