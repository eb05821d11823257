"""Writing a marked-up document out as text: block after block, a blank line between, notes last.

Words are kept as they are; only runs of blanks, tabs and line breaks, which mean nothing in a marked-up text, become
one space. No-break spaces stay. Lines that the document itself parts are lines of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extract.layout.list_headers import is_list_header, read_bare_header
from extract.outline import BlockKind, NoteRef
from extract.source import GivenBlock, Source
from extract.spans import Span
from extract.statements import OfficialRecord, Paper
from ontology.terms import PaperType

# Two blanks or more, or one that is no space: it begins with one class of signs, so that the engine runs from one to
# the next.
_BLANKS = re.compile(r"[ \t\r\n](?:[ \t\r\n]+|(?<! ))")
# reads «van der Lee», «Aukje de Vries», «D, van Dijk», «Kamminga.»; not «De Kamer,», «Een zin over niets.»
_NAME = re.compile(
    r"(?:(?:van|de|den|der|ter|ten|te|el|en) |[^\W\d_a-z][\w’'.-]*,? ){0,6}"
    r"[^\W\d_a-z][\w’'-]+(?: c\.s)?\.?"
)
# Characters. No header of a list is longer (`extract.layout.list_headers`).
_LONGEST_HEADER = 120
# Characters. The heading of an article of law takes 300; what is longer is text that a format's mark was not closed
# after, and every passage under it would carry it along.
_LONGEST_HEADING = 1_000


# Figures that stand raised, which are none of the number before them: «2032¹», «10⁶», «m²».
SUPERSCRIPTS = str.maketrans("1234567890", "¹²³⁴⁵⁶⁷⁸⁹⁰")


class Words:
    """The words of one block as they come, with the places at which notes are marked. `text` is what stands there so
    far."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blank = True
        self.marks: list[NoteRef] = []

    def add(self, text: str | None) -> None:
        """Add *text*; blanks at its edges melt with those around."""
        if not text:
            return
        folded = _BLANKS.sub(" ", text)
        if self._blank:
            folded = folded.removeprefix(" ")
        if folded:
            self._parts.append(folded)
            self._length += len(folded)
            self._blank = folded.endswith(" ")

    def end_line(self) -> None:
        """Begin a new line; not after a hyphen, where the word goes on."""
        if self.last == "\n":
            return
        kept = self._parts[-1].rstrip(" ") if self._parts else ""
        if not kept or kept.endswith(("-", "\u00ad")):
            self.add(" ")
            return
        self._length += len(kept) + 1 - len(self._parts[-1])
        self._parts[-1] = f"{kept}\n"
        self._blank = True

    @property
    def last(self) -> str:
        """The last sign so far; empty at the beginning."""
        return self._parts[-1][-1] if self._parts else ""

    def mark(self, number: int) -> None:
        """Note *number* is marked here."""
        self.marks.append(NoteRef(number, self._length))

    @property
    def text(self) -> str:
        """The words, without blanks at their ends."""
        return "".join(self._parts).rstrip(" \n")


def _is_name(line: str) -> bool:
    return _NAME.fullmatch(line) is not None and "orde van de dag" not in line


@dataclass(frozen=True, slots=True)
class _Note:
    number: int
    words: Words


class Writer:
    """Takes blocks in reading order and gives a `Source`. Empty blocks are not written."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[GivenBlock] = []
        self._refs: list[NoteRef] = []
        self._notes: list[_Note] = []
        self._numbers: set[int] = set()
        self._highest = 0

    def write(self, kind: BlockKind, words: Words, mark: str = "") -> None:
        """Write *words* as a block; the header of a list of measures is told from other blocks by its words."""
        text = words.text
        if not text:
            return
        headerly = kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and len(text) <= _LONGEST_HEADER
        start = self._put(text)
        kind = BlockKind.LIST_HEADER if headerly and is_list_header(text.replace("\n", " ")) else kind
        if kind is BlockKind.HEADING and len(text) > _LONGEST_HEADING:
            kind = BlockKind.PARAGRAPH
        self._blocks.append(GivenBlock(kind, Span(start, self._length), mark))
        self._refs += (NoteRef(ref.number, min(start + ref.position, self._length)) for ref in words.marks)

    def open_note(self, printed: str) -> tuple[int, Words]:
        """Begin a note and return its number and its words, to be filled; it is written when the document is finished.

        *printed* is the number the document prints; notes that print none, or one that was used, count on.
        """
        number = int(printed) if printed.isascii() and printed.isdigit() and len(printed) < 5 else 0
        if not number or number in self._numbers:
            number = self._highest + 1
        self._numbers.add(number)
        self._highest = max(self._highest, number)
        note = _Note(number, Words())
        self._notes.append(note)
        return number, note.words

    def finish(
        self,
        name: str,
        *,
        paper: Paper | None = None,
        official: OfficialRecord | None = None,
    ) -> Source:
        """Return the source; *name* is without folders and ending."""
        if paper is not None and paper.type is PaperType.MOTION:
            self._sign()
        self._head()
        for note in self._notes:
            self.write(BlockKind.NOTE, note.words, str(note.number))
        return Source(name, self.text, tuple(self._blocks), tuple(self._refs), paper, official)

    def _sign(self) -> None:
        """The names at the end of a motion are signatures; no format marks them, some motions lack their last
        formula."""
        for at in range(len(self._blocks) - 1, -1, -1):
            block = self._blocks[at]
            lines = self._parts[2 * at].split("\n")
            if block.kind is not BlockKind.PARAGRAPH or not all(map(_is_name, lines)):
                return
            self._blocks[at] = block._replace(kind=BlockKind.SIGNATURE)

    def _head(self) -> None:
        """A line that names a measure and nothing else, with the items of a list straight under it, is its header."""
        for at, (block, after) in enumerate(pairwise(self._blocks)):
            may_head = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and after.kind is BlockKind.LIST_ITEM
            if may_head and read_bare_header(self._parts[2 * at]):
                self._blocks[at] = block._replace(kind=BlockKind.LIST_HEADER)

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self._parts)

    def _put(self, text: str) -> int:
        if self._length:
            self._parts.append("\n\n")  # blocks are every second part
            self._length += 2
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return start
