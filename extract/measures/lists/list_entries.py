"""List entries: each name in a list of measures is one job: post x theme x period x sign.

Reads items that only enumerate («Algiers*, Brussel (PV EU en PV NAVO), Riga.»); items that are sentences are read by
`events`. A part of an item that names no known place is reported by `unread_entries`, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from extract.document import Document
from extract.layout.list_headers import (
    YEARS,
    action_of,
    find_measure_noun,
    measure_nouns,
    period_of,
    read_bare_header,
)
from extract.lists import MeasureList, theme_slug
from extract.measures.verbs.forms import find_verbs
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import DateMention, PostMention
from extract.outline import Block
from extract.passages import NEGATION
from extract.posts.foreign import HOME
from extract.posts.resolve import Descriptions, posts_of
from extract.spans import Span, Stretches, within
from extract.statements import Measure, Period
from ontology.reference import official_posts
from ontology.terms import Action, Status

RULE = "list_entries"
UNKNOWN_PLACE = "names no place of the reference data"

# Names and nothing but: what is left of an item when its posts are taken out.
_ONLY_BETWEEN = re.compile(
    r"(?:[\s,;/.:–—-]|\b(?:de|het|een|en|of|alsmede|evenals|ook|in|te|nieuwe|extra|Nederlandse)\b)*", re.IGNORECASE
)
_GROWTH = re.compile(r"uitbreiding(?:en)?", re.IGNORECASE)
# «Gerealiseerde versterking 2020»: told afterwards.
_DONE = re.compile(r"\b(?:gerealiseerde?|uitgevoerde?|voltooide?|afgeronde?)\b", re.IGNORECASE)


def list_entries(document: Document, descriptions: Descriptions) -> tuple[Measure, ...]:
    """Return one `Measure` per post that a list of measures names, in order."""
    return tuple(
        measure
        for found, item in enumerations(document)
        for mention in _entries(document, item, strict=found.header.strict)
        if not mention.foreign
        for measure in _measures(document, found, item, mention, descriptions)
    )


# «In 2028: Accra, Jakarta»: years at the head of an item.
_HEADED = re.compile(
    rf"(?:(?:in|per|medio|eind|begin)\s+)?(?P<when>{re.sub(r'P<[a-z]+>', ':', YEARS.pattern)})\s*:\s+", re.IGNORECASE
)
# «een ambassadekantoor in Lubumbashi, dat valt onder de ambassade in Kinshasa»: what follows tells of the post before.
_RELATIVE = re.compile(r",?\s+(?:dat|die|waar\w*|welke?|ressorterend|vallend)\b")


def _named(document: Document, item: Block) -> Span:
    """The part of an item that enumerates: from behind its years, up to a relative clause."""
    headed = _HEADED.match(document.text, item.span.start, item.span.end) or _own_noun(document, item)
    relative = _RELATIVE.search(document.text, item.span.start, item.span.end)
    return Span(headed.end() if headed else item.span.start, relative.start() if relative else item.span.end)


# «Sluiting: Oslo, Lima», «Versterking van de posten in Oslo»: an item may say itself what is done.
_OWN = re.compile(r"(?P<noun>[^\W\d_][a-zà-þ -]{3,30}?)(?:\s*:|\s+(?:van|op|bij))\s+(?=(?:de\s+|het\s+)?[A-Za-zÀ-þ])")


def _own_noun(document: Document, item: Block) -> re.Match[str] | None:
    """The noun for a measure at the head of *item*, with what parts it from the names."""
    found = _OWN.match(document.text, item.span.start, item.span.end)
    return found if found and found["noun"].lower() in measure_nouns() else None


# Before an entry: «de», «de Nederlandse», «West-Afrika: de posten in», a comma, «en». Not «in overleg met».
_BEFORE_ENTRY = re.compile(
    r"(?:\A|[,;:/(–—•\-\t\n]|\b(?:en|of|alsmede|evenals|plus|waaronder)\b)\s*"
    r"(?:(?:de|het|een|nieuwe?|Nederlandse|extra|beide|ook|in|te)\s+)*$",
    re.IGNORECASE,
)


_ONLY_DATE = re.compile(rf"\s*[,(:–-]?\s*{WHEN}\)?\s*[.;]?\s*")
_EITHER = re.compile(r"\b(?:of|dan wel|hetzij)\b")  # «Accra of Lima»: which of them is open
_NEAR = 40  # code points: «; alsmede in de Nederlandse »


def _entries(document: Document, item: Block, *, strict: bool = False) -> Iterator[PostMention]:
    """Yield the names in *item* that stand as entries: at its head or after a comma, not in the prose of a remark.

    *strict*: none where anything but names stands in it, and so for an item that begins with a noun of its own.
    """
    text, named = document.text, _named(document, item)
    others = (text[part.start : part.end] for part in between_names(document, named))
    if (strict or _own_noun(document, item)) and not all(_ONLY_DATE.fullmatch(other) for other in others):
        return
    if NEGATION.search(document.text, named.start, named.end) or _EITHER.search(document.text, named.start, named.end):
        return
    passed: set[int] = set()  # «Onderzoek naar Juba, Oslo»: where the first name is no entry, the next is none
    for mention in document.posts_in(named):
        if mention.country == HOME:  # «Rotterdam»: no Dutch post stands in the Netherlands
            continue
        start = max(_start(mention), named.start)
        near = document.text[max(named.start, start - _NEAR) : start]
        enters = _BEFORE_ENTRY.search(near) or _is_measure(document.text[named.start : start])
        if enters and mention.enumeration not in passed:
            yield mention
        else:
            passed.add(mention.enumeration)


def _is_measure(words: str) -> bool:
    """«uitbreiding van», «de sluiting van de»: the header's noun once more."""
    return read_bare_header(words.strip().rstrip(",")) is not None if words.strip() else True


