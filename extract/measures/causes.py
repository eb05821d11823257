"""Causes: the motion to which a sentence attributes a measure («Door een motie van de Kamer (motie …) werd voorkomen
dat …»).

The motion must be named or cited in the sentence itself, once; in a section that answers one motion, «de motie» is that
one.
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import read_table
from extract.document import Document
from extract.measures.events import Event
from extract.measures.verbs import find_averted, find_verbs
from extract.spans import Span, starting_in, within
from ontology.terms import Action

# «verzoekt de regering», «vraagt het kabinet»: where the motion's wish stands.
_REQUEST = re.compile(r"\b(?:verzoekt|verzoeken|vraagt|vragen|roept|spreekt uit|draagt)\b")


@cache
def _cause() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for (phrase,) in read_table("causes.csv"))
    articles = r"(?:(?:een|de|deze|die|het|aangenomen|gewijzigde|genoemde|betreffende)\s+)*"
    subject = r"voorkwam|voorkwamen|verhinderde|verhinderden|bewerkstelligde|zorgde ervoor|leidde ertoe"
    # «Door een motie van de Kamer (…) werd voorkomen», «Een motie uit uw midden (…) voorkwam dat». Not «de motie
    # verzoekt», which is a wish, and not «anders dan de motie vraagt».
    return re.compile(
        rf"\b(?:{phrases})\s+{articles}moties?\b|\bmotie\b[^.;]{{0,160}}\b(?:{subject})\b", re.IGNORECASE
    )


def cause_of(document: Document, event: Event) -> str | None:
    """Return the identifier of the one motion that the words name as the cause of *event*, else None."""
    sentence = event.sentence
    if _cause().search(document.text, sentence.start, sentence.end):
        motions = within(document.mentions.motions, sentence)
        named = {motion.cited for motion in motions if motion.cited} | _only_citation(document, sentence)
        if named:
            return named.pop() if len(named) == 1 else None
        return _answered_here(document, sentence)
    return _asked_here(document, event)


def _only_citation(document: Document, sentence: Span) -> set[str]:
    """The only paper that a sentence about a motion cites."""
    cited = {each.cited for each in within(document.mentions.citations, sentence)}
    return cited if len(cited) == 1 else set()


def _answered_here(document: Document, sentence: Span) -> str | None:
    """The motion in the heading of the section."""
    section = document.outline.section_at(sentence.start)
    if section is None or section.heading is None:
        return None
    named = {each.cited for each in within(document.mentions.motions, section.heading) if each.cited}
    return named.pop() if len(named) == 1 else None


def _asked_here(document: Document, event: Event) -> str | None:
    """The motion that the section answers, if its request asks for this very deed at this very post."""
    motion = _answered_here(document, event.sentence)
    section = document.outline.section_at(event.sentence.start) if motion else None
    if section is None:
        return None
    for sentence in starting_in(document.mentions.sentences, section.span):
        words = document.text[sentence.start : sentence.end]
        if sentence.start < event.sentence.start and _REQUEST.search(words) and _asks(document, sentence, event):
            return motion
    return None


def _asks(document: Document, request: Span, event: Event) -> bool:
    asked = event.mention.place in {post.place for post in document.posts_in(request)}
    if not asked:
        return False
    if find_averted(document.text, request):  # «niet te sluiten»: the verb alone would say the reverse
        return event.action is Action.AVERTED_CLOSURE
    return any(verb.action is event.action for verb in find_verbs(document.text, request))
