"""Dutch posts that a motion names: one («de ambassade in Tel Aviv»), those of a country or region, a kind, the network.

Knows the words (`data/diplomatic_words.csv`); what makes them another state's is in `strangers`. «post» and «posten»
alone are mail, budget lines and guard posts: they count only with a country or a city abroad behind them, or where the
motion has spoken of the diplomatic ones. A doubtful post is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.document import Document
from extract.motion_papers.areas import (
    areas_before,
    areas_of,
    areas_there,
    past_brackets,
    stands_at_home,
    stands_elsewhere,
)
from extract.motion_papers.clauses import MotionClause
from extract.motion_papers.naming import RIGHT_BEFORE, WEAK, DiplomaticWord, NamedPost, post_clues, words_in
from extract.motion_papers.pointing import is_placed, meant_before, of_one_kind, this_network
from extract.motion_papers.strangers import is_foreign, speaks_of_others
from extract.passages import lying_in
from extract.posts.foreign import HOME
from extract.spans import Span
from ontology.terms import ClauseKind, PostClass

_DIPLOMATIC = re.compile(r"diplomat|ambassade|consula|postennet|buitenlandse zaken", re.IGNORECASE)
# Other things that stand abroad by the name of posts: those of soldiers and at borders.
_ARMED = re.compile(
    r"militair|soldaten|troepen|leger\b|krijgsmacht|UNIFIL|blauwhelm|grens|checkpoint"
    r"|bezet(?!ting\s+(?:van|op|bij)\s+(?:de|onze)\s+(?:Nederlandse\s+)?post)",
    re.IGNORECASE,
)
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
_OTHER_POSTS = re.compile(
    r"\s+(?:(?:onder|op|uit|in|voor|bij)\b(?!\s+te\b)|van\s+(?!Nederland|het\s+Koninkrijk|BZ|Buitenlandse))"
)
# «de posten in landen waar» need no other word by which they are the diplomatic ones.
_IN_LANDS = re.compile(r"\s+in\s+landen\s+(?:die|waar|met|zonder)\b")
# «dat er geen ambassade is»: a post that is not there.
_ABSENT = re.compile(r"\b(?:geen|zonder)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
# «geen enkele ambassade te sluiten», «in geen enkel land aan zee een ambassade te sluiten»: all of the kind.
_NOT_ONE = re.compile(
    r"\b(?:geen(?:\s+enkele?)?|in\s+geen\s+enkele?(?:\s+[\w’-]+){1,8}?\s+een)\s+(?:Nederlandse?\s+)?$", re.IGNORECASE
)
_CLOSED = re.compile(
    r"(?:\s+[\w’-]+){0,4}?\s+(?:te\s+sluiten|op\s+te\s+(?:heffen|doeken)|dicht\s+te\s+doen|(?:gesloten|opgeheven)\s+wordt)\b"
)
_CONTEXT = 600  # characters
_MOST = 16  # words for posts in one clause; of 6,017 motions none has ten


def named_posts(
    document: Document, clauses: Sequence[MotionClause]
) -> tuple[tuple[MotionClause, tuple[NamedPost, ...]], ...]:
    """Return each of *clauses* that names Dutch posts, with these."""
    lowered = document.text.lower()
    if not any(map(lowered.__contains__, post_clues())):
        return ()
    diplomatic = any(_DIPLOMATIC.search(document.text, clause.span.start, clause.span.end) for clause in clauses)
    found: list[tuple[MotionClause, tuple[NamedPost, ...]]] = []
    strangers = False
    earlier: list[NamedPost] = []
    placed: dict[object, NamedPost] = {}
    for clause in clauses:
        words = tuple(islice(words_in(document.text, clause.span), _MOST))
        others = bool(words) and speaks_of_others(document.text, clause)
        dutch = [word for word in words if not is_foreign(document, word.span, clause, others=others)]
        strangers = strangers or len(dutch) < len(words)
        posts: list[NamedPost] = []
        for word in dutch:
            named = tuple(
                each
                for each in _named(document, word, clause, diplomatic=diplomatic, strangers=strangers)
                if not _is_taken(each, posts)
            )
            posts += meant_before(document.text, word, clause, named, placed.values())
        posts += this_network(document.text, clause, earlier)
        earlier += posts
        placed |= {each.identity: each for each in posts if is_placed(each)}
        if posts:
            found.append((clause, tuple(posts)))
    return of_one_kind(document.text, found)


def _named(
    document: Document, word: DiplomaticWord, clause: MotionClause, *, diplomatic: bool, strangers: bool
) -> Iterator[NamedPost]:
    """Yield the posts that *word* stands for: where it says where they are, each; else a kind, the network, or one."""
    text, start = document.text, _near(clause, word)
    if clause.kind is ClauseKind.CONSIDERATION and word.one and _ABSENT.search(text, start, word.span.start):
        return
    if word.scope == WEAK and not _can_be_post(document, word, clause, diplomatic=diplomatic):
        return
    abroad = _IN_LANDS.match(text, word.span.end) is not None
    if stands_at_home(document, word, clause):
        return
    areas = _areas(document, word, clause, diplomatic=diplomatic)
    if areas:
        yield from areas
        return
    unlisted = stands_elsewhere(text, start, word.span)
    elsewhere = unlisted or _ELSEWHERE.match(text, past_brackets(text, word.span.end)) is not None
    if word.scope == PostClass.NETWORK or (word.scope == PostClass.KIND and not elsewhere):
        yield NamedPost(word.span, word.span, PostClass(word.scope), word.kind)
    elif word.scope == WEAK and (diplomatic or abroad) and _is_plain(text, word, start):
        if not word.one and (abroad or not _begins_other(text, word.span.end)):
            yield NamedPost(word.span, word.span, PostClass.NETWORK, word.kind)
    elif word.scope == PostClass.SINGLE and _is_every_one(text, word, clause):
        yield NamedPost(word.span, word.span, PostClass.KIND, word.kind)
    elif word.scope == PostClass.SINGLE and not strangers and not unlisted and _is_known(document, word, clause):
        yield NamedPost(word.span, word.span, PostClass.SINGLE, word.kind)


def _is_taken(named: NamedPost, posts: Sequence[NamedPost]) -> bool:
    """Tell whether the place before a word is another's: «van het kantoor in Gitega een ambassade te maken»."""
    at = named.around.start
    return at < named.word.start and any(at in each.around for each in posts)


