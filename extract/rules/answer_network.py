"""Motions that worked on the network as a whole: «De motie zorgde voor een vermindering van de bezuinigingen».

Knows no post: from an effect on the network none follows.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.lexicon import pattern
from extract.motions.passages import motion_passages, motions_in, named_motions, speaks_of_motion
from extract.motions.refused import effective, refused_motions
from extract.passages import NEGATION, sentence_at, told, words
from extract.spans import Span
from extract.statements import AnswerNetwork, Statement
from ontology.terms import Direction


def answer_network(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return an `AnswerNetwork` per motion that the source says softened the cuts."""
    found: dict[str, AnswerNetwork] = {}
    for motion, sentence in _sentences(document, so_far):
        text = told(document, sentence)
        softer = pattern("network_words.csv", Direction.SOFTENS_CUTS.value).search(text)
        if softer and not NEGATION.search(_clause(text, softer)):
            evidence = document.evidence(sentence, rule="answer_network")
            found.setdefault(motion, AnswerNetwork(motion, Direction.SOFTENS_CUTS, evidence))
    return tuple(found.values())


def _clause(text: str, found: re.Match[str]) -> str:
    """«… is niet zonder gevolg gebleven: zij zorgde voor een verlaging»: what stands beyond a colon denies nothing."""
    start = max(text.rfind(stop, 0, found.start()) for stop in ":;") + 1
    ends = [at for stop in ":;" if (at := text.find(stop, found.end())) >= 0]
    return text[start : min(ends, default=len(text))]


def _sentences(document: Document, so_far: tuple[Statement, ...]) -> list[tuple[str, Span]]:
    """Return each motion with the sentences that speak of it alone, by name or as «de motie» inside its own answer.

    A row of a ledger tells what its motion asks; what came of it stands in the answer.
    """
    named, refused = named_motions(document), refused_motions(so_far)
    places = [sentence_at(document, item.span.start) for item in named]
    by_name = [
        (motions[0], at)
        for at in dict.fromkeys(place for place in places if place and not document.ledger_at(place.start))
        if len(motions := motions_in(named, at)) == 1 and motions[0] not in refused
    ]
    passages = effective(motion_passages(document), so_far)
    return by_name + [
        (passage.motion, at) for passage in passages for at in passage.answer if speaks_of_motion(words(document, at))
    ]
