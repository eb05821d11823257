"""Rows of tables: each row under known titles is one measure per post that it names.

The column for measures must name one deed, by a noun or a verb, and that for years a date or nothing; without a column
for measures the header of a list above the table says what is done. A row that leaves anything open is not read and
said to be so (`unread_rows`), and so is a table whose titles are not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.cell_places import under_titles
from extract.document import Document
from extract.introductions import period_told
from extract.layout.list_headers import ListHeader, find_measure_noun
from extract.lists import theme_slug
from extract.measures.lists.cell_words import FALL, RISE, STAFF_NUMBER, CellDeed, read_deed, read_when, turns_on
from extract.measures.lists.grid_rows import is_grid
from extract.measures.lists.number_rows import counts_by_year
from extract.measures.lists.outcomes import is_called_off, is_carried_out, is_under_way, year_of
from extract.measures.lists.table_blocks import (
    Row,
    Table,
    cells_of,
    is_bare_kind,
    only_names,
    tables,
    words_of,
)
from extract.measures.lists.whose import is_of_another_country, is_of_others
from extract.mentions.kinds import PostMention
from extract.posts.foreign import HOME
from extract.posts.resolve import Descriptions, posts_of
from extract.posts.strengths import counted_staff
from extract.posts.superiors import Fall
from extract.posts.words import find_post_words, kind_of
from extract.spans import Span
from extract.statements import Evidence, Measure, Period
from extract.tables import BY_POST, BY_YEAR, cells_at
from ontology.names import slug
from ontology.terms import Action, PostKind, Status

RULE = "table_rows"
UNKNOWN_TITLES = "a table whose columns are not understood"
OPEN = "a row that does not say plainly what is done to which post"

_BRACKETS = re.compile(r"\(([^()]+)\)")
_SOME = re.compile(r"[+–−-]?\s?[1-9]")  # «2», «+1 fte»

Columns = dict[str, tuple[Span, ...]]  # the parts of each cell by what its column holds


def table_rows(document: Document, descriptions: Descriptions) -> tuple[Measure, ...]:
    """Return one `Measure` per post and row of the tables that are understood, in order."""
    return tuple(
        measure
        for table in tables(document)
        if not is_of_others(document, table)
        for row in table.rows
        for measure in _measures(document, table, row, descriptions)
    )


def falls_in_rows(document: Document) -> Iterator[Fall]:
    """Yield the posts that fall under another as the cell says in which they are turned: «NBSO, onder Lima»."""
    for table in tables(document):
        if not (table.untitled and table.header == BY_POST and table.above):
            continue
        for row in table.rows:
            columns = _columns(document, table, row) or {}
            deed = _deed(document, table, columns) if "when" in columns and "post" in columns else None
            parents = [name for part in columns.get("when", ()) for name in document.posts_in(part)]
            children = _names(document, table, columns) if deed and deed.into else []
            if deed and len(parents) == len(children) == 1 and not parents[0].foreign:
                yield Fall([replace(children[0], kind=deed.into)], parents[0], (row.span, *row.more))


def unread_rows(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield the titles of each table that is not understood, and each row that is not, with the reason."""
    for table in tables(document):
        if not any(document.posts_in(row.span) for row in table.rows):
            continue
        if counts_by_year(document, table) or is_grid(document, table):
            continue
        if table.header is None or not (table.above or {"measure", "into"} & set(table.header.columns)):
            yield table.titles.span, UNKNOWN_TITLES
            continue
        for row in table.rows:
            if not any(_measures(document, table, row, Descriptions({}))):
                yield row.span, OPEN


def _measures(document: Document, table: Table, row: Row, descriptions: Descriptions) -> Iterator[Measure]:
    columns = _columns(document, table, row)
    if columns is None or "post" not in columns:
        return
    deed = _deed(document, table, columns)
    period = _period(document, table, columns, deed)
    names = _names(document, table, columns)
    if deed is None or period is None or not names or _is_off(document, table, row, deed):
        return
    if is_of_another_country(document, row, names):
        return
    evidence = _evidence(document, table, row)
    for mention in names:
        for post in posts_of(replace(mention, kind=deed.into or mention.kind), descriptions):
            yield Measure(
                action=deed.action,
                post=post,
                period=Period(mention.year) if mention.year else period,
                status=deed.status,
                evidence=evidence,
                theme=_theme(document, table, columns),
                marker=mention.marker,
                former_kind=mention.kind if deed.into else None,
                listed=True,
            )


