"""Phrases of a table as one pattern: how the tables of ``extract.data`` write a phrase, and how that is searched for.

A phrase is plain words; ``…`` stands for a gap of up to eight words inside the sentence, ``……`` for one of up to
twenty, ``*`` at a word's edge for any letters. Case and the kind of blank do not matter. Knows no meaning: the other
columns are the rule's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.data import read_table

# The parts of a Dutch verb stand far apart: eight words is common («neemt de motie … over»), a passive may hold twenty.
# «c.s.» is the one word with stops that stands in the middle of such sentences.
# Each sign is taken by one of these, and not given back: one that might stand in a word or between two words would
# double, with every hyphen in «a-a-a-a», the ways in which a gap can be filled.
# «§» stands for the posts meant (`extract.motion_papers.wordings`), so it is a word.
BETWEEN = r"[^\w.;:!?§]++"
WORD = r"(?:§|\w[\w’'-]*+)"
_GAP = rf"(?:{BETWEEN}(?:c\.s\.|{WORD})){{0,%d}}?{BETWEEN}"
_GAPS = {"…": _GAP % 8, "……": _GAP % 20}


def gap(most: int) -> str:
    """Return the regular expression for up to *most* words inside a sentence, with the blanks on both sides."""
    return _GAP % most


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


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(expression(phrase), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to be searched for together. Each comes with its bare words, which a text is asked for first.

    That question is far cheaper than a pattern with gaps: most sentences hold the words of no phrase at all, and a
    pattern is not even compiled before a sentence needs it. The longest word is asked for first, and once for all
    phrases that share it: it is the rarest.
    """

    items: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first match in *text* from *start* on, the longest where several begin together, or None."""
        found = (pattern.search(text, start) for pattern in self._possible(text))
        return min((match for match in found if match), key=_order, default=None)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the longest match at the very start of *text*, or None."""
        found = (pattern.match(text) for pattern in self._possible(text))
        return min((match for match in found if match), key=_order, default=None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in *text* in order, none inside another."""
        end = 0
        for match in sorted((match for each in self._possible(text) for match in each.finditer(text)), key=_order):
            if match.start() >= end:
                end = match.end()
                yield match

    def _possible(self, text: str) -> list[re.Pattern[str]]:
        lowered = text.lower()
        return [
            _compiled(phrase)
            for longest, several in self.items
            if longest in lowered
            for phrase, others in several
            if all(map(lowered.__contains__, others))
        ]


def _order(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), -match.end()


@cache
def pattern(table: str, *senses: str) -> Phrases:
    """Return the phrases in *table* whose further columns begin with *senses*.

    >>> pattern("note_roles.csv", "policy-basis").search("De nota is voor alle posten leidend.").group()
    'is voor alle posten leidend'
    """
    rows = read_table(table)
    return phrases(tuple(row[0] for row in rows if tuple(row[1 : 1 + len(senses)]) == senses))


def phrases(wordings: tuple[str, ...]) -> Phrases:
    """Return *wordings* as phrases."""
    grouped: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for wording in wordings:
        longest, others = _bare_words(wording)
        grouped.setdefault(longest, []).append((wording, others))
    return Phrases(tuple((longest, tuple(several)) for longest, several in grouped.items()))


def _bare_words(wording: str) -> tuple[str, tuple[str, ...]]:
    """Return the longest of the bare words of *wording*, and the others."""
    bare = sorted((word.strip("*").lower() for word in re.split(r"[\s…]+", wording)), key=len, reverse=True)
    return bare[0], tuple(filter(None, bare[1:]))


@cache
def senses(table: str) -> tuple[tuple[str, Phrases], ...]:
    """Return each value of the second column of *table*, in the order of the table, with its phrases."""
    order = tuple(dict.fromkeys(row[1] for row in read_table(table)))
    return tuple((sense, pattern(table, sense)) for sense in order)
