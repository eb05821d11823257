"""Kamerstukken and dossiers: every number of a dossier's shape, tried against the forms in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract.mentions.citation_grammar.candidate import Candidate, candidates, look_around
from extract.mentions.citation_grammar.numbered import numbered
from extract.mentions.citation_grammar.terse import terse
from extract.mentions.citation_grammar.turned import turned
from extract.mentions.citation_grammar.whole import whole
from extract.mentions.kinds import CitationMention

_FORMS: tuple[Callable[[Candidate], tuple[CitationMention, ...]], ...] = (
    numbered,  # 34 952, nr. 24
    turned,  # nr. 24 (34 952)
    terse,  # 34952-24
    whole,  # (34 952)
)


def papers(text: str) -> Iterator[CitationMention]:
    """Yield the papers and dossiers cited in *text*, in order."""
    previous = 0
    for start, end in candidates(text):
        candidate = look_around(text, start, end, previous=previous)
        if candidate is None:
            continue
        for mention in _first_form(candidate):
            previous = max(previous, mention.span.end)
            yield mention


def _first_form(candidate: Candidate) -> tuple[CitationMention, ...]:
    for form in _FORMS:
        found = form(candidate)
        if found:
            return found
    return ()
