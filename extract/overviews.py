"""What a document says its lists mean: «Een post die in een overzicht staat, krijgt er een functie bij».

Knows sentences on the lists of the document itself; refuses one that speaks of some of their entries, of other papers'
lists, or of two deeds, and tells nothing where two such sentences differ.
"""

from __future__ import annotations

import re

from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

_LIST = r"(?:overzicht(?:en)?|lijst(?:en|je|jes)?|opsomming(?:en)?|rijtjes?)"
_STANDS = r"(?:sta(?:at|an)|voorkom(?:t|en)|genoemd|vermeld|opgenomen)(?:\s+(?:is|zijn|wordt|worden|staan|staat))?"
_AMONG = r"(?:\s+(?:per|bij|onder)\s+(?:elk\s+|ieder\s+)?thema)?"
_MEANS = re.compile(
    rf"(?:Een|Elke|Iedere|De|Alle)\s+(?:{post_words()})\s+(?:die|dat|welke)\s+"
    rf"(?:(?:in|op)\s+(?:een|het|de|dit|deze|elk)\s+(?:onderstaande?\s+|volgende\s+)?{_LIST}|hieronder|hierna){_AMONG}\s+"
    rf"(?:is\s+|zijn\s+|wordt\s+|worden\s+)?{_STANDS},?\s+"
    rf"|De\s+(?:hieronder|hierna|in\s+de\s+(?:onderstaande\s+|volgende\s+)?{_LIST}){_AMONG}\s+(?:genoemde|vermelde|opgenomen)\s+"
    rf"(?:{post_words()})\s+"
    rf"|De\s+(?:{post_words()})\s+(?:in|op)\s+(?:de|het)\s+(?:onderstaande\s+|volgende\s+)?{_LIST}(?:\s+(?:hieronder|hierna))?\s+"
    rf"|In\s+(?:de|het)\s+(?:onderstaande\s+|volgende\s+)?{_LIST}\s+staan{_AMONG}\s+de\s+(?:{post_words()})\s+die\s+"
    # «Per thema volgt … een lijst van posten die», «Hieronder staat per thema welke posten»
    rf"|(?:Per\s+(?:thema|regio|onderwerp|jaar)|Hieronder|Hierna)\s+(?:volgt|volgen|staat|staan)\s+(?:[^\s.;:]+\s+){{0,9}}?"
    rf"(?:{_LIST}\s+van\s+(?:de\s+)?(?:{post_words()})\s+die|welke\s+(?:{post_words()})|de\s+(?:{post_words()})\s+die)\s+"
)
# «die in het overzicht vet staat», «met een sterretje»: some of the entries; «van de vorige brief»: another list.
_SOME = re.compile(
    r"\b(?:vet|cursief|onderstreept|asterisk|sterretje|teken|haakjes|sommige|enkele|meeste|aantal|deel|behalve|tenzij"
    r"|uitgezonderd|vorige|eerdere?|destijds|bijlage|begroting|nota|brief|respectievelijk|dan\s+wel|of\s+wordt)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|geen|noch|evenmin|nooit)\b", re.IGNORECASE)
_DEEDS = (Action.STRENGTHENING, Action.REDUCTION, Action.CLOSURE, Action.OPENING, Action.REOPENING)


def listed_deed(text: str, sentences: tuple[Span, ...]) -> Action | None:
    """Return what *sentences* of *text* say is done to the posts in its lists; None where none does, or two differ."""
    deeds = {deed for sentence in sentences if (deed := _deed(text, sentence))}
    return deeds.pop() if len(deeds) == 1 else None


def _deed(text: str, sentence: Span) -> Action | None:
    opening = _MEANS.match(text, sentence.start, sentence.end)
    if opening is None or text[sentence.end - 1] == "?":
        return None
    words = text[sentence.start : sentence.end]
    if is_hedged(words) or _DENIED.search(words) or _SOME.search(words) or find_averted(text, sentence):
        return None
    verbs = tuple(find_verbs(text, Span(opening.end(), sentence.end)))
    actions = {verb.action for verb in verbs}
    told = len(actions) == 1 and all(verb.tense is not Tense.PAST for verb in verbs)
    return actions.pop() if told and actions <= set(_DEEDS) else None
