"""How a user asks for passages: words, "phrases", prefixes*, AND, OR, NOT; and the same for SQLite.

Knows the two sides of that translation. Whatever a user types is words and signs to this module, never SQL or FTS5's
own language: only letters and digits go through. Refuses to know where the passages are.

Words beside each other must all be there, in any form («post» finds «posten»); a phrase, or a word in quotes, must be
there as written; ``mensenrecht*`` is every word that begins so. ``OR`` parts whole questions, ``NOT`` takes one thing
out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.errors import SearchError
from graph.index.words import Word, function_words, stem, words

# SQLite's parser gives up on very large expressions; no reader asks for so many words.
MOST_TERMS: Final = 64

# «"goed bestuur"», «“goed bestuur”», «"goed bestu"*»; a quote that is never closed ends with the text
_PIECE = re.compile(r'["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»](?P<star>\*?)|\Z)|(?P<chunk>[^\s"“”„«»]+)')
_BRACKETS = "()[]{}"


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand beside each other; one word that is not ``exact`` stands for its other forms too. With
    ``prefix``, the last word may go on.
    """

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False

    @property
    def common(self) -> bool:
        """Tell whether this is a function word, which says nothing of the subject."""
        return not self.exact and not self.prefix and self.words[0] in function_words()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Terms that must all be there, and terms that must not."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question: one of its alternatives must hold."""

    alternatives: tuple[Alternative, ...]

    @property
    def terms(self) -> tuple[Term, ...]:
        """All that a passage may be found by."""
        return tuple(dict.fromkeys(term for one in self.alternatives for term in one.wanted))

    @property
    def plain(self) -> bool:
        """Tell whether this is words beside each other and no more: no OR, NOT or quotes by which its asker chose."""
        first, *others = self.alternatives
        return not others and not first.unwanted and not any(term.exact for term in first.wanted)

    def loosened(self, known: Collection[Term]) -> Iterator[Wanted]:
        """Yield the questions that ask for less where this one has no answer: its *known* words, then any of them."""
        terms = tuple(term for term in self.terms if term in known)
        if self.plain and terms:
            if len(terms) < len(self.terms):
                yield Wanted((Alternative(terms),))
            if len(terms) > 1:
                yield Wanted(tuple(Alternative((term,)) for term in terms))


def parse(text: str) -> Wanted:
    """Return what *text* asks for. Raises `SearchError` where it holds no word to look for, or too many."""
    groups: list[tuple[list[Term], list[Term]]] = [([], [])]
    denied = False
    count = 0
    for piece in _PIECE.finditer(text):
        sign = (piece["chunk"] or "").strip(_BRACKETS)
        if sign == "OR":
            groups.append(([], []))
        elif sign == "NOT":
            denied = True
        elif sign != "AND" and (term := _term(piece)):
            groups[-1][denied].append(term)
            denied = False
            count += 1
    if count > MOST_TERMS:
        raise SearchError(f"Expected at most {MOST_TERMS} words to look for, found {count}; ask for fewer.")
    return Wanted(tuple(_alternative(wanted, unwanted) for wanted, unwanted in _filled(groups, text)))


def only(term: Term) -> Wanted:
    """Return the question for *term* alone."""
    return Wanted((Alternative((term,)),))


def expression(wanted: Wanted) -> str:
    """Return *wanted* in the language of FTS5, over the columns ``words`` and ``stems``.

    >>> expression(parse("moties OR tok* NOT Japan"))
    '(((words : "moties" OR stems : "motie"))) OR (((words : "tok" *)) NOT ((words : "japan" OR stems : "japan")))'
    """
    return " OR ".join(_of_alternative(one) for one in wanted.alternatives)


def places(wanted: Wanted, text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of *text* that *wanted* is found by, half-open in code points, in order, none in another."""
    told = list(words(text))
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(told):
        length = max((len(term.words) for term in wanted.terms if _stands(term, told[at:])), default=0)
        if length:
            found.append((told[at].start, told[at + length - 1].end))
        at += length or 1
    return tuple(found)


def _term(piece: re.Match[str]) -> Term | None:
    quoted = piece["chunk"] is None
    content = piece["phrase"] if quoted else piece["chunk"]
    found = tuple(word.folded for word in words(content))
    if not found:
        return None
    prefix = bool(piece["star"]) if quoted else content.rstrip(_BRACKETS).endswith("*")
    return Term(found, exact=quoted or len(found) > 1, prefix=prefix)


def _filled(
    groups: Sequence[tuple[list[Term], list[Term]]], text: str
) -> Iterator[tuple[list[Term], list[Term]]]:
    """Yield the alternatives that hold something; one that only takes away has nothing to take away from."""
    told = [(wanted, unwanted) for wanted, unwanted in groups if wanted or unwanted]
    if not told:
        raise SearchError(f"Expected at least one word to look for, found {text!r}; give letters or digits.")
    for wanted, unwanted in told:
        if not wanted:
            raise SearchError("Expected a word to look for beside NOT, found none; say what the passage must hold.")
        yield wanted, unwanted


def _alternative(wanted: Sequence[Term], unwanted: Sequence[Term]) -> Alternative:
    telling = [term for term in wanted if not term.common]
    return Alternative(tuple(telling or wanted), tuple(unwanted))


def _of_alternative(one: Alternative) -> str:
    wanted = " AND ".join(_of_term(term) for term in one.wanted)
    without = " OR ".join(_of_term(term) for term in one.unwanted)
    return f"(({wanted}) NOT ({without}))" if without else f"(({wanted}))"


def _of_term(term: Term) -> str:
    # Folded words hold letters and digits only, so nothing can end the quotes.
    written = f'words : "{" ".join(term.words)}"'
    if term.exact or term.prefix or not (root := stem(term.words[0])):
        return f"({written} *)" if term.prefix else f"({written})"
    return f'({written} OR stems : "{root}")'


def _stands(term: Term, told: Sequence[Word]) -> bool:
    """Tell whether *term* stands at the head of *told*."""
    if len(told) < len(term.words):
        return False
    *firsts, (last, found) = zip(term.words, (word.folded for word in told), strict=False)
    if any(wanted != word for wanted, word in firsts):
        return False
    if term.prefix:
        return found.startswith(last)
    return last == found or (not term.exact and stem(last) != "" and stem(last) == stem(found))
