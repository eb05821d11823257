"""Names of posts: a place together with the word, brackets and signs that say which post there is meant.

«CG Erbil (2015)», «Ndjamena* (ambassadekantoor)», «Brussel (PV EU en PV NAVO)», «Tripoli* (standplaats Tunis)», «de CG’s in München,
Chicago en Milaan». Finding only: which post a bare name stands for is decided in `extract.posts.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.document import Document
from extract.mentions.kinds import PlaceMention
from extract.posts.foreign import is_foreign
from extract.posts.words import PostWord, find_post_words, kind_of
from extract.spans import Span
from ontology.terms import PostKind


@dataclass(frozen=True, slots=True)
class PostMention:
    """One place as the name of a post. ``span`` covers the name with its signs and brackets, ``name`` the place alone.

    ``kind`` is None where nothing beside it says; ``governed`` tells that a word for a post stands before it («posten in»).
    ``accredited`` are the keys of bodies, several where one entry names several posts. ``year`` is the one in its brackets.
    """

    span: Span
    name: Span
    place: str
    country: str
    kind: PostKind | None = None
    governed: bool = False
    accredited: tuple[str, ...] = ()
    marker: str | None = None
    stationed_at: str | None = None
    year: str | None = None
    foreign: bool = False
    word: Span | None = None


_SIGN = re.compile(r"\s?([*†‡#§°^~+]{1,3})")
_BRACKETS = re.compile(r"\s*\(([^()]{1,120})\)")
_STATIONED = re.compile(r"(?:met\s+)?(?:standplaats|werkend vanuit|werkzaam vanuit|vanuit|gevestigd in)\s+", re.IGNORECASE)
_YEAR = re.compile(r"(?:medio |eind |begin )?((?:19|20)\d{2})$")
# «CG Erbil», «de ambassade in Abidjan», «een ambassade geopend in Astana», «een CG in de belangrijke regio Atlanta».
_TO_PLACE = re.compile(
    r"\s+(?:(?:te\s+)?(?:ge|her|ver)?(?:open\w*|heropen\w*|gevestigd)\s+)?"
    r"(?:(?:in|te|bij|van|op)\s+)?(?:(?:de|het)\s+(?:[a-zà-þ-]+\s+){0,4})?"
)
# Between names of one enumeration: «, », « en », «; », « en in », «, alsmede de ».
_BETWEEN = re.compile(
    r"\s*(?:[,;/]|\ben\b|\bof\b|\balsmede\b|\bevenals\b|\bplus\b)(?:\s*(?:,|\b(?:en|of|ook|in|te|de|het|een|alsmede|tevens|verder|voorts|ten slotte|tot slot)\b))*\s*"
)


def find_posts(document: Document, span: Span) -> tuple[PostMention, ...]:
    """Return the names of posts in *span* of the clean text, in order; places of work and explanations are not among them."""
    text = document.text
    words = tuple(find_post_words(text, span))
    found: list[PostMention] = []
    for place in places_in(document, span):
        if found and place.span.start < found[-1].span.end:
            continue  # inside the brackets of the name before: a place of work or an explanation
        found.append(_read(document, place, span))
    return _date_groups(text, _govern(document, found, words))


def places_in(document: Document, span: Span) -> Sequence[PlaceMention]:
    """Return the places mentioned in *span*, in order."""
    return [place for place in document.mentions.places if span.holds(place.span)]


def _read(document: Document, place: PlaceMention, within: Span) -> PostMention:
    """Read the signs and brackets that follow a place."""
    text = document.text
    mention = PostMention(place.span, place.span, place.name, place.country)
    at = place.span.end
    while at < within.end:
        sign, brackets = _SIGN.match(text, at, within.end), _BRACKETS.match(text, at, within.end)
        if sign and mention.marker is None and not text[sign.end() : sign.end() + 1].isalnum():
            mention, at = replace(mention, marker=sign[1]), sign.end()
        elif brackets:
            mention, at = _read_brackets(document, mention, Span(*brackets.span(1))), brackets.end()
        else:
            break
    return replace(mention, span=Span(place.span.start, at))


def _read_brackets(document: Document, mention: PostMention, inside: Span) -> PostMention:
    """Read «PV EU en PV NAVO», «standplaats Tunis», «2013», «ambassadekantoor, 2016»; a country or anything else says no more."""
    for part in re.finditer(r"[^,;]+", document.text[inside.start : inside.end]):
        words, start = part[0].strip(), inside.start + part.start()
        stationed, year = _STATIONED.match(words), _YEAR.match(words)
        if stationed:
            mention = replace(mention, stationed_at=_first_place(document, Span(start, inside.end)))
        elif year:
            mention = replace(mention, year=year[1])
        elif kind := kind_of(words):
            bodies = accredited_in(document, Span(start, inside.start + part.end()))
            mention = replace(mention, kind=kind, accredited=bodies or mention.accredited)
    return mention


def _first_place(document: Document, span: Span) -> str | None:
    places = places_in(document, span)
    return places[0].name if places else None


def accredited_in(document: Document, span: Span) -> tuple[str, ...]:
    """Return the keys of the bodies named in *span*, in order."""
    return tuple(body.body for body in document.mentions.bodies if span.start <= body.span.start < span.end)


def _govern(
    document: Document, mentions: Sequence[PostMention], words: Sequence[PostWord]
) -> tuple[PostMention, ...]:
    """Give each name the kind that the word before it says: its own word, or a plural one that opens its enumeration."""
    governed: list[PostMention] = []
    for mention in mentions:
        before = governed[-1] if governed else None
        word = _word_before(document.text, mention, words)
        if word is None and before and before.governed and _plural(words, before) and _enumerated(document.text, before, mention):
            word = _plural(words, before)
        governed.append(_with_word(document, mention, word) if word else mention)
    return tuple(governed)


def _word_before(text: str, mention: PostMention, words: Sequence[PostWord]) -> PostWord | None:
    for word in reversed(words):
        if word.span.end <= mention.name.start:
            between = text[_past_brackets(text, word, mention) : mention.name.start]
            # «permanente vertegenwoordiging bij de EU in Brussel»: the body stands between.
            body = re.sub(r"\s+(?:bij\s+)?(?:de\s+|het\s+)?[A-Z][\w’'.-]*(?:\s+(?:in|te)\s+|\s+)$", " ", between)
            if _TO_PLACE.fullmatch(between) or (word.kind is PostKind.PERMANENT_REPRESENTATION and _TO_PLACE.fullmatch(body)):
                return word
            return None
    return None


def _past_brackets(text: str, word: PostWord, mention: PostMention) -> int:
    """«consulaten-generaal (CG’s) in München»: an abbreviation in brackets belongs to the word."""
    found = _BRACKETS.match(text, word.span.end, mention.name.start)
    return found.end() if found else word.span.end


def _plural(words: Sequence[PostWord], mention: PostMention) -> PostWord | None:
    return next((word for word in words if word.span == mention.word and word.plural), None)


def _enumerated(text: str, before: PostMention, after: PostMention) -> bool:
    return _BETWEEN.fullmatch(text, before.span.end, after.name.start) is not None


def _with_word(document: Document, mention: PostMention, word: PostWord) -> PostMention:
    accredited = mention.accredited or accredited_in(document, Span(word.span.end, mention.name.start))
    return replace(
        mention,
        kind=mention.kind or word.kind,
        governed=True,
        accredited=accredited,
        word=word.span,
        foreign=is_foreign(document, word.span, mention.name.end),
    )


def _date_groups(text: str, mentions: tuple[PostMention, ...]) -> tuple[PostMention, ...]:
    """«Almaty, Chisinau en Minsk (2016)»: a year in brackets holds for the names of its enumeration that have none."""
    dated = list(mentions)
    for at in range(len(dated) - 2, -1, -1):
        mention, after = dated[at], dated[at + 1]
        if mention.year is None and after.year and joined(text, mention, after):
            dated[at] = replace(mention, year=after.year)
    return tuple(dated)


def joined(text: str, before: PostMention, after: PostMention) -> bool:
    """Tell whether two names stand in one enumeration: only commas, «en», and words for posts between them."""
    between = text[before.span.end : after.name.start]
    bare = between
    for word in find_post_words(between, Span(0, len(between))):
        bare = bare.replace(between[word.span.start : word.span.end], " ")
    return _BETWEEN.fullmatch(re.sub(r"\s+", " ", bare).rstrip() + " ") is not None


def groups(text: str, mentions: Sequence[PostMention]) -> Iterator[tuple[PostMention, ...]]:
    """Yield the enumerations that *mentions* form, in order."""
    if not mentions:
        return
    cuts = [0, *(at + 1 for at, (one, two) in enumerate(pairwise(mentions)) if not joined(text, one, two)), len(mentions)]
    for start, end in pairwise(cuts):
        yield tuple(mentions[start:end])
