"""The nouns that are worth counting (``counted_nouns.csv``) as patterns, with what may stand before them."""

from __future__ import annotations

from typing import Final

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.vocabulary import alternation, words

# Not «twee keer zo vaak»: that compares.
NOUN: Final = rf"{alternation(words('counted_nouns'))}(?![\w-]|{GAP}zo(?!\w))"
# «uitgezonden», «Nederlandse», «Netherlands Business»: what may stand between number and noun
_NO_ADJECTIVE = rf"{alternation(words('no_adjectives'))}(?!\w)"
ADJECTIVE: Final = rf"(?:(?!{_NO_ADJECTIVE})[^\W\d_]+(?:-[^\W\d_]+)?{GAP})"
