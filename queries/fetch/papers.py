"""Fetching publications: from what is asked for to files in the library, one after another, one failing without the
next.

Of each the text in the best form there is (official XML, else HTML, else PDF) and its official metadata. Refuses to
say how it goes on a terminal: it yields an outcome for each publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from queries.fetch.body import discard, save
from queries.fetch.errors import (
    BadIdentifierError,
    FetchError,
    MissingError,
    NoNetworkError,
    RefusedError,
    UnansweredError,
)
from queries.fetch.forms import METADATA, RECORDS, TEXTS, Form
from queries.fetch.library import Holding, Library
from queries.fetch.line import Line
from queries.fetch.search import Record, papers_of, record_of
from queries.fetch.wanted import Dossier, Publication, Wanted, wanted

# Publications in a row without an answer, after which the server is left alone.
ENOUGH: Final = 3

State = Literal["fetched", "updated", "present", "missing", "refused", "unanswered"]
_BAD: Final = ("missing", "refused", "unanswered")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went with what was asked for: ``path`` is the text in the library, ``notes`` are finished sentences."""

    asked: str
    state: State
    path: Path | None = None
    notes: tuple[str, ...] = ()

    @property
    def bad(self) -> bool:
        """Whether it is not there."""
        return self.state in _BAD


@dataclass(frozen=True, slots=True)
class Plan:
    """The publications to fetch, each with its search record where one is known already, and what could not be
    planned.
    """

    papers: tuple[tuple[Publication, Record | None], ...]
    troubles: tuple[Outcome, ...]


class Fetcher:
    """Fetches over one line into one library; asks the search service for addresses as long as it answers."""

    def __init__(self, line: Line, library: Library, *, refresh: bool = False) -> None:
        """Take the *line* and the *library*; with *refresh*, files that are there are asked for again."""
        self.line = line
        self.library = library
        self._refresh = refresh
        self._searches = True

    def plan(self, asked: Sequence[Wanted]) -> Plan:
        """Return the publications in *asked*, dossiers taken apart and kept in the library as lists."""
        papers: dict[Publication, Record | None] = {}
        troubles: list[Outcome] = []
        for one in asked:
            try:
                found = self._of_dossier(one, troubles) if isinstance(one, Dossier) else {one: None}
            except NoNetworkError:
                raise
            except FetchError as error:
                troubles.append(_failed(str(one), error))
                continue
            papers |= {paper: record or papers.get(paper) for paper, record in found.items()}
        return Plan(tuple(papers.items()), tuple(troubles))

    def fetch(self, papers: Sequence[tuple[Publication, Record | None]]) -> Iterator[Outcome]:
        """Yield the outcome of each of *papers* in order.

        Raises `NoNetworkError` when no connection can be made, `UnansweredError` after three in a row without an
        answer.
        """
        silent = 0
        for publication, record in papers:
            outcome = self._outcome(publication, record)
            yield outcome
            silent = silent + 1 if outcome.state == "unanswered" else 0
            if silent == ENOUGH < len(papers):
                raise UnansweredError(
                    f"expected answers, found none for {ENOUGH} publications in a row; try later, what is fetched stays"
                )

    def _of_dossier(self, dossier: Dossier, troubles: list[Outcome]) -> dict[Publication, Record | None]:
        papers: dict[Publication, Record | None] = {}
        listing = papers_of(self.line, dossier)
        for record in listing.records:
            try:
                named = wanted(record.identifier)
            except BadIdentifierError as error:
                troubles.append(_failed(f"{dossier}", RefusedError(str(error))))
                continue
            if isinstance(named, Publication):
                papers[named] = record
        if listing.absent:
            told = (
                f"expected all papers of {dossier}, found {listing.absent} fewer than the service tells of; try later"
            )
            troubles.append(_failed(f"{dossier}", UnansweredError(told)))
        self.library.keep_dossier(dossier.number, [paper.identifier for paper in papers])
        return papers

    def _outcome(self, publication: Publication, record: Record | None) -> Outcome:
        try:
            here = self.library.text(publication.identifier)
            if here is not None and not self._refresh:
                return Outcome(publication.identifier, "present", here)
            return self._fetched(publication, record or self._searched(publication), here=here)
        except NoNetworkError:
            raise
        except FetchError as error:
            return _failed(publication.identifier, error)

    def _searched(self, publication: Publication) -> Record | None:
        """The record of *publication*; a mirror without a search service, or one out of order, is asked no second
        time.
        """
        if not self._searches:
            return None
        try:
            return record_of(self.line, publication)
        except NoNetworkError:
            raise
        except FetchError:
            self._searches = False
            return None

    def _fetched(self, publication: Publication, record: Record | None, *, here: Path | None) -> Outcome:
        notes: list[str] = []
        before = self.library.holding(publication.identifier)
        holding = self._text(replace(before, complete=False), record, notes)
        for form in RECORDS:
            try:
                holding = self._file(holding, form, record)
            except (MissingError, RefusedError) as error:
                notes += [str(error)] if form is METADATA or isinstance(error, RefusedError) else []
        self.library.tell(replace(holding, complete=True))
        state: State = "fetched" if here is None else "present" if holding.files == before.files else "updated"
        return Outcome(publication.identifier, state, self.library.text(publication.identifier), tuple(notes))

    def _text(self, holding: Holding, record: Record | None, notes: list[str]) -> Holding:
        """Fetch the first form that there is; what was given in another's stead is told in *notes*."""
        forms = [form for form in TEXTS if record is None or record.address(form)] or list(TEXTS)
        errors: list[FetchError] = []
        for form in forms:
            try:
                fetched = self._file(holding, form, record)
            except (MissingError, RefusedError) as error:
                errors.append(error)
            else:
                notes += [str(error) for error in errors if isinstance(error, RefusedError)]
                return fetched
        raise next((error for error in errors if isinstance(error, RefusedError)), errors[-1])

    def _file(self, holding: Holding, form: Form, record: Record | None) -> Holding:
        address = self._address(holding.identifier, form, record)
        kept = holding.kept(form)
        whole = kept is not None and self.library.intact(holding.identifier, kept)
        if address is None or (whole and not self._refresh):
            return holding
        part = self.library.part(holding.identifier, form)
        body = save(self.line, address, form, part, known=kept.known if kept is not None and whole else None)
        if body is None:
            return holding
        if form.named and not _names(part, holding.identifier):
            discard(part)
            asked = f"{form.name} of {holding.identifier}"
            raise RefusedError(f"expected {asked} at {address}, found a file that does not name it; it is not kept")
        return self.library.keep(holding, form, body)

    def _address(self, identifier: str, form: Form, record: Record | None) -> str | None:
        """Where *form* stands: as the record says, else under the identifier, as far as such addresses are known."""
        found = record.address(form) if record is not None else None
        if found is not None:
            return self.line.sites.asked(found)
        return self.line.sites.direct(identifier, form.ending) if form in (*TEXTS, METADATA) else None


def _names(path: Path, identifier: str) -> bool:
    """Whether the file at *path* names *identifier*: a page about an error that calls itself found does not."""
    return identifier.lower().encode() in path.read_bytes().lower()


def _failed(asked: str, error: FetchError) -> Outcome:
    states: dict[type[FetchError], State] = {MissingError: "missing", UnansweredError: "unanswered"}
    return Outcome(asked, states.get(type(error), "refused"), None, (str(error),))
