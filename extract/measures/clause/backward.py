"""Words that point back: «dat is gesloten», «is het ambassadekantoor heropend», «in 2013 is de ambassade gesloten».

A word for a post without a place takes the one post that the words before it leave: the place of its own sentence's
country, or the last post of that kind in the same block. With two candidates there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.document import Document
from extract.measures.verbs.verb import Verb
from extract.mentions.kinds import PlaceMention, PostMention
from extract.passages import before
from extract.posts.foreign import is_foreign
from extract.posts.headed import head_place
from extract.posts.words import PostWord, find_post_words
from extract.spans import Span, within
from ontology.terms import PostKind

_RELATIVE = re.compile(r"\s*,\s*(?:dat|die|welke?)\s+[^,;.]{0,25}$")
_DEFINITE = re.compile(r"\b(?:het|de|dat|die|dit|deze)\s+(?:\w+\s+)?$", re.IGNORECASE)
_INTO = re.compile(r"\b(?:in|tot|naar)\s+een\s+$")
_IN_COUNTRY = re.compile(r"\s+(?:in|te)\s+(?:de\s+|het\s+)?")
# «de ambassade daar», «de ambassade die daar in 2014 werd gesloten»; «daar werd in 2014 de ambassade gesloten»
_THERE = re.compile(r"(?:,?\s+(?:die|dat))?\s+(?:daar|aldaar|ter\s+plaatse|in\s+(?:die|deze)\s+(?:hoofd|haven)?stad)\b")
_THERE_FIRST = re.compile(
    r"(?:\A|[,;:]\s+|\b(?:en|maar)\s+)(?:daar|aldaar)\s+(?:is|zijn|was|werd|werden|wordt|worden|ging|gaat|sloot|sluit)\b"
    r"[^.,;:]*\Z",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"kantoor\b(?!\s+(?:van|in|te|voor|op|bij)\b)")
_REACH = 120  # code points before a verb in which «ambassade, die in 2012» stands
_NEAR = 24  # code points from a word for a post to its country: « in het »


def antecedents(document: Document, verb: Verb, window: Span, sentence: Span) -> Sequence[PostMention]:
    """Return the one post that a bare word in *window* points back to, as a mention; empty if there is none or more
    than one."""
    near = max(sentence.start, min(window.start, verb.span.start - _REACH))
    found = find_post_words(document.text, Span(near, verb.span.start))
    words = [word for word in found if word.kind or _is_office(document, word, window)]
    words = [word for word in words if _points_back(document, word, verb, window)]
    # «De Belgische ambassade sluit», «De ambassade van België sluit»: behind ours that of another
    if not words or is_foreign(document.text, document.mentions, words[-1].span, words[-1].span.end):
        return ()
    word = words[-1]
    if _says_there(document.text, sentence, word):
        place = _there(document, sentence, word)
    else:
        head = head_place(document, word.span.start)
        place = _place_by_country(document, sentence) or (_named(head) if head else _last_of_kind(document, word))
    if place is None:
        return ()
    kind = word.kind or place.kind
    return [PostMention(word.span, word.span, place.place, place.country, kind, governed=True, word=word.span)]


def _is_office(document: Document, word: PostWord, window: Span) -> bool:
    """«Het kantoor opent nu op 1 februari 2030»: at the head of its clause, with a date (it opens every morning)."""
    return _OFFICE.match(document.text, word.span.start) is not None and bool(within(document.days, window))


def _points_back(document: Document, word: PostWord, verb: Verb, window: Span) -> bool:
    """A definite word inside the verb's own clause («het ambassadekantoor»), or one that a relative clause with the
    verb follows."""
    if word.span.start >= window.start:
        if any(each.word == word.span for each in document.posts_in(window)):
            return False
        if _DEFINITE.search(document.text, max(window.start, word.span.start - _REACH), word.span.start):
            return True
    return _RELATIVE.match(document.text, word.span.end, verb.span.start) is not None


@lru_cache(maxsize=4)  # every verb of a sentence asks
def _place_by_country(document: Document, sentence: Span) -> PostMention | None:
    """«vertegenwoordiging in Burkina Faso: in 2013 is de ambassade gesloten»: the one place of that country in the
    document."""
    countries = {
        country.country
        for word in find_post_words(document.text, sentence)
        for country in within(document.mentions.countries, Span(word.span.end, word.span.end + _NEAR))
        if not country.adjective and _IN_COUNTRY.fullmatch(document.text, word.span.end, country.span.start)
    }
    if len(countries) != 1:
        return None
    country = countries.pop()
    named = _places_by_country(document).get(country, {})
    if len(named) != 1:
        return None
    return _named(next(iter(named.values())))


def _named(place: PlaceMention) -> PostMention:
    return PostMention(place.span, place.span, place.name, place.country)


def _says_there(text: str, sentence: Span, word: PostWord) -> bool:
    """«De ambassade daar», «daar is de ambassade»: the place stands elsewhere, and the kind alone tells nothing."""
    behind = _THERE.match(text, word.span.end, sentence.end)
    return behind is not None or _THERE_FIRST.search(text[sentence.start : word.span.start]) is not None


def _there(document: Document, sentence: Span, word: PostWord) -> PostMention | None:
    """The place right before *word* in its sentence; else the one that the sentence before names."""
    here = within(document.mentions.places, Span(sentence.start, word.span.start))
    earlier = None if here else before(document, sentence)
    named = {place.name: place for place in here[-1:] or (within(document.mentions.places, earlier) if earlier else ())}
    place = next(iter(named.values())) if len(named) == 1 else None
    return _named(place) if place else None


@lru_cache(maxsize=2)
def _places_by_country(document: Document) -> dict[str, dict[str, PlaceMention]]:
    """Return the places named in each country, by their names."""
    found: dict[str, dict[str, PlaceMention]] = {}
    for place in document.mentions.places:
        found.setdefault(place.country, {})[place.name] = place
    return found


def _last_of_kind(document: Document, word: PostWord) -> PostMention | None:
    """The last post before *word* in its block that is called by the same kind, or that was turned into it."""
    block = document.outline.block_at(word.span.start)
    if block is None:
        return None
    posts = document.posts_in(Span(block.span.start, word.span.end))
    if word.kind is None:
        offices = [post for post in posts if post.kind is PostKind.EMBASSY_OFFICE and not post.foreign]
        return offices[-1] if len({post.place for post in offices}) == 1 else None
    same = next((post for post in reversed(posts) if post.kind is word.kind and not post.foreign), None)
    return same or _turned_into(document, block.span.start, word, posts)


def _turned_into(document: Document, start: int, word: PostWord, posts: Sequence[PostMention]) -> PostMention | None:
    """«De ambassade in Almaty veranderde in een ambassadekantoor, dat is gesloten»: the post before «veranderde in»."""
    for other in within(document.post_words, Span(start, word.span.end)):
        near = max(start, other.span.start - _REACH)
        if other.kind is word.kind and _INTO.search(document.text, near, other.span.start):
            before = (post for post in posts if post.around.end <= other.span.start)
            turned = [post for post in before if post.governed and not post.foreign]
            return turned[-1] if turned else None
    return None
