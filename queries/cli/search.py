"""`kamergraaf search`: passages by their words, with what the graph says of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import click

from queries.cli.shared import Shared, shared

if TYPE_CHECKING:
    from graph.index.language import Wanted
    from queries.passages import Found

FORMS: Final = ("table", "csv", "tsv", "json", "markdown")
# So many documents are named where the index lags behind.
_FEW: Final = 5


@click.command(short_help="Find passages by their words.")
@click.argument("question", nargs=-1, required=True, metavar="WORD...")
@click.option("--post", metavar="POST", help="Only passages on which something about a post rests: IRI, key or place.")
@click.option("--motion", metavar="MOTION", help="The same for a motion: identifier, number or mover.")
@click.option("--about", metavar="SORT", help="Only passages that speak of posts, motions, measures, effects, …")
@click.option("--document", metavar="DOCUMENT", help="Only passages of this document.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many passages.")
@click.option("--format", "form", type=click.Choice(FORMS), default="table", show_default=True)
@shared
def command(
    shared: Shared, question: tuple[str, ...], post: str | None, motion: str | None, about: str | None,
    document: str | None, limit: int, form: str,
) -> int:
    """Find the passages that hold all of the words, in any form (post finds posten), best first.

    "goed bestuur" in quotes must stand so, mensenrecht* is every word that begins so; OR and NOT in capitals part
    questions and take out. What rests on a passage (measures, motions, effects) is told beside it.

    \b
    Example: kamergraaf search mensenrechten posten
             kamergraaf search mensenrechten --post Tripoli
             kamergraaf search '"goed bestuur" OR mensenrecht* NOT fonds' --about measures --format csv
    """
    from graph.index.file import open_index
    from graph.index.language import parse
    from queries.identifiers import document_name
    from queries.passage_forms import written
    from queries.passages import Narrowed, find_passages

    wanted = parse(" ".join(question))
    narrowed = Narrowed(document and document_name(document), post, motion, about)
    with shared.open(write=False) as store, open_index(shared.beside, write=False) as index:
        found = find_passages(store, index, wanted, narrowed, limit=limit)
    click.echo(written(found, form), nl=False)
    for note in _notes(found, wanted, limit=limit):
        shared.note(note)
    for warning in _warnings(found):
        click.echo(warning, err=True)
    return 0


def _notes(found: Found, asked: Wanted, *, limit: int) -> Iterator[str]:
    if not found.hits:
        yield "No passage holds these words; try fewer, or the beginning of a word with an asterisk (mensenrecht*)."
    elif found.wanted != asked:
        which = " or ".join if len(found.wanted.alternatives) > 1 else " and ".join
        words = which(f"«{' '.join(term.words)}»" for term in found.wanted.terms)
        yield f"No passage holds all of these words; looked for {words}."
    if len(found.hits) == limit:
        yield f"Stopped at {limit}; there may be more: --limit {10 * limit}"


def _warnings(found: Found) -> Iterator[str]:
    """What was not searched is told even to those who asked for quiet: an answer must not be taken for whole."""
    missing = found.steps.all
    if missing:
        named = ", ".join(missing[:_FEW]) + (f" and {len(missing) - _FEW} more" if len(missing) > _FEW else "")
        yield f"Not searched, as the text index is of another reading than the store: {named}; build them again."
