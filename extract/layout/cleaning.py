"""Cleaning: stretches of source become clean text, every edit recorded as it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.folding import LONGEST_PART, joint, line_breaks
from extract.layout.notes import Marker
from extract.outline import CleanText, Edit, NoteRef, Piece
from extract.spans import Span

Change = tuple[Span, str, Edit]


class Cleaner:
    """Writes clean text piece by piece. The only mutable value of the layout; `finish` freezes it."""

    def __init__(self, source: str, markers: tuple[Marker, ...]) -> None:
        self._source = source
        self._markers = sorted(markers, key=lambda marker: marker.span)
        self._next_marker = 0
        self._at = 0
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._refs: list[NoteRef] = []

    def write_block(self, stretches: Iterable[Span]) -> Span:
        """Write *stretches* of the source as one block and return its span in the clean text."""
        if self._at:
            self._put("\n\n", Span(0, 0), Edit.BLOCK)
        start = self._at
        last: Span | None = None
        for stretch in stretches:
            if last is not None:
                self._bridge(last, stretch)
            self._write(stretch)
            last = stretch
        return Span(start, self._at)

    def finish(self) -> tuple[CleanText, tuple[NoteRef, ...]]:
        """Return the clean text and where the markers of the notes stood in it."""
        starts = tuple(piece.start for piece in self._pieces)
        return CleanText("".join(self._parts), self._source, tuple(self._pieces), starts), tuple(self._refs)

    def _write(self, stretch: Span) -> None:
        at = stretch.start
        for span, replacement, edit in self._changes(stretch):
            if span.start < at:
                continue
            self._keep(at, span.start)
            if edit is Edit.NOTE_MARKER:
                self._refs.append(NoteRef(self._marker_number(span), self._at))
            self._put(replacement, span, edit)
            at = span.end
        self._keep(at, stretch.end)

    def _changes(self, stretch: Span) -> list[Change]:
        offset = stretch.start
        breaks: list[Change] = [
            (Span(offset + span.start, offset + span.end), glue, Edit.NEWLINE if glue else Edit.HYPHEN)
            for span, glue in line_breaks(self._source[stretch.start : stretch.end])
        ]
        breaks += ((marker.span, "", Edit.NOTE_MARKER) for marker in self._markers_in(stretch))
        return sorted(breaks, key=lambda change: change[0])

    def _markers_in(self, stretch: Span) -> Iterator[Marker]:
        """The markers inside *stretch*; bodies are written in source order, so each marker is looked at once."""
        while self._next_marker < len(self._markers) and self._markers[self._next_marker].span.start < stretch.end:
            marker = self._markers[self._next_marker]
            self._next_marker += 1
            if stretch.holds(marker.span):
                yield marker

    def _marker_number(self, span: Span) -> int:
        return next(marker.number for marker in self._markers if marker.span == span)

    def _bridge(self, before: Span, after: Span) -> None:
        """Join two stretches of one sentence between which notes or furniture stand."""
        end_of_line = self._source[max(before.end - LONGEST_PART, 0) : before.end]
        drops, glue = joint(end_of_line, self._source[after.start : after.start + 20])
        if drops:
            self._drop_hyphen()
        self._put(glue, Span(before.end - drops, after.start), Edit.BREAK)

    def _drop_hyphen(self) -> None:
        """Take the hyphen at the end out of the last piece, and out of the source that it was kept from."""
        last = self._pieces[-1]
        self._pieces[-1] = last._replace(source=Span(last.source.start, last.source.end - 1))
        self._parts[-1] = self._parts[-1][:-1]
        self._at -= 1

    def _keep(self, start: int, end: int) -> None:
        if end > start:
            self._put(self._source[start:end], Span(start, end), Edit.KEPT)

    def _put(self, text: str, source: Span, edit: Edit) -> None:
        self._pieces.append(Piece(self._at, source, edit))
        self._parts.append(text)
        self._at += len(text)
