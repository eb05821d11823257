"""Posts that open at a place for which «daar» stands: «Voor Lusaka koos men een andere vorm: daar opende in 2021 een
ambassadekantoor», «Lomé groeit snel. In 2027 wordt daar een NBSO geopend»; and «In 2027 volgt Lilongwe, waar een
ambassade komt»; and «– Lomé (Togo). Op 15 januari 2029 ging een ambassadekantoor open».

«daar» and «hier» are the one place that its sentence names before it, else the one place of the sentence before. Where
another state is named there, too, the post may be that state's, and nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.document import Document
from extract.measures.clause.named import is_unsure, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.forms import is_hedged
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import PlaceMention, PostMention
from extract.passages import before
from extract.posts.foreign import HOME
from extract.posts.headed import head_place
from extract.posts.words import kind_of
from extract.posts.words import pattern as post_words
from extract.spans import Span, within
from ontology.terms import Action, Status

_OPENS = r"(?P<{}>opent|opende|start|startte|komt|kwam|wordt|werd|is|gaat|ging)"
# «daar is een ambassade» tells what stands there; «… geopend» tells the deed
_PASSIVE = ("wordt", "werd", "is", "gaat", "ging")
_AHEAD = ("opent", "start", "komt", "wordt", "gaat")


@cache
def _clause() -> re.Pattern[str]:
    first = rf"(?i:daar|hier)\s+{_OPENS.format('verb')}\s+(?:er\s+)?(?:{WHEN}\s+)?"
    later = (
        rf"(?i:{WHEN})\s+{_OPENS.format('then')}\s+(?:Nederland\s+|het\s+kabinet\s+)?"
        r"(?:daar|hier|(?P<bare>(?:er\s+)?(?=een\s)))\s*"
    )
    since = r"[Ss]inds\s+[^.,;:]{4,24}\s(?P<since>heeft)\s+(?:Nederland|wij|we)\s+(?:hier|daar|er)\s+"
    post = rf"een\s+(?:(?:nieuw|volwaardige?|klein)\s+)?(?P<kind>{post_words()})(?![\w-])"
    behind = (
        rf"(?:\s+{WHEN})?(?P<done>\s+(?:geopend|gevestigd|open))?(?=\s*(?:[.,;]|\Z)|\s+(?:onder|dat|die|waar\w*)\b)"
    )
    return re.compile(rf"(?:\A\W*|[,;:]\s+(?:en\s+)?)(?:{first}|{later}|{since}){post}{behind}")


@cache
def _where() -> re.Pattern[str]:
    # «, waar in 2027 een ambassade komt», «, waar geen kantoor maar een volwaardige ambassade komt»
    post = rf"een\s+(?:(?:nieuwe?|volwaardige?|klein)\s+)?(?P<kind>{post_words()})"
    return re.compile(rf",\s+waar\s+(?:{WHEN}\s+)?(?:geen\s+[\w-]+\s+maar\s+)?{post}\s+komt(?=\s*(?:[.,;]|\Z))")


_FOLLOWS = re.compile(rf"\W*(?:Ook\s+)?(?i:{WHEN})\s+volgt\s+\Z")


def where_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the opening that *sentence* tells of the place right before its «waar»."""
    text = document.text
    found = _where().search(text, sentence.start, sentence.end)
    if found is None or is_hedged(text[sentence.start : sentence.end]):
        return
    lead = Span(sentence.start, found.start())
    place = next(reversed(within(document.mentions.places, lead)), None)
    kind = kind_of(found["kind"])
    if place is None or kind is None or place.country == HOME or place.span.end != found.start():
        return
    follows = _FOLLOWS.match(text, sentence.start, place.span.start)
    period = period_in(document, Span(sentence.start, found.end()) if follows else Span(*found.span()))
    if period is not None:
        word = Span(*found.span("kind"))
        post = PostMention(place.span, place.span, place.name, place.country, kind, governed=True, word=word)
        yield Event(Action.OPENING, post, period, Status.PLANNED, sentence, word)


def there_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the opening that *sentence* tells of the place for which its «daar» stands."""
    words = document.text[sentence.start : sentence.end]
    head = head_place(document, sentence.start)
    found = _clause().search(words) if head or "daar " in words.lower() else None
    kind = kind_of(found["kind"]) if found else None
    if found is None or kind is None or is_unsure(document.text, sentence):
        return
    verb = found["verb"] or found["then"] or found["since"]
    if (verb in _PASSIVE) != bool(found["done"]):
        return
    clause = Span(sentence.start + found.start(), sentence.start + found.end())
    place = head if found["bare"] is not None else head or _place(document, sentence, clause.start)
    period = period_in(document, clause)
    if place is not None and period is not None:
        word = Span(sentence.start + found.start("kind"), sentence.start + found.end("kind"))
        post = PostMention(word, word, place.name, place.country, kind, governed=True, word=word)
        status = Status.PLANNED if verb in _AHEAD else Status.DONE
        yield Event(Action.OPENING, post, period, status, sentence, word)


def _place(document: Document, sentence: Span, position: int) -> PlaceMention | None:
    """The one place named before *position* in *sentence*, else that of the sentence before; None among others."""
    here = Span(sentence.start, position)
    lead = here if within(document.mentions.places, here) else before(document, sentence)
    named = {place.name: place for place in within(document.mentions.places, lead)} if lead else {}
    place = next(iter(named.values())) if len(named) == 1 else None
    if lead is None or place is None or place.country == HOME:
        return None
    states = {each.country for each in within(document.mentions.countries, lead)} - {HOME, place.country}
    return None if states else place
