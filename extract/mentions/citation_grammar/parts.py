"""The parts that every form of citation is built from: dossier numbers, their suffixes, item numbers.

Knows how each part may be written and its official spelling; refuses to know which words around it make it a citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.mentions.vocabulary import alternation, words
from extract.spans import Span

# A space as found in official XML (no-break), in PDF text (line end) and in plain text.
GAP: Final = r"[ \t\r\n\u00a0\u202f\u2009]"
DASH: Final = r"[-\u2010-\u2014]"  # hyphen, figure dash («2026‒2027»), en dash («21501–32»), em dash

# «21 501-02», «21501–32», and the old glued form «21501004»; only this dossier has council numbers.
_COUNCIL = rf"(?<=501)(?:{GAP}?{DASH}{GAP}?\d\d|0\d\d)(?!\d)"
# «34158-(R2048)», «36640-R2201», «36 351 (R 2184)»: number of a Kingdom act, no part of the identifier.
_KINGDOM = rf"{GAP}?{DASH}?{GAP}?(?:\(R{GAP}?\d{{3,4}}\)|R{GAP}?\d{{3,4}}(?!\d))"
CHAPTER: Final = rf"{alternation(words('chapters'))}(?![A-Za-z0-9])"
NR: Final = rf"[Nn](?:[Rr]|[oº°]|ummer|UMMER)\.?{GAP}{{0,2}}"
NRS: Final = rf"[Nn](?:[Rr][Ss]|os|ummers|UMMERS)\.?{GAP}{{0,2}}"
# «36 410-VI», «36 200 XIV», «36 410A», «31700.VIII»
_CHAPTER = rf"{GAP}?(?:{DASH}|\.)?{GAP}?{CHAPTER}"
# «36 410, hoofdstuk VI, nr. 12», «36 410 (VI), nr. 12», «36 410, VI, nr. 12»: only before a number.
_APART = rf",?{GAP}(?:hoofdstuk{GAP}{CHAPTER}|\({CHAPTER}\)|{CHAPTER})"

# «32 734», «32734», «36.600», with at most one suffix.
FIRST_DIGIT: Final = "[1-4]"
_DIGITS = rf"{FIRST_DIGIT}\d(?:{GAP}|\.)?\d{{3}}"
_SUFFIXES = rf"{_COUNCIL}|{_KINGDOM}|{_CHAPTER}"
DOSSIER: Final = rf"{_DIGITS}(?:{_SUFFIXES}|{_APART}(?=,?{GAP}(?:{NRS}|{NR}))|(?!\d))"
# «19 637 en 30 573», «34 682/35 334»
_JOIN = rf"(?:{GAP}{{1,2}}(?:en|&){GAP}{{1,2}}|{GAP}?/{GAP}?|,{GAP})"
DOSSIERS: Final = rf"{DOSSIER}(?:{_JOIN}{DOSSIER}){{0,7}}"

# «8», «291a», «8-h1» (reprint); never the head of a dossier («nr. 8 en 32 824, nr. 432») nor of a larger number.
_FIGURE = rf"(?![1-4]\d{GAP}\d{{3}}(?!\d))\d{{1,4}}(?:[a-z](?![A-Za-z]))?(?:-[hnbH]\d(?!\d))?(?![\dA-Za-z]|[.,:]\d)"
# «Y», «CE»: how the Eerste Kamer numbers its papers.
LETTER: Final = r"(?!N[RO])[A-Z]{1,2}(?![A-Za-z0-9])"
NUMBER: Final = rf"(?:{_FIGURE}|{LETTER})"
_TO = rf"(?:t/m|T/M|tot{GAP}en{GAP}met)"
_AND = (
    rf"(?:{GAP}?,{GAP}?|,?{GAP}{{1,2}}(?:en|EN|&|of|en/of|{_TO}|resp\.|respectievelijk|alsmede|evenals){GAP}{{1,2}}"
    rf"|{GAP}?/{GAP}?|{DASH}(?!19|20))"
)
# What stands between two numbers of one list: «12 (motie-De Vries) en 13 (motie-Jansen)».
_ASIDE = rf"(?:{GAP}\([^()\d]{{1,60}}\)(?=,?{GAP}))?"
# «383, 348 en 309», «5 t/m 8»: after «nrs.» any figure goes on.
MANY: Final = rf"{NUMBER}(?:{_ASIDE}{_AND}(?:{NR})?{_FIGURE}){{0,30}}"
# A citation ends before these: a bracket, the end of a sentence, a page.
CLOSES: Final = rf"(?={GAP}?(?:[);\]]|\Z|\.(?:\Z|{GAP}+[A-Z«(])|,{GAP}(?:p|blz|pag|pp)\.))"
# «8 en nr. 24», «31/74», «431 en 437)», «8, 9 en 10 en in»: after «nr.» a bare figure goes on only where the citation
# then closes or the sentence goes on without a noun (not in «nr. 20 en 120 posten»).
ONE: Final = (
    rf"{NUMBER}(?:(?:{_AND}{NR}|/){_FIGURE}){{0,30}}"
    rf"(?:(?:{_AND}{_FIGURE}){{1,30}}(?:{CLOSES}|(?={GAP}(?:en|van|over|waarin)(?!\w))))?"
)

_NUMBER_OR_RANGE = re.compile(rf"\([^()]*\)|(?P<first>{NUMBER})(?:{GAP}*(?:{_TO}|{DASH}){GAP}*(?P<last>\d{{1,4}}))?")
_WRITTEN = re.compile(rf"{_DIGITS}(?:{_SUFFIXES}|{_APART}|(?!\d))")
_SUFFIX = re.compile(r"^([1-4]\d)\D?(\d{3})(.*)$", re.DOTALL)
_NO_DIGIT, _NO_SIGN = re.compile(r"\D"), re.compile(r"[^0-9A-Z]")
_OF_KINGDOM = re.compile(r"R\d+")  # the number of a law of the Kingdom
_LONGEST_RANGE = 60  # «nrs. 5 t/m 8»: a longer run is more likely a slip; then only its ends are taken


def spell_dossier(written: str) -> str:
    """Return a dossier as its identifier spells it.

    >>> [spell_dossier(written) for written in ("36 410A", "21 501–02", "21501004", "34158-(R2048)", "31700.VIII")]
    ['36410-A', '21501-02', '21501-04', '34158', '31700-VIII']
    """
    parts = _SUFFIX.match(written)
    if parts is None:
        return _NO_DIGIT.sub("", written)
    digits, suffix = parts[1] + parts[2], _NO_SIGN.sub("", parts[3])
    if not suffix or _OF_KINGDOM.fullmatch(suffix):
        return digits
    return f"{digits}-{suffix[-2:] if suffix.isdigit() else suffix}"


def spell_dossiers(written: str) -> tuple[str, ...]:
    """Return every dossier of a joint citation, in the order written.

    >>> spell_dossiers("19 637 en 30 573")
    ('19637', '30573')
    """
    return tuple(dict.fromkeys(spell_dossier(found[0]) for found in _WRITTEN.finditer(written)))


def each_number(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Yield the numbers written in ``text[start:end]``, each with its place; a range yields all between, under one."""
    for found in _NUMBER_OR_RANGE.finditer(text, start, end):
        if found["first"] is None:  # an aside in brackets
            continue
        span = Span(found.start(), found.end())
        for number in _unfold(found["first"].replace("-H", "-h").lstrip("0"), found["last"]):
            yield span, number


def _unfold(first: str, last: str | None) -> tuple[str, ...]:
    if last is None:
        return (first,)
    if not first.isdecimal() or not 0 < int(last) - int(first) <= _LONGEST_RANGE:
        return (first, last)
    return tuple(str(number) for number in range(int(first), int(last) + 1))
