"""The same store behind three engines: the same rows, the same effects, the same dump, byte for byte."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from graph.build import derive, load
from graph.iris import NAMES_GRAPH, paper_iri
from graph.names.deriving import resolve_all, resolve_some
from graph.rules import RULES, rule_text
from graph.server.store import open_server
from graph.store import EmbeddedStore, Store
from graph.trace import trace_all
from queries.answer import Answer
from queries.ask import ask
from queries.formats import shown
from queries.named_query import NamedQuery, named_queries
from tests.servers.address import Address
from tests.servers.conftest import endpoint_of, readings

QUERIES = named_queries()
# Values of parameters that are no column of their query; the letter of 2018 answers all of them.
OTHERWISE = {"document": "kst-32734-32", "rule": "amounts", "text": "ambassade", "theme": "veiligheid", "year": "2018"}
ASKED = [(query, name) for query in QUERIES for name in query.parameters]


def test_there_are_queries_and_letters() -> None:
    assert len(QUERIES) >= 22
    assert len(ASKED) >= 52
    assert len(readings()) >= 8


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: str(query.name))
def test_every_named_query_gives_the_same_rows(query: NamedQuery, embedded: EmbeddedStore, remote: Store) -> None:
    expected = ask(embedded, query, {})
    assert expected.rows, "nothing is compared"
    assert ask(remote, query, {}) == expected


@pytest.mark.parametrize(("query", "name"), ASKED, ids=[f"{query.name}-{name}" for query, name in ASKED])
def test_every_parameter_narrows_alike(
    query: NamedQuery, name: str, embedded: EmbeddedStore, remote: Store
) -> None:
    given = {name: (value(name, ask(embedded, query, {})),)}
    expected = ask(embedded, query, given)
    assert expected.rows, f"nothing is compared for {given}"
    assert ask(remote, query, given) == expected


def value(name: str, whole: Answer) -> str:
    """A value of the parameter *name* that something answers: the last one in its column."""
    if name not in whole.columns:
        return OTHERWISE[name]
    held = [shown(cell) for cell in whole.column(name) if cell is not None]
    return held[-1].partition("|")[0]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_derives_the_same(rule: str, embedded: EmbeddedStore, remote: Store) -> None:
    expected = embedded.construct(rule_text(rule))
    assert expected, "nothing is compared"
    assert remote.construct(rule_text(rule)) == expected


def test_every_name_stands_for_the_same(embedded: EmbeddedStore, remote: Store) -> None:
    expected = embedded.quads((NamedNode(NAMES_GRAPH),))
    assert remote.quads((NamedNode(NAMES_GRAPH),)) == expected
    assert resolve_all(remote) == set(expected)
    changed = [paper_iri(name) for name in ("kst-36999-5", "kst-36998-50")]
    assert resolve_some(remote, changed, ()) == resolve_some(embedded, changed, ())
    assert resolve_some(remote, changed, ())[1] == set(expected)


def test_every_trace_is_the_same(embedded: EmbeddedStore, remote: Store) -> None:
    assert trace_all(remote) == trace_all(embedded)
    assert trace_all(remote).effects


def test_the_dump_is_the_same_byte_for_byte(embedded: EmbeddedStore, remote: Store) -> None:
    assert remote.dump() == embedded.dump()


def test_truth_duplicates_and_languages_arrive(remote: Store) -> None:
    prefix = "PREFIX kg: <https://w3id.org/kamergraaf/def#>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
    flags = {row[0] for row in remote.select(prefix + "SELECT DISTINCT ?flag { ?motion kg:andOthers ?flag }").rows}
    assert flags == {True, False}
    ankara = "<https://w3id.org/kamergraaf/id/place/ankara>"
    labels = remote.select(prefix + f'SELECT DISTINCT ?l {{ {ankara} rdfs:label ?l FILTER(LANG(?l) = "nl") }}').rows
    assert labels == (("Ankara",),)


def test_a_second_build_writes_nothing(server: Address, remote: Store) -> None:
    with open_server(endpoint_of(server), write=True) as again:
        loaded = load(again, readings())
        assert (loaded.changed, len(loaded.unchanged)) == ([], len(readings()))
        assert not derive(again)
