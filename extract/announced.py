"""Tables of posts by year that stand under headings, and the sentence above that says what is done to those posts:
«Hieronder staat per thema welke posten worden versterkt.»

Knows a sentence of small words, one verb and its pointer to what follows (`data/announcing_words.csv`): a word more,
and it announces nothing. It speaks for the tables right under the headings that follow, as long as each heading has
one and none ends the chapter; text between heading and table takes them out of its reach.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.data import any_of, read_table
from extract.layout.deed_headings import is_thought_of
from extract.lists import theme_span
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense, Verb
from extract.outline import Block, BlockKind, Outline
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.tables import holds_years_and_posts, is_ruler
from ontology.terms import Action

_POINTS = ("hieronder", "hierna", "onderstaand", "volgende", "de tabel")
_AHEAD = re.compile(r"\b(?:wordt|worden|zal|zullen|gaan|krijg(?:t|en))\b", re.IGNORECASE)
# «is per thema aangegeven», «zijn opgenomen»: where it stands, not what has been done
_SHOWN = re.compile(
    r"\b(?:is|zijn|wordt|worden)\s+(?:(?:per\s+(?:thema|jaar)|hieronder|hierna)\s+){0,2}(?:aangegeven|vermeld|opgenomen|weergegeven|opgesomd)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(?:is|zijn|werd|werden|was|waren)\s+\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d|[\s,:.–-]+")
# «3. Versterking», «III. Geld»: chapters of one letter are numbered in one way
_NUMBERED = re.compile(r"(?:(?P<figure>\d{1,2})|(?P<roman>[IVX]{1,5})|(?P<letter>[A-Za-z]))[.)]?\s")
_LATER = re.compile(r"\b(?:voorbehoud|voorstel\w*|geen\s+besluit|nog\s+niet\s+(?:besloten|vast))\b", re.IGNORECASE)
_LONGEST = 300  # code points of a sentence
_MOST = 40  # sections for which one sentence may speak
_DEEDS = (Action.STRENGTHENING, Action.REDUCTION, Action.CLOSURE, Action.OPENING, Action.REOPENING)


@dataclass(frozen=True, slots=True)
class Announced:
    """What *sentence* says is done to the posts of a table in ``section``, and where the heading names its theme."""

    action: Action
    sentence: Span
    section: int
    theme: Span | None


def find_announced(outline: Outline, sentences: tuple[Span, ...]) -> dict[int, Announced]:
    """Return what is announced of the tables of posts by year, by the start of their first row."""
    tables = tuple(_tables(outline)) if any(block.kind is BlockKind.ROW for block in outline.blocks) else ()
    if not tables:
        return {}
    holding = {table.section for table, _ in tables}
    said = [(each, deed) for each in sentences if (deed := announced_deed(outline.clean.text, each))]
    found = (_announced(outline, table, before, said, holding) for table, before in tables)
    return {start: each for start, each in found if each}


def _tables(outline: Outline) -> Iterator[tuple[Block, Block]]:
    """Yield the first row of each table of years and posts, with the block above it."""
    text, before = outline.clean.text, None
    rows: list[Block] = []
    for block in (*outline.blocks, None):
        if block is not None and block.kind is BlockKind.ROW:
            rows += [] if is_ruler(text[block.span.start : block.span.end]) else [block]
            continue
        if rows and before and holds_years_and_posts([text[row.span.start : row.span.end] for row in rows]):
            yield rows[0], before
        rows, before = [], block


def _announced(
    outline: Outline, table: Block, before: Block, said: list[tuple[Span, Action]], holding: set[int]
) -> tuple[int, Announced | None]:
    at = bisect_left(said, table.span.start, key=lambda each: each[0].start) - 1
    block = outline.block_at(said[at][0].start) if at >= 0 else None
    if block is None:
        return table.span.start, None
    sentence, action = said[at]
    sections = outline.sections
    if is_thought_of(sections[block.section].title) or _LATER.search(
        outline.clean.text, sentence.end, min(block.span.end, sentence.end + _LONGEST)
    ):
        return table.span.start, None
    theme = theme_span(outline.clean.text, sections[table.section])
    if block == before and block.kind is BlockKind.PARAGRAPH:
        return table.span.start, Announced(action, sentence, table.section, theme)
    passed = range(block.section + 1, min(table.section + 1, block.section + _MOST))
    under = before.kind is BlockKind.HEADING and theme is not None and table.section in passed
    reaches = under and all(each in holding and not _ends(outline, block.section, each) for each in passed)
    reaches = reaches and not _has_list(outline, block)
    return table.span.start, Announced(action, sentence, table.section, theme) if reaches else None


def _has_list(outline: Outline, block: Block) -> bool:
    """Tell whether a list or a table follows *block* at once: then its sentence speaks of that alone."""
    after = outline.block_at(block.span.end + 2)  # past the blank line
    return after is not None and after.kind in (BlockKind.LIST_ITEM, BlockKind.LIST_HEADER, BlockKind.ROW)


def _ends(outline: Outline, begun: int, section: int) -> bool:
    """Tell whether the heading of *section* is numbered as that of the chapter *begun*, or speaks of what is not
    decided."""
    if is_thought_of(outline.sections[section].title):
        return True
    first, later = (_NUMBERED.match(outline.sections[each].title) for each in (begun, section))
    return first is not None and later is not None and first.lastgroup == later.lastgroup


def announced_deed(text: str, sentence: Span) -> Action | None:
    """Return what *sentence* of *text* says is done to the posts that follow; None where a word leaves it open.

    >>> words = "Hieronder staat per thema welke posten worden versterkt."
    >>> announced_deed(words, Span(0, len(words))).value
    'strengthening'
    """
    words = text[sentence.start : sentence.end]
    lowered = words.lower()
    if len(words) > _LONGEST or words.endswith("?") or not any(map(lowered.__contains__, _POINTS)):
        return None
    if is_hedged(words) or find_averted(words, Span(0, len(words))):
        return None
    verbs = tuple(find_verbs(words, Span(0, len(words))))
    actions = {verb.action for verb in verbs}
    if len(actions) != 1 or any(verb.tense is Tense.PAST for verb in verbs) or not actions <= set(_DEEDS):
        return None
    if any(_BEHIND.search(words, 0, verb.span.start) for verb in verbs):
        return None
    rest = _SHOWN.sub(" ", _without(words, verbs))
    ahead = _AHEAD.search(rest) or all(verb.tense is Tense.PRESENT for verb in verbs)
    whole = ahead and _posts().search(rest) and not _YEAR.sub("", _small().sub(" ", rest))
    return actions.pop() if whole else None


def _without(words: str, verbs: tuple[Verb, ...]) -> str:
    """Return *words* with a blank in the place of each of *verbs*, but for auxiliaries that tell of what is ahead."""
    for verb in sorted(verbs, key=lambda each: -each.span.start):
        auxiliary = _AHEAD.search(words, verb.span.start, verb.span.end)
        words = f"{words[: verb.span.start]} {auxiliary[0] if auxiliary else ''} {words[verb.span.end :]}"
    return words


@cache
def _posts() -> re.Pattern[str]:
    """«welke posten», «de onderstaande ambassades», «de posten die»."""
    ours = r"(?:Nederlandse\s+|bestaande\s+)?"
    kinds = rf"(?:{post_words()})\b"
    pointed = rf"(?:welke|[Oo]nderstaande|volgende|genoemde|vermelde)\s+{ours}{kinds}"
    return re.compile(rf"\b(?:{pointed}|[Dd]e\s+{ours}{kinds}\s+die\b)")


@cache
def _small() -> re.Pattern[str]:
    words = any_of(sorted((row[0] for row in read_table("announcing_words.csv")), key=len, reverse=True))
    return re.compile(rf"\b(?:{words}|{post_words()})\b")
