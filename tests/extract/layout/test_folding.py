"""Folding: words broken over lines are joined, hyphens that belong to a word stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.folding import fold

# The end of a line, the next line, and how a reader reads the two.
PAIRS = [
    ("de Ouaga-", "dougou", "de Ouagadougou"),
    ("ambassade-", "kantoor)", "ambassadekantoor)"),
    ("het Midden-", "Oosten", "het Midden-Oosten"),
    ("de EU-", "landen", "de EU-landen"),
    ("een 24-", "uurs dienst", "een 24-uurs dienst"),
    ("consulaten-", "generaal", "consulaten-generaal"),
    ("het con-", "sulaat-generaal", "het consulaat-generaal"),
    ("de vice-", "minister-president", "de vice-minister-president"),
    ("een niet-", "gouvernementele", "een niet-gouvernementele"),
    ("in-", "en uitvoer", "in- en uitvoer"),
    ("herkomst-, transit-", "of opvanglanden", "herkomst-, transit- of opvanglanden"),
    ("twee", "woorden", "twee woorden"),
    ("een streep –", "en verder", "een streep – en verder"),
    ("re\u00adge\u00ad", "ring", "re\u00adgering"),
]


@pytest.mark.parametrize(("before", "after", "read"), PAIRS)
def test_two_lines_are_read_as_one(before: str, after: str, read: str) -> None:
    assert fold(f"{before}\n{after}") == read
    if not before.endswith(("-", "\u00ad")):
        assert fold(f"{before} \n  {after}") == read


@given(st.text(alphabet=st.characters(blacklist_characters="\n"), max_size=60))
def test_a_single_line_only_loses_its_edges(line: str) -> None:
    assert fold(line) == line.strip()


@given(st.text(max_size=120))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "\n" not in fold(text)
