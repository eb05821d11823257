"""Causes: the motion to which a sentence attributes a measure («Door een motie van de Kamer (motie …) werd voorkomen dat …»).

The motion must be named or cited in the sentence itself, once; in a section that answers one motion, «de motie» is that one.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.spans import Span

# Words that make the motion the cause, close before it. Not «de motie verzoekt»: a wish; not «anders dan de motie vraagt».
_CAUSE = re.compile(
    r"\b(?:[Dd]oor|[Dd]ankzij|[Nn]aar aanleiding van|[Tt]er uitvoering van|[Ii]n uitvoering van|[Aa]ls gevolg van|[Cc]onform"
    r"|[Ii]n lijn met|[Gg]evolg gevend aan|[Oo]p grond van|[Oo]p verzoek van|[Ii]n reactie op|[Oo]vereenkomstig|[Vv]anwege"
    r"|[Ii]ngevolge|[Mm]ede door)\s+(?:(?:een|de|deze|die|het|aangenomen|gewijzigde|genoemde|betreffende)\s+)*(?:motie|moties)\b"
    # «Een motie uit uw midden (…) voorkwam dat …»: the motion is the subject.
    r"|\b[Mm]otie\b[^.;]{0,160}\b(?:voorkwam|voorkwamen|verhinderde|verhinderden|bewerkstelligde|zorgde ervoor|leidde ertoe)\b"
)


def cause_of(document: Document, sentence: Span) -> str | None:
    """Return the identifier of the one motion that *sentence* names as the cause of what it tells, else None."""
    cause = _CAUSE.search(document.text, sentence.start, sentence.end)
    if not cause:
        return None
    named = {
        motion.cited for motion in document.mentions.motions if motion.cited and sentence.holds(motion.span)
    } | _cited_beside_motion(document, sentence)
    if len(named) == 1:
        return named.pop()
    return _answered_here(document, sentence) if not named else None


def _cited_beside_motion(document: Document, sentence: Span) -> set[str]:
    """The only paper that a sentence about a motion cites."""
    cited = {each.cited for each in document.mentions.citations if sentence.start <= each.span.start < sentence.end}
    return cited if len(cited) == 1 else set()


def _answered_here(document: Document, sentence: Span) -> str | None:
    """The motion in the heading of the section."""
    section = document.outline.section_at(sentence.start)
    if section is None or section.heading is None:
        return None
    heading = section.heading
    named = {each.cited for each in document.mentions.motions if each.cited and heading.start <= each.span.start < heading.end}
    return named.pop() if len(named) == 1 else None
