"""Dutch posts that a motion names: one («de ambassade in Tel Aviv»), those of a country or region, a kind, the network.

Knows the words (`data/diplomatic_words.csv`); what makes them another state's is in `strangers`. «post» and «posten»
alone are mail, budget lines and guard posts: they count only with a country or a city abroad behind them, or where the
motion has spoken of the diplomatic ones. A doubtful post is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from extract.data import any_of, clues, read_table
from extract.document import Document
from extract.motion_papers.clauses import MotionClause
from extract.motion_papers.strangers import is_foreign, speaks_of_others
from extract.passages import lying_in
from extract.posts.foreign import HOME
from extract.spans import Span
from extract.statements import Post
from ontology.names import slug
from ontology.reference import official_posts
from ontology.terms import ClauseKind, PostClass, PostKind

_WEAK = "weak"  # many things by this name are no posts
_PLACED = "placed"  # a post only with a place abroad behind it
_DIPLOMATIC = re.compile(r"diplomat|ambassade|consula|postennet|buitenlandse zaken", re.IGNORECASE)
# Other things that stand abroad by the name of posts: those of soldiers and at borders.
_ARMED = re.compile(
    r"militair|soldaten|troepen|leger\b|krijgsmacht|UNIFIL|blauwhelm|grens|checkpoint|bezet", re.IGNORECASE
)
# «een ambassade te openen in Kigali», «een consulaat in te stellen in Lviv»: the verb stands before the place.
BETWEEN_WORD_AND_PLACE = re.compile(
    r"\s+(?:(?:(?:open|in|op|uit|af)\s+)?te\s+[a-zà-þ]+en|(?:ge|her)[a-zà-þ]+(?:en|d)|heeft|hebben)(?=\s+(?:in|te|bij|op)\s)"
)
_OF_OURS = r"(?:\s+van\s+(?:Nederland|het\s+Koninkrijk(?:\s+der\s+Nederlanden)?))?"
# Between the word and where it is: «ambassade van Nederland in», «posten te openen in», «vertegenwoordiging bij de».
_TO_AREA = re.compile(
    rf"{_OF_OURS}(?:{BETWEEN_WORD_AND_PLACE.pattern})?\s+(?:in|te|bij|op|voor)\s+"
    r"(?:(?:onder\s+(?:andere|meer)|bijvoorbeeld|met\s+name|o\.a\.)\s+)?(?:de\s+|het\s+)?(?:regio\s+)?"
)
# «PV EU», «PV bij de NAVO»
_TO_BODY = re.compile(rf"{_OF_OURS}\s+(?:bij\s+)?(?:de\s+|het\s+)?")
# «permanente vertegenwoordiging bij de Afrikaanse Unie in Addis Abeba», «bij de VN in New York»
_BODY_IN = re.compile(rf"{_TO_BODY.pattern}[A-ZÀ-Þ][\w’-]*(?:\s+[A-ZÀ-Þ][\w’-]*){{0,3}}\s+(?:in|te)\s+")
_BLANK = re.compile(r"\s")
_NEXT_AREA = re.compile(r"\s*(?:,|\ben\b|\bof\b|,\s*en\b)\s*(?:(?:in|te|bij)\s+)?(?:de\s+|het\s+)?")
# A weak word may only have such words before it: «de posten in», «onze drie posten in»; not «militaire posten in».
_PLAIN_BEFORE = re.compile(
    r"(?:^|[\s(«])(?:de|het|een|geen|onze|beide|deze|die|genoemde|aantal|alle|meer|extra|nieuwe|bestaande|huidige|kleine|kleinere"
    r"|betreffende|betrokken|enkele|meerdere|verschillende|diverse|Nederlandse|diplomatieke|van|om|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)\s+$",
    re.IGNORECASE,
)
_BY_MAIL = re.compile(r"\b(?:via|per|met)\s+(?:de\s+)?$", re.IGNORECASE)
# «dat het kabinet posten in Burundi sluit»: no word that bends like an adjective stands before.
_NO_ADJECTIVE = re.compile(r"[^\We_]\s+$")
_OWN = re.compile(r"\b(?:Nederlandse?|onze|ons)\s+(?:[a-zà-þ-]+\s+)?$")
_OWN_WORD = re.compile(r"(?:Nederlandse|onze)\s", re.IGNORECASE)
_DETERMINED = re.compile(r"\b(?:de|onze|ons|het|Nederlandse)\s+(?:Nederlandse\s+)?$", re.IGNORECASE)
# Who speaks of «de ambassade» and means the Dutch one.
_DUTCH = re.compile(
    r"\b(?:Nederland|Nederlandse?|onze?|kabinet|regering|ministerie|Minister|BZ|\w+akkoord|regeerprogramma)\b"
)
# «het consulaat in Xanadu»: where it stands is said, in a name that no list has; «ambassades naar Jeruzalem».
_ELSEWHERE = re.compile(r"\s+(?:in|te|op|naar)\s+[A-ZÀ-Þ]")
_MOVED_TO = re.compile(r"\s+naar\s")
# «deze posten»: those named before.
_POINTING = re.compile(r"\b(?:deze|die|dit|dat|genoemde|bovengenoemde|beide)\s+$", re.IGNORECASE)
# «dat er geen ambassade is»: a post that is not there.
_ABSENT = re.compile(r"\b(?:geen|zonder)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
# «te verhuizen van Tel Aviv naar Jeruzalem»
_MOVED_FROM = re.compile(r"(?:verhuiz|verplaats|overbreng|overplaats)\w*\s+van(?:uit)?\s+$")
_PLURAL = re.compile(r"(?:s|en)(?:[ -]generaal|\s.*)?$", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:nbso|ntio|pv|cg)(?:['’]?s)?\Z", re.IGNORECASE)
_RIGHT_BEFORE, _CONTEXT = 120, 600  # characters
_MOST = 64  # words for posts in one clause; of 6,017 motions none has ten
# Continents are no regions of the reference data: what a letter says of «Afrika» is about no list of countries.
_CONTINENT = re.compile(r"(?:Afrika|Azië|Europa|Amerika|Oceanië)(?![\w-])")


@dataclass(frozen=True, slots=True)
class NamedPost:
    """Dutch posts as one clause names them; ``around`` holds the word and where it says they are."""

    word: Span
    around: Span
    scope: PostClass
    kind: PostKind
    post: Post | None = None
    country: str | None = None
    region: str | None = None

    @property
    def identity(self) -> tuple[PostClass, PostKind, Post | None, str | None, str | None]:
        """What makes two namings speak of the same posts."""
        return (self.scope, self.kind, self.post, self.country, self.region)


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    kind: PostKind
    scope: str
    one: bool  # whether it speaks of one post


def named_posts(
    document: Document, clauses: Sequence[MotionClause]
) -> tuple[tuple[MotionClause, tuple[NamedPost, ...]], ...]:
    """Return each of *clauses* that names Dutch posts, with these."""
    lowered = document.text.lower()
    if not any(clue in lowered for clue in _clues()):
        return ()
    diplomatic = any(_DIPLOMATIC.search(document.text, clause.span.start, clause.span.end) for clause in clauses)
    found: list[tuple[MotionClause, tuple[NamedPost, ...]]] = []
    strangers = False
    earlier: list[NamedPost] = []
    for clause in clauses:
        words = tuple(islice(_words_in(document.text, clause.span), _MOST))
        others = bool(words) and speaks_of_others(document.text, clause)
        dutch = [word for word in words if not is_foreign(document, word.span, clause, others=others)]
        strangers = strangers or len(dutch) < len(words)
        posts: list[NamedPost] = []
        for word in dutch:
            named = tuple(_named(document, word, clause, diplomatic=diplomatic, strangers=strangers))
            posts += _meant_before(document.text, word, clause, named, earlier)
        earlier += posts
        if posts:
            found.append((clause, tuple(posts)))
    return tuple(found)


@cache
def _table() -> dict[str, tuple[PostKind, str]]:
    return {
        phrase.lower().replace("'", "’"): (PostKind(kind), scope)
        for phrase, kind, scope in read_table("diplomatic_words.csv")
    }


@cache
def _any_word() -> re.Pattern[str]:
    phrases = sorted((row[0] for row in read_table("diplomatic_words.csv")), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{any_of(phrases)})(?![\w-])")


@cache
def _clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("diplomatic_words.csv"))


def _words_in(text: str, span: Span) -> Iterator[_Word]:
    for found in _any_word().finditer(text, span.start, span.end):
        if _ABBREVIATION.match(found[0]) and not found[0][:2].isupper():
            continue
        kind, scope = _table()[" ".join(found[0].lower().replace("'", "’").split())]
        yield _Word(Span(*found.span()), kind, scope, one=not _PLURAL.search(found[0]))


def _named(
    document: Document, word: _Word, clause: MotionClause, *, diplomatic: bool, strangers: bool
) -> Iterator[NamedPost]:
    """Yield the posts that *word* stands for: where it says where they are, each; else a kind, the network, or one."""
    text, start = document.text, _near(clause, word)
    if clause.kind is ClauseKind.CONSIDERATION and word.one and _ABSENT.search(text, start, word.span.start):
        return
    if word.scope == _WEAK and not _can_be_post(document, word, clause, diplomatic=diplomatic):
        return
    areas = tuple(_areas(document, word, clause))
    if word.scope == _WEAK and word.one and not diplomatic:
        areas = tuple(each for each in areas if each.post)
    elsewhere = _ELSEWHERE.match(text, word.span.end) is not None
    if areas:
        yield from areas
    elif word.scope == PostClass.NETWORK or (word.scope == PostClass.KIND and not elsewhere):
        yield NamedPost(word.span, word.span, PostClass(word.scope), word.kind)
    elif word.scope == _WEAK and diplomatic and _is_plain(text, word, start):
        if not word.one and not _begins_other(text, word.span.end):
            yield NamedPost(word.span, word.span, PostClass.NETWORK, word.kind)
    elif word.scope == PostClass.SINGLE and not strangers and _is_known(document, word, clause):
        yield NamedPost(word.span, word.span, PostClass.SINGLE, word.kind)


def _near(clause: MotionClause, word: _Word) -> int:
    """Return where the words right before *word* begin; a long clause is not searched whole for each of its posts."""
    return max(clause.span.start, word.span.start - _RIGHT_BEFORE)


def _can_be_post(document: Document, word: _Word, clause: MotionClause, *, diplomatic: bool) -> bool:
    """Tell whether a weak word may be a post at all: «de post» goes by mail, «posten» are soldiers'."""
    text, start = document.text, _near(clause, word)
    if _BY_MAIL.search(text, start, word.span.start):
        return False
    if _is_plain(text, word, start):
        return diplomatic or not _ARMED.search(text)
    return diplomatic and _NO_ADJECTIVE.search(text, start, word.span.start) is not None


