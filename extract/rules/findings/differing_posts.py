"""A motion of which the document tells twice what it did, with different posts: four consulates here, five there."""

from __future__ import annotations

from bisect import bisect_right

from extract.document import Document
from extract.spans import Span
from extract.statements import Evidence, Finding, Measure, Post, Statement
from ontology.terms import Action, FindingKind

_RULE = "differing_posts"


def differing_posts(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per motion, action and telling that differs from the first; ``about`` is the motion."""
    tellings: dict[tuple[str, Action], dict[Span, tuple[set[Post], Evidence]]] = {}
    starts = _sentence_starts(document)
    for measure in so_far:
        if not isinstance(measure, Measure) or measure.because_of is None:
            continue
        told = tellings.setdefault((measure.because_of, measure.action), {})
        for quote in measure.evidence:
            if sentence := _sentence(starts, quote):
                told.setdefault(sentence, (set(), quote))[0].add(measure.post)
    return tuple(
        _finding(document, motion, (first, second))
        for (motion, _), told in tellings.items()
        for first, second in _differing(told)
    )


def _differing(told: dict[Span, tuple[set[Post], Evidence]]) -> list[tuple[Span, Span]]:
    """Pair the first telling with each that shares posts with it, but not all; one post told once more is no list."""
    (first, (posts, _)), *others = sorted(told.items(), key=lambda item: item[0])
    lists = [(at, other) for at, (other, _) in others if min(len(posts), len(other)) > 1]
    return [(first, at) for at, other in lists if posts & other and posts != other]


def _finding(document: Document, motion: str, sentences: tuple[Span, Span]) -> Finding:
    quotes = [document.evidence(sentence, rule=_RULE)[0] for sentence in sentences]
    return Finding(FindingKind.DIFFERING_POSTS, motion, quotes[0], quotes[1])


def _sentence_starts(document: Document) -> list[tuple[int, Span]]:
    """Return the source position at which each sentence begins, in order, with the sentence."""
    runs = ((document.runs(sentence), sentence) for sentence in document.mentions.sentences)
    return sorted((run[0].start, sentence) for run, sentence in runs if run)


def _sentence(starts: list[tuple[int, Span]], quote: Evidence) -> Span | None:
    at = bisect_right(starts, quote.start, key=lambda item: item[0]) - 1
    return starts[at][1] if at >= 0 else None
