"""Merging: one job told twice is one measure with the evidence of both tellings.

Two tellings are one when action and post are the same and neither says what the other denies: theme, sign and date are
equal or missing on one side. A telling that fits more than one other stays on its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extract.statements import Measure, Period, Post
from ontology.terms import Action


def merge(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Return *measures* with tellings of the same job put together, in the order in which each was first told."""
    exact: dict[tuple[object, ...], Measure] = {}
    for measure in measures:
        same = exact.get(_identity(measure))
        exact[_identity(measure)] = _together(same, measure) if same else measure
    jobs: dict[tuple[Action, Post], list[Measure]] = {}
    for measure in exact.values():
        jobs.setdefault((measure.action, measure.post), []).append(measure)
    kept = {_identity(each): each for job in jobs.values() for each in _merge_partial(job)}
    return tuple(kept[key] for key in exact if key in kept)


def _merge_partial(measures: list[Measure]) -> list[Measure]:
    """Put each telling of one action on one post into the one fuller telling that it fits, if there is exactly one."""
    merged = list(measures)
    for measure in measures:
        fitting = [other for other in merged if _says_more(other, measure)]
        if len(fitting) == 1 and measure in merged:
            merged[merged.index(fitting[0])] = _together(fitting[0], measure)
            merged.remove(measure)
    return merged


def _identity(measure: Measure) -> tuple[object, ...]:
    job = (measure.action, measure.post, measure.theme, measure.period, measure.marker)
    return (*job, measure.former_kind, measure.funding)


def _says_more(fuller: Measure, measure: Measure) -> bool:
    """Tell whether *fuller*, of the same action and post, says all that *measure* says, and more."""
    return (
        measure.theme in (None, fuller.theme)
        and measure.marker in (None, fuller.marker)
        and measure.funding == fuller.funding
        and measure.former_kind in (None, fuller.former_kind)
        and _within(measure.period, fuller.period)
        and _identity(fuller) != _identity(measure)
    )


def _within(less: Period, more: Period) -> bool:
    return less == Period() or (less.start == more.start and less.end in (None, more.end))


def _together(fuller: Measure, measure: Measure) -> Measure:
    known = {(each.start, each.end, each.rule) for each in fuller.evidence}
    further = tuple(each for each in measure.evidence if (each.start, each.end, each.rule) not in known)
    return replace(
        fuller,
        evidence=fuller.evidence + further,
        because_of=fuller.because_of or measure.because_of,
        listed=fuller.listed or measure.listed,
        former_kind=fuller.former_kind or measure.former_kind,
    )
