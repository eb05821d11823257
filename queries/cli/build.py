"""`kamergraaf build`: documents into the store.

All are looked at before the first is written, so that bad input leaves the store as it was.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from queries.cli.fetching import Fetching, fetching, obtain
from queries.cli.shared import Shared, shared

if TYPE_CHECKING:
    from extract.statements import Reading

# Up to so many documents each is told by name.
_FEW: Final = 5


@click.command(short_help="Read documents into the graph.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--offline", is_flag=True, help="Take publications from the library only.")
@shared
@fetching
def command(shared: Shared, options: Fetching, sources: tuple[str, ...], *, offline: bool) -> int:
    """Read documents into the graph: files or folders; without SOURCE, the example that ships with kamergraaf.

    An identifier or a dossier is taken from the library, and fetched first where it is not there.

    \b
    Example: kamergraaf build
             kamergraaf build letters/ kst-32734-32.txt
             kamergraaf build kst-32734-32 dossier/34952
    """
    from graph.build import derive, load
    from graph.store import open_store
    from queries.documents import documents

    paths = documents(sources, partial(obtain, shared, options, offline=offline))
    _look_at(paths)
    with open_store(shared.store, write=True) as store:
        loaded = load(store, _watched(shared, _readings(paths, jobs=shared.jobs), len(paths)))
        derive(store)
    same = f", {len(loaded.unchanged)} unchanged" if loaded.unchanged else ""
    shared.note(f"Wrote {_papers(len(loaded.changed))} to {shared.store}{same}.")
    shared.note("Try: kamergraaf trace    kamergraaf query measures    kamergraaf queries")
    return 0


def _look_at(paths: Sequence[Path]) -> None:
    from extract.readers import read_source

    for path in paths:
        read_source(path)


def _readings(paths: Sequence[Path], *, jobs: int) -> Iterator[Reading]:
    from extract import read_path

    if jobs == 1 or len(paths) == 1:
        yield from map(read_path, paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(paths))) as pool:
        yield from pool.map(read_path, paths, chunksize=max(1, min(16, len(paths) // jobs)))


def _watched(shared: Shared, readings: Iterator[Reading], total: int) -> Iterator[Reading]:
    """Pass *readings* on, saying what each gave; many documents move a bar instead, on a terminal."""
    if total > _FEW and sys.stderr.isatty() and not shared.quiet:
        from rich.console import Console
        from rich.progress import track

        yield from track(readings, "Reading", total, console=Console(stderr=True), transient=True)
        return
    for reading in readings:
        if total <= _FEW:
            shared.note(f"Read {reading.paper.identifier}: {len(reading.statements)} statements, each with its words.")
        yield reading


def _papers(number: int) -> str:
    return f"{number} document{'' if number == 1 else 's'}"
