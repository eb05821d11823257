"""Headings that say what is done to the posts below and nothing else: «A. Te sluiten», «C. Te verkleinen (aantal
functies per jaar)», «Gesloten posten», «Een post die terug is», «Van de lijst afgevoerd (sluiting gaat niet door)».

In brackets stand years, numbers of staff, or that the closing is off; a heading with any other word is none.
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import any_of, read_table
from extract.layout.list_headers import ListHeader, period_of
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import is_hedged
from extract.outline import Outline
from extract.posts.strengths import counted_staff
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action

_LABEL = r"(?:(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.):]?\s+)?"
_ASIDE = re.compile(r"\s*\((?P<aside>[^()]+)\)\Z")
_CLOSING = re.compile(r"(?:[Dd]e\s+)?[Ss]luiting(?:en)?\s+")
# «Van de voorlopige lijst afgevoerd»: what was on a list and is no more; «Belgische lijst» would be another's.
_OFF = re.compile(
    rf"{_LABEL}(?:Van\s+(?:de|het)\s+(?:[a-zà-þ]+\s+){{1,3}}|(?:Alsnog|Toch)\s+)?(?i:afgevoerd|geschrapt|gehaald|afgevallen|vervallen|ingetrokken|behouden)"
)
_NOT = re.compile(r"\b(?:niet|geen|nog|deels)\b")
_LONGEST = 100  # code points of a heading
# «Variant B», «Het advies van de raad»: what stands under it was thought of, and not decided
_THOUGHT = re.compile(
    r"\b(?:variant\w*|scenario\w*|advie[sz]\w*|aanbeveling\w*|voorstel\w*|opties?|wens\w*|verkenning\w*|voorbeeld\w*|moties?"
    r"|amendement\w*|afgewezen|verworpen|debat\w*|inbreng)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:variant\w*|scenario\w*|advies|voorstel\w*|voorbehoud|geen\s+besluit|nog\s+niet)\b", re.IGNORECASE
)
_MOST = 20  # headings with deeds in one list
_NEAR = 300  # code points before a list in which it may be called a proposal


@cache
def _deeds() -> dict[str, tuple[Action, bool]]:
    """What the words of a heading say is done, and whether it has been."""
    return {words: (Action(action), bool(done)) for words, action, _, done in read_table("heading_deeds.csv")}


@cache
def _deed() -> re.Pattern[str]:
    rows = read_table("heading_deeds.csv")
    alone, which = (any_of(words for words, _, form, _ in rows if form == of) for of in ("", "which"))
    posts = rf"(?:{post_words()})"
    return re.compile(
        rf"{_LABEL}(?:(?P<deed>{alone})(?:\s+(?:bestaande\s+)?{posts})?"
        rf"|(?:(?:[Dd]e|[Ee]en|[Tt]wee|[Dd]rie)\s+)?(?i:{posts})\s+(?:die|dat)\s+(?P<which>{which})):?"
    )


@cache
def _numbers() -> re.Pattern[str]:
    noun = rf"(?:(?:vervallen|extra|nieuwe|te vervallen)\s+)?(?P<what>{counted_staff()})"
    return re.compile(rf"(?:(?:in\s+)?aantal(?:len)?\s+)?{noun}(?:\s+per\s+(?:jaar|post))?")


def counted_below(heading: str) -> str | None:
    """Return the noun for staff of which the brackets at the end of *heading* say that numbers stand below, else None.

    >>> counted_below("Te verkleinen (aantal functies per jaar)"), counted_below("Te verkleinen (m2)")
    ('functies', None)
    """
    aside = _ASIDE.search(heading) if heading.endswith(")") else None
    found = _numbers().fullmatch(aside["aside"]) if aside else None
    return found["what"] if found else None


def is_decided(outline: Outline, section: int) -> bool:
    """Tell whether the words over the headings with deeds up to that of *section* leave their lists decided on."""
    text, at = outline.clean.text, section
    while section - at < _MOST and at > 0 and read_deed_heading(outline.sections[at].title):
        at -= 1
    above = outline.sections[at]
    if is_thought_of(above.title):
        return False
    return at == section or _OPEN.search(text, max(above.span.end - _NEAR, above.span.start), above.span.end) is None


def is_thought_of(title: str) -> bool:
    """Tell whether the heading *title* speaks of advice, wishes or variants."""
    return _THOUGHT.search(title) is not None


def read_deed_heading(text: str) -> ListHeader | None:
    """Return what the heading *text* says is done to the posts that stand below it, else None.

    >>> read_deed_heading("A. Te sluiten").action.value, read_deed_heading("Te sluiten (advies)")
    ('closure', None)
    """
    if len(text) > _LONGEST:
        return None
    bracket = _ASIDE.search(text)
    aside, words = (bracket["aside"], text[: bracket.start()]) if bracket else ("", text)
    if _calls_off(aside) and _OFF.fullmatch(words) and not _NOT.search(words):
        return ListHeader(Action.AVERTED_CLOSURE, Period(), text, strict=True)
    found = _deed().fullmatch(words)
    period = period_of(aside)
    if found is None or not (not aside or period or counted_below(text)):
        return None
    action, done = _deeds()[" ".join((found["deed"] or found["which"]).lower().split())]
    return ListHeader(action, period or Period(), text, done=done, strict=True)


def _calls_off(aside: str) -> bool:
    """«sluiting gaat niet door», and nothing besides."""
    closing = _CLOSING.match(aside)
    averted = find_averted(aside, Span(0, len(aside))) if closing else None
    if closing is None or averted is None:
        return False
    return Span(closing.end(), len(aside)) == averted and not is_hedged(aside)
