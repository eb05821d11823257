"""Tables of numbers of staff by post and year under a heading that says what is done: «C. Te verkleinen (aantal
functies per jaar)» over «Londen | 2 | 1».

Each year with a number is a measure of that year; «–» is none. Refuses a table whose heading does not say that it
counts staff, and a row with anything but one post and whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.layout.deed_headings import counted_below
from extract.measures.lists.table_blocks import Row, Table, cells_of, only_names, tables
from extract.posts.resolve import Descriptions, posts_of
from extract.statements import Measure, Period
from extract.table_titles import meaning_of
from extract.tables import cells_at
from ontology.terms import Action, Status

RULE = "number_rows"
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"\d{1,3}")
_NONE = re.compile(r"0|[–−-]?")
_DEEDS = (Action.REDUCTION, Action.STRENGTHENING)


def number_rows(document: Document, descriptions: Descriptions) -> tuple[Measure, ...]:
    """Return one `Measure` per post and year with a number of staff, in order."""
    return tuple(
        measure
        for table in tables(document)
        if counts_by_year(document, table)
        for row in table.rows
        for measure in _measures(document, table, row, descriptions)
    )


def counts_by_year(document: Document, table: Table) -> bool:
    """Tell whether *table* holds numbers of staff that come or go, by post and year."""
    return table.above is not None and table.above[0].action in _DEEDS and bool(_years(document, table))


def _years(document: Document, table: Table) -> tuple[str, ...]:
    """Return the years that head the columns, where the words above say that these count staff."""
    if table.above is None or not counted_below(table.above[0].what):
        return ()
    titles = [document.text[cell.start : cell.end] for cell in cells_at(document.text, table.titles.span)]
    labelled = bool(titles) and (not titles[0] or meaning_of(titles[0]) == "post")
    years = titles[1:] if labelled else titles
    return tuple(years) if years and all(map(_YEAR.fullmatch, years)) else ()


def _measures(document: Document, table: Table, row: Row, descriptions: Descriptions) -> Iterator[Measure]:
    years, found = _years(document, table), cells_of(document, row)
    if len(found) != len(years) + 1 or row.more or table.above is None or table.above[0].action is None:
        return
    names, told = only_names(document, found[:1]), [document.text[each.start : each.end] for each in found[1:]]
    if len(names) != 1 or not all(_FIGURE.fullmatch(each) or _NONE.fullmatch(each) for each in told):
        return
    evidence = document.evidence(row.span, rule=RULE, supports=("post", "period"))
    evidence += document.evidence(table.titles.span, rule=RULE, supports=("period",))
    evidence += document.evidence(table.above[1], rule=RULE, supports=("action",))
    status = Status.DONE if table.above[0].done else Status.PLANNED
    for year, number in zip(years, told, strict=True):
        for post in posts_of(names[0], descriptions) if not _NONE.fullmatch(number) else ():
            period = Period(year, year)
            yield Measure(table.above[0].action, post, period, status, evidence, marker=names[0].marker, listed=True)

