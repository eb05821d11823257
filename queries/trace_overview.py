"""All motions on one page: how many posts each reaches on each basis, side by side and never added up."""

from __future__ import annotations

from graph.chains import MotionNode, Trace
from ontology.terms import Basis
from queries.pages import wrapped
from queries.words import Words


def trace_overview(trace: Trace, words: Words) -> str:
    """Return one line per motion of *trace*; a dash where no effect is stated, a plus where it is on the network."""
    keys = max((len(motion.identifier) for motion in trace.motions), default=0)
    head = f"{'':{keys}}" + "".join(f" {basis}" for basis in Basis)
    lines = [
        wrapped(_name(motion), first=_numbers(trace, motion, keys), indent=" " * (len(head) + 2))
        for motion in trace.motions
    ]
    return "\n".join((f"{words('all-motions')}:", "", head, *lines, "", wrapped(words("basis-warning"))))


def _numbers(trace: Trace, motion: MotionNode, keys: int) -> str:
    cells = (f" {_reach(trace, motion, basis):>{len(basis)}}" for basis in Basis)
    return f"{motion.identifier:{keys}}" + "".join(cells) + "  "


def _name(motion: MotionNode) -> str:
    return motion.label.removeprefix("motie ")


def _reach(trace: Trace, motion: MotionNode, basis: Basis) -> str:
    effects = [effect for effect in trace.effects if effect.motion == motion and effect.basis is basis]
    if not effects:
        return "-"
    return str(len({effect.post for effect in effects if effect.post})) if basis is not Basis.NETWORK else "+"
