"""`kamergraaf build`: documents into the store.

Files named one by one are looked at before the first is written: one that cannot be read ends the run with code 2 and
leaves the store as it was. Of folders and archives the rest is read, and what could not be is told at the end; only
where
nothing at all could be read is the code 2.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from queries.cli.fetching import Fetching, fetching, obtain
from queries.cli.shared import Shared, shared
from queries.errors import NoDocumentError

if TYPE_CHECKING:
    from extract.many import Result
    from extract.readers.archives import Refused
    from extract.statements import Reading
    from ontology.errors import KamergraafError

# Up to so many documents each is told by name.
_FEW: Final = 5
# Of so many files that could not be read each is told with its reason.
_MOST: Final = 100


@click.command(short_help="Read documents into the graph.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--offline", is_flag=True, help="Take publications from the library only.")
@shared
@fetching
def command(shared: Shared, options: Fetching, sources: tuple[str, ...], *, offline: bool) -> int:
    """Read documents into the graph: files, folders or archives; without SOURCE, the example that ships with
    kamergraaf.

    Official XML, HTML and ODT, PDF with a text layer, and plain text; .tar.gz and .zip are read as they are. What
    cannot
    be read in a folder or an archive is told at the end.

    An identifier or a dossier is taken from the library, and fetched first where it is not there.

    \b
    Example: kamergraaf build
             kamergraaf build letters/ kst-32734-32.txt motions.tar.gz
             kamergraaf build kst-32734-32 dossier/34952
    """
    from extract.many import read_many
    from extract.readers.streams import survey
    from graph.build import derive, load
    from graph.store import open_store
    from queries.documents import documents

    paths = documents(sources, partial(obtain, shared, options, offline=offline))
    found = survey(paths)
    _look_at([path for path in paths if path.is_file()])
    refused = list(found.refused)
    readings = _kept(read_many(paths, found, jobs=shared.jobs), refused)
    first = next(readings, None)
    if first is None:
        raise _nothing(refused)
    with open_store(shared.store, write=True) as store:
        loaded = load(store, _watched(shared, chain((first,), readings), len(found.names)))
        derive(store)
    _tell(refused)
    same = f", {len(loaded.unchanged)} unchanged" if loaded.unchanged else ""
    shared.note(f"Wrote {_papers(len(loaded.changed))} to {shared.store}{same}.")
    shared.note("Try: kamergraaf trace    kamergraaf query measures    kamergraaf queries")
    return 0


def _look_at(files: Sequence[Path]) -> None:
    """Raise for a file that was named by itself and cannot be read."""
    from extract.readers import read_source
    from extract.readers.archives import is_archive

    for path in files:
        if not is_archive(path.name):
            read_source(path)


def _kept(results: Iterator[Result], refused: list[Refused]) -> Iterator[Reading]:
    """Pass readings on, and put aside what could not be read."""
    from extract.statements import Reading

    for result in results:
        if isinstance(result, Reading):
            yield result
        else:
            refused.append(result)


def _nothing(refused: Sequence[Refused]) -> KamergraafError:
    from extract.errors import UnreadableSourceError

    if refused:
        return UnreadableSourceError(refused[0].reason)
    return NoDocumentError("expected documents, found none in the archive; give another")


def _tell(refused: Sequence[Refused]) -> None:
    """Say what could not be read and why; it is no result, yet it is said even when asked to be quiet."""
    for each in refused[:_MOST]:
        click.echo(f"Left out {each.name}: {each.reason}", err=True)
    if len(refused) > _MOST:
        click.echo(f"Left out {len(refused) - _MOST} more.", err=True)


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
