"""What can go wrong between the graph and its user, one class per concern; each says expected, found and what to do."""

from __future__ import annotations

from ontology.errors import KamergraafError


class StoreError(KamergraafError):
    """The store cannot be opened, read or written."""


class QueryError(KamergraafError):
    """A SPARQL text that the store cannot run."""


class UnknownNodeError(KamergraafError):
    """A motion, post or focus that the graph does not hold."""


class ExportError(KamergraafError):
    """A view that cannot be drawn or written in the form asked for."""


class TextIndexError(KamergraafError):
    """The text index beside the store cannot be opened, read or written."""


class SearchError(KamergraafError):
    """A question by words that asks for nothing."""


class ClusterError(KamergraafError):
    """A cluster that cannot be reached, or that runs something else than we do."""
