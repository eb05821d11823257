"""Tables as they stand in a document: their titles, their rows, and what the words above them say is done.

Knows no measure: `table_rows` reads those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from extract.cell_places import place_of
from extract.document import Document
from extract.layout.deed_headings import read_deed_heading
from extract.layout.list_headers import ListHeader, read_bare_header, read_list_header
from extract.measures.lists.cell_words import TWO
from extract.measures.lists.list_entries import between_names
from extract.measures.lists.over_tables import deed_above
from extract.measures.verbs.forms import is_hedged
from extract.mentions.kinds import PostMention
from extract.outline import Block, BlockKind
from extract.passages import NEGATION
from extract.posts.foreign import HOME
from extract.posts.words import find_post_words
from extract.spans import Span
from extract.statements import Period
from extract.table_titles import title_deed
from extract.tables import (
    NEAR,
    Header,
    cells,
    cells_at,
    is_ditto,
    is_ruler,
    joined_titles,
    parted,
    read_header,
    read_untitled,
)
from ontology.terms import PostKind

_TOTAL = re.compile(r"\W*(?:sub|eind)?totaal\b", re.IGNORECASE)
_BROKEN = re.compile(r"(?<=[a-zà-þ])- (?=[a-zà-þ])(?!en\b|of\b)")
_NOTE = re.compile(r"\s+\(?\d{1,2}\)\Z")
_EITHER = re.compile(r"\bof\b|/|\bvoorbehoud\b")
_NUMBER = ("nr", "no.", "#")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table; ``above`` is the header of a list that stands over it, or the sentence that announces it.

    ``under`` is a row over the rows that dates them («2027»). ``untitled`` tells that the ``titles`` are a row as any
    other; ``strict``, that a cell for posts may hold nothing but their names; ``kind`` is what its title says they are;
    ``theme`` is where the heading above names a theme for an announced table, ``caption`` the block above any other.
    """

    titles: Block
    header: Header | None
    rows: tuple[Row, ...]
    above: tuple[ListHeader, Span] | None
    under: tuple[ListHeader, Span] | None = None
    untitled: bool = False
    strict: bool = False
    kind: PostKind | None = None
    theme: Span | None = None
    caption: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, and the lines under it in which one cell goes on; ``filled`` are its cells where some reach down
    from the row above."""

    span: Span
    more: tuple[Span, ...] = ()
    filled: tuple[Span, ...] = ()


@lru_cache(maxsize=2)  # those who read them ask, and those who tell what was not read
def tables(document: Document) -> tuple[Table, ...]:
    """Return the tables of *document*, in order; titles printed again on a new page are no row, nor is a total."""
    return tuple(_tables(document))


def _tables(document: Document) -> Iterator[Table]:
    run: list[Block] = []
    before: Block | None = None
    for block in (*document.outline.blocks, None):
        if block is not None and block.kind is BlockKind.ROW:
            run += [] if is_ruler(document.text[block.span.start : block.span.end]) else [block]
            continue
        begun = parted([words_of(document, row.span) for row in run])
        for at, (start, end) in enumerate(pairwise((*begun, len(run)))):
            table = _table(document, run[start:end], None if at else before)
            caption = before.span if before else None
            kind = _kind_said(document, table)
            yield from _grouped(document, replace(table, caption=caption, kind=kind), run[start:end])
        run, before = [], block


def _kind_said(document: Document, table: Table) -> PostKind | None:
    """Return the kind that the title of the posts gives all of them («Te sluiten ambassade»)."""
    if table.untitled or table.header is None:
        return None
    titles = cells_at(document.text, table.titles.span)
    at = table.header.columns.index("post") - (len(table.header.columns) - len(titles))
    title = words_of(document, titles[at]) if at >= 0 else ""
    kinds = {word.kind for word in find_post_words(title, Span(0, len(title)))}
    return kinds.pop() if len(kinds) == 1 and not TWO.search(title) else None


def _grouped(document: Document, table: Table, run: Sequence[Block]) -> Iterator[Table]:
    """Yield the *table* of *run*, cut at each row that says itself what is done to those below it («Te sluiten»)."""
    rows = [Row(run[0].span)] if table.untitled else []
    joined = joined_titles(*(words_of(document, row.span) for row in run[:2])) if len(run) > 1 else None
    for block in run[2 if joined else 1 :]:
        head = None if table.header is None else _head_of_row(document, table, block)
        if head:
            yield from [replace(table, rows=tuple(rows))] if rows else []
            under = replace(table, above=head, strict=True) if head[0].action else replace(table, under=head)
            table, rows = under, []
        else:
            _take_in(document, table, rows, block)
    yield replace(table, rows=tuple(rows))


def _table(document: Document, run: Sequence[Block], before: Block | None) -> Table:
    """Return what is known of the table of *run* without its rows."""
    told = [words_of(document, row.span) for row in run]
    untitled = read_untitled(told)
    header = untitled or read_header(*told[:2])
    above = deed_above(document, before)
    deed = None if untitled else _titled(document, run[0])
    if deed:
        above = _with_period(deed, above)
        return Table(run[0], header, (), above, strict=True)
    announced = document.announced.get(run[0].span.start) if above is None else None
    if announced is None:
        return Table(run[0], header, (), above, untitled=untitled is not None, strict=untitled is not None)
    said = ListHeader(announced.action, Period(), words_of(document, announced.sentence))
    above = (said, announced.sentence)
    return Table(run[0], header, (), above, untitled=untitled is not None, strict=True, theme=announced.theme)


def _titled(document: Document, titles: Block) -> tuple[ListHeader, Span] | None:
    """Return what one of *titles* says is done to the posts in all rows («Versterkte post»); None where two do."""
    cells_ = cells_at(document.text, titles.span)
    found = [(deed, cell) for cell in cells_ if (deed := title_deed(words_of(document, cell)))]
    if len(found) != 1:
        return None
    [(deed, cell)] = found
    return ListHeader(deed.action, Period(), words_of(document, cell), done=deed.done, strict=True), cell


def _with_period(
    deed: tuple[ListHeader, Span], above: tuple[ListHeader, Span] | None
) -> tuple[ListHeader, Span] | None:
    """Give the *deed* of a title the years of the words *above* the table; None where these tell of another deed."""
    if above is None:
        return deed
    same = above[0].action in (None, deed[0].action)
    return (replace(deed[0], period=above[0].period), deed[1]) if same else None


def _take_in(document: Document, table: Table, rows: list[Row], block: Block) -> None:
    """Add the row *block* to *rows*, or to the last of them as a line in which a cell goes on; titles that are printed
    again, totals and lines over a group of rows («Afrika») are none."""
    words, titles = words_of(document, block.span), words_of(document, table.titles.span)
    aside = _aside(document, table, block)
    if rows and _goes_on(words, unnumbered=titles.lower().startswith(_NUMBER) and aside > NEAR):
        if table.untitled or aside > 0 or words.startswith("(") or _waits(document, rows[-1]):
            more = (Span(block.span.start + cell.start, block.span.start + cell.end) for cell in cells(words))
            rows[-1] = replace(rows[-1], more=(*rows[-1].more, *more))
    elif (table.untitled or words != titles) and not _TOTAL.match(words):
        rows.append(_with_dittos(document, Row(block.span), rows[-1] if rows else None))


def _with_dittos(document: Document, row: Row, above: Row | None) -> Row:
    """Give *row* the cells of the row *above* where it only points at them («idem», «〃»)."""
    if above is None:
        return row
    told = cells_of(document, row)
    over = cells_of(document, above)
    if len(told) != len(over) or not any(is_ditto(words_of(document, cell)) for cell in told):
        return row
    pairs = zip(told, over, strict=True)
    return replace(row, filled=tuple(high if is_ditto(words_of(document, low)) else low for low, high in pairs))


def cells_of(document: Document, row: Row) -> tuple[Span, ...]:
    """Return where the cells of *row* stand, those that reach down from the row above included."""
    return row.filled or cells_at(document.text, row.span)


def _waits(document: Document, row: Row) -> bool:
    """«Consulaat-generaal» alone in the first cell: its name is still to come."""
    first = cells_at(document.text, row.span)[:1]
    return not row.more and any(is_bare_kind(document, each) for each in first)


def is_bare_kind(document: Document, cell: Span) -> bool:
    """Tell whether *cell* holds a word for a post and nothing else."""
    words = words_of(document, cell)
    return any(word.span == Span(0, len(words)) for word in find_post_words(words, Span(0, len(words))))


def _head_of_row(document: Document, table: Table, block: Block) -> tuple[ListHeader, Span] | None:
    """«Te sluiten», «2027» as the one cell of its row: what is done to the posts in the rows below, or when."""
    told = [words_of(document, cell) for cell in cells_at(document.text, block.span)]
    if not told[0] or any(told[1:]):
        return None
    header = read_list_header(f"{told[0]}:") or read_bare_header(told[0]) or read_deed_heading(told[0])
    dated = header is not None and header.period.start and _aside(document, table, block) <= NEAR
    return (header, block.span) if header and (header.action or dated) else None


def _aside(document: Document, table: Table, block: Block) -> int:
    """Return how many signs further than its titles the row *block* of *table* begins."""
    clean = document.outline.clean
    return place_of(clean, block.span.start) - place_of(clean, table.titles.span.start)


def _goes_on(words: str, *, unnumbered: bool) -> bool:
    """A line of one cell goes on with the row above it; so does one without a number where rows have theirs."""
    return "|" not in words and (unnumbered or len(cells(words)) == 1)


def words_of(document: Document, *spans: Span) -> str:
    """Return the words at *spans*, a blank between two; a word that is broken over them is joined."""
    words = " ".join(document.text[span.start : span.end] for span in spans)
    return _BROKEN.sub("", words) if len(spans) > 1 else words


def only_names(document: Document, parts: Sequence[Span]) -> list[PostMention]:
    """Return the Dutch posts in *parts* of a cell; empty where one is foreign or anything but names stands there."""
    parts = [_without_note(document, part) for part in parts]
    names = [name for part in parts for name in document.posts_in(part)]
    strange = any(each.foreign or each.country == HOME for each in names)
    strange = strange or any(_leaves_open(words_of(document, part)) for part in parts)
    whole = not any(True for part in parts for _ in between_names(document, part))
    return names if whole and not strange else []


def _leaves_open(words: str) -> bool:
    """«Lagos of Abuja», «Harare (onder voorbehoud)», «Oslo (nog niet)»."""
    return bool(_EITHER.search(words) or NEGATION.search(words)) or is_hedged(words)


def _without_note(document: Document, part: Span) -> Span:
    """«Monrovia 1)»: the sign of a note behind a name is none of its words."""
    note = _NOTE.search(document.text, part.start, part.end)
    return Span(part.start, note.start()) if note else part
