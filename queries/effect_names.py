"""How an effect, a post and a period are called in a sentence for readers. Knows words; refuses to know pages."""

from __future__ import annotations

from graph.chains import Effect, MotionNode, Passage, PostNode
from queries.words import Words


def post_name(post: PostNode, words: Words) -> str:
    """Return the place, with the form of the post and what it is accredited to where it is no embassy.

    «Ankara», «Chongqing (CG)», «Brussel (PV EU)».
    """
    _, opening, accredited = post.label.partition("(")
    parts = (words("kind", post.kind), accredited.removesuffix(")") if opening else "")
    form = " ".join(part for part in parts if part)
    return f"{post.place} ({form})" if form else post.place


def period(effect: Effect, words: Words) -> str:
    """Return «2018», «2019–2021», or that no year is stated."""
    if not effect.start and not effect.end:
        return words("no-period")
    if effect.start and effect.end and effect.start != effect.end:
        return f"{effect.start}–{effect.end}"
    return str(effect.start or effect.end)


def result(effect: Effect, words: Words) -> str:
    """Return direction, theme and period: «versterkt, Veiligheid, 2018»."""
    theme = (effect.theme.label,) if effect.theme else ()
    when = (period(effect, words),) if effect.action else ()
    return ", ".join((words("direction", effect.direction), *theme, *when))


def motion_name(motion: MotionNode, words: Words) -> str:
    """Return «Motie Van den Hul»; in English «Motion Van den Hul»."""
    movers = motion.label.removeprefix("motie ").removesuffix(" c.s.")
    others = f" {words('and-others')}" if motion.and_others else ""
    return f"{words('motion')} {movers}{others}"


def where(passage: Passage, words: Words) -> str:
    """Return document, line and the rule that read the words."""
    return f"{passage.document}, {words('line')} {passage.line}; {words('rule')} {passage.rule}"
