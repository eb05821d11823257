"""What can go wrong on the way to a publication. Every message is one sentence: expected, found, what to do."""

from __future__ import annotations

from queries.errors import QueryError


class FetchError(QueryError):
    """A publication that could not be fetched."""


class BadIdentifierError(FetchError):
    """What was asked for is no identifier of an official publication, no dossier and no file of identifiers."""


class NoNetworkError(FetchError):
    """No connection could be made at all: nothing else will come either."""


class MissingError(FetchError):
    """The server says that there is no such publication, or not in this form."""


class RefusedError(FetchError):
    """What the server gives is not what was asked for: another type, another host, too much."""


class UnansweredError(FetchError):
    """Busy, slow or broken off each time it was asked; a later run may succeed."""


class LibraryError(FetchError):
    """The library holds something that it did not write, or what is asked for is not in it."""
