"""`kamergraaf export`: the graph, or a part of it, as a file. A file is there whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from queries.cli.shared import Shared, shared


@click.command(short_help="Write the graph to a file.")
@click.argument("form", metavar="FORMAT")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write; none or -: stdout."
)
@click.option("--focus", metavar="NODE", help="Only what stands around this motion or post.")
@click.option("--depth", type=click.IntRange(1), default=2, show_default=True, help="Steps around the focus.")
@click.option("--only", metavar="BASIS,...", help="Only effects on these bases.")
@shared
def command(shared: Shared, form: str, output: Path | None, focus: str | None, depth: int, only: str | None) -> int:
    """Write the graph as FORMAT: turtle ntriples nquads trig jsonld rdfxml csv graphml dot html ...

    \b
    Example: kamergraaf export turtle -o letter.ttl
             kamergraaf export html --focus kst-34952-8 -o motion.html
    """
    from graph.views import export

    with shared.open(write=False) as store:
        data = export(store, form, focus=focus, depth=depth, only=tuple(only.split(",")) if only else ())
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(data)
        return 0
    write_whole(output, data)
    shared.note(f"Wrote {output} ({len(data):,} bytes).")
    return 0


def write_whole(path: Path, data: bytes) -> None:
    """Put *data* at *path* in one step: a reader sees the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
