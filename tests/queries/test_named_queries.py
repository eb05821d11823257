"""The named queries over the small letter: rows that a reader of the letter would check by eye."""

from __future__ import annotations

import re

import pytest
import rdflib

from graph.store import EmbeddedStore
from queries.answer import Answer
from queries.ask import ask, ask_named
from queries.formats import shown
from queries.named_query import NamedQuery, named_queries

# The columns that users and scripts rely on, in their order; they may grow in number of queries and are never renamed.
COLUMNS = {
    "measures": "document, action, theme, start, end, place, kind, accredited_to, marked, source, quote",
    "citations": "document, cited, type, mentions, as_written, loaded",
    "citation-mentions": "document, cited, as_written, start, end",
    "motions": "motion, submitters, and_others, date, amended, request, document",
    "effects": "motion, post, place, kind, basis, direction, start, end, theme, rule, quote",
    "policy-notes": "note, kamerstuk, role, theme",
    "post-history": "post, place, kind, event, date, quote",
    "amounts": "minimum, maximum, currency, start, end, structural, purpose, quote",
    "counts": "what, value, quote",
    "commitments": "what, by, to, due, quote",
    "findings": "finding, about, first_quote, second_quote",
    "wanted": "cited, mentions, motions, posts",
    "posts": "post, place, kind, accredited_to, country, latitude, longitude, falls_under, stationed_at",
}
QUERIES = named_queries()
# Asked of motions read as papers, of which the small letter has none: see test_motion_queries.
ABOUT_MOTIONS = {"asks", "clauses", "named-motions", "paper-themes", "replaces"}
OF_LETTERS = tuple(query for query in QUERIES if query.name not in ABOUT_MOTIONS)
POST = "https://w3id.org/kamergraaf/id/post/"


def rows(answer: Answer, *columns: str) -> list[tuple[str, ...]]:
    return list(zip(*(map(shown, answer.column(column)) for column in columns), strict=True))


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_interface(store: EmbeddedStore, name: str) -> None:
    assert ", ".join(ask_named(store, name).columns) == COLUMNS[name]


def test_no_named_query_is_missing() -> None:
    assert len(QUERIES) >= len(COLUMNS)
    assert set(COLUMNS) <= {query.name for query in QUERIES}


@pytest.mark.parametrize("query", OF_LETTERS, ids=lambda query: str(query.name))
def test_every_query_finds_something_in_the_small_letter(store: EmbeddedStore, query: NamedQuery) -> None:
    assert ask(store, query, {}).rows


def test_measures(store: EmbeddedStore) -> None:
    found = rows(ask_named(store, "measures"), "action", "theme", "start", "end", "place", "accredited_to", "marked")
    assert found == [
        ("averted-closure", "", "2013", "", "Osaka", "", "false"),
        ("strengthening", "handel", "2018", "2018", "Ankara", "", "true"),
        ("strengthening", "handel", "2018", "2018", "Tokio", "", "false"),
        ("strengthening", "veiligheid", "2018", "2018", "Ankara", "", "false"),
        ("strengthening", "veiligheid", "2018", "2018", "Tripoli", "", "true"),
        ("strengthening", "veiligheid", "2019", "2021", "Brussel", "EU", "false"),
        ("strengthening", "veiligheid", "2019", "2021", "Tripoli", "", "true"),
    ]


def test_a_year_inside_a_period_is_found(store: EmbeddedStore) -> None:
    found = ask_named(store, "measures", year="2020", theme="veiligheid")
    assert rows(found, "place") == [("Brussel",), ("Tripoli",)]


def test_citations(store: EmbeddedStore) -> None:
    found = rows(ask_named(store, "citations"), "cited", "type", "mentions", "as_written", "loaded")
    assert found == [
        ("kst-10100-3", "motion", "1", "10 100, nr. 3", "false"),
        ("kst-10100-5", "motion", "1", "10 100, nr. 5", "false"),
        ("kst-10100-7", "motion", "1", "10 100, nr. 7", "false"),
        ("kst-10100-9", "motion", "1", "10 100, nr. 9", "false"),
        ("kst-10200-1", "policy-note", "1", "10 200, nr. 1", "false"),
    ]


def test_motions(store: EmbeddedStore) -> None:
    assert rows(ask_named(store, "motions"), "motion", "submitters", "and_others", "amended", "request") == [
        ("kst-10100-3", "Jansen", "false", "false", "meer aandacht voor vrijheid"),
        ("kst-10100-5", "Boer", "true", "false", ""),
        ("kst-10100-7", "Visser", "false", "false", ""),
        ("kst-10100-9", "Bakker", "false", "false", ""),
    ]


