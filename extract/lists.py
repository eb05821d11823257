"""Lists of measures: a header with its years, the items under it, and the section whose heading is their theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.layout.list_headers import ListHeader, names_measure, read_list_header
from extract.outline import Block, BlockKind, Outline, Section
from extract.posts.words import find_post_words
from extract.spans import Span
from ontology.names import slug
from ontology.terms import Action

# «2.1 Cybersecurity», «III. Rechtsorde», «Thema: water», «A) Handel»: what stands before the theme itself.
_NUMBERING = re.compile(
    r"(?:(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]?\s+|[Tt]hema\s*(?:\d+\s*)?:\s*|(?:[Bb]eleids)?[Tt]hema\s+)(?=\S)"
)


# «Onder uitbreiding wordt verstaan het openen van een post»; «met uitbreiding bedoel ik: er komen mensen bij».
_DEFINES = re.compile(r"\b(?:verstaan|versta|bedoel(?:t|en|d)?|betekent|betreft)\b", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:openen|opening|geopend|nieuwe posten?)\b", re.IGNORECASE)
_STAFFS = re.compile(r"\b(?:versterking|mensen|medewerkers?|personeel|formatie|menskracht|fte)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MeasureList:
    """A list under a header; ``theme`` is the span of its theme in the heading, None where the heading names none."""

    header: ListHeader
    header_span: Span
    items: tuple[Block, ...]
    section: int
    theme: Span | None


def find_lists(outline: Outline, sentences: tuple[Span, ...]) -> tuple[MeasureList, ...]:
    """Return the lists of measures of *outline*, in order; *sentences* are where it may define the nouns of its
    headers."""
    return tuple(_lists(outline, sentences))


def _lists(outline: Outline, sentences: tuple[Span, ...]) -> Iterator[MeasureList]:
    text = outline.clean.text
    blocks = [block for block in outline.blocks if block.kind not in (BlockKind.NOTE, BlockKind.LEGEND)]
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.LIST_HEADER:
            continue
        header = read_list_header(text[block.span.start : block.span.end])
        items = _items(blocks[at + 1 :])
        if header and items:
            if header.action is None:
                header = replace(header, action=_defined(text, sentences, header.what))
            theme = theme_span(text, outline.sections[block.section])
            yield MeasureList(header, block.span, items, block.section, theme)


def _defined(text: str, sentences: tuple[Span, ...], what: str) -> Action | None:
    """The action that the document gives to the noun of a header («Met «uitbreiding» bedoel ik …»), None if it does
    not."""
    nouns = [noun for noun in slug(what).split("-") if len(noun) > 6]
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        if any(noun in words.lower() for noun in nouns) and _DEFINES.search(words):
            opens, staffs = _OPENS.search(words), _STAFFS.search(words)
            return Action.OPENING if opens and not staffs else Action.STRENGTHENING if staffs and not opens else None
    return None


def _items(after: list[Block]) -> tuple[Block, ...]:
    items: list[Block] = []
    for block in after:
        if block.kind is not BlockKind.LIST_ITEM:
            break
        items.append(block)
    return tuple(items)


def theme_span(text: str, section: Section) -> Span | None:
    """Return where the heading of *section* names its theme in the clean *text*, past any numbering.

    None where there is no heading, or where it tells of posts and measures («Sluiting van posten») rather than a theme.
    """
    if section.heading is None:
        return None
    heading = text[section.heading.start : section.heading.end]
    numbering = _NUMBERING.match(heading)
    start = numbering.end() if numbering else 0
    names_posts = "postennet" in heading.lower() or any(find_post_words(heading, Span(0, len(heading))))
    if "postennet" in heading.lower() or (names_posts and names_measure(heading)):
        return None
    return Span(section.heading.start + start, section.heading.end)


def theme_slug(text: str, span: Span) -> str:
    """Return the slug of the theme that stands at *span* of the clean *text*."""
    return slug(text[span.start : span.end])
