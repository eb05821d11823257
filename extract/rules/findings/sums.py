"""Sums that the document makes: a total with its parts, and «waarvan … en …»; each checked against the numbers given.

A sum is checked only where the words say that one number is the total of the others. «Daar bovenop» ends the parts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial
from itertools import pairwise

from extract.document import Document
from extract.lexicon import pattern
from extract.outline import Block, BlockKind
from extract.passages import before, lying_in, sentence_at, words
from extract.spans import Span, Stretches, within
from extract.statements import Finding, Statement
from ontology.terms import FindingKind

_RULE = "sums"
_TABLE = "sum_words.csv"
_PROSE = (BlockKind.PARAGRAPH, BlockKind.NOTE, BlockKind.LIST_ITEM)
# A block without any of these makes no sum: looked for first, because it is cheap.
_SIGNS = re.compile(
    r"en \d|an de \d|totaal|totale|waarvan|aarvan |iervan |wie |weten|bestaa|[Ss]amen|pgeteld|elkaar|hen |:\s"
)
_FEWEST = 3  # a total and two parts
# Numbers behind a total in its block, and in the sentence of one with its parts: every total looks at all of them.
_MOST = 100
_DIGITS = re.compile(r"(?<![\w.,/–-])(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\w,/–-]|\.\d|\s*(?:%|procent))")
_YEAR = re.compile(r"(?:19|20)\d\d")
# «1.079 uitgezonden medewerkers: 781 van …»
_AFTER_COLON = re.compile(r"\d[^.;:]*:\s")
_COLON = re.compile(r":\s")


# «Van de 19 voornemens zijn er 11 uitgevoerd …»: between the number and those it is made of.
_OF_THESE = re.compile(r"\b[Vv]an de \d[\d.]*\s[^.;:\d]{3,60}?(?P<between>\s(?:zijn|waren|worden|werden)\ser\s)")
# «3.412 mensen: 1.105 uitgezonden en 2.297 lokale medewerkers.»: the two sorts of staff, and there is no third.
_BOTH_SORTS = re.compile(
    r"\d(?:\s[^\W\d]+){1,3}(?P<colon>:\s)\d[\d.]*\suitgezonden[^.,;:\d]*\sen\s\d[\d.]*\s"
    r"(?:lokale?|lokalen|lokaal|plaatselijk|ter plaatse)\b[^.,;:\d]*[.;]"
)
# «4.010 medewerkers, bestaande uit 1.400 … en 2.600 …»: all the parts, and nothing else.
_MADE_OF = re.compile(
    r",?\s(?:te weten|bestaande uit|bestaat uit|bestaan uit|onderverdeeld in|verdeeld in|uitgesplitst in)\s"
)
# «Er waren 24 functies. Daarvan zijn er 17 vervuld en 7 vervallen»: only a sum that holds, for there may be more.
_THEREOF = re.compile(r"(?:Daarvan|Hiervan|Van hen)\s")
# «De 74 functies zijn als volgt verdeeld: 26 … en 48 …»: all the parts of the one number before.
_AS_FOLLOWS = re.compile(r"\sals volgt\s(?:verdeeld|onderverdeeld|opgebouwd|samengesteld|uitgesplitst):\s")


_SHARE = r"\d[\d.]*\s(?:voor|uit|van|in|op|bij|door|naar)\s"
# «33 medewerkers zijn geëvacueerd, 21 uit Lima en 12 uit Quito»: only a sum that holds.
_IN_TWO = re.compile(
    rf"\d[^.;:]*?(?P<comma>,\s){_SHARE}[^.;:?!()\d]{{2,60}}?\sen\s{_SHARE}"
)
# «… (4 fte) en Ankara (2 fte). Bij elkaar 6 fte», «38 functies en daarna 57, samen 95»: all that was told before.
_TOGETHER = re.compile(
    r"(?P<apart>\b(?:Bij\selkaar|Samen|Tezamen|Opgeteld)\s(?:(?:zijn|is|gaat)\s(?:(?:dat|het)\s)?(?:om\s)?)?)(?=\d)"
    r"|,\s(?:samen|tezamen|bij\selkaar|opgeteld)\s(?=\d)"
)


# Another clause begins: its numbers are of something else.
_GOES_ON = re.compile(
    r",?\s(?:en|maar|terwijl)\s(?:kan|kunnen|heeft|hebben|telt|tellen|beschikt|beschikken|rekent|werkt|werken)\s|\.\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True, order=True)
class _Number:
    span: Span
    value: Decimal
    bare: bool = False


def _start(number: _Number) -> int:
    return number.span.start


def sums(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Finding` per sum, that it holds or differs; ``about`` is the total in digits."""
    found: list[Statement] = []
    for block in document.outline.blocks:
        if block.kind in _PROSE and _SIGNS.search(document.text, block.span.start, block.span.end):
            for numbers in (each for each in _numbers(document, block) if len(each) >= _FEWEST):
                found += (*_totals(document, block, numbers), *_parts_of(document, block, numbers))
                found += (*_thereof(document, block, numbers), *_told_before(document, block, numbers))
    return tuple(found)


