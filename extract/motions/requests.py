"""The words in which a motion asks: behind its name in a letter («De motie verzoekt de regering …»), or as it was read
out in a debate.

Refuses to know which motion it is, and what the cabinet says of it.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.lexicon import pattern
from extract.passages import CABINET, sentences, words
from extract.spans import Span, within

_ANY_MOTION = re.compile(r"\bmotie\b", re.IGNORECASE)
_MOTION_OR_KAMER = re.compile(r"\b[Mm]otie\b|\bKamer\b")
# «De leden Vos en Smit verzochten de regering in hun motie van 3 mei 2028 …»
_IN_MOTION = re.compile(r"\s+(?:in|bij|met)\s+(?:hun|haar|zijn|een|de|deze)\s+(?:[\w-]+\s+){0,2}?motie\b")
_ASKS_IN_MOTION = re.compile(
    rf"\b(?:vroeg|vroegen|vraagt|vragen|verzocht|verzochten|verzoekt|verzoeken)(?={_IN_MOTION.pattern})"
)
_TOLD_BEFORE = re.compile(r"[:;,–]\s+(?:dat|dit|zo|aldus)\s+$")
# «…, en gaat over tot de orde van de dag.» closes every motion and asks nothing.
_FORMULA = re.compile(r"[\s,;]*\ben\s+gaat\s+over\s+tot\s+de\s+orde\s+van\s+de\s+dag\b")
_OPENS = re.compile(r"De\s+Kamer,")
_ANNOUNCED = re.compile(r"\bvoorgesteld\s+door\b")  # the motion before
# «Deze motie verzoekt …», «Ter uitvoering van die motie …»; not «de motie-Jansen».
_TAKES_UP = re.compile(r"\b(?:deze|die|genoemde)\s+(?:\w+\s+)?motie\b(?!-)", re.IGNORECASE)
_APART_OR_OTHERS = re.compile(r"[;:]|\b(?:de Kamer|de AIV)\b")
_OWN_WORDS = re.compile(r"\W*(?:constaterende|overwegende|verzoekt|gehoord de beraadslaging)\b", re.IGNORECASE)
# In inverted order the subject follows the verb: «Met deze motie in de hand stelt het kabinet …».
_AFTER = len(" het kabinet  ")
_LONGEST = 8_000  # code points of a motion


def request_in(document: Document, sentence: Span) -> Span | None:
    """Return the words of a request, from its verb to the sentence's end; None where the sentence asks nothing.

    «Meer talen op de posten: dat verzoekt de motie» asks in the words before the verb, and is taken as a whole.
    """
    text = words(document, sentence)
    found = pattern("motion_requests.csv", "request").search(text)
    if found is None:
        motion = _ANY_MOTION.search(text)
        plea = pattern("motion_requests.csv", "plea").search(text, motion.end()) if motion else None
        found = plea or (_ASKS_IN_MOTION.search(text) if motion else None)
    if found is None:
        return None
    if not _asked_by_motion(text[: found.start()], found.group()) and not _IN_MOTION.match(text, found.end()):
        return None
    start = 0 if _TOLD_BEFORE.search(text[: found.start()]) else found.start()
    formula = _FORMULA.search(text, found.end())
    end = formula.start() if formula else len(text.rstrip(" ,;"))
    return Span(sentence.start + start, sentence.start + end)


def _asked_by_motion(lead: str, verb: str) -> bool:
    """Tell whether a motion or the Kamer asks: «De motie verzoekt …», or the words are a motion's own."""
    return not lead.strip(" «\"“") or _MOTION_OR_KAMER.search(lead + verb) is not None


def read_out(document: Document, end: int) -> Span | None:
    """Return the request of the motion that was read out, from «De Kamer,» on, and is announced at *end*."""
    for sentence in reversed(sentences(document, Span(max(end - _LONGEST, 0), end))):
        text = words(document, sentence)
        if sentence.end > end:  # the announcement itself
            continue
        if not _ANY_MOTION.search(text) and (found := request_in(document, sentence)):
            return found
        if _OPENS.match(text) or _ANNOUNCED.search(text):
            return None
    return None


def takes_up(document: Document, sentence: Span) -> bool:
    """Tell whether *sentence* says «deze motie» and names none itself."""
    named = within(document.mentions.motions, sentence)
    return not named and _TAKES_UP.search(words(document, sentence)) is not None


def is_motions_own(text: str) -> bool:
    """Tell whether the sentence *text* gives the motion's request or considerations, not the answer.

    >>> is_motions_own("De motie stelt dat ambassades een rol spelen.")
    True
    >>> is_motions_own("Met deze motie in de hand stelt het kabinet een lijst op.")
    False
    """
    if _OWN_WORDS.match(text):
        return True
    motion = _ANY_MOTION.search(text)
    if motion is None:
        return False
    if pattern("motion_requests.csv", "request").search(text, motion.end()):
        return True
    others = (pattern("motion_requests.csv", sense).search(text, motion.end()) for sense in ("consideration", "plea"))
    return any(found and _speaks(text[motion.end() : found.end() + _AFTER]) for found in others)


def _speaks(text: str) -> bool:
    """Tell whether the motion, and not the cabinet, is the subject between the word «motie» and just after the verb."""
    return CABINET.search(text) is None and not _APART_OR_OTHERS.search(text)
