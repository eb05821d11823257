"""Passages written down: for a reader with the words marked and what rests on them summed up, for programs in full.

Knows columns and marks. Refuses to know where passages come from.
"""

from __future__ import annotations

from itertools import groupby
from typing import Final

from graph.index.file import Hit
from graph.index.joining import About
from graph.index.language import Wanted, places
from queries.answer import Answer
from queries.formats import FORMATS
from queries.passages import COLUMNS, Found

# Characters of a long passage that a reader is shown on each side of the first word found, and of the rest of it.
_BEFORE: Final = 120
_AFTER: Final = 360
# So many things of one sort are named, more are counted; things whose name says nothing always are.
_FEW: Final = 3
_NAMED: Final = frozenset({"motion", "paper", "post", "theme", "country", "region", "body", "person", "place"})


def written(found: Found, form: str) -> str:
    """Return the passages as a *form* of `queries.formats`, or as a table to read."""
    if form == "table":
        from queries.tables import table

        return table(_for_readers(found))
    return FORMATS[form](_for_readers(found) if form == "markdown" else _in_full(found))


def _in_full(found: Found) -> Answer:
    """The exact words, and the type and IRI of all that rests on them."""
    rows = (
        _row(hit, hit.text, "|".join(f"{node.sort} {node.iri}" for node in nodes))
        for hit, nodes in zip(found.hits, found.about, strict=True)
    )
    return Answer(COLUMNS, tuple(rows))


def _for_readers(found: Found) -> Answer:
    rows = (
        _row(hit, marked(hit.text, found.wanted), summed_up(nodes))
        for hit, nodes in zip(found.hits, found.about, strict=True)
    )
    return Answer(COLUMNS, tuple(rows))


def _row(hit: Hit, passage: str, about: str) -> tuple[str | int | None, ...]:
    return hit.document, hit.section, hit.line, hit.start, hit.end, passage, about or None


def marked(text: str, wanted: Wanted) -> str:
    """Return *text* with two asterisks around what was looked for; a long text is cut around the first of it.

    >>> from graph.index.language import parse
    >>> marked("Ook de mensenrechten staan onder druk.", parse("mensenrecht druk"))
    'Ook de **mensenrechten** staan onder **druk**.'
    """
    found = places(wanted, text)
    first = found[0][0] if found else 0
    start = _cut(text, first - _BEFORE)
    end = _cut(text, first + _AFTER) if len(text) > first + _AFTER else len(text)
    parts: list[str] = ["… "] if start else []
    at = start
    for begins, past in found:
        if past <= end:
            parts += (text[at:begins], "**", text[begins:past], "**")
            at = past
    return "".join((*parts, text[at:end], " …" if end < len(text) else ""))


def summed_up(nodes: tuple[About, ...]) -> str:
    """Return what rests on a passage in few words, by sort: names of a few, numbers of many.

    >>> summed_up((About("measure", "https://example.org/1f"), About("motion", "https://example.org/kst-34952-8")))
    '1 measure, motion kst-34952-8'
    """
    told: list[str] = []
    for sort, same in groupby(nodes, key=lambda node: node.sort):
        names = [node.iri.rpartition("/")[2] for node in same]
        if sort in _NAMED and len(names) <= _FEW:
            told.append(f"{sort} {' and '.join(names)}")
        else:
            told.append(f"{len(names)} {sort if len(names) == 1 else _plural(sort)}")
    return ", ".join(told)


def _plural(sort: str) -> str:
    return f"{sort[:-1]}ies" if sort.endswith("y") else f"{sort}s"


def _cut(text: str, at: int) -> int:
    """Return the start of the word at *at*, or the start of the text."""
    return text.rfind(" ", 0, at) + 1 if at > 0 else 0