def _numbers(document: Document, block: Block) -> tuple[list[_Number], list[_Number]]:
    """Return the counts and the amounts of *block*: they are never added to each other."""
    counts = [_Number(each.span, Decimal(each.value)) for each in lying_in(document.mentions.counts, block.span)]
    amounts = lying_in(document.mentions.amounts, block.span)
    taken = [each.span for each in counts] + [each.span for each in amounts]
    taken += [each.span for each in lying_in(document.mentions.dates, block.span)]
    taken += [each.span for each in lying_in(document.mentions.citations, block.span)]
    stretches = Stretches(taken)
    bare = [number for number in _bare(document, block) if not stretches.hold(*number.span)]
    money = [_Number(each.span, each.minimum) for each in amounts if each.minimum == each.maximum]
    return sorted((*counts, *bare)), money


def _bare(document: Document, block: Block) -> Iterator[_Number]:
    """Yield the numbers in digits that no noun follows («1.020 uitgezonden en 2.290 ter plaatse»), years aside."""
    for found in _DIGITS.finditer(document.text, block.span.start, block.span.end):
        if not _YEAR.fullmatch(found.group()):
            yield _Number(Span(*found.span()), Decimal(found.group().replace(".", "")), bare=True)


def _totals(document: Document, block: Block, numbers: list[_Number]) -> Iterator[Finding]:
    """Check «in totaal 10. Het gaat om 6 …, waarvan 2 …. Voorts 4 …. Daar bovenop 3»: 10 = 6 + 4."""
    text, offset = words(document, block.span), block.span.start
    is_within = cache(partial(_is_within, document))  # each number is asked for by every total before it
    for word in pattern(_TABLE, "total").finditer(text):
        sentence = sentence_at(document, offset + word.start())
        after = numbers[bisect_left(numbers, offset + word.end(), key=_start) :]
        if sentence is None or not _FEWEST <= len(after) <= _MOST or after[0].span.start >= sentence.end:
            continue
        total, rest = after[0], after[1:]
        between = words(document, Span(total.span.end, rest[0].span.start))
        differing = pattern(_TABLE, "parts").search(between) is not None
        if differing or pattern(_TABLE, "some").search(between):
            before = _before_outside(document, total, rest, block)
            parts = [number for number in before if not is_within(number)]
            yield from _checked(document, total, _made_of(document, total, parts), differing=differing)


def _made_of(document: Document, total: _Number, parts: list[_Number]) -> list[_Number]:
    """The numbers of the first sentences that make up *total*; all of *parts* where none do. What is told further on
    («In 2026 waren het er 3.655») is of something else.
    """
    made = Decimal(0)
    for at, part in enumerate(parts):
        made += part.value
        sentence = sentence_at(document, part.span.start)
        last = at + 1 == len(parts) or sentence is None or parts[at + 1].span.start >= sentence.end
        if last and made == total.value:
            return parts[: at + 1]
    return parts


def _before_outside(document: Document, total: _Number, rest: list[_Number], block: Block) -> list[_Number]:
    outside = pattern(_TABLE, "outside").search(words(document, Span(total.span.end, block.span.end)))
    return [number for number in rest if outside is None or number.span.end <= total.span.end + outside.start()]


def _is_within(document: Document, number: _Number) -> bool:
    """Tell whether *number* is a part of a part: «waarvan» stands before it in its sentence."""
    sentence = sentence_at(document, number.span.start)
    start = sentence.start if sentence else number.span.start
    lead = words(document, Span(start, number.span.start))
    return pattern(_TABLE, "within").search(lead) is not None or _AFTER_COLON.search(lead) is not None


