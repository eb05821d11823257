"""What is not in the source does not enter the graph, and what enters is as the shapes say."""

from __future__ import annotations

import pytest

from extract.statements import Count
from graph.build import load
from graph.iris import kg
from graph.portions import portions
from graph.store import EmbeddedStore, memory_store
from graph.validate import check_reading, shacl
from graph.views.rdf import whole
from tests.graph.readings import DOCUMENT, letter, passage, reading


def test_the_small_letter_has_evidence_for_all_it_says() -> None:
    assert check_reading(letter()) == ()


def test_a_quote_that_does_not_stand_there_is_found_out() -> None:
    moved = passage("Waterbeheer")._replace(start=0, end=11)
    (violation,) = check_reading(reading(Count("x", 1, (moved,))))
    assert "expected the quote «Waterbeheer» at 0–11" in violation.message
    assert "found «Brief over»" in violation.message


def test_a_place_outside_the_text_is_found_out() -> None:
    beyond = passage("Waterbeheer")._replace(end=10**6)
    (violation,) = check_reading(reading(Count("x", 1, (beyond,))))
    assert "expected a place in a text of" in violation.message


def test_a_statement_without_evidence_does_not_enter_the_graph() -> None:
    store = memory_store()
    loaded = load(store, [reading(Count("x", 1, ()))])
    (failure,) = loaded.failures
    assert (failure.name, "expected evidence, found none" in failure.reason) == (DOCUMENT, True)
    assert store.quads() == ()


def test_the_small_letter_is_as_the_shapes_say(store: EmbeddedStore) -> None:
    assert shacl(store) == ()


def test_the_shapes_find_a_measure_without_its_post() -> None:
    store = memory_store()
    load(store, [letter()])
    prefix = "PREFIX kg: <https://w3id.org/kamergraaf/def#>"
    store.update(f"{prefix} DELETE WHERE {{ GRAPH ?g {{ ?measure kg:post ?post ; kg:listed true }} }}")
    assert {violation.path for violation in shacl(store)} >= {"post"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_documents_are_held_in_portions(jobs: int) -> None:
    """One by one, and each portion names all that the shapes ask for: motions, evidence, effects with their steps."""
    store = memory_store()
    load(store, [letter(), reading(), reading(identifier="kst-36001-1"), reading(identifier="kst-36001-2")])
    assert shacl(store, documents=1, jobs=jobs) == ()


def test_a_portion_finds_what_the_whole_finds() -> None:
    store = memory_store()
    load(store, [letter(), reading(identifier="kst-36001-1")])
    prefix = "PREFIX kg: <https://w3id.org/kamergraaf/def#>"
    store.update(f"{prefix} DELETE WHERE {{ GRAPH ?g {{ ?measure kg:post ?post ; kg:listed true }} }}")
    assert shacl(store, documents=1) == shacl(store, documents=100) != ()


def test_portions_leave_nothing_out() -> None:
    """All but the vocabulary, which papers are wanted, and the sums that a store keeps for itself."""
    store = memory_store()
    load(store, [letter(), reading(identifier="kst-36001-1")])
    apart = {quad for part in portions(store, documents=1) for quad in part}
    assert {quad for quad in whole(store) if quad.predicate not in (kg("loaded"), kg("digest"))} <= apart
