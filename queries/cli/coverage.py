"""`kamergraaf coverage`: what was read into the graph and what was not, with line numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from queries.cli.shared import Shared, shared

if TYPE_CHECKING:
    from graph.store import Store


@click.command(short_help="Tell what was read and what was not.")
@click.argument("document", required=False)
@shared
def command(shared: Shared, document: str | None) -> int:
    """Tell how much of each document (or of DOCUMENT) is in the graph, and which lines are not.

    \b
    Example: kamergraaf coverage kst-32734-32
    """
    from queries.ask import ask_named
    from queries.errors import UnknownSubjectError
    from queries.identifiers import document_name

    narrowed = {"document": document_name(document)} if document else {}
    with shared.open(write=False) as store:
        found = ask_named(store, "coverage", **narrowed)
        if document and not found.rows:
            raise UnknownSubjectError(f"expected a document of the store, found {document!r}; build it first")
        pages = [_page(store, row[0], row[1:]) for row in found.rows]
    click.echo("\n\n".join(pages))
    return 0


def _page(store: Store, document: object, counts: tuple[object, ...]) -> str:
    entries, entries_read, citations, citations_read, sentences, sentences_read = (int(str(count)) for count in counts)
    lines = [
        f"{document}",
        f"  list entries  {_share(entries_read, entries)}",
        f"  citations     {_share(citations_read, citations)}",
        f"  sentences     {_share(sentences_read, sentences)} gave a statement",
    ]
    return "\n".join((*lines, *_missed(store, str(document)), *_unread(store, str(document))))


def _share(read: int, seen: int) -> str:
    return f"{read} of {seen}" + (f" ({100 * read / seen:.0f} %)" if seen else "")


def _missed(store: Store, document: str) -> Iterator[str]:
    from queries.ask import ask_named
    from queries.pages import wrapped

    rows = ask_named(store, "not-understood", document=document).rows
    yield f"  not understood: {len(rows) or 'nothing'}"
    for _, line, text, why in rows:
        yield wrapped(f"line {line}: «{text}»: {why}", indent="      ", first="    ")


def _unread(store: Store, document: str) -> Iterator[str]:
    from queries.ask import ask_named
    from queries.pages import wrapped

    numbers = [int(str(row[1])) for row in ask_named(store, "unread-lines", document=document).rows]
    if numbers:
        yield wrapped("no statement from lines " + ", ".join(runs(numbers)), indent="    ", first="  ")


def runs(numbers: Iterable[int]) -> Iterator[str]:
    """Yield sorted *numbers* with runs written as ranges.

    >>> list(runs([1, 2, 3, 7, 9, 10]))
    ['1–3', '7', '9–10']
    """
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        yield f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0])
