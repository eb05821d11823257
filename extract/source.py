"""A source: the text of one document, with what its format itself says of shape and identity.

Positions everywhere else count code points of ``text``. For plain text that is the file as decoded, and its shape is
read off the page by `extract.layout`. Formats with a shape of their own (official XML, HTML, ODT) are written out by
their reader as text, block after block, and the blocks are given; nothing is guessed then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from extract.outline import BlockKind, NoteRef
from extract.spans import Span
from extract.statements import Missed, OfficialRecord, Paper


class GivenBlock(NamedTuple):  # as a span is: every paragraph is one
    """A block that the format marks as such: its kind, its span in the text, and its bullet or note number."""

    kind: BlockKind
    span: Span
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one document and the file's name without folders and ending.

    ``blocks`` are in the order of the text, notes last; empty where the format has none. ``note_refs`` are the places
    in the text at which notes are marked. ``paper`` is what the format's own header says of the document; None if
    nothing. ``official`` is official metadata that came with it; it is kept apart from what is read. ``furniture`` is
    what the page itself shows to stand outside the text (a colophon beside it, a page number). ``missed`` is what the
    reader saw and could not take in, such as pages that are pictures.
    """

    name: str
    text: str
    blocks: tuple[GivenBlock, ...] = ()
    note_refs: tuple[NoteRef, ...] = ()
    paper: Paper | None = None
    official: OfficialRecord | None = None
    furniture: tuple[Span, ...] = ()
    missed: tuple[Missed, ...] = ()
