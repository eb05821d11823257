"""What can be wrong with a question. Every message is one finished sentence: expected, found, what to do."""

from __future__ import annotations

from ontology.errors import KamergraafError


class QueryError(KamergraafError):
    """A question that cannot be asked; the message is meant for the user as it stands."""


class UnknownQueryError(QueryError):
    """There is no named query and no file of that name."""


class BadParameterError(QueryError):
    """A parameter that the query does not know, or a value that cannot be one."""


class BadQueryError(QueryError):
    """A text that is not SPARQL 1.1, or a format that does not fit its answer."""


class UnknownSubjectError(QueryError):
    """A motion or a post that the store does not know."""


class BadGoldError(QueryError):
    """A gold file that does not name a query or its columns."""


class NoDocumentError(QueryError):
    """What should be read is not there."""


def near(wanted: str, known: tuple[str, ...], *, limit: int = 3) -> str:
    """Return the names in *known* most like *wanted*, as the end of a sentence; all of them if few, empty if none.

    >>> near("mesures", ("measures", "motions", "posts", "wanted"))
    'did you mean measures?'
    """
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in known}
    close = [folded[name] for name in get_close_matches(wanted.casefold(), folded, n=limit, cutoff=0.55)]
    return f"did you mean {' or '.join(close)}?" if close else ""
