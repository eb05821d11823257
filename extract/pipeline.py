"""From an outline to its mentions: spaCy's Dutch tokenizer, then every matcher in order.

Knows the order in which kinds of mention are looked for, and which lean on earlier ones; refuses to resolve what a
mention stands for.
"""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.ledgers import find_ledgers, stretches
from extract.mentions import (
    amounts,
    citations,
    counts,
    dates,
    gazetteer,
    motions,
    persons,
    sentences,
    table_amounts,
    table_counts,
)
from extract.mentions.kinds import AmountMention, CountMention, Mentions
from extract.outline import Outline
from extract.spans import Span, Stretches
from extract.tokenizer import cut, language

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc


@lru_cache(maxsize=1)
def _phrases() -> PhraseMatcher:
    return gazetteer.phrases(language())


def find_mentions(outline: Outline, *, dossier: str | None = None, counted: bool = True) -> Mentions:
    """Return everything found in the clean text of *outline*; *dossier* is the document's own, for «op stuk nr. 20».

    Not *counted*: numbers of things are not looked for, because no rule asks for those of a motion.
    """
    return match(cut(outline.clean.text), outline, dossier=dossier, counted=counted)


def match(doc: Doc, outline: Outline, *, dossier: str | None = None, counted: bool = True) -> Mentions:
    """Return the mentions in *doc*, which holds the clean text of *outline*. Pure: the Doc stays as it is."""
    text = outline.clean.text
    named = gazetteer.match(doc, text, _phrases())
    papers = citations.match(text, dossier=dossier)
    days = dates.match(text)
    money = _amounts(outline)
    taken = [mention.span for kind in (papers, days, money) for mention in kind]
    return Mentions(
        citations=papers,
        places=named.places,
        countries=named.countries,
        regions=named.regions,
        bodies=named.bodies,
        persons=persons.match(text),
        dates=days,
        amounts=money,
        counts=_counts(outline, taken) if counted else (),
        motions=motions.match(text, citations=papers, dates=days),
        sentences=sentences.split(text, stretches(outline, find_ledgers(outline))),
    )


def _amounts(outline: Outline) -> tuple[AmountMention, ...]:
    """Return the amounts in the text, and those of tables that give a unit, which is not asked for beyond them."""
    closed = Stretches(table_amounts.rows(outline))
    in_text = [each for each in amounts.match(outline.clean.text) if not closed.hold(*each.span)]
    return tuple(sorted((*table_amounts.match(outline), *in_text), key=lambda amount: amount.span))


def _counts(outline: Outline, taken: list[Span]) -> tuple[CountMention, ...]:
    """Return the numbers in the tables, and those in the text that no cell holds."""
    in_cells = table_counts.match(outline)
    in_text = counts.match(outline.clean.text, taken=[*taken, *(count.span for count in in_cells)])
    return tuple(sorted((*in_cells, *in_text), key=lambda count: count.span))


def mark(outline: Outline, *, dossier: str | None = None) -> Doc:
    """Return a spaCy Doc of the clean text; ``doc.spans`` holds every kind of mention under its name."""
    doc = cut(outline.clean.text)
    mentions = match(doc, outline, dossier=dossier)
    for kind in fields(mentions):
        spans = (found if isinstance(found, Span) else found.span for found in getattr(mentions, kind.name))
        marked = (doc.char_span(span.start, span.end, label=kind.name, alignment_mode="expand") for span in spans)
        doc.spans[kind.name] = [span for span in marked if span is not None]
    return doc
