"""Is the index in step with the store? Told by the stamps that both keep for each document."""

from __future__ import annotations

from dataclasses import dataclass

from graph.index.file import TextIndex
from graph.lookups import look_up
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Steps:
    """Documents by identifier, sorted: of another reading than the store's or missing, and those no longer stored."""

    behind: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every document that cannot be searched as the store has it."""
        return tuple(sorted({*self.behind, *self.gone}))


def out_of_step(store: Store, index: TextIndex) -> Steps:
    """Return what *index* does not hold as *store* does: a build was killed between the two, or a document has left.

    Number and sum of the stamps are compared first: one row, where asking for each takes a tenth of a second.
    """
    held = index.stamps
    totals = look_up(store, "stamp_sum").rows
    if totals and totals[0] == (len(held), sum(map(int, held.values()))):
        return Steps()
    stored = {str(identifier): str(stamp) for identifier, stamp in look_up(store, "stamps").rows}
    behind = sorted(identifier for identifier, stamp in stored.items() if held.get(identifier) != stamp)
    return Steps(tuple(behind), tuple(sorted(held.keys() - stored.keys())))
