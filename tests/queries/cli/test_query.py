"""Asking from the command line: forms, files, standard input, and questions that answer nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from queries.named_query import NamedQuery, named_queries
from tests.queries.conftest import Ran

GRAPH = "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o . ?s a <https://w3id.org/kamergraaf/def#Motion> }"


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: str(query.name))
def test_the_example_of_every_query_runs(kamergraaf: Callable[..., Ran], query: NamedQuery) -> None:
    ran = kamergraaf(*query.example.split()[1:])
    assert ran.code == 0


def test_queries_lists_them_all(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("queries").out
    assert all(query.name in told and query.example in " ".join(told.split()) for query in named_queries())
    assert max(map(len, told.splitlines())) <= 80


def test_the_table_is_legible(kamergraaf: Callable[..., Ran]) -> None:
    told = kamergraaf("query", "measures").out
    assert max(map(len, told.splitlines())) <= 80
    assert "«Tripoli*»" in told


def test_json(kamergraaf: Callable[..., Ran]) -> None:
    found = json.loads(kamergraaf("query", "measures", "-p", "place=Osaka", "--format", "json").out)
    assert [(row["place"], row["marked"], row["end"]) for row in found] == [("Osaka", False, None)]


def test_a_file(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "own.rq"
    path.write_text("SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/kamergraaf/def#Motion> }", encoding="utf-8")
    assert kamergraaf("query", path, "--format", "csv").out == "n\n4\n"


def test_standard_input(kamergraaf: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"ASK { ?s ?p ?o }")))
    assert kamergraaf("query", "-", "--format", "csv").out == "answer\ntrue\n"


@pytest.mark.parametrize(("form", "part"), [("turtle", "kg:Motion"), ("ntriples", "def#Motion>"), ("jsonld", "@id")])
def test_a_graph(kamergraaf: Callable[..., Ran], tmp_path: Path, form: str, part: str) -> None:
    path = tmp_path / "own.rq"
    path.write_text(GRAPH, encoding="utf-8")
    assert part in kamergraaf("query", path, "--format", form).out


def test_nothing_found_is_not_zero(kamergraaf: Callable[..., Ran]) -> None:
    ran = kamergraaf("query", "post-history", "-p", "place=Ankara", "--format", "csv")
    assert (ran.code, ran.out) == (0, "post,place,kind,event,date,quote\n")
    assert ran.err.startswith("not stated: the documents in the store say nothing that answers post-history")
    assert "kst-10100-11, line 12 (Veiligheid): «Ankara»" in ran.err


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("nothing",), "expected a named query, a .rq file or -, found 'nothing'"),
        (("mesures",), "did you mean measures?"),
        (("measures", "-p", "theme"), "expected -p NAME=VALUE, found 'theme'"),
        (("measures", "-p", "colour=red"), "expected a parameter of measures, found 'colour'"),
        (("measures", "--format", "turtle"), "expected a form for rows, found turtle"),
        (("missing.rq",), "missing.rq"),
        ((), "see kamergraaf query --help"),
    ],
)
def test_a_bad_question_is_one_sentence(kamergraaf: Callable[..., Ran], arguments: tuple[str, ...], part: str) -> None:
    ran = kamergraaf("query", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("kamergraaf: ")
    assert part in ran.err


@pytest.mark.parametrize(
    ("text", "form", "part"),
    [
        ("SELEKT *", "csv", "expected a SPARQL 1.1 query"),
        ("SELECT * WHERE {", "csv", "cannot be parsed"),
        ("DELETE WHERE { ?s ?p ?o }", "csv", "a question changes nothing"),
        (GRAPH, "csv", "expected a form for a graph, found csv"),
        ("", "csv", "expected a SPARQL 1.1 query"),
    ],
)
def test_a_bad_text_is_one_sentence(
    kamergraaf: Callable[..., Ran], tmp_path: Path, text: str, form: str, part: str
) -> None:
    path = tmp_path / "own.rq"
    path.write_text(text, encoding="utf-8")
    ran = kamergraaf("query", path, "--format", form)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert part in ran.err


def test_no_store(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    ran = kamergraaf("query", "measures", "--store", tmp_path / "none")
    assert ran.code == 2
    assert ran.err.endswith("make it with: kamergraaf build\n")
