"""`kamergraaf evaluate`: precision, recall and F1 per relation against a gold, with every miss and every false hit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from queries.cli.shared import Shared, shared

if TYPE_CHECKING:
    from graph.store import Store
    from queries.answer import Answer
    from queries.evaluate import Score


@click.command(short_help="Measure precision and recall against a gold.")
@click.argument("gold", type=click.Path(exists=True, path_type=Path), metavar="GOLD")
@shared
def command(shared: Shared, gold: Path) -> int:
    """Compare the store with GOLD: a folder of CSV files named after queries, or one such file.

    A header names columns of that query; rows are compared as sets on those columns. Exit 1 on any miss or false hit.

    \b
    Example: kamergraaf evaluate tests/gold
    """
    from graph.store import open_store
    from queries.evaluate import compare
    from queries.gold import read_gold

    tables = read_gold(gold)
    documents = _documents(tables)
    with open_store(shared.store, write=False) as store:
        scores = [compare(name, table, _found(store, name, documents)) for name, table in tables.items()]
    click.echo(_summary(scores))
    for score in scores:
        click.echo(_differences(score), nl=False)
    return 1 if any(score.misses or score.false_hits for score in scores) else 0


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


def _summary(scores: list[Score]) -> str:
    lines = [f"{'relation':20}{'gold':>6}{'read':>6}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}"]
    for score in scores:
        right, gold, read = len(score.hits), len(score.hits + score.misses), len(score.hits + score.false_hits)
        lines.append(
            f"{score.relation:20}{gold:>6}{read:>6}{right:>7}{score.precision:>11.3f}{score.recall:>8.3f}{score.f1:>7.3f}"
        )
    return "\n".join(lines)


def _differences(score: Score) -> str:
    lines = [f"\n{score.relation} ({', '.join(score.columns)})"] if score.misses or score.false_hits else []
    lines += [f"  miss       {_row(row)}" for row in score.misses]
    lines += [f"  false hit  {_row(row)}" for row in score.false_hits]
    return "".join(line + "\n" for line in lines)


def _row(row: tuple[str, ...]) -> str:
    return ", ".join(cell or "-" for cell in row)
