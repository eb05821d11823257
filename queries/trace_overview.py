"""All motions on one page: how many posts each reaches on each basis, side by side and never added up."""

from __future__ import annotations

from graph.chains import MotionNode, PostNode, Trace
from ontology.terms import Basis
from queries.pages import wrapped
from queries.words import Words

# The posts that a motion reaches on a basis, None for an effect on no post.
Reach = dict[tuple[str, Basis], set[PostNode | None]]


def trace_overview(trace: Trace, words: Words) -> str:
    """Return one line per motion of *trace*; a dash where no effect is stated, a plus where it is on the network."""
    keys = max((len(motion.identifier) for motion in trace.motions), default=0)
    reach = _reach(trace)
    head = f"{'':{keys}}" + "".join(f" {basis}" for basis in Basis)
    lines = [
        wrapped(_name(motion), first=_numbers(reach, motion, keys), indent=" " * (len(head) + 2))
        for motion in trace.motions
    ]
    return "\n".join((f"{words('all-motions')}:", "", head, *lines, "", wrapped(words("basis-warning"))))


def _numbers(reach: Reach, motion: MotionNode, keys: int) -> str:
    cells = (f" {_number(reach, motion, basis):>{len(basis)}}" for basis in Basis)
    return f"{motion.identifier:{keys}}" + "".join(cells) + "  "


def _name(motion: MotionNode) -> str:
    return motion.label.removeprefix("motie ")


def _reach(trace: Trace) -> Reach:
    found: Reach = {}
    for effect in trace.effects:
        found.setdefault((effect.motion.identifier, effect.basis), set()).add(effect.post)
    return found


def _number(reach: Reach, motion: MotionNode, basis: Basis) -> str:
    posts = reach.get((motion.identifier, basis))
    if posts is None:
        return "-"
    return "+" if basis is Basis.NETWORK else str(len(posts - {None}))
