"""Measuring a corpus: its files read one by one as they stream by, then held against whatever is at hand.

Knows archives and folders. Refuses to know how rows are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from extract.readers.archives import Found
from extract.readers.names import stem
from queries.answer import Answer
from queries.corpus import members
from queries.corpus.reading import Held, held
from queries.corpus.records import Record, record
from queries.corpus.relations import (
    Told,
    against_citations,
    against_labels,
    against_official,
    against_posts,
    against_unlinked,
    unjudged_posts,
    unlinked,
)
from queries.errors import BadGoldError
from queries.evaluate import Score

OFFICIAL: Final = "official"
# Gold of a corpus, by the name of its file.
GOLDS: Final = ("posts", "unlinked", "citations")


@dataclass(frozen=True, slots=True)
class Measured:
    """What reading a corpus gave: how many files, which were not read and why, the scores, what nothing judges."""

    files: int
    failures: tuple[tuple[str, str], ...]
    scores: tuple[Score, ...]
    unjudged: tuple[tuple[str, Told], ...]


def measure(
    sources: Sequence[Path],
    *,
    official: bool,
    gold: Mapping[str, Answer],
    records: Path | None = None,
    jobs: int = 1,
) -> Measured:
    """Read the documents in *sources* and return how they compare with official data and with *gold*.

    Raises `BadGoldError` for a gold that is none of a corpus, and `OSError` for a source that cannot be opened.
    """
    unknown = sorted(set(gold) - set(GOLDS))
    if unknown:
        raise BadGoldError(f"expected gold of a corpus ({', '.join(GOLDS)}), found {unknown[0]}; give another folder")
    documents = tuple(held(chain.from_iterable(map(members.documents, sources)), jobs=jobs))
    return Measured(
        files=len(documents),
        failures=tuple((each.read.name, each.read.failure) for each in documents if each.read.failure),
        scores=(
            *(against_official(documents, _records(records) if records else {}) if official else ()),
            *_against(documents, gold),
            *_themes(documents, official=official),
        ),
        unjudged=tuple(sorted(_unjudged(documents, gold, official=official))),
    )


def _against(documents: Sequence[Held], gold: Mapping[str, Answer]) -> Iterator[Score]:
    if "posts" in gold:
        yield from against_posts(documents, gold["posts"])
    if "citations" in gold:
        yield against_citations(documents, gold["citations"])
    if "unlinked" in gold:
        yield against_unlinked(documents, gold["unlinked"])


def _themes(documents: Sequence[Held], *, official: bool) -> Iterator[Score]:
    """Last of all: most papers have no theme that their words tell, and every one of these is a miss."""
    if official and any(held.labels for held in documents):
        yield against_labels(documents)


def _unjudged(documents: Sequence[Held], gold: Mapping[str, Answer], *, official: bool) -> Iterator[tuple[str, Told]]:
    judged = set(gold["unlinked"].column("document")) if "unlinked" in gold else set()
    if official or "unlinked" in gold:
        told = unlinked(each for each in documents if each.document not in judged)
        yield from (("citations where the official text has no link", each) for each in told)
    if "posts" in gold:
        yield from (("posts in motions without gold", each) for each in unjudged_posts(documents, gold["posts"]))


def _records(source: Path) -> dict[str, Record]:
    """Those of *source* by the identifier that is the name of their file."""
    found = (member for member in members.records(source) if isinstance(member, Found))
    return {stem(member.name): told for member in found if (told := record(member.data))}
