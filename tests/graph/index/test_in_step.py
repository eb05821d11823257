"""The index and the store hold the same readings: after a build, a replacement, a killed build and a lost file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extract.sentence import Sentence
from extract.spans import Span
from extract.statements import Reading
from graph.build import forget, load
from graph.errors import TextIndexError
from graph.index.file import NAME, open_index
from graph.index.language import expression, parse
from graph.index.step import Steps, out_of_step
from graph.store import open_store
from tests.graph.index.texts import LETTER, OTHER, letter

FIRST = letter()
AGAIN = letter(text=LETTER.replace("Caïro", "Quito"))
SECOND = letter("kst-10100-6", OTHER)


def build(folder: Path, *readings: Reading, index: bool = True) -> Steps:
    with open_store(folder, write=True) as store:
        if not index:
            load(store, readings)
        with open_index(folder, write=True) as texts:
            if index:
                load(store, readings, texts)
            return out_of_step(store, texts)


def found(folder: Path, question: str) -> list[tuple[str, str]]:
    with open_index(folder, write=False) as index:
        return [(hit.document, hit.text) for hit in index.search(expression(parse(question)), limit=50)]


def test_a_build_fills_both(tmp_path: Path) -> None:
    assert build(tmp_path, FIRST, SECOND) == Steps()
    assert found(tmp_path, "cairo") == [("kst-10100-4", "Ook de post in Caïro doet dat.")]
    assert len(found(tmp_path, "mensenrecht*")) == 3


def test_a_passage_stands_where_it_says(tmp_path: Path) -> None:
    build(tmp_path, FIRST)
    with open_index(tmp_path, write=False) as index:
        (hit,) = index.search(expression(parse("duur")), limit=5)
    assert LETTER[hit.start : hit.end] == hit.text == "De sluiting van een post is duur."
    assert (hit.line, hit.section) == (9, "Veiligheid")


def test_a_replaced_document_is_replaced_in_the_index(tmp_path: Path) -> None:
    build(tmp_path, FIRST, SECOND)
    assert build(tmp_path, AGAIN) == Steps()
    assert found(tmp_path, "cairo") == []
    assert [document for document, _ in found(tmp_path, "quito")] == ["kst-10100-4"]
    assert build(tmp_path, FIRST) == Steps()
    assert found(tmp_path, "quito") == []


def test_a_build_killed_between_the_two_is_seen_and_repaired(tmp_path: Path) -> None:
    build(tmp_path, FIRST)
    assert build(tmp_path, AGAIN, SECOND, index=False) == Steps(behind=("kst-10100-4", "kst-10100-6"))
    assert build(tmp_path, AGAIN, SECOND) == Steps()
    assert len(found(tmp_path, "quito")) == 1


def test_a_document_that_left_the_store_leaves_the_index(tmp_path: Path) -> None:
    build(tmp_path, FIRST, SECOND)
    with open_store(tmp_path, write=True) as store, open_index(tmp_path, write=True) as index:
        forget(store, "kst-10100-6")
        assert out_of_step(store, index) == Steps(gone=("kst-10100-6",))
        load(store, (), index)
        assert out_of_step(store, index) == Steps()
    assert found(tmp_path, "handel") == []


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough for one" * 9, b"SQLite format 3\0"])
def test_a_file_that_cannot_be_used_is_told_and_made_anew(tmp_path: Path, content: bytes) -> None:
    build(tmp_path, FIRST)
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(TextIndexError, match="kamergraaf build"):
        found(tmp_path, "cairo")
    assert build(tmp_path, FIRST) == Steps()
    assert len(found(tmp_path, "cairo")) == 1


def test_without_a_file_the_user_is_told(tmp_path: Path) -> None:
    with pytest.raises(TextIndexError, match="found none; make it with: kamergraaf build"):
        found(tmp_path, "cairo")


def test_what_was_put_and_not_written_is_not_there(tmp_path: Path) -> None:
    build(tmp_path, FIRST)
    with open_store(tmp_path, write=True) as store:
        index = open_index(tmp_path, write=True)
        load(store, [AGAIN], index)
        # a reader meanwhile sees the index as it was
        assert len(found(tmp_path, "cairo")) == 1
        index.close()
    assert found(tmp_path, "cairo") == []


ODD = ("", "\x00", "\uffff", "a\u0301" * 50, "'\"; DROP TABLE texts; --", "\U0001f1f3\U0001f1f1")


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_indexed_or_passed_over(tmp_path: Path, text: str) -> None:
    assert build(tmp_path, letter(text=f"{text}\n\nHet woord kabinet staat hier.\n")) == Steps()
    assert [hit for _, hit in found(tmp_path, "kabinet")] == ["Het woord kabinet staat hier."]


def test_half_a_character_can_be_kept(tmp_path: Path) -> None:
    odd = replace(FIRST, sentences=(Sentence("Half \ud800 kabinet", (Span(0, 14),), 1, "\udfff"),))
    assert build(tmp_path, odd) == Steps()
    assert found(tmp_path, "kabinet") == [("kst-10100-4", "Half \N{REPLACEMENT CHARACTER} kabinet")]
