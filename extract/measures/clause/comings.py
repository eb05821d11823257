"""To which place a post comes: «Podgorica krijgt een ambassade», «in Houston komt een CG», «terug in Khartoem met een
ambassade».

Knows the few orders in which verb, bare place and word for a post stand. Refuses a post of whose place the words say
less («Montenegro krijgt een ambassade» names a country), and a word for a post that governs a place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.document import Document
from extract.measures.verbs.arrivals import coming, with_post
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Verb
from extract.mentions.kinds import PostMention
from extract.posts.foreign import HOME, is_foreign
from extract.posts.mentions import groups
from extract.posts.words import kind_of
from extract.spans import Span, within

# Beside the place only small words and a date: «krijgt daarom», «krijgt in 2028»; not «krijgt van Ghana».
_SMALL = re.compile(
    r"\s+(?:(?:daarom|dan|ook|nu|weer|opnieuw|alsnog|eindelijk|daarnaast|verder|tevens|hierdoor|daardoor|bovendien|er)\s+"
    rf"|voor\s+het\s+eerst\s+|{WHEN}\s+){{0,3}}(?:in\s+)?"
)
# «Ook Lomé krijgt», «…, en Podgorica krijgt»: the place opens its clause.
_OPENS = re.compile(r"(?:\A|[,;:–•-])\s*(?:(?:en|maar|ook|daarnaast|verder|bovendien)\s+)*\Z", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|te)\s+\Z", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]{4,24}\)")
_NEAR = 32  # code points before a place in which its clause opens; the longest is «, en daarnaast ook »
_IN_BEHIND = re.compile(r"\s+(?:in|naar|te)\s+")
_WITH = re.compile(r"\s*,?\s*(?:(?:zij\s+het|nu|eerst|weer|opnieuw)\s+){0,2}(?=met\b)")


def comings(
    document: Document, sentence: Span, verb: Verb, mentions: Sequence[PostMention]
) -> Sequence[PostMention]:
    """Return the bare places among *mentions* of *sentence* to which a post comes with *verb*, with its kind."""
    text = document.text
    bare = [group for group in groups(mentions) if not any(each.governed for each in group)]
    found = coming().match(text, verb.span.start, sentence.end)
    places = _beside(text, sentence, found, bare) if found else _behind(text, verb, bare)
    found = found or (_came_with(text, sentence, verb, places) if places else None)
    if not found or not places or any(each.word == Span(*found.span("word")) for each in mentions):
        return ()
    word, year = Span(*found.span("word")), _year(document, found.end("word"))
    kind = kind_of(found["word"])
    if kind is None:
        return ()
    foreign = is_foreign(text, document.mentions, word, max(word.end, places[-1].span.end))
    return [
        replace(
            each,
            kind=kind,
            governed=True,
            word=word,
            year=each.year or year,
            foreign=foreign or each.country == HOME,
        )
        for each in places
    ]


def _beside(
    text: str, sentence: Span, found: re.Match[str], bare: Sequence[Sequence[PostMention]]
) -> Sequence[PostMention]:
    """The enumeration right before the verb («Podgorica krijgt», «in Houston komt»), or the one between it and the
    word («krijgt Lomé», «komt in Houston»)."""
    comes = found["verb"].lower().startswith(("komt", "kom", "kwam"))
    start, end = found.span("between")
    between = [group for group in bare if start <= group[0].span.start and group[-1].around.end <= end]
    if len(between) == 1:
        lead, rest = text[start : between[0][0].span.start], text[between[0][-1].around.end : end]
        small = _SMALL.fullmatch(lead) and _SMALL.fullmatch(rest)
        return between[0] if small and comes == (_IN.search(lead) is not None) else ()
    before = next((group for group in bare if text[group[-1].around.end : found.start()].isspace()), None)
    if before is None or between or not _SMALL.fullmatch(found["between"]):
        return ()
    lead = text[max(sentence.start, before[0].span.start - _NEAR) : before[0].span.start]
    opens = _IN.search(lead) if comes else _OPENS.search(lead)
    return before if opens else ()


def _behind(text: str, verb: Verb, bare: Sequence[Sequence[PostMention]]) -> Sequence[PostMention]:
    """«terug in Khartoem»: the enumeration right behind the verb."""
    if not text[verb.span.start : verb.span.end].startswith("terug"):
        return ()
    behind = _IN_BEHIND.match(text, verb.span.end)
    return next((group for group in bare if behind and group[0].span.start == behind.end()), ())


def _came_with(
    text: str, sentence: Span, verb: Verb, places: Sequence[PostMention]
) -> re.Match[str] | None:
    """«met een ambassade terug in X», «terug in X, zij het met een ambassadekantoor»."""
    behind = _WITH.match(text, places[-1].around.end, sentence.end)
    after = with_post().match(text, behind.end(), sentence.end) if behind else None
    return after or with_post().search(text, max(sentence.start, verb.span.start - 80), verb.span.start)


def _year(document: Document, position: int) -> str | None:
    """«een NBSO (2028)»: the one date in the brackets at *position*."""
    brackets = _BRACKETS.match(document.text, position)
    days = within(document.days, Span(*brackets.span())) if brackets else ()
    return days[0].iso if len(days) == 1 and "/" not in days[0].iso else None
