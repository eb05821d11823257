"""`kamergraaf why`: the why-card of one motion and one post."""

from __future__ import annotations

import click

from queries.cli.shared import Shared, language, shared


@click.command(short_help="Show the quotes that lead from a motion to a post.")
@click.argument("motion")
@click.argument("post")
@language
@shared
def command(shared: Shared, motion: str, post: str, lang: str) -> int:
    """Print the chain of quotes from MOTION to POST, in order, each with document, line and rule.

    POST is an IRI, a key (embassy-tripoli), or a place; where several posts stand in that place, each that is affected
    gets its card.

    \b
    Example: kamergraaf why kst-34952-8 Tripoli
    """
    from graph.trace import find_motion, find_posts
    from graph.trace import why as chains
    from queries.why_card import why_card
    from queries.words import Words

    with shared.open(write=False) as store:
        found, posts = find_motion(store, motion), find_posts(store, post)
        trace = chains(store, found, posts)
    affected = [one for one in posts if any(effect.post == one for effect in trace.effects)]
    if len(posts) > 1 and not affected:
        shared.note(
            f"{len(posts)} posts answer to {post}, and none is affected: {', '.join(one.label for one in posts)}"
        )
    cards = [why_card(found, one, trace, Words(lang)) for one in affected or posts[:1]]
    click.echo("\n\n".join(cards))
    return 0
