"""Lists of measures: a header with its years, the items under it, and the section whose heading is their theme."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extract.data import any_of, read_table
from extract.introductions import points_back, read_counted, read_heading, read_introduction
from extract.layout.deed_headings import is_decided, read_deed_heading
from extract.layout.list_headers import ListHeader, names_measure, period_of, read_bare_header, read_list_header
from extract.measures.lists.over_lists import is_ours
from extract.measures.verbs.forms import find_verbs
from extract.outline import Block, BlockKind, Outline, Section
from extract.overviews import listed_deed
from extract.posts.words import find_post_words
from extract.spans import Span
from extract.statements import Period
from ontology.names import slug
from ontology.terms import Action

# «2.1 Cybersecurity», «III. Rechtsorde», «Thema: water», «A) Handel»: what stands before the theme itself.
_NUMBERING = re.compile(
    r"(?:(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]?\s+|[Tt]hema\s*(?:\d+\s*)?:\s*|(?:[Bb]eleids)?[Tt]hema\s+)(?=\S)"
)


_HEAD = re.compile(r"[^:,;.]{4,40}(?=:|\s(?:van|op|bij|in)\s)")
# «Onder uitbreiding wordt verstaan het openen van een post»; «met uitbreiding bedoel ik: er komen mensen bij».
_BETWEEN_WORDS = re.compile(r"\s*(?:[,/:&]|\b(?:en|of|van|te)\b)\s*")
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
    if not any(block.kind is BlockKind.LIST_ITEM for block in outline.blocks):
        return
    text = outline.clean.text
    blocks = [block for block in outline.blocks if block.kind not in (BlockKind.NOTE, BlockKind.LEGEND)]
    above: ListHeader | None = None
    meant = listed_deed(text, sentences)
    for at, block in enumerate(blocks):
        header = _header(text, block, sentences) or _deed_header(outline, blocks, at)
        header = header or _item_header(outline, blocks, at)
        if header and _is_of_others(outline, blocks, at, header):
            header = None
        items = _items(text, block, blocks[at + 1 :]) if header else ()
        if header and items:
            header = _completed(header, above, meant) if header.strict else _with_noun(text, header, sentences)
        if header and items and (header.action or not header.strict or _tells(text, items)):
            themed = header.period.start is not None or _under_theme(text, blocks, at)
            theme = theme_span(text, outline.sections[block.section]) if themed else None
            yield MeasureList(header, block.span, items, block.section, theme)
        if block.kind is not BlockKind.LIST_ITEM and not (header and header.strict):
            above = header


def _with_noun(text: str, header: ListHeader, sentences: tuple[Span, ...]) -> ListHeader:
    """Return *header* with the action that a sentence gives to its noun, where that leaves it open."""
    return header if header.action else replace(header, action=_defined(text, sentences, header.what))


def _completed(header: ListHeader, above: ListHeader | None, meant: Action | None) -> ListHeader:
    """Return *header*, which says only when, with what the words *above* it say, or what the lists are *meant* to
    say."""
    if header.action is not None:
        return header
    if above is None:
        return replace(header, action=meant)
    start = header.period.start
    period = Period(start, None) if above.done and start == header.period.end else header.period
    return replace(header, action=above.action, done=above.done, period=period)


def _tells(text: str, items: tuple[Block, ...]) -> bool:
    """Tell whether an item says itself what is done, by a verb or by the noun it begins with."""
    heads = (_HEAD.match(text, item.span.start, item.span.end) for item in items)
    by_noun = any(names_measure(head[0].lower()) for head in heads if head)
    return by_noun or any(True for item in items for _ in find_verbs(text, item.span))


def _header(text: str, block: Block, sentences: tuple[Span, ...]) -> ListHeader | None:
    """What stands over a list: a line that is its header, or the sentence that introduces it at a paragraph's end."""
    words = text[block.span.start : block.span.end]
    if block.kind is BlockKind.LIST_HEADER:
        return read_list_header(words) or read_bare_header(words)
    if block.kind is BlockKind.HEADING:
        return read_heading(words)
    if block.kind is not BlockKind.PARAGRAPH or not words.endswith((":", ".")):
        return None
    at = bisect_left(sentences, block.span.end, key=lambda sentence: sentence.end)
    last = sentences[at] if at < len(sentences) and sentences[at].end == block.span.end else None
    if last and at and sentences[at - 1].start in block.span and points_back(text, last):
        return read_counted(text, sentences[at - 1])
    return read_introduction(text, last) if last else None


def _deed_header(outline: Outline, blocks: list[Block], at: int) -> ListHeader | None:
    """«D. Van de lijst afgevoerd (sluiting gaat niet door)», «Gesloten:» over what is decided on."""
    block, text = blocks[at], outline.clean.text
    words = text[block.span.start : block.span.end]
    introduces = block.kind is BlockKind.PARAGRAPH and words.endswith(":")
    if block.kind not in (BlockKind.LIST_HEADER, BlockKind.HEADING) and not introduces:
        return None
    header = read_deed_heading(words)
    if header is None or header.action is None or not is_decided(outline, block.section):
        return None
    return header if is_ours(outline, block, _over(text, blocks, at), header.action) else None


def _is_of_others(outline: Outline, blocks: list[Block], at: int, header: ListHeader) -> bool:
    """«De Kamer vroeg om het volgende. Te sluiten posten:»: a line without a year is what stands over it says."""
    if blocks[at].kind is not BlockKind.LIST_HEADER or header.action is None or header.period != Period() or not at:
        return False
    return not is_ours(outline, blocks[at], blocks[at - 1], header.action)


