"""A deed told of posts that a sentence counts and does not name: «In totaal gaan vijf posten dicht», «Op een aantal
grotere posten wordt de formatie verkleind». The sentence behind it names them.

Refuses what is hedged or denied, other states' posts, two deeds in one sentence, and things at the posts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.document import Document
from extract.measures.clause.actors import another_object, stands_free
from extract.measures.clause.dates import when
from extract.measures.clause.named import is_unsure
from extract.measures.clause.passing import is_passing
from extract.measures.clause.strengths import strengthens_else
from extract.measures.clause.telling import Telling
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.text_numbers import WORD, value
from extract.passages import DUTCH
from extract.posts.foreign import HOME, is_foreign
from extract.posts.words import PostWord, find_post_words
from extract.spans import Span, within
from extract.statements import Period
from ontology.terms import Action, Status

_DEEDS = frozenset({Action.OPENING, Action.REOPENING, Action.CLOSURE, Action.STRENGTHENING, Action.REDUCTION})
_LEAD = 60  # code points before a word for posts in which their number stands
# «beide» and «alle» posts were named before.
_SOME = re.compile(
    rf"\b(?:(?P<number>{WORD}|\d{{1,2}})|een\s+aantal|enkele|diverse|verschillende|meerdere)\s+"
    r"(?:(?:grotere|kleinere|nieuwe|Nederlandse|extra|andere)\s+){0,2}\Z",
    re.IGNORECASE,
)
# «In 2027 sluiten drie posten» has the form of «drie posten te sluiten».
_NO_PLURAL = re.compile(r"\b(?:te|om|het\s+(?:sluiten|openen)|wil|willen|laat|laten|door)\b")
# «In 2027 sluiten drie posten»: before the verb stands nobody who shuts them; «De Russen sluiten drie posten».
_NOBODY = re.compile(
    rf"\W*(?:(?:In\s+totaal|Daarnaast|Daarmee|Hiermee|Verder|Ook|Er|Dan|{WHEN})\s+){{0,3}}", re.IGNORECASE
)
_BY_SOMEBODY = re.compile(r"\b(?:door|heeft|hebben|had|hadden|bezocht|bezoek\w*)\b")
# «vijf posten die gesloten waren»
_ANOTHER_CLAUSE = re.compile(r"[,:;]|\b(?:die|dat|waar\w*)\b")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is done to how many posts: ``number`` is None where the words give none."""

    action: Action
    status: Status
    period: Period
    number: int | None


def counted_deed(document: Document, sentence: Span) -> Counted | None:
    """Return the one deed that *sentence* tells of posts it does not name, None where it tells none for certain."""
    text = document.text
    words = tuple(find_post_words(text, sentence))
    if len(words) != 1 or not words[0].plural or document.posts_in(sentence) or is_unsure(text, sentence):
        return None
    lead = Span(max(sentence.start, words[0].span.start - _LEAD), words[0].span.start)
    some = _SOME.search(text, lead.start, lead.end)
    verbs = tuple(find_verbs(text, sentence)) if some else ()
    if some is None or len(verbs) != 1 or find_averted(text, sentence):
        return None
    if not _is_of_posts(document, sentence, verbs[0], Span(sentence.start, some.start()), words[0]):
        return None
    status = _status(Telling(text, sentence, ()), sentence, verbs[0])
    if status is None:
        return None
    number = int(value(some["number"].lower())) if some["number"] else None
    return Counted(verbs[0].action, status, when(document, sentence, verbs[0].span), number)


def _is_of_posts(document: Document, sentence: Span, verb: Verb, lead: Span, word: PostWord) -> bool:
    """Tell whether the *verb* is said of the posts themselves, and those are ours."""
    text = document.text
    if verb.action not in _DEEDS or is_foreign(text, document.mentions, word.span, word.span.end):
        return False
    if any(each.country != HOME for each in within(document.mentions.countries, sentence)):
        return False
    if not _by_nobody_else(text, sentence, verb, word):
        return False
    if another_object(text, verb, sentence) or is_passing(text, verb.action, sentence):
        return False
    return stands_free(text, verb, lead) and not strengthens_else(text, verb, sentence, posts=word.span)


def _by_nobody_else(text: str, sentence: Span, verb: Verb, word: PostWord) -> bool:
    """Tell whether the posts are the subject of the *verb*, or we are."""
    if _ANOTHER_CLAUSE.search(text, word.span.end, max(verb.span.start, word.span.end)):
        return False
    if DUTCH.search(text, sentence.start, sentence.end):
        return True
    if verb.tense is not Tense.PARTICIPLE and verb.span.end <= word.span.start:
        return _NOBODY.fullmatch(text, sentence.start, verb.span.start) is not None
    return not _BY_SOMEBODY.search(text, sentence.start, sentence.end)


def _status(telling: Telling, sentence: Span, verb: Verb) -> Status | None:
    if verb.tense in (Tense.PRESENT, Tense.PAST):
        return Status.DONE if verb.tense is Tense.PAST else Status.PLANNED
    if verb.tense is Tense.INFINITIVE:
        plural = not _NO_PLURAL.search(telling.text, sentence.start, sentence.end)
        return Status.PLANNED if plural or telling.intended_until(sentence.end) else None
    ahead = telling.last_is_ahead(sentence.start, sentence.end)
    return None if ahead is None else Status.PLANNED if ahead else Status.DONE