@lru_cache(maxsize=2)  # those who read them ask, and those who tell what was not read
def enumerations(document: Document) -> Sequence[tuple[MeasureList, Block]]:
    """Return the items that enumerate, each with its list; items that tell by a verb what is done are left out."""
    return [
        (found, item)
        for found in document.lists
        for item in found.items
        if not any(find_verbs(document.text, item.span))
    ]


def _measures(
    document: Document, found: MeasureList, item: Block, mention: PostMention, descriptions: Descriptions
) -> Iterator[Measure]:
    action = _action(document, found, item, mention)
    if action is None:
        return
    evidence = document.evidence(mention.around, rule=RULE, supports=("post", "marker")) + document.evidence(
        found.header_span, rule=RULE, supports=("action", "period")
    )
    if found.theme:
        evidence += document.evidence(found.theme, rule=RULE, supports=("theme",))
    for post in posts_of(mention, descriptions):
        yield Measure(
            action=action,
            post=post,
            period=_period(document, found, item, mention),
            status=_status(found, action),
            evidence=evidence,
            theme=theme_slug(document.text, found.theme) if found.theme else None,
            marker=mention.marker,
            listed=True,
        )


def _status(found: MeasureList, action: Action) -> Status:
    if action is Action.AVERTED_CLOSURE:
        return Status.AVERTED
    return Status.DONE if found.header.done or _DONE.search(found.header.what) else Status.PLANNED


def _period(document: Document, found: MeasureList, item: Block, mention: PostMention) -> Period:
    """The year in the brackets of a name, else the one date of its item («…, per 1 juli 2027»), else the header's."""
    if mention.year:
        return Period(mention.year, None if found.header.done else mention.year)
    days = _days(document, item)
    headed = _HEADED.match(document.text, item.span.start, item.span.end)
    if headed and (period := period_of(headed["when"])):
        return period
    if len(days) != 1 or days[0].span.start < mention.around.end:
        return found.header.period
    return Period.of(days[0].iso)


@lru_cache(maxsize=8)  # every name in an item asks
def _days(document: Document, item: Block) -> Sequence[DateMention]:
    """The dates in *item* that stand in the brackets of no name."""
    names = Stretches(name.around for name in document.posts_in(item.span))
    days = within(document.mentions.dates, item.span)
    return [day for day in days if not names.hold(day.span.start, day.span.start + 1)]


def _action(document: Document, found: MeasureList, item: Block, mention: PostMention) -> Action | None:
    """«Lima (sluiting)»: brackets may say what is done, or the head of the item; else the header does, if its noun
    means one thing."""
    noun = find_measure_noun(document.text[mention.span.end : mention.around.end])
    own = _own_noun(document, item)
    noun = noun or (action_of(own["noun"]) if own else None)
    return noun or found.header.action or (Action.STRENGTHENING if _grow(document, found) else None)


@lru_cache(maxsize=8)  # every name under a header asks
def _grow(document: Document, found: MeasureList) -> bool:
    """«Uitbreiding 2030» over posts that are known to stand means more of them, and no opening.

    Most of the names, and more than one, must be posts of the official lists.
    """
    if not _GROWTH.fullmatch(found.header.what.split()[-1]):
        return False
    places = {name.place for item in found.items for name in _entries(document, item)}
    standing = places & _standing()
    return len(standing) > 1 and 2 * len(standing) > len(places)


@cache
def _standing() -> frozenset[str]:
    """The places with a post in the newest official list."""
    newest = max(post.last for post in official_posts() if post.last.startswith("BWBR"))
    return frozenset(post.place for post in official_posts() if post.last == newest)


def unread_entries(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield each part of an enumeration that is no known post, with the reason."""
    for found, item in enumerations(document):
        if found.header.action is None and not _grow(document, found):
            yield item.span, f"the header «{found.header.what}» leaves open what is done"
        yield from ((part, UNKNOWN_PLACE) for part in between_names(document, _named(document, item)))


def between_names(document: Document, named: Span) -> Iterator[Span]:
    """Yield the parts of *named* that are neither posts nor the small words between them."""
    at = named.start
    for mention in document.posts_in(named):
        if not _ONLY_BETWEEN.fullmatch(document.text, at, max(_start(mention), at)):
            yield Span(at, _start(mention))
        at = mention.around.end
    if not _ONLY_BETWEEN.fullmatch(document.text, at, max(at, named.end)):
        yield Span(at, named.end)


def _start(mention: PostMention) -> int:
    """Where the mention begins, with the word for a post before it."""
    before = mention.word is not None and mention.word.end <= mention.span.start
    return mention.word.start if mention.word and before else mention.span.start
