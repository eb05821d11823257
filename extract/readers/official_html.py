"""Official HTML: the pages of officielebekendmakingen.nl, and any other page with headings, paragraphs and lists.

Knows elements and the site's own classes. Scripts, styles, navigation and the page's frame are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.data import read_table
from extract.errors import UnreadableSourceError
from extract.outline import BlockKind
from extract.readers.answer_head import read_answer_head
from extract.readers.limits import MAX_CELL, MAX_DEPTH, check_size
from extract.readers.marked_head import head_from_record
from extract.readers.merged import Extent, MergedCells, extent_of
from extract.readers.names import stem
from extract.readers.records import Fact, make_record
from extract.readers.writing import SUPERSCRIPTS, Words, Writer
from extract.source import Source
from extract.statements import OfficialRecord, Paper

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# One pass over the page: possessive, so that a tag that never ends costs no second look.
_TAG = re.compile(rb"<(/?)([A-Za-z][A-Za-z0-9]{0,20})(?![A-Za-z0-9])[^<>]*+")
# Classes of the head of a paper: «dossiertitel», «stuktitel», «kamerstukdatum».
_HEAD_CLASSES = re.compile(r"dossiertitel|stuktitel|kamerstukdatum|kamervraagnummer|kamerstukkop")
_NUMBER = re.compile(r"\W{0,2}(\d{1,3})\W{0,2}")
# Classes of what the site puts into the text: the sign that closes a note, «Naar boven», the window for links.
_FRAME = re.compile(r"(?:^|\s)(?:note-close|pageactions|to-top|modal|disclaimer)(?:\s|$)")
_NUMBER_FIRST = re.compile(r"\W{0,2}(\d{1,3})(?!\d)")
# The number or dash that an item of a list prints: `<span class="ol">a. </span>`.
_PRINTED_MARK = re.compile(r"(?:^|\s)(?:ol|lidnr)(?:\s|$)")


@cache
def _role(element: str) -> str:
    """The role of an element: ``inline``, ``skip``, ``flat`` (it closes itself), or none."""
    return next((role for name, role, *_ in read_table("html_elements.csv") if name == element), "")


def read_official_html(name: str, data: bytes) -> Source:
    """Return the page in *data*. Raises `UnreadableSourceError` for a page without words, too large or too deep."""
    check_size(len(data), name)
    _check_depth(name, data)
    tree = LexborHTMLParser(_decode(data))
    body = tree.css_first("#broodtekst") or tree.body
    walk = _Walk(_note_targets(tree))
    try:
        if body is not None:
            walk.children(body)
    except RecursionError as error:
        raise _too_deep(name) from error
    walk.flush()
    if not walk.writer.text:
        raise UnreadableSourceError(f"expected the text of a document, found none in {name}; give a file with text")
    record = _record(tree)
    return walk.writer.finish(stem(name), paper=_paper(record, walk.writer.text), official=record)


def _decode(data: bytes) -> str:
    """UTF-8, or else the old pages' Windows-1252, in which every byte is a sign."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _check_depth(name: str, data: bytes) -> None:
    """Refuse pages that nest absurdly before they are parsed: the parser's time grows with the square of the depth."""
    depth = 0
    for closing, tag in _TAG.findall(data):
        if _role(tag.decode("ascii").lower()) == "flat":
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        if depth > MAX_DEPTH:
            raise _too_deep(name)


def _too_deep(name: str) -> UnreadableSourceError:
    return UnreadableSourceError(
        f"expected a page at most {MAX_DEPTH} elements deep, found more in {name}; give the official file"
    )


def _paper(record: OfficialRecord | None, text: str) -> Paper | None:
    return (head_from_record(record, text) if record else None) or read_answer_head(text)


