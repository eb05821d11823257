"""Rows of tables: each row under known titles is one measure per post that it names.

The column for measures must name one deed, by a noun or a verb, and that for years a date or nothing; without a column
for measures the header of a list above the table says what is done. A row that leaves anything open is not read and
said to be so (`unread_rows`), and so is a table whose titles are not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.document import Document
from extract.layout.list_headers import ListHeader, find_measure_noun, period_of
from extract.lists import theme_slug
from extract.measures.clause.passing import is_passing
from extract.measures.lists.grid_rows import is_grid
from extract.measures.lists.number_rows import counts_by_year
from extract.measures.lists.outcomes import is_carried_out, year_of
from extract.measures.lists.table_blocks import (
    Row,
    Table,
    cells_of,
    is_bare_kind,
    only_names,
    place_of,
    tables,
    words_of,
)
from extract.measures.lists.whose import is_of_another_country, is_of_others
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense
from extract.mentions import dates
from extract.mentions.kinds import PostMention
from extract.passages import NEGATION
from extract.posts.foreign import HOME
from extract.posts.resolve import Descriptions, posts_of
from extract.posts.superiors import Fall
from extract.posts.words import find_post_words, kind_of
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Evidence, Measure, Period
from extract.tables import BY_POST, BY_YEAR, NEAR, cells
from ontology.names import slug
from ontology.terms import Action, PostKind, Status

RULE = "table_rows"
UNKNOWN_TITLES = "a table whose columns are not understood"
OPEN = "a row that does not say plainly what is done to which post"

# «uitbreiding» of one post is more of it; «+2 fte», «2 fte erbij», «–1 functie».
_MORE = re.compile(
    r"\buitbreid(?:ing|ingen|en)\b|\+\s?\d|\berbij\b|\bextra\s+(?:[a-z]*attach|medewerker|functie|fte|mens)|\bfte\s+extra\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"(?<![\w–-])[–−-]\s?\d+(?:,\d)?\s*(?:fte|functies?|medewerkers?|plaatsen)\b|\beraf\b", re.IGNORECASE
)
_BECOMES = re.compile(
    r"\b(?:wordt|omvorm(?:ing|en)|omgevormd|omzett(?:ing|en)|omgezet|opwaarder(?:ing|en)|opgewaardeerd|afschal(?:ing|en)|afgeschaald)\b",
    re.IGNORECASE,
)
_INTO = re.compile(r"\b(?:wordt|tot|naar|in)\s+(?=\S)", re.IGNORECASE)
_ONLY_DATE = re.compile(r"(?:\b(?:per|vanaf|in|op|eind|begin|medio|met ingang van|ultimo)\b|[\s.])*", re.IGNORECASE)
# «najaar 2027», «Q3 2027», «tweede helft van 2027»: that year.
_SEASON = re.compile(
    r"(?:najaar|voorjaar|zomer|winter|Q[1-4]|[1-4]e kwartaal|(?:eerste|tweede) helft)(?:\s+van)?\s+(?P<year>20\d\d)",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"0|[–−-]\s?\d+")
_TWO = re.compile(r"\b(?:en|of|dan wel)\b|[/;?]")
_BRACKETS = re.compile(r"\(([^()]+)\)")
# «gesloten (gedeeltelijk)», «loket gesloten»
_PARTLY = re.compile(r"\b(?:gedeeltelijk|deels|beperkt|\w*(?:loket|balie|afdeling))\b", re.IGNORECASE)
_PASSIVE, _LETTER = re.compile(r"\bword"), re.compile(r"\w")


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
        if table.header is None or not (table.above or "measure" in table.header.columns):
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
    if deed is None or period is None or not names or _adds_nothing(words_of(document, row.span)):
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
    if table.above and table.header and "measure" not in table.header.columns:
        evidence += document.evidence(table.above[1], rule=RULE, supports=("action", "period"))
    return evidence


def _theme(document: Document, table: Table, columns: Columns) -> str | None:
    if columns.get("theme"):
        return slug(words_of(document, *columns["theme"]))
    return theme_slug(document.text, table.theme) if table.theme else None


def _adds_nothing(row: str) -> bool:
    """A cell with «0» or «-2» alone: the post is listed, and what the header says is not done to it."""
    return any(_NOTHING.fullmatch(row[cell.start : cell.end]) for cell in cells(row))


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
    """Set the cells of a row with empty ones under the titles that begin where they do, up to two signs aside."""
    titles = [table.titles.span.start + cell.start for cell in cells(words_of(document, table.titles.span))]
    heads = [place_of(document, at) for at in titles]
    placed: dict[int, Span] = {}
    for span in spans:
        near = [at for at, head in enumerate(heads) if abs(head - place_of(document, span.start)) <= NEAR]
        if len(near) != 1 or near[0] in placed:
            return None
        placed[near[0]] = span
    return placed


def _names(document: Document, table: Table, columns: Columns) -> list[PostMention]:
    """The Dutch posts in the cell for them, with the kind that the cell for kinds gives, or that stands in brackets
    under the one name; empty if any is foreign, and where the cell goes on in any other way."""
    if table.strict:
        return only_names(document, columns["post"])
    first, *more = columns["post"]
    names = document.posts_in(first)
    if any(each.foreign or each.country == HOME for each in names):
        return []
    said = kind_of(words_of(document, *columns["kind"])) if columns.get("kind") else None
    if more and not names and is_bare_kind(document, first):
        below, waiting = only_names(document, more), kind_of(words_of(document, first))
        return [replace(each, kind=waiting) for each in below] if all(each.kind is None for each in below) else []
    if more:
        words = words_of(document, *more)
        kind = _BRACKETS.fullmatch(words)
        said = kind_of(kind[1]) if kind and len(names) == 1 else None
        whole = [word.span for word in find_post_words(words, Span(0, len(words)))]
        if said is None or kind is None or whole != [Span(*kind.span(1))]:
            return []
    return [replace(each, kind=each.kind or said) for each in names]


@dataclass(frozen=True, slots=True)
class _Deed:
    action: Action
    status: Status
    into: PostKind | None = None


def _deed(document: Document, table: Table, columns: Columns) -> _Deed | None:
    if table.header is None or "measure" not in table.header.columns:
        above = table.above[0] if table.above else None
        return _listed_deed(document, table, columns, above) if above and above.action else None
    spans = columns.get("measure")
    deed = read_deed(words_of(document, *spans)) if spans else None
    return deed if "outcome" not in table.header.columns else _carried_out(document, columns, deed)


def _carried_out(document: Document, columns: Columns, deed: _Deed | None) -> _Deed | None:
    """The *deed* that was planned, done where the cell for its outcome says so; else nothing is known of it."""
    done = "outcome" in columns and is_carried_out(words_of(document, *columns["outcome"]))
    return replace(deed, status=Status.DONE) if deed and done and deed.status is Status.PLANNED else None


def _listed_deed(document: Document, table: Table, columns: Columns, above: ListHeader) -> _Deed | None:
    """What *above* says of all rows: what a post turns into stands behind its date."""
    if above.action is None:
        return None
    if above.action is Action.AVERTED_CLOSURE:
        return _Deed(above.action, Status.AVERTED)
    done = Status.DONE if above.done else Status.PLANNED
    if above.action is not Action.CONVERSION or table.header != BY_POST:
        return _Deed(above.action, done)
    turned = _turns_on(words_of(document, *columns["when"])) if "when" in columns else None
    return _Deed(above.action, done, turned[1]) if turned and turned[1] else None


def _turns_on(words: str) -> tuple[Period, PostKind | None] | None:
    """«per 1 juni 2026 NBSO»: when, and what the post turns into, with the post above it; None for any other word."""
    days = dates.match(words)
    found = _turned().fullmatch(words, days[0].span.end) if len(days) == 1 else None
    if found is None or not _ONLY_DATE.fullmatch(words[: days[0].span.start]):
        return None
    return Period(days[0].iso), kind_of(found["kind"]) if found["kind"] else None


@cache
def _turned() -> re.Pattern[str]:
    over = r"(?:,?\s+(?:vallend\s+)?onder\s+[A-ZÀ-Þ][^\d,;:.()]{1,40})?"
    return re.compile(rf"(?:[\s,:–-]+(?:(?:wordt|tot|naar|in|als)\s+)?(?:een\s+)?(?P<kind>{post_words()}){over})?")


def read_deed(words: str) -> _Deed | None:
    """Return the one deed that the cell *words* names, None where it names none, several, or leaves it open."""
    whole = Span(0, len(words))
    if find_averted(words, whole):
        return _Deed(Action.AVERTED_CLOSURE, Status.AVERTED) if not is_hedged(words) else None
    if is_hedged(words) or NEGATION.search(words) or _TWO.search(words):
        return None
    becomes = _BECOMES.search(words)
    if becomes:
        into = _INTO.search(words)
        named = find_post_words(words, Span(into.end(), len(words))) if into else iter(())
        kind = next((word.kind for word in named), None)
        if kind or not becomes[0].lower().startswith("wordt"):
            return _Deed(Action.CONVERSION, Status.PLANNED, kind) if kind else None
    verbs = tuple(find_verbs(words, whole))
    actions = {verb.action for verb in verbs} | set(filter(None, (find_measure_noun(words.lower()),)))
    actions |= {Action.STRENGTHENING} if _MORE.search(words) else set()
    actions |= {Action.REDUCTION} if _LESS.search(words) else set()
    if len(actions) != 1 or Action.CONVERSION in actions or _PARTLY.search(words):
        return None
    if any(is_passing(words, action, whole) for action in actions):
        return None
    done = any(verb.tense in (Tense.PARTICIPLE, Tense.PAST) for verb in verbs) and not _PASSIVE.search(words)
    return _Deed(actions.pop(), Status.DONE if done else Status.PLANNED)


def _period(document: Document, table: Table, columns: Columns, deed: _Deed | None) -> Period | None:
    """The date in its cell; that of the header above where there is no such column; None for words that are no date.

    Jobs that are planned behind a year are that year's, as in a list that is headed by it, and so is all that rows
    without titles enumerate behind theirs; a year behind a post is when its job begins.
    """
    spans = columns.get("when")
    if spans is None and table.header and "outcome" in table.header.columns:
        year = year_of(document, table.caption)
        return Period(year, year) if year else None
    if spans is None:
        return table.above[0].period if table.above else Period()
    words = words_of(document, *spans)
    if table.untitled and table.header == BY_POST:
        turned = _turns_on(words)
        return turned[0] if turned and (turned[1] is None or (deed and deed.into)) else None
    jobs = deed is not None and deed.action is Action.STRENGTHENING and deed.status is Status.PLANNED
    first = table.header is not None and table.header.columns[0] == "when"
    headed = (jobs and first) or (table.strict and table.header == BY_YEAR)
    return Period(words, words) if headed and words.isdigit() else read_when(words)


def read_when(words: str) -> Period | None:
    """Return the period that the cell *words* gives: «2027», «1 juli 2027», «2027–2029»; empty for «–»."""
    if not _LETTER.search(words) or words.lower() in ("n.v.t.", "nvt"):
        return Period()
    period = period_of(words)
    if period is not None:
        return period
    season = _SEASON.fullmatch(words)
    if season:
        return Period(season["year"], None)
    days = dates.match(words)
    if len(days) != 1 or not _ONLY_DATE.fullmatch(words[: days[0].span.start] + words[days[0].span.end :]):
        return None
    return Period.of(days[0].iso)
