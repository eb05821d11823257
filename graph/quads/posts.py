"""Posts: identity, name for readers, and what the document says of one besides its measures."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Post, PostFact, Reading
from graph.iris import LABEL, TYPE, body_iri, kg, place_iri, skos, thing_iri
from graph.quads.told import Fact, Property, Told, statements
from graph.values import dutch, storable, text
from ontology import names
from ontology.terms import PostKind

_NAMES = {
    PostKind.EMBASSY: "ambassade", PostKind.CONSULATE_GENERAL: "consulaat-generaal",
    PostKind.PERMANENT_REPRESENTATION: "permanente vertegenwoordiging", PostKind.EMBASSY_OFFICE: "ambassadekantoor",
    PostKind.BUSINESS_SUPPORT_OFFICE: "NBSO", PostKind.TRADE_AND_INVESTMENT_OFFICE: "NTIO",
    PostKind.HONORARY_CONSULATE: "honorair consulaat", PostKind.POST: "post",
}


def posts(reading: Reading) -> Iterator[Told]:
    """Yield what is said of posts: the spelling, the embassy above, the place of work."""
    for fact in statements(reading, PostFact):
        about = list(post_facts(fact.post))
        facts = [(skos("altLabel"), dutch(fact.written))] if fact.written else []
        told: list[Property] = [*facts]
        if fact.falls_under is not None:
            told.append((kg("fallsUnder"), post_iri(fact.falls_under)))
            about += post_facts(fact.falls_under)
        if fact.stationed_at:
            told.append((kg("stationedAt"), place_iri(fact.stationed_at)))
            about += place_facts(fact.stationed_at)
        yield Told(post_iri(fact.post), tuple(told), fact.evidence, tuple(about))


def post_iri(post: Post) -> NamedNode:
    """Return the IRI of a post: kind, place and what it is accredited to, never the city alone."""
    return NamedNode(names.post_iri(post.kind, storable(post.place), storable(post.accredited_to)))


def post_facts(post: Post) -> Iterator[Fact]:
    """Yield the identity of *post*; every document that speaks of it repeats it, so that each graph reads by itself."""
    node = post_iri(post)
    yield node, TYPE, kg("Post")
    if post.kind is not PostKind.POST:
        yield node, TYPE, kg("".join(word.capitalize() for word in post.kind.split("-")))
    yield node, kg("postKind"), text(post.kind)
    yield node, LABEL, dutch(post_label(post))
    yield node, kg("place"), place_iri(post.place)
    yield from place_facts(post.place)
    if post.country:
        yield node, kg("country"), thing_iri("country", post.country)
    if post.accredited_to:
        yield node, kg("accreditedTo"), body_iri(post.accredited_to)
        yield body_iri(post.accredited_to), LABEL, dutch(post.accredited_to)


def post_label(post: Post) -> str:
    """Return the Dutch name of a post.

    >>> post_label(Post(PostKind.PERMANENT_REPRESENTATION, "Brussel", "BE", "NAVO"))
    'permanente vertegenwoordiging Brussel (NAVO)'
    """
    return f"{_NAMES[post.kind]} {post.place}" + (f" ({post.accredited_to})" if post.accredited_to else "")


def place_facts(place: str) -> Iterator[Fact]:
    """Yield the name of a place; its coordinates are reference data."""
    yield place_iri(place), TYPE, kg("Place")
    yield place_iri(place), LABEL, dutch(place)
