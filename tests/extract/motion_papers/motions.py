"""Motions for tests, in our own words, as a format that gives its blocks writes them."""

from __future__ import annotations

from extract.outline import BlockKind
from extract.reading import open_document
from extract.rules import MOTION_RULES
from extract.source import GivenBlock, Source
from extract.spans import Span
from extract.statements import OfficialRecord, Paper, Statement
from ontology.terms import PaperType
from tests.extract.factories import stated


def motion(
    *clauses: str,
    title: str = "MOTIE VAN HET LID DE BOER",
    signed: tuple[str, ...] = ("De Boer",),
    official: tuple[str, ...] = (),
) -> tuple[Statement, ...]:
    """Return what is read from a motion of *clauses*; those that begin with «•» are items of a list."""
    head = ((BlockKind.MASTHEAD, title), (BlockKind.MASTHEAD, "Voorgesteld 3 juli 2025"))
    said = ("De Kamer,", "gehoord de beraadslaging,", *clauses, "en gaat over tot de orde van de dag.")
    body = ((_kind(clause), clause.removeprefix("• ")) for clause in said)
    text = ""
    blocks: list[GivenBlock] = []
    for kind, words in (*head, *body, *((BlockKind.SIGNATURE, name) for name in signed)):
        blocks.append(GivenBlock(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    paper = Paper("kst-99999-12", PaperType.MOTION, ("99999",), "12")
    record = OfficialRecord("kst-99999-12", submitters=official) if official else None
    return stated(open_document(Source("kst-99999-12", text, tuple(blocks), (), paper, record)), MOTION_RULES)


def _kind(clause: str) -> BlockKind:
    return BlockKind.LIST_ITEM if clause.startswith("•") else BlockKind.PARAGRAPH
