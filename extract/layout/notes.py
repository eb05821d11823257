"""Footnotes: which lines are notes, and where in the body their markers are glued.

Theory: notes are numbered 1, 2, 3 … through the document; each note stands below its marker, at the foot of the page or
at the end; a note runs on until a blank line, the page's end or the next note. A numbered line is a note only if its
marker was found before it, so that «1 Inleiding» stays a heading. A legend («* deze functies …») stands among the notes
and behaves like one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from sys import maxsize
from typing import NamedTuple

from extract.layout.furniture import is_furniture
from extract.layout.lines import Line
from extract.spans import Span

# «4 Adviesraad …», «[4] Adviesraad …», «4) Zie …». Not «4,9 miljoen», «2018 was …».
_NOTE = re.compile(r"[\[(]?(\d{1,3})[\])]?\s+(?=\S)|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s*(?=\S)")
# «* deze functies hebben …», «† met aandacht voor …». Bullets are told apart by whether names in lists carry the sign;
# «**Vraag 1**» is set in bold.
_LEGEND = re.compile(r"(?!\*{1,3}\w[^*\n]*[^\s*]\*)([*†‡#§°^~+]{1,3})\s*(?==|\S)")
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_FINISHED = re.compile(r"[.!?…]['’\"”»)\]]*$|\S+\.\S+/?$")
_CLOSED = re.compile(r"(?:[^\W\d_]|[)\]»”’'\"])[.,;:?!]$|[)\]»”’?!%]$")
_SMALL_LETTER, _FIGURE = re.compile(r"[^\W\d_A-ZÀ-Þ]$"), re.compile(r"\d[.,;:]$")
_CAPITAL_OR_YEAR = re.compile(r"[A-ZÀ-Þ]$|(?<!\d)\d{4}[.,;:]$|[^\W\d_]-?\d+$")


class Role(Enum):
    """What a line is part of."""

    BLANK = "blank"
    FURNITURE = "furniture"
    BODY = "body"
    NOTE = "note"
    LEGEND = "legend"


class RoledLine(NamedTuple):  # as a span is: one for each line
    """A line with its role; ``mark`` is the note's number or the legend's sign, ``opens`` whether a note starts
    here."""

    line: Line
    role: Role
    mark: str = ""
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """A footnote number as it stands glued to a word of the body, in source positions."""

    number: int
    span: Span


def find_notes(
    source: str, lines: tuple[Line, ...], furniture: tuple[Span, ...] = ()
) -> tuple[tuple[RoledLine, ...], tuple[Marker, ...]]:
    """Return every line with its role, and the markers of the notes in the order of their numbers.

    Lines that begin in a span of *furniture* are that, whatever they say.
    """
    walk = _Walk(source, furniture)
    return tuple(walk.roles(lines)), tuple(walk.markers)


class _Walk:
    """One pass over the lines. Holds what the next line's role depends on: the open note, the next number, the last
    marker."""

    def __init__(self, source: str, furniture: tuple[Span, ...]) -> None:
        self.source = source
        self.furniture = sorted(furniture)
        self.furniture_starts = [span.start for span in self.furniture]
        self.markers: list[Marker] = []
        self.note_lines: list[Span] = []
        self.expected = 1
        self.searched = 0
        self.open: RoledLine | None = None
        self.last_text = ""
        self.carried: dict[str, bool] = {}

    def roles(self, lines: tuple[Line, ...]) -> Iterator[RoledLine]:
        after_blank = True
        for line in lines:
            roled = self._role(line, after_blank)
            after_blank = roled.role in (Role.BLANK, Role.FURNITURE)
            if roled.role in (Role.NOTE, Role.LEGEND):
                self.note_lines.append(Span(line.start, line.end))
                self.last_text = line.text
            yield roled

    def _role(self, line: Line, after_blank: bool) -> RoledLine:
        if line.blank:
            return RoledLine(line, Role.BLANK)
        if is_furniture(line.text) or self._stands_apart(line):
            self.open = None
            return RoledLine(line, Role.FURNITURE)
        if line.opens_page:
            self.open = None
        opened = self._opens_note(line, after_blank) or self._opens_legend(line, after_blank)
        if opened:
            self.open = opened
            return opened
        if self.open and (not after_blank or self._runs_on(line)):
            return RoledLine(line, self.open.role, self.open.mark)
        self.open = None
        return RoledLine(line, Role.BODY)

    def _stands_apart(self, line: Line) -> bool:
        at = bisect_right(self.furniture_starts, line.start) - 1
        return at >= 0 and line.start in self.furniture[at]

    def _runs_on(self, line: Line) -> bool:
        """A blank line inside a note: the sentence is not finished and what follows is no new block."""
        return not _FINISHED.search(self.last_text) and (line.text[0].islower() or line.text[0].isdigit())

    def _opens_note(self, line: Line, after_blank: bool) -> RoledLine | None:
        found = _NOTE.match(line.text)
        if not found or not (after_blank or self.open):
            return None
        number = int((found[1] or found[2]).translate(_SUPERSCRIPTS))
        if number != self.expected:
            return None
        marker = self._find_marker(number, line.start)
        if marker is None and not (self.open and self.open.role is Role.NOTE):
            return None
        if marker:
            self.markers.append(Marker(number, marker))
            self.searched = marker.end
        self.expected += 1
        return RoledLine(line, Role.NOTE, str(number), opens=True)

    def _opens_legend(self, line: Line, after_blank: bool) -> RoledLine | None:
        found = _LEGEND.match(line.text)
        if not found or not (after_blank or self.open) or not self._names_carry(found[1]):
            return None
        return RoledLine(line, Role.LEGEND, found[1], opens=True)

    def _names_carry(self, sign: str) -> bool:
        if sign not in self.carried:
            glued = re.compile(rf"{re.escape(sign)}(?<=[^\W\d_]{re.escape(sign)})(?=[\s,;.)]|$)")
            self.carried[sign] = glued.search(self.source) is not None
        return self.carried[sign]

    def _find_marker(self, number: int, before: int) -> Span | None:
        candidates = [
            (rank, found)
            for rank, found in _marker_candidates(self.source, number, self.searched, before)
            if not self._in_note(found.start)
        ]
        if not candidates:
            self.searched = before  # searched once is enough: keeps many numbered lines linear
            return None
        return min(candidates)[1]

    def _in_note(self, position: int) -> bool:
        at = bisect_right(self.note_lines, Span(position, maxsize)) - 1
        return at >= 0 and position in self.note_lines[at]


def _marker_candidates(source: str, number: int, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield places where *number* may be a marker, the surest kind first by rank.

    0: «¹», «[1]»; 1: after the stop of a sentence or a bracket («goederen.1», «(21).8»); 2: after a small letter
    («migratie15»);
    3: after a capital («VN3»), a year and a stop («2016.13»), or other digits of one word («Top-25» + «17»);
    4: after any figure and a stop («EUR 750.000.2»).
    """
    raised = str(number).translate(str.maketrans("1234567890", "¹²³⁴⁵⁶⁷⁸⁹⁰"))
    for found in re.compile(rf"{raised}(?![¹²³⁴⁵⁶⁷⁸⁹⁰])|\[{number}\]").finditer(source, start, end):
        yield 0, Span(*found.span())
    for found in re.compile(rf"{number}(?<=\S{number})(?=[\s.,;:)»”’?!]|$)(?![.,]\d)").finditer(source, start, end):
        rank = _rank(source, found.start())
        if rank:
            yield rank, Span(*found.span())


def _rank(source: str, at: int) -> int:
    before = source[max(at - 40, 0) : at]
    if _CLOSED.search(before):
        return 1
    if _SMALL_LETTER.search(before):
        return 2
    if _CAPITAL_OR_YEAR.search(before):
        return 3
    return 4 if _FIGURE.search(before) else 0
