"""The values in Python, in the vocabulary and in the shapes are the same, one for one."""

from __future__ import annotations

from enum import StrEnum

import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Namespace, URIRef
from rdflib.collection import Collection

from ontology.names import KG as KG_TEXT
from ontology.terms import (
    Action,
    Ask,
    Basis,
    CitationRole,
    ClauseKind,
    Direction,
    FindingKind,
    Opinion,
    PaperType,
    PostClass,
    PostKind,
    Status,
)

KG = Namespace(KG_TEXT)

_LISTED = [
    ("action", Action),
    ("postKind", PostKind),
    ("formerKind", PostKind),
    ("status", Status),
    ("citationRole", CitationRole),
    ("opinion", Opinion),
    ("basis", Basis),
    ("direction", Direction),
    ("findingKind", FindingKind),
    ("clauseKind", ClauseKind),
    ("postClass", PostClass),
    ("ask", Ask),
]
_SCHEMES = [pair for pair in _LISTED if pair[0] not in {"action", "postKind", "formerKind"}]


@pytest.mark.parametrize(("name", "values"), _LISTED)
def test_shapes_allow_exactly_the_values(shapes: Graph, name: str, values: type[StrEnum]) -> None:
    lists = [
        [str(value) for value in Collection(shapes, head)]
        for shape in shapes.subjects(SH.path, KG[name])
        for head in shapes.objects(shape, SH["in"])
    ]
    assert lists == [[value.value for value in values]]


@pytest.mark.parametrize(("name", "values"), _SCHEMES)
def test_every_value_has_its_words(vocabulary: Graph, name: str, values: type[StrEnum]) -> None:
    scheme = KG[f"{name}-values"]
    notations = {
        str(vocabulary.value(value, SKOS.notation)): value for value in vocabulary.subjects(SKOS.inScheme, scheme)
    }
    assert set(notations) == {value.value for value in values}
    assert all(node == KG[f"{name}-{notation}"] for notation, node in notations.items())


@pytest.mark.parametrize(("top", "values"), [("Measure", Action), ("Post", PostKind), ("Kamerstuk", PaperType)])
def test_every_kind_has_a_class(vocabulary: Graph, top: str, values: type[StrEnum]) -> None:
    classes = set(vocabulary.transitive_subjects(RDFS.subClassOf, KG[top]))
    notations = {str(note) for one in classes for note in vocabulary.objects(one, SKOS.notation)}
    assert notations == {value.value for value in values}


@pytest.mark.parametrize(("path", "values"), [("action", Action), ("postKind", PostKind)])
def test_a_class_and_its_word_cannot_part(vocabulary: Graph, shapes: Graph, path: str, values: type[StrEnum]) -> None:
    """An embassy whose kind reads «consulate-general» breaks a shape: each class has one that names its word."""
    named = {}
    for shape, target in shapes.subject_objects(SH.targetClass):
        for demand in shapes.objects(shape, SH.property):
            value = shapes.value(demand, SH.hasValue)
            if value is not None and shapes.value(demand, SH.path) == KG[path]:
                named[str(value)] = target
    assert set(named) == {value.value for value in values} - {"post"}
    for word, target in named.items():
        assert isinstance(target, URIRef)
        assert str(vocabulary.value(target, SKOS.notation)) == word


def test_every_class_is_reached_by_a_shape(vocabulary: Graph, shapes: Graph) -> None:
    targets = set(shapes.objects(None, SH.targetClass))
    ours = {one for one in vocabulary.subjects(RDF.type, OWL.Class) if str(one).startswith(KG_TEXT)}
    assert len(ours) > 40
    for one in ours:
        assert targets & set(vocabulary.transitive_objects(one, RDFS.subClassOf)), one
