"""Places of cells in plain text: under which title a cell stands, by where it begins or ends in its line.

Knows the lines of the source. Refuses a row of which one cell stands under no title, or under two.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.outline import CleanText
from extract.spans import Span
from extract.tables import NEAR


def place_of(clean: CleanText, position: int) -> int:
    """Return the column, in signs from the line's start in the source, at which *position* of *clean* stands."""
    runs = clean.to_source(Span(position, position + 1))
    start = runs[0].start if runs else 0
    return start - (clean.source.rfind("\n", 0, start) + 1)


def under_titles(
    clean: CleanText, titles: Sequence[Span], cells: Sequence[Span], *, untold: int = 0
) -> dict[int, Span] | None:
    """Return the *cells* of one row by the column under whose title each begins or ends, up to `NEAR` signs aside.

    *untold* is 1 where the first column has no title: what stands before the first title is in it. None where a cell is
    under no title or two, or two cells are under one.
    """
    heads = [_edges(clean, title) for title in titles]
    placed: dict[int, Span] = {}
    for cell in cells:
        edges = _edges(clean, cell)
        near = [at for at, head in enumerate(heads, untold) if any(map(_is_near, head, edges))]
        if untold and edges[0] < heads[0][0] - NEAR and 0 not in placed:
            near = [0]
        if len(near) != 1 or near[0] in placed:
            return None
        placed[near[0]] = cell
    return placed


def _edges(clean: CleanText, cell: Span) -> tuple[int, int]:
    """Return where *cell* begins and ends in its line of the source."""
    return place_of(clean, cell.start), place_of(clean, max(cell.end - 1, cell.start))


def _is_near(one: int, other: int) -> bool:
    return abs(one - other) <= NEAR
