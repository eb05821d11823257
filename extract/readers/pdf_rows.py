"""The rows of a PDF page: runs on one base line put together, each row with its place, so that blank lines can be set.

Small raised figures are written as superscripts, which is what they are; nothing else is changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import frexp
from typing import Final

from extract.pdfium.pages import Run
from extract.readers.pdf_layout import Layout
from extract.readers.writing import SUPERSCRIPTS

_FIGURES = re.compile(r"\d{1,3}(?:\s?,\s?\d{1,3})*")
# In sizes of the type of the row: how far base lines of one row lie apart, and how high a note's mark is raised.
_LEVEL: Final = 0.2
_RAISED: Final = 0.75
_SMALL: Final = 0.86
# Between a word and what follows without a space, in sizes of the type.
_GLUED: Final = 0.12
# Blank lines: a step this much larger than usual parts paragraphs.
_PARTS: Final = 1.3
_STOPPED = re.compile(r"[.!?:;][»”’\"')\]]*[¹²³⁴⁵⁶⁷⁸⁹⁰]*$")


@dataclass(frozen=True, slots=True)
class Row:
    """One line as printed."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def make_rows(runs: Iterable[Run]) -> tuple[Row, ...]:
    """Return the rows of *runs* from the top of the page down."""
    groups = _Groups()
    for run in sorted(runs, key=lambda run: (-run.size, -run.base, run.left)):
        groups.take(run)
    return tuple(sorted(map(_row, groups.made), key=lambda row: (-row.base, row.left)))


class _Groups:
    """Runs that stand on one line, each line opened by its largest run. Lines are looked up by size of type and base
    line: a page may have ten thousand."""

    def __init__(self) -> None:
        self.made: list[list[Run]] = []
        self._places: dict[int, list[tuple[float, int]]] = {}  # by power of two of the size: base line, index

    def take(self, run: Run) -> None:
        """Put *run* into the first line that it belongs to, or open a line with it."""
        homes = (at for at in self._near(run) if _belongs(run, self.made[at][0]))
        home = min(homes, default=None)
        if home is None:
            insort(self._places.setdefault(_power(run.size), []), (run.base, len(self.made)))
            self.made.append([run])
        else:
            self.made[home].append(run)

    def _near(self, run: Run) -> Iterator[int]:
        """Yield the lines that may be near enough: few, for lines of one size keep their distance."""
        for power, places in self._places.items():
            size = 2.0**power  # no line of this power is larger
            first = bisect_left(places, (run.base - _RAISED * size, 0))
            last = bisect_right(places, (run.base + _LEVEL * size, len(self.made)))
            yield from (at for _, at in places[first:last])


def _power(size: float) -> int:
    return frexp(size)[1]


def parts(before: Row, after: Row, layout: Layout) -> bool:
    """Tell whether a new block begins between two rows: more room, another weight or size, or room left on the line."""
    step = before.base - after.base
    usual = layout.leading * before.size / layout.size
    if step > _PARTS * usual or step < 0 or abs(before.size - after.size) > 0.07 * before.size:
        return True
    return before.bold != after.bold or _leaves_room(before, after, layout)


def _leaves_room(before: Row, after: Row, layout: Layout) -> bool:
    """Whether the line was ended though the next word would have fitted: after a full stop, or well before the edge."""
    word = len(after.text.split(" ", 1)[0]) + 1
    width = (after.right - after.left) * word / max(len(after.text), 1)
    if before.text.endswith("-") or before.right + width + before.size >= layout.right:
        return False
    short = before.right < layout.left + 0.6 * (layout.right - layout.left)
    return short or _STOPPED.search(before.text) is not None


def _belongs(run: Run, first: Run) -> bool:
    """Whether *run*, which is no larger than *first*, stands on the same line: level with it, or raised as a small
    mark."""
    rise = run.base - first.base
    if abs(rise) <= _LEVEL * first.size:
        return True
    return run.size <= _SMALL * first.size and -_LEVEL * first.size <= rise <= _RAISED * first.size


def _row(group: Sequence[Run]) -> Row:
    runs = sorted(group, key=lambda run: run.left)
    main = max(runs, key=lambda run: (run.size, len(run.text)))
    text = ""
    end = runs[0].left
    for run in runs:
        mark = _is_mark(run, main)
        glued = mark or run.left - end <= _GLUED * main.size
        text += ("" if glued or not text else " ") + (run.text.translate(SUPERSCRIPTS) if mark else run.text)
        end = max(end, run.right)
    return Row(
        text=" ".join(text.split(" ")),
        left=runs[0].left,
        right=end,
        base=main.base,
        size=main.size,
        bold=sum(len(run.text) for run in runs if run.bold) > len(text) / 2,
    )


def _is_mark(run: Run, main: Run) -> bool:
    """Whether *run* is the number of a note: small raised figures."""
    raised = run is not main and run.size <= _SMALL * main.size and run.base - main.base > _LEVEL * main.size
    return raised and _FIGURES.fullmatch(run.text) is not None
