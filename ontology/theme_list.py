"""The government's theme list by its names, and which of its themes stands for each label of the official records.

Knows `themes.ttl` by its lines (it is written one concept after another) and `data/theme_labels.csv`. A label that the
table does not hold stands for no theme: a wrong theme costs more than none. No RDF library here.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from ontology.vocabulary import Vocabulary, turtle

TOP: Final = "https://identifier.overheid.nl/tooi/def/thes/top/"

_CONCEPT = re.compile(
    r"^top:(?P<code>c_\w+) a skos:Concept ;.*?(?:skos:broader top:(?P<broader>c_\w+) ;.*?)?"
    r"skos:prefLabel \"(?P<name>[^\"]+)\"@nl",
    re.MULTILINE | re.DOTALL,
)
_BLOCK = re.compile(r"\n\s*\n")


@lru_cache(maxsize=1)
def _concepts() -> Mapping[str, tuple[str, str | None]]:
    found = (_CONCEPT.search(block) for block in _BLOCK.split(turtle(Vocabulary.THEMES)))
    return {each["name"]: (each["code"], each["broader"]) for each in found if each}


@lru_cache(maxsize=1)
def theme_iris() -> Mapping[str, str]:
    """Return the IRI of each theme by its Dutch name.

    >>> theme_iris()["migratie"]
    'https://identifier.overheid.nl/tooi/def/thes/top/c_2e9944e7'
    """
    return MappingProxyType({name: TOP + code for name, (code, _) in _concepts().items()})


def broader_theme(name: str) -> str:
    """Return the theme that holds the theme *name*; itself at the top.

    >>> broader_theme("migratie"), broader_theme("wonen")
    ('migratie en integratie', 'wonen')
    """
    code = _concepts()[name][1]
    return next((other for other, (each, _) in _concepts().items() if each == code), name)


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, str]:
    with files("ontology").joinpath("data", "theme_labels.csv").open(encoding="utf-8") as lines:
        return {row["label"].casefold(): row["theme"] for row in csv.DictReader(lines)}


def theme_of_label(label: str) -> str | None:
    """Return the name of the theme that an official *label* stands for, or None; its broader half is asked last.

    >>> theme_of_label("Internationaal | Europese zaken"), theme_of_label("Iets anders")
    ('Europese zaken', None)
    """
    folded = "|".join(part.strip() for part in label.casefold().split("|"))
    return _labels().get(folded) or _labels().get(folded.partition("|")[0])
