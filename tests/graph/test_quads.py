"""Readings become quads: sorted, valid whatever the text, and the same for the same reading."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from extract.statements import Commitment, Evidence, Marker, Measure, Named, Period, Person, Post, Statement, Theme
from graph.iris import evidence_graph, kg, oa, paper_iri
from graph.quads import quads_of
from graph.values import XSD, when
from ontology.terms import Action, PostKind, Status
from tests.graph.readings import ANKARA, DOCUMENT, JAKARTA, OSAKA, YEAR, YEARS, letter, passage, reading

# What a source may hold and a store may refuse: quotes, breaks, emoji, half a surrogate pair, a zero, an angle bracket.
ODD = "«één» \"twee\" \\ drie\n\tvier \U0001f1f3\U0001f1f1 \ud83d \x00 <vijf> {zes} %7"

texts = st.text(st.characters(codec=None, exclude_categories=()), max_size=30)


def objects(quads: tuple[Quad, ...], predicate: str) -> list[str]:
    """The values of one property of ours, sorted."""
    return sorted(
        quad.object.value for quad in quads
        if quad.predicate == kg(predicate) and isinstance(quad.object, NamedNode | Literal)
    )


def instances(quads: tuple[Quad, ...], name: str) -> set[str]:
    """The IRIs of the nodes of one class of ours."""
    return {quad.subject.value for quad in quads if quad.object == kg(name) and isinstance(quad.subject, NamedNode)}


def test_the_same_reading_gives_the_same_sorted_quads() -> None:
    first, second = quads_of(letter()), quads_of(letter())
    assert first == second
    assert list(first) == sorted(first, key=str)


def test_the_order_of_statements_leaves_no_trace() -> None:
    whole = letter()
    assert quads_of(replace(whole, statements=whole.statements[::-1])) == quads_of(whole)


def test_quads_lie_in_the_two_graphs_of_the_document() -> None:
    document = paper_iri(DOCUMENT)
    assert {quad.graph_name for quad in quads_of(letter())} == {document, evidence_graph(document)}


def test_what_the_letter_holds_is_counted_by_eye() -> None:
    quads = quads_of(letter())
    counted = {
        name: len(instances(quads, name))
        for name in ("Measure", "Theme", "Marker", "Motion", "Citation", "Answer", "MotionSubject", "Finding", "Amount")
    }
    assert counted == {
        "Measure": 8, "Theme": 2, "Marker": 1, "Motion": 5, "Citation": 3, "Answer": 7, "MotionSubject": 2,
        "Finding": 1, "Amount": 1,
    }


def test_every_passage_of_a_statement_supports_it_and_one_is_its_main() -> None:
    job = Measure(
        Action.STRENGTHENING, ANKARA, YEAR, Status.PLANNED,
        (passage("Versterking 2021", supports=("period",)), passage("Ankara#")), "waterbeheer",
    )
    quads = quads_of(reading(job))
    assert len(objects(quads, "supports")) == 2
    assert objects(quads, "supportsProperty") == [kg("periodStart").value]
    main = [NamedNode(iri) for iri in objects(quads, "mainEvidence")]
    assert len(main) == 1
    (selector,) = (quad.object for quad in quads if quad.subject == main[0] and quad.predicate == oa("hasSelector"))
    exact = [quad.object for quad in quads if quad.subject == selector and quad.predicate.value.endswith("#exact")]
    assert exact == [Literal("Ankara#")]


def test_a_measure_said_twice_is_one_with_both_passages() -> None:
    job = Measure(Action.AVERTED_CLOSURE, OSAKA, Period("2019"), Status.AVERTED, (passage("Osaka"),))
    again = replace(job, evidence=(passage("het CG in Osaka open"),), because_of="kst-34900-3")
    quads = quads_of(reading(job, again))
    assert len(instances(quads, "Measure")) == 1
    assert len(objects(quads, "supports")) == 2
    assert objects(quads, "becauseOf") == [paper_iri("kst-34900-3").value]


@pytest.mark.parametrize(
    "other",
    [
        {"post": JAKARTA}, {"action": Action.REDUCTION}, {"theme": "handelskansen"}, {"theme": None}, {"period": YEARS},
        {"marker": "#"}, {"funding": "os-middelen"},
    ],
    ids=str,
)
def test_another_post_action_theme_period_marker_or_money_is_another_measure(other: dict[str, object]) -> None:
    job = Measure(Action.STRENGTHENING, ANKARA, YEAR, Status.PLANNED, (passage("Ankara#"),), "waterbeheer")
    changed = replace(job, **other)  # type: ignore[arg-type]  # the fields are named above
    assert len(instances(quads_of(reading(job, changed)), "Measure")) == 2


def test_three_posts_in_one_city_are_three() -> None:
    posts = (
        Post(PostKind.EMBASSY, "Brussel", "BE"), Post(PostKind.PERMANENT_REPRESENTATION, "Brussel", "BE", "EU"),
        Post(PostKind.PERMANENT_REPRESENTATION, "Brussel", "BE", "NAVO"),
    )
    jobs = (Measure(Action.STRENGTHENING, post, YEAR, Status.PLANNED, (passage("Brussel (PV EU)"),)) for post in posts)
    assert {iri.rpartition("/")[2] for iri in instances(quads_of(reading(*jobs)), "Post")} == {
        "embassy-brussel", "permanent-representation-brussel-eu", "permanent-representation-brussel-navo",
    }


@pytest.mark.parametrize(
    ("written", "datatype"),
    [
        ("2018", "gYear"), ("2018-07", "gYearMonth"), ("2018-07-03", "date"), ("najaar", "string"),
        ("2018-02-30", "string"), ("2018-13", "string"), ("18", "string"),
    ],
)
def test_dates_are_as_precise_as_written(written: str, datatype: str) -> None:
    assert (when(written).value, when(written).datatype.value) == (written, XSD + datatype)


def odd_statements(text: str) -> tuple[Statement, ...]:
    """Statements that carry *text* wherever a statement can carry text."""
    quote = Evidence(0, 5, text, text, text, 1, text or "r", section=text, supports=(text,) if text else ())
    post = Post(PostKind.POST, text, text, text)
    return (
        Theme(text, text, (text,), (quote,)),
        Marker(text, text, (text,), (quote,)),
        Measure(Action.OPENING, post, Period(text, text), Status.DONE, (quote,), text, text, text, because_of=text),
        Commitment(text, text, text, text, (quote,)),
        *(Named(sort, text, text, (quote,)) for sort in ("person", "body", "country", "region")),
    )


@given(texts)
@settings(max_examples=60, deadline=None)
def test_any_text_gives_rdf_that_reads_back_the_same(text: str) -> None:
    odd = reading(*odd_statements(text), identifier=f"kst-{text}")
    quads = quads_of(replace(odd, paper=replace(odd.paper, sent_by=Person(text, text, text))))
    for form in (RdfFormat.N_QUADS, RdfFormat.TRIG):
        written = serialize(quads, format=form) or b""
        assert set(parse(written, format=form)) == set(quads)


def test_odd_characters_keep_their_number_so_that_offsets_hold() -> None:
    quads = quads_of(reading(*odd_statements(ODD)))
    legends = objects(quads, "legend")
    assert [len(legend) for legend in legends] == [len(ODD)]
    assert "\ufffd" in legends[0]
    assert "\U0001f1f3\U0001f1f1" in legends[0]
