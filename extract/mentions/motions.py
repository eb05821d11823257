"""Motions, by their movers and with the number that stands beside them.

Knows the ways to name a motion; refuses to say what a motion asks, and to take a number over another paper's name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.kinds import CitationMention, CitationSort, DateMention, MotionMention
from extract.mentions.motion_titles import titled_motions
from extract.mentions.names import AND_OTHERS, NAME, read_name
from extract.mentions.persons import NAMES, each_name
from extract.mentions.shared_numbers import share_numbers
from extract.mentions.tabled_motions import tabled_motions
from extract.mentions.vocabulary import alternation, words
from extract.spans import Span
from extract.statements import Person

_AMENDED = re.compile(rf"(?<!\w)(?:(?:[Nn]ader|NADER){GAP})?(?:[Gg]ewijzigde|GEWIJZIGDE){GAP}\Z")
# « van het lid», «, van de leden», « VAN DE LEDEN», « van het Kamerlid»
_OF = rf",?{GAP}(?:van{GAP}(?:het{GAP}|de{GAP})?(?:[Kk]amer)?[Ll](?:id|eden)|VAN{GAP}(?:HET{GAP}LID|DE{GAP}LEDEN)){GAP}"
# «motie van der Plas»: a particle in lower case, told from «motie van de Kamer» by its second part
_SMALL = rf"{GAP}(?P<small>van{GAP}(?:der|den|’t|'t){GAP}{NAME})"
# reads «motie Van Ojik», «motie-Gesthuizen/Vos», «gewijzigde motie van de leden X en Y», «MOTIE VAN HET LID X C.S.»,
# «motie van Diederik van Dijk»; not «motie van de Kamer», «motie Kamerstuk 32 734»
_HEAD = re.compile(
    rf"[Mm](?<![\w-].)(?:otie(?P<several>s)?|OTIE)(?!\w)"
    rf"(?:(?:{_OF}|{GAP}?-{GAP}?|{GAP}van{GAP}|{GAP})(?P<names>{NAMES})|{_SMALL})?(?P<others>{AND_OTHERS})?"
)
# A further motion after «moties»: «de moties Van Ojik (34 000, nr. 22) en Sjoerdsma c.s. (…)», «… en (die) van het lid
# Sjoerdsma»
_OF_MEMBER = rf"(?P<of>(?:die{GAP})?van{GAP}(?:het{GAP}[Ll]id|de{GAP}[Ll]eden){GAP})"
_AND_NAMES = rf"(?:,|,?{GAP}en){GAP}{{of}}(?P<names>{NAMES})(?P<others>{AND_OTHERS})?"
_FURTHER = rf"{GAP}?\)?{_AND_NAMES.replace('{of}', f'{_OF_MEMBER}?')}(?(of)|(?={GAP}?\())"
# «de moties van het lid Jansen over scholen en van het lid Smit over water (nrs. 16 en 17)»: no number between
_UNNUMBERED = rf"(?:{GAP}(?:over|inzake|om){GAP}[^.;:()\n]{{1,160}}?)?{_AND_NAMES.replace('{of}', _OF_MEMBER)}"
_DATED = re.compile(rf"{GAP}van{GAP}(?=\d)")
# reads «), eveneens van 3 juli»
_DATED_AFTER = re.compile(rf"{GAP}?\),?{GAP}(?:(?:ook|eveneens|ingediend){GAP})?van{GAP}(?=\d)")
# reads « verzoekt het lid De Boer c.s.» after «In de motie van 3 juli 2018», or after its number in brackets
_MOVES = (
    rf"(?:{GAP}?\))?{GAP}(?:verz(?:oek(?:t|en)|ocht(?:en)?)|vra(?:agt|gen)|vroeg(?:en)?|roep(?:t|en)|riep(?:en)?){GAP}"
    rf"(?:het{GAP}[Ll]id|de{GAP}[Ll]eden){GAP}"
)
_MOVING = re.compile(_MOVES)
_PAST = re.compile(r"verzocht|vroeg|riep")
# «In hun motie vroegen de leden …»; not «Na de motie vroeg het lid De Boer of …»
_IN_MOTION = re.compile(
    rf"(?<!\w)(?:[Ii]n|[Mm]et|[Bb]ij){GAP}(?:de|een|hun|haar|zijn|(?:de)?ze){GAP}(?:aangenomen{GAP})?\Z"
)
_MOVED_BY = rf"{_MOVES}(?P<names>{NAMES})(?P<others>{AND_OTHERS})?"
# reads «Het lid De Boer c.s. diende op 25 juni 2026 een » and «Op 25 juni 2026 diende het lid De Boer c.s. een » before
# «motie in»
_MEMBER = rf"(?:[Hh]et{GAP}[Ll]id|[Dd]e{GAP}[Ll]eden){GAP}(?P<names>{NAMES})(?P<others>{AND_OTHERS})?{GAP}"
_ON = rf"(?:[Oo]p{GAP}\d{{1,2}}{GAP}[a-z]{{3,9}}{GAP}\d{{4}}{GAP})?"
_A = rf"een{GAP}(?:nader{GAP})?(?:gewijzigde{GAP})?\Z"
_HANDED_BY = (
    rf"{_MEMBER}(?:diende|dienden|heeft|hebben){GAP}{_ON}{_A}",
    rf"{_ON}(?:diende|dienden|heeft|hebben){GAP}{_MEMBER}{_ON}{_A}",
)
_HANDED_IN = re.compile(rf"{GAP}(?:in|ingediend)(?!\w)")
# reads «Het lid De Boer heeft zijn » and «De leden De Boer en Smit verzochten de regering in hun » before «motie (…)»;
# where two are named it is neither's: «Het lid Jansen steunde het lid De Boer in zijn motie»
_OWNING = re.compile(
    rf"(?<!\w)(?P<owner>zijn|haar|hun){GAP}(?:(?:eerdere|eerste|tweede|aangehouden|aangenomen){GAP})?\Z"
)
_OWNED_BY = rf"{_MEMBER.removesuffix(GAP)}(?P<between>[^.;:?!\n]*)\Z"
_ANOTHER_OWNER = re.compile(
    r"(?<!\w)(?:[Ll]id|[Ll]eden|[Ff]racti\w+|[Mm]inister\w*|[Ss]taatssecretaris\w*|woordvoerders?|ambt\w+)(?!\w)"
)
_LEAD = 200  # code points in which the movers and the date stand before the motion
_CHAMBER = rf"(?:I{{1,2}}|[TE]K|(?:Tweede|Eerste){GAP}Kamer),?{GAP}"
# « II 2025/26, », « II, vergaderjaar 2025–2026, »
_SESSION = rf"(?:vergaderjaar{GAP})?(?:\d{{4}}[-–‒/]\d{{2,4}},?{GAP})?"
# What opens a number: « (Kamerstuk », «, », « op stuk nr. », « (Kamerstukken II 2025/26, », « (TK 2020–2021, »
_OPENING = re.compile(
    rf"{GAP}?[,(]?{GAP}?(?:op{GAP}stuk{GAP})?(?:nrs?\.?{GAP}?)?"
    rf"(?:[Kk]amerstuk(?:ken)?,?{GAP}(?:{_CHAMBER})?{_SESSION}|{_CHAMBER}{_SESSION})?\Z"
)
# Between a motion and its number stands no end of a sentence, no other bracket, no other motion or paper.
_STOPPED = r"[;!?\n()]|\.\s+[A-Z«]|[Mm]oties?(?!\w)"
_PARTED = re.compile(rf"{_STOPPED}|(?<!\w){alternation(words('other_papers'))}(?:s|’s|'s)?(?!\w)")
_ENDED = re.compile(_STOPPED)
# A request from its verb to its last one: «roept de regering op de begroting te splitsen»
_ASKED = re.compile(
    rf"{GAP}(?:verzoekt|verzocht|vraagt|vroeg|roept|riep){GAP}(?:de{GAP}regering|het{GAP}kabinet){GAP}"
    rf".*(?<!\w)te(?:{GAP}[a-zë]+n){{1,3}}\Z",
    re.DOTALL,
)
# All that may stand between when the motion has no mover: «motie uit 2021 (»
_NEAR = re.compile(rf"(?:{GAP}(?:uit|van){GAP}(?:[^\W_]{{2,12}}{GAP})?\d{{4}})?\Z")
_BEFORE = 24  # code points in which «nader gewijzigde » stands
_FARTHEST = 320  # code points between a motion's name and its number


@cache
def _named(pattern: str) -> re.Pattern[str]:
    """Compile one of the patterns with names, which are long, where a text first asks for it: few do."""
    return re.compile(pattern)


def match(
    text: str, *, citations: Sequence[CitationMention] = (), dates: Sequence[DateMention] = ()
) -> tuple[MotionMention, ...]:
    """Return the motions in *text* in order, each with its date and number where they stand beside it.

    A motion without a mover counts only with a number. *citations* and *dates* are those of the same text, in order.

    >>> [motion] = match("de gewijzigde motie van de leden Kuzu en Van der Lee")
    >>> motion.amended, [person.name for person in motion.persons]
    (True, ['Kuzu', 'Van der Lee'])
    """
    beside = _Beside(text, citations, dates)
    named = [motion for head in _HEAD.finditer(text) for motion in _motions(text, head, beside)]
    titled = titled_motions(text, beside.papers, beside.dates)
    apart = (*titled, *tabled_motions(text, beside.papers))
    return tuple(sorted((*share_numbers(text, named, beside.papers), *apart), key=lambda motion: motion.span))


def _motions(text: str, head: re.Match[str], beside: _Beside) -> Iterator[MotionMention]:
    """Yield the motion that *head* names and, after «moties», those that go on from it."""
    named: re.Match[str] | None = head
    start = max(head.start() - _BEFORE, 0)
    amended = _AMENDED.search(text[start : head.start()])
    start = start + amended.start() if amended else head.start()
    while named is not None:
        read = _read(named, start, amended=amended is not None)
        further = _named(_UNNUMBERED).match(text, named.end()) if head["several"] else None
        motion = read if further else beside.complete(read)
        if motion is None:
            return
        yield motion
        named = further or (_named(_FURTHER).match(text, motion.span.end) if head["several"] else None)
        start = named.start("names") if named else start


def _read(named: re.Match[str], start: int, *, amended: bool) -> MotionMention:
    small = named.groupdict().get("small")
    persons = (read_name(small[:1].upper() + small[1:]),) if small else _movers(named)
    return MotionMention(Span(start, named.end()), persons, bool(named["others"]), amended, None, None)


def _movers(named: re.Match[str]) -> tuple[Person, ...]:
    if named["names"] is None:
        return ()
    names = each_name(named.string, named.start("names"), named.end("names"))
    return tuple(read_name(written) for _, written in names)


class _Beside:
    """The dates and papers of a text, asked by place."""

    def __init__(self, text: str, citations: Sequence[CitationMention], dates: Sequence[DateMention]) -> None:
        self._text = text
        self.papers = [citation for citation in citations if citation.sort is CitationSort.PAPER]
        self._starts = [citation.span.start for citation in self.papers]
        self.dates = {date.span.start: date for date in dates}

    def complete(self, motion: MotionMention) -> MotionMention | None:
        """Return *motion* with its date and number, or None when it has neither mover nor number."""
        motion = self._moved_by(self._dated(motion, _DATED))
        owned = motion if motion.persons else self._owned(motion)
        paper = self._paper(owned)
        if paper is not None:
            motion = replace(owned, cited=paper.cited, span=Span(motion.span.start, paper.span.end))
            motion = motion if motion.persons else self._moved_by(motion)
            return motion if motion.date else self._dated(motion, _DATED_AFTER)
        return motion if motion.persons else None

    def _dated(self, motion: MotionMention, pattern: re.Pattern[str]) -> MotionMention:
        dated = pattern.match(self._text, motion.span.end)
        date = self.dates.get(dated.end()) if dated else None
        return replace(motion, date=date.iso, span=Span(motion.span.start, date.span.end)) if date else motion

    def _moved_by(self, motion: MotionMention) -> MotionMention:
        moves = None if motion.persons else _MOVING.match(self._text, motion.span.end)
        if moves and _PAST.search(moves[0]) and not _IN_MOTION.search(self._text, 0, motion.span.start):
            moves = None
        found = _named(_MOVED_BY).match(self._text, motion.span.end) if moves else None
        if found is None:
            return motion if motion.persons else self._handed_in(motion)
        span = Span(motion.span.start, found.end())
        return replace(motion, persons=_movers(found), and_others=bool(found["others"]), span=span)

    def _handed_in(self, motion: MotionMention) -> MotionMention:
        """Give *motion* the movers and the date of «Het lid X diende op … een motie in»."""
        if not _HANDED_IN.match(self._text, motion.span.end):
            return motion
        start, end = max(motion.span.start - _LEAD, 0), motion.span.end - len("motie")
        found = next((found for form in _HANDED_BY if (found := _named(form).search(self._text, start, end))), None)
        if found is None:
            return motion
        day = next((day for at, day in self.dates.items() if found.start() <= at < found.end()), None)
        span = Span(found.start(), motion.span.end)
        return replace(
            motion, persons=_movers(found), and_others=bool(found["others"]), span=span, date=day.iso if day else None
        )

    def _owned(self, motion: MotionMention) -> MotionMention:
        """Give *motion*, if it is «zijn motie», the one member named before it in the sentence as its mover."""
        start, end = max(motion.span.start - _LEAD, 0), motion.span.start
        owning = _OWNING.search(self._text, start, end)
        found = _named(_OWNED_BY).search(self._text, start, owning.start()) if owning else None
        if owning is None or found is None or _ANOTHER_OWNER.search(found["between"]):
            return motion
        movers, others = _movers(found), bool(found["others"])
        several = others or len(movers) > 1
        return replace(motion, persons=movers, and_others=others) if several is (owning["owner"] == "hun") else motion

    def _paper(self, motion: MotionMention) -> CitationMention | None:
        at = bisect_left(self._starts, motion.span.end)
        if at == len(self._starts) or self._starts[at] - motion.span.end > _FARTHEST:
            return None
        between = self._text[motion.span.end : self._starts[at]]
        opening = _OPENING.search(between)
        between = between[: opening.start()] if opening else between
        return self.papers[at] if _is_of(motion, between) else None


def _is_of(motion: MotionMention, between: str) -> bool:
    """Tell whether the number behind the words *between* is that of *motion*, and not of a paper named there.

    A paper inside the words of the request has no number: that stands behind the paper's name, not behind the verb.
    """
    if not motion.persons:
        return _NEAR.match(between) is not None
    parting = _ENDED if _ASKED.match(between) else _PARTED
    return parting.search(between) is None
