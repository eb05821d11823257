"""Official XML: the three variants of `officiele-publicatie`, the older `kamerwrk`, letters, motions and answers alike.

Knows which elements are blocks (`data/official_elements.csv`) and takes any other element with words of its own for a
paragraph, so that a variant not seen before loses nothing. Refuses to read what the words mean.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from lxml import etree

from extract.data import read_table
from extract.errors import UnreadableSourceError
from extract.outline import BlockKind
from extract.readers.limits import MAX_CELL
from extract.readers.merged import Extent, MergedCells, extent_of, number_of
from extract.readers.names import stem
from extract.readers.official_head import read_head
from extract.readers.records import read_inline_record
from extract.readers.safe_xml import all_words, parse_xml
from extract.readers.turns import CHAIR, goes_on, speaker_line
from extract.readers.writing import SUPERSCRIPTS, Words, Writer
from extract.source import Source

_KINDS: Final = {
    "heading": BlockKind.HEADING, "masthead": BlockKind.MASTHEAD, "signature": BlockKind.SIGNATURE
}  # fmt: skip
ROOTS: Final = ("officiele-publicatie", "kamerwrk", "kamerstuk", "kamervragen", "handeling")


@cache
def _roles() -> dict[str, str]:
    """The role of each element, by its name or by its parent's and its own."""
    return {element: role for element, role, *_ in read_table("official_elements.csv")}


@lru_cache(maxsize=1024)  # official XML has a few dozen pairs; a hostile file may have any number
def _role(tag: str, parent: str) -> str | None:
    return _roles().get(f"{parent}/{tag}") or _roles().get(tag)


def read_official_xml(name: str, data: bytes) -> Source:
    """Return the document in the official XML *data*. Raises `UnreadableSourceError` for XML of another kind."""
    root = parse_xml(name, data)
    if root.tag not in ROOTS:
        raise UnreadableSourceError(
            f"expected an official publication ({', '.join(ROOTS)}), found <{str(root.tag)[:60]}> in {name}; "
            "give the official XML of a document"
        )
    walk = _Walk()
    walk.element(root, "")
    walk.close_line(BlockKind.MASTHEAD)
    if not walk.writer.text:
        raise UnreadableSourceError(f"expected the text of a document, found none in {name}; give a file with text")
    paper = read_head(root, walk.writer.text)
    return walk.writer.finish(stem(name), paper=paper, official=read_inline_record(root))


