"""What the library holds of what is asked for, and what would have to be fetched first. Opens no connection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from queries.fetch.library import Library
from queries.fetch.wanted import Dossier, Publication, Wanted, wanted


def texts(library: Library, asked: Sequence[Wanted]) -> tuple[Path, ...]:
    """Return the files in *library* to read for *asked*, in that order; what is not there is left out."""
    papers = (paper for one in asked for paper in (_papers(library, one) or ()))
    return tuple(path for paper in papers if (path := library.text(paper.identifier)) is not None)


def absent(library: Library, asked: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """Return what of *asked* is not in *library*: publications, and dossiers of which not even the list is there."""
    lacking: dict[Wanted, None] = {}
    for one in asked:
        papers = _papers(library, one)
        lacking |= dict.fromkeys([one] if papers is None else [p for p in papers if library.text(p.identifier) is None])
    return tuple(lacking)


def _papers(library: Library, one: Wanted) -> tuple[Publication, ...] | None:
    """The publications of *one*; None for a dossier whose papers are not known here."""
    if isinstance(one, Publication):
        return (one,)
    listed = library.dossier(one.number)
    if listed is None:
        return None
    # The list is a file that anyone may have changed: its identifiers are checked like a user's.
    return tuple(paper for identifier in listed if not isinstance(paper := wanted(identifier), Dossier))
