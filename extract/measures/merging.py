"""Merging: one job told twice is one measure with the evidence of both tellings.

Two tellings are one when action and post are the same and neither says what the other denies: theme, sign and date are
equal or missing on one side. A telling that fits more than one other stays on its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extract.statements import Evidence, Measure, Period, Post
from ontology.terms import Action

_MOST = 40  # differing tellings of one action on one post, beyond which each stays on its own: all are compared


def merge(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Return *measures* with tellings of the same job put together, in the order in which each was first told."""
    told: dict[tuple[object, ...], list[Measure]] = {}
    for measure in measures:
        told.setdefault(_identity(measure), []).append(measure)
    exact = {key: _together(*same) for key, same in told.items()}
    jobs: dict[tuple[Action, Post], list[Measure]] = {}
    for measure in exact.values():
        jobs.setdefault((measure.action, measure.post), []).append(measure)
    kept = {_identity(each): each for job in jobs.values() for each in _merge_partial(job)}
    return tuple(kept[key] for key in exact if key in kept)


def _merge_partial(measures: list[Measure]) -> list[Measure]:
    """Put each telling of one action on one post into the one fuller telling that it fits, if there is exactly one."""
    merged = list(measures)
    for measure in measures if len(measures) <= _MOST else ():
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


def _together(fuller: Measure, *others: Measure) -> Measure:
    if not others:
        return fuller
    evidence, known = list(fuller.evidence), {_place(each) for each in fuller.evidence}
    for measure in others:
        further = [each for each in measure.evidence if _place(each) not in known]
        evidence += further
        known.update(map(_place, further))
    all_ = (fuller, *others)
    return replace(
        fuller,
        evidence=tuple(evidence),
        because_of=next((each.because_of for each in all_ if each.because_of), fuller.because_of),
        listed=any(each.listed for each in all_),
        former_kind=next((each.former_kind for each in all_ if each.former_kind), fuller.former_kind),
    )


def _place(evidence: Evidence) -> tuple[int, int, str]:
    return evidence.start, evidence.end, evidence.rule
