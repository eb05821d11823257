"""Names of posts: a place together with the word, brackets and signs that say which post there is meant.

«CG Erbil (2015)», «Ndjamena* (ambassadekantoor)», «Brussel (PV EU en PV NAVO)», «Tripoli* (standplaats Tunis)»,
«de CG’s in München, Chicago en Milaan». Finding only: which post a bare name stands for is decided in
`extract.posts.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extract.mentions.kinds import Mentions, PlaceMention, PostMention
from extract.outline import Outline
from extract.posts.foreign import is_foreign
from extract.posts.seats import find_seats
from extract.posts.words import PostWord, kind_of
from extract.spans import Span, within
from ontology.terms import PostKind

_SIGN = re.compile(r"\s?([*†‡#§°^~+]{1,3})")
_BRACKETS = re.compile(r"\s*\(([^()]{1,120})\)")
# «Mali (Bamako)», «Gabon (Libreville, twee medewerkers)»
_CLOSES = re.compile(r"[^()]{0,40}\)")
# «PV bij de FAO, het WFP en IFAD»: what follows the comma are bodies too.
_ONLY_BODIES = re.compile(r"(?:en\s+)?(?:bij\s+)?(?:de\s+|het\s+)?[A-Z]")
_STATIONED = re.compile(
    r"(?:met\s+)?(?:standplaats|werkend vanuit|werkzaam vanuit|vanuit|gevestigd in)\s+", re.IGNORECASE
)
_PART = re.compile(r"[^,;]+")
_BLANKS = re.compile(r"\s+")
_YEAR = re.compile(r"(?:medio |eind |begin )?((?:19|20)\d{2})$")
# «Houston (CG, maart 2023)», «Accra (1 juli 2026)»: a date as precise as it is written.
_DAY = re.compile(r"(?:per |vanaf |sinds )?(?:\d{1,2} )?[a-z]{3,9} (?:19|20)\d\d$")
# «Jakarta (m)», «Lima (*)»: the sign itself stands in brackets.
_SIGN_INSIDE = re.compile(r"[a-z]|[*†‡#§°^~+]{1,3}")
# «CG Erbil», «de ambassade in Abidjan», «een ambassade geopend in Astana», «een CG in de belangrijke regio Atlanta».
_TO_PLACE = re.compile(
    r"\s+(?:(?:te\s+)?(?:ge|her|ver)?(?:open\w*|heropen\w*|gevestigd)\s+)?"
    r"(?:(?:in|te|bij|van|op)\s+)?(?:(?:de|het)\s+(?:[a-zà-þ-]+\s+){0,4})?"
)
# «permanente vertegenwoordiging bij de EU in Brussel»: the body stands between the word and the place.
# «NBSO’s: Nantes, Pune», «worden drie NBSO’s geopend: Nantes»: a plural and a colon; «posten, waaronder die in Lomé».
_NAMED_BEHIND = re.compile(
    r"(?:\s+(?:geopend|gesloten|heropend|opgeheven|versterkt))?\s*:\s+(?:(?:in|te)\s+)?"
    r"|,\s+(?:waaronder|te\s+weten|namelijk)\s+die\s+(?:in|te)\s+"
)
# «– Consulaat-generaal: Houston»: of one post too, where the word opens its line.
_LABEL_BEHIND = re.compile(r"\s*:\s+")
_LINE_BEFORE = re.compile(r"(?:\A|\n)[^\w\n]{0,4}\Z")
_BODY_BETWEEN = re.compile(
    r"\s+(?:bij\s+)?(?:de\s+|het\s+)?(?:[A-Z][\w’'.-]*\s+(?:van\s+(?:de\s+)?(?=[A-Z]))?"
    r"(?:en\s+(?:bij\s+)?(?:de\s+|het\s+)?(?=[A-Z]))?){1,4}(?:(?:in|te)\s+)?\Z"
)
# «niet dat in Toronto», «evenals die in La Paz»; not «de ministers, die in Parijs spraken».
_THAT = re.compile(
    r"\b(?:(?:maar|en|of|[Aa]lleen|[Oo]ok|evenals|alsook|alsmede|net als|niet|van|behalve|dan)\s+(?:ook\s+)?"
    r"|(?:wordt|worden|werd|werden)\s+(?=die))(?P<that>die|dat)\s+(?:in|te)\s+$"
)
_ONLY_THAT = re.compile(r"\A[^.]*\.\s+(?:Alleen|Ook)\s+(?:die|dat)\s+(?:in|te)\s+\Z")
# «zowel de ambassade in Oslo als die in Helsinki»: one enumeration; not «even groot als die in Londen».
_BOTH = re.compile(r"\b[Zz]owel\s+(?:[^\s.;:,]+\s+){0,6}\Z")
_AS_WELL = re.compile(r"\s*\bals\s+(?:ook\s+)?(?:(?:(?P<that>die|dat)|de|het|onze|in|te|op)\s+)*\Z")
# «de ambassade in Oslo, maar ook die in Helsinki»
_BUT_ALSO = re.compile(r"\s*,?\s+maar\s+ook\s+(?:(?:die|dat|de|het|onze|in|te|op)\s+)*")
_LONG = 120  # code points from a word for posts to the first name of them that is known
_GOES_ON = (", ", "; ", " en ", " of ", "/")
_FAR = 40  # code points before a name in which «en ook die in» stands
# Between names of one enumeration: «, », « en », «; », « en in », «, alsmede de ».
_SMALL = r"en|of|ook|in|te|bij|de|het|een|alsmede|tevens|verder|voorts|ten slotte|tot slot"
_BETWEEN = re.compile(
    rf"\s*(?:[,;/]|\b(?:en|of|alsmede|evenals|plus)\b)(?:\s*(?:,|\b(?:{_SMALL})\b))*\s*"
)
# «Jinan, Verweggistad en Pune»: a name that is no known place is passed over, and its neighbours are read.
NAME = r"[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){0,2}"
_PAST_UNKNOWN = re.compile(rf"{_BETWEEN.pattern}(?:{NAME}{_BETWEEN.pattern})+")
_UNKNOWN_FIRST = re.compile(rf"(?:{NAME}{_BETWEEN.pattern})+\Z")


def find_posts(outline: Outline, mentions: Mentions, words: Sequence[PostWord]) -> tuple[PostMention, ...]:
    """Return the names of posts in the clean text, in order, read with the *words* for posts around them.

    Places of work and explanations in brackets are not among them.
    """
    text = outline.clean.text
    return tuple(
        post for block in outline.blocks for post in _in_block(text, mentions, block.span, within(words, block.span))
    )


def groups(mentions: Sequence[PostMention]) -> Iterator[tuple[PostMention, ...]]:
    """Yield the enumerations that *mentions* form, in order."""
    for _, group in groupby(mentions, key=lambda mention: mention.enumeration):
        yield tuple(group)


def _in_block(
    text: str, mentions: Mentions, block: Span, words: Sequence[PostWord]
) -> Sequence[PostMention]:
    seats = {seat.place: (seat.body,) for seat in find_seats(text, mentions, words)}
    places = sorted((*within(mentions.places, block), *seats), key=lambda place: place.span)
    found: list[PostMention] = []
    for place in places:
        if found and place.span.start < found[-1].around.end:
            continue  # inside the brackets of the name before: a place of work or an explanation
        around = _with_country(text, mentions, place)
        number = _enumeration(text, mentions, found[-1] if found else None, around, words)
        body = seats.get(place, ())
        mention = PostMention(place.span, around, place.name, place.country, enumeration=number, accredited=body)
        found.append(_read(text, mentions, mention, block))
    return _date(text, _govern(text, mentions, found, words))


def _with_country(text: str, mentions: Mentions, place: PlaceMention) -> Span:
    """«Mali (Bamako)»: the name of a post together with its country before it, or *place* alone."""
    if not text.endswith("(", 0, place.span.start):
        return place.span
    ends = _CLOSES.match(text, place.span.end)
    ahead = Span(max(0, place.span.start - _LONG), place.span.start)
    country = next((each for each in reversed(within(mentions.countries, ahead)) if not each.adjective), None)
    own = country is not None and country.country == place.country
    if ends is None or country is None or not own or text[country.span.end : place.span.start] != " (":
        return place.span
    return Span(country.span.start, ends.end())


def _read(text: str, mentions: Mentions, mention: PostMention, block: Span) -> PostMention:
    """Read the signs and brackets that follow the place of *mention*."""
    marker, at = None, mention.around.end
    while at < block.end:
        sign, brackets = _SIGN.match(text, at, block.end), _BRACKETS.match(text, at, block.end)
        if sign and marker is None and not text[sign.end() : sign.end() + 1].isalnum():
            marker, at = sign[1], sign.end()
        elif brackets and marker is None and _SIGN_INSIDE.fullmatch(brackets[1]):
            marker, at = brackets[1] if not brackets[1].isalpha() else f"({brackets[1]})", brackets.end()
        elif brackets:
            mention, at = _read_brackets(text, mentions, mention, Span(*brackets.span(1))), brackets.end()
        else:
            break
    return replace(mention, marker=marker, around=Span(mention.around.start, at))


def _read_brackets(text: str, mentions: Mentions, mention: PostMention, inside: Span) -> PostMention:
    """Read «PV EU en PV NAVO», «standplaats Tunis», «ambassadekantoor, 2016»; a country or anything else says no
    more."""
    for part in _PART.finditer(text[inside.start : inside.end]):
        words, start = part[0].strip(), inside.start + part.start()
        stationed, year = _STATIONED.match(words), _YEAR.match(words)
        if stationed:
            places = within(mentions.places, Span(start, inside.end))
            mention = replace(mention, stationed_at=places[0].name if places else None)
        elif year:
            mention = replace(mention, year=year[1])
        elif days := _DAY.match(words) and within(mentions.dates, Span(start, inside.end)):
            mention = replace(mention, year=days[0].iso)
        elif kind := kind_of(words):
            bodies = _accredited(mentions, Span(start, inside.start + part.end()))
            mention = replace(mention, kind=kind, accredited=bodies or mention.accredited)
        elif mention.kind is PostKind.PERMANENT_REPRESENTATION and mention.accredited and _ONLY_BODIES.match(words):
            more = _accredited(mentions, Span(start, inside.start + part.end()))
            mention = replace(mention, accredited=(*mention.accredited, *more))
    return mention


def _accredited(mentions: Mentions, span: Span) -> tuple[str, ...]:
    """Return the keys of the bodies named in *span*, in order."""
    return tuple(body.body for body in within(mentions.bodies, span))


def _enumeration(
    text: str, mentions: Mentions, before: PostMention | None, name: Span, words: Sequence[PostWord]
) -> int:
    """Number the enumerations: names with only commas, «en», and words for posts between them stand in one."""
    between = Span(before.around.end, name.start) if before else None
    if before and between and (_joined(text, mentions, between, words) or _both(text, before, between, words)):
        return before.enumeration
    return name.start


def _both(text: str, before: PostMention, between: Span, words: Sequence[PostWord]) -> bool:
    words_between = _bare(text, between, words)
    if _BUT_ALSO.fullmatch(words_between):
        return True
    if " als " not in words_between:
        return False
    lead = Span(max(before.span.start - _FAR * 2, 0), before.span.start)
    return bool(_BOTH.search(text, lead.start, lead.end) and _AS_WELL.fullmatch(words_between))


def _joined(text: str, mentions: Mentions, between: Span, words: Sequence[PostWord]) -> bool:
    rest = _bare(text, between, words)
    if _BETWEEN.fullmatch(rest):
        return True
    unknown = len(rest) < _LONG and not rest.islower() and _PAST_UNKNOWN.fullmatch(rest)
    return bool(unknown) and not is_known(mentions, between)


def _bare(text: str, between: Span, words: Sequence[PostWord]) -> str:
    """What stands *between* two names, without the *words* for posts and the bodies that those are accredited to."""
    represents = _goes_on_representing(text, between, words)
    bare, at = [], between.start
    for word in within(words, between):
        bare.append(text[at : word.span.start])
        at, represents = word.span.end, word.kind is PostKind.PERMANENT_REPRESENTATION
    last = text[at : between.end]
    bare.append(_BODY_BETWEEN.sub(" ", last) if represents else last)
    return _BLANKS.sub(" ", " ".join(bare)).rstrip() + " "


def _goes_on_representing(text: str, between: Span, words: Sequence[PostWord]) -> bool:
    """«de permanente vertegenwoordigingen bij de VN in Genève en bij de OVSE in Wenen»: another body of the plural."""
    if text.find(" bij ", between.start, between.end) < 0:
        return False
    opener = next((word for word in reversed(words) if word.span.end <= between.start), None)
    return opener is not None and opener.plural and opener.kind is PostKind.PERMANENT_REPRESENTATION


def is_known(mentions: Mentions, span: Span) -> bool:
    """Tell whether a name in *span* stands for a country, a region, a body or a person: then it is no unknown place."""
    known = (mentions.countries, mentions.regions, mentions.bodies, mentions.persons)
    return any(within(each, span) for each in known)


def _govern(
    text: str, mentions: Mentions, found: Sequence[PostMention], words: Sequence[PostWord]
) -> list[PostMention]:
    """Give each name the kind that the word before it says: its own word, or a plural that opens its enumeration."""
    governed: list[PostMention] = []
    opener: PostWord | None = None
    for mention in found:
        word = _word_before(text, mention, words)
        if word is None and (not governed or governed[-1].enumeration != mention.enumeration):
            word = _past_unknown(text, mentions, mention, words)
        if word is None and governed and governed[-1].enumeration == mention.enumeration:
            between = Span(governed[-1].around.end, mention.around.start)
            plural = opener is not None and opener.plural
            bare = plural and (
                _BETWEEN.fullmatch(text, between.start, between.end) or _joined(text, mentions, between, words)
            )
            word = opener if bare else None
        if word is None and governed:
            word = _that_of(text, governed[-1], mention)
        opener = word
        since = max(word.span.end, governed[-1].around.end if governed else 0) if word else 0
        governed.append(_with_word(text, mentions, mention, word, since) if word else mention)
    return governed


def _that_of(text: str, before: PostMention, mention: PostMention) -> PostWord | None:
    """«het CG in Osaka, maar dat in Milaan»: «dat» and «die» stand for the word of the name before."""
    if before.word is None:
        return None
    lead = Span(max(before.around.end, mention.around.start - _FAR), mention.around.start)
    that = _THAT.search(text, lead.start, lead.end)
    if that is None and before.enumeration == mention.enumeration:
        that = _AS_WELL.search(text, lead.start, lead.end)
    if that is None or that["that"] is None or _parted(text, before, mention):
        return None
    return PostWord(Span(*that.span("that")), before.kind, that["that"] == "die")


def _parted(text: str, before: PostMention, mention: PostMention) -> bool:
    """Tell whether a sentence ends between the two; «Alleen die in …» opens the next with the word of the last."""
    between = text[before.around.end : mention.around.start]
    return "." in between and _ONLY_THAT.search(between) is None


def _word_before(text: str, mention: PostMention, words: Sequence[PostWord]) -> PostWord | None:
    word = next((each for each in reversed(words) if each.span.end <= mention.around.start), None)
    if word is None:
        return None
    # «consulaten-generaal (CG’s) in München»: an abbreviation in brackets belongs to the word.
    brackets = _BRACKETS.match(text, word.span.end, mention.around.start)
    between = text[brackets.end() if brackets else word.span.end : mention.around.start]
    if between.startswith(")") and text[word.span.start - 1 : word.span.start] == "(":
        # «Netherlands Trade and Investment Office (NTIO) in Taipei»; not «Osaka (CG)    Colombo», which are two cells
        between = "" if "  " in between else between[1:]
    if _names_follow(between, word):
        return word
    if _LABEL_BEHIND.fullmatch(between) and _LINE_BEFORE.search(text[max(word.span.start - 5, 0) : word.span.start]):
        return word
    represents = word.kind is PostKind.PERMANENT_REPRESENTATION
    return word if represents and _TO_PLACE.fullmatch(_BODY_BETWEEN.sub(" ", between)) else None


def _names_follow(between: str, word: PostWord) -> bool:
    return bool(_TO_PLACE.fullmatch(between) or (word.plural and _NAMED_BEHIND.fullmatch(between)))


def _past_unknown(
    text: str, mentions: Mentions, mention: PostMention, words: Sequence[PostWord]
) -> PostWord | None:
    """«NBSO’s in Verweggistad, Pune»: the plural before an enumeration that opens with names of no known place."""
    if not text.endswith(_GOES_ON, 0, mention.around.start):
        return None
    word = next((each for each in reversed(words) if each.span.end <= mention.around.start), None)
    if word is None or not word.plural or mention.around.start - word.span.end > _LONG:
        return None
    between = Span(word.span.end, mention.around.start)
    unknown = _UNKNOWN_FIRST.search(text[between.start : between.end])
    if unknown is None or is_known(mentions, between) or within(mentions.places, between):
        return None
    return word if _names_follow(text[between.start : between.start + unknown.start()], word) else None


def _with_word(text: str, mentions: Mentions, mention: PostMention, word: PostWord, since: int) -> PostMention:
    bodies = (_accredited(mentions, Span(start, mention.around.start)) for start in (since, word.span.end))
    return replace(
        mention,
        kind=mention.kind or word.kind,
        governed=True,
        accredited=mention.accredited or next(filter(None, bodies), ()),
        word=word.span,
        foreign=is_foreign(text, mentions, word.span, mention.span.end),
    )


def _date(text: str, found: list[PostMention]) -> list[PostMention]:
    """«Almaty, Chisinau en Minsk (2016)»: a year in brackets holds for the names of its enumeration without any."""
    for at in range(len(found) - 2, -1, -1):
        mention, after = found[at], found[at + 1]
        bracketed = "(" in text[mention.span.end : mention.around.end]
        if not bracketed and mention.year is None and after.year and mention.enumeration == after.enumeration:
            found[at] = replace(mention, year=after.year)
    return found
