"""Counts: the numbers of things that the document names, as the mentions give them."""

from __future__ import annotations

from extract.document import Document
from extract.statements import Count, Statement


def counts(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Count` per counted thing, in the order of the text."""
    return tuple(
        Count(mention.what, mention.value, document.evidence(mention.span, rule="counts"))
        for mention in document.mentions.counts
        if document.is_own(mention.span)
    )
