"""Deeds of which the post was named before: «Het NBSO in Jinan zou dit voorjaar sluiten. De sluiting is verschoven naar
1 maart 2029.», «… en de opening is nu voorzien voor het najaar van 2028»; and those of which it stands beside the
noun: «De opening van het ambassadekantoor in Lomé schuift door naar maart 2029».

«De opening» is that of the one post which the paragraph or the item named so far, where it spoke of its opening, or of
its place on a programme. Refuses a paragraph that speaks of another thing that opens, or names two posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.document import Document
from extract.layout.list_headers import action_of
from extract.measures.clause.named import is_unsure, named_at, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.forms import find_verbs
from extract.measures.verbs.things import other_things
from extract.mentions.kinds import PostMention
from extract.posts.foreign import HOME
from extract.spans import Span, within
from extract.statements import Period
from ontology.terms import Action, Status

_NOUN = (
    r"(?:de|haar|zijn|die)\s+(?:(?:feitelijke|definitieve|geplande|voorgenomen)\s+)?"
    r"(?P<{0}>opening|heropening|sluiting|opheffing)"
)
_DAY = r"(?:(?:begin|medio|eind)\s+)?(?:(?:het|de)\s+[a-z]{4,8}\s+van\s+)?(?:\d{1,2}\s+)?(?:[a-z]{3,9}\s+)?\d{4}"
_SOON = (
    r"(?:(?:later\s+)?dit\s+(?:jaar|najaar|voorjaar)|(?:(?:begin|medio|eind)\s+)?volgend\s+(?:jaar|najaar|voorjaar))"
)
_THEN = rf"(?:(?:voor|in|op|per|rond|naar|tot)\s+)?(?:{_DAY}|{_SOON})"
_NOW = r"(?:(?:nu|thans|inmiddels|daarom|daardoor|dan\s+ook|met\s+een\s+jaar)\s+){0,2}"
_SET = (
    r"(?:voorzien|gepland|beoogd|verschoven|uitgesteld|opgeschoven|doorgeschoven|verplaatst|verzet|vastgesteld|bepaald)"
)
# «is nu voorzien voor», «staat gepland voor», «vindt nu in maart 2029 plaats», «volgt in 2029», «schuift op naar»
_FROM = rf"(?:van\s+{_DAY}\s+)?"
_SAYS = (
    rf"{_NOW}(?:{_SET}\s+{_FROM}{_THEN}|{_THEN}\s+{_SET}|{_THEN}\s+plaats|(?:(?:op|door)\s+)?naar\s+{_THEN}|{_THEN})"
)
_BE = r"(?P<{0}>is|zijn|staat|staan|vindt|volgt|schuift|verschuift|vond|volgde)"
_CLAIM = re.compile(
    rf"(?:\b(?i:{_NOUN.format('noun')})\s+{_BE.format('be')}\s+(?P<said>{_SAYS})"
    rf"|\b(?i:{_BE.format('then')})\s+{_NOUN.format('what')}\s+(?P<told>{_SAYS}))(?=\s*(?:[.;,]|\Z))"
)
# «De opening van het» kantoor in Lomé, «Daarom is de opening van het» kantoor in Lomé
_OF = re.compile(
    rf"(?:\W*(?i:{_NOUN.format('noun')})|[^.;:,]{{0,80}}\b(?i:{_BE.format('then')})\s+{_NOUN.format('what')})"
    r"\s+van\s+(?:de|het|onze|beide)\s+(?:(?:nieuwe|Nederlandse)\s+)?"
)
_BEHIND = re.compile(
    rf"(?:,[^,.;:]{{1,80}},)?(?:\s+(?:is|zijn)\s+{_SET}\s+en)?\s+{_BE.format('be')}\s+(?P<said>{_SAYS})(?=\s*(?:[.,;]|\Z))"
)
_TURNED = re.compile(rf"\s+(?P<said>{_SAYS})(?=\s*(?:[.,;]|\Z))")
_MOVED = re.compile(rf"{_SET}\s+van\s+\Z")
_CLUES = ("opening", "sluiting", "opheffing")
# «stond voor vorig jaar op het programma»: of its opening or its closing, as the noun says
_PLANNED = re.compile(r"\bop\s+(?:het\s+programma|de\s+(?:rol|planning|agenda|lijst))\b|\bin\s+de\s+planning\b")
_DEED = re.compile(r"\b(?:opening|heropening|sluiting|opheffing)\b")
_ROOM = re.compile(r"\b(?:gebouw|pand|kanselarij|behuizing|huisvesting|nieuwbouw|verbouwing|locatie|adres|terrein)\b")


def deferred_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the opening or closing that *sentence* dates by its noun, of the one post that its block named before."""
    text = document.text
    words = text[sentence.start : sentence.end]
    if not any(map(words.__contains__, _CLUES)) or words.endswith("?"):
        return
    if document.posts_in(sentence):
        yield from _of_its_own(document, sentence)
        return
    found = _CLAIM.search(text, sentence.start, sentence.end)
    action = action_of(found["noun"] or found["what"]) if found else None
    if found is None or action is None or is_unsure(text, sentence):
        return
    told = Span(*found.span("said" if found["said"] else "told"))
    period = _until(document, told)
    post = _spoken_of(document, sentence, action)
    if post is None or period is None or period == Period():
        return
    status = _status(found["be"] or found["then"])
    yield Event(action, replace(post, year=None), period, status, sentence, Span(*found.span()))


