"""The SELECT queries that traces and views are made from; each is a whole query, narrowed by what a caller gives.

Where a file says ``# given``, patterns that bind one of its variables are put in; without them the query answers for
everything.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from graph.rows import Iri, Rows
from graph.store import Store


def look_up(store: Store, name: str, *given: str) -> Rows:
    """Run the query *name* with the patterns *given* (whole triples, each with its full stop)."""
    return store.select(_text(name).replace("# given", " ".join(given)))


def pattern(subject: str, predicate: str, value: Iri) -> str:
    """Return the triple pattern that ties *subject* to a known node; raise ValueError on what is no IRI.

    >>> pattern("?effect", "kg:motion", Iri("https://example.org/kst-1-2"))
    '?effect kg:motion <https://example.org/kst-1-2> .'
    """
    if any(char in '<>"{}|^`\\' or char <= " " for char in value.value):
        raise ValueError(f"expected an IRI, found {value.value!r}")
    return f"{subject} {predicate} <{value.value}> ."


@lru_cache
def _text(name: str) -> str:
    return files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")
