"""A trace to read: per motion, per basis, which posts, in which direction, when and under which theme.

Knows how effects are grouped for a reader. Refuses to add up across bases. What a whole basis rests on is quoted once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from graph.chains import Effect, MotionNode, Passage, Trace
from ontology.terms import Basis
from queries.answer import natural
from queries.effect_names import motion_name, post_name, result, where
from queries.pages import listed, wrapped
from queries.words import Words

# Steps that stand once for many posts; the others are the post's own.
_COMMON = ("answer", "subject", "marker", "country", "mention")


def trace_page(trace: Trace, words: Words) -> str:
    """Return the page of *trace*: one part per motion."""
    parts = (motion_part(motion, trace, words) for motion in trace.motions)
    return "\n\n".join("\n".join(part) for part in parts)


def motion_part(motion: MotionNode, trace: Trace, words: Words) -> Iterator[str]:
    """Yield the lines on one motion: who, when, what it asks, then a block per basis, or that nothing is stated."""
    effects = [effect for effect in trace.effects if effect.motion == motion]
    yield wrapped(f"{motion_name(motion, words)} ({motion.identifier}, {motion.date or words('undated')})")
    if motion.opinion:
        yield f"  {words('opinion')}: {words('opinion', motion.opinion)}"
    yield from _request(effects, words)
    if not effects:
        yield from not_stated(trace, words)
    for basis, group in groupby(effects, key=lambda effect: effect.basis):
        yield ""
        yield from _basis(basis, list(group), words)
    if len({effect.basis for effect in effects}) > 1:
        yield ""
        yield wrapped(words("basis-warning"))


def not_stated(trace: Trace, words: Words) -> Iterator[str]:
    """Yield that the sources state no effect, and the passages that were looked at."""
    yield wrapped(f"{words('not-stated')}.", indent="  ")
    yield wrapped(f"{words('looked-at')}:" if trace.looked_at else words("no-passage"), indent="  ")
    for passage in trace.looked_at:
        yield from quoted(passage, words, indent="    ")


def quoted(passage: Passage, words: Words, *, indent: str) -> Iterator[str]:
    """Yield the exact words of *passage* between «», then where they stand and which rule read them."""
    yield wrapped(f"«{passage.exact}»", indent=indent)
    yield wrapped(where(passage, words), indent=indent + "  ")


def distinct(effects: Sequence[Effect], wanted: Callable[[str], bool]) -> list[tuple[str, Passage]]:
    """Return kind and passage of the steps of *effects* whose kind is *wanted*, in the order of chains, each once."""
    steps = sorted(
        ((step.position, step.kind, step.passage) for effect in effects for step in effect.steps if wanted(step.kind)),
        key=lambda step: (step[0], step[1], step[2].document, step[2].start),
    )
    return list(dict.fromkeys((kind, passage) for _, kind, passage in steps))


def _request(effects: Sequence[Effect], words: Words) -> Iterator[str]:
    for _, passage in distinct(effects, lambda kind: kind == "request"):
        yield f"  {words('request')}:"
        yield from quoted(passage, words, indent="    ")


def _basis(basis: Basis, effects: Sequence[Effect], words: Words) -> Iterator[str]:
    posts = {effect.post for effect in effects if effect.post}
    number = f": {len(posts)} {words('one-post' if len(posts) == 1 else 'posts')}" if posts else ""
    yield f"{words('basis')} {words('basis', basis)} ({basis}){number}"
    yield wrapped(words("why", basis), indent="  ")
    for kind, steps in groupby(distinct(effects, lambda kind: kind in _COMMON), key=itemgetter(0)):
        yield f"  {words('step', kind)}:"
        for _, passage in steps:
            yield from quoted(passage, words, indent="    ")
    named = basis is Basis.NAMED
    for said, group in groupby(sorted(effects, key=_by_result), key=lambda effect: result(effect, words)):
        yield from _posts(said, list(group), words, with_words=named)
    if len({effect.theme for effect in effects}) > 1:
        yield wrapped(words("count-warning"), indent="  ")


def _by_result(effect: Effect) -> tuple[str, str, str, str]:
    return effect.direction, effect.theme.label if effect.theme else "", effect.start or "", effect.end or ""


def _posts(said: str, effects: Sequence[Effect], words: Words, *, with_words: bool) -> Iterator[str]:
    names = tuple(sorted({post_name(effect.post, words) for effect in effects if effect.post}, key=natural))
    yield f"  {said}" + (f" ({len(names)}):" if names else "")
    if names:
        yield listed(names, indent="    ")
    if with_words:
        for passage in _widest([passage for _, passage in distinct(effects, lambda kind: kind == "measure")]):
            yield from quoted(passage, words, indent="    ")


def _widest(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages that do not lie inside another one: the sentence, not each name in it."""
    for one in passages:
        if not any(_inside(one, other) for other in passages):
            yield one


def _inside(one: Passage, other: Passage) -> bool:
    wider = (other.end - other.start) > (one.end - one.start)
    return wider and one.document == other.document and other.start <= one.start and one.end <= other.end
