"""Collected strings, each with the papers it cites, against what the citation grammar reads in it.

Knows the table of strings. Refuses to know why one is not read: that is said by a person, in a table of its own
(string, reading, reason), where ``reading`` is what is right, empty where nothing is to be read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.mentions import citations
from extract.mentions.citation_grammar.unread import unread
from extract.mentions.kinds import CitationMention
from queries.answer import Answer
from queries.errors import BadGoldError

COLUMNS: Final = ("string", "normalised_ids")

# Official identifiers leave out the number of a Kingdom act: «36032-(R2162)» is 36032.
_KINGDOM_ACT = re.compile(r"-\(R\d+\)")
_PAPER = re.compile(r"kst-(?P<dossier>(?P<digits>\d{5})(?:-[0-9IVXLABJ]+)?)-\d+")


@dataclass(frozen=True, slots=True)
class StringRead:
    """One string: what the table lists, what is right, what is read, and the reason that a person gives where it is not
    what is listed. ``told`` are the reasons that reading itself gives for what it did not understand.
    """

    string: str
    listed: tuple[str, ...]
    wanted: tuple[str, ...]
    read: tuple[str, ...]
    right: bool
    reason: str
    told: tuple[str, ...]


def is_table_of_strings(path: Path) -> bool:
    """Tell whether *path* is a tab-separated table whose header names strings and their identifiers."""
    if path.suffix.lower() != ".tsv" or not path.is_file():
        return False
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        return set(COLUMNS) <= set(next(lines, "").rstrip("\r\n").split("\t"))


def read_strings(path: Path, otherwise: Answer | None) -> tuple[StringRead, ...]:
    """Return each string of the table *path* as read; *otherwise* says what is right, and why, where it is not."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    said = _said(otherwise) if otherwise else {}
    return tuple(_string(row["string"], row["normalised_ids"] or "", said) for row in rows)


def _said(otherwise: Answer) -> dict[str, tuple[str, str]]:
    for column in ("string", "reading", "reason"):
        if column not in otherwise.columns:
            raise BadGoldError(f"expected the columns string, reading and reason, found no {column}; add it")
    return {
        _folded(str(string)): (str(reading or ""), str(reason or ""))
        for string, reading, reason in otherwise.only(["string", "reading", "reason"]).rows
    }


def _string(string: str, listed: str, said: Mapping[str, tuple[str, str]]) -> StringRead:
    reading, reason = said.get(_folded(string), (listed, ""))
    wanted = _identifiers(reading)
    text = string.replace("⏎", "\n")
    found = citations.match(text, dossier=_own(string, wanted))
    read = tuple(dict.fromkeys(mention.cited for mention in found))
    right = set(wanted) in (set(read), set(_jointly(found)))
    told = tuple(each.why for each in unread(text, found))
    return StringRead(string, _identifiers(listed), wanted, read, right, reason, told)


def _folded(string: str) -> str:
    return " ".join(string.split())


def _identifiers(cell: str) -> tuple[str, ...]:
    """«kst-19637-573?» is listed in doubt, «-» says none, «dossier:34952» is a dossier."""
    parts = (_KINGDOM_ACT.sub("", part).rstrip("?").replace("dossier:", "dossier/") for part in cell.split())
    return tuple(part for part in parts if part != "-")


def _jointly(found: Iterable[CitationMention]) -> list[str]:
    """A paper of joint dossiers under each of them; its identifier has the first."""
    return [
        cited
        for mention in found
        for cited in ([f"kst-{dossier}-{mention.number}" for dossier in mention.dossiers[1:]] + [mention.cited])
    ]


def _own(string: str, wanted: Iterable[str]) -> str | None:
    """The dossier of the document in which a string stood that names none itself («op stuk nr. 20»)."""
    digits = re.sub(r"\s", "", string)
    found = (_PAPER.fullmatch(cited) for cited in wanted)
    return next((paper["dossier"] for paper in found if paper and paper["digits"] not in digits), None)
