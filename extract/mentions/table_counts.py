"""Numbers of things in the cells of a table: «Ambassades | 110 | 111» under years, «Hanoi | 1» under «Aantal functies».

A column is read where its title says what is counted, or is a year or «Aantal» and each label is a thing that is worth
counting; refuses a table of money or shares but for its columns of staff, a row with merged or missing cells other than
a total, and a column with anything but whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from extract.cell_places import under_titles
from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.count_nouns import ADJECTIVE, NOUN
from extract.mentions.kinds import CountMention
from extract.outline import Block, BlockKind, CleanText, Outline
from extract.spans import Span
from extract.table_titles import is_moment, staff_counted
from extract.tables import cells_at, is_ruler, joined_titles, labelled, parted

_THING = rf"{ADJECTIVE}{{0,3}}?{NOUN}(?:{GAP}\([^()]*\))?"
# reads «Ambassades», «Permanente vertegenwoordigingen», «Uitgezonden medewerkers (BZ)»; not «Kosten van ambassades»
_LABEL = re.compile(_THING)
# reads «Aantal functies», «Functies»
_COUNTED_TITLE = re.compile(rf"(?:aantal{GAP})?(?P<what>{_THING})")
# reads «(aantal vervallen functies per jaar)», «Tabel 2. Aantal functies per post»; not a sentence that goes on
_CAPTIONED = re.compile(rf"(?:\(|[.:]\s+|^)[Aa]antal{GAP}(?P<what>{_THING}?)(?:{GAP}per{GAP}[^\W\d_]+)?(?:\)|$)")
# reads «Formatie per post (in fte)», «Het overzicht geeft de formatie in fte.»
_UNIT = re.compile(
    rf"(?:\bin{GAP}(?:aantal(?:len)?{GAP})?|\()(?P<what>fte(?:[’']s)?|FTE|functies|formatieplaatsen)\)?\s*[.:]?$"
)
_NUMBER_TITLE = re.compile(r"aantal|(?:(?:per|op)\s+)?(?:\d{1,2}\s+)?(?:[a-z]{3,9}\.?\s+)?(?:19|20)\d\d")
# reads «Uitgezonden», «Lokaal»; staff is meant, and under «Totaal» beside them
_STAFF_TITLE = re.compile(r"uitgezonden(?:en)?|lokaal|lokalen")
_FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,5}")
_NONE = re.compile(r"[-–—]?|n\.?v\.?t\.?", re.IGNORECASE)
_TOTAL = re.compile(r"(?:eind|sub)?totaal\b.*|totale\b.*|totalen", re.IGNORECASE)
_MONEY = re.compile(
    r"[€$%]|\b(?:EUR|euro|mln|miljoen|miljard|mld|procent\w*|percentages?|index\w*|uitgaven|kosten|budget\w*|bedrag\w*)\b"
    r"|\bx\s*1(?:\.0)?",
    re.IGNORECASE,
)
_NUMBERED = ("nr", "no", "#")
_CAPTION = 200  # code points before the titles in which the unit of the table stands
_FEWEST = 3  # a row of titles and two of numbers


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table, what it counts, and the row it stands in."""

    span: Span
    value: int
    what: str
    row: Span


@dataclass(frozen=True, slots=True)
class Column:
    """The numbers of one column without their ``total``, in order; ``whole`` tells that no row is without one."""

    parts: tuple[Cell, ...]
    total: Cell | None
    whole: bool


def match(outline: Outline) -> tuple[CountMention, ...]:
    """Return the counts in the tables of *outline*, in the order of the text."""
    found = {cell for column in columns(outline) for cell in (*column.parts, *filter(None, (column.total,)))}
    return tuple(CountMention(cell.span, cell.value, cell.what) for cell in sorted(found, key=lambda cell: cell.span))


def columns(outline: Outline) -> Iterator[Column]:
    """Yield the columns of counts in the tables of *outline*, table by table."""
    text = outline.clean.text
    for is_table, blocks in groupby(outline.blocks, key=lambda block: block.kind is BlockKind.ROW):
        rows = [block for block in blocks if is_table and not is_ruler(text[block.span.start : block.span.end])]
        for start, end in pairwise((*parted([text[row.span.start : row.span.end] for row in rows]), len(rows))):
            if end - start >= _FEWEST:
                yield from _of_table(outline.clean, rows[start:end])


def _tells_money(text: str, titles: Span) -> bool:
    return _MONEY.search(text, max(titles.start - _CAPTION, 0), titles.end) is not None


def _of_table(clean: CleanText, rows: Sequence[Block]) -> Iterator[Column]:
    text, heads = clean.text, cells_at(clean.text, rows[0].span)
    joined = joined_titles(*(text[row.span.start : row.span.end] for row in rows[:2]))
    body = list(labelled(text, (row.span for row in rows[2 if joined else 1 :])))
    widest = max((len(found) for _, _, found in body), default=0)
    untold = 1 if widest == len(heads) + 1 else 0  # a title for the labels may be left out
    plain = _plain(joined or [text[head.start : head.end] for head in heads])
    plain = ["", *plain] if untold else plain
    body = [(row, label, _filled(clean, heads, plain, found)) for row, label, found in body]
    if {len(found) for _, _, found in body} != {len(plain)}:
        return
    if plain[0] in _NUMBERED and len(plain) > 1:
        plain, body = plain[1:], [(row, found[1], found[1:]) for row, _, found in body]
    caption, money = _caption(text, rows[0].span), _tells_money(text, rows[0].span)
    for at in range(1, len(plain)):
        told = [(row, label, found[at]) for row, label, found in body]
        for column in _column(text, plain[at], caption, told) if not money or _tells_staff(plain[at]) else ():
            yield column if len(body) == len(rows) - (2 if joined else 1) else replace(column, whole=False)


