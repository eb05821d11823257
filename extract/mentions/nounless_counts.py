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
    rf"|lokalen|plaatselijk{GAP}(?:geworven|aangenomen)|ter{GAP}plaatse{GAP}(?:(?:zijn|is){GAP})?(?:geworven|aangenomen)))"
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
    rf"(?<!\w)[Vv]an{GAP}(?:de|deze|onze|alle){GAP}{FIGURE}{GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})(?:{GAP}[^\W\d_]+,?){{0,7}}?"
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
