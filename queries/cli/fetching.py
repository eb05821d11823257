"""What `fetch` and `build` share: where the library is, whom to ask, how a run over many publications is watched."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click

from queries.cli.shared import Shared

if TYPE_CHECKING:
    from queries.fetch.papers import Outcome
    from queries.fetch.wanted import Wanted

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Fetching:
    """Where publications are kept and where they come from; ``base_url`` is None for the official hosts."""

    library: Path
    base_url: str | None = None
    rate: float | None = None
    refresh: bool = False


def fetching(command: Callable[Concatenate[Shared, Fetching, P], R]) -> Callable[Concatenate[Shared, ...], R]:
    """Give *command* the options on the library, handed over after the shared ones."""

    @click.option(
        "--library",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(".kamergraaf/library"),
        envvar="KAMERGRAAF_LIBRARY",
        show_default=True,
        show_envvar=True,
        help="Folder in which fetched publications are kept.",
    )
    @click.option(
        "--base-url",
        metavar="URL",
        envvar="KAMERGRAAF_BASE_URL",
        show_envvar=True,
        help="A mirror to ask in place of the official hosts.",
    )
    @wraps(command)
    def with_library(shared: Shared, library: Path, base_url: str | None, *args: P.args, **kwargs: P.kwargs) -> R:
        return command(shared, Fetching(library=library, base_url=base_url or None), *args, **kwargs)

    return with_library


def fetch(shared: Shared, options: Fetching, asked: Sequence[Wanted]) -> Iterator[Outcome]:
    """Fetch *asked* into the library and yield the outcome of each; a bar moves on a terminal.

    Raises `NoNetworkError` when no connection can be made, after the outcomes so far.
    """
    from queries.fetch.library import Library
    from queries.fetch.line import Line
    from queries.fetch.manners import POLITE, Manners
    from queries.fetch.papers import Fetcher
    from queries.fetch.sites import Sites
    from queries.fetch.wanted import Dossier

    library = Library(options.library)
    with Line(Sites(options.base_url), Manners(rate=options.rate or POLITE)) as line, library.alone():
        fetcher = Fetcher(line, library, refresh=options.refresh)
        for dossier in (one for one in asked if isinstance(one, Dossier)):
            shared.note(f"Looking up {dossier}.")
        plan = fetcher.plan(asked)
        yield from plan.troubles
        yield from _watched(shared, fetcher.fetch(plan.papers), len(plan.papers))


def obtain(shared: Shared, options: Fetching, sources: Sequence[str], *, offline: bool) -> dict[str, tuple[Path, ...]]:
    """Return where the publications in each of *sources* are: in the library, and unless *offline* fetched first.

    For one publication that is its file; for a dossier or a list the folder of each, so that one paper which cannot be
    read is left out like one in any folder.

    Raises `NoDocumentError` for a source of which nothing could be had; other papers that could not be had are told on
    stderr.
    """
    from queries.errors import NoDocumentError
    from queries.fetch.library import Library
    from queries.fetch.shelf import absent, texts
    from queries.fetch.wanted import all_wanted

    library = Library(options.library)
    asked = {source: all_wanted((source,)) for source in sources}
    lacking = absent(library, tuple(dict.fromkeys(one for each in asked.values() for one in each)))
    if offline:
        troubles = {str(one): _not_here(one, options.library) for one in lacking}
    else:
        outcomes = fetch(shared, options, lacking) if lacking else ()
        troubles = {outcome.asked: " ".join(outcome.notes) for outcome in outcomes if outcome.bad}
    found = {source: texts(library, each) for source, each in asked.items()}
    for source, each in asked.items():
        if not found[source]:
            said = [troubles[str(one)] for one in each if str(one) in troubles] or list(troubles.values())
            raise NoDocumentError(said[0] if said else f"expected papers in {source}, found none; check it")
    for one, said_of_it in troubles.items():
        click.echo(f"Left out {one}: {said_of_it}.", err=True)
    return {
        source: paths if asked[source] == _itself(source) else tuple(path.parent for path in paths)
        for source, paths in found.items()
    }


def _itself(source: str) -> tuple[Wanted, ...]:
    """What *source* stands for where it is one publication by itself."""
    from queries.fetch.wanted import Publication, wanted

    one = None if source.startswith("@") else wanted(source)
    return (one,) if isinstance(one, Publication) else ()


def _not_here(one: Wanted, library: Path) -> str:
    return f"expected {one} in the library {library}, found nothing; run kamergraaf fetch {one}, or leave out --offline"


def _watched(shared: Shared, outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    if total < 2 or shared.quiet or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    # Told after the bar is gone: both may share one terminal.
    seen: list[Outcome] = []
    try:
        seen.extend(track(outcomes, "Fetching", total, console=Console(stderr=True), transient=True))
    finally:
        yield from seen
