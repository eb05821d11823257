"""Clauses that go on with the deed before them: «… opende in Erbil een consulaat-generaal, in 2016 in Yangon een
ambassade», «…, in 2011 volgden die in Yaoundé en Lusaka», «… wordt versterkt, en die in Tasjkent volgt in 2028».

Each is read as a whole, from the end of the clause before to its own. «die» and «dat» stand for posts of the one kind
just told of; a place alone that follows («In 2027 volgt Lilongwe») tells nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, islice
from operator import attrgetter

from extract.document import Document
from extract.measures.clause.named import is_unsure
from extract.measures.tellings.elliptic import THE, end_of
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import PostMention
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.posts.words import kind_of
from extract.posts.words import pattern as post_words
from extract.spans import Span, within
from extract.statements import Period
from ontology.terms import Action, Status

_JOINED = r"\s*(?:[,;]\s+(?:en\s+)?|\s+en\s+)"
_ALSO = r"(?:(?:ook|dan|pas|al)\s+)?"
_VERB = r"(?P<verb>volg(?P<past>de(?:n)?)?(?:t|en)?)"
_IN = re.compile(rf"{_JOINED}(?:{WHEN}\s+)?(?:in|te)\s+")
# «, in 2011 volgden die in », «In 2011 volgden die in »
_FOLLOW = re.compile(rf"(?:{_JOINED}|\W*)(?i:{WHEN}\s+)?{_VERB}\s+{_ALSO}(?P<that>die|dat)\s+(?:in|te)\s+")
# «, en die in » Tasjkent « volgt in 2028»
_AND_THAT = re.compile(rf"(?:{_JOINED}(?P<that>die|dat)|\W*(?P<opens>Die|Dat))\s+(?:in|te)\s+")
_FOLLOWS = re.compile(rf"\s+{_VERB}\b(?:\s+{_ALSO}{WHEN})?")
_ITS_DATE = re.compile(rf"\s+{WHEN}")
# «, terwijl het » CG in Lyon « in 2030 volgt», «; in 2030 volgt de » ambassade in Quito
_THE = re.compile(
    rf"(?:[,;]\s+(?:(?:en|terwijl|waarna)\s+)?|\s+en\s+)(?:{WHEN}\s+)?(?:{_VERB}\s+{_ALSO})?(?:de|het|beide)\s+\Z"
)
_THEN = re.compile(rf"(?:\s+{_ALSO}{WHEN})?(?:\s+{_VERB}\b)?(?:\s+{_ALSO}{WHEN})?(?=\s*(?:[.,;]|\Z))")
_VERBAL = re.compile(r"[;:]|\b(?:is|zijn|wordt|worden|werd|werden|zal|zullen|gaat|gaan|krijgt|krijgen|die|dat)\b")
_ENDS = re.compile(r"\s*(?:[.,;]|\Z)|\s+en\b")
_AFTER = re.compile(r"[^,;.]{1,120}?(?=,\s+(?:en\s+)?(?:die|dat|in)\b|;|\s+en\s+(?:die|dat)\b)")
_MOST = 12  # enumerations that go on with one verb
_TURNS = Action.CONVERSION  # into what, is not told again


@cache
def _a_post() -> re.Pattern[str]:
    new = r"(?:(?:nieuwe?|volwaardige?|klein)\s+)?"
    return re.compile(rf"\s+een\s+{new}(?P<kind>{post_words()})(?![\w-])(?:\s+{WHEN})?")


def continued(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield the deeds of *events* for the posts in *sentence* with which a further clause goes on."""
    known = {event.mention.span for event in events}
    for _, run in groupby(events, key=attrgetter("verb")):
        same = list(run)
        if same[-1].action is not _TURNS:
            yield from _run_on(document, sentence, same, known)


def _run_on(document: Document, sentence: Span, same: Sequence[Event], known: set[Span]) -> Iterator[Event]:
    last, at = same[-1], end_of(document, sentence, same)
    ahead = (group for group in groups(document.posts_in(sentence)) if group[0].span.start >= at)
    for group in islice(ahead, _MOST):
        found = None if group[0].span in known else _goes_on(document, sentence, last, at, group)
        if found is None:
            return
        told, at = found
        yield from (replace(each, sentence=sentence) for each in told)
        last = told[-1]


def may_follow_on(text: str, sentence: Span) -> bool:
    """Tell whether *sentence* opens with «In 2011 volgden die in»."""
    return any(form.match(text, sentence.start, sentence.end) for form in (_FOLLOW, _AND_THAT))


def follows_on(document: Document, sentence: Span, earlier: Sequence[Event]) -> Iterator[Event]:
    """Yield what «In 2011 volgden die in Yaoundé en Lusaka» takes from the sentence before."""
    group = next(groups(document.posts_in(sentence)), None)
    last = earlier[-1] if earlier else None
    if last and group and last.action is not _TURNS and not is_unsure(document.text, sentence):
        found = _follow(document, sentence, last, sentence.start, group)
        yield from found[0] if found else ()


