"""Where everything in the graph has its address: namespaces, named graphs, and the hashed IRIs of things without a
public name.

Public names are made by ``ontology.names``; here they become terms of the store, and content becomes an identifier.
Refuses to know what is said about the things it names, and statements: those who only ask import nothing of
``extract``.
"""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from typing import Final

from pyoxigraph import NamedNode

from graph.values import storable
from ontology import names
from ontology.names import GRAPH, KG

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
OA: Final = "http://www.w3.org/ns/oa#"
# http, not https: rdflib's own WGS namespace is wrong here.
WGS: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#"

# What readers see in Turtle, TriG, JSON-LD and SPARQL.
PREFIXES: Final = {
    "kg": KG, "rdf": RDF, "rdfs": RDFS, "xsd": "http://www.w3.org/2001/XMLSchema#", "skos": SKOS, "dcterms": DCTERMS,
    "oa": OA, "wgs": WGS, "owl": "http://www.w3.org/2002/07/owl#", "eli": "http://data.europa.eu/eli/ontology#",
}

EFFECTS_GRAPH: Final = GRAPH + "effects"
NAMES_GRAPH: Final = GRAPH + "names"
REFERENCE_GRAPH: Final = GRAPH + "reference"
OFFICIAL_GRAPH: Final = GRAPH + "official"
REVIEW_GRAPH: Final = GRAPH + "review"

TYPE: Final = NamedNode(RDF + "type")
LABEL: Final = NamedNode(RDFS + "label")

# 64 bits: a chance of three in a million that two of ten million nodes meet.
_HASH_LENGTH: Final = 16


@cache
def kg(name: str) -> NamedNode:
    """Return the term *name* of our own vocabulary."""
    return NamedNode(KG + name)


@cache
def dcterms(name: str) -> NamedNode:
    """Return the term *name* of DCMI Metadata Terms."""
    return NamedNode(DCTERMS + name)


@cache
def skos(name: str) -> NamedNode:
    """Return the term *name* of SKOS."""
    return NamedNode(SKOS + name)


@cache
def oa(name: str) -> NamedNode:
    """Return the term *name* of Web Annotation."""
    return NamedNode(OA + name)


@lru_cache(maxsize=4096)
def paper_iri(identifier: str) -> NamedNode:
    """Return the official page of a paper: what a reader can click."""
    return NamedNode(names.paper_iri(storable(identifier)))


@lru_cache(maxsize=4096)
def cited_iri(identifier: str) -> NamedNode:
    """Return the official page of what is cited: a paper, a dossier (``dossier/34952``), a record (``2024D09102``)."""
    return NamedNode(names.cited_iri(storable(identifier)))


@lru_cache(maxsize=4096)
def evidence_graph(document: NamedNode) -> NamedNode:
    """Return the graph that holds the passages of *document*, kept apart from its statements."""
    return NamedNode(document.value + "#evidence")


def build_graph(document: NamedNode) -> NamedNode:
    """Return the graph that tells what the graphs of *document* were made from, so that a build can pass it over."""
    return NamedNode(document.value + "#build")


def official_graph(identifier: str) -> NamedNode:
    """Return the graph that holds what official metadata says of the paper *identifier*."""
    return NamedNode(f"{OFFICIAL_GRAPH}/{paper_iri(identifier).value.removeprefix(names.KST)}")


def document_graphs(identifier: str) -> tuple[NamedNode, ...]:
    """Return all graphs that belong to the paper *identifier*: they are replaced together."""
    document = paper_iri(identifier)
    return document, evidence_graph(document), official_graph(identifier), build_graph(document)


def place_iri(name: str) -> NamedNode:
    """Return the IRI of a place by its canonical Dutch name."""
    return NamedNode(names.place_iri(storable(name)))


def body_iri(key: str) -> NamedNode:
    """Return the IRI of a body by its key in the reference data."""
    return NamedNode(names.body_iri(storable(key)))


def theme_iri(document: str, theme: str) -> NamedNode:
    """Return the IRI of *document*'s own theme by its slug."""
    return NamedNode(names.theme_iri(storable(document), storable(theme)))


@lru_cache(maxsize=4096)
def thing_iri(sort: str, *path: str) -> NamedNode:
    """Return the IRI of a thing of *sort* with a public name, *path* kept as written."""
    return NamedNode(names.thing_iri(sort, *(storable(part) for part in path)))


def content_iri(sort: str, *parts: str | None) -> NamedNode:
    """Return an IRI of *sort* that depends on *parts* alone, in their order; None and the empty string differ."""
    return NamedNode(f"{names.ID}{sort}/{hashed(*parts)}")


def hashed(*parts: str | None) -> str:
    """Return a short hexadecimal sum of *parts*."""
    text = "\x1f".join(["\x00" if part is None else part for part in parts])
    return sha256(text.encode("utf-8", errors="replace")).hexdigest()[:_HASH_LENGTH]
