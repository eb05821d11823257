"""Names of posts in the cells of a grid: «Afrika | Luanda | Abidjan, Kaapstad (CG)» under «Werelddeel | 2027 | 2028».

Each column must be headed by years, by a kind of post or by what is done, each row by a label or its year; a title or
the words over the table say the deed. Refuses a grid with anything but names in its cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.document import Document
from extract.introductions import period_told
from extract.layout.deed_headings import read_deed_heading
from extract.layout.list_headers import ListHeader, period_of, read_bare_header, read_list_header
from extract.lists import theme_slug
from extract.measures.lists.table_blocks import Row, Table, cells_of, only_names, tables, words_of
from extract.measures.lists.whose import is_of_another_country, is_of_others
from extract.mentions.kinds import PostMention
from extract.posts.resolve import Descriptions, posts_of
from extract.posts.words import find_post_words
from extract.spans import Span, starting_in
from extract.statements import Evidence, Measure, Period
from extract.table_titles import meaning_of
from extract.tables import cells_at, is_empty
from ontology.terms import Action, PostKind, Status

RULE = "grid_rows"
_FEWEST = 2  # names in a grid
_DEEDS = (Action.STRENGTHENING, Action.REDUCTION, Action.CLOSURE, Action.OPENING, Action.REOPENING)


@dataclass(frozen=True, slots=True)
class _Column:
    """What the title of a column says of the posts under it."""

    title: Span
    period: Period
    kind: PostKind | None = None
    deed: ListHeader | None = None


def grid_rows(document: Document, descriptions: Descriptions) -> tuple[Measure, ...]:
    """Return one `Measure` per post in the grids that are understood, in order."""
    return tuple(
        measure
        for table in tables(document)
        if is_grid(document, table) and not is_of_others(document, table)
        for row in table.rows
        for measure in _measures(document, table, row, descriptions)
    )


def is_grid(document: Document, table: Table) -> bool:
    """Tell whether *table* is a grid of posts of which each cell is understood."""
    columns = _columns(document, table) if table.header is None and not table.untitled else ()
    if not columns or not all(_action(table, column) for column in columns):
        return False
    rows = [_parted(document, table, row) for row in table.rows]
    names = [_names(document, cell) for _, told in rows for cell in told]
    whole = all(len(told) == len(columns) for _, told in rows) and not any(row.more for row in table.rows)
    return whole and None not in names and sum(len(found or ()) for found in names) >= _FEWEST


def _columns(document: Document, table: Table) -> tuple[_Column, ...]:
    """Return the columns behind that of the labels, if there is one; none where one of them is not understood."""
    titles = cells_at(document.text, table.titles.span)
    columns = [_column(document, title) for title in (titles if _is_unlabelled(document, table) else titles[1:])]
    label = words_of(document, titles[0])
    known = not label or _is_unlabelled(document, table) or meaning_of(label) in ("other", "theme", "when")
    return tuple(each for each in columns if each) if known and all(columns) else ()


def _is_unlabelled(document: Document, table: Table) -> bool:
    """«Te openen | Te sluiten»: the first column holds posts, too."""
    first = _column(document, cells_at(document.text, table.titles.span)[0])
    return first is not None and first.deed is not None


def _parted(document: Document, table: Table, row: Row) -> tuple[Span, tuple[Span, ...]]:
    """Return the label of *row*, empty where it has none, and its other cells."""
    found = cells_of(document, row)
    if _is_unlabelled(document, table):
        return Span(row.span.start, row.span.start), found
    return found[0], found[1:]


def _column(document: Document, title: Span) -> _Column | None:
    words = words_of(document, title)
    period = period_of(words)
    if period:
        alone = period.end is None and words.isdigit()
        return _Column(title, Period(period.start, period.start) if alone else period)
    kinds = [word.kind for word in find_post_words(words, Span(0, len(words))) if word.span == Span(0, len(words))]
    if kinds and kinds[0]:
        return _Column(title, Period(), kind=kinds[0])
    deed = read_list_header(f"{words}:") or read_bare_header(words) or read_deed_heading(words)
    return _Column(title, deed.period, deed=deed) if deed and deed.action else None


def _action(table: Table, column: _Column) -> Action | None:
    deed = column.deed or (table.above[0] if table.above else None)
    return deed.action if deed and deed.action in _DEEDS else None


def _names(document: Document, cell: Span) -> list[PostMention] | None:
    """The names in *cell*, none where it is empty; None where anything else stands in it."""
    if is_empty(words_of(document, cell)):
        return []
    return only_names(document, [cell]) or None


def _measures(document: Document, table: Table, row: Row, descriptions: Descriptions) -> Iterator[Measure]:
    label, told = _parted(document, table, row)
    for column, cell in zip(_columns(document, table), told, strict=True):
        names, action = _names(document, cell) or [], _action(table, column)
        if action is None or is_of_another_country(document, row, names):
            continue
        evidence = _evidence(document, table, column, (row.span, cell))
        for mention in names:
            for post in posts_of(replace(mention, kind=mention.kind or column.kind), descriptions):
                yield Measure(
                    action,
                    post,
                    Period(mention.year) if mention.year else _period(document, table, column, label),
                    Status.DONE if _is_done(table, column) else Status.PLANNED,
                    evidence,
                    theme=_theme(document, table, label),
                    marker=mention.marker,
                    listed=True,
                )


def _evidence(document: Document, table: Table, column: _Column, places: Sequence[Span]) -> tuple[Evidence, ...]:
    evidence = document.evidence(places[0], rule=RULE, supports=("post", "period"))
    evidence += document.evidence(column.title, rule=RULE, supports=("action", "period"))
    if table.above and column.deed is None:
        evidence += document.evidence(table.above[1], rule=RULE, supports=("action", "period"))
    return evidence


def _is_done(table: Table, column: _Column) -> bool:
    deed = column.deed or (table.above[0] if table.above else None)
    return deed is not None and deed.done


def _period(document: Document, table: Table, column: _Column, label: Span) -> Period:
    """The years over the column, those before the row, or those of the words over the table."""
    words, above = words_of(document, label), table.above if column.deed is None else None
    before = period_of(words)
    if column.period == Period() and before:
        return Period(words, words) if words.isdigit() else before
    told = column.period if column.period != Period() or above is None else above[0].period
    if told != Period() or table.caption is None:
        return told
    return period_told(words_of(document, *starting_in(document.mentions.sentences, table.caption)[-1:]))


def _theme(document: Document, table: Table, label: Span) -> str | None:
    title = words_of(document, cells_at(document.text, table.titles.span)[0])
    if label.end > label.start and meaning_of(title) == "theme":
        return theme_slug(document.text, label)
    return theme_slug(document.text, table.theme) if table.theme else None