def _over(text: str, blocks: list[Block], at: int) -> Block | None:
    """The last block before that at *at* which is neither an item nor such a header itself."""
    above = (block for block in reversed(blocks[:at]) if block.kind is not BlockKind.LIST_ITEM)
    return next((block for block in above if not read_deed_heading(text[block.span.start : block.span.end])), None)


def _under_theme(text: str, blocks: list[Block], at: int) -> bool:
    """A header without a year is as often a heading of its own: the theme above is its theme only if nothing parts
    them but other lists, and the text speaks of themes. Items that sort those under them («Nieuwe posten:») part a text
    by what is done."""
    block = blocks[at]
    if block.kind is BlockKind.LIST_ITEM or "thema" not in text.lower():
        return False
    if block.kind is not BlockKind.LIST_HEADER or read_list_header(text[block.span.start : block.span.end]):
        return True
    return at > 0 and blocks[at - 1].kind in (BlockKind.HEADING, BlockKind.LIST_ITEM)


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


def _items(text: str, header: Block, after: list[Block]) -> tuple[Block, ...]:
    """The items under *header*; where that is an item itself, those of another sign, which stand under it."""
    items: list[Block] = []
    for block in after:
        beside = header.kind is BlockKind.LIST_ITEM and _sort_of_sign(block) == _sort_of_sign(header)
        if block.kind is not BlockKind.LIST_ITEM or beside or _deed_of_item(text, block):
            break
        items.append(block)
    return tuple(items)


def _sort_of_sign(block: Block) -> str:
    return "number" if not block.mark or block.mark.strip("().").isalnum() else block.mark


def _item_header(outline: Outline, blocks: list[Block], at: int) -> ListHeader | None:
    """«a. Te sluiten:» over items of its own; none in a list of what others wish, or that is only thought of."""
    text = outline.clean.text
    header = _deed_of_item(text, blocks[at])
    if header is None:
        return None
    action = header.action or Action.OPENING
    return header if is_ours(outline, blocks[at], _over(text, blocks, at), action) else None


def _deed_of_item(text: str, block: Block) -> ListHeader | None:
    """What an item with a sign of its own says of those under it; the lines of a plain text hide numbered ones."""
    words = text[block.span.start : block.span.end]
    if block.kind is not BlockKind.LIST_ITEM or not block.mark or not words.endswith(":"):
        return None
    header = read_list_header(words) or read_bare_header(words) or read_deed_heading(words.rstrip(": "))
    return replace(header, strict=True) if header and header.action else None


def theme_span(text: str, section: Section) -> Span | None:
    """Return where the heading of *section* names its theme in the clean *text*, past any numbering.

    None where there is no heading, or where it tells of posts and measures («Sluiting van posten») rather than a theme.
    """
    if section.heading is None:
        return None
    heading = text[section.heading.start : section.heading.end]
    if dated := _DATED.search(heading):
        heading = heading[: dated.start()]
    numbering = _NUMBERING.match(heading)
    start = numbering.end() if numbering else 0
    if _tells_no_theme(heading[start:]):
        return None
    names_posts = any(find_post_words(heading, Span(0, len(heading))))
    measures = names_measure(heading) or any(True for _ in find_verbs(heading, Span(0, len(heading))))
    if "postennet" in heading.lower() or (names_posts and measures) or _only_measures(heading[start:]):
        return None
    return Span(section.heading.start + start, section.heading.start + len(heading))


def headed_years(text: str, section: Section) -> tuple[Period, Span] | None:
    """Return the years in brackets at the end of the heading of *section*, and where they stand; None without any.

    One year is a period of that year, as over a list.
    """
    dated = _DATED.search(text, section.heading.start, section.heading.end) if section.heading else None
    period = period_of(dated["years"]) if dated else None
    if dated is None or period is None:
        return None
    return Period(period.start, period.end or period.start), Span(*dated.span("years"))


# «Balkan (2027–2028)»: a theme and its years.
_DATED = re.compile(
    r"\s*\((?:periode\s+)?(?P<years>(?:19|20)\d\d(?:\s*(?:[-–]|t/m|tot en met|en)\s*(?:19|20)\d\d)?)\)\s*\Z"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # «De jaren 2026 en 2027»: the heading of a stretch of text


@cache
def _no_themes() -> frozenset[str]:
    return frozenset(heading for heading, begins in read_table("no_themes.csv") if not begins)


@cache
def _begins_no_theme() -> re.Pattern[str]:
    # «Wat er in 2027 gebeurt», «Overige maatregelen»
    return re.compile(rf"(?:{any_of(heading for heading, begins in read_table('no_themes.csv') if begins)})\b")


def _tells_no_theme(heading: str) -> bool:
    bare = heading.strip(" .:").lower() in _no_themes()
    return bare or _begins_no_theme().match(heading) is not None or _YEAR.search(heading) is not None


def _only_measures(heading: str) -> bool:
    """«Sluitingen», «Openen, sluiten en versterken»: what is done and to nothing in particular."""
    parts = [part for part in _BETWEEN_WORDS.split(heading) if part]
    if read_deed_heading(heading):
        return True
    return bool(parts) and all(
        read_bare_header(part) or any(verb.span == Span(0, len(part)) for verb in find_verbs(part, Span(0, len(part))))
        for part in parts
    )


def theme_slug(text: str, span: Span) -> str:
    """Return the slug of the theme that stands at *span* of the clean *text*."""
    return slug(text[span.start : span.end])