def _is_plain(text: str, word: _Word, start: int) -> bool:
    own = _OWN_WORD.match(text, word.span.start, word.span.end)
    return own is not None or _PLAIN_BEFORE.search(text, start, word.span.start) is not None


def _is_known(document: Document, word: _Word, clause: MotionClause) -> bool:
    """Tell whether «de ambassade» can only be the Dutch one: it is called ours, or we speak and no others are named."""
    text, start = document.text, max(clause.span.start, word.span.start - _CONTEXT)
    if _ELSEWHERE.match(text, word.span.end) and not _MOVED_TO.match(text, word.span.end):
        return False
    if _OWN.search(text, start, word.span.start):
        return True
    if not _DETERMINED.search(text, start, word.span.start):
        return False
    before = Span(start, word.span.start)
    others = any(each.adjective and each.country != HOME for each in lying_in(document.mentions.countries, before))
    return not others and (clause.kind is ClauseKind.REQUEST or _DUTCH.search(text, start, word.span.start) is not None)


def _meant_before(
    text: str, word: _Word, clause: MotionClause, named: tuple[NamedPost, ...], earlier: Sequence[NamedPost]
) -> tuple[NamedPost, ...]:
    """Return what «deze posten» and a bare «de ambassade» stand for: those named before, where no others would fit."""
    placed = [each for each in earlier if (each.post or each.country or each.region)]
    if any(each.post or each.country or each.region for each in named) or not placed:
        return named
    if word.scope == PostClass.SINGLE and named:
        known = {each.identity: each for each in placed if each.scope is PostClass.SINGLE and each.kind is word.kind}
    elif _POINTING.search(text, _near(clause, word), word.span.start):
        known = {each.identity: each for each in placed if word.scope == _WEAK or each.kind is word.kind}
    else:
        return named
    several = word.scope != PostClass.SINGLE
    return (
        tuple(replace(each, word=word.span, around=word.span) for each in known.values())
        if several or len(known) == 1
        else named
    )