def _goes_on(
    document: Document, sentence: Span, last: Event, at: int, group: Sequence[PostMention]
) -> tuple[Sequence[Event], int] | None:
    """The events of *group* and the end of its clause, which begins at *at*; None where it tells something else."""
    if any(each.foreign or each.country == HOME for each in group):
        return None
    start = at
    if last.action is not Action.OPENING or group[0].word:  # «… met een medewerker voor handel, en die in» Tasjkent
        aside = _AFTER.match(document.text, at, group[0].span.start)
        start = aside.end() if aside else at
    return (
        _opened(document, sentence, last, at, group)
        or _follow(document, sentence, last, start, group)
        or _follow_named(document, sentence, last, at, group)
    )


def _opened(
    document: Document, sentence: Span, last: Event, at: int, group: Sequence[PostMention]
) -> tuple[Sequence[Event], int] | None:
    """«, in 2016 in» Yangon «een ambassade», behind «opende in Erbil een consulaat-generaal»."""
    text, word = document.text, last.mention.word
    if last.action is not Action.OPENING or word is None or word.start < last.mention.span.end:
        return None
    lead = _IN.fullmatch(text, at, group[0].span.start)
    behind = _a_post().match(text, group[-1].around.end, sentence.end) if lead else None
    kind = kind_of(behind["kind"]) if behind else None
    if behind is None or kind is None or not _ENDS.match(text, behind.end(), sentence.end):
        return None
    named = Span(*behind.span("kind"))
    told = [replace(each, kind=kind, governed=True, word=named) for each in group]
    return _dated(document, last, told, Span(at, behind.end()), last.status)


def _follow(
    document: Document, sentence: Span, last: Event, at: int, group: Sequence[PostMention]
) -> tuple[Sequence[Event], int] | None:
    """«, in 2011 volgden die in» Yaoundé en Lusaka; «en die in» Tasjkent «volgt in 2028»."""
    text = document.text
    first = _FOLLOW.fullmatch(text, at, group[0].span.start)
    that = first or _AND_THAT.fullmatch(text, at, group[0].span.start)
    behind = (_ITS_DATE if first else _FOLLOWS).match(text, group[-1].around.end, sentence.end)
    verb = first or behind
    if that is None or verb is None:
        return None
    if not _may_be(that[that.lastgroup or "that"].lower(), last.mention, several=len(group) > 1):
        return None
    end = behind.end() if behind else group[-1].around.end
    if not _ENDS.match(text, end, sentence.end):
        return None
    status = Status.DONE if verb["past"] else Status.PLANNED
    told = [replace(each, kind=last.mention.kind, governed=True, word=last.mention.word) for each in group]
    found = _dated(document, last, told, Span(at, end), status)
    return found if found and found[0][0].period != Period() and _agrees(last, status) else None


def _follow_named(
    document: Document, sentence: Span, last: Event, at: int, group: Sequence[PostMention]
) -> tuple[Sequence[Event], int] | None:
    """«, terwijl het» CG in Lyon «in 2030 volgt»: a post by its own word, which nothing but its date parts from it."""
    text, word = document.text, group[0].word
    lead = _THE.search(text, at, word.start) if word and at <= word.start < group[0].span.start else None
    if lead is None or _VERBAL.search(text, at, lead.start()):
        return None
    behind = _THEN.match(text, group[-1].around.end, sentence.end)
    verbs = [found for found in (lead, behind) if found and found["verb"]]
    if behind is None or len(verbs) != 1:
        return None
    status = Status.DONE if verbs[0]["past"] else Status.PLANNED
    found = _dated(document, last, group, Span(lead.start(), behind.end()), status)
    return found if found and found[0][0].period != Period() and _agrees(last, status) else None


def _agrees(last: Event, status: Status) -> bool:
    """What followed on a deed is past, and what follows on a plan is to come."""
    return (last.status is Status.DONE) == (status is Status.DONE)


def _may_be(that: str, mention: PostMention, *, several: bool) -> bool:
    """«die» stands for several posts, or for one embassy; «dat» for one of the others."""
    if mention.kind is None:
        return False
    return that == "die" if several else (that == "die") == (mention.kind in THE)


def _dated(
    document: Document, last: Event, posts: Sequence[PostMention], clause: Span, status: Status
) -> tuple[Sequence[Event], int] | None:
    """The deed of *last* for *posts*, with the date of their *clause* or, without one, its own."""
    dates = within(document.mentions.dates, clause)
    if len(dates) > 1:
        return None
    period = Period.of(dates[0].iso) if dates else last.period
    return [replace(last, mention=each, period=period, status=status) for each in posts], clause.end
