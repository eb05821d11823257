"""The files that each reader is tried on: odd but whole for the most part, so that they are read to the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from extract.data import read_table
from tests.extract.readers import samples
from tests.extract.readers.test_records import PLAIN, ZAAK
from tests.fuzz import seeds
from tests.fuzz.cuts import Cut, cut_up, cuts, few_cuts
from tests.fuzz.packed import make_tar, make_zip, members, pack, parts_of
from tests.fuzz.pages import Sheet, make_pdf, sheets
from tests.fuzz.trees import TreeChange, change_tree, names_in, tree_changes
from tests.fuzz.vocabulary import times, words
from tests.fuzz.zaken import zaken

Inputs = SearchStrategy[bytes]

_XML: Final = (
    *map(seeds.letter_xml, seeds.LETTERS), samples.motion(), samples.LETTER_XML, samples.BILL_XML, samples.LEGACY_XML,
    samples.ANSWER_XML,
)  # fmt: skip
_HTML: Final = (*map(seeds.letter_html, seeds.LETTERS), seeds.page_html())
_ODT: Final = (samples.LETTER_ODT, *map(seeds.letter_odt, seeds.LETTERS), seeds.table_odt())
_RECORDS: Final = (PLAIN, seeds.OWMS)
_ARCHIVED: Final = (samples.motion(), samples.TEXT, PLAIN, json.dumps(ZAAK).encode())
_ROOM: Final = 600_000  # bytes that a text may grow to


def _trees(documents: Sequence[bytes], names: Sequence[str], encoding: str = "UTF-8") -> Inputs:
    def made(data: bytes, changes: Sequence[TreeChange], broken: Sequence[Cut]) -> bytes:
        return cut_up(change_tree(data, changes, encoding=encoding), broken)

    return st.builds(made, st.sampled_from(documents), tree_changes(names), few_cuts)


def _xml() -> Inputs:
    known = {name.rpartition("/")[2] for name, *_ in read_table("official_elements.csv")}
    names = sorted(known.union(names_in(*_XML), ("onbekend",)))
    return st.one_of(_trees(_XML, names), _trees(_XML, names), _trees(_XML, names, "UTF-16"))


def _html() -> Inputs:
    return _trees(_HTML, sorted({*names_in(*_HTML), "table", "td", "li", "sup", "h3", "style", "br", "caption", "x-y"}))


def _odt() -> Inputs:
    parts = tuple(map(parts_of, _ODT))
    names = names_in(*(data for each in parts for name, data in each.items() if name.endswith(".xml")))

    def made(at: int, content: Sequence[TreeChange], meta: Sequence[TreeChange], broken: Sequence[Cut]) -> bytes:
        changed = {**parts[at], "content.xml": change_tree(parts[at]["content.xml"], content)}
        if "meta.xml" in changed:
            changed["meta.xml"] = change_tree(changed["meta.xml"], meta)
        return cut_up(pack(changed), broken)

    return st.builds(made, st.integers(0, len(parts) - 1), tree_changes(names), tree_changes(names), few_cuts)


def _pdf() -> Inputs:
    def made(pages: Sequence[Sheet], packed: bool, broken: Sequence[Cut]) -> bytes:
        return cut_up(make_pdf(pages, packed=packed), broken)

    return st.one_of(
        st.builds(made, sheets, st.booleans(), few_cuts),
        st.builds(made, sheets, st.booleans(), few_cuts),
        st.builds(cut_up, st.just(samples.ministry_pdf()), cuts),
    )


_Said = tuple[float, str, str, int]  # where as a share of the lines; word; what joins it to the next; how often


def _text() -> Inputs:
    def made(letter: bytes, said: Sequence[_Said], broken: Sequence[Cut]) -> bytes:
        lines = letter.decode().split("\n")
        room = _ROOM
        for where, word, joint, often in said:
            each = f"{word}{joint}"
            count = min(often, room // max(len(each.encode(errors="replace")), 1))
            lines.insert(int(where * len(lines)), each * count)
            room -= len(each.encode(errors="replace")) * count
        return cut_up("\n".join(lines).encode(errors="replace"), broken)

    joints = st.sampled_from((" ", "\n", "\n\n", ", ", "", "\n– ", ";\n", ".\f"))
    said = st.lists(st.tuples(st.floats(0, 1), words, joints, times), max_size=8)
    letters = st.sampled_from((*seeds.LETTERS, samples.TEXT))
    return st.one_of(st.builds(made, letters, said, few_cuts), st.builds(cut_up, letters, cuts))


def _record() -> Inputs:
    names = (*names_in(*_RECORDS), *sorted(name for name, *_ in read_table("metadata_names.csv")), "meta")
    return _trees(_RECORDS, names)


def _zaak() -> Inputs:
    return st.one_of(zaken(ZAAK), zaken(ZAAK), st.builds(cut_up, st.just(json.dumps(ZAAK).encode()), cuts))


def _tar() -> Inputs:
    made = st.builds(make_tar, members(_ARCHIVED), few_cuts)
    return st.one_of(made, st.builds(make_tar, members(_ARCHIVED), cuts), st.builds(cut_up, made, cuts))


def _zip() -> Inputs:
    made = st.builds(make_zip, members(_ARCHIVED))
    return st.one_of(made, st.builds(cut_up, made, cuts))


INPUTS: Final[dict[str, Callable[[], Inputs]]] = {
    "xml": _xml,
    "html": _html,
    "odt": _odt,
    "pdf": _pdf,
    "text": _text,
    "record": _record,
    "zaak": _zaak,
    "tar": _tar,
    "zip": _zip,
}
