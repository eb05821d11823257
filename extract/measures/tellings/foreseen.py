"""What is foreseen for posts that its noun does not stand beside: «Een afbouw van de formatie is in 2027 voorzien op de
ambassade in Londen», «het CG in Casablanca, waarvan de opening in 2026 is voorzien, …», «De opening van de ambassade in
Freetown, oorspronkelijk voorzien voor 2025, vindt nu plaats in 2027».

Each is read as a whole: what stands between noun, date and posts may be no more than the words given here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.document import Document
from extract.layout.list_headers import action_of
from extract.measures.clause.named import ends_at, is_unsure, named_at, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.vocabulary import alternation, words
from extract.passages import NEGATION
from extract.posts.mentions import groups
from extract.posts.strengths import counted_staff
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, Status

_DEEDS = r"(?P<noun>opening|heropening|sluiting|opheffing)"
_FOR = rf"(?:{WHEN}|(?:voor|in)\s+(?:(?:begin|medio|eind|(?:de|het)\s+[a-z]{{5,8}}\s+van)\s+)?(?:[a-z]+\s+)?\d{{4}})"
_OF_WHICH = re.compile(
    rf",\s+waarvan\s+de\s+{_DEEDS}\s+(?P<told>(?:{_FOR}\s+)?(?:is|staat)\s+(?:{_FOR}\s+)?(?:voorzien|gepland)"
    rf"(?:\s+{_FOR})?)\s*(?:[,.;]|\Z)"
)
# «…, waarvan de opening in 2026 is voorzien, komt er niet», «… wordt pas later geopend»
_CHANGED = re.compile(
    r"\b(?:toch|alsnog|later|uitgesteld|vertraag\w*|vertraging|heroverwogen|verval(?:t|len)|afhankelijk|onzeker|mits|indien)\b"
)
# «Het loket van de» ambassade in Lima, waarvan de opening …: the counter's
_OF_ELSE = re.compile(
    r"\b(?:van|bij|op|in|aan|voor|naast|met|binnen|tegenover)\s+(?:(?:de|het|een|onze)\s+)?(?:[A-Za-zà-þ]+\s+)?\Z"
)
_LEAD = 40  # code points before a word for a post in which its preposition stands
_LONGEST = 400  # code points behind the aside in which its plan may be taken back
_OPENS = re.compile(rf"\W*De\s+{_DEEDS}\s+van\s+(?:(?:de|het|een|onze)\s+)(?:(?:nieuwe|Nederlandse)\s+)?")
_MOVED = re.compile(
    rf",\s+(?:oorspronkelijk|aanvankelijk|eerder)\s+(?:voorzien|gepland)\s+{_FOR},\s+"
    rf"(?:vindt\s+nu\s+(?:plaats\s+(?P<then>{WHEN})|(?P<there>{WHEN})\s+plaats)"
    rf"|is\s+nu\s+(?:voorzien|gepland)\s+(?P<foreseen>{_FOR})|is\s+verschoven\s+naar\s+(?P<moved>(?:[a-z]+\s+)?\d{{4}}))"
)


@cache
def _staff() -> re.Pattern[str]:
    number = rf"(?:{alternation(words('number_words'))}|\d{{1,3}})"
    noun = "afbouw|uitbreiding|verkleining|vermindering|reductie|krimp|inkrimping|versterking"
    return re.compile(
        rf"\W*(?:Een|De|Ook\s+een)\s+(?:verdere\s+|beperkte\s+)?(?P<noun>{noun})\s+van\s+de\s+(?:personele\s+)?"
        rf"(?:formatie|bezetting|staf)(?:\s+met\s+{number}\s+[a-zà-þ-]*{counted_staff()})?"
        rf"\s+(?P<told>(?:is|staat)\s+(?:{_FOR}\s+)?(?:voorzien|gepland)(?:\s+{_FOR})?)"
        rf"\s+(?:op|bij|voor)\s+(?:(?:de|het|onze|beide)\s+)+(?=(?:{post_words()})(?![\w-]))"
    )


def foreseen_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the events that *sentence* says are foreseen, one per post."""
    words = document.text[sentence.start : sentence.end]
    if ("voorzien" not in words and "gepland" not in words) or words.endswith("?"):
        return
    yield from _staff_at(document, sentence)
    if "waarvan" in words:
        yield from _of_which(document, sentence)
    if " nu " in words or "verschoven" in words:
        yield from _moved(document, sentence)


def _staff_at(document: Document, sentence: Span) -> Iterator[Event]:
    found = _staff().match(document.text, sentence.start, sentence.end)
    posts = named_at(document, sentence, found.end()) if found else ()
    if found is None or not posts or is_unsure(document.text, sentence):
        return
    period = period_in(document, Span(*found.span("told")))
    if period is None or not ends_at(document.text, posts[-1].around.end, sentence.end):
        return
    action = action_of(found["noun"]) or Action.STRENGTHENING  # «uitbreiding» of staff
    for each in posts:
        yield Event(action, each, period, Status.PLANNED, sentence, Span(*found.span("told")))


def _of_which(document: Document, sentence: Span) -> Iterator[Event]:
    """«…, waarvan de opening in september 2026 is voorzien, …»: of one post, whatever else the sentence tells."""
    text = document.text
    for group in groups(document.posts_in(sentence)):
        found = _OF_WHICH.match(text, group[0].around.end, sentence.end)
        word = group[0].word
        if found is None or word is None or len(group) != 1 or group[0].foreign:
            continue
        if _OF_ELSE.search(text, max(sentence.start, word.start - _LEAD), word.start):
            continue
        rest = text[found.end() : min(sentence.end, found.end() + _LONGEST)]
        action, period = action_of(found["noun"]), period_in(document, Span(*found.span("told")))
        if action is None or period is None or NEGATION.search(rest) or _CHANGED.search(rest):
            continue
        yield Event(action, group[0], period, Status.PLANNED, sentence, Span(*found.span("told")))


def _moved(document: Document, sentence: Span) -> Iterator[Event]:
    text = document.text
    opens = _OPENS.match(text, sentence.start, sentence.end)
    posts = named_at(document, sentence, opens.end()) if opens else ()
    found = _MOVED.match(text, posts[-1].around.end, sentence.end) if posts else None
    action = action_of(opens["noun"]) if opens else None
    if found is None or action is None or not ends_at(text, found.end(), sentence.end):
        return
    then = next(name for name in ("then", "there", "foreseen", "moved") if found[name])
    for each in posts:
        period = period_in(document, Span(*found.span(then))) or Period()
        yield Event(action, each, period, Status.PLANNED, sentence, Span(*found.span(then)))
