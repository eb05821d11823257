"""spaCy's Dutch tokenizer, made ours: where words are cut so that names are whole tokens.

Knows what of spaCy costs time and gives us nothing: names are found by the text of tokens, so nothing else is worked
out for a word. Refuses to know which names are looked for. spaCy is imported with the first document and not before:
queries must start without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Search = Callable[[str], re.Match[str] | None]
SearchAll = Callable[[str], Iterator[re.Match[str]]]


class _Affixes(Protocol):
    """What a tokenizer of spaCy looks for in a word; spaCy has no types for it."""

    prefix_search: Search
    suffix_search: Search
    infix_finditer: SearchAll
    url_match: Search



_HALF_PAIRS = re.compile("[\ud800-\udfff]")
# Each sign at the edge of a word costs the tokenizer a look at the whole word, so a text without spaces would take it
# hours. Rows of dots and dashes are longer than this, and mean no more when cut; addresses of pages are shorter.
_MOST_SIGNS = 15
_ENDLESS_SIGNS = re.compile(rf"([^\w\s]{{{_MOST_SIGNS}}})[^\w\s]")
_ENDLESS_WORD = re.compile(r"(\S{400})\S")

_LONGEST_TEXT = 200_000_000  # code points; the tokenizer has no limit of its own, spaCy's guard is for parsers
_SIGNS = r"[*†‡#§°^~+]"
# The tokenizer leaves «Brussel/Londen», «AIV-advies» and «Kiev*» whole, and names are matched by whole tokens.
_MORE_INFIXES = [r"(?<=[^\W\d_])/(?=[^\W\d_])", r"(?<=[A-Z]{2})-(?=[a-z])", _SIGNS]


def cut(text: str) -> Doc:
    """Return *text* cut into tokens. To spaCy half a surrogate pair, which it refuses, is one odd character, and an
    endless word has a space now and then.
    """
    seen = _HALF_PAIRS.sub("\ufffd", text)
    long = (word for word in seen.split() if len(word) > _MOST_SIGNS)  # one word in twenty: no other can be endless
    if any(_ENDLESS_SIGNS.search(word) or _ENDLESS_WORD.search(word) for word in long):
        seen = _ENDLESS_WORD.sub(r"\1 ", _ENDLESS_SIGNS.sub(r"\1 ", seen))
    return language().make_doc(seen)


@lru_cache(maxsize=1)
def language() -> Language:
    """Return the tokenizer that all documents share; its tokens know their text and place alone.

    Without spaCy's list of abbreviations: a name that ends a sentence is on it («VN.») and would not be found, and one
    abbreviation in a text keeps all that follows out of the tokenizer's cache, which makes it twenty times as slow.
    """
    from spacy.lang.nl import Dutch, DutchDefaults

    class Ours(DutchDefaults):
        tokenizer_exceptions: dict[str, list[dict[object, object]]] = {}  # noqa: RUF012 - as spaCy's own defaults
        infixes = DutchDefaults.infixes + _MORE_INFIXES
        suffixes = [*DutchDefaults.suffixes, _SIGNS]  # noqa: RUF012

    class Plain(Dutch):  # type: ignore[no-untyped-call]
        Defaults = Ours

    nlp = Plain()
    nlp.max_length = _LONGEST_TEXT
    # Shape, prefix, likeness to a number and a dozen more, made for every new word: a third of the tokenizer's time.
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    _hasten(nlp.tokenizer)  # type: ignore[arg-type]
    return nlp


def _hasten(tokenizer: _Affixes) -> None:
    """Spare words of letters alone the search for affixes: every affix is a sign, or a unit behind a digit."""
    tokenizer.prefix_search = _with_signs(tokenizer.prefix_search)
    tokenizer.suffix_search = _with_signs(tokenizer.suffix_search)
    tokenizer.url_match = _with_signs(tokenizer.url_match)
    tokenizer.infix_finditer = _all_with_signs(tokenizer.infix_finditer)


def _with_signs(search: Search) -> Search:
    return lambda word: None if word.isalpha() else search(word)


def _all_with_signs(search: SearchAll) -> SearchAll:
    return lambda word: iter(()) if word.isalpha() else search(word)