class _Walk:
    """One pass over the elements. Holds the line that waits for its second half, the bullet for the next item, and the
    cells that reach into the next row."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.line: Words | None = None
        self.mark = ""
        self.notes: dict[str, int] = {}
        self.merged = MergedCells()
        self.columns: tuple[str, ...] = ()
        self.in_rows = False
        self.speakers: list[str] = []

    def element(self, element: etree._Element, parent: str) -> None:
        """Write *element*, which stands in one named *parent*, and all in it."""
        tag = str(element.tag)
        role = _role(tag, parent)
        if role == "skip":
            return
        if role == "mark":
            self.mark = self._words(element).text
        elif role == "line":
            self._open_line(element)
        elif role in _KINDS:
            self._write(_KINDS[role], element)
        elif role == "turn":
            self._write_turn(element, tag)
        elif role == "speaker":
            self._speak(speaker_line(element))
        elif tag in ("row", "tr") and (_is_row(element) or self._spans_table(element)):
            self._write_row(element)
        elif role == "paragraph" or _has_words(element):
            self._write_text(element)
        else:
            self._enter(element)
            for child in element:
                self.element(child, tag)

    def _write_turn(self, turn: etree._Element, tag: str) -> None:
        """Write all that is said in *turn*; where another has interrupted, who goes on is told again."""
        self.speakers.append("")
        if tag == "voorz" and turn.find("wie") is None:
            self._speak(CHAIR)
        for child in turn:
            self.element(child, tag)
        self.speakers.pop()
        if self.speakers and self.speakers[-1] and goes_on(turn):
            self._speak(self.speakers[-1])

    def _speak(self, line: str) -> None:
        """Give the floor to the speaker whom *line* names."""
        self.close_line(BlockKind.MASTHEAD)
        self.speakers = [*self.speakers[:-1], line]
        words = Words()
        words.add(line)
        self.writer.write(BlockKind.PARAGRAPH, words)

    def _enter(self, element: etree._Element) -> None:
        """Begin a table, or a part of one."""
        if element.tag in _PARTS_OF_TABLE:
            self.merged.begin()
            self.in_rows = self.in_rows and element.tag in ("thead", "tbody")
        if element.tag == "tgroup":
            self.columns = tuple(each.get("colname", "") for each in element.iterchildren("colspec"))

    def close_line(self, kind: BlockKind) -> None:
        """Write a line whose second half never came."""
        if self.line is not None:
            self.writer.write(kind, self.line)
            self.line = None

    def _open_line(self, element: etree._Element) -> None:
        self.line = self.line or Words()
        self._gather(element, self.line)
        self.line.add(" ")

    def _write(self, kind: BlockKind, element: etree._Element) -> None:
        words = self.line or Words()
        self.line = None
        self._gather(element, words)
        self.writer.write(kind, words)

    def _write_text(self, element: etree._Element) -> None:
        """An `al` with lists or tables inside is cut there; what follows goes on as a block of its own."""
        self.close_line(BlockKind.MASTHEAD)
        words = Words()
        words.add(element.text)
        for child in element:
            if _is_block(child):
                self._write_paragraph(words)
                words = Words()
                self.element(child, str(element.tag))
            else:
                self._inline(child, words)
            words.add(child.tail)
        self._write_paragraph(words)

    def _write_row(self, row: etree._Element) -> None:
        """Write the cells of *row* as one block, parted by «|»."""
        self.in_rows = True
        words = Words()
        words.add("|")
        for cell in self.merged.row([self._extent(each) for each in row]):
            words.add(f" {cell}" if isinstance(cell, str) else " ")
            if not isinstance(cell, str):
                self._write_cell(row[cell], words)
            words.add(" |")
        self.writer.write(BlockKind.ROW, words)

    def _write_cell(self, cell: etree._Element, words: Words) -> None:
        words.add(cell.text)
        for inner in cell:
            self._inline(inner, words)
            words.add(f" {inner.tail or ''}")

    def _extent(self, cell: etree._Element) -> Extent:
        """How far *cell* reaches, in the words of HTML or of CALS, which names the first and the last column."""
        if cell.tag != "entry":
            return extent_of(cell.get("colspan"), cell.get("rowspan"))
        first, last = cell.get("namest", ""), cell.get("nameend", "")
        named = first in self.columns and last in self.columns
        wide = self.columns.index(last) - self.columns.index(first) + 1 if named else 1
        return Extent(max(wide, 1), number_of(cell.get("morerows")) + 1)

    def _spans_table(self, row: etree._Element) -> bool:
        """Tell whether *row* is one short cell over several columns below other rows («Afrika»)."""
        wide = len(row) == 1 and _are_cells(row) and self._extent(row[0]).wide > 1
        return wide and self.in_rows

    def _write_paragraph(self, words: Words) -> None:
        self.writer.write(BlockKind.LIST_ITEM if self.mark else BlockKind.PARAGRAPH, words, self.mark)
        self.mark = ""

    def _words(self, element: etree._Element) -> Words:
        words = Words()
        self._gather(element, words)
        return words

    def _gather(self, element: etree._Element, words: Words) -> None:
        """Add all that *element* says to *words*; notes are put aside."""
        words.add(element.text)
        for child in element:
            self._inline(child, words)
            words.add(child.tail)

    def _inline(self, child: etree._Element, words: Words) -> None:
        role = _roles().get(str(child.tag))
        if role == "note":
            self._note(child, words)
        elif role == "reference":
            number = self.notes.get(child.get("refid", ""))
            if number:
                words.mark(number)
        elif child.tag == "sup" and not len(child):
            words.add((child.text or "").translate(SUPERSCRIPTS))
        elif role != "skip":
            if child.tag == "naam" and words.last == ",":
                words.add(" ")
            self._gather(child, words)
            if child.tag in _PARTED:
                words.add(" ")

    def _note(self, note: etree._Element, words: Words) -> None:
        printed = note.find("noot.nr")
        number, own = self.writer.open_note(all_words(printed).strip() if printed is not None else "")
        self.notes[note.get("id", "")] = number
        words.mark(number)
        for child in note:
            if child.tag != "noot.nr":
                self._gather(child, own)
                own.add(" ")


def _has_words(element: etree._Element) -> bool:
    """Whether words stand straight in *element*, not only in its children."""
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


_CELLS = frozenset({"entry", "td", "th"})
_PARTS_OF_TABLE = frozenset({"table", "tgroup", "thead", "tbody"})


def _is_row(row: etree._Element) -> bool:
    """Whether *row* holds two short cells or more and nothing else."""
    return len(row) > 1 and _are_cells(row)


def _are_cells(row: etree._Element) -> bool:
    short = all(cell.tag in _CELLS and len(all_words(cell)) <= MAX_CELL for cell in row)
    return short and not any(_is_block(inner) for cell in row for inner in cell if inner.tag != "al")


# What is printed apart from what follows, with no space between in the file.
_PARTED = frozenset({"voornaam", "voorvoegsels", "nr", "li.nr", "lidnr", "label"})
_BLOCKS = frozenset({"lijst", "table", "tgroup", "al", "al-groep", "ol", "ul"})


def _is_block(element: etree._Element) -> bool:
    return element.tag in _BLOCKS
