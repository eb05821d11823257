"""Motions for tests, in our own words, as a format that gives its blocks writes them."""

from __future__ import annotations

from extract.mentions import dates
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
    """Return what is read from the motion that `source` makes."""
    return stated(open_document(source(*clauses, title=title, signed=signed, official=official)), MOTION_RULES)


def source(
    *clauses: str,
    title: str = "MOTIE VAN HET LID DE BOER",
    signed: tuple[str, ...] = ("De Boer",),
    official: tuple[str, ...] = (),
    themes: tuple[str, ...] = (),
    printed: str = "Voorgesteld 3 juli 2025",
    recorded: str | None = None,
) -> Source:
    """Return a motion of *clauses*; those that begin with «•» are items of a list. *recorded* is the record's day."""
    head = ((BlockKind.MASTHEAD, title), (BlockKind.MASTHEAD, printed))
    said = ("De Kamer,", "gehoord de beraadslaging,", *clauses, "en gaat over tot de orde van de dag.")
    body = ((_kind(clause), clause.removeprefix("• ")) for clause in said)
    text = ""
    blocks: list[GivenBlock] = []
    for kind, words in (*head, *body, *((BlockKind.SIGNATURE, name) for name in signed)):
        blocks.append(GivenBlock(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    day = next((each.iso for each in dates.match(printed)), None)
    paper = Paper("kst-99999-12", PaperType.MOTION, ("99999",), "12", date=day)
    record = OfficialRecord("kst-99999-12", submitters=official, themes=themes, date=recorded)
    told = bool(official or themes or recorded)
    return Source("kst-99999-12", text, tuple(blocks), (), paper=paper, official=record if told else None)


def _kind(clause: str) -> BlockKind:
    return BlockKind.LIST_ITEM if clause.startswith("•") else BlockKind.PARAGRAPH
