"""The words of texts for readers, in Dutch and English, from `words.csv`. Refuses a key that has no words."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("nl", "en")


class Words:
    """The words of one language: call it with a key."""

    __slots__ = ("_words",)

    def __init__(self, language: str) -> None:
        """Take the words of *language* (``nl`` or ``en``)."""
        self._words = {key: words[LANGUAGES.index(language)] for key, words in _table().items()}

    def __call__(self, *key: str) -> str:
        """Return the words for *key*, whose parts are joined by a full stop; raises `KeyError` for a key without words.

        >>> Words("en")("basis", "theme")
        'theme'
        """
        return self._words[".".join(key)]


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    path = Path(__file__).with_suffix(".csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["key"]: (row["nl"], row["en"]) for row in csv.DictReader(lines)}
