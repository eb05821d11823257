"""The vocabulary as it stands in the files beside this one.

Knows which Turtle files there are and what each is for. Refuses to parse them: whoever wants triples brings a parser.
"""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files


class Vocabulary(StrEnum):
    """A Turtle file of the ontology, by its name without extension."""

    TERMS = "kamergraaf"  # classes and properties
    VALUES = "values"  # the values that a statement may have, with the words that readers see
    THEMES = "themes"  # the government's theme list, as far as it is used
    SHAPES = "shapes"  # what validation demands


# What belongs in the reference graph; the shapes do not, they judge it.
REFERENCE = (Vocabulary.TERMS, Vocabulary.VALUES, Vocabulary.THEMES)


def turtle(name: Vocabulary) -> str:
    """Return the text of a vocabulary file, in Turtle.

    >>> turtle(Vocabulary.TERMS).startswith("@prefix")
    True
    """
    return files("ontology").joinpath(f"{name}.ttl").read_text(encoding="utf-8")
