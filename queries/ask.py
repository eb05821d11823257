"""Asking the store: a question in, an answer in plain values out.

Knows named queries and the store's rows. Refuses to know how the store keeps them and how the answer is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from graph.rows import Cell as StoredCell
from graph.rows import Iri
from graph.store import Store
from queries.answer import Answer, Cell
from queries.named_query import NamedQuery, named_query

Values = Mapping[str, tuple[str, ...]]


def ask(store: Store, query: NamedQuery, values: Values) -> Answer:
    """Return the answer to *query* with *values* in place of its parameters; raises `BadParameterError`."""
    return ask_text(store, query.bound(values)).joined(query.joined).ordered(query.order)


def ask_named(store: Store, name: str, **values: str) -> Answer:
    """Return the answer to the named query *name*, with one value a parameter."""
    return ask(store, named_query(name), {key: (value,) for key, value in values.items()})


def ask_text(store: Store, text: str) -> Answer:
    """Return the answer to a SELECT or ASK, rows in the order of the store."""
    found = store.select(text)
    return Answer(found.columns, tuple(tuple(plain(cell) for cell in row) for row in found.rows))


def plain(cell: StoredCell) -> Cell:
    """Return *cell* as a value that any table can hold; money stays exact, as text."""
    if isinstance(cell, Iri):
        return cell.value
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return cell or None if isinstance(cell, str) else cell