def _areas(
    document: Document, word: DiplomaticWord, clause: MotionClause, *, diplomatic: bool
) -> tuple[NamedPost, ...]:
    """Return where *word* is said to be, behind it or before it («in Kigali een ambassade te openen»).

    A ground tells whose ambassade stands there before the place is one of ours («dat in Kigali een ambassade is»).
    """
    text, weak = document.text, word.scope == WEAK
    areas = tuple(areas_of(document, word, clause))
    ours = clause.kind is ClauseKind.REQUEST or _OWN.search(text, _near(clause, word), word.span.start)
    if not areas and ours and (diplomatic or not weak):
        areas = areas_before(document, word, clause)
    if not areas and clause.kind is ClauseKind.REQUEST:
        areas = areas_there(document, word, clause)
    if weak and word.one and not diplomatic:
        return tuple(each for each in areas if each.post)
    return areas


def _is_every_one(text: str, word: DiplomaticWord, clause: MotionClause) -> bool:
    """Tell whether not one post of the kind is to be closed."""
    if clause.kind is not ClauseKind.REQUEST or not _CLOSED.match(text, word.span.end, clause.span.end):
        return False
    return _NOT_ONE.search(text, _near(clause, word), word.span.start) is not None


def _near(clause: MotionClause, word: DiplomaticWord) -> int:
    """Return where the words right before *word* begin; a long clause is not searched whole for each of its posts."""
    return max(clause.span.start, word.span.start - RIGHT_BEFORE)


def _can_be_post(document: Document, word: DiplomaticWord, clause: MotionClause, *, diplomatic: bool) -> bool:
    """Tell whether a weak word may be a post at all: «de post» goes by mail, «posten» are soldiers'."""
    text, start = document.text, _near(clause, word)
    if _BY_MAIL.search(text, start, word.span.start):
        return False
    if _is_plain(text, word, start):
        return diplomatic or not _ARMED.search(text)
    return diplomatic and _NO_ADJECTIVE.search(text, start, word.span.start) is not None


def _is_plain(text: str, word: DiplomaticWord, start: int) -> bool:
    own = _OWN_WORD.match(text, word.span.start, word.span.end)
    return own is not None or _PLAIN_BEFORE.search(text, start, word.span.start) is not None


def _is_known(document: Document, word: DiplomaticWord, clause: MotionClause) -> bool:
    """Tell whether «de ambassade» can only be the Dutch one: it is called ours, or we speak and no others are named."""
    text, start = document.text, max(clause.span.start, word.span.start - _CONTEXT)
    if _ELSEWHERE.match(text, past_brackets(text, word.span.end)) and not _MOVED_TO.match(text, word.span.end):
        return False
    if _OWN.search(text, start, word.span.start):
        return True
    if not _DETERMINED.search(text, start, word.span.start):
        return False
    before = Span(start, word.span.start)
    others = any(each.adjective and each.country != HOME for each in lying_in(document.mentions.countries, before))
    return not others and (clause.kind is ClauseKind.REQUEST or _DUTCH.search(text, start, word.span.start) is not None)


def _begins_other(text: str, at: int) -> bool:
    """Tell whether «posten» are something else: «posten onder het verlaagde tarief», «posten op de begroting»."""
    return _OTHER_POSTS.match(text, at) is not None
