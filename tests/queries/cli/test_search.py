"""Searching by words: rows, joins with the graph, and what a user is told."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import load
from graph.store import open_store
from tests.graph.index.texts import LETTER, letter
from tests.queries.conftest import Ran

Run = Callable[..., Ran]


@pytest.fixture
def run(kamergraaf: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `kamergraaf` against a store of the small letter, built by the command itself."""
    path = tmp_path / "kst-10100-4.txt"
    path.write_text(LETTER, encoding="utf-8")
    monkeypatch.setenv("KAMERGRAAF_STORE", str(tmp_path / "store"))
    assert kamergraaf("build", path, "--quiet").code == 0
    return kamergraaf


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


def test_columns_and_exact_words(run: Run) -> None:
    ran = run("search", "sluiten", "--format", "csv")
    assert ran.out.splitlines()[0] == "document,section,line,start,end,passage,about"
    (row,) = rows(ran.out)
    assert LETTER[int(row["start"]) : int(row["end"])] == row["passage"] == "De sluiting van een post is duur."
    assert (row["document"], row["section"], row["line"], row["about"]) == ("kst-10100-4", "Veiligheid", "9", "")


def test_what_rests_on_a_passage_is_told(run: Run) -> None:
    (row,) = rows(run("search", "Kiev", "--format", "csv").out)
    sorts = [node.split(" ")[0] for node in row["about"].split("|")]
    assert sorts.count("measure") == 2
    assert all(node.split(" ")[1].startswith("https://") for node in row["about"].split("|"))
    (told,) = json.loads(run("search", "Kiev", "--format", "json").out)
    assert told["about"] == row["about"]


def test_the_hit_is_marked_for_readers(run: Run) -> None:
    assert "De **sluiting** van een post" in " ".join(run("search", "sluiten").out.split())
    assert "De **sluiting** van" in run("search", "sluiten", "--format", "markdown").out


def test_narrowed_by_what_the_graph_says(run: Run) -> None:
    assert len(rows(run("search", "post", "--format", "csv").out)) == 3
    (ankara,) = rows(run("search", "posten", "--post", "Ankara", "--format", "csv").out)
    assert ankara["passage"].startswith("De posten in Ankara")
    assert rows(run("search", "post", "--about", "measures", "--format", "csv").out) == [ankara]
    assert rows(run("search", "post", "--document", "kst-10100-5", "--format", "csv").out) == []


def test_no_passage_is_told_and_the_header_stands(run: Run) -> None:
    ran = run("search", "walvis", "--format", "csv")
    assert (ran.code, ran.out) == (0, "document,section,line,start,end,passage,about\n")
    assert ran.err.startswith("No passage holds these words")


def test_words_that_stand_nowhere_are_left_out_and_told(run: Run) -> None:
    ran = run("search", "alle", "walvissen", "over", "mensenrechten", "bij", "het", "kabinet", "--format", "csv")
    assert [row["passage"] for row in rows(ran.out)] == ["Het kabinet let op de naleving van mensenrechten."]
    assert "No passage holds all of these words; looked for «mensenrechten» and «kabinet»." in ran.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("!?",), "expected at least one word to look for, found '!?'"),
        (("NOT", "post"), "expected a word to look for beside NOT"),
        (("post", "--about", "elephants"), "expected --about to name what some passage speaks of, found 'elephants'"),
        (("post", "--post", "Nergenshuizen"), "expected a post that the graph knows"),
        (("post", "--document", "een brief"), "expected a Kamerstuk"),
    ],
)
def test_bad_input_is_one_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    ran = run("search", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"kamergraaf: {sentence}")
    assert ran.err.count("\n") == 1


def test_a_document_out_of_step_is_told_and_not_shown(run: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        load(store, [letter(text=LETTER.replace("duur", "goedkoop"))])
    ran = run("search", "sluiting", "--format", "csv", "--quiet")
    assert (ran.code, rows(ran.out)) == (0, [])
    assert "Not searched" in ran.err
    assert "kst-10100-4" in ran.err
    run("build", tmp_path / "kst-10100-4.txt", "--quiet")
    assert len(rows(run("search", "sluiting", "--format", "csv").out)) == 1


def test_a_store_without_index_is_told(kamergraaf: Run) -> None:
    ran = kamergraaf("search", "post")
    assert ran.code == 2
    assert "expected a text index" in ran.err
