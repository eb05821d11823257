"""Money: «EUR 10 miljoen in 2018», «EUR 70–80 miljoen», «€ 12,5 miljoen», «40 miljoen euro structureel vanaf 2021».

Refuses a number without a currency («25 miljoen reizen») and the unit of a table («x EUR 1.000»); ``amount_terms``
reads period, purpose and «structureel».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from extract.mentions.amount_terms import Terms, read_terms
from extract.mentions.citation_grammar.parts import DASH, GAP
from extract.mentions.kinds import AmountMention
from extract.mentions.text_numbers import FIGURE, SCALE, WORD, value
from extract.mentions.vocabulary import alternation, table
from extract.spans import Span

_SIGNS_BEFORE = tuple(sign for sign, _, stands in table("currencies") if stands == "before")
_SIGNS_AFTER = tuple(sign for sign, _, stands in table("currencies") if stands == "after")
CURRENCY_IN_FRONT: Final = alternation(_SIGNS_BEFORE)
CURRENCY_BEHIND: Final = alternation(_SIGNS_AFTER)
_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:tot|à|a|en){GAP})"
# reads «EUR 10», «EUR 70–80 miljoen», «€ 5 tot 10 mln.», «EUR 3 miljoen tot 4 miljoen»; «EUR 10 tot EUR 40» is two
_SIGNED = re.compile(
    rf"(?P<sign>{CURRENCY_IN_FRONT}){GAP}?(?P<low>{FIGURE})(?:{GAP}(?P<low_scale>{SCALE}))?"
    rf"(?:{_TO}(?P<high>{FIGURE})(?:{GAP}(?P<scale>{SCALE}))|{DASH}(?P<high_plain>{FIGURE})|,{DASH})?"
)
# reads «12,5 miljoen euro», «70 tot 80 miljoen euro», «een miljoen euro»; begun at «euro» and read backwards
_UNIT = re.compile(rf"{CURRENCY_BEHIND}(?!\w)")
_COUNTED = re.compile(
    rf"(?<![\w.,\-–])(?:(?P<low>{FIGURE})(?:{GAP}(?P<low_scale>{SCALE}))?{_TO})?"
    rf"(?P<high>{FIGURE}|{WORD}(?={GAP}{SCALE}))(?:{GAP}(?P<scale>{SCALE}))?{GAP}\Z"
)
_NUMBER_BEHIND = re.compile(rf"{GAP}?\d")
# «(x EUR 1.000)» over a table is the unit of its cells; «2 x EUR 500» is money
_TIMES = re.compile(rf"(?<!\w)(?:(?<=\d{{4}}\s)|(?<!\d\s))[xX×]{GAP}?\Z")
_LEAD = 8  # code points before a sum in which «x » stands
_REACH = 60  # code points before the unit in «twaalf tot vijftien miljoen euro»


@dataclass(frozen=True, slots=True)
class _Money:
    span: Span
    low: Decimal
    high: Decimal
    currency: str


def match(text: str) -> tuple[AmountMention, ...]:
    """Return the amounts in *text* in order, in whole units of their currency.

    >>> [found] = match("EUR 40 miljoen structureel vanaf 2021")
    >>> str(found.minimum), found.period.start, found.structural
    ('40000000', '2021', True)
    """
    money = sorted((*_signed(text), *_counted(text)), key=lambda amount: (amount.span.start, -amount.span.end))
    mentions: list[AmountMention] = []
    for amount, following in pairwise((*money, None)):
        after = mentions[-1].span.end if mentions else 0
        if amount and amount.span.start >= after:
            terms = read_terms(text, amount.span, after=after, before=following.span.start if following else len(text))
            mentions.append(_mention(amount, terms))
    return tuple(mentions)


def _signed(text: str) -> Iterator[_Money]:
    if not any(sign in text for sign in _SIGNS_BEFORE):  # far quicker than the pattern
        return
    for found in _SIGNED.finditer(text):
        if _is_unit(text, found.start()):
            continue
        low_scale, scale = found["low_scale"], found["scale"]
        high = found["high"] or found["high_plain"]
        low = value(found["low"], low_scale or scale)
        top = value(high, scale or low_scale) if high else low
        yield _Money(Span(found.start(), found.end()), low, top, currency_of(found["sign"]))


def _counted(text: str) -> Iterator[_Money]:
    if not any(sign in text for sign in _SIGNS_AFTER):
        return
    for unit in _UNIT.finditer(text):
        if unit[0] in _SIGNS_BEFORE and _NUMBER_BEHIND.match(text, unit.end()):
            continue  # «in 2027 EUR 11 miljoen»: the sign belongs to what follows
        start = max(unit.start() - _REACH, 0)
        found = _COUNTED.search(text[start : unit.start()])
        if found is None or _is_unit(text, start + found.start()):
            continue
        high = value(found["high"], found["scale"])
        low = value(found["low"], found["low_scale"] or found["scale"]) if found["low"] else high
        yield _Money(Span(start + found.start(), unit.end()), low, high, currency_of(unit[0]))


def _is_unit(text: str, start: int) -> bool:
    return _TIMES.search(text[max(start - _LEAD, 0) : start]) is not None


def _mention(amount: _Money, terms: Terms) -> AmountMention:
    low, high = min(amount.low, amount.high), max(amount.low, amount.high)
    return AmountMention(amount.span, low, high, amount.currency, terms.period, terms.structural, terms.purpose)


@lru_cache(maxsize=64)
def currency_of(sign: str) -> str:
    """Return the code of the currency that *sign* of ``currencies.csv`` stands for."""
    folded = " ".join(sign.split())
    return next(currency for written, currency, _ in table("currencies") if written == folded)
