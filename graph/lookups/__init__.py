"""The SELECT queries that traces and views are made from; each is a whole query, narrowed by what a caller gives.

Where a file says ``# given``, patterns that bind one of its variables are put in; without them the query answers for
everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from graph.brackets import without_brackets
from graph.rows import Iri, Rows
from graph.store import Store


def look_up(store: Store, name: str, *given: str) -> Rows:
    """Run the query *name* with the patterns *given* (whole triples, each with its full stop; or `values`)."""
    text = without_brackets(_text(name)) if any(given) else _text(name)
    return store.select(text.replace("# given", " ".join(given)))


def pattern(subject: str, predicate: str, value: Iri) -> str:
    """Return the triple pattern that ties *subject* to a known node; raise ValueError on what is no IRI.

    >>> pattern("?effect", "kg:motion", Iri("https://example.org/kst-1-2"))
    '?effect kg:motion <https://example.org/kst-1-2> .'
    """
    return f"{subject} {predicate} {_address(value)} ."


def values(variable: str, nodes: Iterable[Iri]) -> str:
    """Return the block that lets *variable* be one of *nodes*, in their order; raise ValueError on what is no IRI.

    >>> values("?motion", [Iri("https://example.org/kst-1-2")])
    'VALUES ?motion { <https://example.org/kst-1-2> }'
    """
    return f"VALUES {variable} {{ {' '.join(map(_address, nodes))} }}"


def fit(address: str) -> bool:
    """Tell whether *address* can stand in a query as an IRI."""
    return not any(char in '<>"{}|^`\\' or char <= " " for char in address)


def _address(node: Iri) -> str:
    if not fit(node.value):
        raise ValueError(f"expected an IRI, found {node.value!r}")
    return f"<{node.value}>"


@lru_cache
def _text(name: str) -> str:
    return files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")
