"""Deeds told without their verb: «…, die in Quito in 2008», «in 1986 sloot de ambassade in Lima en in 1995 die in
Accra», «In 1992 volgden ambassades in Riga en Praia», «De ambassade in Zagreb dateert van 1993».

What is left out stands right before, and is taken from there alone. What goes on with words of its own is another
clause and tells nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from extract.document import Document
from extract.measures.clause.named import is_unsure
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.vocabulary import alternation, words
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.posts.strengths import counted_staff
from extract.posts.words import find_post_words
from extract.posts.words import pattern as post_words
from extract.spans import Span, within
from extract.statements import Period
from ontology.terms import Action, PostKind, Status

# « en in 1995 die in », « en volgend jaar die in », «, die in », «, in »: what leads to the next name, its date before
# or behind.
_ONE_MORE = re.compile(
    rf"\s*(?:,|;)?\s*(?:(?:en|gevolgd\s+door)\s+)?(?:{WHEN}\s+)?(?:(?P<that>die|dat)\s+)?(?:in|te)\s+"
)
_ITS_DATE = re.compile(rf"\s+(?:pas\s+)?{WHEN}")
_ENDS = re.compile(r"\s*(?:[.;]|\Z)|\s*,\s+(?:en\s+)?(?:die|dat|in|te)\b|\s+en\s+(?:die|dat|in|te)\b")
_AROUND = 600  # code points before and behind a sentence in which a building would be spoken of
_MOST = 12  # names that lean on one verb
_DEEDS = frozenset({Action.OPENING, Action.CLOSURE, Action.REOPENING})
_SHARED = _DEEDS | {Action.STRENGTHENING, Action.REDUCTION}
# «, de », « en het », « en in 2027 het » before the next post; between it and the deed no more verbs
_AND_THE = re.compile(rf"(?:,|,?\s+en)\s+(?:{WHEN}\s+)?(?:de|het)\s+\Z")
_VERBAL = re.compile(r"[;:]|,\s|\b(?:is|zijn|wordt|worden|werd|werden|zal|zullen|gaat|gaan|krijgt|krijgen|die|dat)\b")
THE = frozenset({PostKind.EMBASSY, PostKind.PERMANENT_REPRESENTATION})  # «de ambassade»: «die»; the others are «dat»
# «In 1992 volgden ambassades in», «Twee jaar later volgde de post in», «En in 2029 volgt, als sluitstuk, een ambassade»
_FOLLOWED = re.compile(
    rf"\W*(?:(?:Ook|En)\s+)?(?:(?i:{WHEN})|(?:[A-Z][a-zà-þ]+|\d+)\s+(?:jaar|maanden)\s+later(?:,\s+{WHEN},)?|Daarna|Later)\s+"
    rf"volg(?:t|en|(?P<past>den?))(?:,\s[a-zà-þ\s]{{3,40}},)?\s+(?:ook\s+)?(?P<the>(?:de|het)\s+)?(?P<a>een\s+)?(?=(?:{post_words()})(?![\w-]))"
)
_SEMICOLON = re.compile(r";\s+")
# «, in 2027 gevolgd door een » NBSO in Lyon
_SUCCEEDED = re.compile(
    rf"\s*,\s+(?:{WHEN}\s+)?gevolgd\s+door\s+(?:een|het|de)\s+(?:nieuwe?\s+)?(?=(?:{post_words()})(?![\w-]))"
)
_STOPS = re.compile(r"\s*(?:[.;]|\Z)")
# «De ambassade in Zagreb dateert van 1993.»
_DATES_FROM = re.compile(r"\s+dateert\s+(?:van|uit)\s+(?:eind\s+|begin\s+|medio\s+|het\s+jaar\s+)?")
_THE_POST = re.compile(r"\W*(?:Ook\s+)?(?:[Dd]e|[Hh]et)\s+(?:Nederlandse\s+|huidige\s+)?")
_BUILDING = re.compile(
    r"\b(?:\w*gebouw\w*|panden?|villa|kanselarij|residentie|huisvesting|architect\w*|bouw\w*|monument\w*|verbouw\w*|renovatie)\b",
    re.IGNORECASE,
)
# «Vier jaar later, in 2008, werd het weer een consulaat-generaal.»
_BECAME = re.compile(
    rf"\W*(?:(?:[A-Z][a-zà-þ]+|\d+)\s+(?:jaar|maanden)\s+later(?:,\s+{WHEN},)?|(?i:{WHEN})|Daarna|Later)\s+"
    r"(?:werd|is)\s+(?:het|zij|dit|deze)\s+(?:weer\s+|opnieuw\s+)?(?:een\s+)?(?:volwaardige?\s+)?"
    rf"(?=(?:{post_words()})\s*(?:[.;]|$))"
)



def gapped(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events of further names in *sentence* that share the verb of the last of its *events*, each with a
    date of its own."""
    last = events[-1] if events else None
    if last is None or last.action not in _DEEDS or last.period == Period() or not last.mention.governed:
        return
    if len({event.mention.kind for event in events if event.verb == last.verb}) != 1:
        return
    at = end_of(document, sentence, [event for event in events if event.verb == last.verb])
    named = (group for group in groups(document.posts_in(sentence)) if group[0].span.start >= at)
    for group in islice(named, _MOST):
        lead = _ONE_MORE.fullmatch(document.text, at, group[0].span.start)
        if lead is None or not _may_be(lead["that"], last) or any(each.country == HOME for each in group):
            return
        behind = _ITS_DATE.match(document.text, group[-1].around.end, sentence.end)
        end = behind.end() if behind else group[-1].around.end
        dates = within(document.days, Span(at, end))
        if len(dates) != 1 or not _ENDS.match(document.text, end, sentence.end):
            return
        for each in group:
            mention = replace(each, kind=last.mention.kind, governed=True, word=last.mention.word)
            yield replace(last, mention=mention, period=Period(dates[0].iso), sentence=sentence)
        at = end


