"""Numbers as Dutch writes them: a point for thousands, a comma for decimals, «miljoen», words up to a hundred,
«anderhalf miljoen».

Refuses to know of what a number counts.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final

from extract.mentions.vocabulary import alternation, table, words

# «3.450», «1.000.000», «36,2», «40», «10 000» is not read: in these papers a space parts a dossier's digits.
FIGURE: Final = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,\d{1,6})?(?![\d]|[.,]\d)"
SCALE: Final = rf"{alternation(words('scales'))}(?!\w)"
WORD: Final = rf"{alternation(words('number_words'))}(?!\w)"


def value(figure: str, scale: str | None = None) -> Decimal:
    """Return the number that *figure* and *scale* write.

    >>> value("3.450"), value("36,2", "miljoen"), value("twaalf")
    (Decimal('3450'), Decimal('36200000'), Decimal('12'))
    """
    word = _words().get(" ".join(figure.split()))
    number = word if word is not None else Decimal(figure.replace(".", "").replace(",", "."))
    scaled = number * _scales()[scale] if scale else number
    return scaled.quantize(Decimal(1)) if scaled == scaled.to_integral_value() else scaled


@lru_cache(maxsize=1)
def _words() -> dict[str, Decimal]:
    return {word: Decimal(number) for word, number in table("number_words")}


@lru_cache(maxsize=1)
def _scales() -> dict[str, int]:
    return {scale: int(factor) for scale, factor in table("scales")}
