"""Clauses of a motion, the posts that it asks something of, and the motion that it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Clause, PostAsk, Reading, Replacement
from graph.iris import LABEL, TYPE, content_iri, kg, paper_iri, thing_iri
from graph.quads.papers import paper_facts
from graph.quads.posts import post_facts, post_iri
from graph.quads.told import Fact, Property, Told, statements
from graph.values import dutch, number, text, when
from ontology.reference import regions
from ontology.terms import PaperType


def clauses(reading: Reading) -> Iterator[Told]:
    """Yield each clause of the motion that the document is."""
    for clause in statements(reading, Clause):
        facts: list[Property] = [
            (TYPE, kg("Clause")),
            (kg("motion"), paper_iri(clause.motion)),
            (kg("clauseNumber"), number(clause.number)),
            (kg("clauseKind"), text(clause.kind)),
            (kg("verb"), text(clause.verb)),
        ]
        facts += [(kg("addressee"), text(clause.addressee))] if clause.addressee else []
        facts += [(kg("due"), when(clause.due))] if clause.due else []
        yield Told(clause_iri(clause.motion, clause.number), tuple(facts), clause.evidence)


def post_asks(reading: Reading) -> Iterator[Told]:
    """Yield what the motion asks of posts; asking does nothing to a post, so no effect comes of it."""
    for asked in statements(reading, PostAsk):
        motion = paper_iri(asked.motion)
        of = post_iri(asked.post).value if asked.post else None
        node = content_iri(
            "post-ask", motion.value, asked.scope, asked.kind, of, asked.country, asked.region, asked.ask
        )
        facts: list[Property] = [
            (TYPE, kg("PostAsk")),
            (kg("motion"), motion),
            (kg("clause"), clause_iri(asked.motion, asked.clause)),
            (kg("postClass"), text(asked.scope)),
            (kg("postKind"), text(asked.kind)),
            (kg("ask"), text(asked.ask)),
        ]
        facts += [(kg("post"), post_iri(asked.post))] if asked.post else []
        facts += [(kg("askCountry"), thing_iri("country", asked.country))] if asked.country else []
        facts += [(kg("askRegion"), thing_iri("region", asked.region))] if asked.region else []
        yield Told(node, tuple(facts), asked.evidence, tuple(_about(asked)))


def replacements(reading: Reading) -> Iterator[Told]:
    """Yield the motions that the document takes the place of."""
    for replaced in statements(reading, Replacement):
        evidence = tuple(passage._replace(supports=("replaces",)) for passage in replaced.evidence)
        facts = ((kg("replaces"), paper_iri(replaced.replaced)),)
        yield Told(paper_iri(replaced.motion), facts, evidence, tuple(paper_facts(replaced.replaced, PaperType.MOTION)))


def clause_iri(motion: str, clause: int) -> NamedNode:
    """Return the IRI of a clause: its number within its motion."""
    return NamedNode(f"{paper_iri(motion).value}#clause-{clause}")


def _about(asked: PostAsk) -> Iterator[Fact]:
    if asked.post:
        yield from post_facts(asked.post)
    if asked.region and asked.region not in {region.key for region in regions()}:  # a continent
        yield thing_iri("region", asked.region), TYPE, kg("Region")
        yield thing_iri("region", asked.region), LABEL, dutch(asked.region.replace("-", " ").title())
