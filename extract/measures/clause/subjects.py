"""Subjects: which posts a verb is said of. Dutch puts them before the verb, behind it, or at the verb before; or a word
points back.

Where the words leave more than one reading, the verb is said of none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from extract.data import read_table
from extract.document import Document
from extract.measures.clause.actors import is_object, stands_free
from extract.measures.clause.backward import antecedents
from extract.measures.clause.comings import comings
from extract.measures.clause.into import INTO
from extract.measures.clause.verb_clause import Clause
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense
from extract.mentions.kinds import PostMention
from extract.motions.owed import owed_to
from extract.passages import DUTCH
from extract.posts.foreign import HOME, is_foreign
from extract.posts.mentions import groups
from extract.posts.words import PostWord, find_post_words
from extract.spans import Span, within
from ontology.terms import Action

# «in Lagos wordt een ambassadekantoor geopend»: the place stands bare after «in».
_IN = re.compile(r"\b(?:[Ii]n|[Tt]e)\s+(?:(?:de|het)\s+(?:[a-zà-þ-]+\s+){0,4})?$")
# «… gesloten in 2005 en heropend», «…, gesloten in 2012, wordt heropend»: the verb before has the same subject.
_AND = re.compile(
    r"[^.;:]{0,60}(?:\b(?:en|maar|of|alsook)\b|,\s*(?:is|zijn|wordt|worden|werd|werden|zal|zullen|gaat|gaan|krijgt|krijgen)\b)"
    r"[^.;:]{0,40}|[^.;:,]{0,40},\s*"
)
# «Gesloten werden …:», «geopend zijn …»: the names follow the auxiliary.
_LIST_FOLLOWS = re.compile(
    r"\s*(?:(?:daarmee|ook|is|zijn|werd|werden|wordt|worden)(?:\s+ook|\s+onder meer|\s+achtereenvolgens)?"
    r"(?:\s+|(?=:)))?(?:(?:in|per|vanaf)\s+(?:[\w.]+\s+){0,2}?\d{4}\s*)?(?::\s*)?"
    r"(?:de\s+|het\s+)?"
)
# «… gesloten, evenals die in La Paz en Quito»: more posts of the same kind and deed; «levert functies in, evenals de».
_LIKEWISE = re.compile(
    r"(?P<more>[^.;:,]{1,80}(?=,))?,?\s*(?:evenals|alsook|alsmede|net als|en ook)\s+"
    r"(?:(?:die|dat|deze|de|het)\s+(?:in|te)\s+|(?:de|het|onze)\s+)$"
)
# «… worden versterkt, te weten Abu Dhabi en Riyad», «… worden gesloten: Lima en Quito»: the posts meant, by name.
_NAMELY = re.compile(
    r"(?:(?:,\s*|\s+)\(?(?:te weten|namelijk|en wel|waaronder)\s*:?|(?:\s+in\s+\d{4})?\s*:|\s+\()\s*"
    r"(?:(?:in|die in|de)\s+)*$"
)
# Not «… geopend: Lima en Quito volgen nog».
_LIST_ENDS = re.compile(r"\s*(?:[.;:,)]|\Z)")
# «In Praag en Warschau wordt de formatie verkleind»: staff that is more or less, said of a bare place.
_STAFF = re.compile(r"\b(?:formatie|bezetting|personeelsbezetting|bemensing|personeelssterkte)\b")
# «de ambassade in Kabul is …»: the names before it are the subject.
_SUBJECT_OF = re.compile(r"\s+(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|blijft|blijven|sluit|opent)\b")
# «…, dat valt onder de ambassade in Harare»: names in a relative clause are not the object.
_RELATIVE = re.compile(r",\s*(?:dat|die|waar\w*|welke?|zodat|omdat|terwijl|want)\b")
# «De kanselarij in Dublin sluit en de ambassade verhuist»: what follows is another clause's.
# «… geopend en in 2016 in Yangon een ambassade», «… een ambassadekantoor en in Pune een NBSO»
_NEXT = re.compile(
    r"[,;:]|\ben\s+(?:de|het)\b|\ben\s+in\s+(?:\d{4}\s+in\s+)?[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?\s+een\b"
)
# «de ambassade in Lima gaat open en het NBSO in Lyon sluit»: what follows has a verb of its own.
# «…, en wordt de ambassade in Jakarta uitgebreid»
_NEXT_SUBJECT = re.compile(
    rf"(?:\s+{WHEN})?,?\s+(?:en|maar|terwijl|waarna)\s+"
    r"(?:(?:wordt|worden|is|zijn|werd|werden|zal|zullen|gaat|gaan|sluit|opent|komt|krijgt)\s+)?(?:de|het|ook|in|(?:die|dat)\s+in)\b"
    # «…, in 2011 volgden die in Yaoundé»
    rf"|,\s+{WHEN}\s+(?:volg|werd|word|ging|ga|sloot|sloten|sluit|open|is\b|zijn\b)"
)
# «Ook Lusaka en Harare krijgen er ieder een handelsmedewerker bij», «Quito levert in 2027 een functie in».
_HEADS = re.compile(r"(?:(?:Ook|En|Alleen|Verder)\s+)?")
_GETS_STAFF = re.compile(
    r"\s+(?:krijg(?:t|en)|kreeg|kregen)\s+er\s+[^.;:]{1,120}\bbij\b|\s+lever(?:t|en|de|den)\s+[^.;:]{1,120}\bin(?=\s*[.,;])"
)
# «Yaoundé» werd in 2017 heropend: of a city said of no more than its post
_IS_DONE = re.compile(rf"\s+(?:is|zijn|werd|werden|wordt|worden)\s+(?:{WHEN}\s+)?(?:(?:ook|weer|inmiddels)\s+)?")
_OVER = re.compile(r"\s*(?:[.,;]|\Z)|\s+(?:en|maar|toen|nadat)\b")  # not «Lima werd gesloten voor verkeer»
_AT_PLACE = re.compile(r"\s+(?:in|te)\s+")
_ITS_OBJECT = re.compile(rf"\s+(?:{WHEN}\s+)?(?:de|het|een|zijn|haar|onze)\s+(?:[a-zà-þ]+\s+)?")
_AND_ALSO = re.compile(r"\s+en\s+(?:(?:daarna|dan|ook|tegelijk)\s+)?")
_IN_A_PLACE = re.compile(r"\s+(?:in|te)\s+[A-ZÀ-Þ]")
_HEAD = 8  # code points: «Ook in »
# «en opent er een in Bordeaux»: another one, of the same kind
_ONE_MORE = re.compile(r"\s+(?:er|daar)\s+(?:ook\s+)?(?:een|één|twee|drie)\s+(?:in|te)\b")
# «…, gesloten wordt in 2027 dat in Osaka»
_TO_COME = re.compile(r"\s+(?:wordt|worden|is|zijn|werd|werden)\b")
# «hield een spreekuur, dat is opgeheven»: said of what stands right before the comma.
_OF_WHAT_PRECEDES = re.compile(r"[^,;:]*\w[^,;:]*,\s*(?:dat|die|welke?)\s[^,;:]*\Z")


def posts_of_verb(document: Document, clause: Clause) -> Sequence[PostMention]:
    """Return the posts that the verb of *clause* is said of; empty when it cannot be told."""
    own = bool(clause.told) and _has_its_own(document.text, clause)
    for way in (_bare_places,) if own else (_brought,) if clause.verb.brings else _WAYS:
        found = way(document, clause)
        if found and _its_own_follows(document.text, clause):
            found = [each for each in found if each.span.start >= clause.verb.span.end]
        if found:
            return [each for each in found if not each.foreign and each.country != HOME]
    return ()


def _brought(document: Document, clause: Clause) -> Sequence[PostMention]:
    return comings(document, clause.sentence, clause.verb, clause.telling.mentions)


def _bare_places(document: Document, clause: Clause) -> Sequence[PostMention]:
    """«Nederland opent in Kigali een ambassadekantoor»: bare places after «in», and one word for a post beside the
    verb."""
    text = document.text
    places = clause.telling.bare_before(clause.window.end)
    if places and places[0].enumeration != places[-1].enumeration:  # «…, in 2016 in Yangon een ambassade»
        places = clause.telling.bare_before(_reach(text, clause).end)
    if not places or places[0].enumeration != places[-1].enumeration:
        return ()
    first = places[0].around.start
    if not _IN.search(text[max(clause.sentence.start, first - 60) : first]):
        return ()
    words = _free_words(text, clause)
    if len(words) > 1:
        return ()
    if not words:
        return _staffed(text, clause, places)
    word = words[0]
    if not _in_one_clause(text, clause, word, places):
        return ()
    foreign = is_foreign(text, document.mentions, word.span, places[-1].span.end)
    return [
        replace(each, kind=word.kind, governed=True, word=word.span, foreign=foreign or each.country == HOME)
        for each in places
    ]


def _in_one_clause(text: str, clause: Clause, word: PostWord, places: Sequence[PostMention]) -> bool:
    """Tell whether no comma parts the verb from *word*, but for those between *places*: «opende … in Kinshasa, naast de
    ambassade»."""
    verb = clause.verb.span
    between = Span(min(word.span.end, verb.end), max(word.span.start, verb.start))
    named = Span(places[0].span.start, places[-1].around.end)
    return all(at in named for at in range(between.start, between.end) if text[at] == ",")


def _staffed(text: str, clause: Clause, places: Sequence[PostMention]) -> Sequence[PostMention]:
    """The bare *places* at the head of a sentence whose verb says that their staff grows or shrinks."""
    grows = clause.verb.action in (Action.STRENGTHENING, Action.REDUCTION)
    heads = places[0].span.start - clause.sentence.start <= _HEAD
    if not grows or not heads or not _STAFF.search(text, places[-1].around.end, clause.window.end):
        return ()
    return [replace(each, governed=True, foreign=each.country == HOME) for each in places]


def _heading(document: Document, clause: Clause) -> Sequence[PostMention]:
    """«Lusaka en Harare krijgen er ieder een medewerker bij»: bare places at the head of the sentence that get staff or
    give it up, in a paragraph that speaks of posts; «Yaoundé werd in 2017 heropend», in one that named it before."""
    text, verb = document.text, clause.verb.span
    places = clause.telling.bare_before(verb.start)
    if not places or places[0].enumeration != places[-1].enumeration or any(each.country == HOME for each in places):
        return ()
    if not _HEADS.fullmatch(text, clause.sentence.start, places[0].span.start):
        return ()
    block = document.outline.block_at(clause.sentence.start)
    if block is None or not within(document.post_words, block.span):
        return ()
    if clause.verb.action in (Action.CLOSURE, Action.REOPENING):
        earlier = {each.place for each in document.posts_in(Span(block.span.start, clause.sentence.start))}
        known = earlier.issuperset(each.place for each in places)
        done = known and _IS_DONE.fullmatch(text, places[-1].around.end, verb.start)
        return list(places) if done and _OVER.match(text, verb.end, clause.sentence.end) else ()
    return list(places) if _GETS_STAFF.match(text, places[-1].around.end, clause.window.end) else ()


def _reach(text: str, clause: Clause) -> Span:
    """From the verb before to where another clause begins behind the verb."""
    stop = _NEXT.search(text, clause.verb.span.end, clause.window.end)
    return Span(clause.window.start, stop.start() if stop else clause.window.end)


def _free_words(text: str, clause: Clause) -> list[PostWord]:
    """Words for a kind of post beside the verb that govern no name, stand in no brackets, and are not what it turns
    into."""
    into = INTO.match(text, clause.verb.span.end)
    return [
        word
        for word in find_post_words(text, _reach(text, clause))
        if word.kind
        and stands_free(text, clause.verb, Span(clause.sentence.start, word.span.start))
        and not clause.telling.names_with(word.span)
        and not (into and word.span.start == into.end())
    ]


def _object_end(text: str, clause: Clause) -> int:
    relative = _RELATIVE.search(text, clause.verb.span.end, clause.window.end)
    return relative.start() if relative else clause.window.end


def _around(document: Document, clause: Clause) -> Sequence[PostMention]:
    """The enumeration before the verb, or the one behind it; with both, the later one only of an active Dutch verb."""
    text, verb, window = document.text, clause.verb, clause.window
    before = _eligible(text, clause, Span(window.start, verb.span.start))
    if before and _is_cut_off(text, clause, before[-1].around.end):
        return ()
    after = _behind(text, clause, _eligible(text, clause, Span(verb.span.end, _object_end(text, clause)), follows=True))
    likewise = _likewise(text, clause, before)
    if likewise:
        return (*before, *likewise)
    if before and after and _NEXT_SUBJECT.match(text, verb.span.end, window.end):
        return before
    if before and clause.said_until(text) > verb.span.end:  # «werd een ambassade en het NBSO in Chennai een CG»
        return before
    if before and after:
        active = verb.tense is not Tense.PARTICIPLE
        goes_on = clause.told and _AND_ALSO.fullmatch(text, before[-1].around.end, verb.span.start)
        start = clause.sentence.start if goes_on else window.start  # «Nederland opent … in Lima en sluit …»
        dutch = verb.action is Action.OPENING or DUTCH.search(text, start, window.end)
        return after if active and dutch else ()
    return before or after or _namely(text, clause)


def _is_cut_off(text: str, clause: Clause, end: int) -> bool:
    """Tell whether the verb is said of something behind the names that *end* there: «…, dat is opgeheven», «…, gesloten
    wordt»."""
    verb = clause.verb.span
    elsewhere = _opens_anew(text, clause) or _ONE_MORE.match(text, verb.end) is not None
    return elsewhere or _OF_WHAT_PRECEDES.match(text, end, verb.start) is not None


def _opens_anew(text: str, clause: Clause) -> bool:
    """«…, gesloten wordt in 2027 dat in Osaka»: a participle right behind a comma, before its auxiliary."""
    before, verb = text[clause.window.start : clause.verb.span.start], clause.verb
    inverted = verb.tense is Tense.PARTICIPLE and _TO_COME.match(text, verb.span.end)
    return bool(inverted) and before.rstrip().endswith(",")


def _likewise(text: str, clause: Clause, before: Sequence[PostMention]) -> Sequence[PostMention]:
    """The names that «evenals die in …» adds behind the verb; their kind is that of the posts *before* it."""
    later = clause.telling.starting_in(Span(clause.verb.span.end, clause.window.end))
    for group in groups(later) if before else ():
        starts = {group[0].span.start, group[0].word.start if group[0].word else group[0].span.start}
        found = next(filter(None, (_LIKEWISE.fullmatch(text, clause.verb.span.end, start) for start in starts)), None)
        if found and (not found["more"] or _LIST_ENDS.match(text, group[-1].around.end)):
            return [replace(each, kind=each.kind or before[-1].kind, governed=True, year=None) for each in group]
    return ()


def _namely(text: str, clause: Clause) -> Sequence[PostMention]:
    """The names behind «te weten», where the verb is said of posts that the words before it leave unnamed."""
    words = [word for word in find_post_words(text, Span(clause.window.start, clause.verb.span.start)) if word.plural]
    later = clause.telling.starting_in(Span(clause.verb.span.end, clause.window.end))
    for group in groups(later) if len(words) == 1 else ():
        start = group[0].word.start if group[0].word else group[0].span.start
        if _NAMELY.fullmatch(text, clause.said_until(text), start) and _LIST_ENDS.match(text, group[-1].around.end):
            kind, span = words[0].kind, words[0].span
            return [replace(each, kind=each.kind or kind, governed=True, word=each.word or span) for each in group]
    return ()


def _eligible(text: str, clause: Clause, within: Span, *, follows: bool = False) -> Sequence[PostMention]:
    """The nearest enumeration of names in *within* that a word for posts governs, that opens the sentence, or that is a
    list.

    Names without a word for posts count in an item of a list, or when each carries its year («Montevideo (2012), Quito
    (2012) …»).
    """
    asides = clause.telling.asides_before(clause.verb.span.start)
    inside = [
        each for each in clause.telling.lying_in(within) if not any(each.span.start in aside for aside in asides)
    ]
    enumerations = [
        _before_next(text, group) if follows else _of_this_verb(group, clause.window.start) for group in groups(inside)
    ]
    for group in filter(None, enumerations if follows else reversed(enumerations)):
        if not is_object(text, clause.verb, group, clause.sentence.start):
            continue
        governed = any(each.governed for each in group)
        at_start = group[0].span.start == clause.sentence.start
        listed = follows and _LIST_FOLLOWS.fullmatch(text, clause.said_until(text), group[0].span.start) is not None
        dated = all(each.year for each in group) and (at_start or listed)
        labelled = at_start and _is_label(text, clause, group)
        if governed or dated or labelled or (clause.listed and (at_start or listed)):
            return group
    return ()


def _is_label(text: str, clause: Clause, group: Sequence[PostMention]) -> bool:
    """«Hanoi (ambassade): wordt in 2026 versterkt»: names with their kinds before a colon, and a participle."""
    told = clause.verb.tense is Tense.PARTICIPLE and text.startswith(":", group[-1].around.end)
    return told and all(each.kind for each in group)


def _of_this_verb(group: Sequence[PostMention], start: int) -> Sequence[PostMention]:
    """«… geopend in Jerevan en de ambassade in Kabul is …»: names whose word stands before the verb at *start* are
    that verb's."""
    own = [each for each in group if each.word is None or each.word.start >= start]
    return own if any(each.word for each in own) else group


