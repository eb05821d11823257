"""Amounts: the money that the document names, as the mentions give it."""

from __future__ import annotations

from extract.document import Document
from extract.statements import Amount, Statement


def amounts(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Amount` per mention of money, in the order of the text, with its sentence part as evidence; for a
    cell of a table with what says its unit and year."""
    return tuple(
        Amount(
            minimum=mention.minimum,
            maximum=mention.maximum,
            currency=mention.currency,
            period=mention.period,
            structural=mention.structural,
            purpose=mention.purpose,
            evidence=tuple(
                quote for span in (mention.span, *mention.also) for quote in document.evidence(span, rule="amounts")
            ),
        )
        for mention in document.mentions.amounts
        if document.is_own(mention.span)
    )
