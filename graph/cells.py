"""From a term of RDF to a plain value.

Knows which datatypes become numbers and truth. Refuses to know where the term comes from: the embedded store and
servers write the same value in several ways (`true` and `1`), and here they become one.
"""

from __future__ import annotations

from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from graph.rows import Cell, Iri
from graph.values import XSD

_NUMBERS = {XSD + "integer": int, XSD + "decimal": Decimal}


def cell(term: object) -> Cell:
    """Return *term* as a value of a row; None for an unbound one, dates and years as they are written.

    >>> cell(Literal("1", datatype=NamedNode(XSD + "boolean"))), cell(NamedNode("https://example.org/a"))
    (True, Iri(value='https://example.org/a'))
    """
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if not isinstance(term, Literal):
        return None if term is None else str(term)
    if term.datatype.value == XSD + "boolean":
        return term.value in ("true", "1")
    read = _NUMBERS.get(term.datatype.value)
    return read(term.value) if read else term.value
