"""The word lists beside this module, read once, and made into alternations for patterns.

Knows files and columns; refuses to know what a list means. Origins stand in ``data/README.md``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``data/<name>.csv`` without its header.

    >>> table("chapters")[6]
    ('V', 'Buitenlandse Zaken')
    """
    text = files(__package__).joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(tuple(row) for row in list(csv.reader(text.splitlines()))[1:] if row)


def words(name: str) -> tuple[str, ...]:
    """Return the first column of ``data/<name>.csv``."""
    return tuple(row[0] for row in table(name))


def alternation(choices: Iterable[str]) -> str:
    """Return a pattern for any of *choices*, the longest first; a space in a choice stands for any white space.

    >>> alternation(["de", "van de"])
    '(?:van\\\\s+de|de)'
    """
    ordered = sorted(set(choices), key=lambda choice: (-len(choice), choice))
    return "(?:" + "|".join(re.escape(choice).replace(r"\ ", r"\s+") for choice in ordered) + ")"