def _begins_other(text: str, at: int) -> bool:
    """Tell whether «posten» are something else: «posten onder het verlaagde tarief», «posten op de begroting»."""
    return re.match(r"\s+(?:onder|op|uit|in|voor|van\s+de\s+begroting|bij)\b", text[at : at + 24]) is not None


def _areas(document: Document, word: _Word, clause: MotionClause) -> Iterator[NamedPost]:
    """Yield one naming per city, country or region behind the word («in Burundi en Zuid-Sudan»)."""
    at = word.span.end
    inside = Span(word.span.start, clause.span.end)
    accredited = word.kind is PostKind.PERMANENT_REPRESENTATION
    seat = _BODY_IN.match(document.text, at, clause.span.end) if accredited else None
    if seat and (found := _at_seat(document, word, seat.end(), inside)):
        yield found
        return
    if _city_at(document, at, inside):
        joint = _BLANK
    else:
        joint = _TO_BODY if accredited and _TO_AREA.match(document.text, at, clause.span.end) is None else _TO_AREA
    while link := joint.match(document.text, at, clause.span.end):
        found = _area_at(document, word, link.end(), inside)
        if found is None:
            break
        yield found
        at, joint = found.around.end, _NEXT_AREA


def _city_at(document: Document, at: int, inside: Span) -> bool:
    """Tell whether a city stands right behind the word: «de ambassade Kabul»."""
    return any(each.span.start == at + 1 for each in lying_in(document.mentions.places, inside))


