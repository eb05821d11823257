"""Numbers whose noun stands elsewhere: «1.244 uitgezonden en 2.720 lokaal geworven», «waren het er 142», «daalt het
aantal posten van 151 naar 144», «van de 410 medewerkers vallen er 36 buiten de regeling».

Knows the word before the number that lends its noun; refuses a number without one close before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.count_nouns import ADJECTIVE, NOUN
from extract.mentions.text_numbers import FIGURE, SCALE
from extract.mentions.vocabulary import alternation, words

Found = tuple[int, int, str, str]  # start, end, figure, what it counts

# A number that no unit, year or noun follows; «142.» and «144, en».
_BARE = re.compile(
    rf"(?P<figure>{FIGURE})(?!{GAP}?(?:%|procent|{SCALE}|jaar|euro)|{GAP}{alternation(words('months'))})"
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
# reads «1.244 uitgezonden » before «en 2.720», «2.720 lokaal geworven.»; staff is meant
_STAFF = re.compile(
    rf"(?P<figure>{FIGURE}){GAP}(?P<what>(?:uitgezonden(?:en)?|lokaal(?:{GAP}(?:geworven|aangenomen|aangesteld))?"
    rf"|lokalen|plaatselijk{GAP}(?:geworven|aangenomen)|ter{GAP}plaatse{GAP}(?:geworven|aangenomen)))"
    rf"(?=[.,;:)]|{GAP}(?:en|zijn|waren|is|was)(?!\w))"
)
# reads «waren dat er », «zijn het er inmiddels », «waren er in 2022 nog » before the number
_THERE_ARE = re.compile(
    rf"(?:zijn|waren|is|was){GAP}(?:(?:dat|het|dit){GAP})?er{GAP}(?:in{GAP}(?:19|20)\d\d{GAP})?(?:(?:nu|nog|inmiddels|thans|toen|ongeveer|circa|ruim|bijna){GAP}){{0,2}}\Z"
)
# reads «het aantal posten van 151 naar » and «aantal posten daarmee uit op »
_NUMBER_OF = re.compile(
    rf"(?<!\w)aantal{GAP}(?P<what>{ADJECTIVE}{{0,2}}{NOUN})[^.;:!?()]{{0,60}}?(?<!\w)(?:van|naar|tot|op){GAP}"
    rf"(?:(?P<from>{FIGURE}){GAP}(?:naar|tot|op){GAP})?\Z"
)
# reads «van 151 » before «naar 144 posten»
_FROM = re.compile(rf"(?<!\w)van{GAP}\Z")
_TO = re.compile(rf"(?P<figure>{FIGURE}){GAP}(?:naar|tot|op){GAP}{FIGURE}{GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})")
# reads «hoeveel mensen», «141 posten»: what «er» may stand for
_COUNTED = re.compile(rf"(?:[Hh]oeveel|(?<!\w)aantal|(?<![\w.,]){FIGURE}){GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})")
# reads «van de 410 lokale medewerkers er », «Van de 46 posten zijn er inmiddels » before the number
_OF_THE = re.compile(
    rf"(?<!\w)[Vv]an{GAP}(?:de|deze|onze|alle){GAP}{FIGURE}{GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})(?:{GAP}(?:[^\W\d_]+|(?:19|20)\d\d),?){{0,7}}?"
    rf"{GAP}er{GAP}(?:(?:nu|nog|inmiddels|thans|toen|al|maar|slechts|ongeveer|circa|ruim|bijna){GAP}){{0,2}}\Z"
)
# «er 3 weken», «er 40 kilometer»: a measure, or a noun of its own.
_UNIT = re.compile(
    rf"{GAP}(?:maand(?:en)?|weken|week|dag(?:en)?|uur|uren|minuten|keer|maal|kilometer|meter|\w*(?:jaar|jaren))(?!\w)"
)
_SHARE = re.compile(rf"{GAP}(?:naar|tot|op){GAP}{FIGURE}{GAP}?(?:%|procent)")
_WORD = re.compile(rf"{GAP}[^\W\d_]+")
_FEW = 100  # code points back to «van de 410 medewerkers»
_REACH = 300  # code points back to the noun that «er» stands for
_CLAUSE = 160  # code points back to «het aantal»

# reads «48 naar 43» behind «van »; «van 61 naar 54 fte» before it
_BOTH = re.compile(
    rf"(?P<first>{FIGURE}){GAP}(?:naar|tot|op){GAP}(?P<second>{FIGURE})(?!{GAP}?(?:%|procent|{SCALE}|jaar|euro))(?=[.,;:)]|{GAP}en(?!\w))"
)
_FROM_TO_NAMED = re.compile(
    rf"(?<!\w)van{GAP}{FIGURE}{GAP}(?:naar|tot|op){GAP}{FIGURE}{GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})"
)
_NUMBERED = re.compile(rf"(?<![\w.,/–-])(?P<figure>{FIGURE}){GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})")
_NUMBERED_LAST = re.compile(rf"{_NUMBERED.pattern}{GAP}in{GAP}plaats{GAP}van{GAP}\Z")
# reads «De overige » before «17 gingen»
_OTHERS = re.compile(rf"(?<!\w)[Dd]e{GAP}(?:andere|overige|resterende){GAP}\Z")
_WITH_VERB = re.compile(
    rf"(?P<figure>{FIGURE}){GAP}(?:zijn|waren|worden|werden|gaan|gingen|komen|kwamen|staan|stonden|volgen|volgden|blijven|bleven"
    rf"|vertrekken|vertrokken|werken|werkten|keren|keerden|kregen|krijgen)(?!\w)"
)
# reads « en staan er nog » behind «zijn er 51 vervuld»
_AND_THERE = re.compile(
    rf"(?<!\w)en{GAP}(?:staan|stonden|zijn|waren|worden|werden|blijven|bleven){GAP}er{GAP}(?:(?:nog|thans|nu|slechts){GAP}){{0,2}}\Z"
)
_THERE_BEFORE = re.compile(rf"(?<!\w)[Vv]an{GAP}de{GAP}{FIGURE}{GAP}.*(?<!\w)er{GAP}(?:\w+{GAP})?{FIGURE}", re.DOTALL)
_NOUN_BEHIND = re.compile(rf"{GAP}{ADJECTIVE}{{0,2}}?{NOUN}")
_TOGETHER = re.compile(
    rf"(?P<part>{FIGURE}),{GAP}(?:samen|tezamen|in{GAP}totaal){GAP}(?P<whole>{FIGURE})(?=[.;,)]|{GAP}en(?!\w))"
)
# reads «113, 26 en 13» behind «152, te weten »
_SERIES = re.compile(rf"{FIGURE}(?:,{GAP}{FIGURE}){{0,5}}{GAP}en{GAP}{FIGURE}(?=[.;)])")
_WHOLE = re.compile(
    rf"(?<![\w.,/–-])(?:(?<=\ber )(?P<bare>{FIGURE})|(?P<figure>{FIGURE}){GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN}))"
    rf",?{GAP}te{GAP}weten{GAP}\Z"
)
_INSTEAD = re.compile(rf"(?<!\w)[Ii]n{GAP}plaats{GAP}van{GAP}\Z")
_AHEAD = re.compile(rf"[^.;:?!()]{{3,60}}?(?<![\w.,]){FIGURE}{GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})")
_CLOSED = re.compile(r"\s*(?:[.,;)]|\Z)")
_SENTENCE_END = re.compile(r"[.?!;]\s")
_FAR = 240  # code points back to the count that a later number shares its noun with


def staff_alone(text: str, number: re.Match[str], _before: str) -> Iterator[Found]:
    """Yield «1.244 uitgezonden», whose noun is left out."""
    found = _STAFF.match(text, number.start())
    if found:
        yield found.start(), found.end(), found["figure"], found["what"]


def there_are(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield the number behind «waren het er», with the last noun counted or asked for before it."""
    found = _BARE.match(text, number.start()) if "er" in before and _THERE_ARE.search(before) else None
    if found is None or _WORD.match(text, found.end()):
        return
    nouns = list(_COUNTED.finditer(text, max(number.start() - _REACH, 0), number.start()))
    if nouns:
        yield found.start(), found.end(), found["figure"], nouns[-1]["what"]


