"""`kamergraaf build`: documents into the store.

Files named one by one are looked at before the first is written: one that cannot be read ends the run with code 2 and
leaves the store as it was. Of folders and archives the rest is read, and what could not be is told at the end; only
where nothing at all could be read is the code 2. What the store holds already, as it is now, is passed over; so a build
that was stopped goes on where it was.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Final

import click

from queries.cli.fetching import Fetching, fetching, obtain
from queries.cli.shared import Shared, shared
from queries.errors import NoDocumentError

if TYPE_CHECKING:
    from extract.readers.streams import Survey
    from graph.shards.batches import Make
    from graph.shards.shard import Failure, Outcome
    from graph.shards.writing import Tally
    from ontology.errors import KamergraafError

# Up to so many documents each is told by name.
_FEW: Final = 5
# Of so many files that could not be read each is told with its reason.
_MOST: Final = 100


@click.command(short_help="Read documents into the graph.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--offline", is_flag=True, help="Take publications from the library only.")
@click.option("--scheduler", metavar="ADDRESS", help="Read on the Dask cluster with this scheduler (tcp://HOST:8786).")
@click.option(
    "--resume/--anew", default=True, show_default=True, help="Pass over what the store holds as it is now, or read all."
)
@shared
@fetching
def command(
    shared: Shared, options: Fetching, sources: tuple[str, ...], *, offline: bool, scheduler: str | None, resume: bool
) -> int:
    """Read documents into the graph: files, folders or archives; without SOURCE, the example that ships with
    kamergraaf.

    Official XML, HTML and ODT, PDF with a text layer, and plain text; .tar.gz and .zip are read as they are. What
    cannot be read in a folder or an archive is told at the end.

    An identifier or a dossier is taken from the library, and fetched first where it is not there.

    \b
    Example: kamergraaf build
             kamergraaf build letters/ kst-32734-32.txt motions.tar.gz
             kamergraaf build kst-32734-32 dossier/34952
             kamergraaf build --jobs 4 motions.tar.gz
    """
    from extract.readers.streams import survey
    from queries.documents import documents

    paths = documents(sources, partial(obtain, shared, options, offline=offline))
    found = survey(paths)
    _look_at([path for path in paths if path.is_file()])
    tally = _built(shared, paths, found, _make(shared, scheduler, len(found.names)), anew=not resume)
    _tell(tally.failures)
    for name in tally.repeated[:_MOST]:
        shared.note(f"Left out {name}: its document was given before, and what came first stands.")
    same = f", {len(tally.unchanged)} unchanged" if tally.unchanged else ""
    shared.note(f"Wrote {_papers(len(tally.changed))} to {shared.where}{same}.")
    if not sources:
        shared.note("The example is told in our own words: its quotes are not those of the official letter.")
    shared.note("Try: kamergraaf trace    kamergraaf query measures    kamergraaf queries")
    return 0


def _look_at(files: Sequence[Path]) -> None:
    """Raise for a file that was named by itself and cannot be read."""
    from extract.readers import read_source
    from extract.readers.archives import is_archive

    for path in files:
        if not is_archive(path.name):
            read_source(path)


def _make(shared: Shared, scheduler: str | None, documents: int) -> Make:
    """Who makes the shards: a cluster, several processes, or this one."""
    if scheduler is not None:
        from graph.shards.cluster import by_cluster

        return partial(by_cluster, address=scheduler)
    if shared.jobs > 1 and documents > 1:
        from graph.shards.pool import by_pool

        return partial(by_pool, jobs=min(shared.jobs, documents))
    from graph.shards.batches import serially

    return serially


def _built(shared: Shared, paths: Sequence[Path], found: Survey, make: Make, *, anew: bool) -> Tally:
    """Write what *paths* hold; raises where that is nothing, and leaves no store behind where there was none."""
    from graph.index.file import open_index
    from graph.shards.given import given
    from graph.shards.shard import Failure
    from graph.shards.writing import Writer

    was_there = shared.beside.exists()
    with shared.open(write=True) as store, open_index(shared.beside, write=True) as index:
        writer = Writer(store, index=index, anew=anew)
        writer.tally.failures += (Failure(each.name, each.reason) for each in found.refused)
        _watch(shared, writer.write(make(writer.pass_over(given(paths, found)))), writer.tally, len(found.names))
        if writer.tally.changed or writer.tally.unchanged:
            writer.finish()
            return writer.tally
    if not was_there:
        rmtree(shared.beside)
    raise _nothing(writer.tally.failures)


def _nothing(failures: Sequence[Failure]) -> KamergraafError:
    from extract.errors import UnreadableSourceError

    if failures:
        return UnreadableSourceError(failures[0].reason)
    return NoDocumentError("expected documents, found none in the archive; give another")


def _tell(failures: Sequence[Failure]) -> None:
    """Say what could not be read and why; it is no result, yet it is said even when asked to be quiet."""
    for each in failures[:_MOST]:
        click.echo(f"Left out {each.name}: {each.reason}", err=True)
    if len(failures) > _MOST:
        click.echo(f"Left out {len(failures) - _MOST} more.", err=True)


def _watch(shared: Shared, outcomes: Iterable[Outcome], tally: Tally, total: int) -> None:
    """Take *outcomes* to their end, saying what each gave; many documents move a bar instead, on a terminal."""
    from graph.shards.shard import Shard

    if total > _FEW and sys.stderr.isatty() and not shared.quiet:
        _show(outcomes, tally, total)
        return
    for outcome in outcomes:
        if total <= _FEW and isinstance(outcome, Shard):
            shared.note(f"Read {outcome.identifier}: {outcome.statements} statements, each with its words.")


def _show(outcomes: Iterable[Outcome], tally: Tally, total: int) -> None:
    """Move a bar: documents done, those a second, and the time left at that rate."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading", total=total, rate="")
        for done, _ in enumerate(outcomes, start=1):
            speed = progress.tasks[task].speed
            rate = f"{speed:.0f} a second" if speed else ""
            progress.update(task, completed=done + len(tally.unchanged), rate=rate)


def _papers(number: int) -> str:
    return f"{number} document{'' if number == 1 else 's'}"
