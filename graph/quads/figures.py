"""Amounts, counts and commitments: what a document counts, pays and promises."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Amount, Commitment, Count, Reading
from graph.iris import TYPE, content_iri, kg, paper_iri
from graph.quads.evidence import main_evidence
from graph.quads.measures import period_facts
from graph.quads.told import Property, Told, statements
from graph.values import decimal, number, text, truth, when


def amounts(reading: Reading) -> Iterator[Told]:
    """Yield sums of money; the same sum said twice is two passages on one node only where all of it is the same."""
    for amount in statements(reading, Amount):
        said = (str(amount.minimum), str(amount.maximum), amount.currency, amount.period.start, amount.period.end)
        node = _node(reading, "amount", *said, str(amount.structural), amount.purpose)
        facts: tuple[Property, ...] = (
            (TYPE, kg("Amount")), (kg("minimum"), decimal(amount.minimum)), (kg("maximum"), decimal(amount.maximum)),
            (kg("currency"), text(amount.currency)), (kg("structural"), truth(amount.structural)),
            (kg("purpose"), text(amount.purpose)), *period_facts(amount.period),
        )
        yield Told(node, facts, amount.evidence)


def counts(reading: Reading) -> Iterator[Told]:
    """Yield numbers of things, one node per passage: equal numbers may count different things."""
    for count in statements(reading, Count):
        at = main_evidence(count.evidence)
        node = _node(reading, "count", count.what, str(count.value), str(at.start) if at else None)
        facts = ((TYPE, kg("Count")), (kg("what"), text(count.what)), (kg("value"), number(count.value)))
        yield Told(node, facts, count.evidence)


def commitments(reading: Reading) -> Iterator[Told]:
    """Yield what is promised, by whom and to whom, and when it is due."""
    for commitment in statements(reading, Commitment):
        node = _node(reading, "commitment", commitment.what, commitment.by, commitment.to, commitment.due)
        facts: list[Property] = [
            (TYPE, kg("Commitment")), (kg("what"), text(commitment.what)), (kg("by"), text(commitment.by)),
            (kg("to"), text(commitment.to)),
        ]
        if commitment.due:
            facts.append((kg("due"), when(commitment.due)))
        yield Told(node, tuple(facts), commitment.evidence)


def _node(reading: Reading, sort: str, *said: str | None) -> NamedNode:
    return content_iri(sort, paper_iri(reading.paper.identifier).value, *said)