def _before_next(text: str, group: Sequence[PostMention]) -> Sequence[PostMention]:
    """The names before those that, with a word of their own, are the subject of what follows («en de ambassade in
    Kabul is gesloten»)."""
    last = group[-1]
    if len(group) == 1 or last.word is None or not _SUBJECT_OF.match(text, last.around.end):
        return group
    return [each for each in group if each.word != last.word]


def _behind(text: str, clause: Clause, after: Sequence[PostMention]) -> Sequence[PostMention]:
    """Names behind a participle are its posts only if their word stands before it, or if the list follows at once."""
    if not after or clause.verb.tense is not Tense.PARTICIPLE:
        return after
    first = after[0]
    start = first.word.start if first.word and first.word.end <= first.span.start else first.span.start
    if ":" in text[clause.verb.span.end : first.span.start] and not _LIST_ENDS.match(text, after[-1].around.end):
        return ()
    word_before = first.word is not None and first.word.end <= clause.verb.span.start
    return after if word_before or _LIST_FOLLOWS.fullmatch(text, clause.said_until(text), start) else ()


def _shared(document: Document, clause: Clause) -> Sequence[PostMention]:
    """«… gesloten in 2005 en heropend in 2016»: the posts of the verb before, if no other post stands between."""
    if not clause.told or _its_own_precede(document.text, clause):
        return ()
    between = _past_kind(document.text[clause.window.start : clause.verb.span.start])
    words = find_post_words(between, Span(0, len(between)))
    by_itself = clause.verb.itself  # its posts must stand right beside it, as is asked of it later
    joined = by_itself or _AND.fullmatch(between) or ("motie" in between and _and_owed().fullmatch(between))
    if not joined or any(not _DEMONSTRATIVE.search(between[: word.span.start]) for word in words):
        return ()
    return [replace(each, year=None) for each in clause.told]


