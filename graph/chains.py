"""What a trace is made of: passages, steps, effects, motions and posts, as frozen values.

Refuses to know SPARQL and how the values are shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.rows import Iri
from ontology.terms import Basis, Direction, PostKind


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source: ``document`` is its identifier, positions are code points of its text, ``line`` counts
    from 1.
    """

    document: str
    start: int
    end: int
    line: int
    page: int | None
    section: str | None
    rule: str
    exact: str


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a chain. Steps with the same ``position`` stand side by side, in the order of the text.

    ``kind`` is ``request``, ``answer``, ``theme``, ``subject``, ``marker``, ``country``, ``mention``, ``measure`` or
    ``list-entry``.
    """

    position: int
    kind: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class MotionNode:
    """A motion: identifier, name («motie Van den Hul», «motie Sjoerdsma c.s.»), date and opinion where a document
    gives them.
    """

    iri: Iri
    identifier: str
    label: str
    submitters: tuple[str, ...]
    and_others: bool
    date: str | None
    opinion: str | None


@dataclass(frozen=True, slots=True)
class PostNode:
    """A post: name («ambassade Ankara»), place, form, and the name of its country where known."""

    iri: Iri
    label: str
    place: str
    kind: PostKind
    country: str | None


@dataclass(frozen=True, slots=True)
class ThemeNode:
    """A theme of one document: slug of its heading, and the heading; the slug again where it has none."""

    iri: Iri
    slug: str
    label: str


@dataclass(frozen=True, slots=True)
class Effect:
    """The claim that a motion affects a post (or, for ``network``, the whole network), with its chain in order.

    ``action``, ``theme``, ``start``, ``end`` and ``marker`` (its sign) are those of the measure through which the
    effect shows.
    """

    iri: Iri
    motion: MotionNode
    post: PostNode | None
    basis: Basis
    direction: Direction
    document: str
    rule: str
    steps: tuple[Step, ...]
    action: str | None = None
    theme: ThemeNode | None = None
    start: str | None = None
    end: str | None = None
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Effects in order of motion, basis, period and post; ``looked_at`` are the passages on the motions where there is
    none.

    An empty ``effects`` means *not stated*, never zero.
    """

    motions: tuple[MotionNode, ...]
    posts: tuple[PostNode, ...]
    effects: tuple[Effect, ...]
    looked_at: tuple[Passage, ...]

    @property
    def stated(self) -> bool:
        """Whether the sources state any effect."""
        return bool(self.effects)
