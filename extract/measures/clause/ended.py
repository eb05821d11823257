"""«Het NBSO in Pune wordt beëindigd», «het CG in Perth wordt afgestoten»: verbs that as often end a contract or sell a
house.

They tell of a post only in the passive, with the post itself right beside the auxiliary.
"""

from __future__ import annotations

import re

from extract.measures.verbs.verb import Verb
from extract.mentions.dates import MONTH
from extract.spans import Span

_FORMS = frozenset({"beëindigd", "afgestoten"})
_BE = r"(?:wordt|worden|werd|werden|is|zijn|zal\s+worden|zullen\s+worden|zal|zullen)"
_WHEN = (
    rf"(?:(?:ook|dan|daarom|dus|daarmee|eveneens|inmiddels|definitief|dit|volgend|jaar|in|per|op|met|ingang|van|eind|medio|begin"
    rf"|het|vanaf|\d{{1,2}}|\d{{4}}|{MONTH}),?\s+){{0,8}}"
)
_BESIDE = re.compile(rf"(?:\s*,[^,;:.]{{1,60}},)?\s+(?:{_BE}\s+)?{_WHEN}", re.IGNORECASE)
_AHEAD = re.compile(rf"\s+{_BE}\s+{_WHEN}", re.IGNORECASE)
_FAR = 80  # code points before the clause of the verb in which its auxiliary stands
_PASSIVE = re.compile(rf"\b{_BE}\b", re.IGNORECASE)
_ACTIVE = re.compile(r"\b(?:heeft|hebben|had|hadden|wil|willen)\b", re.IGNORECASE)


def ends_else(text: str, verb: Verb, near: Span, posts: Span) -> bool:
    """Tell whether what the *verb* ends is not the *posts* themselves."""
    if text[verb.span.start : verb.span.end].lower() not in _FORMS:
        return False
    start = min(near.start, max(posts.end, near.start - _FAR))  # «wordt eind dit jaar, op 31 december,» beëindigd
    if _ACTIVE.search(text, start, near.end) or not _PASSIVE.search(text, start, near.end):
        return True
    if posts.end <= verb.span.start:
        return _BESIDE.fullmatch(text, posts.end, verb.span.start) is None
    return _AHEAD.match(text, verb.span.end, posts.start) is None
