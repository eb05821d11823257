"""Motions that worked on the network as a whole: «De motie zorgde voor een vermindering van de bezuinigingen».

Knows no post: from an effect on the network none follows. Refuses what a motion asks or is about, what may come of it,
a motion that was never taken, and cuts on something else than the network.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.lexicon import pattern
from extract.motions.fates import tells_not_taken
from extract.motions.parts import part_by_motion
from extract.motions.passages import motions_in, named_motions, speaks_of_motion
from extract.motions.refused import effective, refused_motions
from extract.passages import NEGATION, lying_in, sentence_at, told, words
from extract.spans import Span, starting_in
from extract.statements import AnswerNetwork, Statement
from ontology.terms import Direction

# «De motie over vermindering van de bezuinigingen»: its subject, and not what came of it.
_ABOUT = re.compile(r"\b(?:over|inzake|betreffende|aangaande|om)\s+(?:(?:de|een|het)\s+)?\Z", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:verzoek(?:t|en)|verzocht(?:en)?|vraagt|vroeg(?:en)?|(?:be)?pleit(?:te|ten)?|roept|riep(?:en)?|wil|wilde"
    r"|beoog(?:t|de|den)|strekt(?:e|en)?)\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:leidde|geleid|zorgde|gezorgd|dankzij|gevolg|resulteerde|geresulteerd|bewerkstelligde|bereikte?)\b"
)
# «of de motie kan leiden tot een lagere korting»
_MAY = re.compile(
    r"\bof\b[^;:]*\bmotie\b|\b(?:kan|kunnen|zou|zouden)\b[^;:]*\b(?:leiden|zorgen|resulteren)\b", re.IGNORECASE
)
_NEVER = re.compile(r"\b(?:verworpen|aangehouden|ingetrokken|ontraden|geen\s+meerderheid)\b")
# «de bezuiniging op de politie»
_ON_A_THING = re.compile(
    r"\b(?:bezuiniging|taakstelling|korting|besparing|ombuiging|inkrimping|versobering)\w*\s+op\s", re.IGNORECASE
)
# «… drong uw Kamer erop aan het postennet te ontzien. Mede daardoor is de korting kleiner geworden.»
_THEREBY = re.compile(
    r"(?:Mede\s+|Vooral\s+|Juist\s+)?(?:[Dd]aardoor|[Hh]ierdoor|[Dd]ankzij\s+(?:dat|dit|die\s+(?:oproep|wens|uitspraak)))\b"
    r"|(?:Als\s+gevolg\s+(?:daarvan|hiervan)|Dat|Dit)\s+(?:is|heeft|leidde|zorgde)\b"
    # «De taakstelling op het postennet is daarop met een kwart verlaagd»
    r"|(?:De|Die|Deze)\s[^.;:]{1,80}?\b(?:is|wordt|werd|zijn|worden|werden)\s+(?:daarop|hierop|daarom|daardoor|hierdoor|dan\s+ook)\b"
    r"|(?:Daaraan|Hieraan)\s+(?:is|wordt|werd)\s+(?:gehoor|gevolg|uitvoering|invulling)\s+gegeven:"
)
_OPEN = re.compile(r"\b(?:zou|zouden|kan|kunnen|mogelijk|wellicht)\b")
_NETWORK = re.compile(
    r"\bpost(?:en|ennet)?\b|\b(?:buitenland)?net(?:werk)?\b|ambassade|consula|vertegenwoordig|diploma|\bBZ\b"
    r"|Buitenlandse\s+Zaken|apparaat|departement|ministerie|personeel|huisvesting",
    re.IGNORECASE,
)


def answer_network(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return an `AnswerNetwork` per motion that the source says softened the cuts."""
    found: dict[str, AnswerNetwork] = {}
    for motion, sentence in _sentences(document, so_far):
        text = told(document, sentence)
        softer = pattern("network_words.csv", Direction.SOFTENS_CUTS.value).search(text)
        if softer and not NEGATION.search(_clause(text, softer)) and _came(text, softer):
            evidence = document.evidence(sentence, rule="answer_network")
            found.setdefault(motion, AnswerNetwork(motion, Direction.SOFTENS_CUTS, evidence))
    return tuple(found.values())


def _came(text: str, softer: re.Match[str]) -> bool:
    """Tell whether *softer* in *text* is what came of the motion, and is said of the network."""
    lead = text[: softer.end()]
    asked = [found.end() for found in _ASKS.finditer(text, 0, softer.end())]
    if asked and not _CAME.search(lead, asked[-1]):
        return False
    if _ABOUT.search(text[: softer.start()]) or _MAY.search(lead) or _NEVER.search(text):
        return False
    return not _ON_A_THING.search(text) or _NETWORK.search(text) is not None


def _clause(text: str, found: re.Match[str]) -> str:
    """«… is niet zonder gevolg gebleven: zij zorgde voor een verlaging»: what stands beyond a colon denies nothing."""
    start = max(text.rfind(stop, 0, found.start()) for stop in ":;") + 1
    ends = [at for stop in ":;" if (at := text.find(stop, found.end())) >= 0]
    return text[start : min(ends, default=len(text))]


def _sentences(document: Document, so_far: tuple[Statement, ...]) -> list[tuple[str, Span]]:
    """Return each motion with the words that speak of it alone, by name or as «de motie» inside its own answer.

    A row of a ledger tells what its motion asks; what came of it stands in the answer.
    """
    named, refused = named_motions(document), refused_motions(so_far)
    places = dict.fromkeys(sentence_at(document, item.span.start) for item in named)
    by_name = [
        (motions[0], at)
        for place in places
        if place and not document.ledger_at(place.start)
        for at in part_by_motion(document, place)
        if len(motions := motions_in(named, at)) == 1 and motions[0] not in refused
    ]
    behind = [(motion, at) for motion, place in by_name if (at := _thereby(document, place))]
    passages = effective(document, so_far)
    return by_name + behind + [
        (passage.motion, at) for passage in passages for at in passage.answer if speaks_of_motion(words(document, at))
    ]


def _thereby(document: Document, sentence: Span) -> Span | None:
    """Return the sentence of the paragraph right behind *sentence* if it tells what came of what that says."""
    if tells_not_taken(words(document, sentence)):
        return None
    block = document.outline.block_at(sentence.start)
    behind = starting_in(document.mentions.sentences, Span(sentence.end, block.span.end)) if block else ()
    if not behind or lying_in(document.mentions.motions, behind[0]):
        return None
    text = words(document, behind[0])
    return behind[0] if _THEREBY.match(text) and not _OPEN.search(text) else None
