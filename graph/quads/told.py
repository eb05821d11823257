"""What one statement becomes before it is spread over the document's graphs.

Knows the shape that every kind of statement shares: a node, what is said of it, what is said beside it, and the
passages it rests on. Refuses to know the kinds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from pyoxigraph import Literal, NamedNode

from extract.statements import Evidence, Reading, Statement

Node = NamedNode | Literal
Property = tuple[NamedNode, Node]
Fact = tuple[NamedNode, NamedNode, Node]
Described = tuple[NamedNode, tuple[Property, ...]]
# The same as N-Triples writes it.
WrittenProperty = tuple[str, str]
Written = tuple[str, tuple[WrittenProperty, ...]]

Kind = TypeVar("Kind", bound=Statement)


@dataclass(frozen=True, slots=True)
class Told:
    """A node with its facts, and its passages in the order in which the statement gives them.

    ``about`` holds facts on other nodes (posts, papers, persons) that the statement speaks of. The first
    passage that is not about a single field states the node as a whole.
    """

    node: NamedNode
    facts: tuple[Property, ...]
    evidence: tuple[Evidence, ...] = ()
    about: tuple[Fact, ...] = ()


def described(told: Told) -> Iterator[Described]:
    """Yield what *told* says of its node, then what it says beside that; not its passages."""
    yield told.node, told.facts
    for subject, predicate, value in told.about:
        yield subject, ((predicate, value),)


def written(nodes: Iterable[Described]) -> Iterator[Written]:
    """Yield *nodes* as text."""
    for node, properties in nodes:
        yield str(node), tuple((_name(predicate), str(value)) for predicate, value in properties)


def statements(reading: Reading, kind: type[Kind]) -> Iterator[Kind]:
    """Yield the statements of *kind*, in the order of the source."""
    return (statement for statement in reading.statements if isinstance(statement, kind))


@cache
def _name(predicate: NamedNode) -> str:
    return str(predicate)