def test_effects_keep_their_bases_apart(store: EmbeddedStore) -> None:
    found = rows(ask_named(store, "effects"), "motion", "post", "basis", "direction", "start", "theme")
    assert found == [
        ("kst-10100-3", POST + "embassy-ankara", "marker", "strengthens", "2018", "handel"),
        ("kst-10100-3", POST + "embassy-tripoli", "marker", "strengthens", "2018", "veiligheid"),
        ("kst-10100-3", POST + "embassy-tripoli", "marker", "strengthens", "2019", "veiligheid"),
        ("kst-10100-3", POST + "embassy-ankara", "theme", "strengthens", "2018", "veiligheid"),
        ("kst-10100-3", POST + "embassy-tripoli", "theme", "strengthens", "2018", "veiligheid"),
        ("kst-10100-3", POST + "embassy-tripoli", "theme", "strengthens", "2019", "veiligheid"),
        ("kst-10100-3", POST + "permanent-representation-brussel-eu", "theme", "strengthens", "2019", "veiligheid"),
        ("kst-10100-5", POST + "consulate-general-osaka", "named", "prevents-closure", "2013", ""),
        ("kst-10100-7", "", "network", "softens-cuts", "", ""),
        ("kst-10100-9", POST + "embassy-tokio", "country", "may-strengthen", "2018", "handel"),
        ("kst-10100-9", POST + "consulate-general-chicago", "mentioned", "none", "", ""),
    ]


def test_wanted_puts_the_paper_with_most_posts_first(store: EmbeddedStore) -> None:
    assert rows(ask_named(store, "wanted"), "cited", "mentions", "motions", "posts") == [
        ("kst-10100-3", "1", "1", "3"),
        ("kst-10200-1", "1", "1", "3"),
        ("kst-10100-9", "1", "1", "2"),
        ("kst-10100-5", "1", "1", "1"),
        ("kst-10100-7", "1", "1", "0"),
    ]


def test_posts(store: EmbeddedStore) -> None:
    assert rows(ask_named(store, "posts"), "place", "kind", "accredited_to", "country", "stationed_at") == [
        ("Chicago", "consulate-general", "", "Verenigde Staten", ""),
        ("Osaka", "consulate-general", "", "Japan", ""),
        ("Ankara", "embassy", "", "Turkije", ""),
        ("Tokio", "embassy", "", "Japan", ""),
        ("Tripoli", "embassy", "", "Libië", "Tunis"),
        ("Brussel", "permanent-representation", "EU", "België", ""),
    ]


def test_the_rest_is_one_row_each(store: EmbeddedStore) -> None:
    assert rows(ask_named(store, "policy-notes"), "note", "kamerstuk", "role", "theme") == [
        ("nota Buitenland", "kst-10200-1", "policy-basis", "veiligheid")
    ]
    assert rows(ask_named(store, "post-history"), "place", "event", "date") == [("Osaka", "averted-closure", "2013")]
    assert rows(ask_named(store, "amounts"), "minimum", "currency", "start", "structural") == [
        ("4000000", "EUR", "2018", "false")
    ]
    assert rows(ask_named(store, "counts"), "what", "value") == [("mensen", "120")]
    assert rows(ask_named(store, "commitments"), "to", "due") == [("Tweede Kamer", "najaar")]
    assert rows(ask_named(store, "findings"), "finding", "about", "second_quote") == [
        ("differing-numbers", "mensen", "Later zijn het er 130."),
        ("said-not-listed", "Japan", ""),
    ]
    assert rows(ask_named(store, "not-understood"), "line", "text") == [("25", "Xyz (??)")]


@pytest.mark.parametrize("query", OF_LETTERS, ids=lambda query: str(query.name))
def test_another_engine_gives_the_same_rows(store: EmbeddedStore, query: NamedQuery, elsewhere: rdflib.Dataset) -> None:
    here = {tuple(map(shown, row)) for row in ask(store, query, {}).rows}
    found = elsewhere.query(query.text)
    names = found.vars or []
    there = {tuple("" if row.get(name) is None else str(row[name]) for name in names) for row in found.bindings}
    assert there == here


@pytest.fixture(scope="session")
def elsewhere(store: EmbeddedStore) -> rdflib.Dataset:
    """The same quads in rdflib."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=store.dump().decode("utf-8"), format="nquads")
    return dataset


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: str(query.name))
def test_headers_are_true(query: NamedQuery) -> None:
    given = set(re.findall(r"#\? ([a-z_]+):", query.text))
    assert query.summary.endswith((".", "?"))
    assert given == set(query.parameters)
    assert query.example.startswith(f"kamergraaf query {query.name}")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: str(query.name))
def test_queries_stay_portable(query: NamedQuery) -> None:
    # rdflib misreads two prefixes on one line; a path with * or + beside a class is slow in Oxigraph.
    assert all(line.count("PREFIX") == 1 for line in query.text.splitlines() if "PREFIX" in line)
    assert not re.search(r"[:/][A-Za-z]+[*+]\s", query.text)
