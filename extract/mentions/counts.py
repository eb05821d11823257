"""Numbers of something: «109 ambassades», «1.079 uitgezonden medewerkers», «het aantal medewerkers bedraagt 2.242».

Knows the nouns that are worth counting (``counted_nouns.csv``); refuses a number without one, a year, and money.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.count_nouns import ADJECTIVE, NOUN
from extract.mentions.dates import MONTH
from extract.mentions.kinds import CountMention
from extract.mentions.listed_counts import group_of, listed, making_up, of_all, of_them, of_whom, stated, thereof
from extract.mentions.nounless_counts import (
    from_to,
    from_to_again,
    instead_of,
    made_of,
    number_of,
    of_the,
    staff_alone,
    the_others,
    there_are,
    there_remain,
    together,
)
from extract.mentions.text_numbers import FIGURE, SCALE, value
from extract.mentions.vocabulary import alternation, starting, table, words
from extract.spans import Span

_BRACKETED = rf"(?:{GAP}\([A-Z]{{2,6}}[’']?s?\))?"
# The look back stands after the first digit, so that the engine can run from digit to digit.
_NUMBER = re.compile(r"\d(?<![\w.,\-–/:€].)(?:\d{0,2}(?:\.\d{3})+|\d{0,14})(?:,\d{1,6})?(?!\d|[.,]\d)")
# reads «109 ambassades», «19 Netherlands Business Support Offices (NBSO’s)», «25 miljoen reizen»; not «2018 posten»
_FIGURED = re.compile(
    rf"(?P<figure>{FIGURE})(?:{GAP}(?P<scale>{SCALE}))?{GAP}(?P<what>{ADJECTIVE}{{0,3}}?{NOUN}{_BRACKETED})"
    rf"(?!{GAP}per{GAP}(?:dag|uur|minuut)(?!\w))"  # so many a day are no number of things
)
_NUMBER_WORD = starting(words("number_words"), not_after=r"\w-") + r"(?!\w)"
# reads «Vijf ambassades»: only posts are counted by a word at the head of a sentence
_AT_HEAD = re.compile(
    rf"(?P<figure>{starting(word.capitalize() for word in words('number_words')[2:])}){GAP}"
    rf"(?P<what>{alternation(noun for noun, sort in table('counted_nouns') if sort == 'posts')})(?![\w-])"
)
# reads «twee posten», «een miljoen aanvragen»; not «een post», «drie medewerkers»
_WORDED = re.compile(
    rf"(?P<figure>{_NUMBER_WORD})(?:{GAP}(?P<scale>{SCALE})|(?<!een)(?<!één)){GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})"
)
# reads «781 van het ministerie van Overzee en 298 van andere departementen (attachés)» after «waarvan»
_SHARE = re.compile(
    rf"(?P<figure>{FIGURE}){GAP}(?P<what>(?:van|uit|bij|op){GAP}[^\d.,;:()\n]{{3,80}}?(?:{GAP}\([^()\d]{{2,30}}\))?)"
    rf"(?=[.,;:(\n]|{GAP}en{GAP}\d|\Z)"
)
_AND = re.compile(rf"{GAP}en{GAP}")
# reads «… bedraagt 2.242», «… is 517 (2016), 514 (2017) en 381 (2018)»; the noun stands before the verb
_VERB = re.compile(
    rf"{GAP}(?:bedraagt|bedroeg|bedragen|is|was){GAP}(?:(?:ongeveer|circa|ruim|bijna){GAP})?\Z"
)
_AMOUNTS = ("is", "was", "bedr")  # what every form of the verb holds
_SERIES = re.compile(
    rf"{FIGURE}(?:{GAP}\((?:19|20)\d\d[^()]{{0,30}}\)(?:(?:,|{GAP}en){GAP}{FIGURE})?){{0,12}}"
    rf"(?!{GAP}?(?:%|procent|{SCALE}))"
)
_SUBJECT = re.compile(
    rf"(?:{ADJECTIVE}{{0,2}}(?<!\w)(?:aantal|bezetting|instroom|omvang|totaal){GAP}(?:van{GAP})?)?(?:de{GAP}|het{GAP})?"
    rf"(?P<what>{ADJECTIVE}{{0,2}}(?<!\w)[^\W_]*{NOUN})(?:{GAP}(?:op|van|bij|in){GAP}[^.,;:()\d\n]{{2,40}})?\Z"
)
_IN_SERIES = re.compile(rf"(?<!\()(?<!\d)(?P<figure>{FIGURE})(?![^(]*\))")
# reads «tweemansposten (25 van de 41)»
_PART = re.compile(rf"\((?P<part>{FIGURE}){GAP}van{GAP}de{GAP}(?P<whole>{FIGURE})\)")
_COUNTED_WORD = re.compile(rf"(?<!\w)(?P<what>[^\W\d_]*{NOUN}){GAP}\Z")
# reads «zijn er bijna » before «3,1 miljoen bij», after a count in the same sentence
_THERE_ARE = re.compile(rf"(?:zijn|waren){GAP}er{GAP}(?:(?:ongeveer|circa|ruim|bijna|zo’n){GAP})?\Z")
_AT = re.compile(rf"(?P<figure>{FIGURE})(?:{GAP}(?P<scale>{SCALE}))?(?={GAP}(?:bij|in|op|uit|voor)(?!\w))")
# reads «64 functies op de posten: 18 in Afrika, 16 in Azië en 12 in Amerika»
_LISTED = re.compile(rf"(?::|,|(?<!\w)en){GAP}\Z")
_IN_PLACE = re.compile(rf"(?P<figure>{FIGURE})(?={GAP}in{GAP}[A-ZÀ-Þ])")
_STOP = re.compile(r"[.?!]\s")
_WHICH = re.compile(rf"waarvan{GAP}\Z")
# reads «118 functies, waarvan er 87 zijn vervuld», «22 posten, waarvan 5 in Azië», «64 mensen, van wie er 12»
_WHICH_ALONE = re.compile(
    rf"(?:waarvan|van{GAP}wie){GAP}(?:er{GAP})?(?:(?:nu|inmiddels|al|ongeveer|circa|ruim|bijna){GAP})?\Z"
)
_ALONE = re.compile(
    rf"(?P<figure>{FIGURE})(?={GAP}(?:zijn|waren|worden|werden|mogen|kunnen|een|in|onder|op|bij|voor|nog)(?!\w)|[.,;])"
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
# reads «de », «deze », «hooguit » before a number in words
_POINTS_BACK = re.compile(
    rf"(?<!\w)(?:de|deze|die|beide|alle|onze|hun|andere|genoemde|niet{GAP}meer{GAP}dan|minder{GAP}dan|meer{GAP}dan|hooguit|maximaal"
    rf"|hoogstens|ten{GAP}minste|minstens|tenminste){GAP}\Z",
    re.IGNORECASE,
)
# reads «om » and « te sluiten» around a number in words; not «gaat om twee posten»
_WISHED = re.compile(rf"(?<!\w)(?<!gaat{GAP})(?<!ging{GAP})om{GAP}\Z")
_TO_DO = re.compile(r"[^.,;:()]{0,80}\bte\s+[a-z]+n(?!\w)")
# «nr. 12», and «39 801», a dossier whose digits a space parts.
_NUMBERED = re.compile(r"(?:(?:nrs?|no|art|artikel|nummer|bijlage|lid|plaats)\.?|(?<!\d)\d{2})\s\Z")
_A_DAY = re.compile(rf"{GAP}{MONTH}\b")  # «12 februari om een ambassade»
_HANDFUL = 12  # staff in words up to here are what one post wins, loses or has
_NEAR = 40  # code points before a number in which the words that announce it stand
_REACH = 120  # code points before «bedraagt» in which its subject stands


def match(text: str, *, taken: Sequence[Span] = ()) -> tuple[CountMention, ...]:
    """Return the counts in *text* in order; numbers in *taken* (spans of citations, dates and amounts) count nothing.

    >>> found = match("Er zijn 1.079 uitgezonden medewerkers, waarvan 298 van andere diensten.")
    >>> [(count.value, count.what) for count in found]
    [(1079, 'uitgezonden medewerkers'), (298, 'van andere diensten')]
    """
    closed = _Taken(taken)
    found: dict[int, CountMention] = {}
    for mention in _all(text, closed):
        start = mention.span.start
        if start not in found and not closed.holds(start):
            found[start] = mention
    return _apart(sorted(found.values(), key=lambda mention: mention.span))


def _all(text: str, closed: _Taken) -> Iterator[CountMention]:
    for number in _NUMBER.finditer(text):
        if closed.holds(number.start()):  # two numbers in three: dates, and the numbers of papers
            continue
        before = text[max(number.start() - _NEAR, 0) : number.start()]
        for form in _FORMS:
            yield from form(text, number, before)
    for found in _AT_HEAD.finditer(text):
        yield from _count(found.start(), found.end(), found["figure"].lower(), None, found["what"])
    for found in _WORDED.finditer(text):
        if _is_told_apart(text, found):
            continue
        yield from _count(found.start("figure"), found.end(), found["figure"], found["scale"], found["what"])


def _is_told_apart(text: str, found: re.Match[str]) -> bool:
    """Tell whether a number in words counts nothing that is: «met drie medewerkers», «deze drie posten».

    A handful of staff in words is what one post wins, loses or has, a definite word points back to what was named, and
    «het plan om twee posten te sluiten» tells what is wished.
    """
    handful = not found["scale"] and value(found["figure"]) <= _HANDFUL
    if handful and found["what"].split()[-1] in _in_digits():
        return True
    start = max(found.start() - _NEAR, 0)
    before = text[start : found.start()]
    if _WISHED.search(before) and _TO_DO.match(text, found.end()):
        return True
    return _POINTS_BACK.search(before) is not None or before.rfind("«") > before.rfind("»")


@cache
def _in_digits() -> frozenset[str]:
    """The nouns that a number in words does not count."""
    return frozenset(noun for noun, sort in table("counted_nouns") if sort in ("staff", "in-digits"))


def _nounless(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    for form in _NOUNLESS:
        for start, end, figure, what in form(text, number, before):
            yield from _count(start, end, figure, None, what)


def _followed(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    found = None if _A_DAY.match(text, number.end()) else _FIGURED.match(text, number.start())
    if found and not _NUMBERED.search(before) and (found["scale"] or not _YEAR.match(found["figure"])):
        yield from _count(found.start(), found.end(), found["figure"], found["scale"], found["what"])


def _of_which(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    share = _SHARE.match(text, number.start()) if _WHICH.search(before) else None
    while share is not None:
        yield from _count(share.start(), share.end(), share["figure"], None, share["what"])
        further = _AND.match(text, share.end())
        share = _SHARE.match(text, further.end()) if further else None


def _of_which_alone(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    found = _ALONE.match(text, number.start()) if _WHICH_ALONE.search(before) else None
    earlier = list(_FIGURED.finditer(text, max(number.start() - _REACH, 0), number.start())) if found else []
    if found and earlier and not _STOP.search(text, earlier[-1].end(), found.start()):
        yield from _count(found.start("figure"), found.end(), found["figure"], None, earlier[-1]["what"])


def _by_region(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    found = _IN_PLACE.match(text, number.start()) if _LISTED.search(before) else None
    start = max(number.start() - _REACH, 0)
    earlier = list(_FIGURED.finditer(text, start, number.start())) if found else []
    between = text[earlier[-1].end() : number.start()] if earlier else ""
    if found and ":" in between and not _STOP.search(between):
        yield from _count(found.start("figure"), found.end(), found["figure"], None, earlier[-1]["what"])


def _amounting(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    verb = _VERB.search(before) if any(map(before.__contains__, _AMOUNTS)) else None
    series = _SERIES.match(text, number.start()) if verb else None
    if verb is None or series is None:
        return
    end = number.start() - len(before) + verb.start()
    subject = _SUBJECT.search(text[max(end - _REACH, 0) : end])
    if subject is not None:
        if _YEAR.match(series.group()):  # «voor het kantoor in Juba is 2030 het laatste jaar»
            return
        for figure in _IN_SERIES.finditer(text, series.start(), series.end()):
            yield from _count(figure.start(), figure.end(), figure["figure"], None, subject["what"])


def _part_of(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    found = _PART.match(text, number.start() - 1) if before.endswith("(") else None
    counted = _COUNTED_WORD.search(before[:-1]) if found else None
    if found is not None and counted is not None:
        for group in ("part", "whole"):
            yield from _count(found.start(group), found.end(group), found[group], None, counted["what"])


def _there_are(text: str, number: re.Match[str], before: str) -> Iterator[CountMention]:
    found = _AT.match(text, number.start()) if _THERE_ARE.search(before) else None
    if found is None:
        return
    earlier = list(_FIGURED.finditer(text, max(found.start() - _REACH, 0), found.start()))
    if earlier and not _STOP.search(text, earlier[-1].end(), found.start()):
        yield from _count(found.start("figure"), found.end(), found["figure"], found["scale"], earlier[-1]["what"])


_NOUNLESS = (
    staff_alone, there_are, number_of, from_to, of_the, listed, making_up, thereof, of_whom, group_of, of_all, of_them,
    stated, from_to_again, the_others, there_remain, together, made_of, instead_of,
)  # fmt: skip
# Tried in order at every number; of two that begin at one place the earlier holds.
_FORMS = (_followed, _of_which, _of_which_alone, _by_region, _amounting, _part_of, _there_are, _nounless)


def _count(start: int, end: int, figure: str, scale: str | None, what: str) -> Iterator[CountMention]:
    number = value(figure, scale)
    if number == number.to_integral_value():
        yield CountMention(Span(start, end), int(number), " ".join(what.split()))


def _apart(mentions: Sequence[CountMention]) -> tuple[CountMention, ...]:
    """Return *mentions* without those that begin inside an earlier one."""
    kept: list[CountMention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


class _Taken:
    """Spans that hold no count, asked by position."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def holds(self, position: int) -> bool:
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position in self._spans[at]
