"""`kamergraaf query`: a named query, a file or standard input, and the answer in the form asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from queries.cli.shared import Shared, shared
from queries.errors import BadParameterError, BadQueryError

TABULAR = ("table", "csv", "tsv", "json", "markdown")
GRAPHS = ("turtle", "ntriples", "jsonld")


@click.command(short_help="Ask a named query or your own SPARQL.")
@click.argument("question", metavar="NAME|FILE.rq|-")
@click.option("-p", "--param", "parameters", multiple=True, metavar="NAME=VALUE", help="Narrow the answer; repeatable.")
@click.option("--format", "form", type=click.Choice(TABULAR + GRAPHS), help="Default: table; turtle for a CONSTRUCT.")
@shared
def command(shared: Shared, question: str, parameters: tuple[str, ...], form: str | None) -> int:
    """Ask a named query, a file with SPARQL 1.1, or standard input (-).

    \b
    Example: kamergraaf query measures -p theme=migratie -p year=2018
             kamergraaf query effects -p motion=kst-34952-8 --format csv
             kamergraaf queries          (which there are)
    """
    from queries.asked import answered
    from queries.named_query import named_query, parse

    values = _values(parameters)
    named = question != "-" and not question.endswith(".rq")
    query = named_query(question) if named else parse(question, _text(question))
    query.bound(values)  # a wrong parameter is told before a missing store
    with shared.open(write=False) as store:
        told = answered(store, query, values, form=form)
    click.echo(told.text, nl=False)
    for note in told.notes:
        shared.note(note)
    return 0


def _values(parameters: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals:
            raise BadParameterError(f"expected -p NAME=VALUE, found {parameter!r}; put an equals sign between them")
        values[name.strip()] = (*values.get(name.strip(), ()), value.strip())
    return values


def _text(question: str) -> str:
    data = sys.stdin.buffer.read() if question == "-" else Path(question).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadQueryError(f"expected a query in UTF-8, found other bytes in {question}; save it as UTF-8") from error
