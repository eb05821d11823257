"""`kamergraaf check`: is the graph as its shapes say, and what should a reader be warned of?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from ontology.terms import FindingKind
from queries.cli.shared import Shared, shared

if TYPE_CHECKING:
    from queries.answer import Answer

# Findings that say that something holds: nothing to warn of.
_HOLDS: Final = (FindingKind.SUM_HOLDS,)


@click.command(short_help="Look for violations and contradictions.")
@shared
def command(shared: Shared) -> int:
    """Hold the graph against its SHACL shapes and list contradictions, sums that do not add up, said-but-not-listed.

    Exit 1 on a violation or a finding that warns. A hundred documents are held in memory at a time, by each of --jobs
    processes.

    \b
    Example: kamergraaf check
             kamergraaf check --jobs 2
    """
    from graph.validate import shacl
    from queries.ask import ask_named

    with shared.open(write=False) as store:
        violations = shacl(store, jobs=shared.jobs)
        findings = ask_named(store, "findings")
    click.echo(f"SHACL: {len(violations) or 'no'} violation{'' if len(violations) == 1 else 's'}")
    for violation in violations:
        click.echo(f"  {violation}")
    click.echo(_page(findings))
    warned = [row for row in findings.rows if row[0] not in _HOLDS]
    return 1 if violations or warned else 0


def _page(findings: Answer) -> str:
    from queries.pages import wrapped

    lines = [f"Findings: {len(findings.rows) or 'none'}"]
    for finding, about, *quotes in findings.rows:
        lines.append(wrapped(f"{finding}: {about}", indent="    ", first="  "))
        lines += [wrapped(f"«{quote}»", indent="      ", first="    ") for quote in quotes if quote]
    return "\n".join(lines)
