"""A post to which the same thing happens on two dates close together («2013», «1 januari 2014»): one event told twice.

Dates further apart are two events: a post closed in 2005 and again in 2016 is no contradiction.
"""

from __future__ import annotations

from itertools import combinations

from extract.document import Document
from extract.statements import Finding, Measure, Post, Statement
from ontology.terms import Action, FindingKind

_ONCE = (Action.OPENING, Action.CLOSURE, Action.REOPENING, Action.CONVERSION, Action.AVERTED_CLOSURE)


def differing_dates(_document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per pair of dates that differ by at most one year; ``about`` is the place of the post."""
    events: dict[tuple[Post, Action], list[Measure]] = {}
    for each in so_far:
        if isinstance(each, Measure) and each.action in _ONCE and each.period.start and not each.listed:
            events.setdefault((each.post, each.action), []).append(each)
    pairs = [pair for measures in events.values() for pair in combinations(measures, 2) if _differ(*pair)]
    return tuple(
        Finding(FindingKind.DIFFERING_DATES, first.post.place, first.evidence[0], second.evidence[0])
        for first, second in pairs
    )


def _differ(first: Measure, second: Measure) -> bool:
    """«2013» and «2013-06» agree: one is only more precise."""
    one, other = first.period.start or "", second.period.start or ""
    if one.startswith(other) or other.startswith(one):
        return False
    return abs(int(one[:4]) - int(other[:4])) <= 1
