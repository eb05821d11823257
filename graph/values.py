"""Literals that every RDF 1.1 store accepts, made from what a source may hold.

Knows which characters and which dates a store can carry. Refuses to know what the literals are said of.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

XSD = "http://www.w3.org/2001/XMLSchema#"

# Lone surrogates cannot be encoded and control characters cannot stand in RDF/XML. A quote keeps its length.
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

_INTEGER = NamedNode(XSD + "integer")

_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def storable(value: str) -> str:
    """Return *value* with every character that some RDF store refuses replaced by U+FFFD; the length stays.

    >>> storable("één «\\ud83d» 🇳🇱")
    'één «\N{REPLACEMENT CHARACTER}» 🇳🇱'
    """
    return value if value.isprintable() else _UNSTORABLE.sub("\ufffd", value)


def text(value: str) -> Literal:
    """Return *value* as a plain string."""
    return Literal(storable(value))


def dutch(value: str) -> Literal:
    """Return *value* as a string marked as Dutch."""
    return Literal(storable(value), language="nl")


def number(value: int) -> Literal:
    """Return a whole number."""
    return Literal(str(value), datatype=_INTEGER)


def decimal(value: Decimal) -> Literal:
    """Return a decimal number in the one form that stores keep unchanged (no exponent, no needless zeros).

    >>> decimal(Decimal("4E+6")).value, decimal(Decimal("36200000.50")).value
    ('4000000', '36200000.5')
    """
    plain = format(value, "f")
    return Literal(plain.rstrip("0").rstrip(".") if "." in plain else plain, datatype=NamedNode(XSD + "decimal"))


def truth(value: bool) -> Literal:
    """Return true or false."""
    return Literal("true" if value else "false", datatype=NamedNode(XSD + "boolean"))


def when(iso: str) -> Literal:
    """Return an ISO date as precise as it is written: a year, a month or a day; other words («najaar») stay a string.

    >>> when("2018").datatype.value.rpartition("#")[2], when("2018-02-30").datatype.value.rpartition("#")[2]
    ('gYear', 'string')
    """
    for pattern, datatype in ((_YEAR, "gYear"), (_MONTH, "gYearMonth")):
        if pattern.fullmatch(iso):
            return Literal(iso, datatype=NamedNode(XSD + datatype))
    return Literal(iso, datatype=NamedNode(XSD + "date")) if _is_day(iso) else text(iso)


def _is_day(iso: str) -> bool:
    if not _DAY.fullmatch(iso):
        return False
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
