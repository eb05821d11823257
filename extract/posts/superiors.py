"""Which post falls under which: «valt onder de ambassade in Accra», «dat onder de ambassade in Accra zal vallen»,
«…, onder verantwoordelijkheid van de ambassade in Rome», «omgevormd tot een ambassadekantoor onder de ambassade in
Wenen», «de ambassade in Accra, waaronder het kantoor ressorteert», and «Het zal ressorteren onder …» of the sentence
before.

Knows mentions only; refuses a superior that does not follow at once, and a pronoun that may mean two posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.document import Document
from extract.mentions.kinds import PostMention
from extract.passages import before, sentences_with
from extract.posts.headed import head_place
from extract.posts.mentions import groups
from extract.posts.words import kind_of
from extract.posts.words import pattern as post_words
from extract.spans import Span, within
from ontology.terms import PostKind

# «Het kantoor in Ouagadougou valt onder de ambassade in Bamako», «ressorteert onder», «zal ressorteren onder». Not
# «valt onder het ministerie»: no post follows.
_FALLS_UNDER = re.compile(
    r"\b(?:valt|vallen|ressorteert|ressorteren|hoort)\b(?:\s+(?!(?:op|dat|uit|tegen|mee|tot|tijdelijk)\b)\w+){0,3}?\s+(?:onder|bij)\b"
    r"|\b(?:ressorterend|vallend)\s+onder\b"
    r"|\b(?:is|wordt|werd)\s+ondergebracht\s+bij\b"
    r"|\b(?:dat|die)\s+(?:ressorteerde|viel)\s+onder\b"
    r"|\b(?:aangestuurd|bestuurd|bestierd)\s+(?:door|vanuit)\b"
    r"|\b(?:legt\s+verantwoording\s+af|verantwoording\s+aflegt|ondergeschikt)\s+aan\b"
)
# «dat onder de ambassade in Accra zal vallen»: the verb comes last.
_VERB_LAST = re.compile(
    r"\b(?:dat|die)\s+(?:(?!(?:voorheen|vroeger|eerder|eerst|destijds|toen)\b)[a-z]+\s+){0,2}?onder\b"
)
_LAST = re.compile(
    r"\s+(?:(?:zal|zullen|gaat|gaan|komt|blijft|te)\s+){0,2}(?:vallen|valt|viel|ressorteren|ressorteert|ressorteerde)\b"
)
# «dat door de ambassade in Accra wordt aangestuurd»
_BY = re.compile(r"\b(?:dat|die)\s+(?:(?:voortaan|thans|nu|ook|sindsdien)\s+)?(?:door|vanuit)\b")
_STEERED = re.compile(
    r"\s+(?:(?:wordt|werd|zal)\s+(?:worden\s+)?(?:aangestuurd|bestuurd|bestierd)"
    r"|(?:aangestuurd|bestuurd|bestierd)\s+(?:wordt|werd|zal\s+worden))\b"
)
# «komt dan onder de ambassade in Accra te vallen»
_WILL = re.compile(r"\b(?:zal|zullen|gaat|gaan|komt|komen|blijft|blijven)\s+(?:[a-z]+\s+){0,2}?onder\b")
_CHARGE = r"(?:verantwoordelijkheid|gezag|leiding|aansturing|toezicht|vleugels|hoede)\s+van"
_UNDER = re.compile(rf"(?:\s*,)?\s+onder\s+(?:de\s+|het\s+)?{_CHARGE}\b")
_ONLY_UNDER = re.compile(r"(?P<apart>,)?\s+onder\b")
_CLOSED = re.compile(r"\s*(?:[.,;)]|\Z)")
_TO_SUPERIOR = re.compile(rf"\s+(?:(?:de\s+)?{_CHARGE}\s+)?(?:(?:de|het|onze|Nederlandse)\s+){{0,2}}")
_PLURAL = ("vallen ", "ressorteren ")
_OF_THINGS = ("bij", "door", "vanuit", "aan")  # what people and archives are said to be as well
_FALLS = re.compile(
    r"val[tl]|\bviel\b|ressorte|hoort\sbij|hoofdpost|ondergebracht|\bbest(?:uur|ier)d\b|aangestuurd|verantwoording|geschikt\saan"
    r"|onder\s(?:(?<!\wonder.)\s*(?:de\s+|het\s+)?(?:verantw|gezag|leiding|aanst|toez|vleugels|hoede)"
    r"|(?<=kantoor.onder.)|(?<=kantoor,.onder.)|(?<=generaal.onder.)|(?<=NBSO.onder.)|(?<=CG.onder.))", re.DOTALL
)
# «gaat verder als ambassadekantoor en komt dan onder», «wordt een ambassadekantoor en valt onder»
_AND = re.compile(r"\s+en\s+(?:(?:komt|gaat|zal)\s+(?:te\s+)?)?")
# «tot ambassadekantoor teruggebracht, sindsdien ondergeschikt aan»
_TURNED = r"\s+(?:omgevormd|omgezet|afgeschaald|teruggebracht|verkleind|verdergaan|verdergaat|voortgezet)"
_DONE = re.compile(rf"{_TURNED}(?:(?:,|\s+en)\s+(?:(?:dat|sindsdien|voortaan|dan)\s+){{0,2}})?")
_AS = re.compile(r"\b(?:als|tot|wordt|worden)\s+(?:een\s+)?\Z")
# « en dat in » Juba « onder de » ambassade in Kampala
_AND_THIS = re.compile(r",?\s+en\s+(?:(?:dat\s+in|het)\s+)?")
_SO_UNDER = re.compile(r"\s+onder\s+(?:de|het)\s+")
# « , waaronder het kantoor nu reeds ressorteert» behind the superior; not «, waaronder het kantoor in Lomé»
_WHICH = re.compile(
    r",\s+waaronder\s+(?:het|dit|dat)(?:\s+(?:ambassade)?kantoor|\s+NBSO|\s+consulaat-generaal)?"
    r"(?:\s+(?:nu|reeds|al|thans|nog|dan|ook|voortaan|momenteel))*"
    r"\s+(?:(?:zal|gaat|komt|blijft)\s+(?:te\s+)?(?:vallen|ressorteren)|valt|ressorteert)\b"
)
# «De ambassade in Astana treedt op als hoofdpost»
_CHIEF = re.compile(
    r"\s+(?:is\s+(?:daarvan\s+)?(?:de\s+)?hoofdpost|treedt\s+(?:daarbij\s+)?op\s+als\s+hoofdpost)(?=\s*[.;,])"
)
# «Het archief van de» ambassade in Lima «is ondergebracht bij»
_THING_OF = re.compile(r"\b(?:van|op|bij|in|uit)\s+(?:de|het|onze)\s+\Z")
# «een ambassadekantoor in gebruik, dat zal worden» aangestuurd
_RELATIVE = re.compile(
    r"(?:\s+(?:in\s+gebruik|open|neer|geopend|ingericht)(?=,))?\s*,?\s*(?:dat|die|welke?)?\s*(?:(?:zal|wordt|werd)\s+(?:worden\s+)?)?"
)
_STANDS = re.compile(r"\s+(?:werkt|opereert|functioneert|staat|komt\s+te\s+staan)")
# «een ambassadekantoor geopend onder verantwoordelijkheid van»; «geopend onder leiding van» may be the feast.
_OPENED = re.compile(r"\s+(?:geopend|heropend|gevestigd)")
# «Het valt», «Dit kantoor zal»: a neuter post of the sentence before.
_POINTS = re.compile(
    r"(?:(?:Het|Dit|Dat)(?:\s+(?:nieuwe\s+)?(?P<noun>ambassadekantoor|kantoor|NBSO|consulaat-generaal))?)"
    r",?\s+(?:(?:telt|heeft|krijgt)\s[^,;:.]{1,40}\sen\s)?(?:(?:zal|gaat|komt|wordt)\s+(?:te\s+|worden\s+)?)?\Z"
)
# «… omgezet in een ambassadekantoor. Het ambassadekantoor komt onder …»
_INTO = re.compile(r"\b(?:tot|in|naar|als)\s+een\s+\Z")
NEUTER = frozenset(
    {
        PostKind.EMBASSY_OFFICE,
        PostKind.CONSULATE_GENERAL,
        PostKind.TRADE_AND_INVESTMENT_OFFICE,
        PostKind.BUSINESS_SUPPORT_OFFICE,
    }
)
_WHO_IN = re.compile(
    r"\b(?:\w*attachés?|\w*medewerkers?|\w*adviseurs?|\w*raad|\w*raden|consuls?|collega[’']?s?|mensen|staf|team)"
    r"\s+(?:in|te|uit|van)\s+\Z", re.IGNORECASE
)
_WHO_FAR = 60  # code points before a place in which «handelsattaché in » stands
_NEAR = 160  # code points from «onder» to the name of the superior
_BACK = 3  # sentences before in which «Het kantoor» may have its name
_NOT = re.compile(r"\b(?:niet|geen|nooit|niet\s+langer|zou|kan|mogelijk|wellicht)\b", re.IGNORECASE)


@cache
def _with_post_between() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    # «Vanaf 2028 valt het kantoor in Lomé onder», «zal het kantoor in Lomé onder … vallen», «besloten dat het kantoor …
    # onder … valt»; not «Kranten melden dat»
    post = rf"\s+(?:ook\s+|dan\s+)?(?:het|de)\s+(?:{post_words()})\s+(?:in|te)\s+[^,;:.]{{1,60}}?\s(?P<under>onder)\b"
    verbs = (
        (r"valt|ressorteert", None),
        (r"zal|gaat|komt|blijft", _LAST),
        (r"(?:besloten|betekent|in)\s*,?\s+dat", _LAST),
    )
    return tuple((re.compile(rf"\b(?:{verb}){post}"), last) for verb, last in verbs)


@cache
def _becomes() -> re.Pattern[str]:
    # «tot een ambassadekantoor onder», «opent een ambassadekantoor onder»; not «deelt een gebouw met een CG onder»
    to = r"(?:tot|als|wordt|worden|werd)\s+(?:een\s+)?|(?:opent|opende|komt|kwam)\s+(?:[^\s.,;:]+\s+){0,6}?een\s+"
    return re.compile(rf"\b(?:{to})(?:(?:volwaardig|klein|nieuw)\s+)?(?P<kind>{post_words()})(?={_ONLY_UNDER.pattern})")


@cache
def _there() -> re.Pattern[str]:
    return re.compile(rf"\bdaar\s+een\s+(?:(?:volwaardig|klein|nieuw)\s+)?(?P<kind>{post_words()}),?\s+\Z")


@dataclass(frozen=True, slots=True)
class Fall:
    """Posts that fall under ``parent``; ``pointed`` tells that of ``children`` the only neuter post is meant.

    ``sentences`` are where it is said.
    """

    children: Sequence[PostMention]
    parent: PostMention
    sentences: tuple[Span, ...]
    pointed: bool = False


def falls(document: Document) -> Iterator[Fall]:
    """Yield what *document* says of posts under others, in order."""
    for sentence in sentences_with(document, _FALLS):
        start = sentence.start
        for said, begin in _sayings(document.text, sentence):
            if said.start < start:
                continue
            parent = _parent(document, said, begin, sentence)
            if parent is None or _NOT.search(document.text, start, said.end):
                continue
            fall = _fall(document, Span(start, said.start), said, parent, sentence)
            start = parent.around.end
            if fall:
                yield fall
                yield from _further(document, fall, sentence)
        yield from _of_which(document, sentence)


def _further(document: Document, fall: Fall, sentence: Span) -> Iterator[Fall]:
    """«Lomé valt onder de ambassade in Accra en Juba onder de ambassade in Kampala»: the verb goes on."""
    begin = fall.parent.around.end
    posts = document.posts_in(Span(begin, sentence.end))[:2]
    if len(posts) < 2 or any(post.foreign for post in posts):
        return
    child, parent = posts
    if parent.word is None:
        return
    goes_on = _AND_THIS.fullmatch(document.text, begin, child.span.start)
    if goes_on and _SO_UNDER.fullmatch(document.text, child.around.end, parent.word.start):
        yield Fall((replace(child, kind=fall.children[0].kind),), parent, (sentence,))


def _of_which(document: Document, sentence: Span) -> Iterator[Fall]:
    """«… naar de ambassade in Accra, waaronder het kantoor ressorteert», «De ambassade in Accra is de hoofdpost»: that
    is the post of the sentence before."""
    for parent in document.posts_in(sentence):
        said = _WHICH.match(document.text, parent.around.end) or _CHIEF.match(document.text, parent.around.end)
        if said is None or parent.foreign or not parent.governed or len(document.posts_in(sentence)) > 1:
            continue
        earlier = _earlier(document, sentence, far=True)
        if earlier and not _NOT.search(document.text, sentence.start, said.end()):
            yield Fall(document.posts_in(earlier), parent, (sentence, earlier), pointed=True)


def _sayings(text: str, sentence: Span) -> list[tuple[Span, re.Pattern[str] | None]]:
    """The stretches that say «falls under», and what must stand behind the superior."""
    found: list[tuple[Span, re.Pattern[str] | None]] = []
    for form, last in ((_FALLS_UNDER, None), (_VERB_LAST, _LAST), (_WILL, _LAST), (_UNDER, None), (_BY, _STEERED)):
        found += ((Span(*each.span()), last) for each in form.finditer(text, sentence.start, sentence.end))
    for form, last in _with_post_between():
        found += ((Span(*each.span("under")), last) for each in form.finditer(text, sentence.start, sentence.end))
    for each in _becomes().finditer(text, sentence.start, sentence.end):
        under = _ONLY_UNDER.match(text, each.end())
        found += ((Span(*under.span()), _CLOSED if under["apart"] else None),) if under else ()
    return sorted(found, key=lambda each: each[0])


def _parent(document: Document, said: Span, last: re.Pattern[str] | None, sentence: Span) -> PostMention | None:
    """The governed post right behind *said*, with *last* behind it."""
    parent = next(iter(document.posts_in(Span(said.end, min(said.end + _NEAR, sentence.end)))), None)
    if parent is None or parent.word is None or not parent.governed or parent.foreign:
        return None
    if not _TO_SUPERIOR.fullmatch(document.text, said.end, parent.word.start):
        return None
    return parent if last is None or last.match(document.text, parent.around.end, sentence.end) else None


def _fall(
    document: Document, lead: Span, said: Span, parent: PostMention, sentence: Span
) -> Fall | None:
    text = document.text
    words = text[said.start : said.end]
    children = _subjects(document.posts_in(lead), plural=words.startswith(_PLURAL))
    if any(child.foreign or _is_of_people(text, child) for child in children):
        return None
    if children:
        turned = tuple(_turned(document, child, said.start) for child in children)
        if _UNDER.match(words) and not any(_stands_before(document, child, said.start) for child in children):
            return None
        if words.startswith("die ") and any(child.kind in NEUTER for child in turned):
            return None  # «de medewerker in het ambassadekantoor in Lomé, die onder …»
        if words.endswith(_OF_THINGS) and not all(_is_housed(text, child) for child in turned):
            return None
        return Fall(turned, parent, (sentence,))
    points = None if document.posts_in(lead) else _POINTS.fullmatch(text, lead.start, said.start)
    if points is None:
        return _fall_there(document, lead, parent, sentence)
    earlier = _earlier(document, sentence, far=points["noun"] is not None)
    if earlier is None:
        return _fall_of_head(document, parent, sentence)
    meant = _turned_into(document, earlier, kind_of(points["noun"])) if points["noun"] else None
    return Fall(meant or document.posts_in(earlier), parent, (sentence, earlier), pointed=True)


def _is_housed(text: str, child: PostMention) -> bool:
    """«… teruggebracht tot een ambassadekantoor, dat is ondergebracht bij»: the post itself, and one that falls under
    others."""
    word = (child.word or child.span).start
    return child.kind in NEUTER and _THING_OF.search(text, max(word - _NEAR, 0), word) is None


def _fall_there(document: Document, lead: Span, parent: PostMention, sentence: Span) -> Fall | None:
    """«… opent daar een ambassadekantoor, dat onder … valt»: at the place of the one post of the sentence before."""
    said = _there().search(document.text, lead.start, lead.end)
    earlier = _earlier(document, sentence, far=False) if said and not document.posts_in(lead) else None
    posts = document.posts_in(earlier) if earlier else ()
    if said is None or earlier is None or len(posts) != 1:
        return None
    return Fall((replace(posts[0], kind=kind_of(said["kind"])),), parent, (sentence, earlier))


def _fall_of_head(document: Document, parent: PostMention, sentence: Span) -> Fall | None:
    """«– Lomé (Togo). In 2029 gaat een ambassadekantoor open. Het valt onder …»: at the place that heads the item."""
    head = head_place(document, sentence.start)
    earlier = before(document, sentence) if head else None
    words = [word for word in within(document.post_words, earlier) if word.kind in NEUTER] if earlier else []
    if head is None or earlier is None or not words:
        return None
    word = words[-1]
    post = PostMention(head.span, head.span, head.name, head.country, word.kind, governed=True, word=word.span)
    return Fall((post,), parent, (sentence, earlier))


def _turned_into(document: Document, earlier: Span, kind: PostKind | None) -> Sequence[PostMention]:
    """The one post of *earlier* that turns into a post of *kind* there, as that; empty where none does."""
    posts = document.posts_in(earlier)
    for word in within(document.post_words, earlier) if kind and len(posts) == 1 else ():
        if word.kind is kind and _INTO.search(document.text, posts[0].around.end, word.span.start):
            return (replace(posts[0], kind=kind),)
    return ()


def _is_of_people(text: str, child: PostMention) -> bool:
    """«De handelsattaché in Gitega valt onder»: the place is where somebody works, and names no post."""
    lead = max(0, child.span.start - _WHO_FAR)
    return child.word is None and _WHO_IN.search(text, lead, child.span.start) is not None


def _earlier(document: Document, sentence: Span, *, far: bool) -> Span | None:
    """The sentence before, or the last of a few that names a post in the same block."""
    block = document.outline.block_at(sentence.start)
    earlier: Span | None = sentence
    for _ in range(_BACK if far else 1):
        earlier = before(document, earlier) if earlier else None
        if earlier is None or block is None or earlier.start < block.span.start:
            return None
        if document.posts_in(earlier):
            return earlier
    return None


def _turned(document: Document, child: PostMention, position: int) -> PostMention:
    """«… omgevormd tot een ambassadekantoor, dat valt onder …»: the post is what the relative clause follows."""
    for word in within(document.post_words, Span(child.around.end, position)):
        follows = _RELATIVE.fullmatch(document.text, word.span.end, position) is not None
        if not follows and _AS.search(document.text, child.around.end, word.span.start):
            follows = any(form.fullmatch(document.text, word.span.end, position) for form in (_AND, _DONE))
        if word.kind and follows:
            return replace(child, kind=word.kind)
    return child


def _stands_before(document: Document, child: PostMention, position: int) -> bool:
    """Tell whether right before *position* stands the post itself, or what it turns into, or that it works."""
    text = document.text
    ends = [child.around.end] if child.governed else []
    ends += [word.span.end for word in within(document.post_words, Span(child.around.end, position)) if word.kind]
    charged = text[position : position + _NEAR].lstrip(" ,\n").startswith("onder verantwoordelijkheid")
    forms = (_STANDS, _OPENED, _DONE) if charged else (_STANDS,)
    return any(end == position or any(form.fullmatch(text, end, position) for form in forms) for end in ends)


def _subjects(mentions: Sequence[PostMention], *, plural: bool) -> Sequence[PostMention]:
    """The only name; or, of «beide vallen onder», the only enumeration."""
    return mentions if len(mentions) == 1 or (plural and len(list(groups(mentions))) == 1) else ()
