"""Events: sentences that tell by a verb what is done to which post («Ambassade Hanoi sloot in 1988 en heropende in
1993»).

One verb, one deed; its posts are found by `subjects`. Hedged sentences, requests and other states' posts tell nothing
here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from extract.document import Document
from extract.measures.clause.actors import another_acts, another_object
from extract.measures.clause.dates import when
from extract.measures.clause.ended import ends_else
from extract.measures.clause.excepted import not_excepted
from extract.measures.clause.into import kind_after, kind_before
from extract.measures.clause.offices import opens_for_another
from extract.measures.clause.passing import is_passing
from extract.measures.clause.respective import respective
from extract.measures.clause.strengths import strengthens_else
from extract.measures.clause.subjects import posts_of_verb
from extract.measures.clause.telling import Telling
from extract.measures.clause.verb_clause import Clause
from extract.measures.verbs.averting import find_averted, goes_on_from
from extract.measures.verbs.forms import find_verbs
from extract.measures.verbs.verb import Tense, Verb
from extract.measures.verbs.working import works_else
from extract.mentions.kinds import PostMention
from extract.posts.words import find_post_words
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, PostKind, Status


@dataclass(frozen=True, slots=True)
class Event:
    """One verb with one post: what, to which mention, when, and whether it has happened."""

    action: Action
    mention: PostMention
    period: Period
    status: Status
    sentence: Span
    verb: Span
    former_kind: PostKind | None = None


# «de gesloten ambassade in Quito is verkocht»: before the noun the participle is no news.
_ATTRIBUTE = re.compile(rf"\w+\s+(?:{post_words()})\b")
_INFINITIVE = re.compile(r"\b(?:te|het|door|tot|van|voor|of|ook|om|en)\s+$", re.IGNORECASE)
_LEAD = 16  # code points before a verb in which «door » stands
_MODAL = re.compile(
    r"\b(?:zal|zullen|wil|willen|kan|kunnen|moet|moeten|mag|mogen|laat|laten|blijven|helpt|helpen|om|te)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:wij|we)\b", re.IGNORECASE)
_PLURALS = ("sluiten", "heropenen", "krimpen", "groeien", "verdwijnen")
_DOORS = re.compile(r"\b(?:hun|de)\s+deuren\b(?!\s+(?:voor|van|naar|die))")
# «In plaats van de ambassade in Lima te» sluiten: what is done is another thing.
_INSTEAD = re.compile(r"\bin plaats van\b[^,;:]*\bte\s+\Z", re.IGNORECASE)
# «wordt niet gesloten, maar omgevormd tot een ambassadekantoor»: what is done stands behind «maar».
_BUT = re.compile(
    r"\bniet\s+(?:gesloten|opgeheven)\s*,?\s+(?:maar|doch)\s+(?:(?:wel|wordt|worden)\s+)?(?!de\b|het\b)", re.IGNORECASE
)
# «…, omdat het werk vanuit Bogota gedaan kan worden», «…, zodat de ambassade kan verhuizen».
_REASON = re.compile(r",\s+(?:omdat|aangezien|want|waardoor|zodat|waarna|opdat|op\s+verzoek)\b")
# «en onderzoekt of een ander kan worden geopend», «…, mogelijk gevolgd door»: another deed, of which all is open.
_LEFT_OPEN = re.compile(
    r",\s+(?:mogelijk|wellicht|eventueel)\s+gevolgd\b"
    r"|\s+en\s+(?:onderzoekt|onderzoeken|overweegt|overwegen|beziet|bezien|verzoekt|vraagt|hoopt)\b"
)
# «heropend als ambassadekantoor»; not «als eerste ambassade».
_AS = re.compile(
    r"\s+(?:(?:in|per|sinds)\s+(?:\w+\s+){0,2}?\d{4}\s+)?als\s+(?:een\s+)?(?:(?:volwaardige?|zelfstandige?|kleine?)\s+)?"
)
_AS_ENDS = re.compile(
    r"\s*(?:[.,;()]|\Z|(?:met|onder|van|voor|en|maar|dat|die|(?:in|per|vanaf)\s+(?:\w+\s+){0,2}\d{4})\b)"
)
# «zijn geopend respectievelijk gesloten»: which of them is for the reader to say.
_EACH_ITS_OWN = re.compile(
    r"\b(?:geopend|gesloten|heropend|opgeheven|versterkt|uitgebreid|ingekrompen|omgevormd),?\s+(?:respectievelijk|resp\.|dan\s+wel)"
    r"\s+(?:worden\s+|zijn\s+)?(?:geopend|gesloten|heropend|opgeheven|versterkt|uitgebreid|ingekrompen|omgevormd)\b"
)
_OPENS = (Action.OPENING, Action.REOPENING)
# «sluit niet in 2026, maar in 2027» denies the year alone
_NOT = re.compile(
    r"\b(?:niet(?!\s+(?:pas\s+|al\s+)?(?:in|per|op|eind|begin|medio)\s+(?:[\w.]+\s+){0,2}?\d{4},?\s+maar\b)"
    r"|geen|nooit|evenmin|noch|nimmer|geenszins|allerminst|nergens)\b",
    re.IGNORECASE,
)
_NOT_BEHIND = 40  # code points behind a denial in which «in het najaar van 2026, maar» stands
_GOES_ON = re.compile(
    r"\s+en\s+(?:(?:het|er|dat|dit)\s+)?"
    r"(?:is|zijn|wordt|worden|komt|komen|blijft|blijven|heeft|hebben|staat|valt|maakt|kan|zal|hield|houdt)\b"
)
# «Evenmin wordt, zo is besloten, de ambassade in Lima versterkt»: at the head of a sentence it denies the whole.
_DENIES_ALL = re.compile(
    r"\W*(?:Antwoord:?\s+)?(?:En\s+|Ook\s+)?(?:evenmin|noch|nimmer|nooit|nergens|geenszins|allerminst)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\s+(?:(?:in|per|op|eind|medio|begin)\s+(?:[\w.]+\s+){0,2}?\d{4}\s+)?"
    rf"een\s+(?:[a-zà-þ-]+\s+){{0,2}}(?:{post_words()})(?![\w-])"
)
_THOUGH = re.compile(r"\bmaar\b|;")


def events_in(document: Document, sentence: Span, *, listed: bool = False) -> Iterator[Event]:
    """Yield the events that *sentence* of the clean text tells, in the order of their verbs.

    *listed* tells that the sentence is an item of a list of measures, in which names need no word for a post.
    """
    text = document.text
    verbs = tuple(find_verbs(text, sentence))
    averted = find_averted(text, sentence) if verbs else None
    if averted:
        verbs = _behind_averted(text, sentence, averted, verbs)
    if not verbs or text[sentence.end - 1] == "?" or _EACH_ITS_OWN.search(text, sentence.start, sentence.end):
        return
    telling = Telling(text, sentence, not_excepted(text, document.posts_in(sentence)))
    told: tuple[PostMention, ...] = ()
    for at, verb in enumerate(verbs):
        start = _start(telling, verbs[:at], verb, told=bool(told))
        end = verbs[at + 1].span.start if at + 1 < len(verbs) else sentence.end
        left_open = _LEFT_OPEN.search(text, verb.span.end, end)
        end = left_open.start() if left_open else end
        clause = Clause(telling, Span(start, end), verb, told, listed)
        events = tuple(_events(document, clause))
        told = tuple(event.mention for event in events)
        yield from events


def _behind_averted(text: str, sentence: Span, averted: Span, verbs: Sequence[Verb]) -> tuple[Verb, ...]:
    """Return those of *verbs* that tell another deed than the closing which the words at *averted* take back."""
    begins = goes_on_from(text, averted, sentence.end)
    if begins is None:
        but = _BUT.search(text, sentence.start, sentence.end)
        begins = but.end() if but else sentence.end
    return tuple(verb for verb in verbs if verb.span.start >= begins)


def _start(telling: Telling, earlier: Sequence[Verb], verb: Verb, *, told: bool) -> int:
    """Where the clause of *verb* begins: behind the verb before it, past relative clauses that told nothing."""
    asides = () if told else telling.asides_before(verb.span.start)
    ends = (each.span.end for each in earlier if not any(each.span.start in aside for aside in asides))
    return max(ends, default=telling.sentence.start)


def _events(document: Document, clause: Clause) -> Iterator[Event]:
    text = document.text
    near = _near(text, clause)
    status = _status(text, clause, near)
    hedged = clause.telling.hedged_until(_reasons(text, clause), clause.verb.span.start)
    if status is None or hedged or _is_denied(text, near.start, _told_until(text, clause, near)):
        return
    if denied(text, clause.sentence, clause.verb.span.start):
        return
    if _is_instead(text, clause.sentence.start, clause.verb.span.start):
        return
    posts = posts_of_verb(document, clause)
    if posts and is_passing(text, clause.verb.action, Span(clause.window.start, _told_until(text, clause, near))):
        return
    if posts and _is_of_else(document, clause, near, posts):
        return
    own = respective(document, clause.window, clause.verb.span, len(posts))
    told = when(document, clause.window, clause.verb.span, _stretch(posts)) if posts else Period()
    for mention, period in zip(posts, own or repeat(told), strict=False):
        yield from _event(document, clause, mention, status, period)


def _is_of_else(document: Document, clause: Clause, near: Span, posts: Sequence[PostMention]) -> bool:
    """Tell whether another does the deed, or it is done to another thing than *posts*."""
    text, verb = document.text, clause.verb
    return (
        another_acts(document, clause.window, near, verb)
        or another_object(text, verb, near)
        or _opens_another(text, clause, posts)
        or opens_for_another(text, clause, posts[0])
        or strengthens_else(text, verb, near, posts=_stretch(posts))
        or works_else(text, verb, posts)
        or ends_else(text, verb, near, _stretch(posts))
    )


def _opens_another(text: str, clause: Clause, posts: Sequence[PostMention]) -> bool:
    """«De ambassade in Lomé opent in 2026 een nieuw kantoor»: a post named before an active verb is who opens."""
    verb, first = clause.verb, posts[0]
    acts = verb.action is Action.OPENING and verb.tense in (Tense.PRESENT, Tense.PAST) and not verb.brings
    named = first.word is not None and first.word.end <= first.span.start and first.around.end <= verb.span.start
    return acts and named and _ANOTHER.match(text, verb.span.end, clause.window.end) is not None


def _is_denied(text: str, start: int, end: int) -> bool:
    """Tell whether a denial begins between *start* and *end*; what follows says if it denies no more than a year."""
    found = _NOT.search(text, start, end + _NOT_BEHIND)
    return found is not None and found.start() < end


def denied(text: str, sentence: Span, verb: int) -> bool:
    """Tell whether *sentence* begins by denying what it tells («Evenmin …»), with no «maar» before the *verb*."""
    head = _DENIES_ALL.match(text, sentence.start, sentence.end)
    return head is not None and not _THOUGH.search(text, head.end(), max(verb, head.end()))


def _stretch(posts: Sequence[PostMention]) -> Span:
    """From the word that governs the first of *posts* to the end of the last."""
    starts = (min(each.word.start, each.span.start) if each.word else each.span.start for each in posts)
    return Span(min(starts), max(each.around.end for each in posts))


def _reasons(text: str, clause: Clause) -> int:
    """Where the reason or the outcome begins behind the verb: «kan» in it leaves the deed itself as sure as it was."""
    found = _REASON.search(text, clause.verb.span.end, clause.window.end)
    return found.start() if found else clause.window.end


def _told_until(text: str, clause: Clause, near: Span) -> int:
    """Where another verb goes on behind «en»: «is in 2012 gesloten en komt hier niet voor» denies the second alone."""
    found = _GOES_ON.search(text, clause.verb.span.end, near.end)
    return found.start() if found else near.end


def _is_instead(text: str, start: int, verb: int) -> bool:
    start = max(start, *(text.rfind(stop, start, verb) + 1 for stop in ",;:"))
    return text[start:verb].rstrip().lower().endswith("te") and _INSTEAD.search(text, start, verb) is not None


def _near(text: str, clause: Clause) -> Span:
    """Return the part of the window around the verb that no comma, colon, semicolon, «maar» or «zodra» cuts off."""
    verb, window = clause.verb.span, clause.window
    start = max(text.rfind(stop, window.start, verb.start) + 1 for stop in (",", ";", ":", " maar "))
    ends = [at for stop in (*",;:", " zodra ") if (at := text.find(stop, verb.end, window.end)) >= 0]
    return Span(max(start, window.start), min(ends, default=window.end))


def _status(text: str, clause: Clause, near: Span) -> Status | None:
    """Planned or done, as the form of the verb and its auxiliary say; None for a form that stands alone («de gesloten
    post»).

    The auxiliary stands *near* the verb, or it is the last one before it in the sentence. A participle right behind a
    name and a comma («de ambassade in Hanoi, gesloten in 1988») tells what is past.
    """
    verb = clause.verb
    if verb.tense in (Tense.PAST, Tense.PRESENT):
        return Status.DONE if verb.tense is Tense.PAST else Status.PLANNED
    if verb.tense is Tense.INFINITIVE:
        intended = clause.telling.intended_until(near.end)
        return Status.PLANNED if intended or _is_plural(text, clause, near) else None
    if _ATTRIBUTE.match(text, verb.span.start):
        return None
    if clause.in_apposition(text) or clause.shares_apposition(text):
        return Status.DONE
    ahead = clause.telling.last_is_ahead(near.start, near.end)
    if ahead is None:
        ahead = clause.telling.last_is_ahead(clause.sentence.start, near.start)
    if ahead is None:
        return None
    return Status.PLANNED if ahead else Status.DONE


def _is_plural(text: str, clause: Clause, near: Span) -> bool:
    """«De ambassades in … sluiten in 2033», «Wij openen in 2033 …»: the form of the infinitive is a plural present.

    Not behind «te», «het» or a modal, and not before «van»: those are infinitives. What opens or grows needs us as the
    subject: posts open doors for companies and strengthen ties.
    """
    verb = clause.verb.span
    form = text[verb.start : verb.end].lower()
    lead = max(clause.sentence.start, verb.start - _LEAD)
    if _INFINITIVE.search(text, lead, verb.start) or _MODAL.search(text, near.start, near.end):
        return False
    if text.startswith(" van ", verb.end):
        return False
    ours = _WE.search(text, max(verb.start - 8, clause.sentence.start), min(verb.end + 8, clause.sentence.end))
    doors = _DOORS.search(text, verb.end, near.end)
    return bool(ours or (form in _PLURALS and verb.start > clause.sentence.start) or doors)


def _event(
    document: Document, clause: Clause, mention: PostMention, status: Status, period: Period
) -> Iterator[Event]:
    verb: Verb = clause.verb
    period = Period(mention.year) if mention.year else period
    written = document.paper.date
    if status is Status.DONE and written and (period.start or "") > written:  # «is vanaf 1 juli 2029 operationeel»
        status = Status.PLANNED
    opened = _opened_as(document.text, clause, mention) if verb.action in _OPENS else None
    mention = replace(mention, kind=opened) if opened else mention
    event = Event(verb.action, mention, period, status, clause.sentence, verb.span)
    if verb.action is not Action.CONVERSION:
        yield event
        return
    into = kind_after(document.text, Span(verb.span.end, clause.window.end))
    yield from turned(event, into or kind_before(document.text, Span(clause.window.start, verb.span.start)))


def _opened_as(text: str, clause: Clause, mention: PostMention) -> PostKind | None:
    """«heropend als ambassadekantoor», «heropent … Lomé als ambassade»: the kind that it has from then on."""
    for at in (clause.verb.span.end, mention.around.end):
        lead = _AS.match(text, at, clause.window.end)
        word = next(find_post_words(text, Span(lead.end(), clause.window.end)), None) if lead else None
        if lead and word and word.span.start == lead.end() and _AS_ENDS.match(text, word.span.end):
            return word.kind
    return None


def turned(event: Event, into: PostKind | None) -> Iterator[Event]:
    """Yield *event*; a conversion stands under the kind *into* which it turns, and is none without another kind."""
    if event.action is not Action.CONVERSION:
        yield event
    elif into is not None and into is not event.mention.kind:
        yield replace(event, mention=replace(event.mention, kind=into), former_kind=event.mention.kind)
