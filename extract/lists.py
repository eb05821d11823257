"""Lists of measures: a header with its years, the items under it, and the section whose heading is their theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.document import Document
from extract.layout.list_headers import ListHeader, measure_nouns, read_list_header
from extract.outline import Block, BlockKind, Section
from extract.posts.words import find_post_words
from extract.spans import Span
from ontology.names import slug
from ontology.terms import Action

# «2.1 Cybersecurity», «III. Rechtsorde», «Thema: water», «A) Handel»: what stands before the theme itself.
_NUMBERING = re.compile(r"(?:(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]?\s+|[Tt]hema\s*(?:\d+\s*)?:\s*|(?:[Bb]eleids)?[Tt]hema\s+)(?=\S)")


# «Onder uitbreiding wordt verstaan het openen van een post»; «met uitbreiding bedoel ik: er komen mensen bij».
_DEFINES = re.compile(r"\b(?:verstaan|versta|bedoel|bedoelen|bedoeld|betekent|betreft)\b", re.IGNORECASE)
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


def find_lists(document: Document) -> tuple[MeasureList, ...]:
    """Return the lists of measures of *document*, in order."""
    return tuple(_lists(document))


def _lists(document: Document) -> Iterator[MeasureList]:
    blocks = [block for block in document.outline.blocks if block.kind not in (BlockKind.NOTE, BlockKind.LEGEND)]
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.LIST_HEADER:
            continue
        header = read_list_header(document.text[block.span.start : block.span.end])
        if header and header.action is None:
            header = replace(header, action=_defined(document, header.what))
        items = _items(blocks[at + 1 :])
        if header and items:
            section = document.outline.sections[block.section]
            yield MeasureList(header, block.span, items, block.section, theme_span(document, section))


def _defined(document: Document, what: str) -> Action | None:
    """The action that the document itself gives to the noun of a header («Met «uitbreiding» bedoel ik …»), None if it does not."""
    for sentence in document.mentions.sentences:
        words = document.text[sentence.start : sentence.end]
        if _DEFINES.search(words) and any(noun in words.lower() for noun in slug(what).split("-") if len(noun) > 6):
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


def theme_span(document: Document, section: Section) -> Span | None:
    """Return where the heading of *section* names its theme, past any numbering.

    None where there is no heading, or where it tells of posts and measures («Sluiting van posten») rather than of a theme.
    """
    if section.heading is None:
        return None
    heading = document.text[section.heading.start : section.heading.end]
    numbering = _NUMBERING.match(heading)
    start = numbering.end() if numbering else 0
    words = heading[start:].lower()
    tells_measure = any(re.search(rf"\b{re.escape(noun)}\b", words) for noun in measure_nouns())
    if tells_measure and any(find_post_words(heading, Span(0, len(heading)))) or "postennet" in words:
        return None
    return Span(section.heading.start + start, section.heading.end)


def theme_slug(document: Document, span: Span) -> str:
    """Return the slug of the theme that stands at *span* of the clean text."""
    return slug(document.text[span.start : span.end])


def theme_sections(document: Document) -> dict[int, str]:
    """Return the slug of the theme of each section that lists measures under a theme, by index of section."""
    return {
        found.section: theme_slug(document, found.theme)
        for found in find_lists(document)
        if found.theme is not None
    }
