"""Positions: half-open ``[start, end)`` ranges of Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points; which text it counts in is said by whoever holds it."""

    start: int
    end: int

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
