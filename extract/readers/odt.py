"""OpenDocument text (.odt): a zip with `content.xml`. Knows paragraphs, headings, lists, notes and tables; pictures
have no words."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from lxml import etree

from extract.errors import UnreadableSourceError
from extract.outline import BlockKind
from extract.readers.answer_head import read_answer_head
from extract.readers.archives import BROKEN
from extract.readers.limits import MAX_BYTES, MAX_CELL, check_size
from extract.readers.marked_head import head_from_record
from extract.readers.names import stem
from extract.readers.records import Fact, make_record
from extract.readers.safe_xml import all_words, parse_xml
from extract.readers.writing import Words, Writer
from extract.source import Source
from extract.statements import OfficialRecord

MEDIA_TYPE: Final = b"application/vnd.oasis.opendocument.text"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"

# Parts that are no text of the document: changes taken back, forms, lists made from headings, and frames pinned to
# the page.
_SKIPPED: Final = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}table-of-content",
        f"{_TEXT}sequence-decls",
        f"{_OFFICE}forms",
        f"{_OFFICE}annotation",
    }
)
# Styles of the official converter for the head of a paper; «title.kop.parlementair», «kamernummer», «vergaderjaar».
_HEAD_STYLES: Final = ("parlementair", "kamernummer", "vergaderjaar", "dossier", "kamervraagnummer", "stuk")
# «Vraag 1», «Antwoord 2 en 3»: headings that the converter sets as plain paragraphs
_QUESTION = re.compile(
    r"(?:Vraag|Antwoord)(?: op vra(?:ag|gen))? \d{1,3}(?:(?:, \d{1,3})* (?:en|t/m|tot en met) \d{1,3})?"
)


def read_odt(name: str, data: bytes) -> Source:
    """Return the text document in *data*. Raises `UnreadableSourceError` for a zip that holds none, or too much."""
    content = parse_xml(name, _part(name, data, "content.xml"))
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableSourceError(f"expected an OpenDocument text, found none in {name}; save the document as .odt")
    walk = _Walk()
    walk.children(body)
    if not walk.writer.text:
        raise UnreadableSourceError(f"expected the text of a document, found none in {name}; give a file with text")
    record = _record(name, data)
    paper = read_answer_head(walk.writer.text) or (head_from_record(record, walk.writer.text) if record else None)
    return walk.writer.finish(stem(name), paper=paper, official=record)


def _part(name: str, data: bytes, part: str) -> bytes:
    """Return one file of the zip, never more of it than one document can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(part) as opened:
            found = opened.read(MAX_BYTES + 1)
    except KeyError as error:
        raise UnreadableSourceError(f"expected {part} in the OpenDocument {name}, found none; save it anew") from error
    except BROKEN as error:
        raise UnreadableSourceError(
            f"expected an OpenDocument, found a broken zip in {name}: {error}; save it anew"
        ) from error
    check_size(len(found), name)
    return found


def _record(name: str, data: bytes) -> OfficialRecord | None:
    """The official record in `meta.xml`; None where there is none, or none that can be read."""
    try:
        root = parse_xml(name, _part(name, data, "meta.xml"))
    except UnreadableSourceError:
        return None
    return make_record(_facts(root))


def _facts(root: etree._Element) -> Iterator[Fact]:
    """«OVERHEIDop.Parlementair/DC.type»: scheme and name."""
    for element in root.iter(f"{_META}user-defined"):
        scheme, _, name = element.get(f"{_META}name", "").rpartition("/")
        yield Fact(name.rsplit(".", 1)[-1].lower(), scheme, element.text or "")