@cache
def _and_owed() -> re.Pattern[str]:
    # «…, gesloten in 2012, wordt naar aanleiding van de motie-Vos (Kamerstuk 36 100, nr. 7) per 1 maart 2028 heropend»
    auxiliary = r"(?:is|zijn|wordt|worden|werd|werden|zal|zullen|gaat|gaan)"
    owed = owed_to(phrase for phrase, _ in read_table("causes.csv"))
    return re.compile(rf"[^.;:]{{0,60}},\s*{auxiliary}\s+{owed}(?:[^.;:()]|\([^()]{{1,60}}\)|\bc\.s\.){{0,160}}")


def _its_own_precede(text: str, clause: Clause) -> bool:
    """«…, wordt die in Harare ingekrompen» names another; «…, gesloten wordt» opens a clause with posts to come."""
    asides = clause.telling.asides_before(clause.verb.span.start)
    names = clause.telling.starting_in(Span(clause.window.start, clause.verb.span.start))
    return (
        any(not any(each.span.start in aside for aside in asides) for each in names)
        or _opens_anew(text, clause)
        or _ONE_MORE.match(text, clause.verb.span.end) is not None
    )


def _its_own_follows(text: str, clause: Clause) -> bool:
    """«en sluit het NBSO in Verweggistad»: what is closed stands right behind, in whatever place."""
    end = clause.verb.span.end
    word = next(find_post_words(text, Span(end, clause.window.end)), None)
    if word is None or not _ITS_OBJECT.fullmatch(text, end, word.span.start):
        return False
    return _IN_A_PLACE.match(text, word.span.end) is not None


