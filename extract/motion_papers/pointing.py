"""What words stand for by what else a motion says: «deze posten», «dit netwerk», a bare «de ambassade», «de post in».

Knows only the motion itself and, for «de post in» a city, whether an embassy is all there is. Where others would fit,
nothing is chosen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from extract.motion_papers.areas import seats
from extract.motion_papers.clauses import MotionClause
from extract.motion_papers.naming import RIGHT_BEFORE, WEAK, DiplomaticWord, NamedPost
from extract.spans import Span
from ontology.reference import official_posts, places
from ontology.terms import PostClass, PostKind

_Found = tuple[MotionClause, tuple[NamedPost, ...]]
# «deze posten»: those named before.
_POINTING = re.compile(r"\b(?:deze|die|dit|dat|genoemde|bovengenoemde|beide)\s+$", re.IGNORECASE)
# «dit netwerk»: the posts that were called one.
_THIS_NETWORK = re.compile(r"\b(?:dit|dat)\s+(?:[a-zà-þ]+e\s+)?netwerk\b")
_NETWORK_OF = re.compile(r"\bnetwerk\s+van\s+(?:[\w’-]+(?:\s*,|\s+en)?\s+){0,8}$")
_OTHER_NETWORK = re.compile(r"netwerk|\bnet\b")
_DEFINITE = re.compile(r"\b(?:de|deze|die|onze|beide|genoemde)\s+(?:Nederlandse\s+|diplomatieke\s+)*$", re.IGNORECASE)
_POST = re.compile(r"(?:(?:Nederlandse|onze|diplomatieke)\s+)*post(?:en)?\Z", re.IGNORECASE)
_LAST_SPOKEN_OF = 4_000  # code points back, beyond which «dit netwerk» does not point
_MOST = 64  # posts that a motion names, beyond which no word points back; of 6,017 motions none changed by it
_CONSULAR = frozenset({PostKind.CONSULATE_GENERAL, PostKind.HONORARY_CONSULATE})


def meant_before(
    text: str, word: DiplomaticWord, clause: MotionClause, named: tuple[NamedPost, ...], placed: Collection[NamedPost]
) -> tuple[NamedPost, ...]:
    """Return what «deze posten» and a bare «de ambassade» stand for: those named before with where they are, *placed*,
    where no others would fit; of very many, none."""
    if any(map(is_placed, named)) or not 0 < len(placed) <= _MOST:
        return named
    near = max(clause.span.start, word.span.start - RIGHT_BEFORE)
    if word.scope == PostClass.SINGLE and named:
        known = {each.identity: each for each in placed if each.scope is PostClass.SINGLE and each.kind is word.kind}
    elif _POINTING.search(text, near, word.span.start):
        known = {each.identity: each for each in placed if word.scope == WEAK or each.kind is word.kind}
    else:
        return named
    several = word.scope != PostClass.SINGLE
    return (
        tuple(replace(each, word=word.span, around=word.span) for each in known.values())
        if several or len(known) == 1
        else named
    )


def is_placed(named: NamedPost) -> bool:
    """Tell whether *named* says where it is."""
    return bool(named.post or named.country or named.region)


def this_network(text: str, clause: MotionClause, earlier: Sequence[NamedPost]) -> tuple[NamedPost, ...]:
    """Return what «dit netwerk» in *clause* stands for: the network named before, or the kinds that it was said to be
    of; nothing where another network was spoken of since."""
    found = _THIS_NETWORK.search(text, clause.span.start, clause.span.end)
    if found is None:
        return ()
    near = [*takewhile(lambda each: clause.span.start - each.word.end < _LAST_SPOKEN_OF, reversed(earlier))][::-1]
    network = {each.identity: each for each in near if _is_network(text, each)}
    if not network or _OTHER_NETWORK.search(text, max(each.word.end for each in network.values()), found.start()):
        return ()
    span = Span(*found.span())
    return tuple(replace(each, word=span, around=span) for each in network.values())


def _is_network(text: str, named: NamedPost) -> bool:
    start = max(0, named.word.start - RIGHT_BEFORE)
    return named.scope is PostClass.NETWORK or _NETWORK_OF.search(text, start, named.word.start) is not None


def of_one_kind(text: str, found: Sequence[_Found]) -> tuple[_Found, ...]:
    """Give «de post in Erbil» the kind by which the motion names the post in that city elsewhere; else that of the
    embassy, where a city has no other post."""
    kinds: dict[str, set[PostKind]] = defaultdict(set)
    for _, posts in found:
        for named in posts:
            if named.post and named.kind is not PostKind.POST:
                kinds[named.post.place].add(named.kind)
    return tuple((clause, tuple(_of_kind(text, named, kinds) for named in posts)) for clause, posts in found)


def _of_kind(text: str, named: NamedPost, kinds: Mapping[str, set[PostKind]]) -> NamedPost:
    if named.kind is not PostKind.POST or named.post is None or named.post.place in _seat_cities():
        return named
    known = kinds.get(named.post.place, set())
    written = text[named.word.start : named.word.end]
    if written.lower().startswith("consula"):
        known = known & _CONSULAR
    elif not known and _is_the_post(text, named, written):
        known = {PostKind.EMBASSY}
    if len(known) != 1:
        return named
    kind = next(iter(known))
    return replace(named, kind=kind, post=replace(named.post, kind=kind))


def _is_the_post(text: str, named: NamedPost, written: str) -> bool:
    """Tell whether «de post in» a city can only be its embassy; «een post in» may be of any kind."""
    near = max(0, named.word.start - RIGHT_BEFORE)
    definite = _POST.match(written) and _DEFINITE.search(text, near, named.word.start)
    return bool(definite) and named.post is not None and named.post.place in _embassy_cities()


@cache
def _embassy_cities() -> frozenset[str]:
    """Return the cities whose one listed post is an embassy, and capitals of which no list names a post."""
    listed: dict[str, set[PostKind]] = defaultdict(set)
    for post in official_posts():
        listed[post.place].add(post.kind)
    capitals = {place.name for place in places() if place.capital and place.name not in listed}
    return frozenset(capitals | {place for place, kinds in listed.items() if kinds == {PostKind.EMBASSY}})


@cache
def _seat_cities() -> frozenset[str]:
    return frozenset(place for place, _ in seats().values())