def _plain(titles: Sequence[str]) -> list[str]:
    """Return the words of *titles* without capitals; beside «Uitgezonden» the «Totaal» is of staff, too."""
    plain = [title.strip(" .:*").lower() for title in titles]
    staff = any(map(_STAFF_TITLE.fullmatch, plain))
    return ["aantal medewerkers" if staff and title == "totaal" else title for title in plain]


def _filled(
    clean: CleanText, heads: Sequence[Span], titles: Sequence[str], found: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Return the cells of a row of plain text with the empty ones that it leaves out: those of a total stand under the
    titles of numbers, others where they are set; *found* as it is where that cannot be told."""
    if len(found) >= len(titles) or "|" in clean.text[found[0].start : found[-1].end]:
        return found
    numbers = [at for at, title in enumerate(titles) if at and _counts(title)]
    if _TOTAL.fullmatch(clean.text, *found[0]) and len(found) == len(numbers) + 1:
        placed: dict[int, Span] | None = dict(zip((0, *numbers), found, strict=True))
    else:
        placed = under_titles(clean, heads, found, untold=len(titles) - len(heads))
    none = Span(found[-1].end, found[-1].end)
    return tuple(placed.get(at, none) for at in range(len(titles))) if placed else found


def _caption(text: str, titles: Span) -> str | None:
    """Return what the line right over the table, or its brackets, counts: «Te sluiten (aantal functies per jaar)»."""
    line = text[max(titles.start - _CAPTION, 0) : titles.start].rstrip().rpartition("\n")[2]
    found = _CAPTIONED.search(line) or _UNIT.search(line)
    return found["what"] if found else None


def _counts(title: str) -> bool:
    """Tell whether numbers of something may stand under *title*."""
    return _counted(title) is not None or _NUMBER_TITLE.fullmatch(title) is not None or is_moment(title)


def _counted(title: str) -> str | None:
    """Return what *title* itself says that its numbers are of, None where it says nothing of it."""
    found = _COUNTED_TITLE.fullmatch(title)
    if found or _STAFF_TITLE.fullmatch(title):
        return found["what"] if found else title
    return staff_counted(title)


def _tells_staff(title: str) -> bool:
    """Tell whether *title* counts staff itself, beside columns of money."""
    return staff_counted(title) is not None and _MONEY.search(title) is None


def _column(
    text: str, title: str, caption: str | None, rows: Sequence[tuple[Span, Span, Span]]
) -> tuple[Column, ...]:
    """Return the column under *title*, of row, label and cell each, in its groups; none where it counts nothing that
    can be told.

    *caption* is what the words over the table say that its numbers are of.
    """
    if not _counts(title):
        return ()
    what = _counted(title)
    found: list[Cell] = []
    for row, label, cell in rows:
        said, figure = text[label.start : label.end], text[cell.start : cell.end]
        thing = what or (said if _is_thing(said) else caption) or (said if _TOTAL.fullmatch(said) else None)
        if thing is None or not (_FIGURE.fullmatch(figure) or _NONE.fullmatch(figure)):
            return ()
        if _FIGURE.fullmatch(figure):
            found.append(Cell(cell, int(figure.replace(".", "")), thing, row))
    labels = [text[label.start : label.end] for _, label, _ in rows]
    totals = [row for row, label, _ in rows if _TOTAL.fullmatch(text, *label)]
    return _summed(found, labels, rows[-1][0], totals)


def _summed(found: Sequence[Cell], labels: Sequence[str], last: Span, totals: Sequence[Span]) -> tuple[Column, ...]:
    """Set the one total apart that closes its column, and those in it that close groups of rows (*totals* are the rows
    of all); parts of parts leave it open."""
    whole = len(found) == len(labels)
    closed = bool(found) and found[-1].row == last and last in totals
    if not closed or any(label.lower().startswith("waarvan") for label in labels):
        return (Column(tuple(found), None, whole),)
    if len(totals) == 1:
        return (Column(tuple(found[:-1]), found[-1], whole),)
    groups: list[Column] = []
    parts: list[Cell] = []
    for cell in found[:-1]:
        if cell.row in totals:
            groups.append(Column(tuple(parts), cell, whole=False))
        parts = [] if cell.row in totals else [*parts, cell]
    if parts:  # some rows are in no group
        return (Column(tuple(found), None, whole),)
    sums = tuple(group.total for group in groups if group.total)
    return (*groups, Column(sums, found[-1], whole=False))


def _is_thing(label: str) -> bool:
    """Tell whether *label*, which may begin with a capital, is of a thing that is worth counting."""
    return bool(_LABEL.fullmatch(label) or _LABEL.fullmatch(label[:1].lower() + label[1:]))
