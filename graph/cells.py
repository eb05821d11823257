"""From a term of RDF to a plain value.

Knows which datatypes become numbers and truth. Refuses to know where the term comes from: the embedded store and
servers write the same value in several ways (`true` and `1`), and here they become one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.rows import Cell, Iri
from graph.values import XSD

_READ: Final[Mapping[str, Callable[[str], Cell]]] = {
    XSD + "boolean": lambda written: written in ("true", "1"),
    XSD + "integer": int,
    XSD + "decimal": Decimal,
}


def cell(term: object) -> Cell:
    """Return *term* as a value of a row; None for an unbound one, dates and years as they are written.

    >>> cell(Literal("1", datatype=NamedNode(XSD + "boolean"))), cell(NamedNode("https://example.org/a"))
    (True, Iri(value='https://example.org/a'))
    """
    if isinstance(term, Literal):
        read = _READ.get(term.datatype.value)
        return read(term.value) if read else term.value
    if term is None:
        return None
    return Iri(term.value) if isinstance(term, NamedNode) else str(term)
