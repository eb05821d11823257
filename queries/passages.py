"""A question by words, answered: passages from the text index, each with what the graph says there.

Knows how the index and the graph meet. Refuses to know SQL, SPARQL and how the answer is laid out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.index.file import Hit, TextIndex
from graph.index.joining import About, about, evidence_of_effects, evidence_on
from graph.index.language import Wanted, expression, only
from graph.index.step import Steps, out_of_step
from graph.store import Store
from graph.trace import find_motion, find_posts
from queries.errors import BadParameterError, near

COLUMNS: Final = ("document", "section", "line", "start", "end", "passage", "about")
EFFECT: Final = "effect"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What passages must have to do with besides their words; None where that is open."""

    document: str | None = None
    post: str | None = None
    motion: str | None = None
    sort: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Passages, best first; what rests on each, sorted; what they were found by; and what the index does not hold."""

    hits: tuple[Hit, ...]
    about: tuple[tuple[About, ...], ...]
    wanted: Wanted
    steps: Steps


def find_passages(store: Store, index: TextIndex, wanted: Wanted, narrowed: Narrowed, *, limit: int) -> Found:
    """Return at most *limit* passages for *wanted*; where none holds all its words, those that hold some.

    Raises `graph.errors.UnknownNodeError` for a post or motion that the graph does not hold, `BadParameterError` for a
    sort of thing that no passage speaks of.
    """
    steps = out_of_step(store, index)
    sort = _sort(index, narrowed.sort) if narrowed.sort else None
    evidence = _evidence(store, narrowed, sort)

    def search(asked: Wanted) -> tuple[Hit, ...]:
        return index.search(
            expression(asked), limit=limit, document=narrowed.document, sort=None if sort == EFFECT else sort,
            evidence=evidence, without=steps.all,
        )

    asked, hits = wanted, search(wanted)
    if not hits:
        known = [term for term in wanted.terms if index.search(expression(only(term)), limit=1)]
        answers = ((looser, search(looser)) for looser in wanted.loosened(known))
        asked, hits = next(((looser, found) for looser, found in answers if found), (wanted, hits))
    return Found(hits, tuple(_about(store, hits)), asked, steps)


def _about(store: Store, hits: Sequence[Hit]) -> Iterator[tuple[About, ...]]:
    resting: Mapping[str, Collection[About]] = about(store, {one for hit in hits for one in hit.evidence})
    for hit in hits:
        yield tuple(sorted({node for one in hit.evidence for node in resting.get(one, ())}))


def _evidence(store: Store, narrowed: Narrowed, sort: str | None) -> frozenset[str] | None:
    """Return the evidence that a passage must hold any of; None where it need hold none."""
    asked: list[frozenset[str]] = []
    if narrowed.post:
        asked.append(evidence_on(store, [post.iri for post in find_posts(store, narrowed.post)]))
    if narrowed.motion:
        asked.append(evidence_on(store, [find_motion(store, narrowed.motion).iri]))
    if sort == EFFECT:
        asked.append(evidence_of_effects(store))
    return frozenset.intersection(*asked) if asked else None


def _sort(index: TextIndex, written: str) -> str:
    """Return the sort that *written* names, in the singular or the plural («measures», «bodies»)."""
    known = (*index.sorts(), EFFECT)
    plain = written.strip().lower()
    found = next((sort for sort in known if plain in (sort, f"{sort}s", f"{sort[:-1]}ies")), None)
    if found is None:
        advice = near(plain.removesuffix("s"), known, limit=5) or f"try {', '.join(known)}"
        raise BadParameterError(f"expected --about to name what some passage speaks of, found {written!r}; {advice}")
    return found
