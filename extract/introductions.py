"""Sentences that introduce a list of posts: «Het kabinet heeft besloten de volgende ambassades te sluiten:».

Knows the sentence before a list and nothing of the items under it. Refuses one that hedges, denies, reports what others
wish, or tells of two deeds: then the list says nothing of posts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extract.layout.list_headers import ListHeader, find_measure_noun
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions import dates
from extract.mentions.text_numbers import WORD
from extract.posts.words import find_post_words
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action

_FOLLOWING = re.compile(r"\b(?:volgende|hierna|onderstaande|hieronder)\b", re.IGNORECASE)
_THE_FOLLOWING = re.compile(
    rf"(?:De|In\s+\d{{4}}\s+(?:worden|sluiten)\s+de)\s+(?:volgende|onderstaande)\s+(?:{post_words()})\b"
)
_AHEAD = re.compile(r"\b(?:wordt|worden|zal|zullen|gaat|gaan|besloten|besluit|voornemens)\b", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:is|zijn|werd|werden|heeft|hebben|was|waren)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:niet|geen|noch|evenmin)\b", re.IGNORECASE)
_DUTCH = re.compile(r"\b(?:kabinet|regering|ministerie|Nederland|[Ii]k|[Ww]ij)\b|\bkrijg(?:t|en)\b")
# «De Kamer vroeg om versterking van de volgende posten:»
_WISHED = re.compile(
    r"\b(?:vroeg(?:en)?|bepleitte(?:n)?|noemde(?:n)?|Kamer|commissie|fracties?|leden|indieners?|motie|moties)\b"
)
# «Posten die in 2030 worden gesloten», «De ambassades die sluiten»: the heading of a list.
_THOSE = re.compile(rf"(?:De\s+)?(?:{post_words()})\s+(?:die|welke)\s+", re.IGNORECASE)
_SMALL = re.compile(
    r"(?:\b(?:met ingang van|in de loop van|per|in|vanaf|op|begin|medio|eind|wordt|worden|zijn|werden|zullen|gaan"
    r"|met\s+(?:een|één|extra|\d+)\s+(?:extra\s+)?(?:medewerkers?|functies?)"
    r"|achtereenvolgens|ook|daarnaast|daarom|dan|verder|tevens|Nederland|het kabinet|de regering|wij|ik)\b|[\s:])*",
    re.IGNORECASE,
)
# «tot 2027», «van 2026»; not «met ingang van 1 juli 2027», «in de loop van 2027».
_BOUND = re.compile(
    r"\b(?:sinds|tot|na|voor|vóór|uit|(?<!ingang )(?<!loop )(?<!najaar )(?<!voorjaar )van)\s+(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)

# «In 2026 worden versterkt:»: the list is that year's, as one that is headed by it; not «vanaf 2026», «per 2026».
_IN_YEAR = re.compile(r"\b[Ii]n\s+(?:het\s+jaar\s+)?\Z")


def read_introduction(text: str, sentence: Span) -> ListHeader | None:
    """Return what *sentence* of *text* says is done to the posts listed behind its colon, else None.

    A full stop will do behind «De volgende posten …», where a list follows at once.

    >>> text = "De volgende ambassades worden in 2027 gesloten:"
    >>> found = read_introduction(text, Span(0, len(text)))
    >>> found.action.value, found.period.start
    ('closure', '2027')
    """
    words = text[sentence.start : sentence.end]
    if not words.endswith(":") and not (words.endswith(".") and _THE_FOLLOWING.match(words)):
        return None
    if is_hedged(words) or _DENIED.search(words) or find_averted(text, sentence):
        return None
    verbs = tuple(find_verbs(text, sentence))
    named = any(find_post_words(text, sentence)) and _FOLLOWING.search(words) is not None
    if words.endswith(".") and not named:
        return None
    opened = bool(verbs) and verbs[0].span.start == sentence.start  # «Gesloten worden:»
    if not named and not opened and not _only_deed(words, sentence.start, verbs):
        return None
    action = _action(verbs, words)
    done = _done(verbs, words)
    if action is None or action is Action.CONVERSION or done is None:
        return None
    return ListHeader(action, period_told(words), words.rstrip(":. "), done=done, strict=not named and not opened)


@cache
def _points_back() -> re.Pattern[str]:
    # «Het betreft:», «Daarbij gaat het om:», «Het gaat om de volgende posten:»
    return re.compile(
        r"\W*(?:Het|Dit|Daarbij|Hierbij|Concreet)\s+(?:gaat|betreft)(?:\s+(?:het|hier|hierbij|daarbij|concreet|om))*"
        rf"(?:\s+(?:de\s+)?(?:volgende\s+)?(?:{post_words()}))?\s*:"
    )


@cache
def _counted() -> re.Pattern[str]:
    number = rf"(?:{WORD}|\d{{1,2}}|een\s+aantal|enkele|diverse|verschillende|meerdere)"
    return re.compile(rf"\b{number}\s+(?:[a-zà-þ]+e\s+)?(?:{post_words()})(?![\w-])", re.IGNORECASE)


def points_back(text: str, sentence: Span) -> bool:
    """Tell whether *sentence* leads a list of what the one before it is about («Het betreft:»)."""
    return _points_back().fullmatch(text, sentence.start, sentence.end) is not None


def read_counted(text: str, sentence: Span) -> ListHeader | None:
    """Return what *sentence* says is done to posts that it counts, and nothing else, for the list behind it.

    >>> text = "In 2027 worden vijf posten gesloten."
    >>> read_counted(text, Span(0, len(text))).action.value
    'closure'
    """
    words = text[sentence.start : sentence.end]
    if _counted().search(words) is None or is_hedged(words) or _DENIED.search(words) or is_wished(words):
        return None
    rest = _counted().sub("", words, count=1).rstrip(". ")
    verbs = tuple(find_verbs(rest, Span(0, len(rest))))
    action, done = _action(verbs, rest) if verbs else None, _done(verbs, f"{rest}:")
    if action is None or action is Action.CONVERSION or done is None or _rest(rest, verbs, 0):
        return None
    return ListHeader(action, period_told(words), words.rstrip(". "), done=done, strict=True)


def read_heading(words: str) -> ListHeader | None:
    """Return what the heading *words* over a list says of posts («Posten die worden gesloten»), else None."""
    whole = Span(0, len(words))
    opens = _THOSE.match(words)
    if opens is None or words.endswith("?") or is_hedged(words) or _DENIED.search(words) or find_averted(words, whole):
        return None
    verbs = tuple(find_verbs(words, whole))
    action, done = _action(verbs, words) if verbs else None, _done(verbs, f"{words}:")
    if action is None or action is Action.CONVERSION or done is None or _rest(words[opens.end() :], verbs, opens.end()):
        return None
    return ListHeader(action, period_told(words), words, done=done, strict=True)


def is_wished(words: str) -> bool:
    """Tell whether *words* report what others wish of the posts that follow."""
    return _WISHED.search(words) is not None


def _rest(words: str, verbs: tuple[Verb, ...], start: int) -> bool:
    """Tell whether more stands in *words* than one date, one verb and small words."""
    days = dates.match(words)
    if len(verbs) != 1 or len(days) > 1 or verbs[0].span.start < start:
        return True
    cuts = sorted([*(day.span for day in days), Span(verbs[0].span.start - start, verbs[0].span.end - start)])
    parts, at = [], 0
    for cut in cuts:
        parts.append(words[at : cut.start])
        at = cut.end
    return _SMALL.fullmatch(" ".join((*parts, words[at:]))) is None


def _only_deed(words: str, start: int, verbs: tuple[Verb, ...]) -> bool:
    """«Met ingang van 1 januari 2030 worden opgeheven:»: one date, one verb and small words, and nothing else."""
    if not dates.match(words) or (words.startswith("Op ") and not _AHEAD.search(words)):
        return False  # «Op 5 mei zijn gesloten:» tells of a holiday
    moved = tuple(replace(verb, span=Span(verb.span.start - start, verb.span.end - start)) for verb in verbs)
    return not _rest(words, moved, 0)


def _action(verbs: tuple[Verb, ...], words: str) -> Action | None:
    if not verbs:
        return None if _WISHED.search(words) else find_measure_noun(words)
    actions = {verb.action for verb in verbs}
    return actions.pop() if len(actions) == 1 else None


def _done(verbs: tuple[Verb, ...], words: str) -> bool | None:
    """Whether it has happened; None where the words do not tell that it has or will."""
    if _AHEAD.search(words):
        return False
    if not verbs or any(verb.tense is Tense.PAST for verb in verbs):
        return bool(verbs)
    if words.endswith(("sluiten:", "heropenen:", "krimpen:")):  # «Per 1 juli 2027 sluiten:»
        return False
    if all(verb.tense is Tense.PRESENT for verb in verbs):
        return False if _DUTCH.search(words) else None
    return True if _BEHIND.search(words) else None


def period_told(words: str) -> Period:
    """Return the one date that *words* give their deed, a year whole («in 2027»); empty for none, or several."""
    told = [day for day in dates.match(words) if not _BOUND.search(words[: day.span.start])]
    if len(told) != 1:
        return Period()
    year = told[0].iso
    within_it = year.isdigit() and _IN_YEAR.search(words[: told[0].span.start]) is not None
    return Period(year, year) if within_it else Period.of(year)
