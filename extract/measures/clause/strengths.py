"""What is strengthened: the post itself, by people and capacity; not its walls, its ties or its good name.

«De ambassade wordt versterkt» tells a measure, «… met zonnepanelen» or «de rol van de ambassade wordt versterkt» does
not. What is neither people nor capacity (`extract.posts.strengths`) tells nothing here.
"""

from __future__ import annotations

import re

from extract.measures.verbs.verb import Tense, Verb
from extract.passages import DUTCH
from extract.posts.strengths import by_other_means, is_strength, strengths_in
from extract.spans import Span
from ontology.terms import Action

_SIZES = frozenset({Action.STRENGTHENING, Action.REDUCTION, Action.ADDITIONAL_CAPACITY})
# «de rol van de» ambassade, «de capaciteit van onze beide» ambassades
_OF = re.compile(
    r"(?P<noun>[\w'’-]+)\s+van\s+(?:(?:de|het|een|onze|alle|beide|deze|die|ook|Nederlandse)\s+)*(?:[a-zà-þ]+\s+)?\Z"
)
_SHARES = frozenset({"aantal", "deel", "helft", "geheel", "gros", "meerderheid", "merendeel", "kwart", "een", "één"})
# «de wachttijd bij de» ambassade, «de formatie op de» ambassades
_AT = re.compile(
    r"\b(?:de|het|een|onze)\s+(?:[a-zà-þ]+e\s+)?(?P<noun>[\w'’-]+)\s+(?:bij|op|in|aan|voor|rond)"
    r"\s+(?:(?:de|het|een|onze|alle|beide)\s+)*(?:[a-zà-þ]+\s+)?\Z",
    re.IGNORECASE,
)
# «versterkt uit de strijd gekomen», «versterkt tegen aanslagen»
_OTHERWISE = re.compile(r"\s+(?:uit|tegen)\b")
# «krijgt twee medewerkers met kennis van water»: of other verbs, «met» says nothing on what is done.
_GROWS = ("versterk", "uit", "breid")
# «heeft haar dienstverlening uitgebreid», «breidt haar werkgebied uit»; not «heeft haar team versterkt»
_OWN = re.compile(r"\b(?:haar|hun|(?:heeft|had)\s+zijn)\s+(?:[a-zà-þ]+e\s+)?(?P<noun>[\w’'-]+)")
# «Bij de» ambassade … «is het dak versterkt», «Van de» ambassade «is de gevel versterkt»: what is done is done to
# something at the post.
_BESIDE = re.compile(
    r"\b(?:(?i:bij|op|aan|in|voor|rond|binnen|tot|met|tussen|naar)|Van|(?<=\ben\s)van)\s+"
    r"(?:(?:de|het|een|onze|alle|beide|deze|die)\s+)*(?:[A-Za-zà-þ]+\s+)?\Z"
)
_BESIDE_FAR = 60  # code points before a word for a post in which its preposition stands
_TRANSITIVE = ("versterk", "uit", "ingekrompen", "inkrimp", "afge", "afbouw", "afslank", "verklein")
_NEEDS_OBJECT = ("versterk", "verklein", "af")
_ACTIVE = (Tense.PRESENT, Tense.PAST)
# «onderhoudt de betrekkingen met Panama en wordt» versterkt: what stood before «en» was another deed of the post
_NEXT_DEED = re.compile(
    r"\ben\s+(?:(?:ook|daarom|daarvoor|daartoe)\s+)?(?:wordt|worden|is|zijn|werd|werden|zal|zullen)\b"
)
# «de huisvesting van» medewerkers
_OWNER = re.compile(r"\bvan\s+(?:(?:de|het|een|onze|hun|alle)\s+)?(?:[a-zà-þ]+\s+)?\Z")


def is_of_the_post(text: str, before: Span) -> bool:
    """Tell whether the stretch *before* a word for a post leaves the post itself, or its people, to be strengthened."""
    found = _OF.search(text, before.start, before.end) or _AT.search(text, before.start, before.end)
    if found is None or found["noun"].lower() in _SHARES:
        return True
    return is_strength(found["noun"])


def strengthens_else(text: str, verb: Verb, near: Span, *, posts: Span) -> bool:
    """Tell whether the *verb* of strengthening has another object than a post, or is meant in another sense.

    *posts* is where the posts it seems to be said of stand, their word included; *near* is the part of the sentence
    around the verb.
    """
    form = text[verb.span.start : verb.span.end].lower()
    if verb.action not in _SIZES:
        return False
    if form.startswith(_TRANSITIVE) and _done_beside(text, near, posts):
        return True
    # «de ambassade verkleint haar voetafdruk», «de ambassade bouwde een netwerk af»: what stands before did it
    if form.startswith(_NEEDS_OBJECT) and verb.tense in _ACTIVE and posts.end <= verb.span.start:
        return not DUTCH.search(text, near.start, near.end)
    return form.startswith(_GROWS) and _grows_else(text, verb, near, posts.end)


def _done_beside(text: str, near: Span, posts: Span) -> bool:
    """«Bij de ambassade in Lomé is het dak versterkt»: a preposition governs the posts, and no people are named."""
    if not _BESIDE.search(text, max(near.start, posts.start - _BESIDE_FAR), posts.start):
        return False
    return not any(
        not posts.start <= found.start < posts.end and not _OWNER.search(text, near.start, found.start)
        for found in strengths_in(text, near)
    )


def _grows_else(text: str, verb: Verb, near: Span, posts: int) -> bool:
    if _OTHERWISE.match(text, verb.span.end, near.end):
        return True
    begins = [found.start() for found in _NEXT_DEED.finditer(text, posts, verb.span.start)]
    ahead = Span(begins[-1] if begins else min(posts, verb.span.start), verb.span.start)
    own = _OWN.search(text, ahead.start, ahead.end)
    if own and not is_strength(own["noun"]):
        return True
    return by_other_means(text, Span(verb.span.end, near.end)) or by_other_means(text, ahead)
