"""Forms of citation line by line: what they cite, what is none, and what is told as not understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.mentions import citations
from extract.mentions.citation_grammar.unread import unread

CASES = Path(__file__).parent / "cases"
OWN_DOSSIER = "36111"
SIGNS = str.maketrans({"⏎": "\n", "␣": "\u00a0", "˽": "\u2009"})
# How many lines each file holds: one lost to a slip is noticed here.
NUMBER_OF_LINES = {"citation_forms": 446, "no_citations": 111, "unread_citations": 16}


def lines(name: str) -> list[str]:
    """Return the lines of a file of cases without its head, its headings and empty lines."""
    body = (CASES / f"{name}.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
    return [line for line in body.split("\n") if line and not line.startswith("# ")]


@pytest.mark.parametrize("line", lines("citation_forms"))
def test_form(line: str) -> None:
    text, _, cited = line.partition(" → ")
    found = citations.match(text.translate(SIGNS), dossier=OWN_DOSSIER)
    assert [mention.cited for mention in found] == cited.split()


@pytest.mark.parametrize("line", lines("no_citations"))
def test_no_citation(line: str) -> None:
    """Within a sentence too: many forms ask for more where a bracket or the text opens."""
    for text in (line, f"Zie {line}.", f"({line})"):
        assert [mention.cited for mention in citations.match(text, dossier=OWN_DOSSIER)] == [], text


@pytest.mark.parametrize("line", lines("unread_citations"))
def test_what_is_not_understood_is_told(line: str) -> None:
    text, _, told = line.partition(" →")
    mentions = citations.match(text)
    found = [f"{text[each.span.start : each.span.end]} = {each.why}" for each in unread(text, mentions)]
    assert found == ([told.strip()] if told.strip() else [])


@pytest.mark.parametrize("name", NUMBER_OF_LINES)
def test_no_line_is_lost(name: str) -> None:
    assert len(lines(name)) == NUMBER_OF_LINES[name]
