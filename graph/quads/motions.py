"""Motions as a document speaks of them, what it answers, and the subjects that they share with a marker's legend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.statements import (
    AnswerArea,
    AnswerNetwork,
    AnswerPost,
    AnswerTheme,
    Evidence,
    Motion,
    MotionSubject,
    Reading,
)
from graph.iris import TYPE, content_iri, dcterms, kg, paper_iri, theme_iri, thing_iri
from graph.quads.papers import paper_facts
from graph.quads.persons import person_facts, person_iri
from graph.quads.posts import post_facts, post_iri
from graph.quads.told import Property, Told, statements
from graph.values import text, truth, when
from ontology.terms import Basis, Direction, PaperType


def motions(reading: Reading) -> Iterator[Told]:
    """Yield each motion: its movers, date and request, and what the cabinet says of it."""
    for motion in statements(reading, Motion):
        about = [*paper_facts(motion.identifier, PaperType.MOTION)]
        for person in motion.submitters:
            about += person_facts(person, motion.identifier)
        evidence = motion.evidence + ((_as_request(motion.request),) if motion.request else ())
        yield Told(paper_iri(motion.identifier), tuple(_facts(motion)), evidence, tuple(about))


def answers(reading: Reading) -> Iterator[Told]:
    """Yield what the answer to a motion names: a theme, a country or region, a post, or the network as a whole."""
    for answer in reading.statements:
        if isinstance(answer, AnswerTheme):
            theme = theme_iri(reading.paper.identifier, answer.theme)
            yield _answer(reading, answer, Basis.THEME, answer.direction, ((kg("answerTheme"), theme),))
        elif isinstance(answer, AnswerArea):
            yield _answer(reading, answer, Basis.COUNTRY, answer.direction, tuple(_area(answer)))
        elif isinstance(answer, AnswerPost):
            named = ((kg("answerPost"), post_iri(answer.post)),)
            told = _answer(reading, answer, Basis.MENTIONED, Direction.NONE, named)
            yield replace(told, about=told.about + tuple(post_facts(answer.post)))
        elif isinstance(answer, AnswerNetwork):
            yield _answer(reading, answer, Basis.NETWORK, answer.direction, ())


def motion_subjects(reading: Reading) -> Iterator[Told]:
    """Yield the subjects of requests, each as a node so that its passage is its own."""
    document = paper_iri(reading.paper.identifier)
    for subject in statements(reading, MotionSubject):
        motion = paper_iri(subject.motion)
        node = content_iri("motion-subject", document.value, motion.value, subject.subject)
        facts = ((TYPE, kg("MotionSubject")), (kg("motion"), motion), (kg("subject"), text(subject.subject)))
        yield Told(node, facts, subject.evidence, tuple(paper_facts(subject.motion, PaperType.MOTION)))


def _facts(motion: Motion) -> Iterator[Property]:
    for person in motion.submitters:
        yield kg("submittedBy"), person_iri(person, motion.identifier)
    yield kg("andOthers"), truth(motion.and_others)
    yield kg("amended"), truth(motion.amended)
    if motion.date:
        yield dcterms("date"), when(motion.date)
    if motion.request:
        yield kg("requests"), text(motion.request.exact)
    if motion.opinion:
        yield kg("opinion"), text(motion.opinion)
    if motion.responded_in:
        yield kg("respondedToIn"), text(motion.responded_in)


def _as_request(passage: Evidence) -> Evidence:
    return passage if "request" in passage.supports else passage._replace(supports=("request", *passage.supports))


def _area(answer: AnswerArea) -> Iterator[Property]:
    if answer.country:
        yield kg("answerCountry"), thing_iri("country", answer.country)
    if answer.region:
        yield kg("answerRegion"), thing_iri("region", answer.region)


def _answer(
    reading: Reading,
    answer: AnswerTheme | AnswerArea | AnswerPost | AnswerNetwork,
    basis: Basis,
    direction: Direction,
    named: tuple[Property, ...],
) -> Told:
    motion = paper_iri(answer.motion)
    what = (*(value.value for _, value in named), direction)
    node = content_iri("answer", paper_iri(reading.paper.identifier).value, motion.value, basis, *what)
    facts: tuple[Property, ...] = (
        (TYPE, kg("Answer")), (kg("motion"), motion), (kg("basis"), text(basis)), (kg("direction"), text(direction)),
        *named,
    )
    return Told(node, facts, answer.evidence, tuple(paper_facts(answer.motion, PaperType.MOTION)))