def _of_its_own(document: Document, sentence: Span) -> Iterator[Event]:
    """«De opening van het ambassadekantoor in Lomé is uitgesteld tot 1 maart 2029»: of the posts behind the noun."""
    text = document.text
    opens = _OF.match(text, sentence.start, sentence.end)
    posts = named_at(document, sentence, opens.end()) if opens else ()
    form = _BEHIND if opens and opens["noun"] else _TURNED
    found = form.match(text, posts[-1].around.end, sentence.end) if posts else None
    action = action_of(opens["noun"] or opens["what"]) if opens else None
    if opens is None or found is None or action is None or is_unsure(text, sentence):
        return
    told = Span(*found.span("said"))
    period = _until(document, told)
    for each in posts if period and period != Period() else ():
        verb = opens["then"] or found["be"]
        yield Event(action, replace(each, year=None), period or Period(), _status(verb), sentence, told)


def _until(document: Document, told: Span) -> Period | None:
    """The one date in *told*; of «uitgesteld van 2031 naar 2033» the later."""
    days = within(document.days, told)
    moved = len(days) == 2 and _MOVED.search(document.text, told.start, days[0].span.start)
    return Period.of(days[1].iso) if moved else period_in(document, told)


def _status(verb: str) -> Status:
    return Status.DONE if verb.lower() in ("vond", "volgde") else Status.PLANNED


def _spoken_of(document: Document, sentence: Span, action: Action) -> PostMention | None:
    """The one post that the block of *sentence* names before it, where it speaks of its *action* and of no other
    thing that opens or shuts."""
    block = document.outline.block_at(sentence.start)
    earlier = Span(block.span.start, sentence.start) if block else sentence
    posts = document.posts_in(earlier) if block else ()
    if len({(each.place, each.kind) for each in posts}) != 1 or not posts[0].governed:
        return None
    if any(each.foreign or each.country == HOME for each in posts):
        return None
    text = document.text
    if _ROOM.search(text, earlier.start, sentence.end) or other_things().search(text, earlier.start, sentence.end):
        return None
    planned = _PLANNED.search(text, earlier.start, earlier.end)
    nouns = _DEED.finditer(text, earlier.start, earlier.end)
    meant = (*(action_of(noun[0]) for noun in nouns), *(verb.action for verb in find_verbs(text, earlier)))
    return posts[0] if planned or action in meant else None