def _evidence(document: Document, table: Table, row: Row) -> tuple[Evidence, ...]:
    """The row and the cells that reach down into it, then what the words over the table say of all rows."""
    evidence = document.evidence(row.span, rule=RULE, supports=("post", "action", "period"))
    inherited = (cell for cell in row.filled if cell.start < row.span.start)
    for more in (*inherited, *row.more):
        evidence += document.evidence(more, rule=RULE, supports=("post", "action", "period"))
    if not table.untitled:
        evidence += document.evidence(table.titles.span, rule=RULE, supports=("action",))
    if table.theme:
        evidence += document.evidence(table.theme, rule=RULE, supports=("theme",))
    if table.caption and table.header and "outcome" in table.header.columns:
        evidence += document.evidence(table.caption, rule=RULE, supports=("period",))
    if table.under:
        evidence += document.evidence(table.under[1], rule=RULE, supports=("period",))
    if table.above and table.header and "measure" not in table.header.columns:
        evidence += document.evidence(table.above[1], rule=RULE, supports=("action", "period"))
    return evidence


def _theme(document: Document, table: Table, columns: Columns) -> str | None:
    if columns.get("theme"):
        return slug(words_of(document, *columns["theme"]))
    return theme_slug(document.text, table.theme) if table.theme else None


def _is_off(document: Document, table: Table, row: Row, deed: CellDeed) -> bool:
    """Tell whether a cell beside those for the deed says that it is off («ingetrokken»), or adds nothing («0»)."""
    cells_ = [words_of(document, cell) for cell in _besides(document, table, row)]
    return any(map(is_called_off, cells_)) or _adds_nothing(cells_, deed.action)


def _besides(document: Document, table: Table, row: Row) -> tuple[Span, ...]:
    """The cells of *row* behind that for the post, but for the deed and its date; all where cells are left out."""
    found, columns = cells_of(document, row), table.header.columns if table.header else ()
    if len(found) != len(columns) or table.untitled:
        return found[1:]
    pairs = tuple(zip(columns, found, strict=True))[columns.index("post") :]
    return tuple(cell for column, cell in pairs if column in ("other", "into", "number"))


def _adds_nothing(told: Sequence[str], action: Action) -> bool:
    """Numbers of staff that are all «0», or fall where a post is said to grow: the post is listed, and nothing is done
    to it. A post that closes or opens has none after or before."""
    numbers = [number for number in told if STAFF_NUMBER.fullmatch(number)]
    falls = any(FALL.fullmatch(number) for number in numbers) and action is Action.STRENGTHENING
    return falls or (bool(numbers) and set(numbers) == {"0"} and action in (Action.STRENGTHENING, Action.REDUCTION))


def _columns(document: Document, table: Table, row: Row) -> Columns | None:
    """Return the cells of *row* by the meaning of their column; None where a cell may stand in more than one."""
    first = _first_cells(document, table, row)
    if first is None or table.header is None:
        return None
    columns: Columns = {column: (span,) for column, span in first.items()}
    for more in row.more:
        placed = _by_place(document, table, [more])
        if placed is None:
            return None
        column = table.header.columns[next(iter(placed))]
        columns[column] = (*columns.get(column, ()), more)
    return columns


def _first_cells(document: Document, table: Table, row: Row) -> dict[str, Span] | None:
    if table.header is None:
        return None
    spans = cells_of(document, row)
    columns: Sequence[str] = table.header.columns
    if len(spans) < len(columns) and "|" not in words_of(document, row.span):
        placed = _by_place(document, table, spans)
        if placed is None:
            return None
        return {columns[at]: span for at, span in placed.items()}
    if len(spans) != len(columns):
        return None
    return {column: span for column, span in zip(columns, spans, strict=True) if span.end > span.start}


def _by_place(document: Document, table: Table, spans: Sequence[Span]) -> dict[int, Span] | None:
    """Set the cells of a row with empty ones under the titles that begin or end where they do."""
    titles = cells_at(document.text, table.titles.span)
    untold = len(table.header.columns) - len(titles) if table.header else 0
    return under_titles(document.outline.clean, titles, spans, untold=untold)


def _names(document: Document, table: Table, columns: Columns) -> list[PostMention]:
    """The Dutch posts in the cell for them, with the kind that the cell for kinds gives, or that stands in brackets
    under the one name; empty if any is foreign, and where the cell goes on in any other way."""
    said = kind_of(words_of(document, *columns["kind"])) if columns.get("kind") else table.kind
    if table.strict:
        return _of_kind(only_names(document, columns["post"]), said)
    first, *more = columns["post"]
    names = document.posts_in(first)
    if any(each.foreign or each.country == HOME for each in names):
        return []
    if more and not names and is_bare_kind(document, first):
        below, waiting = only_names(document, more), kind_of(words_of(document, first))
        return _of_kind(below, waiting) if all(each.kind is None for each in below) else []
    if more:
        words = words_of(document, *more)
        kind = _BRACKETS.fullmatch(words)
        said = kind_of(kind[1]) if kind and len(names) == 1 else None
        whole = [word.span for word in find_post_words(words, Span(0, len(words)))]
        if said is None or kind is None or whole != [Span(*kind.span(1))]:
            return []
    return _of_kind(names, said)


