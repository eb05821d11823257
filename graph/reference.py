"""What is true whatever a document says: the ontology, themes, places, countries, regions and bodies, as one graph.

Knows which files make up that graph. The graph carries a sum of those files, so that a store that has them is left
alone. Refuses to know documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from graph.iris import LABEL, REFERENCE_GRAPH, TYPE, WGS, body_iri, kg, place_iri, skos, thing_iri
from graph.store import Store
from graph.values import XSD, dutch, text
from ontology.reference import bodies, countries, places, regions
from ontology.vocabulary import REFERENCE, turtle

Fact = tuple[NamedNode, NamedNode, NamedNode | Literal]

_GRAPH: Final = NamedNode(REFERENCE_GRAPH)
_DIGEST: Final = kg("digest")


def renew_reference(store: Store) -> bool:
    """Put the reference graph into *store* unless it holds this very version; tell whether it was written."""
    held = store.select(f"SELECT ?sum WHERE {{ GRAPH {_GRAPH} {{ {_GRAPH} {_DIGEST} ?sum }} }}")
    if held.rows == ((_digest(),),):
        return False
    return store.replace((_GRAPH,), reference_quads())


@lru_cache(maxsize=1)
def reference_quads() -> tuple[Quad, ...]:
    """Return the whole reference graph, sorted by its text."""
    facts = (*_places(), *_countries(), *_regions(), *_bodies(), (_GRAPH, _DIGEST, text(_digest())))
    quads = {Quad(*fact, _GRAPH) for fact in facts} | set(_ontologies())
    return tuple(sorted(quads, key=str))


@lru_cache(maxsize=1)
def _digest() -> str:
    """The sum of all files that the graph is made from, and of the version of this module's reading of them."""
    total = sha256(b"1")
    for file in _sources():
        total.update(file.read_bytes())
    return total.hexdigest()[:16]


def _sources() -> Iterator[Traversable]:
    root = files("ontology")
    yield from (root.joinpath(f"{name}.ttl") for name in REFERENCE)
    for entry in sorted(root.joinpath("data").iterdir(), key=lambda file: file.name):
        if entry.name.endswith(".csv"):
            yield entry


def _ontologies() -> Iterator[Quad]:
    for name in REFERENCE:
        parsed = parse(turtle(name), format=RdfFormat.TURTLE)
        yield from (Quad(*_triple(quad, name), _GRAPH) for quad in _canonical(parsed))


def _canonical(quads: Iterable[Quad]) -> Dataset:
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def _triple(quad: Quad, file: str) -> tuple[NamedNode, NamedNode, NamedNode | Literal]:
    """Give blank nodes a name from their canonical label: a store would otherwise number them anew each time."""
    subject, value = (
        NamedNode(f"{REFERENCE_GRAPH}/{file}#{term.value}") if isinstance(term, BlankNode) else term
        for term in (quad.subject, quad.object)
    )
    if isinstance(subject, NamedNode) and not isinstance(value, Triple):
        return subject, quad.predicate, value
    raise ValueError(f"expected RDF 1.1 in {file}, found {quad}")


def _places() -> Iterator[Fact]:
    for place in places():
        node = place_iri(place.name)
        yield node, TYPE, kg("Place")
        yield node, LABEL, dutch(place.name)
        yield node, kg("country"), thing_iri("country", place.country)
        if place.latitude is not None and place.longitude is not None:
            yield node, NamedNode(WGS + "lat"), _degrees(place.latitude)
            yield node, NamedNode(WGS + "long"), _degrees(place.longitude)


def _degrees(value: float) -> Literal:
    # Five places after the point are a metre; the shortest form that reads back as the same number.
    return Literal(f"{value:.5f}".rstrip("0").rstrip("."), datatype=NamedNode(XSD + "decimal"))


def _countries() -> Iterator[Fact]:
    for country in countries():
        node = thing_iri("country", country.code)
        yield node, TYPE, kg("Country")
        yield node, LABEL, dutch(country.name)
        yield node, skos("notation"), text(country.code)


def _regions() -> Iterator[Fact]:
    for region in regions():
        node = thing_iri("region", region.key)
        yield node, TYPE, kg("Region")
        yield node, LABEL, dutch(region.name)
        for member in region.members:
            yield node, skos("member"), thing_iri("country", member)


def _bodies() -> Iterator[Fact]:
    for body in bodies():
        node = body_iri(body.key)
        yield node, TYPE, kg("Body")
        yield node, LABEL, dutch(body.name)
        yield node, skos("notation"), text(body.key)
        if body.iri:
            yield node, skos("exactMatch"), NamedNode(body.iri)
