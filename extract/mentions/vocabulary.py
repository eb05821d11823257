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
    return "(?:" + "|".join(_by_first_sign(choices).values()) + ")"


def starting(choices: Iterable[str], *, not_after: str = r"\w") -> str:
    """Return a pattern for any of *choices* that no sign of the class *not_after* stands before.

    The engine runs from first letter to first letter and looks back only there, which is several times as fast.

    >>> starting(["de", "van de"])
    '[dv](?<![\\\\w].)(?:(?<=d)e|(?<=v)an\\\\s+de)'
    """
    found = _by_first_sign(choices)
    either = "|".join(f"(?<={first}){pattern[len(first) :]}" for first, pattern in sorted(found.items()))
    return f"[{''.join(sorted(found))}](?<![{not_after}].)(?:{either})"


def _by_first_sign(choices: Iterable[str]) -> dict[str, str]:
    """Return a pattern for the choices of each first sign: the engine tries one branch where it would try them all."""
    rests: dict[str, list[str]] = {}
    for choice in sorted(set(choices), key=lambda choice: (-len(choice), choice)):
        rests.setdefault(re.escape(choice[0]), []).append(re.escape(choice[1:]).replace(r"\ ", r"\s+"))
    return {first: first + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})") for first, rest in rests.items()}
