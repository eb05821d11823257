"""The named queries over motions read as papers: two of our own, one with an official theme and one without."""

from __future__ import annotations

from dataclasses import replace

import pytest
import rdflib

from extract.reading import read
from graph.build import derive, load
from graph.store import EmbeddedStore, memory_store
from queries.answer import Answer
from queries.ask import ask, ask_named
from queries.formats import shown
from queries.named_query import NamedQuery, named_queries
from tests.extract.motion_papers.motions import source
from tests.graph.names.papers import motion, naming
from tests.queries.test_named_queries import ABOUT_MOTIONS, rows

QUERIES = tuple(query for query in named_queries() if query.name in ABOUT_MOTIONS)
_TITLE = "GEWIJZIGDE MOTIE VAN HET LID DE BOER TER VERVANGING VAN DIE GEDRUKT ONDER NR. 9"


@pytest.fixture(scope="module")
def motions() -> EmbeddedStore:
    labelled = read(
        source(
            "overwegende dat posten tellen;",
            "verzoekt de regering voor het zomerreces de ambassades in Burundi en Mali open te houden,",
            title=_TITLE,
            themes=("Internationaal | Internationale samenwerking",),
        )
    )
    plain = read(source("verzoekt de regering huurders, verhuurders en woningcorporaties te helpen,"))
    ferries = motion("36999-5 | 2024-03-12 | VAN HET LID AALBERS | Aalbers | elektrische veerboten in zee te bouwen")
    names = naming("de motie-Aalbers over elektrische veerboten in zee bestaat", "de motie-Brink over bruggen bestaat")
    filled = memory_store()
    other = replace(plain, paper=replace(plain.paper, identifier="kst-99999-13", number="13"))
    load(filled, [labelled, other, ferries, names])
    derive(filled)
    return filled


def test_asks(motions: EmbeddedStore) -> None:
    asked = rows(ask_named(motions, "asks"), "clause", "verb", "addressee", "by", "place", "kind", "class", "ask")
    said = ("2", "verzoekt", "regering", "voor het zomerreces")
    assert asked == [
        (*said, "Burundi", "embassy", "country", "keep-open"),
        (*said, "Mali", "embassy", "country", "keep-open"),
    ]


def test_no_effect_comes_of_asking(motions: EmbeddedStore) -> None:
    assert ask_named(motions, "effects").rows == ()


def test_replaces(motions: EmbeddedStore) -> None:
    found = rows(ask_named(motions, "replaces"), "motion", "replaced", "loaded", "quote")
    assert found == [("kst-99999-12", "kst-99999-9", "false", _TITLE)]


def test_motions_named_without_a_number(motions: EmbeddedStore) -> None:
    found = rows(ask_named(motions, "named-motions"), "as_written", "motion", "title", "shared_words", "candidates")
    assert found == [
        ("motie-Aalbers", "kst-36999-5", "MOTIE VAN HET LID AALBERS", "elektrische veerboten zee", "1"),
        ("motie-Brink", "", "", "", "0"),
    ]
    assert [row[2] for row in ask_named(motions, "named-motions", motion="kst-36999-5").rows] == ["motie-Aalbers"]
    assert ask_named(motions, "named-motions", motion="kst-36998-50").rows == ()


def test_themes_keep_their_source_apart(motions: EmbeddedStore) -> None:
    assert rows(ask_named(motions, "paper-themes"), "document", "theme", "source", "words") == [
        ("kst-99999-12", "internationale betrekkingen", "official", ""),
        ("kst-99999-13", "woningmarkt", "text", "huurders|verhuurders|woningcorporaties"),
    ]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: str(query.name))
def test_another_engine_gives_the_same_rows(motions: EmbeddedStore, query: NamedQuery) -> None:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=motions.dump().decode("utf-8"), format="nquads")
    here = {tuple(map(shown, row)) for row in ask(motions, query, {}).rows}
    found = dataset.query(query.text)
    names = found.vars or []
    rows = tuple(tuple("" if row.get(name) is None else str(row[name]) for name in names) for row in found.bindings)
    # In which order GROUP_CONCAT takes its values is left to an engine.
    assert set(Answer(tuple(map(str, names)), rows).joined(query.joined).rows) == here
