"""A trace to carry on with: as JSON with its chains, as CSV or Markdown. Knows the columns of the `effects` query."""

from __future__ import annotations

import json
from typing import TypedDict

from graph.chains import Effect, Step, Trace
from queries.answer import Answer, Cell
from queries.formats import as_csv, as_markdown

COLUMNS = ("motion", "post", "place", "kind", "basis", "direction", "start", "end", "theme", "rule", "quote")


class JsonStep(TypedDict):
    """One link of a chain."""

    position: int
    kind: str
    document: str
    line: int
    start: int
    end: int
    section: str | None
    rule: str
    exact: str


class JsonEffect(TypedDict):
    """One effect with its chain, in order."""

    motion: str
    post: str | None
    place: str | None
    kind: str | None
    basis: str
    direction: str
    start: str | None
    end: str | None
    theme: str | None
    rule: str
    document: str
    chain: list[JsonStep]


def trace_json(trace: Trace) -> str:
    """Return all effects with their chains; where nothing is stated, the passages that were looked at."""
    looked_at = [{"document": it.document, "line": it.line, "exact": it.exact} for it in trace.looked_at]
    told = {"stated": trace.stated, "effects": [_effect(effect) for effect in trace.effects], "looked_at": looked_at}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def trace_csv(trace: Trace) -> str:
    """Return the effects in the columns of the `effects` query."""
    return as_csv(_answer(trace))


def trace_markdown(trace: Trace) -> str:
    """Return the effects as a table."""
    return as_markdown(_answer(trace))


def _answer(trace: Trace) -> Answer:
    return Answer(COLUMNS, tuple(_row(effect) for effect in trace.effects)).ordered(("motion", "basis"))


def _row(effect: Effect) -> tuple[Cell, ...]:
    post = effect.post
    return (
        effect.motion.identifier,
        post.iri.value if post else None,
        post.place if post else None,
        str(post.kind) if post else None,
        str(effect.basis),
        str(effect.direction),
        effect.start,
        effect.end,
        effect.theme.slug if effect.theme else None,
        effect.rule,
        effect.steps[-1].passage.exact if effect.steps else None,
    )


def _effect(effect: Effect) -> JsonEffect:
    post = effect.post
    return {
        "motion": effect.motion.identifier,
        "post": post.iri.value if post else None,
        "place": post.place if post else None,
        "kind": str(post.kind) if post else None,
        "basis": str(effect.basis),
        "direction": str(effect.direction),
        "start": effect.start,
        "end": effect.end,
        "theme": effect.theme.slug if effect.theme else None,
        "rule": effect.rule,
        "document": effect.document,
        "chain": [_step(step) for step in effect.steps],
    }


def _step(step: Step) -> JsonStep:
    passage = step.passage
    return {
        "position": step.position,
        "kind": step.kind,
        "document": passage.document,
        "line": passage.line,
        "start": passage.start,
        "end": passage.end,
        "section": passage.section,
        "rule": passage.rule,
        "exact": passage.exact,
    }
