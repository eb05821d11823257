"""Phrases of a table as one pattern: how the tables of ``extract.data`` write a phrase, and how that is searched for.

A phrase is plain words; ``…`` stands for a gap of up to eight words inside the sentence, ``……`` for one of up to
twenty, ``*`` at a word's edge for any letters. Case and the kind of blank do not matter. Knows no meaning: the other
columns are the rule's business.
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import read_table

# The parts of a Dutch verb stand far apart: eight words is common («neemt de motie … over»), a passive may hold twenty.
_GAPS = {"…": r"(?:[^\w.;:!?]+[\w’'-]+){0,8}?[^\w.;:!?]+", "……": r"(?:[^\w.;:!?]+[\w’'-]+){0,20}?[^\w.;:!?]+"}


def expression(phrase: str) -> str:
    """Return the regular expression that *phrase* stands for, without flags.

    >>> re.search(expression("neemt … over"), "het kabinet neemt deze motie graag over") is not None
    True
    >>> re.search(expression("bezuiniging*"), "de bezuinigingen") is not None
    True
    """
    gapped = "".join(_GAPS.get(part) or _words(part) for part in re.split("(…+)", phrase))
    return rf"(?<!\w){gapped}(?!\w)"


def _words(part: str) -> str:
    return r"\s+".join(re.escape(word).replace(r"\*", r"[\w-]*") for word in part.split())


def union(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for all *phrases*, longest first; it never matches where there are none."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(expression(phrase) for phrase in ordered) or r"(?!)", re.IGNORECASE)


@cache
def pattern(table: str, *senses: str) -> re.Pattern[str]:
    """Return the pattern of the phrases in *table* whose further columns begin with *senses*."""
    rows = read_table(table)
    return union(tuple(row[0] for row in rows if tuple(row[1 : 1 + len(senses)]) == senses))


@cache
def senses(table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each value of the second column of *table*, in the order of the table, with the pattern of its phrases."""
    order = tuple(dict.fromkeys(row[1] for row in read_table(table)))
    return tuple((sense, pattern(table, sense)) for sense in order)
