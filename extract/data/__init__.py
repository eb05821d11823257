"""Words that the rules look for, as tables: one file per meaning, each with its origin in `ORIGIN.md`."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table *name* without its header. Raises `FileNotFoundError` for an unknown name."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return tuple(tuple(row) for row in list(csv.reader(text.splitlines()))[1:])
