"""Measuring a corpus: its files read one by one as they stream by, then held against whatever is at hand.

Knows archives and folders. Refuses to know how rows are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from extract.readers.archives import Found
from extract.readers.names import stem
from queries.answer import Answer
from queries.corpus import members
from queries.corpus.reading import held
from queries.corpus.records import Record, record
from queries.corpus.relations import (
    Told,
    against_citations,
    against_official,
    against_posts,
    against_unlinked,
    unlinked,
)
from queries.errors import BadGoldError
from queries.evaluate import Score

OFFICIAL: Final = "official"
# Gold of a corpus, by the name of its file.
GOLDS: Final = ("posts", "unlinked", "citations")


@dataclass(frozen=True, slots=True)
class Measured:
    """What reading a corpus gave: how many files, which were not read and why, the scores, what no link judges."""

    files: int
    failures: tuple[tuple[str, str], ...]
    scores: tuple[Score, ...]
    unjudged: tuple[Told, ...]


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
    scores = list(against_official(documents, _records(records) if records else {})) if official else []
    if "posts" in gold:
        scores += against_posts(documents, gold["posts"])
    if "citations" in gold:
        scores.append(against_citations(documents, gold["citations"]))
    if "unlinked" in gold:
        scores.append(against_unlinked(documents, gold["unlinked"]))
    return Measured(
        files=len(documents),
        failures=tuple((each.read.name, each.read.failure) for each in documents if each.read.failure),
        scores=tuple(scores),
        unjudged=() if "unlinked" in gold or not official else _sorted(unlinked(documents)),
    )


def _records(source: Path) -> dict[str, Record]:
    """Those of *source* by the identifier that is the name of their file."""
    found = (member for member in members.records(source) if isinstance(member, Found))
    return {stem(member.name): told for member in found if (told := record(member.data))}


def _sorted(told: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(sorted(told))