def _record(tree: LexborHTMLParser) -> OfficialRecord | None:
    metas = (meta.attributes for meta in tree.css("meta[name]"))
    return make_record(
        Fact(
            name=(meta.get("name") or "").rsplit(".", 1)[-1].lower(),
            scheme=meta.get("scheme") or meta.get("data-scheme") or "",
            value=meta.get("content") or "",
        )
        for meta in metas
    )


def _note_targets(tree: LexborHTMLParser) -> dict[str, str]:
    """The number that each link to a place in the page shows, if it shows only a number: such places are notes."""
    links = (
        (link.attributes.get("href") or "", _NUMBER.fullmatch(link.text().strip())) for link in tree.css("a[href]")
    )
    return {href[1:]: found[1] for href, found in links if href.startswith("#") and found}


def _within(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the nodes in *node*, those left out that are no text of the document."""
    child = node.first_child
    while child is not None:
        if not (child.is_element_node and (_role(child.tag or "") == "skip" or _has_class(child, _FRAME))):
            yield child
        child = child.next


def _places(node: LexborNode) -> tuple[LexborNode, ...]:
    """What a link may point to: *node* and the places in it."""
    return (node, *node.css("[id], a[name]"))


def _has_class(node: LexborNode, named: re.Pattern[str]) -> bool:
    return named.search(node.attributes.get("class") or "") is not None


def _plain(node: LexborNode) -> str:
    """The words in *node* as they stand, blocks parted by a space."""
    if node.is_text_node:
        return node.text_content or ""
    parted = "" if _role(node.tag or "") == "inline" else " "
    return f"{parted}{''.join(map(_plain, _within(node)))}{parted}"


class _Walk:
    """One pass over the nodes; holds the words that stand loose between blocks, the bullet for the next paragraph, and
    the cells that reach into the next row."""

    def __init__(self, targets: dict[str, str]) -> None:
        self.writer = Writer()
        self.loose = Words()
        self.mark = ""
        self.targets = targets
        self.merged = MergedCells()
        self.in_rows = False
        self.level = 0

    def children(self, parent: LexborNode) -> None:
        """Write all blocks in *parent*; words that stand loose in it are paragraphs."""
        for child in _within(parent):
            tag = child.tag or ""
            if child.is_text_node:
                self.loose.add(child.text_content)
            elif tag == "br":
                self._end_line()
            elif self.mark and not self.loose.last and _has_class(child, _PRINTED_MARK):
                self.mark = _plain(child).strip() or self.mark
            elif _role(tag) == "inline":
                self._inline(child, self.loose)
            elif child.is_element_node:
                self.flush()
                self._block(child, tag)
                self.flush()

    def flush(self) -> None:
        """Write the loose words as a paragraph, or as an item where a bullet waits."""
        words, self.loose = self.loose, Words()
        if words.text:
            self.writer.write(BlockKind.LIST_ITEM if self.mark else BlockKind.PARAGRAPH, words, self.mark)
            self.mark = ""

    def _end_line(self) -> None:
        """One `br` ends a line, a second one the paragraph."""
        if self.loose.last == "\n":
            self.flush()
        else:
            self.loose.end_line()

    def _block(self, node: LexborNode, tag: str) -> None:
        note = self._note_number(node) if tag in ("p", "li", "div") else None
        if note is not None:
            self._note(node, note)
        elif tag in _HEADINGS or _is_head(node):
            words = Words()
            self._gather(node, words)
            self.writer.write(_heading(node, tag), words)
        elif tag == "tr" and (_is_row(node) or self._spans_table(node)):
            self._row(node)
        elif tag == "li":
            self.level += 1
            self.mark = "•" if self.level == 1 else "–"
            self.children(node)
            self.flush()
            self.mark = ""
            self.level -= 1
        else:
            if tag in _PARTS_OF_TABLE:
                self.merged.begin()
            self.in_rows = self.in_rows and tag in _PARTS_OF_TABLE and tag != "table"
            self.children(node)

    def _row(self, row: LexborNode) -> None:
        """Write the cells of *row* as one block, parted by «|»."""
        self.in_rows = True
        own = _cells(row)
        words = Words()
        words.add("|")
        for cell in self.merged.row([_extent(each) for each in own]):
            words.add(f" {cell}" if isinstance(cell, str) else " ")
            if not isinstance(cell, str):
                self._gather(own[cell], words)
            words.add(" |")
        self.writer.write(BlockKind.ROW, words)

    def _spans_table(self, row: LexborNode) -> bool:
        """Tell whether *row* is one short cell over several columns below other rows («Afrika»)."""
        own = _cells(row)
        wide = len(own) == 1 and _extent(own[0]).wide > 1
        return wide and self.in_rows and _is_short(own[0])

    def _gather(self, node: LexborNode, words: Words) -> None:
        for child in _within(node):
            if child.is_text_node:
                words.add(child.text_content)
            elif child.is_element_node:
                self._inline(child, words)

    def _inline(self, node: LexborNode, words: Words) -> None:
        number = self.targets.get((node.attributes.get("href") or "")[1:]) if node.tag in ("a", "sup") else None
        if number is None and node.tag == "sup":
            link = node.css_first("a[href]")
            number = self.targets.get((link.attributes.get("href") or "")[1:]) if link else None
        if number is not None:
            words.mark(int(number))
        elif node.tag == "br" and words is self.loose:
            words.end_line()
        elif node.tag == "br":  # a title runs over several lines
            words.add(" ")
        elif node.tag == "sup":
            words.add(_plain(node).translate(SUPERSCRIPTS))
        else:
            self._gather(node, words)

    def _note_number(self, node: LexborNode) -> str | None:
        """The number of the note that *node* is: one link's target stands in it, and it begins with that number."""
        if not self.targets:
            return None
        names = (place.attributes.get("id") or place.attributes.get("name") or "" for place in _places(node))
        found = dict.fromkeys(self.targets[name] for name in names if name in self.targets)
        if not found or (len(found) > 1 and node.tag == "div"):  # all notes together have several
            return None
        begins = _NUMBER_FIRST.match(_plain(node).strip())
        return begins[1] if begins and begins[1] in found else None

    def _note(self, node: LexborNode, number: str) -> None:
        _, own = self.writer.open_note(number)
        whole = Words()
        whole.add(_plain(node))
        own.add(re.sub(rf"^\W{{0,2}}{number}\W{{0,2}}\s*", "", whole.text, count=1))


_BLOCKS = "p, div, table, ul, ol, h1, h2, h3"
_PARTS_OF_TABLE = frozenset({"table", "thead", "tbody", "tfoot"})


def _cells(row: LexborNode) -> list[LexborNode]:
    return [node for node in _within(row) if node.tag in ("td", "th")]


def _is_row(row: LexborNode) -> bool:
    """Whether *row* holds two short cells or more, none of them with blocks of its own."""
    cells = _cells(row)
    return len(cells) > 1 and all(map(_is_short, cells))


def _is_short(cell: LexborNode) -> bool:
    return len(cell.text()) <= MAX_CELL and len(cell.css(_BLOCKS)) < 2


def _extent(cell: LexborNode) -> Extent:
    return extent_of(cell.attributes.get("colspan"), cell.attributes.get("rowspan"))


def _is_head(node: LexborNode) -> bool:
    return node.tag == "p" and _HEAD_CLASSES.search(node.attributes.get("class") or "") is not None


def _heading(node: LexborNode, tag: str) -> BlockKind:
    """«Vraag 1» is an `h2` of the class `stuktitel`; the head of the paper is an `h1` or a `p`."""
    named = _HEAD_CLASSES.search(node.attributes.get("class") or "") is not None
    if "omschrijving" in (node.attributes.get("class") or ""):
        return BlockKind.PARAGRAPH
    return BlockKind.MASTHEAD if named and tag in ("h1", "p") else BlockKind.HEADING
