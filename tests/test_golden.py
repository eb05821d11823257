"""Golden files: what each stage makes of the letter that ships, so that a change shows where it begins.

`KAMERGRAAF_GOLDEN=write` rewrites them; read the difference before committing it. While the switch is on, a test fails.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from extract.document import Document
from extract.mentions.kinds import Mentions
from extract.readers import read_source
from extract.reading import open_document, read
from extract.source import Source
from extract.statements import Evidence, Finding, Reading, Statement
from graph.quads import quads_of
from tests.test_gold import OWN

FOLDER = Path(__file__).parent / "golden"
WRITING = os.environ.get("KAMERGRAAF_GOLDEN") == "write"


@cache
def source() -> Source:
    return read_source(OWN["example"][0])


@cache
def opened() -> Document:
    return open_document(source())


@cache
def reading() -> Reading:
    return read(source())


def outline() -> Iterator[str]:
    """One line per block: kind, section, mark, the lines of the source it came from, and its edges."""
    shape = opened().outline
    for block in shape.blocks:
        runs = shape.clean.to_source(block.span)
        lines = ",".join(f"{_line(run.start)}-{_line(run.end - 1)}" for run in runs)
        words = shape.clean.text[block.span.start : block.span.end]
        edges = words if len(words) <= 60 else f"{words[:30]} … {words[-30:]}"
        yield " | ".join((block.kind, str(block.section), block.mark, lines, edges))


def mentions() -> Iterator[str]:
    """One line per mention: kind, source line, words, and what they say."""
    for kind in fields(Mentions):
        if kind.name != "sentences":
            for mention in getattr(opened().mentions, kind.name):
                words = opened().text[mention.span.start : mention.span.end]
                run = opened().outline.clean.to_source(mention.span)[0]
                yield " | ".join((kind.name, str(_line(run.start)), words, _said(mention)))


def statements() -> Iterator[str]:
    """One line per statement: kind, what it says, and the source lines of its evidence."""
    for statement in reading().statements:
        lines = ",".join(str(each.line) for each in _evidence(statement))
        yield " | ".join((type(statement).__name__, _said(statement), lines))


def graph() -> Iterator[str]:
    """One line per predicate: how often the graph of the letter says it."""
    counts: dict[str, int] = {}
    for quad in quads_of(reading()):
        counts[quad.predicate.value] = counts.get(quad.predicate.value, 0) + 1
    yield from (f"{predicate} | {count}" for predicate, count in sorted(counts.items()))


def _line(position: int) -> int:
    return source().text.count("\n", 0, position) + 1


def _evidence(statement: Statement) -> tuple[Evidence, ...]:
    if isinstance(statement, Finding):
        return (statement.first, *([statement.second] if statement.second else []))
    return statement.evidence


def _said(value: object) -> str:
    """The fields of a value that are neither empty nor positions."""
    hidden = ("span", "around", "word", "enumeration", "evidence", "first", "second", "request")
    names = (each.name for each in fields(value) if each.name not in hidden)  # type: ignore[arg-type]
    said = ((name, getattr(value, name)) for name in names)
    return ", ".join(f"{name}={_plain(each)}" for name, each in said if each not in (None, "", (), False))


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + "; ".join(map(_plain, value)) + "]"
    return f"({_said(value)})" if hasattr(value, "__dataclass_fields__") else str(value)


STAGES: tuple[Callable[[], Iterator[str]], ...] = (outline, mentions, statements, graph)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_a_stage_makes_what_it_made(stage: Callable[[], Iterator[str]]) -> None:
    file = FOLDER / f"{stage.__name__}.txt"
    made = "\n".join(stage()) + "\n"
    if WRITING:
        file.write_text(made, encoding="utf-8")
    assert made.splitlines() == file.read_text(encoding="utf-8").splitlines()


def test_every_stage_has_its_file_and_no_file_is_left_over() -> None:
    assert {file.name for file in FOLDER.glob("*.txt")} == {f"{stage.__name__}.txt" for stage in STAGES}
    assert len(STAGES) == 4


def test_the_switch_is_off() -> None:
    assert not WRITING, "golden files were rewritten: read the difference, then unset KAMERGRAAF_GOLDEN"
