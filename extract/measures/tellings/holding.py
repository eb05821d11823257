"""Deeds that hold for others: «Dat geldt ook voor de posten in Amman», «Bij de ambassade in Oslo is dat in 2031 het
geval», «In 2028 is het CG in Miami aan de beurt».

The deed is that of the sentence before, or before the semicolon, and must be one; its date is the one told with the
others, else the same. What goes on with words of its own tells nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from extract.document import Document
from extract.measures.clause.named import is_unsure
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.posts.words import pattern as post_words
from extract.spans import Span, within
from extract.statements import Period

_POSTS = rf"(?=(?:{post_words()})(?![\w-]))"
_ALSO = r"(?:(?:ook|eveneens|tevens|evenzeer)\s+)?"
# «Dat geldt eveneens voor de posten in Amman en Pretoria», «In 2027 treft dat lot ook de ambassades in Oslo en Bern»
_HOLDS_FOR = re.compile(
    rf"\W*(?:(?:(?:Dat|Dit|Hetzelfde)\s+geldt|(?i:{WHEN})\s+geldt\s+(?:dat|dit|hetzelfde))\s+"
    rf"{_ALSO}(?:{WHEN}\s+)?voor"
    rf"|(?:(?:Dat|Hetzelfde|Datzelfde)\s+lot\s+treft|(?i:{WHEN})\s+treft\s+(?:dat|hetzelfde|datzelfde)\s+lot)(?:\s+ook)?)\s+"
    rf"(?:(?:de|het|onze|beide)\s+)?{_POSTS}"
)
# «…, zij het dat deze post tot 2028 moet wachten», «…, zij het pas in 2028»: then, and not when the others were
_ENDS = re.compile(
    r"(?:,\s+(?:zij\s+het|maar|alleen)\s+(?:dat\s+(?:deze|die)\s+post\s+tot\s+\d{4}\s+moet\s+wachten"
    rf"|(?:daar\s+)?pas\s+{WHEN}))?\s*(?:[.;]|\Z)"
)
# «Bij de ambassades in Oslo en Bern» «is dat pas in 2031 het geval.»
_AT = re.compile(rf"\W*(?:Ook\s+)?(?:[Bb]ij|[Oo]p|[Vv]oor)\s+(?:de|het|onze|beide)\s+{_POSTS}")
_IS_SO = re.compile(
    rf"\s+(?:is|was|geldt)\s+(?:dat|dit|hetzelfde)\s*{_ALSO}(?:pas\s+)?(?:{WHEN})?\s*{_ALSO}(?:het\s+geval)?\s*(?=[.;]|\Z)"
)
# «In 2028 is» het CG in Miami «aan de beurt, dat per 1 maart wordt gesloten»
_NEXT = re.compile(rf"\W*(?:(?i:{WHEN})|Daarna|Vervolgens)\s+(?:is|zijn|komt|komen)\s+(?:de|het|onze)\s+{_POSTS}")
_TURN = re.compile(
    rf"\s+aan\s+de\s+beurt(?:,\s+(?:dat|die)\s+{WHEN}\s+(?:wordt|worden|zal|zullen)\s+(?:[a-z]+\s?){{1,2}})?\s*(?=[.;]|\Z)"
)
_SEMICOLON = re.compile(r";\s+")
_MOST = 12  # clauses of one sentence that lean on the one before
# Het NBSO in Kunming «volgt op 31 december 2032.»
_THE = re.compile(rf"\W*(?:Ook\s+)?(?:De|Het|Onze)\s+(?:Nederlandse\s+)?{_POSTS}(?=[^.;]{{1,80}}\bvolg(?:t|en)\s)")
_COMES_NEXT = re.compile(rf"\s+volg(?:t|en)\s+(?:dan\s+|pas\s+)?{WHEN}\s*(?=[.;]|\Z)")
# How a sentence opens, and what must stand behind its posts.
_FORMS = ((_HOLDS_FOR, _ENDS), (_AT, _IS_SO), (_NEXT, _TURN), (_THE, _COMES_NEXT))


def may_hold(text: str, sentence: Span) -> bool:
    """Tell whether *sentence* may say that the deed of the one before it holds for others."""
    return any(opens.match(text, sentence.start, sentence.end) for opens, _ in _FORMS)


def holds_for(document: Document, sentence: Span, earlier: Sequence[Event]) -> Iterator[Event]:
    """Yield the one deed of the sentence before for the posts of «Dat geldt ook voor de posten in Amman»."""
    deeds = {(each.action, each.status, each.period, each.former_kind) for each in earlier}
    if len(deeds) == 1 and earlier[0].former_kind is None:
        for opens, closes in _FORMS:
            yield from _held(document, sentence, earlier[0], opens, closes)


def _held(
    document: Document, sentence: Span, deed: Event, opens: re.Pattern[str], closes: re.Pattern[str]
) -> Iterator[Event]:
    head = opens.match(document.text, sentence.start, sentence.end)
    named = list(groups(document.posts_in(sentence))) if head else []
    if head is None or len(named) != 1 or named[0][0].word is None or named[0][0].word.start != head.end():
        return
    end = named[0][-1].around.end
    tail = closes.match(document.text, end, sentence.end)
    if tail is None or is_unsure(document.text, Span(sentence.start, end)):
        return
    dates = within(document.days, Span(*tail.span())) or within(document.days, Span(*head.span()))
    period = Period.of(dates[0].iso) if len(dates) == 1 else deed.period
    for each in named[0]:
        if not each.foreign and each.country != HOME:
            yield replace(deed, mention=each, period=period, sentence=sentence, verb=Span(*head.span()))


def held_within(document: Document, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
    """Yield what holds for others behind a semicolon: «… levert een functie in; in 2027 treft dat lot ook …»."""
    for stop in islice(_SEMICOLON.finditer(document.text, sentence.start, sentence.end), _MOST):
        told = [event for event in events if event.verb.end <= stop.start()]
        for event in holds_for(document, Span(stop.end(), sentence.end), told):
            yield replace(event, sentence=sentence)


