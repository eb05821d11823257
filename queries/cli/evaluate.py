"""`kamergraaf evaluate`: precision, recall and F1 per relation, with every miss and every false hit.

Three things are measured: the store against a gold, a corpus against its official data and gold, and the grammar of
citations against collected strings.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from queries.cli.shared import Shared, shared

if TYPE_CHECKING:
    from graph.store import Store
    from queries.answer import Answer
    from queries.corpus.measure import Measured
    from queries.evaluate import Score

_PATH = click.Path(exists=True, path_type=Path)


@click.command(short_help="Measure precision and recall against a gold.")
@click.argument("sources", type=_PATH, nargs=-1, required=True, metavar="GOLD|SOURCE...")
@click.option(
    "--against",
    multiple=True,
    metavar="official|GOLD",
    help="Read SOURCE and hold it against its official attributes, or against a folder or file of gold; repeatable.",
)
@click.option("--records", type=_PATH, help="The Tweede Kamer's records (Zaak, JSON): a folder or an archive.")
@click.option("--format", "form", type=click.Choice(("table", "csv", "json")), default="table", show_default=True)
@click.option(
    "--at-least",
    "least",
    type=click.FloatRange(0, 1),
    default=1.0,
    show_default=True,
    help="Exit 1 only where the precision or recall of a relation is lower.",
)
@shared
def command(
    shared: Shared, sources: tuple[Path, ...], against: tuple[str, ...], records: Path | None, form: str, least: float
) -> int:
    """Compare what was read with what is right. Exit 1 on any miss, false hit, or document that cannot be read.

    With GOLD alone, a folder of CSV files named after queries or one such file, the store is compared: a header names
    columns of that query, rows are compared as sets on those columns, several values in one cell in any order,
    a place in any of its spellings.

    With --against, each SOURCE (a document, a folder, .tar.gz or .zip) is read here and now, without the store.
    `official` compares citations with the links of the official XML, and submitters, dates, identifiers and replaced
    motions with its attributes and with --records. Gold of a corpus is posts.csv (motion, class, kind, place, country,
    ask), unlinked.csv (document, cited: citations that the official text leaves without a link) and citations.csv
    (document, cited, mentions, doubtful: all that a document cites).

    A .tsv with the columns string and normalised_ids is a table of citations: each string is read by itself. Gold for
    it has the columns string, reading and reason.

    \b
    Example: kamergraaf evaluate tests/gold
             kamergraaf evaluate motions.tar.gz --against official --records zaken.tar.gz --jobs 2
             kamergraaf evaluate motions.tar.gz --against tests/gold_motions --format json
             kamergraaf evaluate citations.tsv --against tests/gold_strings
    """
    from queries.corpus.strings import is_table_of_strings

    if len(sources) == 1 and is_table_of_strings(sources[0]):
        return _strings(sources[0], against, least)
    if not against:
        return _store(shared, sources, form, least)
    measured = _measured(shared, sources, against, records)
    return _told(shared, measured, form, least)


def _store(shared: Shared, sources: tuple[Path, ...], form: str, least: float) -> int:
    from queries.errors import BadGoldError
    from queries.evaluate import compare
    from queries.gold import read_gold

    if len(sources) != 1:
        raise BadGoldError(f"expected one GOLD, found {len(sources)}; to read documents, say --against")
    tables = read_gold(sources[0])
    documents = _documents(tables)
    with shared.open(write=False) as store:
        scores = [compare(name, table, _found(store, name, documents)) for name, table in tables.items()]
    click.echo(_written(scores, form), nl=False)
    return _code(scores, least)


def _documents(tables: dict[str, Answer]) -> tuple[str, ...]:
    """The documents that the gold speaks of; none named means all."""
    named = {str(cell) for table in tables.values() if "document" in table.columns for cell in table.column("document")}
    return tuple(sorted(named - {"None"}))


def _found(store: Store, name: str, documents: tuple[str, ...]) -> Answer:
    from queries.ask import ask
    from queries.named_query import named_query

    query = named_query(name)
    narrowed = documents and "document" in query.parameters
    return ask(store, query, {"document": documents} if narrowed else {})


def _measured(shared: Shared, sources: tuple[Path, ...], against: tuple[str, ...], records: Path | None) -> Measured:
    from queries.corpus.measure import OFFICIAL, measure

    return measure(sources, official=OFFICIAL in against, gold=_gold(against), records=records, jobs=shared.jobs)


def _told(shared: Shared, measured: Measured, form: str, least: float) -> int:
    page = form == "table"
    click.echo((_reading(measured) if page else "") + _written(measured.scores, form), nl=False)
    click.echo(_unjudged(measured) if page else "", nl=False)
    for name, reason in measured.failures:
        shared.note(f"Not read: {name}: {reason}")
    return 1 if measured.failures else _code(measured.scores, least)


def _gold(against: tuple[str, ...]) -> dict[str, Answer]:
    from queries.corpus.measure import OFFICIAL
    from queries.errors import BadGoldError
    from queries.gold import read_gold

    gold: dict[str, Answer] = {}
    for name in against:
        if name == OFFICIAL:
            continue
        if not Path(name).exists():
            raise BadGoldError(f"expected official, or a folder or file of gold, found no {name}; check the name")
        gold |= read_gold(Path(name))
    return gold


def _reading(measured: Measured) -> str:
    failed = f", {len(measured.failures)} failed" if measured.failures else ""
    return f"documents: {measured.files - len(measured.failures)} of {measured.files} read{failed}\n"


def _unjudged(measured: Measured) -> str:
    """What was read and has no gold: for a person to look at."""
    from itertools import groupby

    lines: list[str] = []
    for sort, group in groupby(measured.unjudged, key=lambda each: each[0]):
        rows = [f"  {', '.join(row)}  «{words}»" for _, (row, words) in group]
        lines += ["", f"Not judged, {sort}: {len(rows)}", *rows]
    return "".join(line + "\n" for line in lines)


def _strings(table: Path, against: tuple[str, ...], least: float) -> int:
    from queries.corpus.strings import read_strings

    strings = read_strings(table, next(iter(_gold(against).values()), None))
    right = sum(each.right for each in strings)
    click.echo(f"{right} of {len(strings)} strings read right ({right / max(len(strings), 1):.3f})")
    citing = [each for each in strings if each.wanted]
    read = sum(each.right for each in citing)
    click.echo(f"Of those that cite a publication: {read} of {len(citing)} ({read / max(len(citing), 1):.3f})")
    unsaid = [each for each in strings if not each.right and not each.reason]
    for each in strings:
        if not each.right:
            listed, found = (", ".join(cited) or "nothing" for cited in (each.listed, each.read))
            told = ", ".join(each.told) or "nothing"
            reason = each.reason or "no reason given"
            click.echo(f"  «{each.string}»: listed {listed}, read {found}, told as not understood: {told}; {reason}")
    otherwise = [each for each in strings if each.right and each.reason]
    click.echo(f"Right, and not as listed: {len(otherwise)}")
    for each in otherwise:
        click.echo(f"  «{each.string}»: {each.reason}")
    return 1 if unsaid and right < least * len(strings) else 0


def _written(scores: list[Score] | tuple[Score, ...], form: str) -> str:
    from queries.scores import scores_csv, scores_json, scores_page

    return {"csv": scores_csv, "json": scores_json}.get(form, scores_page)(scores)


def _code(scores: list[Score] | tuple[Score, ...], least: float) -> int:
    return 1 if any(min(score.precision, score.recall) < least for score in scores) else 0
