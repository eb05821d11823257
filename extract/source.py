"""A source: the decoded text of one file and the name it came under. Positions everywhere else count its code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one document as decoded, unchanged, and the file's name without folders and ending."""

    name: str
    text: str
