"""`kamergraaf fetch`: official publications into the local library. The one command whose purpose is the network."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import click

from queries.cli import fetching as network
from queries.cli.fetching import Fetching, fetching
from queries.cli.shared import Shared, shared

if TYPE_CHECKING:
    from queries.fetch.papers import Outcome

# Requests a second that the official hosts are never asked beyond.
FASTEST: Final = 5.0


@click.command(short_help="Fetch official publications.")
@click.argument("asked", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--rate", type=click.FloatRange(0.01, 1000), default=2.0, show_default=True, help="Requests a second, at most."
)
@click.option("--refresh", is_flag=True, help="Ask again for what is in the library.")
@shared
@fetching
def command(shared: Shared, options: Fetching, asked: tuple[str, ...], rate: float, *, refresh: bool) -> int:
    """Fetch publications into the library: official XML, else HTML, else PDF, each with its official metadata.

    ID is an identifier, a dossier, or a file with one of these on each line. What is in the library already is not
    asked for again, and a run that was broken off goes on. Exit 1 when something could not be had, 2 without a network.

    \b
    Example: kamergraaf fetch kst-32734-32
             kamergraaf fetch dossier/32734 ah-tk-20202021-3235
             kamergraaf fetch @identifiers.txt --library papers
    """
    from queries.fetch.wanted import all_wanted

    if rate > FASTEST and options.base_url is None:
        raise click.UsageError(
            f"expected at most {FASTEST:g} requests a second, found {rate:g}; more is for a --base-url"
        )
    counts: Counter[str] = Counter()
    for outcome in network.fetch(shared, replace(options, rate=rate, refresh=refresh), all_wanted(asked)):
        counts[outcome.state] += 1
        _tell(shared, outcome)
    shared.note(f"{', '.join(f'{number} {state}' for state, number in counts.items())}; library {options.library}.")
    return 1 if counts.keys() & {"missing", "refused", "unanswered"} else 0


def _tell(shared: Shared, outcome: Outcome) -> None:
    """One line on stdout for each publication; what a good one lacks is a note."""
    if outcome.bad:
        click.echo(f"{outcome.asked:<24} {outcome.state:<10} {' '.join(outcome.notes)}")
        return
    click.echo(f"{outcome.asked:<24} {outcome.state:<10} {outcome.path}")
    for note in outcome.notes:
        shared.note(f"{outcome.asked}: {note}")
