"""What a name stands for, told over all documents: the same in any order of loading, and never longer than it holds."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from pyoxigraph import NamedNode

from extract.statements import Reading
from graph.build import derive, forget, load
from graph.effects import derive_all, derive_some, papers_of
from graph.iris import NAMES_GRAPH, paper_iri
from graph.names.fitting import telling
from graph.names.looking import movers_of
from graph.reference import renew_reference
from graph.store import EmbeddedStore, memory_store
from graph.trace import find_motion, looked_at, trace_all
from graph.validate import shacl
from queries.ask import ask_named
from tests.graph.names.papers import NAMING, Case, motion, naming, papers_in, read_cases

CASES = read_cases(count=22)
FERRIES = "de motie-Aalbers over elektrische veerboten op de Westerschelde nog niet is uitgevoerd"
AFLOAT = "elektrische veerboten op de Westerschelde te laten varen"
FIRST = f"36999-5 | 2024-03-12 | VAN HET LID AALBERS | Aalbers | {AFLOAT}"
SECOND = f"36999-9 | 2024-04-12 | VAN HET LID AALBERS | Aalbers | geld te zoeken om {AFLOAT}"
OTHER = f"36999-9 | 2024-04-12 | VAN HET LID CATS | Cats | geld te zoeken om {AFLOAT}"
UNDERSTOOD = [("motie-Aalbers", "kst-36999-5")]


def filled(*papers: Reading) -> EmbeddedStore:
    store = memory_store()
    load(store, papers)
    derive(store)
    return store


def told(store: EmbeddedStore) -> list[str]:
    """What each name stands for, as the cases write it."""
    columns = ["as_written", "motion", "shared_words", "why"]
    rows = ask_named(store, "named-motions").only(columns).rows
    return [f"{name} = {found} ({words})" if found else f"{name}: {reason(why)}" for name, found, words, why in rows]


def reason(why: object) -> str:
    return str(why).partition("): ")[2]


def stands_for(store: EmbeddedStore) -> list[tuple[object, ...]]:
    return [row for row in ask_named(store, "named-motions").only(["as_written", "motion"]).rows if row[1]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    assert told(filled(*papers_in(case))) == list(case.expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_order_of_loading_leaves_no_trace(case: Case) -> None:
    papers = papers_in(case)
    dumps = set()
    for some in permutations(papers):
        store = memory_store()
        for paper in some:
            add(store, paper)
        dumps.add(store.dump())
    assert dumps == {filled(*papers).dump()}


def add(store: EmbeddedStore, paper: Reading) -> None:
    """Put *paper* in, as a build does that derives only what it changed."""
    changed = (paper_iri(paper.paper.identifier),)
    movers, papers = movers_of(store, changed), papers_of(store, changed)
    load(store, [paper])
    if renew_reference(store):
        derive(store)
    else:
        derive_some(store, changed, papers | papers_of(store, changed), None, movers=movers)


def test_a_second_motion_that_comes_later_takes_the_meaning_away() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    assert stands_for(store) == UNDERSTOOD
    add(store, motion(SECOND))
    assert stands_for(store) == []
    assert store.dump() == filled(naming(FERRIES), motion(FIRST), motion(SECOND)).dump()


def test_a_motion_that_is_read_otherwise_no_longer_stands_in_the_way() -> None:
    store = filled(naming(FERRIES), motion(FIRST), motion(SECOND))
    add(store, motion(OTHER))
    assert stands_for(store) == UNDERSTOOD
    assert store.dump() == filled(naming(FERRIES), motion(FIRST), motion(OTHER)).dump()


def test_what_others_call_a_motion_is_not_its_title() -> None:
    """Who speaks of a motion by its number cannot make it one of another mover."""
    other = naming("de motie-Aalbers over elektrische veerboten op de Westerschelde (36 999, nr. 9) bestaat")
    other = replace(other, paper=replace(other.paper, identifier="kst-36996-3"))
    store = filled(motion(OTHER.replace("| Cats", "| Cats, Aalbers")), naming(FERRIES))
    assert told(store) == ["motie-Aalbers: no loaded motion fits"]
    add(store, other)
    assert told(store) == ["motie-Aalbers: no loaded motion fits"]
    assert store.dump() == filled(motion(OTHER.replace("| Cats", "| Cats, Aalbers")), other, naming(FERRIES)).dump()


def test_a_motion_that_leaves_the_store_is_meant_no_longer() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    forget(store, "kst-36999-5")
    derive(store)
    assert told(store) == ["motie-Aalbers: no loaded motion fits"]


def test_a_name_that_leaves_the_text_leaves_the_graph() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    add(store, naming("er te weinig veerboten zijn"))
    assert ask_named(store, "named-motions").rows == ()
    assert not store.quads((NamedNode(NAMES_GRAPH),))


def test_the_graph_can_be_dropped_and_is_made_anew() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    whole = store.dump()
    store.update(f"DROP GRAPH <{NAMES_GRAPH}>")
    assert derive_all(store, None)
    assert store.dump() == whole
    assert not derive_all(store, None)


def test_a_paper_does_not_name_its_own_older_form() -> None:
    title = "GEWIJZIGDE MOTIE VAN HET LID AALBERS TER VERVANGING VAN DIE GEDRUKT ONDER NR. 5"
    line = f"36999-8 | 2024-06-01 | {title} | Aalbers | elektrische veerboten op de Westerschelde te verven"
    assert stands_for(filled(motion(FIRST), motion(line, FERRIES))) == []


def test_names_that_nothing_tells_are_reported() -> None:
    store = filled(naming(FERRIES))
    missed = ask_named(store, "not-understood").only(["document", "text", "why"]).rows
    why = "a motion named without a number (motie Aalbers): no loaded motion fits"
    assert missed == ((f"kst-{NAMING}", "motie-Aalbers", why),)
    found = ask_named(store, "findings", finding="not-understood").rows
    assert found == (("not-understood", "motie Aalbers", "motie-Aalbers", None),)
    assert ask_named(store, "findings", finding="sum-holds").rows == ()


def test_names_that_are_understood_are_not_reported() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    assert ask_named(store, "not-understood").rows == ()
    assert ask_named(store, "findings").rows == ()


def test_what_names_a_motion_was_looked_at_and_has_no_effect() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    passages = looked_at(store, find_motion(store, "kst-36999-5"))
    assert (f"kst-{NAMING}", "motie-Aalbers") in {(each.document, each.exact) for each in passages}
    assert trace_all(store).effects == ()


def test_the_edge_shows_what_it_was_found_by() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    rows = store.select(
        "PREFIX kg: <https://w3id.org/kamergraaf/def#> PREFIX oa: <http://www.w3.org/ns/oa#> "
        f"SELECT ?by ?words {{ GRAPH <{NAMES_GRAPH}> {{ ?edge kg:resolvedBy ?by ; kg:matchedOn ?on }} "
        "?on oa:hasSelector/oa:exact ?words } ORDER BY ?words"
    ).rows
    request = "verzoekt de regering elektrische veerboten op de Westerschelde te laten varen,"
    assert rows == (("name", "MOTIE VAN HET LID AALBERS"), ("name", request))


def test_citations_stay_those_by_number() -> None:
    store = filled(naming(FERRIES), motion(FIRST))
    assert ask_named(store, "citations").rows == ask_named(store, "citation-mentions").rows == ()


def test_the_graph_is_as_its_shapes_say() -> None:
    assert shacl(filled(naming(FERRIES, "de motie-Brink over dijken bij Hansweert bestaat"), motion(FIRST))) == ()


def test_words_of_procedure_and_figures_tell_nothing() -> None:
    assert telling("verzoekt de regering in 2024 nader te onderzoeken of de motie is uitgevoerd") == {"nader": "nader"}
