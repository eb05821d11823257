"""Lines of the source, with the signs of the page they stand on."""

from __future__ import annotations

from typing import NamedTuple

# Text taken from a PDF marks a new page by one blank before its first line. Where more than this share of the lines
# starts with a blank, it is indentation and says nothing of pages.
MAX_INDENTED_SHARE = 0.1


class Line(NamedTuple):  # as a span is: a letter has hundreds
    """One line: ``start`` and ``end`` are the source positions of its first and past its last visible character."""

    start: int
    end: int
    text: str
    opens_page: bool

    @property
    def blank(self) -> bool:
        """Whether nothing visible stands on the line."""
        return not self.text


def split_lines(source: str) -> tuple[Line, ...]:
    """Return the lines of *source* in order, blank ones included."""
    rows = source.split("\n")
    indented = sum(map(_indented, rows))
    pages = indented <= max(1, MAX_INDENTED_SHARE * len(rows))
    lines: list[Line] = []
    at = 0
    for row in rows:
        text = row.strip()
        start = at + (row.index(text) if text else 0)
        opens = bool(text) and ("\f" in row[: start - at] or (pages and _indented(row)))
        lines.append(Line(start, start + len(text), text, opens))
        at += len(row) + 1
    return tuple(lines)


def _indented(row: str) -> bool:
    return row[:1] == " " and row[1:2] not in ("", " ", "\t", "\r")
