"""The same store behind three engines: the same rows, the same effects, the same dump, byte for byte."""

from __future__ import annotations

import pytest

from graph.build import derive, load
from graph.rules import RULES, rule_text
from graph.server.store import open_server
from graph.store import EmbeddedStore, Store
from graph.trace import trace_all
from queries.ask import ask
from queries.named_query import NamedQuery, named_queries
from tests.servers.address import Address
from tests.servers.conftest import endpoint_of, readings

QUERIES = named_queries()
# A value for each parameter that the letters answer.
GIVEN = {
    "document": "kst-36950-14", "motion": "kst-34952-8", "theme": "veiligheid", "place": "Ankara", "year": "2018",
    "type": "motion", "text": "ambassade", "action": "strengthening", "kind": "embassy", "basis": "theme",
}


def test_there_are_queries_and_letters() -> None:
    assert len(QUERIES) >= 17
    assert len(readings()) >= 4


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: str(query.name))
def test_every_named_query_gives_the_same_rows(query: NamedQuery, embedded: EmbeddedStore, remote: Store) -> None:
    assert ask(remote, query, {}) == ask(embedded, query, {})


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: str(query.name))
def test_parameters_narrow_alike(query: NamedQuery, embedded: EmbeddedStore, remote: Store) -> None:
    for name in query.parameters:
        if name in GIVEN:
            given = {name: (GIVEN[name],)}
            assert ask(remote, query, given) == ask(embedded, query, given), name


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_derives_the_same(rule: str, embedded: EmbeddedStore, remote: Store) -> None:
    assert remote.construct(rule_text(rule)) == embedded.construct(rule_text(rule))


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
        assert (loaded.changed, len(loaded.unchanged)) == ((), len(readings()))
        assert not derive(again)
