"""One sentence of a document as a reader would quote it: its words on one line, and where they stand.

A value only; `extract.reading` makes it. Headings, list items and footnotes are sentences too.
"""

from __future__ import annotations

from typing import NamedTuple

from extract.spans import Span


class Sentence(NamedTuple):  # as a span is: all of a document
    """A sentence with line breaks folded; ``runs`` are the stretches of the source that it came from, one unless notes
    or page furniture stand in between. ``line`` counts from 1; ``section`` is None before the first heading.
    """

    text: str
    runs: tuple[Span, ...]
    line: int
    section: str | None = None
