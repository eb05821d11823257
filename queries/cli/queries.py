"""`kamergraaf queries`: the named queries, what each answers, and what it can be narrowed by."""

from __future__ import annotations

import click

from queries.cli.shared import Shared, shared


@click.command(short_help="List the named queries.")
@shared
def command(shared: Shared) -> int:  # noqa: ARG001 - every command takes the shared options
    """List the named queries with their parameters.

    \b
    Example: kamergraaf queries
    """
    from queries.named_query import named_queries
    from queries.pages import wrapped

    for query in named_queries():
        click.echo(click.style(query.name, bold=True))
        click.echo(wrapped(query.summary, indent="  "))
        if query.parameters:
            click.echo(wrapped("-p " + ", ".join(query.parameters), indent="  "))
        click.echo(wrapped(query.example, indent="  "))
    return 0
