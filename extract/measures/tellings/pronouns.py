"""Pronouns: «De ambassade in Lima is in 2015 gesloten. Zij wordt in 2027 heropend», «…; in 2018 is er een
ambassadekantoor geopend».

«zij», «het», «deze post» stand for the one post of the sentence before, «er» and «daar» for its place, where that
sentence tells of it and names nothing else: besides the post it holds a date, its verb and small words, and for «zij»,
which is the post at the head, a reason. The pronoun's own sentence is read as a whole, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from extract.document import Document
from extract.measures.clause.named import is_unsure, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import PostMention
from extract.passages import before
from extract.posts.foreign import HOME
from extract.posts.words import kind_of
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, PostKind, Status

_DEEDS = {
    "gesloten": Action.CLOSURE,
    "opgeheven": Action.CLOSURE,
    "geopend": Action.OPENING,
    "heropend": Action.REOPENING,
    "versterkt": Action.STRENGTHENING,
    "ingekrompen": Action.REDUCTION,
}
_IT = r"(?:[Zz]ij|[Zz]e|[Dd]ie|[Dd]eze|[Hh]et|[Dd]at|[Dd]it|[Dd]eze\s+post)"
_DEED = rf"(?P<deed>{'|'.join(_DEEDS)})"
_BE = r"(?P<{name}>wordt|is|werd|was)"
_SO_IT_WAS = r"(?:,\s+(?:toen|nadat|omdat|wegens|vanwege)\s[^;:]{1,200}?)?"
_AGAIN = r"(?:(?P<again>weer|opnieuw|wederom)\s+)?"
# «Zij wordt in 2027 heropend.», «Op 3 januari 2028 is zij heropend.»
_TELLS = re.compile(
    rf"\W*(?:(?P<it>{_IT})\s+{_BE.format(name='be')}|(?i:{WHEN})\s+{_BE.format(name='then')}\s+(?P<he>{_IT}))"
    rf"\s+(?:{WHEN}\s+)?(?:(?:ook|inmiddels|definitief)\s+)?{_AGAIN}{_DEED}(?:\s+{WHEN})?"
    rf"(?:,\s+(?:zij\s+het\s+)?met\s[^.;:]{{1,200}})?{_SO_IT_WAS}\s*[.;]?\s*\Z"
)
# «werd gesloten vanwege hevige gevechten in de stad»: why, at the end of what is told of the post at the head
_WHY = re.compile(r",?\s+(?:vanwege|wegens|in\s+verband\s+met|omdat|nadat|na)\s[^.;:]*[.;]?\s*\Z")
_HEADS = re.compile(r"\W*(?:De|Het|Onze)\s+(?:Nederlandse\s+)?\Z")
_SMALL = re.compile(
    rf"{WHEN}|\b(?:de|het|onze|is|wordt|werd|zal|worden|in|te|ook|definitief|weer|opnieuw|inmiddels|al|reeds|Nederlandse"
    rf"|{'|'.join(_DEEDS)})\b|[\s.,)]+",
    re.IGNORECASE,
)
_SHE = frozenset({PostKind.EMBASSY, PostKind.PERMANENT_REPRESENTATION})  # «de ambassade»; the others are «het»
_OF_A_NEUTER = ("het", "dat", "dit")
_OF_THE_HEAD = ("zij", "ze", "het")
_CUT = re.compile(r";\s+")
_CLUES = (*_DEEDS, "gevestigd", "gebeur")
_IN_FACT = r"(?:(?P<{name}>feitelijk|in\s+feite|in\s+de\s+praktijk|formeel|officieel)\s+)?"
# «Dat gebeurde op 1 mei 2027.», «feitelijk gebeurde dat al in maart 2028, toen de laatste medewerker vertrok»
_HAPPENED = re.compile(
    rf"\W*(?i:{_IN_FACT.format(name='fact')}(?:(?:dat|dit)\s+(?P<did>gebeurde|gebeurt)"
    r"|(?P<does>gebeurde|gebeurt)\s+(?:dat|dit)))"
    rf"\s+{_IN_FACT.format(name='really')}(?:(?:al|reeds|pas|eerst)\s+)?{WHEN}{_SO_IT_WAS}\s*[.;]?\s*\Z"
)


@cache
def _there() -> re.Pattern[str]:
    # «In 2018 is er een ambassadekantoor geopend.»
    return re.compile(
        rf"\W*(?i:{WHEN})\s+{_BE.format(name='be')}\s+(?:er|daar|aldaar)\s+een\s+(?:nieuw\s+)?(?P<kind>{post_words()})(?![\w-])"
        r"\s+(?P<deed>geopend|gevestigd)\s*[.;]?\s*\Z"
    )


def pointing_in(document: Document, sentence: Span) -> tuple[Span, Span] | None:
    """Return the words of *sentence* that may tell by a pronoun of the post told of right before, and where that is."""
    text = document.text
    if not any(map(text[sentence.start : sentence.end].__contains__, _CLUES)):
        return None
    stops = tuple(islice(_CUT.finditer(text, sentence.start, sentence.end), 2))
    said = Span(stops[0].end(), sentence.end) if len(stops) == 1 else sentence
    if not any(form.match(text, said.start, said.end) for form in (_TELLS, _there(), _HAPPENED)):
        return None
    earlier = Span(sentence.start, stops[0].start()) if len(stops) == 1 else before(document, sentence)
    return (said, earlier) if earlier else None


def pointed_in(document: Document, sentence: Span, earlier: Span, told: Sequence[Event]) -> Iterator[Event]:
    """Yield the deed that *sentence* tells by a pronoun of the one post that *earlier*, right before it, has *told*."""
    text, period = document.text, period_in(document, sentence)
    happened = _HAPPENED.match(text, sentence.start, sentence.end)
    if happened and period:
        yield from _dated(happened, told, period)
    found = _TELLS.match(text, sentence.start, sentence.end)
    pronoun = (found["it"] or found["he"]) if found else ""
    post = _only_post(document, earlier, told, why=pronoun.lower() in _OF_THE_HEAD)
    if post is None or period is None or is_unsure(text, sentence):
        return
    there = _there().match(text, sentence.start, sentence.end)
    if there and (kind := kind_of(there["kind"])):
        status = Status.PLANNED if there["be"] == "wordt" else Status.DONE
        opened = replace(post, year=None, kind=kind)
        yield Event(Action.OPENING, opened, period, status, sentence, Span(*there.span("deed")))
    if found is None or not stands_for(pronoun, post):
        return
    action = _DEEDS[found["deed"]]
    action = Action.REOPENING if action is Action.OPENING and found["again"] else action
    status = Status.PLANNED if (found["be"] or found["then"]) == "wordt" else Status.DONE
    yield Event(action, replace(post, year=None), period, status, sentence, Span(*found.span("deed")))


def _dated(happened: re.Match[str], told: Sequence[Event], period: Period) -> Iterator[Event]:
    """The one deed that was *told*, at the time when «dat» happened; a dated one only where that was so in fact."""
    again = happened["fact"] or happened["really"]
    if len(told) == 1 and (again or told[0].period == Period()):
        status = Status.PLANNED if (happened["did"] or happened["does"]).lower() == "gebeurt" else Status.DONE
        yield replace(told[0], period=period, status=status, verb=Span(*happened.span()))


def _only_post(document: Document, earlier: Span, told: Sequence[Event], *, why: bool) -> PostMention | None:
    """The post of *earlier*, where that names one post and nothing else that a pronoun could stand for.

    *why* lets a reason stand behind it: «zij» is the post at the head, «die» may be what the reason names last.
    """
    posts = document.posts_in(earlier)
    if len(posts) != 1 or posts[0].word is None or posts[0].foreign or posts[0].country == HOME:
        return None
    if not told or any(event.mention.span != posts[0].span for event in told):
        return None
    start, end = min(posts[0].word.start, posts[0].span.start), posts[0].around.end
    lead, behind = document.text[earlier.start : start], document.text[end : earlier.end]
    rest = f"{lead} {_WHY.sub('', behind) if why and _HEADS.match(lead) else behind}"
    return None if _SMALL.sub("", rest) else posts[0]


def stands_for(pronoun: str, post: PostMention) -> bool:
    """Tell whether *pronoun*, with its noun if it has one («deze ambassade»), may stand for *post*."""
    word, noun = pronoun.lower(), pronoun.split()[-1]
    if kind_of(noun):
        return kind_of(noun) is post.kind
    if post.kind is None or word.endswith("post"):
        return word.endswith("post")  # «de post» and «het kantoor» have no kind
    return (word in _OF_A_NEUTER) != (post.kind in _SHE)