def number_of(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield both numbers of «het aantal posten daalt van 151 naar 144», each at its own place."""
    if not before.endswith(("van ", "naar ", "tot ", "op ")):
        return
    lead = _NUMBER_OF.search(text[max(number.start() - _CLAUSE, 0) : number.start()])
    found = _BARE.match(text, number.start()) if lead else None
    if lead and found and not _SHARE.match(text, found.end()) and not _YEAR.match(found["figure"]):
        yield found.start(), found.end(), found["figure"], lead["what"]


def from_to(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield the first number of «van 151 naar 144 posten»; the second has its noun."""
    found = _TO.match(text, number.start()) if _FROM.search(before) else None
    if found:
        yield found.start("figure"), found.end("figure"), found["figure"], found["what"]


def of_the(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield the second number of «van de 410 medewerkers vallen er 36 buiten de regeling»; the first has the noun."""
    if not before.endswith(" ") or " er " not in before:
        return
    lead = _OF_THE.search(text[max(number.start() - _FEW, 0) : number.start()])
    found = _BARE.match(text, number.start()) if lead else None
    if lead and found and not _UNIT.match(text, found.end()) and not _YEAR.match(found["figure"]):
        yield found.start(), found.end(), found["figure"], lead["what"]


def from_to_again(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield both numbers of «en die van Lima van 48 naar 43» behind «van 61 naar 54 fte» in the same sentence."""
    found = _BOTH.match(text, number.start()) if _FROM.search(before) else None
    lead = _clause(text, number.start()) if found else ""
    earlier = list(_FROM_TO_NAMED.finditer(lead))
    if found and earlier:
        for name in ("first", "second"):
            yield found.start(name), found.end(name), found[name], earlier[-1]["what"]


def the_others(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «17» of «Van de 34 medewerkers vonden er 11 werk. De overige 17 gingen weg»."""
    found = _WITH_VERB.match(text, number.start()) if _OTHERS.search(before) else None
    counted = list(_NUMBERED.finditer(text, max(number.start() - _FAR, 0), number.start())) if found else []
    if found and counted and not _YEAR.match(found["figure"]):
        yield found.start("figure"), found.end("figure"), found["figure"], counted[-1]["what"]


def there_remain(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «12» of «Van de 63 functies zijn er 51 vervuld en staan er nog 12 open»."""
    found = _BARE.match(text, number.start()) if "er" in before and _AND_THERE.search(before) else None
    lead = _clause(text, number.start()) if found else ""
    counted = _NUMBERED.search(lead) if _THERE_BEFORE.search(lead) else None
    if found and counted and not _UNIT.match(text, found.end()) and not _NOUN_BEHIND.match(text, found.end()):
        yield found.start(), found.end(), found["figure"], counted["what"]


def together(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «57» and «95» of «het gaat om 38 functies en daarna om 57, samen 95»: the sum says what they count."""
    found = _TOGETHER.match(text, number.start()) if before.endswith(" om ") else None
    counted = list(_NUMBERED.finditer(_clause(text, number.start()))) if found else []
    if found and counted and _plain(counted[-1]["figure"]) + _plain(found["part"]) == _plain(found["whole"]):
        for name in ("part", "whole"):
            yield found.start(name), found.end(name), found[name], counted[-1]["what"]


def made_of(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «113», «26» and «13» of «waren het er 152, te weten 113, 26 en 13», where they make up the whole."""
    found = _SERIES.match(text, number.start()) if before.endswith("te weten ") else None
    whole = _WHOLE.search(before) if found else None
    parts = list(re.finditer(FIGURE, found.group())) if found else []
    if found and whole and sum(_plain(part.group()) for part in parts) == _plain(whole["bare"] or whole["figure"]):
        earlier = [each["what"] for each in _NUMBERED.finditer(text, max(found.start() - _REACH, 0), found.start())]
        nouns = [whole["what"]] * len(parts) if whole["what"] else earlier[-len(parts) :]
        for part, noun in zip(parts, nouns, strict=False):
            start = found.start() + part.start()
            yield start, start + len(part.group()), part.group(), noun


def instead_of(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «158» of «in plaats van 158 zal het net uit 157 posten bestaan» and «157 posten in plaats van 158»."""
    found = _BARE.match(text, number.start()) if _INSTEAD.search(before) else None
    if found is None or _YEAR.match(found["figure"]):
        return
    ahead = _AHEAD.match(text, found.end())
    behind = _NUMBERED_LAST.search(before)
    noun = ahead or (behind if _CLOSED.match(text, found.end()) else None)
    if noun:
        yield found.start(), found.end(), found["figure"], noun["what"]


def _plain(figure: str) -> int:
    return int(figure.replace(".", "")) if figure.replace(".", "").isdigit() else 0


def _clause(text: str, at: int) -> str:
    """Return the words of the sentence before *at*, as far as they reach back."""
    return _SENTENCE_END.split(text[max(at - _FAR, 0) : at])[-1]
