"""«Een dienstverlener opende een kantoor in Lahore»: an office that anyone may open or close.

An embassy is a state's; a «kantoor», a «vertegenwoordiging» or a «post» of no stated kind is a Dutch one only where no
one but the Netherlands is the subject. Refuses to know who the other is.
"""

from __future__ import annotations

import re

from extract.measures.clause.verb_clause import Clause
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense
from extract.mentions.kinds import PostMention
from extract.passages import CABINET, DUTCH
from extract.posts.mentions import NAME
from extract.posts.words import kind_of
from ontology.terms import Action

_DOORS = frozenset({Action.OPENING, Action.CLOSURE, Action.REOPENING})
# What may stand before an office that opens itself: «In 2028 opent in Lima een».
_SETS = re.compile(
    rf"(?i:{WHEN})|\b[Ii]n\s+{NAME}(?:\s+\([^()]*\))?|\b(?i:er|ook|daarnaast|verder|voorts|tevens|daar|dan|vorig|volgend|dit"
    r"|komend|jaar|de|het|een|nieuwe?|klein|tweede|zal|zullen|gaat|gaan|heeft|hebben|zijn|haar|deuren)\b"
)
_THE = re.compile(r"\b(?:[Dd]e|[Hh]et|[Oo]nze)\s+(?:[a-zà-þ]+\s+){0,2}\Z")
_ACTIVE = re.compile(r"\b(?:heeft|hebben|had|hadden)\b")
_OURS = re.compile(r"\b(?:ambassadeur|[Kk]oning|[Kk]oningin|[Rr]ijk|departement|voorganger)\b")


def opens_for_another(text: str, clause: Clause, post: PostMention) -> bool:
    """Tell whether someone who is not the Netherlands is the subject of the active verb that has the office *post* as
    its object."""
    word, verb = post.word, clause.verb
    if verb.action not in _DOORS or word is None or post.kind or kind_of(text[word.start : word.end]):
        return False
    window = text[clause.sentence.start : clause.window.end]
    if verb.tense is Tense.PARTICIPLE and not _ACTIVE.search(window):
        return False
    if any(ours.search(window) for ours in (DUTCH, CABINET, _OURS)):
        return False
    start = max(clause.window.start, *(text.rfind(stop, clause.sentence.start, word.start) + 1 for stop in ";:"))
    if word.end <= verb.span.start and _THE.search(text, start, word.start):
        return False  # «De posten in Lima en Quito sluiten»
    lead = text[start : min(verb.span.start, word.start)] + text[min(verb.span.end, word.start) : word.start]
    return re.search(r"\w", _SETS.sub(" ", lead)) is not None
