"""Averted closings: «werd voorkomen dat de CG’s in … werden gesloten», «de sluiting van … vindt geen doorgang», «het CG
blijft open»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.document import Document
from extract.measures.clause.actors import another_acts, another_object
from extract.measures.clause.dates import when
from extract.measures.clause.excepted import not_excepted
from extract.measures.clause.passing import is_passing
from extract.measures.tellings.events import Event, denied
from extract.measures.verbs.averting import find_averted, goes_on_from
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.dates import MONTH
from extract.mentions.kinds import PostMention
from extract.motions.fates import tells_not_taken
from extract.motions.passages import passage_by_sentence
from extract.passages import lying_in, sentence_at, told
from extract.posts.mentions import groups
from extract.spans import Span, starting_in
from extract.statements import Period
from ontology.terms import Action, Status

# What was averted must be a closing: «sluiting», «gesloten», «opheffing», or it is said of the post that it stays open.
_CLOSING = re.compile(
    r"\b(?:sluiting\w*|beëindiging|gesloten|sluiten|sluit|opheffing|opgeheven|opheffen|opheft|op\s+te\s+heffen|niet\s+(?:op|dicht))\b",
    re.IGNORECASE,
)
# What a closing was: somebody's plan, not somebody's wish.
_PLANNED = re.compile(
    r"\b(?:zou|zouden|zal|zullen|wordt|worden|voorzien|gepland|voorgenomen|besloten|besluit|voornemen\w*|aangekondigd|was|waren)\b",
    re.IGNORECASE,
)
# «blijft evenmin open»
_NEITHER = re.compile(r"\b(?:evenmin|noch|geenszins|allerminst)\b", re.IGNORECASE)
# «er is ook nooit een voornemen geweest», «Daarvan was geen sprake»: nothing was averted.
_NEVER = re.compile(
    r"\b(?:nooit|geen(?:szins)?)\b[^.;:]{0,30}\b(?:besluit|besloten|voornemens?|sprake|plan|plannen|bedoeling|voorgenomen)\b"
    r"(?!\s+meer\b)"
    r"|\bniet\s+(?:gesloten|opgeheven)\s+geweest\b"
    r"|\b(?:besluit|voornemen|plan|plannen)\b[^.;:]{0,40}\b(?:nooit|niet)\s+(?:bestaan|geweest|genomen|voorgelegen)\b"
    # «Een plan om de ambassade in Lima te sluiten bestaat niet», «zijn er niet»; not «bestaat niet meer»
    r"|\b(?:besluit|voornemens?|plan|plannen)\b[^.;:]{0,200}\b(?:(?:best(?:aat|aan|ond|onden)|ligt|liggen)(?:\s+er)?|(?:is|zijn|was|waren)\s+er)"
    r"\s+(?:\w+\s+)?niet\b(?!\s+(?:meer|langer)\b)"
    # «Anders dan in de media is gemeld»: what others said was no plan
    r"|\b(?:anders\s+dan|in\s+tegenstelling\s+tot)\s[^.;:,]{0,40}\b(?:media|pers|krant\w*|nieuws\w*)\b",
    re.IGNORECASE,
)
# «Ik heb de motie om … open te houden ontraden», «Het amendement om … is verworpen»
_REFUSED = re.compile(
    r"\b(?:moties?|amendement)\b[^.;:]{0,200}\b(?:ontraden|ontraad|afgewezen|niet\s+overgenomen)\b"
    r"|\bamendement\b[^.;:]{0,200}\b(?:verworpen|verwierp|aangehouden|ingetrokken)\b",
    re.IGNORECASE,
)
# «Of de ambassade in Lima open blijft, is nog niet besloten», «Ik zie geen reden de sluiting terug te draaien», «mag
# niet worden gesloten», «Ik hoop dat …»; not «Ik mag u melden dat».
_UNSETTLED = re.compile(
    r"\W*Of\s+(?:de|het|er|onze|ook|in|wij|ik)\b|.*(?:\bgeen\s+(?:(?:goede|enkele)\s+)?(?:reden|aanleiding|noodzaak|ruimte|besluit)\b"
    r"|\bniet\s+(?:toe\s+)?besloten\b|\b(?:mag|mogen)\b(?![^.;:,]{0,40}\bdat\b)|\bhoop\s+dat\b|\bstreven\b|\bstreeft\b)",
    re.IGNORECASE | re.DOTALL,
)
# «De voorgenomen sluiting van het CG in Milaan gaat niet door»: there was a plan, whoever asked after it.
_WAS_PLANNED = re.compile(r"\b(?:voorgenomen|geplande|aangekondigde)\s+(?:sluiting|opheffing)\b", re.IGNORECASE)
_ASKED_FAR = 600  # code points back in which the question stands that an answer denies
_NEVER_BEHIND = re.compile(
    rf"\W*(?:(?:Daar\w+|Hier\w+|Dat|Dit)\b|Er\b(?=[^.;:]{{0,40}}\bnooit\b))[^.;:]{{0,40}}?{_NEVER.pattern}",
    re.IGNORECASE,
)
# «De ambassade in Juba gaat dicht, die in» Khartoem «blijft open»: another post, named by its place alone.
_ONE_IN = re.compile(r"\b(?:die|dat|deze)\s+(?:in|te|bij)\s+(?:de\s+|het\s+)?\Z")
_NEAR = 16  # code points: « die bij de »
# «het loket van de» ambassade, «de weg naar de» ambassade, «samenwerking met onder meer de» ambassades
_LED = re.compile(
    r"(?:(?P<noun>[\w’'-]+)\s+)?\b(?P<by>van|op|bij|met|naar|aan|in|tegenover|rond|tussen|voor|over|onder|vanuit|door"
    r"|binnen|uit)\s+(?:(?:onder\s+(?:meer|andere)|de|het|een|onze|alle|beide|deze|die)\s+)*(?:[A-Za-zà-þ]+\s+)?\Z",
    re.IGNORECASE,
)
_LED_FAR = 120  # code points before a word for a post in which the noun stands that it belongs to
# What is said of these is said of the post: «de sluiting van», «de deuren van», «een van de».
_OF_IT = re.compile(
    r"[\w-]*(?:sluiting(?:en)?|opheffing(?:en)?|sluiten|opheffen|deuren|poorten|behoud|openhouden)|een|één|twee|drie"
    r"|aantal|deel|merendeel|meeste",
    re.IGNORECASE,
)
# «Het kabinet heeft dat besluit heroverwogen: de NBSO’s blijven bestaan» tells how that ended.
_RECONSIDERED = re.compile(r"\bheroverwogen:\s")
# «open voor bezoekers», «open staan voor», «open tot»: no word on the network
# «blijft open als ambassadekantoor»: as something else
_OPEN_TO = re.compile(r"\s*(?:staan|voor|tot|naar|aan|uit|als)\b")
_MEANWHILE = re.compile(
    r"\b(?:(?<!niet )langer|tijdens|toen|gewoon|formeel|altijd|steeds|komende\s+(?:dagen|weken|maanden)"
    r"|deze\s+(?:week|maand|zomer|winter))\b",
    re.IGNORECASE,
)
# «wordt niet gesloten voor 2028», «voordat die in Quito open is»: later it may be
_NOT_BEFORE = re.compile(
    rf"\s+(?:(?:voordat|totdat|zolang|eerder)\b|v(?:oo|óó)r\s+(?:\d|eind|medio|begin|de\s+(?:zomer|winter)|{MONTH}))"
)
_SEES_OFF = re.compile(r"\bz(?:ie|ag)|\bafgezien|\baf\s?(?:te\s+)?zie", re.IGNORECASE)
# «, dat eerder zou worden opgeheven,» beside what stays
_ONCE_MEANT = re.compile(
    r",\s+(?:dat|die)\s[^,;:.]{0,60}?\bzou(?:den)?\s+(?:(?:worden\s+)?(?:gesloten|opgeheven)(?:\s+worden)?|sluiten|verdwijnen)(?=,)"
)
_SAW_OFF = re.compile(r"z(?:ie|ag)", re.IGNORECASE)
_PLAN = (
    r"(?:(?:de|het|zijn|mijn)\s+)?(?:(?:voorgenomen|[a-zà-þ]+e)\s+)?"
    r"(?:sluiting|opheffing|besluit|voornemen|plan|sluiten|opheffen)"
)
# «van de sluiting», «ervan de ambassade te sluiten»; not «ziet af van deelname, nu de ambassade gesloten is»
_OFF_IT = re.compile(rf"\s+(?:van\s+{_PLAN}|(?:om\s+)?(?:de|het|onze|beide)\s)", re.IGNORECASE)
_IT_OFF = re.compile(rf"\bvan\s+{_PLAN}", re.IGNORECASE)
_STAYS = re.compile(
    r"\bopen(?:gehouden|houden|houdt|gebleven|blijft|blijven)?\b|\bbeh(?:oud(?:t|en)?|ield(?:en)?)\b"
    r"|\bin\s+stand\b|\bhandha\w+\b|\bbestaan\b|\bgespaard\b|\bgered\b|\bh(?:oudt|ouden|ield)\b|\bgehandhaafd\b",
    re.IGNORECASE,
)


def averted_in(document: Document, sentence: Span, *, listed: bool = False) -> Iterator[Event]:
    """Yield one event per post whose closing *sentence* says was averted."""
    text = document.text
    if not document.posts_in(sentence) or text[sentence.end - 1] == "?":
        return
    words = text[sentence.start : sentence.end]
    averted = find_averted(text, sentence) if _CLOSING.search(words) or _STAYS.search(words) else None
    if averted is None or is_hedged(_RECONSIDERED.sub("", _ONCE_MEANT.sub("", words))):
        return
    if _is_refused(document, sentence) or _never_planned(document, sentence):
        return
    if _NEITHER.search(words) or _UNSETTLED.match(words) or denied(text, sentence, averted.start):
        return
    # «België zag af van de sluiting van …» is active, whatever stands around it
    tense = Tense.PRESENT if _SAW_OFF.match(text, averted.start, averted.end) else Tense.PARTICIPLE
    if another_acts(document, sentence, sentence, Verb(averted, Action.CLOSURE, tense)):
        return
    if is_passing(text, Action.CLOSURE, sentence):  # «bleef open, maar het loket was een week gesloten»
        return
    if _is_of_else(text, sentence, averted):
        return
    for mention in _posts(text, not_excepted(text, document.posts_in(sentence)), sentence.start, listed=listed):
        if _is_asked_of(document, sentence, mention) or _is_wish_refused(document, sentence, mention):
            continue
        period = Period(mention.year) if mention.year else _when(document, sentence, averted)
        yield Event(Action.AVERTED_CLOSURE, mention, period, Status.AVERTED, sentence, averted)


def _is_refused(document: Document, sentence: Span) -> bool:
    """Tell whether a motion is what was averted: «De motie …, die de sluiting verlangde, is ingetrokken»."""
    text = told(document, sentence)
    return _REFUSED.search(text) is not None or tells_not_taken(text)


def _when(document: Document, sentence: Span, averted: Span) -> Period:
    """When the closing was averted, else when it was to be: «voorkomen dat het CG, zoals voorzien, in 2012 sloot»."""
    sentence = Span(sentence.start, goes_on_from(document.text, averted, sentence.end) or sentence.end)
    period = when(document, sentence, averted)
    closing = _CLOSING.search(document.text, averted.end, sentence.end) if period == Period() else None
    return when(document, sentence, Span(*closing.span())) if closing else period


def _never_planned(document: Document, part: Span) -> bool:
    """Tell whether the sentence of *part*, or the one right behind it, says that no closing was ever meant."""
    sentence = sentence_at(document, part.start) or part
    if _NEVER.search(document.text, sentence.start, sentence.end):
        return True
    block = document.outline.block_at(part.start)
    after = starting_in(document.mentions.sentences, Span(sentence.end, block.span.end)) if block else ()
    return bool(after) and _NEVER_BEHIND.match(document.text, after[0].start, after[0].end) is not None


def _is_asked_of(document: Document, sentence: Span, mention: PostMention) -> bool:
    """«Waarom wordt de ambassade in Oslo gesloten?»: the answer that it is not denies what was asked, and no plan."""
    if _WAS_PLANNED.search(document.text, sentence.start, sentence.end):
        return False
    near = Span(max(sentence.start - _ASKED_FAR, 0), sentence.start)
    text = document.text
    asked = (each for each in starting_in(document.mentions.sentences, near) if text[each.end - 1] == "?")
    closing = (each for each in asked if _CLOSING.search(text, each.start, each.end))
    return any(place.name == mention.place for each in closing for place in lying_in(document.mentions.places, each))


def _is_wish_refused(document: Document, part: Span, mention: PostMention) -> bool:
    """«De motie … verzoekt de regering de ambassade in Teheran te sluiten. … Zij blijft open»: only the motion would
    have closed it, and nothing of the kind was planned."""
    if _WAS_PLANNED.search(document.text, part.start, part.end):
        return False
    passage = passage_by_sentence(document).get(sentence_at(document, part.start) or part)
    request = passage.request if passage else None
    if request is None or find_averted(document.text, request):
        return False
    asked = {post.place for post in document.posts_in(request)}
    closes = any(verb.action is Action.CLOSURE for verb in find_verbs(document.text, request))
    return closes and mention.place in asked


def dropped_closings(document: Document, sentence: Span, drops: Span) -> Iterator[Event]:
    """Yield one event per post whose closing *sentence* plans and the words at *drops*, right behind it, drop.

    The date in *sentence* is that of the plan, or of the letter that told of it: when it was dropped is not told.
    """
    text = document.text
    words = text[sentence.start : sentence.end]
    if not _CLOSING.search(words) or find_averted(text, sentence) or not _PLANNED.search(words):
        return
    for mention in _posts(text, not_excepted(text, document.posts_in(sentence)), sentence.start, listed=False):
        yield Event(Action.AVERTED_CLOSURE, mention, Period(), Status.AVERTED, Span(sentence.start, drops.end), drops)


def _is_of_else(text: str, sentence: Span, averted: Span) -> bool:
    """Tell whether the words at *averted* are about doors for some, a while, or another thing («het akkoord niet
    gesloten»)."""
    stays = _STAYS.search(text, averted.start, averted.end) is not None
    meanwhile = _MEANWHILE.search(text, sentence.start, sentence.end)
    if stays and (meanwhile or _OPEN_TO.match(text, averted.end, sentence.end)):
        return True
    if _NOT_BEFORE.match(text, averted.end, sentence.end):
        return True
    if _SEES_OFF.match(text, averted.start, averted.end) and not _OFF_IT.match(text, averted.end, sentence.end):
        return _IT_OFF.search(text, sentence.start, averted.start) is None
    start = max(sentence.start, *(text.rfind(stop, sentence.start, averted.start) + 1 for stop in ",;:"))
    verb = Verb(averted, Action.CLOSURE, Tense.PARTICIPLE)
    return not stays and another_object(text, verb, Span(start, averted.end))


def _posts(text: str, mentions: Sequence[PostMention], start: int, *, listed: bool) -> list[PostMention]:
    """The one enumeration of governed names of which the clause from *start* on can be said; with more than one, which
    was averted is not said plainly enough.
    """
    meant = [
        group for group in groups(mentions) if listed or any(each.governed for each in group) or _is_one(text, group)
    ]
    if len(meant) != 1 or not (listed or any(each.governed for each in meant[0])):
        return []
    if not _is_itself(text, meant[0][0], start):
        return []
    return [each for each in meant[0] if not each.foreign]


def _is_itself(text: str, first: PostMention, start: int) -> bool:
    """Tell whether the post itself stays, not a thing at it or of it."""
    word = first.word if first.word and first.word.end <= first.span.start else first.span
    found = _LED.search(text, max(start, word.start - _LED_FAR), word.start)
    if found is None:
        return True
    noun = found["noun"]
    return found["by"].lower() == "voor" if noun is None else _OF_IT.fullmatch(noun) is not None


def _is_one(text: str, group: Sequence[PostMention]) -> bool:
    start = group[0].span.start
    return _ONE_IN.search(text, max(start - _NEAR, 0), start) is not None
