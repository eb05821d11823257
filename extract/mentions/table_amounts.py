"""Money in the cells of a table whose caption gives the unit: «Tabel 1. Uitgaven (x EUR 1.000)» over «Huur | 41.300».

A column is read where its title is a year, with or without a word for what the sums are, or «structureel». Refuses a
table of two units, a row with merged or missing cells, a row of something else than money («Fte | 12»), and a column
with anything but sums: one of changes («-1.500») tells no amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from extract.mentions.amounts import CURRENCY_BEHIND, CURRENCY_IN_FRONT, currency_of
from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.kinds import AmountMention
from extract.mentions.text_numbers import FIGURE, SCALE, value
from extract.outline import Block, BlockKind, Outline
from extract.spans import Span
from extract.statements import Period
from extract.tables import cells_at, is_ruler, labelled

_ONE = r"1(?:\.000){0,2}(?!\d|[.,]\d)"
_TIMES = rf"(?<!\w)[xX×]{GAP}?"
# reads «x EUR 1.000», «x € 1 miljoen»; «x 1.000 euro»; «in duizenden euro’s»
_UNITS = (
    re.compile(rf"{_TIMES}(?P<sign>{CURRENCY_IN_FRONT}){GAP}?(?P<one>{_ONE})(?:{GAP}(?P<scale>{SCALE}))?"),
    re.compile(rf"{_TIMES}(?P<one>{_ONE})(?:{GAP}(?P<scale>{SCALE}))?{GAP}(?P<sign>{CURRENCY_BEHIND})(?!\w)"),
)
_IN_THOUSANDS = re.compile(
    rf"(?<!\w)[Ii]n{GAP}(?P<many>duizenden|miljoenen|miljarden){GAP}(?:euro(?:[’']?s)?|EUR)(?!\w)"
)
_MANY = {"duizenden": Decimal(10**3), "miljoenen": Decimal(10**6), "miljarden": Decimal(10**9)}
# reads «2028», «Begroting 2028», «Structureel», «Structureel vanaf 2030»; not «Mutatie 2028», «2030 e.v.»
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_TITLE = re.compile(
    rf"(?:(?:(?:ontwerp)?begroting|raming|realisatie|stand|uitgaven|kosten|budget|bedrag){GAP})?{_YEAR}", re.IGNORECASE
)
_STRUCTURAL = re.compile(rf"structureel(?:{GAP}(?:vanaf|met{GAP}ingang{GAP}van){GAP}{_YEAR})?", re.IGNORECASE)
_SUM = re.compile(rf"(?:{CURRENCY_IN_FRONT}{GAP}?)?(?P<figure>{FIGURE})")
_NONE = re.compile(r"[-–—]?|0|n\.?v\.?t\.?", re.IGNORECASE)
_NO_MONEY = re.compile(r"%|\b(?:fte|aantal\w*|procent\w*|percentages?|index\w*)\b", re.IGNORECASE)
_CAPTION = 200  # code points before the titles in which the unit stands
_FEWEST = 2  # a row of titles and one of sums


@dataclass(frozen=True, slots=True)
class _Unit:
    """What one stands for in the cells, in whole units of ``currency``, and the words that say so."""

    factor: Decimal
    currency: str
    span: Span


def match(outline: Outline) -> tuple[AmountMention, ...]:
    """Return the amounts in the tables of *outline*, in the order of the text, with their years."""
    found = (each for unit, rows in _tables(outline) for each in _of_table(outline.clean.text, unit, rows))
    return tuple(sorted(found, key=lambda each: each.span))


def rows(outline: Outline) -> tuple[Span, ...]:
    """Return the rows of all tables with a unit: a sum read there without it would be false."""
    return tuple(row.span for _, found in _tables(outline) for row in found)


def _tables(outline: Outline) -> Iterator[tuple[_Unit, Sequence[Block]]]:
    text = outline.clean.text
    before: Block | None = None
    for is_table, group in groupby(outline.blocks, key=lambda block: block.kind is BlockKind.ROW):
        blocks = list(group)
        rows = blocks if is_table else []
        found = [row for row in rows if not is_ruler(text[row.span.start : row.span.end])]
        if len(found) >= _FEWEST and (unit := _unit(text, before, found[0])):
            yield unit, found
        before = blocks[-1]


def _unit(text: str, before: Block | None, titles: Block) -> _Unit | None:
    """Return the one unit that the block before the table or its titles give; None where they give none or two."""
    start = max(before.span.start, titles.span.start - _CAPTION) if before else titles.span.start
    signed = [found for form in _UNITS for found in form.finditer(text, start, titles.span.end)]
    units = [_Unit(value(each["one"], each["scale"]), currency_of(each["sign"]), Span(*each.span())) for each in signed]
    words = _IN_THOUSANDS.finditer(text, start, titles.span.end)
    units += [_Unit(_MANY[each["many"]], "EUR", Span(*each.span())) for each in words]
    return units[0] if len({(unit.factor, unit.currency) for unit in units}) == 1 else None


def _of_table(text: str, unit: _Unit, lines: Sequence[Block]) -> Iterator[AmountMention]:
    titles = cells_at(text, lines[0].span)
    body = list(labelled(text, (row.span for row in lines[1:])))
    wide = {len(found) for _, _, found in body}
    # A title for the labels may be left out.
    titles = titles if wide != {len(titles) + 1} else (Span(lines[0].span.start, lines[0].span.start), *titles)
    if wide == {len(titles)}:
        for at in range(1, len(titles)):
            yield from _column(text, unit, titles[at], [(label, found[at]) for _, label, found in body])


def _column(text: str, unit: _Unit, title: Span, told: Sequence[tuple[Span, Span]]) -> tuple[AmountMention, ...]:
    """Return the sums under *title*, of label and cell each; none where one of them cannot be told."""
    said = text[title.start : title.end].strip(" .:*")
    year, structural = _TITLE.fullmatch(said), _STRUCTURAL.fullmatch(said)
    if year is None and structural is None:
        return ()
    period = Period(year["year"], year["year"]) if year else Period(structural["year"] if structural else None, None)
    found: list[AmountMention] = []
    for label, cell in told:
        purpose, written = text[label.start : label.end], text[cell.start : cell.end]
        figure = _SUM.fullmatch(written)
        if figure is None and not _NONE.fullmatch(written):
            return ()
        if figure and purpose and not _NONE.fullmatch(written) and not _NO_MONEY.search(purpose):
            total = _whole(value(figure["figure"]) * unit.factor)
            also = (unit.span, title)
            found.append(AmountMention(cell, total, total, unit.currency, period, year is None, purpose, also))
    return tuple(found)


def _whole(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