def _has_its_own(text: str, clause: Clause) -> bool:
    """«geopend in Lomé en gesloten in Bamako»: a place stands right behind the second verb."""
    end = clause.verb.span.end
    named = clause.telling.starting_in(Span(end, min(end + _HEAD, clause.window.end)))
    return bool(named) and _AT_PLACE.fullmatch(text, end, named[0].span.start) is not None


# «… omgevormd tot ambassadekantoor, en dat kantoor is in 2012 gesloten»: the same post.
_DEMONSTRATIVE = re.compile(r"\b(?:dat|die|dit|deze)\s+$", re.IGNORECASE)


def _past_kind(between: str) -> str:
    """What follows «tot een CG» between a conversion and the next verb."""
    into = INTO.match(between)
    word = next(find_post_words(between, Span(into.end(), len(between))), None) if into else None
    return between[word.span.end :] if word and into and word.span.start == into.end() else between


def _pointed_at(document: Document, clause: Clause) -> Sequence[PostMention]:
    return antecedents(document, clause.verb, clause.window, clause.sentence)


# In this order: a free word for a post claims the bare place of its sentence before anything further off is asked.
_WAYS: tuple[Callable[[Document, Clause], Sequence[PostMention]], ...] = (
    _bare_places, _heading, _around, _shared, _pointed_at,
)
