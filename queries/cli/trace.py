"""`kamergraaf trace`: which posts a motion affects, on what basis; with --post the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ontology.terms import Basis
from queries.cli.shared import Shared, language, shared
from queries.errors import BadParameterError

if TYPE_CHECKING:
    from graph.chains import Trace
    from graph.store import Store


@click.command(short_help="Show which posts a motion affects.")
@click.argument("motion", required=False)
@click.option("--post", metavar="POST", help="Trace a post back to motions: its IRI, key or place.")
@click.option("--basis", metavar="BASIS,...", help=f"Only these: {', '.join(Basis)}.")
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "markdown", "csv")), default="text", show_default=True
)
@language
@shared
def command(shared: Shared, motion: str | None, post: str | None, basis: str | None, form: str, lang: str) -> int:
    """Show which posts MOTION affects, each basis by itself, with the words it rests on.

    MOTION is an identifier (kst-34952-8), a number as letters write it, or the name of the mover; without it, all.

    \b
    Example: kamergraaf trace kst-34952-8
             kamergraaf trace "Van den Hul" --basis theme,marker
             kamergraaf trace --post Tripoli
    """

    bases = _bases(basis)
    with shared.open(write=False) as store:
        trace = _trace(store, motion, post, bases)
    click.echo(_written(trace, form, lang, overview=motion is None and post is None), nl=False)
    if form == "text" and motion is None and post is None and trace.motions:
        shared.note(f"Try: kamergraaf trace {trace.motions[0].identifier}")
    return 0


def _bases(given: str | None) -> frozenset[Basis]:
    names = [name.strip() for name in given.split(",")] if given else list(Basis)
    unknown = [name for name in names if name not in tuple(Basis)]
    if unknown:
        raise BadParameterError(f"expected --basis to name some of {', '.join(Basis)}, found {unknown[0]!r}; mend it")
    return frozenset(map(Basis, names))


def _trace(store: Store, motion: str | None, post: str | None, bases: frozenset[Basis]) -> Trace:
    from dataclasses import replace

    from graph.chains import Trace
    from graph.trace import find_motion, find_posts, trace_all, trace_motion, trace_post

    if post is None:
        return trace_motion(store, find_motion(store, motion), bases=bases) if motion else trace_all(store, bases=bases)
    posts = find_posts(store, post)
    effects = tuple(effect for one in posts for effect in trace_post(store, one, bases=bases).effects)
    if motion:
        wanted = find_motion(store, motion)
        effects = tuple(effect for effect in effects if effect.motion == wanted)
    motions = tuple(dict.fromkeys(effect.motion for effect in effects))
    return replace(Trace(motions, posts, effects, ()))


def _written(trace: Trace, form: str, lang: str, *, overview: bool) -> str:
    from queries.trace_forms import trace_csv, trace_json, trace_markdown

    carried = {"json": trace_json, "csv": trace_csv, "markdown": trace_markdown}.get(form)
    if carried:
        return carried(trace)
    from queries.trace_overview import trace_overview
    from queries.trace_page import trace_page
    from queries.words import Words

    page = trace_overview if overview else trace_page
    return page(trace, Words(lang)) + "\n"
