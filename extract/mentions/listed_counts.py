"""Numbers that share the noun of one before them: «96 medewerkers van Defensie, 74 van Justitie en 41 van Landbouw»,
«64 functies: 41 door sluiting en 23 door omvorming», «Daarvan zijn er 17 vervuld en 7 zijn vervallen».

Knows how such a run begins and goes on; refuses a number that no count opens, and one behind another sentence's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.mentions.citation_grammar.parts import GAP
from extract.mentions.count_nouns import ADJECTIVE, NOUN
from extract.mentions.dates import MONTH
from extract.mentions.nounless_counts import Found
from extract.mentions.text_numbers import FIGURE, SCALE

_PREPOSITION = r"(?:van|door|bij|uit|op|in|als|voor)"
# reads «74 van Justitie», «12 door omvorming»; not «3 van de 5», «4 in 2027», «2 op 3»
_SHARES = re.compile(rf"(?P<figure>{FIGURE})(?={GAP}{_PREPOSITION}{GAP}(?!(?:de{GAP}|het{GAP})?\d|{MONTH}(?!\w)))")
# reads «50 voor uitgezonden en 34 voor», «21 uit Bamako en 12 uit»
_TWO_SHARES = re.compile(
    rf"(?P<first>\d[\d.]*){GAP}{_PREPOSITION}{GAP}[^.;:?!()\d]{{2,60}}?,?{GAP}en{GAP}"
    rf"(?P<second>\d[\d.]*){GAP}{_PREPOSITION}(?!\w)"
)
_NAMED = re.compile(rf"(?P<figure>{FIGURE}){GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})")
# reads «96 medewerkers van Defensie, » and «41 door sluiting en » before the number
_PREVIOUS = re.compile(
    rf"(?<![\w.,/–-])(?P<figure>{FIGURE})(?:{GAP}{ADJECTIVE}{{0,2}}?{NOUN})?{GAP}{_PREPOSITION}{GAP}[^.;:?!()\d]{{2,60}}?"
    rf"(?:,|,?{GAP}en){GAP}\Z"
)
_OPENS = re.compile(
    rf"(?::|(?<!\w)(?:te{GAP}weten|namelijk|bestaande{GAP}uit|bestaa(?:t|n){GAP}uit|(?:waarvan|van{GAP}wie)(?:{GAP}er)?"
    rf"|(?:zijn|waren){GAP}er)){GAP}\Z"
)
_THEREOF = re.compile(
    rf"(?<!\w)(?:[Dd]aarvan|[Hh]iervan|[Vv]an{GAP}hen){GAP}"
    rf"(?:zijn|waren|worden|werden|staan|stonden|komen|kwamen|werken|werkten|vertrekken|vertrokken){GAP}er{GAP}"
    rf"(?:(?:nu|nog|inmiddels|thans|toen|al|ongeveer|circa|ruim|bijna){GAP}){{0,2}}\Z"
)
# reads «, voor 4 » and « en 3 » before «loopt …», «zijn …»
_ALSO = re.compile(rf"(?:,|(?<!\w)en)(?:{GAP}voor)?{GAP}\Z")
_VERBED = re.compile(
    rf"(?P<figure>{FIGURE})(?={GAP}(?:zijn|waren|worden|werden|loopt|lopen|staan|volgen|moeten|komen|kwamen|vervallen)(?!\w))"
)
_PLAIN = re.compile(
    rf"(?P<figure>{FIGURE})(?!{GAP}?(?:%|procent|{SCALE})|{GAP}(?:maand|week|weken|dag|uur|uren|minuten|keer|maal|\w*(?:jaar|jaren))\w*)"
)
# reads «, van wie er 12 zijn uitgezonden en » before «52 ter plaatse zijn aangenomen»
_OF_WHOM = re.compile(
    rf"(?<!\w)(?:waarvan|van{GAP}wie){GAP}(?:er{GAP})?{FIGURE}{GAP}(?:zijn|waren|worden|werden){GAP}[^.;:?!()\d]{{3,60}}?"
    rf"(?:,|(?<!\w)en){GAP}\Z"
)
_TOLD = re.compile(rf"(?P<figure>{FIGURE}){GAP}(?:[^\W\d_]+{GAP}){{0,4}}?(?:zijn|waren|worden|werden)(?!\w)")
# reads «Die groep van » before «282 bestaat uit 96 medewerkers»
_GROUP = re.compile(rf"(?<!\w)groep{GAP}van{GAP}\Z")
_MADE_OF = re.compile(rf"(?P<figure>{FIGURE}){GAP}bestaat{GAP}uit{GAP}{FIGURE}{GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})")
# reads «37 van de 148 posten»; not «artikel 3 van de 12 ambassades»
_OF_ALL = re.compile(
    rf"(?P<figure>{FIGURE}){GAP}van{GAP}(?:de|alle|onze|haar|zijn|hun){GAP}{FIGURE}{GAP}(?P<what>{ADJECTIVE}{{0,2}}?{NOUN})"
)
# reads «5 vertraagd», «12 half juist», and «29 daarvan zijn onjuist», which opens a run
_ARE = r"(?:zijn|waren|worden|werden)"
_THEM = rf"(?:daarvan|hiervan|van{GAP}hen){GAP}{_ARE}(?!\w)"
_UNIT = rf"(?:%|procent|euro|{SCALE}|maand(?:en)?|week|weken|dag|dagen|uur|uren|keer|maal|\w*jaar|\w*jaren)(?!\w)"
_STATE = rf"(?:(?:half|deels|geheel|gedeeltelijk|niet|nog|al|wel){GAP}){{0,2}}[a-zà-þ]{{4,20}}"
_STATED = re.compile(rf"(?P<figure>{FIGURE}){GAP}(?!{_UNIT}){_STATE}(?=[.,;]|{GAP}en{GAP}\d)")
_OF_THEM = re.compile(rf"(?P<figure>{FIGURE}){GAP}{_THEM}")
# reads «zijn er 11 uitgevoerd, » and «29 daarvan zijn onjuist, » before the number
_STATED_BEFORE = re.compile(
    rf"(?:(?P<there>{_ARE}{GAP}er{GAP}(?:(?:inmiddels|nu|al|thans|reeds){GAP})?)|(?<![\w.,/–-]))"
    rf"{FIGURE}{GAP}(?:(?P<them>{_THEM}){GAP})?(?!{_UNIT}){_STATE}(?:,|,?{GAP}en){GAP}\Z"
)
_LABEL = re.compile(rf"(?:nrs?|no|artikel|nummer|bijlage|lid|plaats|punt|vraag|deel)\.?{GAP}\Z", re.IGNORECASE)
_STOP = re.compile(r"[.?!;]\s")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_REACH = 160  # code points from a number back to the one before it, or to the noun
_LEAD = 24  # code points in which «bestaande uit » stands
_MOST = 12  # numbers in one run


def listed(text: str, number: re.Match[str], _before: str) -> Iterator[Found]:
    """Yield «74 van Justitie» with the noun that the run began with."""
    found = _SHARES.match(text, number.start())
    noun = _noun_of_run(text, number.start()) if found and not _YEAR.match(found["figure"]) else None
    if found and noun:
        yield found.start(), found.end(), found["figure"], noun


def making_up(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «50» and «34» of «84 functies worden betaald, 50 voor uitgezonden en 34 voor lokaal personeel»: together
    they are the number before."""
    found = _TWO_SHARES.match(text, number.start()) if before.endswith(", ") else None
    nouns = list(_NAMED.finditer(_sentence(text, number.start()))) if found else []
    if found is None or not nouns:
        return
    first, second, whole = (_value(figure) for figure in (found["first"], found["second"], nouns[-1]["figure"]))
    if first + second == whole:
        for name in ("first", "second"):
            yield found.start(name), found.end(name), found[name], nouns[-1]["what"]