class _Walk:
    """One pass over the elements; holds the bullet that the next paragraph takes, and whether lines are parted: not in
    the head, where a title runs over several."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.mark = ""
        self.level = 0  # of the lists that stand within each other
        self.lines = False

    def children(self, parent: etree._Element) -> None:
        """Write all blocks in *parent*."""
        for child in parent:
            if child.tag in _SKIPPED or _is_pinned(child):
                continue
            if child.tag == f"{_TEXT}h":
                self._write(BlockKind.HEADING, child)
            elif child.tag == f"{_TEXT}p":
                self._write(_kind(child), child)
            elif child.tag == f"{_TEXT}list-item":
                self.level += 1
                self.mark = "•" if self.level == 1 else "–"  # a list within an item has a sign of its own
                self.children(child)
                self.mark = ""
                self.level -= 1
            elif child.tag == f"{_TABLE}table-row" and _is_row(child):
                self._row(child)
            else:
                self.children(child)

    def _write(self, kind: BlockKind, element: etree._Element) -> None:
        words = Words()
        self.lines = kind is BlockKind.PARAGRAPH
        self._gather(element, words)
        if self.mark and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.LIST_ITEM
        self.writer.write(kind, words, self.mark if kind is BlockKind.LIST_ITEM else "")
        self.mark = ""

    def _row(self, row: etree._Element) -> None:
        """Write the cells of *row* as one block, parted by «|»."""
        self.lines = False
        words = Words()
        words.add("|")
        for cell in row:
            for paragraph in () if cell.tag == _COVERED else cell:
                words.add(" ")
                self._gather(paragraph, words)
            words.add(" |" * _width(cell))
        self.writer.write(BlockKind.ROW, words)

    def _gather(self, element: etree._Element, words: Words) -> None:
        words.add(element.text)
        for child in element:
            self._inline(child, words)
            words.add(child.tail)

    def _inline(self, child: etree._Element, words: Words) -> None:
        if child.tag == f"{_TEXT}note":
            self._note(child, words)
        elif child.tag == f"{_TEXT}line-break" and self.lines:
            words.end_line()
        elif child.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            words.add(" ")
        elif child.tag not in _SKIPPED and not _is_pinned(child):
            self._gather(child, words)

    def _note(self, note: etree._Element, words: Words) -> None:
        printed = note.find(f"{_TEXT}note-citation")
        number, own = self.writer.open_note(all_words(printed).strip() if printed is not None else "")
        words.mark(number)
        for body in note.iterfind(f"{_TEXT}note-body"):
            for paragraph in body:
                self._gather(paragraph, own)
                own.add(" ")


def _is_pinned(element: etree._Element) -> bool:
    """A frame pinned to the page holds the imprint, not text («ah-tk-20202021-3235 / ’s-Gravenhage 2021»)."""
    return element.tag == f"{_DRAW}frame" and element.get(f"{_TEXT}anchor-type") == "page"


def _kind(element: etree._Element) -> BlockKind:
    if _QUESTION.fullmatch(all_words(element).strip()):
        return BlockKind.HEADING
    style = element.get(f"{_TEXT}style-name", "")
    return BlockKind.MASTHEAD if any(part in style for part in _HEAD_STYLES) else BlockKind.PARAGRAPH


_CELL: Final = f"{_TABLE}table-cell"
_COVERED: Final = f"{_TABLE}covered-table-cell"


def _is_row(row: etree._Element) -> bool:
    """Whether *row* holds two short cells or more, each with one paragraph of the text at most: the head of a paper is
    set in a table too."""
    cells = [cell for cell in row if cell.tag == _CELL]
    return len(cells) > 1 and all(cell.tag in (_CELL, _COVERED) for cell in row) and all(map(_is_short, cells))


def _is_short(cell: etree._Element) -> bool:
    plain = all(each.tag == f"{_TEXT}p" and _kind(each) is BlockKind.PARAGRAPH for each in cell)
    return plain and len(cell) < 2 and len(all_words(cell)) <= MAX_CELL


def _width(cell: etree._Element) -> int:
    """How many columns *cell* stands for: empty ones are counted, not told one by one.

    One that is covered by another counts for two: its words are those of the other, or are not, so that a row with it
    must not fit under the titles.
    """
    counted = cell.get(f"{_TABLE}number-columns-repeated", "")
    times = int(counted) if re.fullmatch(r"[1-9][0-9]?", counted) else 1
    if cell.tag == _COVERED:
        return 2 * times
    return 1 if all_words(cell).strip() else times
