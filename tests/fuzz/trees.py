"""XML that is odd but well-formed: elements dropped, doubled, nested, moved and renamed, odd words and attributes.

Knows trees; refuses to know what the elements mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from enum import Enum, auto

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from lxml import etree

from tests.fuzz.vocabulary import times, words

# Bytes that a document may grow to: a few seconds of reading.
ROOM = 600_000
_DEEPEST = 180  # elements; readers refuse more than 200


class Turn(Enum):
    """What is done to an element; *there* is another element of the document."""

    DROP = auto()
    EMPTY = auto()
    AGAIN = auto()  # copies of it beside it
    NEST = auto()  # wrapped in so many elements
    TAKE_IN = auto()  # copies of *there* go into it
    STAND_IN = auto()  # a copy of *there* in its place
    TURN_ROUND = auto()  # its children from last to first
    RENAME = auto()
    SAY = auto()
    SAY_AFTER = auto()
    SET = auto()  # an attribute
    STRIP = auto()  # all attributes here and below


@dataclass(frozen=True, slots=True)
class TreeChange:
    """One change: what, where as shares of the document's elements, with which name and words, how often."""

    turn: Turn
    where: float
    there: float
    name: str
    word: str
    times: int

    def apply(self, root: etree._Element, room: int) -> None:
        """Change the tree of *root*, which may grow by *room* bytes; what XML forbids is left undone."""
        nodes = list(root.iter())
        element = nodes[int(self.where * (len(nodes) - 1))]
        with suppress(ValueError):
            _TURNS[self.turn](element, nodes[int(self.there * (len(nodes) - 1))], self, room)


def tree_changes(names: Sequence[str]) -> SearchStrategy[list[TreeChange]]:
    """Return lists of changes with *names* of elements and attributes."""
    change = st.builds(
        TreeChange,
        turn=st.sampled_from(Turn),
        where=st.floats(0, 1),
        there=st.floats(0, 1),
        name=st.sampled_from(names),
        word=words,
        times=times,
    )
    return st.lists(change, min_size=1, max_size=8)


def change_tree(data: bytes, changes: Iterable[TreeChange], *, encoding: str = "UTF-8") -> bytes:
    """Return the XML *data* with *changes* made, well-formed still."""
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True))
    for change in changes:
        change.apply(root, ROOM - _size(root))
    made = etree.tostring(root, encoding=encoding, xml_declaration=True)
    return made if isinstance(made, bytes) else made.encode()


def names_in(*documents: bytes) -> tuple[str, ...]:
    """Return the names of all elements and attributes in *documents*, in order."""
    nodes = [node for data in documents for node in etree.fromstring(data).iter(etree.Element)]
    return tuple(sorted({str(node.tag) for node in nodes} | {str(name) for node in nodes for name in node.attrib}))


def _size(element: etree._Element) -> int:
    return len(etree.tostring(element, encoding="UTF-8", with_tail=False))


def _copy(element: etree._Element) -> etree._Element:
    """Return *element* again, without the words that follow it."""
    copied = deepcopy(element)
    copied.tail = None
    return copied


def _fitting(change: TreeChange, room: int, each: int) -> int:
    return min(change.times, max(room, 0) // max(each, 1))


def _said(change: TreeChange, room: int) -> str:
    return change.word * _fitting(change, room, len(change.word.encode(errors="replace")))


def _drop(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _empty(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    if element.getparent() is not None:
        element[:] = []
        element.text = None


def _again(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        count = _fitting(change, room, _size(element))
        parent[at:at] = [_copy(element) for _ in range(count)]


def _nest(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    inner = _copy(element)
    for _ in range(min(change.times, _DEEPEST)):
        outer = etree.Element(change.name)
        outer.append(inner)
        inner = outer
    _replace(element, inner)


def _take_in(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    count = _fitting(change, room, _size(there))
    element.extend([_copy(there) for _ in range(count)])


def _stand_in(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    if _size(there) <= room:
        _replace(element, _copy(there))


def _replace(element: etree._Element, other: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, other)


def _turn_round(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    element[:] = list(reversed(element))


def _rename(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    if element.getparent() is not None:
        element.tag = change.name


def _say(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    element.text = _said(change, room)


def _say_after(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    if element.getparent() is not None:
        element.tail = _said(change, room)


def _set(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    element.set(change.name, _said(change, room)[:20_000])


def _strip(element: etree._Element, there: etree._Element, change: TreeChange, room: int) -> None:
    for node in element.iter():
        node.attrib.clear()


_TURNS: dict[Turn, Callable[[etree._Element, etree._Element, TreeChange, int], None]] = {
    Turn.DROP: _drop,
    Turn.EMPTY: _empty,
    Turn.AGAIN: _again,
    Turn.NEST: _nest,
    Turn.TAKE_IN: _take_in,
    Turn.STAND_IN: _stand_in,
    Turn.TURN_ROUND: _turn_round,
    Turn.RENAME: _rename,
    Turn.SAY: _say,
    Turn.SAY_AFTER: _say_after,
    Turn.SET: _set,
    Turn.STRIP: _strip,
}