def _at_seat(document: Document, word: _Word, start: int, inside: Span) -> NamedPost | None:
    """«de permanente vertegenwoordiging bij de VN in New York»: the city stands behind the body."""
    place = next((each for each in lying_in(document.mentions.places, inside) if each.span.start == start), None)
    if place is None or place.country == HOME:
        return None
    bodies = lying_in(document.mentions.bodies, Span(word.span.end, start))
    post = Post(word.kind, place.name, place.country, bodies[0].body if bodies else "")
    return NamedPost(word.span, Span(word.span.start, place.span.end), PostClass.SINGLE, word.kind, post, place.country)


def _area_at(document: Document, word: _Word, start: int, inside: Span) -> NamedPost | None:
    mentions = document.mentions
    place = next((each for each in lying_in(mentions.places, inside) if each.span.start == start), None)
    country = next((each for each in lying_in(mentions.countries, inside) if each.span.start == start), None)
    body = next((each for each in lying_in(mentions.bodies, inside) if each.span.start == start), None)
    region = next((each for each in lying_in(mentions.regions, inside) if each.span.start == start), None)
    if country and not country.adjective and country.country != HOME:
        return _in_country(document, word, Span(word.span.start, country.span.end), country.country, inside)
    if place and place.country != HOME:
        post = Post(word.kind, place.name, place.country)
        return NamedPost(
            word.span, Span(word.span.start, place.span.end), PostClass.SINGLE, word.kind, post, place.country
        )
    if body and word.kind is PostKind.PERMANENT_REPRESENTATION and body.body in _seats():
        post = Post(word.kind, *_seats()[body.body], body.body)
        return NamedPost(
            word.span, Span(word.span.start, body.span.end), PostClass.SINGLE, word.kind, post, post.country
        )
    if region:
        around = Span(word.span.start, region.span.end)
        return NamedPost(word.span, around, PostClass.REGION, word.kind, None, None, region.region)
    if continent := _CONTINENT.match(document.text, start, inside.end):
        around = Span(word.span.start, continent.end())
        return NamedPost(word.span, around, PostClass.REGION, word.kind, None, None, slug(continent[0]))
    return None


@cache
def _seats() -> dict[str, tuple[str, str]]:
    return {body: (place, country) for body, place, country in read_table("body_seats.csv")}


def _in_country(document: Document, word: _Word, around: Span, country: str, inside: Span) -> NamedPost:
    """«de ambassade in Israël» is one post, whose city the clause or the official lists tell; «posten» are a class."""
    if not word.one:
        return NamedPost(word.span, around, PostClass.COUNTRY, word.kind, None, country)
    moved = [
        place
        for place in lying_in(document.mentions.places, inside)
        if _MOVED_FROM.search(document.text, inside.start, place.span.start)
    ]
    listed = {post.place for post in official_posts() if post.country == country and post.kind is word.kind}
    place = moved[0].name if moved else listed.pop() if len(listed) == 1 else None
    post = Post(word.kind, place, country) if place else None
    return NamedPost(word.span, around, PostClass.SINGLE, word.kind, post, country)