def dated_apart(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield what is done to posts that share the last verb, each with a date of its own and nothing else: «… krijgt
    er een jurist bij en de ambassade in Lima in 2027 een medewerker voor havens»."""
    last, text = events[-1] if events else None, document.text
    if last is None or last.action not in _SHARED or not last.mention.governed or is_unsure(text, sentence):
        return
    at = end_of(document, sentence, [event for event in events if event.verb == last.verb])
    for group in islice((group for group in groups(document.posts_in(sentence)) if group[0].span.start >= at), _MOST):
        word = group[0].word
        lead = _AND_THE.search(text, at, word.start) if word and word.start >= at else None
        if lead is None or _VERBAL.search(text, at, lead.start()) or any(each.foreign for each in group):
            return
        behind = _ITS_DATE.match(text, group[-1].around.end, sentence.end)
        end = behind.end() if behind else group[-1].around.end
        dates = within(document.days, Span(lead.start(), end))
        rest = _rest(last.action).match(text, end, sentence.end)
        if len(dates) != 1 or rest is None or any(each.country == HOME for each in group):
            return
        for each in group:
            yield replace(last, mention=each, period=Period.of(dates[0].iso), sentence=sentence)
        at = rest.end()


@cache
def _rest(action: Action) -> re.Pattern[str]:
    """What may follow the date: the end, or as well how many more or fewer there will be."""
    number = rf"(?:{alternation(words('number_words'))}|een|één|\d{{1,3}})"
    staff = rf"(?:\s+(?:met\s+)?{number}(?:\s+(?:extra|nieuwe)?\s*[a-zà-þ-]*{counted_staff()}(?:\s+voor\s+[\w-]+)?)?)?"
    return re.compile(rf"{staff if action not in _DEEDS else ''}(?=\s*[.;]|\Z|\s+en\s+(?:de|het)\b)")


def end_of(document: Document, sentence: Span, events: Sequence[Event]) -> int:
    """Return where the clause of *events*, all of one verb, ends: behind it, its names and its date."""
    ends = [max(event.verb.end, event.mention.around.end, (event.mention.word or event.verb).end) for event in events]
    end = max(ends)
    date = _ITS_DATE.match(document.text, end, sentence.end)
    return date.end() if date else end


def _may_be(that: str | None, last: Event) -> bool:
    """«die» stands for an embassy, «dat» for a consulate; without it the name leans on «in» as the one before did."""
    if that is None:
        return last.mention.word is not None and last.mention.word.start > last.mention.span.start
    return (that == "die") == (last.mention.kind in THE)


def followed(document: Document, sentence: Span, earlier: Sequence[Event]) -> Iterator[Event]:
    """Yield what follows on the events of the sentence before: «In 1992 volgden ambassades in Riga en Tallinn»."""
    text = document.text
    opens = _FOLLOWED.match(text, sentence.start, sentence.end)
    if opens is None or not earlier or is_unsure(text, sentence):
        return
    action, status = earlier[-1].action, earlier[-1].status
    if action not in _DEEDS or any((each.action, each.status) != (action, status) for each in earlier):
        return
    if status is not (Status.DONE if opens["past"] else Status.PLANNED):
        return
    if action is not Action.OPENING and not opens["the"]:
        return  # «sloot … In 1992 volgde een ambassade in Riga»: was that one opened?
    named = list(groups(document.posts_in(sentence)))
    if len(named) != 1 or named[0][0].word is None or named[0][0].word.start != opens.end():
        return
    if not _STOPS.match(text, named[0][-1].around.end, sentence.end):
        return
    dates = within(document.days, Span(sentence.start, opens.end()))
    period = Period(dates[0].iso) if len(dates) == 1 else Period()
    for each in named[0]:
        if not each.foreign and each.country != HOME:
            yield Event(action, each, Period(each.year) if each.year else period, status, sentence, Span(*opens.span()))


def followed_within(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield what follows behind a semicolon: «… is geopend; in mei 2025 volgde de ambassade in Riga»."""
    for stop in islice(_SEMICOLON.finditer(document.text, sentence.start, sentence.end), _MOST):
        told = [event for event in events if event.verb.end <= stop.start()]
        for event in followed(document, Span(stop.end(), sentence.end), told):
            yield replace(event, sentence=sentence)


def succeeded(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield what the last of *events* is followed by: «…, in 2027 gevolgd door een NBSO in Lyon»."""
    text, last = document.text, events[-1] if events else None
    if last is None or last.action is not Action.OPENING or last.period == Period():
        return
    end = end_of(document, sentence, [event for event in events if event.verb == last.verb])
    lead = _SUCCEEDED.match(text, end, sentence.end)
    named = [group for group in groups(document.posts_in(sentence)) if lead and group[0].word]
    named = [group for group in named if lead and group[0].word and group[0].word.start == lead.end()]
    if lead is None or len(named) != 1 or any(each.foreign or each.country == HOME for each in named[0]):
        return
    at = named[0][-1].around.end
    behind = _ITS_DATE.match(text, at, sentence.end)
    stop = behind.end() if behind else at
    dates = within(document.days, Span(end, stop))
    if len(dates) == 1 and _STOPS.match(text, stop, sentence.end):
        for each in named[0]:
            yield replace(last, mention=each, period=Period(dates[0].iso), sentence=sentence)


def dated(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the opening that «De ambassade in Zagreb dateert van 1993» tells; of a building it tells none."""
    text = document.text
    posts = document.posts_in(sentence)
    if len(posts) != 1 or posts[0].word is None or posts[0].foreign or posts[0].country == HOME:
        return
    head = _THE_POST.fullmatch(text, sentence.start, posts[0].word.start)
    found = _DATES_FROM.match(text, posts[0].around.end, sentence.end) if head else None
    if found is None or is_unsure(text, sentence) or _speaks_of_building(document, sentence):
        return
    dates = within(document.days, Span(found.end(), sentence.end))
    at_once = len(dates) == 1 and dates[0].span.start == found.end()  # not «van voor 1993»
    if at_once and _STOPS.match(text, dates[0].span.end, sentence.end) and "/" not in dates[0].iso:
        verb = Span(found.start(), dates[0].span.end)
        yield Event(Action.OPENING, posts[0], Period(dates[0].iso), Status.DONE, sentence, verb)


def _speaks_of_building(document: Document, sentence: Span) -> bool:
    block = document.outline.block_at(sentence.start)
    around = block.span if block else sentence
    start, end = max(around.start, sentence.start - _AROUND), min(around.end, sentence.end + _AROUND)
    return _BUILDING.search(document.text, start, end) is not None


def became_again(document: Document, sentence: Span, earlier: Sequence[Event]) -> Iterator[Event]:
    """Yield the conversion that «In 2008 werd het weer een consulaat-generaal» tells of the one post told of before."""
    text = document.text
    opens = _BECAME.match(text, sentence.start, sentence.end)
    if opens is None or len(earlier) != 1 or earlier[0].status is not Status.DONE or is_unsure(text, sentence):
        return
    last, word = earlier[0], next(find_post_words(text, Span(opens.end(), sentence.end)), None)
    if word is None or word.kind in (None, last.mention.kind) or last.mention.kind is None:
        return
    dates = within(document.days, Span(sentence.start, opens.end()))
    if len(dates) == 1 and last.action in (Action.CONVERSION, Action.OPENING):
        mention = replace(last.mention, span=word.span, around=word.span, kind=word.kind, word=word.span, year=None)
        told = Event(Action.CONVERSION, mention, Period(dates[0].iso), Status.DONE, sentence, Span(*opens.span()))
        yield replace(told, former_kind=last.mention.kind)


def leans_back(text: str, sentence: Span) -> bool:
    """Tell whether *sentence* may take its deed from the one before it."""
    return any(form.match(text, sentence.start, sentence.end) for form in (_FOLLOWED, _BECAME))
