"""From an outline to its mentions: spaCy's Dutch tokenizer, then every matcher in order.

Knows the order in which kinds of mention are looked for, and which lean on earlier ones; refuses to resolve what a
mention stands for. spaCy is imported when the first document is read and not before: queries must start without it.
"""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.mentions import amounts, citations, counts, dates, gazetteer, motions, persons, sentences
from extract.mentions.kinds import Mentions
from extract.outline import Outline
from extract.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

_HALF_PAIRS = re.compile("[\ud800-\udfff]")
# Each sign at the edge of a word costs the tokenizer a look at the whole word, so a text without spaces would take it
# hours. Rows of dots and dashes are longer than this, and mean no more when cut; addresses of pages are shorter.
_ENDLESS_SIGNS = re.compile(r"([^\w\s]{15})[^\w\s]")
_ENDLESS_WORD = re.compile(r"(\S{400})\S")
_LONGEST_TEXT = 200_000_000  # code points; the tokenizer has no limit of its own, spaCy's guard is for parsers
_SIGNS = r"[*†‡#§°^~+]"
# The tokenizer leaves «Brussel/Londen», «AIV-advies» and «Kiev*» whole, and names are matched by whole tokens.
_MORE_INFIXES = [r"(?<=[^\W\d_])/(?=[^\W\d_])", r"(?<=[A-Z]{2})-(?=[a-z])", _SIGNS]


@lru_cache(maxsize=1)
def language() -> Language:
    """Return the tokenizer that all documents share.

    Without spaCy's list of abbreviations: a name that ends a sentence is on it («VN.») and would not be found, and one
    abbreviation in a text keeps all that follows out of the tokenizer's cache, which makes it twenty times as slow.
    """
    from spacy.lang.nl import Dutch, DutchDefaults

    class Ours(DutchDefaults):
        tokenizer_exceptions: dict[str, list[dict[object, object]]] = {}  # noqa: RUF012 - as spaCy's own defaults
        infixes = DutchDefaults.infixes + _MORE_INFIXES
        suffixes = [*DutchDefaults.suffixes, _SIGNS]  # noqa: RUF012

    class Plain(Dutch):  # type: ignore[no-untyped-call]
        Defaults = Ours

    nlp = Plain()
    nlp.max_length = _LONGEST_TEXT
    return nlp


@lru_cache(maxsize=1)
def _phrases() -> PhraseMatcher:
    return gazetteer.phrases(language())


def find_mentions(outline: Outline, *, dossier: str | None = None, counted: bool = True) -> Mentions:
    """Return everything found in the clean text of *outline*; *dossier* is the document's own, for «op stuk nr. 20».

    Not *counted*: numbers of things are not looked for, because no rule asks for those of a motion.
    """
    return match(_cut(outline.clean.text), outline, dossier=dossier, counted=counted)


def _cut(text: str) -> Doc:
    """Return *text* cut into tokens. To spaCy half a surrogate pair, which it refuses, is one odd character, and an
    endless word has a space now and then."""
    seen = _HALF_PAIRS.sub("\ufffd", text)
    return language().make_doc(_ENDLESS_WORD.sub(r"\1 ", _ENDLESS_SIGNS.sub(r"\1 ", seen)))


def match(doc: Doc, outline: Outline, *, dossier: str | None = None, counted: bool = True) -> Mentions:
    """Return the mentions in *doc*, which holds the clean text of *outline*. Pure: the Doc stays as it is."""
    text = outline.clean.text
    named = gazetteer.match(doc, text, _phrases())
    papers = citations.match(text, dossier=dossier)
    days = dates.match(text)
    money = amounts.match(text)
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
        counts=counts.match(text, taken=taken) if counted else (),
        motions=motions.match(text, citations=papers, dates=days),
        sentences=sentences.split(text, (block.span for block in outline.blocks)),
    )


def mark(outline: Outline, *, dossier: str | None = None) -> Doc:
    """Return a spaCy Doc of the clean text; ``doc.spans`` holds every kind of mention under its name."""
    doc = _cut(outline.clean.text)
    mentions = match(doc, outline, dossier=dossier)
    for kind in fields(mentions):
        spans = (found if isinstance(found, Span) else found.span for found in getattr(mentions, kind.name))
        marked = (doc.char_span(span.start, span.end, label=kind.name, alignment_mode="expand") for span in spans)
        doc.spans[kind.name] = [span for span in marked if span is not None]
    return doc
