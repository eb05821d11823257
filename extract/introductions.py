"""Sentences that introduce a list of posts: «Het kabinet heeft besloten de volgende ambassades te sluiten:».

Knows the sentence before a list and nothing of the items under it. Refuses one that hedges, denies, reports what others
wish, or tells of two deeds: then the list says nothing of posts.
"""

from __future__ import annotations

import re

from extract.layout.list_headers import ListHeader, find_measure_noun
from extract.measures.verb import Tense, Verb
from extract.measures.verbs import find_averted, find_verbs, is_hedged
from extract.mentions import dates
from extract.posts.words import find_post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action

_FOLLOWING = re.compile(r"\b(?:volgende|hierna|onderstaande|hieronder)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:wordt|worden|zal|zullen|gaat|gaan|besloten|besluit|voornemens)\b", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:is|zijn|werd|werden|heeft|hebben|was|waren)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:niet|geen|noch|evenmin)\b", re.IGNORECASE)
_DUTCH = re.compile(r"\b(?:kabinet|regering|ministerie|Nederland|[Ii]k|[Ww]ij)\b|\bkrijg(?:t|en)\b")
# «De Kamer vroeg om versterking van de volgende posten:»
_WISHED = re.compile(
    r"\b(?:vroeg(?:en)?|bepleitte(?:n)?|noemde(?:n)?|Kamer|commissie|fracties?|leden|indieners?|motie|moties)\b"
)
_SMALL = re.compile(
    r"(?:\b(?:met ingang van|in de loop van|per|in|vanaf|op|begin|medio|eind|wordt|worden|zijn|werden|zullen|gaan"
    r"|achtereenvolgens|ook|daarnaast|daarom|dan|verder|tevens|Nederland|het kabinet|de regering|wij|ik)\b|[\s:])*",
    re.IGNORECASE,
)
# «tot 2027», «van 2026»; not «met ingang van 1 juli 2027», «in de loop van 2027».
_BOUND = re.compile(
    r"\b(?:sinds|tot|na|voor|vóór|uit|(?<!ingang )(?<!loop )(?<!najaar )(?<!voorjaar )van)\s+(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)


def read_introduction(text: str, sentence: Span) -> ListHeader | None:
    """Return what *sentence* of *text* says is done to the posts listed behind its colon, else None.

    >>> text = "De volgende ambassades worden in 2027 gesloten:"
    >>> found = read_introduction(text, Span(0, len(text)))
    >>> found.action.value, found.period.start
    ('closure', '2027')
    """
    words = text[sentence.start : sentence.end]
    if not words.endswith(":") or is_hedged(words) or _DENIED.search(words) or find_averted(text, sentence):
        return None
    verbs = tuple(find_verbs(text, sentence))
    named = any(find_post_words(text, sentence)) and _FOLLOWING.search(words) is not None
    opened = bool(verbs) and verbs[0].span.start == sentence.start  # «Gesloten worden:»
    if not named and not opened and not _only_deed(words, sentence.start, verbs):
        return None
    action = _action(verbs, words)
    done = _done(verbs, words)
    if action is None or action is Action.CONVERSION or done is None:
        return None
    return ListHeader(action, _period(words), words.rstrip(": "), done=done, strict=not named and not opened)


def _only_deed(words: str, start: int, verbs: tuple[Verb, ...]) -> bool:
    """«Met ingang van 1 januari 2030 worden opgeheven:»: one date, one verb and small words, and nothing else."""
    days = dates.match(words)
    if len(verbs) != 1 or len(days) != 1 or (words.startswith("Op ") and not _AHEAD.search(words)):
        return False  # «Op 5 mei zijn gesloten:» tells of a holiday
    verb = Span(verbs[0].span.start - start, verbs[0].span.end - start)
    first, last = sorted((days[0].span, verb))
    return _SMALL.fullmatch(words[: first.start] + words[first.end : last.start] + words[last.end :]) is not None


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


def _period(words: str) -> Period:
    told = [day for day in dates.match(words) if not _BOUND.search(words[: day.span.start])]
    if len(told) != 1:
        return Period()
    start, _, end = told[0].iso.partition("/")
    return Period(start, end or None)
