"""The why-card: for one motion and one post, the chain of quotes in order, each with document, line and rule.

Knows how the chains of several effects are laid over each other, so that a shared quote stands once and the card stays
one page. Refuses to say more than the passages do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from graph.chains import Effect, MotionNode, Passage, PostNode, Trace
from ontology.terms import Basis
from queries.effect_names import motion_name, result, where
from queries.pages import WIDTH, wrapped
from queries.trace_page import distinct, not_stated, quoted
from queries.words import Words

# Document, start and end of a passage that the card has quoted.
Place = tuple[str, int, int]

# The step that belongs to one effect alone, and so tells its result.
_OWN = ("list-entry", "measure", "mention")


def why_card(motion: MotionNode, post: PostNode, trace: Trace, words: Words) -> str:
    """Return the card of *motion* and *post* from a trace that holds its effects."""
    effects = [effect for effect in trace.effects if effect.post == post]
    lines = list(_head(motion, post, words))
    if not effects:
        lines += ["", *not_stated(trace, words)]
    told: set[Place] = set()
    for basis, group in groupby(effects, key=lambda effect: effect.basis):
        lines += ["", *_chain(basis, list(group), told, words)]
    if len({effect.basis for effect in effects}) > 1:
        lines += ["", wrapped(words("basis-warning"))]
    return "\n".join(lines)


def _head(motion: MotionNode, post: PostNode, words: Words) -> Iterator[str]:
    yield wrapped(f"{words('why-title')}: {motion_name(motion, words)} → {post.label}")
    yield "=" * WIDTH
    yield wrapped(f"{words('motion')}: {motion.identifier}, {motion.date or words('undated')}; {motion.iri}")
    yield wrapped(f"{words('post')}: {post.label}; {post.iri}")
    if motion.opinion:
        yield f"{words('opinion')}: {words('opinion', motion.opinion)}"


def _chain(basis: Basis, effects: Sequence[Effect], told: set[Place], words: Words) -> Iterator[str]:
    yield f"{words('basis')}: {words('basis', basis)} ({basis})"
    yield wrapped(words("why", basis), indent="  ")
    steps = distinct(effects, lambda _: True)
    for number, (kind, group) in enumerate(groupby(steps, key=itemgetter(0)), start=1):
        yield f"  {number}. {words('step', kind)}"
        for _, passage in group:
            if kind in _OWN:
                yield from _results(effects, passage.start, words)
            yield from _quoted_once(passage, told, words)


def _quoted_once(passage: Passage, told: set[Place], words: Words) -> Iterator[str]:
    place = (passage.document, passage.start, passage.end)
    if place in told:
        yield wrapped(f"({words('same-words')}) {where(passage, words)}", indent="       ", first="     ")
    else:
        told.add(place)
        yield from quoted(passage, words, indent="     ")


def _results(effects: Sequence[Effect], start: int, words: Words) -> Iterator[str]:
    """Yield what each effect that rests on the passage at *start* comes to."""
    resting = (one for one in effects if any(step.kind in _OWN and step.passage.start == start for step in one.steps))
    for said in dict.fromkeys(result(effect, words) for effect in resting):
        yield f"     {said}:"
