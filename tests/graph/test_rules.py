"""Effects follow from the letter by rule; every expected one is counted by eye from ``readings.LETTER``."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from importlib.resources import files

import pytest
import rdflib

from extract.statements import AnswerTheme, Motion, Reading
from graph.build import derive, load
from graph.iris import EFFECTS_GRAPH
from graph.rules import RULES, rule_text
from graph.store import EmbeddedStore, memory_store
from graph.trace import trace_all
from ontology.terms import Opinion
from tests.graph.readings import (
    COMMERCE,
    DOCUMENT,
    NAMED,
    NETWORK,
    PRESS,
    REFUSED,
    letter,
    reading,
    subject_in_request,
)

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own use of its own old names

# Motion, basis, direction, post, start, theme.
EFFECTS = [
    (NAMED, "named", "prevents-closure", "consulate-general-osaka", "2019", ""),
    (NETWORK, "network", "softens-cuts", "", "", ""),
    (PRESS, "theme", "strengthens", "embassy-ankara", "2021", "waterbeheer"),
    (PRESS, "theme", "strengthens", "embassy-jakarta", "2021", "waterbeheer"),
    (PRESS, "theme", "strengthens", "consulate-general-toronto", "2021", "waterbeheer"),
    (PRESS, "theme", "strengthens", "embassy-jakarta", "2022", "waterbeheer"),
    (PRESS, "theme", "strengthens", "permanent-representation-brussel-eu", "2022", "waterbeheer"),
    (PRESS, "marker", "strengthens", "embassy-ankara", "2021", "waterbeheer"),
    (PRESS, "marker", "strengthens", "embassy-jakarta", "2022", "waterbeheer"),
    (COMMERCE, "country", "may-strengthen", "embassy-jakarta", "2021", "waterbeheer"),
    (COMMERCE, "country", "may-strengthen", "embassy-jakarta", "2022", "waterbeheer"),
    (COMMERCE, "country", "may-strengthen", "consulate-general-toronto", "2021", "waterbeheer"),
    (COMMERCE, "country", "may-strengthen", "consulate-general-toronto", "2021", "handelskansen"),
    (COMMERCE, "mentioned", "none", "embassy-office-lagos", "", ""),
]


def effects(store: EmbeddedStore) -> Counter[tuple[str, ...]]:
    """What the store claims, as the tuples above."""
    return Counter(
        (
            it.motion.identifier, it.basis.value, it.direction.value,
            it.post.iri.value.rpartition("/")[2] if it.post else "", it.start or "", it.theme.slug if it.theme else "",
        )
        for it in trace_all(store).effects
    )


def effects_of(*readings: Reading) -> Counter[tuple[str, ...]]:
    """The effects in a fresh store that holds *readings*."""
    store = memory_store()
    load(store, readings)
    derive(store)
    return effects(store)


def test_each_basis_gives_the_effects_counted_by_eye(store: EmbeddedStore) -> None:
    assert effects(store) == Counter(EFFECTS)


def test_an_opening_under_the_theme_is_not_strengthened(store: EmbeddedStore) -> None:
    assert not [effect for effect in effects(store) if "lome" in effect[3]]


def test_a_refused_motion_reaches_nothing(store: EmbeddedStore) -> None:
    assert not [effect for effect in effects(store) if effect[0] == REFUSED]


def test_the_same_motion_not_refused_reaches_themes_marker_and_country() -> None:
    supported = replace(
        letter(),
        statements=tuple(
            replace(it, opinion=Opinion.SUPPORTED) if isinstance(it, Motion) and it.identifier == REFUSED else it
            for it in letter().statements
        ),
    )
    bases = Counter(effect[1] for effect in effects_of(supported) if effect[0] == REFUSED)
    assert bases == {"theme": 1, "marker": 2, "country": 2}


def test_an_answer_in_one_document_reaches_no_list_of_another() -> None:
    answers = reading(*(it for it in letter().statements if isinstance(it, AnswerTheme | Motion)), identifier="kst-1-1")
    lists = replace(
        letter(), statements=tuple(it for it in letter().statements if not isinstance(it, AnswerTheme)),
    )
    assert not [effect for effect in effects_of(answers, lists) if effect[1] == "theme"]


def test_the_chain_runs_from_request_over_answer_and_theme_to_the_list(store: EmbeddedStore) -> None:
    ankara = next(
        it for it in trace_all(store).effects if it.basis == "theme" and it.post and it.post.place == "Ankara"
    )
    assert [(step.position, step.kind, step.passage.line, step.passage.exact) for step in ankara.steps] == [
        (1, "request", 3, "verzoekt de regering meer te doen voor persvrijheid"),
        (2, "answer", 4, "Voor deze motie werken wij via het thema «waterbeheer»"),
        (3, "theme", 11, "Waterbeheer"),
        (4, "list-entry", 14, "Ankara#"),
    ]
    assert {step.passage.document for step in ankara.steps} == {DOCUMENT}


def test_the_chain_of_a_marker_holds_its_legend(store: EmbeddedStore) -> None:
    ankara = next(
        it for it in trace_all(store).effects if it.basis == "marker" and it.post and it.post.place == "Ankara"
    )
    assert [(step.kind, step.passage.exact) for step in ankara.steps][1:] == [
        ("subject", "persvrijheid"),
        ("marker", "# deze functies werken ook aan persvrijheid"),
        ("list-entry", "Ankara#"),
    ]


def test_a_paper_is_loaded_or_wanted_and_never_both() -> None:
    store = memory_store()
    load(store, [letter()])
    derive(store)
    assert loaded(store) == {
        DOCUMENT: True, PRESS: False, COMMERCE: False, REFUSED: False, NAMED: False, NETWORK: False,
    }
    load(store, [reading(identifier=PRESS)])
    derive(store)
    assert loaded(store)[PRESS]


def loaded(store: EmbeddedStore) -> dict[str, bool]:
    """Whether each paper is loaded; fails where one has two values."""
    rows = store.select(
        "PREFIX kg: <https://w3id.org/kamergraaf/def#> PREFIX dcterms: <http://purl.org/dc/terms/> "
        "SELECT DISTINCT ?paper ?loaded { ?node kg:loaded ?loaded ; dcterms:identifier ?paper }"
    ).rows
    assert len(rows) == len({row[0] for row in rows})
    return {str(paper): flag is True for paper, flag in rows}


def test_every_rule_file_is_run_and_every_rule_has_a_file() -> None:
    found = {entry.name.removesuffix(".rq") for entry in files("graph.rules").iterdir() if entry.name.endswith(".rq")}
    assert found == set(RULES)
    assert len(RULES) == 7


@pytest.fixture(scope="module")
def in_rdflib(store: EmbeddedStore) -> rdflib.Dataset:
    """The same quads without the effects, in an engine of another family."""
    dataset = rdflib.Dataset(default_union=True)
    lines = [line for line in store.dump().decode().splitlines() if f"<{EFFECTS_GRAPH}> ." not in line]
    dataset.parse(data="\n".join(lines), format="nquads")
    return dataset


@pytest.mark.parametrize("name", RULES)
def test_rules_are_portable_sparql(name: str, store: EmbeddedStore, in_rdflib: rdflib.Dataset) -> None:
    ours = {str(triple.subject) + str(triple.predicate) for triple in store.construct(rule_text(name))}
    graph = in_rdflib.query(rule_text(name)).graph
    assert graph is not None
    theirs = {f"<{subject}><{predicate}>" for subject, predicate, _ in graph}
    assert theirs == ours
    assert ours


def test_words_that_stand_earlier_in_the_chain_are_not_repeated() -> None:
    store = memory_store()
    load(store, [subject_in_request()])
    derive(store)
    chains = [it.steps for it in trace_all(store).effects if it.basis == "marker"]
    assert [[(step.position, step.kind) for step in steps] for steps in chains] == [
        [(1, "request"), (2, "marker"), (3, "list-entry")]
    ] * 2
