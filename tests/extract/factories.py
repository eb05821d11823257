"""Documents for tests: a text in our own words laid out as a letter, and the official letter where it is at hand."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

from extract.document import Document
from extract.reading import open_document
from extract.source import Source
from extract.statements import Statement

Rule = Callable[[Document, tuple[Statement, ...]], tuple[Statement, ...]]
Wanted = TypeVar("Wanted", bound=Statement)

OFFICIAL_LETTER = Path(__file__).parents[3] / "shared" / "letter" / "kst-32734-32.txt"


def document(text: str) -> Document:
    """Return *text* as an opened document, as yet without statements."""
    return open_document(Source("kst-99999-1", text.strip("\n") + "\n"))


def stated(opened: Document, rules: Sequence[Rule]) -> tuple[Statement, ...]:
    """Return what *rules*, in their order, state of the document *opened*."""
    statements: tuple[Statement, ...] = ()
    for rule in rules:
        statements += rule(opened, statements)
    return statements


def of_kind(statements: Sequence[Statement], kind: type[Wanted]) -> tuple[Wanted, ...]:
    """Return those of *statements* that are of *kind*, in order."""
    return tuple(statement for statement in statements if isinstance(statement, kind))


@cache
def official_letter() -> Document:
    """Return the official letter, opened. Where it is not at hand the test is skipped; with CI=true it fails."""
    if not OFFICIAL_LETTER.exists():
        reason = "the official letter is not beside the checkout (../shared/letter)"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}; CI must have it")
        pytest.skip(reason)
    return open_document(Source(OFFICIAL_LETTER.stem, OFFICIAL_LETTER.read_text(encoding="utf-8")))