def _parts_of(document: Document, block: Block, numbers: list[_Number]) -> Iterator[Finding]:
    """Check «12 medewerkers, waarvan 7 … en 5 …» and «12 medewerkers: 7 … en 5 …»; some parts of many are no sum."""
    text, offset = words(document, block.span), block.span.start
    told = [at.span() for form in (_MADE_OF, _AS_FOLLOWS) for at in form.finditer(text)]
    told += [at.span("colon") for at in _BOTH_SORTS.finditer(text)]
    untold = [at.span() for at in (*pattern(_TABLE, "within").finditer(text), *_COLON.finditer(text))]
    untold += [at.span("between") for at in _OF_THESE.finditer(text)]
    untold += [at.span("comma") for at in _IN_TWO.finditer(text)]
    ends = {end for _, end in told}
    edges = [(*at, False) for at in untold if at[1] not in ends] + [(*at, True) for at in told]
    for start, end, differing in edges:
        sentence = sentence_at(document, offset + start)
        mine = [each for each in within(numbers, sentence) if each.span.end <= sentence.end] if sentence else []
        if len(mine) > _MOST:
            continue
        wholes = [number for number in mine if number.span.end <= offset + start]
        if wholes:
            parts = _up_to_next_clause(document, [number for number in mine if number.span.start >= offset + end])
            alone = len(wholes) == 1 or not _AS_FOLLOWS.fullmatch(text, start, end)
            all_told = differing and alone and not _has_parts_of_parts(document, parts)
            yield from _checked(document, wholes[-1], parts, differing=all_told)


def _up_to_next_clause(document: Document, parts: list[_Number]) -> list[_Number]:
    """«156 posten, te weten 116 …, 27 … en 13 …, en kan daarnaast rekenen op 281 consuls»: those before the verb."""
    for at, (part, after) in enumerate(pairwise(parts)):
        if _GOES_ON.search(document.text, part.span.end, after.span.start):
            return parts[: at + 1]
    return parts


def _thereof(document: Document, block: Block, numbers: list[_Number]) -> Iterator[Finding]:
    """Check the numbers of a sentence with «Daarvan» against the only one of the sentence before, where it is no total
    that was checked already."""
    for found in _THEREOF.finditer(document.text, block.span.start, block.span.end):
        sentence = sentence_at(document, found.start())
        earlier = before(document, sentence) if sentence and sentence.start == found.start() else None
        if sentence is None or earlier is None or pattern(_TABLE, "total").search(words(document, earlier)):
            continue
        wholes, parts = within(numbers, earlier), list(within(numbers, sentence))
        if len(wholes) == 1 and len(parts) <= _MOST:
            yield from _checked(document, wholes[0], parts, differing=False)


def _told_before(document: Document, block: Block, numbers: list[_Number]) -> Iterator[Finding]:
    """Check «Bij elkaar 12 fte» against the numbers of the sentence before, «, samen 95» against those before it in its
    own."""
    for found in _TOGETHER.finditer(document.text, block.span.start, block.span.end):
        sentence = sentence_at(document, found.start())
        told = before(document, sentence) if sentence and found["apart"] else sentence
        total = next((each for each in numbers if each.span.start == found.end()), None)
        if told is None or total is None:
            continue
        parts = [each for each in within(numbers, told) if each.span.end <= found.start()]
        if len(parts) <= _MOST:
            yield from _checked(document, total, parts, differing=False)


def _has_parts_of_parts(document: Document, parts: list[_Number]) -> bool:
    """«26 medewerkers, waarvan 4 attachés, en 48 anderen»: the numbers behind «waarvan» are in those before."""
    listed = words(document, Span(parts[0].span.start, parts[-1].span.end)) if parts else ""
    return pattern(_TABLE, "within").search(listed) is not None


def _checked(document: Document, total: _Number, parts: list[_Number], *, differing: bool) -> Iterator[Finding]:
    """Yield the sum of *parts* where it holds; where it does not, only when *differing* is told and all are counts."""
    holds = sum(part.value for part in parts) == total.value
    certain = differing and not any(number.bare for number in (total, *parts))
    if len(parts) < 2 or not (holds or certain):
        return
    whole = document.evidence(total.span, rule=_RULE)
    listed = document.evidence(Span(parts[0].span.start, parts[-1].span.end), rule=_RULE)
    kind = FindingKind.SUM_HOLDS if holds else FindingKind.SUM_DIFFERS
    yield Finding(kind, f"{total.value:f}", whole[0], listed[0])
