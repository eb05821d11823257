"""Positions: half-open ``[start, end)`` ranges of Unicode code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
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


Item = TypeVar("Item", bound=Spanned)


def within(items: Sequence[Item], span: Span) -> Sequence[Item]:
    """Return those of *items*, which are in order, that begin inside *span*."""
    first = bisect_left(items, span.start, key=_start)
    return items[first : bisect_left(items, span.end, lo=first, key=_start)]


def _start(item: Spanned) -> int:
    return item.span.start


def starting_in(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return those of *spans*, which are in order, that begin inside *span*."""
    first = bisect_left(spans, span.start, key=_first)
    return spans[first : bisect_left(spans, span.end, lo=first, key=_first)]


def _first(span: Span) -> int:
    return span.start
