"""Where a motion says that the posts of a word are: cities, countries, regions, and the bodies they are accredited to.

Knows what stands between the word and the place. Refuses to know whether the word names posts, and whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.data import read_table
from extract.document import Document
from extract.motion_papers.clauses import MotionClause, clauses_of
from extract.motion_papers.naming import RIGHT_BEFORE, DiplomaticWord, NamedPost
from extract.passages import lying_in
from extract.posts.foreign import HOME
from extract.posts.words import kind_of
from extract.spans import Span
from extract.statements import Post
from ontology.names import slug
from ontology.reference import official_posts
from ontology.terms import PostClass, PostKind

# «een ambassade te openen in Kigali», «een consulaat in te stellen in Lviv»: the verb stands before the place.
BETWEEN_WORD_AND_PLACE = re.compile(
    r"\s+(?:(?:(?:behoort|hoort|dient)\s+)?(?:(?:open|in|op|uit|af)\s+)?te\s+[a-zà-þ]+en|(?:moet|wil|gaat)\s+[a-zà-þ]+en|(?:ge|her)[a-zà-þ]+(?:en|d)|heeft|hebben)(?=\s+(?:in|te|bij|op|van)\s)"
)
_OF_OURS = r"(?:\s+van\s+(?:Nederland(?:\s+en\s+[A-ZÀ-Þ][\w-]+)?|het\s+Koninkrijk(?:\s+der\s+Nederlanden)?))?"
# Between the word and where it is: «ambassade van Nederland in», «posten te openen in», «vertegenwoordiging bij de».
_TO_AREA = re.compile(
    rf"{_OF_OURS}(?:{BETWEEN_WORD_AND_PLACE.pattern})?\s+(?:in|te|bij|op|voor)\s+"
    r"(?:(?:onder\s+(?:andere|meer)|bijvoorbeeld|met\s+name|o\.a\.)\s+)?(?:het\s+(?:noorden|oosten|zuiden|westen)\s+van\s+)?"
    r"(?:de\s+|het\s+)?(?:regio\s+)?"
)
# «in de landen van de Sahel», «in de lidstaten van de EU»
_LANDS = re.compile(r"(?:landen|lidstaten|hoofdsteden)\s+(?:van|in|op|uit)\s+(?:de\s+|het\s+)?")
# «PV EU», «PV bij de NAVO»
_TO_BODY = re.compile(rf"{_OF_OURS}\s+(?:bij\s+)?(?:de\s+|het\s+)?")
# «permanente vertegenwoordiging bij de Afrikaanse Unie in Addis Abeba», «bij de VN in New York»
_BODY_IN = re.compile(rf"{_TO_BODY.pattern}[A-ZÀ-Þ][\w’-]*(?:\s+[A-ZÀ-Þ][\w’-]*){{0,3}}\s+(?:in|te)\s+")
_BLANK = re.compile(r"\s")
# «een tweede consulaat-generaal in India» is none of those that are there.
_NOT_YET = re.compile(r"\b(?:een|tweede|derde|extra|nieuwe?)\s+(?:[a-zà-þ]+e?\s+)?$")
_NEXT_AREA = re.compile(r"\s*(?:,|\ben\b|\bof\b|,\s*en\b)\s*(?:(?:in|te|bij)\s+)?(?:de\s+|het\s+)?")
# «ambassades in de Europese Unie» stand in its member states; «bij de Europese Unie» is a body.
_WITHIN = re.compile(r"\b(?:in|(?:landen|lidsta(?:at|ten)|hoofdsteden)\s+van)\s+(?:de\s+)?$")
_MEMBERS = re.compile(r"\b(?:landen|lidsta(?:at|ten)|hoofdsteden)\s+van\s+(?:de\s+)?$")
_EU = "lidstaten-van-de-europese-unie"
_EU_MEMBER = re.compile(r"EU-lidstaat(?![\w-])")
# «ambassade van Tel Aviv naar Jeruzalem», «ambassade te verhuizen van Tel Aviv naar Jeruzalem»
_LEAVES = re.compile(r"(?:\s+te\s+(?:verhuizen|verplaatsen))?\s+van(?:uit)?\s+")
_LEFT_FOR = re.compile(r"\s+(?:te\s+(?:verhuizen|verplaatsen)\s+)?naar\s")
# «in Xanadu, Milaan en Chicago»: a name that no list has is passed over, not the end of the enumeration.
_UNKNOWN = re.compile(
    r"[A-ZÀ-Þ][\w’-]*(?:\s(?:(?:de|del|la|las|los|el|al|am|den)\s)?[A-ZÀ-Þ][\w’-]*){0,3}(?=,|\s+(?:en|of)\s)"
)
# «te verhuizen van Tel Aviv naar Jeruzalem»
_MOVED_FROM = re.compile(r"(?:verhuiz|verplaats|overbreng|overplaats)\w*\s+van(?:uit)?\s+$")
# Continents are no regions of the reference data: what a letter says of «Afrika» is about no list of countries.
_CONTINENT = re.compile(r"(?<![\w-])(?:Afrika|Azië|Europa|Amerika|Oceanië)(?![\w-])")
# «het consulaat-generaal (CG) te Antwerpen», «de vertegenwoordiging in Taipei (NTIO)»
_BRACKETS = re.compile(r"\s*\(([^()]{1,60})\)")
# «in Kigali weer een volwaardige ambassade»: from the place to the word.
_TO_WORD = re.compile(
    r"(?:,\s+(?:waar|waarin|de\s+hoofdstad)\s[^,;.]{3,90},)?\s+(?:(?:weer|alsnog|ook|opnieuw|tevens|zelf|wel|toch|nog\s+dit\s+jaar|zo\s+(?:snel|spoedig)\s+mogelijk)\s+)?"
    r"(?:(?:de|het|een|geen|onze?|alle|beide|volwaardig|Nederlandse?|(?!te\s)[a-zà-þ]+e)\s+){0,3}"
)
# «in de Sahel», «in alle EU-lidstaten», «in ieder land van de Sahel», «in ten minste twee lidstaten van de EU»
_BEFORE_AREA = re.compile(
    r"(?<![\w-])(?:in|te|op)\s+(?:(?:alle|elke?|iedere?|geen\s+enkele?|de\s+meeste)\s+"
    r"|(?:[\w-]+\s+){1,4}?(?:land(?:en)?|lidsta(?:at|ten)|hoofdsteden)\s+(?:van|in|uit)\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
# «de ambassade aldaar», «daar de ambassade te openen»; not «nu daar geen ambassade is», «daar de ambassade sluit»
_THERE = re.compile(r"\s+(?:al)?daar\b")
_THERE_BEFORE = re.compile(
    r"\b(?:al)?daar\s+(?:(?:weer|alsnog|ook|opnieuw|tevens|zelf|wel|toch)\s+)?(?:(?:een|geen|de|het)\s+)?(?:[a-zà-þ]+e?\s+)?$"
)
_TO_DO = re.compile(r"(?:\s+[\w’-]+){0,4}?\s+te\s+[a-zà-þ]+en\b")
# «in Xanadu een ambassade»: where it is is said, in a name that no list has.
_ELSEWHERE_BEFORE = re.compile(
    r"(?<![\w-])(?:in|te)\s+(?!Nederland)(?:[A-ZÀ-Þ][a-zà-þ][\w’-]*(?:,\s+|\s+(?:en|of)\s+|\s+)){0,3}"
    rf"[A-ZÀ-Þ][a-zà-þ][\w’-]*{_TO_WORD.pattern}$"
)
_ENUMERATED = re.compile(r"(?:\s*,\s*|\s+(?:en|of)\s+)(?:(?:in|te)\s+)?(?:de\s+|het\s+)?")


def areas_of(document: Document, word: DiplomaticWord, clause: MotionClause) -> Iterator[NamedPost]:
    """Yield one naming per city, country or region behind the word («in Burundi en Zuid-Sudan»)."""
    at = past_brackets(document.text, word.span.end)
    inside = Span(word.span.start, clause.span.end)
    if word.one and (left := _left(document, word, at, inside)):
        yield left
        return
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
        lands = _LANDS.match(document.text, link.end())
        found = _area_at(document, word, link.end(), inside)
        found = found or (_area_at(document, word, lands.end(), inside) if lands else None)
        past = found.around.end if found else 0 if word.one else _past_unknown(document, link.end(), inside)
        if not past:
            break
        if found:
            yield _explained(document.text, found)
        at, joint = past, _NEXT_AREA


def areas_before(document: Document, word: DiplomaticWord, clause: MotionClause) -> tuple[NamedPost, ...]:
    """Return one naming per city, country or region before the word («in Guinee en Togo ambassades te openen»)."""
    found = (
        (start, _area_at(document, word, start, clause.span)) for start in _names_before(document, word, clause)
    )
    return tuple(replace(named, around=Span(start, word.span.end)) for start, named in found if named)


def areas_there(document: Document, word: DiplomaticWord, clause: MotionClause) -> tuple[NamedPost, ...]:
    """Return where «de ambassade aldaar» and «daar een ambassade te openen» are: the one place named in *clause* before
    *word*, else in the clause before; nothing where there are several."""
    text, near = document.text, max(clause.span.start, word.span.start - RIGHT_BEFORE)
    there = _THERE.match(text, word.span.end) or _THERE_BEFORE.search(text, near, word.span.start)
    if there is None or (there.re is _THERE_BEFORE and not _TO_DO.match(text, word.span.end)):
        return ()
    before = [each.span for each in clauses_of(document) if each.span.end <= clause.span.start][-1:]
    for said in (Span(clause.span.start, word.span.start), *before):
        if found := _one_place(document, word, said):
            return (replace(found, around=word.span),)
    return ()


def stands_at_home(document: Document, word: DiplomaticWord, clause: MotionClause) -> bool:
    """Tell whether a city at home stands before the word: «in Rotterdam een consulaat te openen»."""
    homes = {place.span.start for place in lying_in(document.mentions.places, clause.span) if place.country == HOME}
    return bool(homes) and any(start in homes for start in _names_before(document, word, clause))


def stands_elsewhere(text: str, start: int, word: Span) -> bool:
    """Tell whether a name that no list has stands right before *word*, after *start*: «in Xanadu ambassades»."""
    return _ELSEWHERE_BEFORE.search(text, start, word.start) is not None


def past_brackets(text: str, at: int) -> int:
    """Return where the text goes on behind an explanation in brackets at *at*; *at* where there is none."""
    brackets = _BRACKETS.match(text, at)
    return brackets.end() if brackets else at


def _explained(text: str, named: NamedPost) -> NamedPost:
    """Give a post of no stated kind the kind that stands in brackets behind the word or the place."""
    if named.kind is not PostKind.POST or named.post is None:
        return named
    said = (_BRACKETS.match(text, at) for at in (named.word.end, named.around.end))
    kind = next((kind for each in said if each and (kind := kind_of(each[1]))), None)
    return replace(named, kind=kind, post=replace(named.post, kind=kind)) if kind else named


def _names_before(document: Document, word: DiplomaticWord, clause: MotionClause) -> list[int]:
    """Return where the names begin that stand in one enumeration right before the word, behind «in»."""
    text, mentions = document.text, document.mentions
    near = Span(max(clause.span.start, word.span.start - RIGHT_BEFORE), word.span.start)
    names = {each.span.start: each.span.end for each in lying_in(mentions.places, near)}
    names |= {each.span.start: each.span.end for each in lying_in(mentions.regions, near)}
    names |= {each.span.start: each.span.end for each in lying_in(mentions.countries, near) if not each.adjective}
    unions = (each.span for each in lying_in(mentions.bodies, near) if each.body == "EU")
    names |= {each.start: each.end for each in unions if _MEMBERS.search(text, near.start, each.start)}
    for words in (_CONTINENT, _EU_MEMBER):
        names |= {each.start(): each.end() for each in words.finditer(text, near.start, near.end)}
    found: list[int] = []
    after, joint = word.span.start, _TO_WORD
    for start in sorted(names, reverse=True):
        if not joint.fullmatch(text, names[start], after):
            if found:
                break
            continue  # «in Lomé, de hoofdstad van Togo, een ambassade»
        found.append(start)
        after, joint = start, _ENUMERATED
    while found and not _BEFORE_AREA.search(text, near.start, found[-1]):
        found.pop()  # «nu Kosovo lid wordt van de EU, in Pristina een ambassade»
    return found[::-1]


def _past_unknown(document: Document, start: int, inside: Span) -> int:
    """Return where a name that no list has ends, with more names behind it; 0 where there is none."""
    name = _UNKNOWN.match(document.text, start, inside.end)
    mentions = document.mentions
    known = (mentions.places, mentions.countries, mentions.bodies, mentions.regions)
    if name is None or any(lying_in(each, Span(start, name.end())) for each in known):
        return 0
    return name.end()


def _left(document: Document, word: DiplomaticWord, at: int, inside: Span) -> NamedPost | None:
    """«de ambassade van Tel Aviv naar Jeruzalem te verhuizen»: the post is the one in the city that it leaves."""
    link = _LEAVES.match(document.text, at, inside.end)
    if link is None:
        return None
    places = lying_in(document.mentions.places, inside)
    place = next((each for each in places if each.span.start == link.end()), None)
    if place is None or place.country == HOME or not _LEFT_FOR.match(document.text, place.span.end):
        return None
    around, post = Span(word.span.start, place.span.end), Post(word.kind, place.name, place.country)
    return NamedPost(word.span, around, PostClass.SINGLE, word.kind, post, place.country)


def _one_place(document: Document, word: DiplomaticWord, said: Span) -> NamedPost | None:
    """Return the post in the one city abroad, or the one country, that is named in *said*."""
    places = {each.name: each for each in lying_in(document.mentions.places, said) if each.country != HOME}
    named = (each for each in lying_in(document.mentions.countries, said) if not each.adjective)
    countries = {each.country for each in named if each.country != HOME}
    if len(places) == 1:
        place = next(iter(places.values()))
        post = Post(word.kind, place.name, place.country)
        there = NamedPost(word.span, word.span, PostClass.SINGLE, word.kind, post, place.country)
        return there if countries <= {place.country} else None
    if places or len(countries) != 1:
        return None
    return _in_country(document, word, word.span, countries.pop(), said)


def _city_at(document: Document, at: int, inside: Span) -> bool:
    """Tell whether a city stands right behind the word: «de ambassade Kabul»."""
    return any(each.span.start == at + 1 for each in lying_in(document.mentions.places, inside))


def _at_seat(document: Document, word: DiplomaticWord, start: int, inside: Span) -> NamedPost | None:
    """«de permanente vertegenwoordiging bij de VN in New York»: the city stands behind the body."""
    place = next((each for each in lying_in(document.mentions.places, inside) if each.span.start == start), None)
    if place is None or place.country == HOME:
        return None
    bodies = lying_in(document.mentions.bodies, Span(word.span.end, start))
    post = Post(word.kind, place.name, place.country, bodies[0].body if bodies else "")
    return NamedPost(word.span, Span(word.span.start, place.span.end), PostClass.SINGLE, word.kind, post, place.country)


def _area_at(document: Document, word: DiplomaticWord, start: int, inside: Span) -> NamedPost | None:
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
    if body and word.kind is PostKind.PERMANENT_REPRESENTATION and body.body in seats():
        post = Post(word.kind, *seats()[body.body], body.body)
        return NamedPost(
            word.span, Span(word.span.start, body.span.end), PostClass.SINGLE, word.kind, post, post.country
        )
    if body and body.body == "EU" and _WITHIN.search(document.text, inside.start, start):
        around = Span(word.span.start, body.span.end)
        return NamedPost(word.span, around, PostClass.REGION, word.kind, None, None, _EU)
    if region:
        around = Span(word.span.start, region.span.end)
        return NamedPost(word.span, around, PostClass.REGION, word.kind, None, None, region.region)
    if _EU_MEMBER.match(document.text, start, inside.end):
        return NamedPost(word.span, Span(word.span.start, start), PostClass.REGION, word.kind, None, None, _EU)
    if continent := _CONTINENT.match(document.text, start, inside.end):
        around = Span(word.span.start, continent.end())
        return NamedPost(word.span, around, PostClass.REGION, word.kind, None, None, slug(continent[0]))
    return None


@cache
def seats() -> dict[str, tuple[str, str]]:
    """Return the city and country of each body that has one seat."""
    return {body: (place, country) for body, place, country in read_table("body_seats.csv")}


def _in_country(document: Document, word: DiplomaticWord, around: Span, country: str, inside: Span) -> NamedPost:
    """«de ambassade in Israël» is one post, whose city the clause or the official lists tell; «posten» are a class."""
    if not word.one:
        return NamedPost(word.span, around, PostClass.COUNTRY, word.kind, None, country)
    moved = [
        place
        for place in lying_in(document.mentions.places, inside)
        if _MOVED_FROM.search(document.text, inside.start, place.span.start)
    ]
    listed = {post.place for post in official_posts() if post.country == country and post.kind is word.kind}
    near = max(0, word.span.start - RIGHT_BEFORE)
    if word.kind is not PostKind.EMBASSY and _NOT_YET.search(document.text, near, word.span.start):
        listed.clear()
    place = moved[0].name if moved else listed.pop() if len(listed) == 1 else None
    post = Post(word.kind, place, country) if place else None
    return NamedPost(word.span, around, PostClass.SINGLE, word.kind, post, country)