def _of_kind(names: Sequence[PostMention], said: PostKind | None) -> list[PostMention]:
    """Give *names* without a kind the one *said*; what repeats the seat of another («PV EU, Brussel») is none."""
    seats = {each.place for each in names if each.kind}
    return [replace(each, kind=each.kind or said) for each in names if each.kind or each.place not in seats]


def _deed(document: Document, table: Table, columns: Columns) -> CellDeed | None:
    into = kind_of(words_of(document, *columns["into"])) if columns.get("into") else None
    if table.header is None or "measure" not in table.header.columns:
        above = table.above[0] if table.above else None
        listed = _listed_deed(document, table, columns, above) if above and above.action else None
        return CellDeed(Action.CONVERSION, Status.PLANNED, into) if into and above is None else listed
    words = words_of(document, *columns.get("measure", ()))
    if into and find_measure_noun(words.lower()) is Action.CONVERSION:
        return CellDeed(Action.CONVERSION, Status.PLANNED, into)
    deed = _signed(document, table, words) or read_deed(words)
    told = {"outcome", "state"} & set(table.header.columns)
    return _carried_out(document, columns, deed) if told else deed


def _signed(document: Document, table: Table, words: str) -> CellDeed | None:
    """«+2», «-1» under «Mutatie (fte)»: more or fewer people, as the titles or the words over the table say."""
    action = Action.STRENGTHENING if RISE.fullmatch(words) else Action.REDUCTION if FALL.fullmatch(words) else None
    if action is None:
        return None
    over = words_of(document, table.titles.span, *((table.caption,) if table.caption else ()))
    staff = re.search(rf"(?<!\w){counted_staff()}(?!\w)", over)
    return CellDeed(action, Status.PLANNED) if staff else None


def _carried_out(document: Document, columns: Columns, deed: CellDeed | None) -> CellDeed | None:
    """The *deed* that was planned, done where the cell for its outcome says so, and still ahead where it has a date
    and is under way; else nothing is known of it."""
    outcome = words_of(document, *columns.get("outcome", columns.get("state", ())))
    if deed is None or deed.status is not Status.PLANNED:
        return None
    if is_carried_out(outcome):
        return replace(deed, status=Status.DONE)
    dated = "when" in columns or "outcome" not in columns
    return deed if dated and is_under_way(outcome) else None


def _listed_deed(document: Document, table: Table, columns: Columns, above: ListHeader) -> CellDeed | None:
    """What *above* says of all rows: what a post turns into stands behind its date."""
    number = words_of(document, *columns.get("number", ()))
    if above.action is None or (table.header and "number" in table.header.columns and not _SOME.match(number)):
        return None
    if above.action is Action.AVERTED_CLOSURE:
        return CellDeed(above.action, Status.AVERTED)
    done = Status.DONE if above.done else Status.PLANNED
    if above.action is not Action.CONVERSION or table.header != BY_POST:
        return CellDeed(above.action, done)
    turned = turns_on(words_of(document, *columns["when"])) if "when" in columns else None
    return CellDeed(above.action, done, turned[1]) if turned and turned[1] else None


def _period(document: Document, table: Table, columns: Columns, deed: CellDeed | None) -> Period | None:
    """The date in its cell; that of the header above where there is no such column; None for words that are no date.

    Jobs that are planned behind a year are that year's, as in a list that is headed by it, and so is all that rows
    without titles enumerate behind theirs; a year behind a post is when its job begins.
    """
    spans = columns.get("when")
    if spans is None and table.header and "outcome" in table.header.columns:
        year = year_of(document, table.caption)
        return Period(year, year) if year else None
    if spans is None and table.under:
        return Period(table.under[0].period.start)
    if spans is None:
        above = table.above[0].period if table.above else Period()
        told = words_of(document, *columns.get("measure", ()))
        return Period(period_told(told).start) if above == Period() and told else above
    words = words_of(document, *spans)
    if table.untitled and table.header == BY_POST:
        turned = turns_on(words)
        return turned[0] if turned and (turned[1] is None or (deed and deed.into)) else None
    jobs = deed is not None and deed.action is Action.STRENGTHENING and deed.status is Status.PLANNED
    first = table.header is not None and table.header.columns[0] == "when"
    headed = (jobs and first) or (table.strict and table.header == BY_YEAR)
    return Period(words, words) if headed and words.isdigit() else read_when(words)
