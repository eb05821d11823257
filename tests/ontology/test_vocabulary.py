"""The vocabulary: it parses, every term says what it means in two languages, and what it borrows is spelled right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ontology.names import KG as KG_TEXT
from ontology.vocabulary import Vocabulary, turtle

KG = Namespace(KG_TEXT)
TOP = Namespace("https://identifier.overheid.nl/tooi/def/thes/top/")

# Foreign vocabularies by their exact namespaces; schema and wgs are the http ones.
_BORROWED = (
    "http://data.europa.eu/eli/ontology#",
    "http://purl.org/dc/terms/",
    "http://www.w3.org/ns/org#",
    "http://www.w3.org/ns/prov#",
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/2004/02/skos/core#",
    "http://www.opengis.net/ont/geosparql#",
    "http://xmlns.com/foaf/0.1/",
    "http://schema.org/",
    KG_TEXT,
)


def _terms(graph: Graph) -> Iterator[Node]:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept):
        yield from (term for term in graph.subjects(RDF.type, kind) if str(term).startswith(KG_TEXT))


@pytest.mark.parametrize("name", list(Vocabulary))
def test_every_file_parses(name: Vocabulary) -> None:
    assert len(Graph().parse(data=turtle(name), format="turtle")) > 300


@pytest.mark.parametrize("about", [RDFS.label, SKOS.definition])
def test_every_term_is_told_in_dutch_and_english(vocabulary: Graph, about: URIRef) -> None:
    terms = list(_terms(vocabulary))
    assert len(terms) > 130
    for term in terms:
        told = [text for text in vocabulary.objects(term, about) if isinstance(text, Literal)]
        assert sorted(str(text.language) for text in told) == ["en", "nl"], term
        assert all(str(text).strip() for text in told), term


@pytest.mark.parametrize("about", [SKOS.example, DCTERMS.source])
def test_every_term_has_an_example_and_a_source(vocabulary: Graph, about: URIRef) -> None:
    for term in _terms(vocabulary):
        assert len(list(vocabulary.objects(term, about))) == 1, (term, about)


def test_every_term_is_one_thing(vocabulary: Graph) -> None:
    terms = list(_terms(vocabulary))
    assert len(terms) == len(set(terms))


def test_no_two_terms_of_one_sort_share_a_definition(vocabulary: Graph) -> None:
    told = [
        (kind, text)
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in vocabulary.subjects(RDF.type, kind)
        for text in vocabulary.objects(term, SKOS.definition)
    ]
    assert len(told) == len(set(told))


def test_what_is_borrowed_has_a_known_namespace(vocabulary: Graph) -> None:
    borrowed = chain(
        vocabulary.objects(None, RDFS.subClassOf),
        vocabulary.objects(None, RDFS.subPropertyOf),
        vocabulary.objects(None, RDFS.domain),
    )
    assert {str(term) for term in borrowed if not str(term).startswith(_BORROWED)} == set()


def test_a_post_is_no_position_and_evidence_no_annotation(vocabulary: Graph) -> None:
    org, oa = "http://www.w3.org/ns/org#", "http://www.w3.org/ns/oa#"
    assert (KG.Post, RDFS.subClassOf, URIRef(org + "OrganizationalUnit")) in vocabulary
    assert (KG.Post, RDFS.subClassOf, URIRef(org + "Post")) not in vocabulary
    assert (KG.Evidence, RDFS.subClassOf, URIRef(oa + "SpecificResource")) in vocabulary


def test_no_secure_namespace_where_the_world_uses_the_plain_one() -> None:
    for name in Vocabulary:
        assert "https://schema.org/" not in turtle(name)
        assert "https://www.w3.org/2003/01/geo" not in turtle(name)


def test_every_name_of_ours_is_defined(vocabulary: Graph, shapes: Graph) -> None:
    defined = set(_terms(vocabulary)) | set(vocabulary.subjects(RDF.type, SKOS.ConceptScheme))
    for graph in (vocabulary, shapes):
        for triple in graph:
            used = {term for term in triple if str(term).startswith(KG_TEXT)}
            assert used <= defined, used - defined


def test_supers_of_our_own_have_no_circle(vocabulary: Graph) -> None:
    for term in _terms(vocabulary):
        above = list(vocabulary.objects(term, RDFS.subClassOf))
        assert all(term not in vocabulary.transitive_objects(one, RDFS.subClassOf) for one in above), term


def test_the_governments_themes(vocabulary: Graph) -> None:
    concepts = set(vocabulary.subjects(SKOS.inScheme, TOP.toplijst))
    assert len(concepts) == 91
    tops = set(vocabulary.subjects(SKOS.topConceptOf, TOP.toplijst))
    assert len(tops) == 16
    for concept in concepts - tops:
        assert vocabulary.value(concept, SKOS.broader) in tops, concept
    assert str(vocabulary.value(TOP["c_2e9944e7"], SKOS.prefLabel)) == "migratie"
    assert str(vocabulary.value(TOP["c_68609e19"], SKOS.prefLabel)) == "Europese zaken"


def test_matches_of_a_letters_themes_are_never_exact(vocabulary: Graph) -> None:
    letter = "https://w3id.org/kamergraaf/id/theme/kst-32734-32/"
    matched = {s for s in vocabulary.subjects() if str(s).startswith(letter)}
    assert len(matched) == 5
    concepts = set(vocabulary.subjects(RDF.type, SKOS.Concept))
    for theme in matched:
        assert not list(vocabulary.objects(theme, SKOS.exactMatch))
        for relation in (SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch):
            for match in vocabulary.objects(theme, relation):
                assert match in concepts or str(match).startswith("http://eurovoc.europa.eu/"), match


def test_every_shape_says_what_it_judges(shapes: Graph) -> None:
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        assert list(shapes.objects(shape, SH.targetClass)) or list(shapes.objects(shape, SH.targetSubjectsOf)), shape
    used = set(shapes.objects(None, SH.property))
    for shape in shapes.subjects(RDF.type, SH.PropertyShape):
        assert shape in used, f"{shape} is demanded nowhere"
