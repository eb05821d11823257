"""Positions: half-open ``[start, end)`` ranges of Unicode code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter
from typing import NamedTuple, Protocol, TypeVar


class Span(NamedTuple):  # a tuple: rules make and compare hundreds for a page, and a dataclass takes four times as long
    """A half-open range of code points; which text it counts in is said by whoever holds it."""

    start: int
    end: int

    def __contains__(self, position: object) -> bool:
        """Tell whether the code point *position* lies inside."""
        return isinstance(position, int) and self.start <= position < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Spanned(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span:
        """Where it stands."""


class Placed(Protocol):
    """Anything that stands from ``start`` to ``end``."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Stretches:
    """Stretches that may overlap, asked whether one of them holds or touches another."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        found = sorted({(each.start, each.end) for each in placed})
        self._starts = [start for start, _ in found]
        self._ends = list(accumulate((end for _, end in found), max))  # the farthest so far

    def hold(self, start: int, end: int) -> bool:
        """Tell whether one of them holds all from *start* to *end*."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and self._ends[at] >= end

    def touch(self, start: int, end: int) -> bool:
        """Tell whether one of them has anything of what lies from *start* to *end*."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start


# Not functions of ours: they are called several times for every mention that is asked for.
_START, _FIRST = attrgetter("span.start"), itemgetter(0)
Item = TypeVar("Item", bound=Spanned)


def within(items: Sequence[Item], span: Span) -> Sequence[Item]:
    """Return those of *items*, which are in order, that begin inside *span*."""
    first = bisect_left(items, span.start, key=_START)
    return items[first : bisect_left(items, span.end, lo=first, key=_START)]


def starting_in(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return those of *spans*, which are in order, that begin inside *span*."""
    first = bisect_left(spans, span.start, key=_FIRST)
    return spans[first : bisect_left(spans, span.end, lo=first, key=_FIRST)]
