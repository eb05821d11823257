"""What had to be done, and was: «moest in april 2023 haar deuren sluiten», «heeft haar deuren moeten sluiten».

«Moest» leaves open whether it came to that, but for a closing in a clause of its own, with its date, that nothing takes
back. Refuses what others held must be done («vond dat de ambassade moest worden gesloten»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.measures.verbs.verb import Tense, Verb
from extract.spans import Span
from ontology.terms import Action

_DOORS = r"(?:(?:haar|zijn|hun|de)\s+(?:deuren|poorten)\s+)?"
_SHUT = r"(?:gesloten|opgeheven)"
_CLOSED = rf"(?:worden\s+{_SHUT}|{_SHUT}\s+worden)"
_FEW = r"(?:(?!(?:niet|geen|nog)\b)[^\s.;:,]+\s+){0,12}?"
_ENDS = (
    r"(?=\s*(?:[.;)]|\Z)|,\s+(?!maar\b|doch\b|tenzij\b|mits\b)"
    r"|\s+(?:en|toen|nadat|omdat|wegens|vanwege|in|op|per)\b)"
)
_FORCED = re.compile(
    rf"\b(?:moest(?:en)?\s+{_FEW}{_DOORS}(?:sluiten|{_CLOSED})"
    rf"|{_DOORS}moest(?:en)?\s+(?:sluiten|{_CLOSED})"
    rf"|(?:heeft|hebben|had|hadden)\s+{_FEW}{_DOORS}moeten\s+sluiten"
    rf"|(?:is|zijn|was|waren)\s+{_FEW}moeten\s+worden\s+{_SHUT}){_ENDS}",
    re.IGNORECASE,
)
_DEED = re.compile(rf"sluiten|{_SHUT}")
_OTHERS_HELD = re.compile(r"\b(?:dat|of|omdat|als|wie)\s+(?:de|het|een|er|onze|ook|beide)\b[^,;:.]*\Z")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b(?:vorig|dit)\s+jaar\b")
_NEAR = 100  # code points around the verb in which its date stands


def forced_closings(text: str, span: Span) -> Iterator[Span]:
    """Yield the stretches of *span* in which a closing is told that had to be, from its first word to its last."""
    if text.find("moe", span.start, span.end) < 0:
        return
    for found in _FORCED.finditer(text, span.start, span.end):
        lead = max(span.start, found.start() - _NEAR)
        held = _OTHERS_HELD.search(text, lead, found.start())
        if not held and _DATED.search(text, lead, min(span.end, found.end() + _NEAR)):
            yield Span(*found.span())


def forced_verbs(text: str, span: Span) -> Iterator[Verb]:
    """Yield the verbs in *span* of *text* that tell of a closing which had to be."""
    for told in forced_closings(text, span):
        *_, deed = _DEED.finditer(text, told.start, told.end)
        yield Verb(Span(*deed.span()), Action.CLOSURE, Tense.PAST, itself=True)