def _value(figure: str) -> int:
    return int("".join(filter(str.isdigit, figure)))


def thereof(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «17» of «24 functies. Daarvan zijn er 17 vervuld», and what follows it: «, voor 4 loopt de werving»."""
    start = number.start()
    found = _PLAIN.match(text, start) if "er" in before and _THEREOF.search(before) else None
    if found is None and _ALSO.search(before):
        found = _VERBED.match(text, start)
        lead = _sentence(text, start)
        begun = re.match(r"(?:Daarvan|Hiervan|Van hen)\s", lead) if found else None
        found = found if begun and _THEREOF.search(lead[: _first_figure(lead)]) else None
        start -= len(lead) if found else 0
    nouns = list(_NAMED.finditer(text, max(start - _REACH, 0), start)) if found else []
    if found and nouns and not _YEAR.match(found["figure"]) and not _NAMED.match(text, found.start()):
        yield found.start(), found.end(), found["figure"], nouns[-1]["what"]


def of_whom(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «52» of «64 mensen, van wie er 12 zijn uitgezonden en 52 ter plaatse zijn aangenomen»."""
    found = _TOLD.match(text, number.start()) if _ALSO.search(before) and _PLAIN.match(text, number.start()) else None
    lead = _sentence(text, number.start()) if found else ""
    share = _OF_WHOM.search(lead)
    nouns = list(_NAMED.finditer(lead, 0, share.start())) if share else []
    if found and nouns and not _YEAR.match(found["figure"]) and not _NAMED.match(text, found.start()):
        yield found.start("figure"), found.end("figure"), found["figure"], nouns[-1]["what"]


def group_of(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «282» of «die groep van 282 bestaat uit 96 medewerkers van Defensie»."""
    found = _MADE_OF.match(text, number.start()) if before.endswith(" ") and _GROUP.search(before) else None
    if found:
        yield found.start("figure"), found.end("figure"), found["figure"], found["what"]


def of_all(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «37» of «37 van de 148 posten»; the other number has the noun."""
    found = _OF_ALL.match(text, number.start())
    if found and not _YEAR.match(found["figure"]) and not _LABEL.search(before):
        yield found.start("figure"), found.end("figure"), found["figure"], found["what"]


def of_them(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «29» of «47 berichten over posten: 29 daarvan zijn onjuist»."""
    found = _OF_THEM.match(text, number.start()) if before.endswith(" ") else None
    nouns = list(_NAMED.finditer(_sentence(text, number.start()))) if found else []
    if found and nouns and not _LABEL.search(before):
        yield found.start(), found.end(), found["figure"], nouns[0]["what"]


def stated(text: str, number: re.Match[str], before: str) -> Iterator[Found]:
    """Yield «5» and «3» of «Van de 19 voornemens zijn er 11 uitgevoerd, 5 vertraagd en 3 vervallen»."""
    found = _STATED.match(text, number.start()) if before.endswith((", ", " en ")) else None
    if found is None or _YEAR.match(found["figure"]):
        return
    lead = _sentence(text, number.start())
    if _opens_states(lead):
        nouns = list(_NAMED.finditer(lead))
        yield from [(found.start(), found.end(), found["figure"], nouns[0]["what"])] if nouns else []


def _opens_states(lead: str) -> bool:
    """Tell whether the numbers at the end of *lead* go back, each with its state, to «zijn er» or «daarvan»."""
    for _ in range(_MOST):
        previous = _STATED_BEFORE.search(lead)
        if previous is None or previous["there"] or previous["them"]:
            return previous is not None
        lead = lead[: previous.start()]
    return False


def _noun_of_run(text: str, at: int) -> str | None:
    """Return the noun with which the run before *at* began; None where no count opens it."""
    earlier: int | None = at
    for _ in range(_MOST):
        noun, earlier = _step(text, earlier)
        if noun or earlier is None:
            return noun
    return None


@lru_cache(maxsize=4 * _MOST)  # the numbers of a run come one after another, and each looks back over those before it
def _step(text: str, at: int) -> tuple[str | None, int | None]:
    """Return the noun of what stands right before *at* in its run or, where that has none, the place of that number."""
    start = max(at - _REACH, 0)
    opened = _OPENS.search(text[max(at - _LEAD, 0) : at])
    if opened:
        nouns = list(_NAMED.finditer(text, start, max(at - _LEAD, 0) + opened.start()))
        apart = nouns and _STOP.search(text, nouns[-1].end(), at)
        return (nouns[-1]["what"] if nouns and not apart else None), None
    previous = _PREVIOUS.search(text[start:at])
    if previous is None:
        return None, None
    named = _NAMED.match(text, start + previous.start("figure"))
    return (named["what"], None) if named else (None, start + previous.start("figure"))


def _sentence(text: str, at: int) -> str:
    """Return the words of the sentence before *at*, as far as they reach back."""
    lead = text[max(at - _REACH, 0) : at]
    ends = [stop.end() for stop in _STOP.finditer(lead)]
    return lead[ends[-1] :] if ends else lead


def _first_figure(lead: str) -> int:
    found = re.search(r"\d", lead)
    return found.start() if found else 0
