"""Plans that the words right behind them drop: «De ambassade in Athene zou sluiten. Dat voornemen heb ik heroverwogen.»

What is dropped is told of no post; of a closing it means that the post stays.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.spans import Span, starting_in

_PLAN = r"(?:voornemen|besluit|plan|voorstel|maatregel|sluiting|opening|uitbreiding|omvorming|opheffing)"
_GONE = (
    r"(?:heroverwogen|herzien|ingetrokken|teruggedraaid|vervallen|van\s+de\s+baan|laten\s+varen|losgelaten|geschrapt"
    r"|verlaten|ongedaan\s+gemaakt|van\s+tafel)"
)
_WE = r"(?:ik|wij|we|(?:het|dit)\s+kabinet|de\s+regering)"
_DROPS = re.compile(
    rf"\W*(?:(?:Dat|Dit|Deze|Die|Het|Op\s+dat|Op\s+dit)\s+(?:eerdere\s+)?{_PLAN}\b(?!\s+(?:om|van|tot|dat|de|het|een)\b)[^.;]{{0,100}}?\b(?P<gone>{_GONE}|niet\s+door|terug)\b"
    r"|(?:Daar|Hier)(?:van|\s+(?:is|wordt|heb|zie|ziet)\b)[^.;]{0,60}?\b(?P<off>af(?:gezien)?|afzie|afziet)\b"
    r"|(?:Dat|Dit)\s+gaat\s+(?:\w+\s+){0,2}?(?P<not>niet\s+door)\b"
    rf"|Van\s+(?:dat|dit|die|deze)\s+{_PLAN}\s+(?:(?:kom|komt|komen|zie|zien|ziet)\b[^.;]{{0,60}}?\b(?P<back>terug|af)"
    r"|(?:is|wordt|werd|heb|heeft)\b[^.;]{0,60}?\b(?P<left>afgezien))\b"
    # «Dit kabinet draait dat besluit terug»
    r"|(?:Dit|Het\s+(?:huidige|nieuwe))\s+kabinet\s+(?:draait\s+(?:dat|dit)\s+\w+\s+terug|trekt\s+(?:dat|dit)\s+\w+\s+in"
    r"|komt\s+daarop\s+terug|ziet\s+daarvan\s+af)\b"
    # «dit kabinet heeft dat besluit ongedaan gemaakt»
    rf"|(?i:{_WE})\s+(?:heb|heeft|hebben)\s+(?:dat|dit)\s+(?:eerdere\s+)?{_PLAN}\s+(?:\w+\s+){{0,2}}?{_GONE}\b"
    # «Bij Voorjaarsnota is daarvan afgezien», «Na overleg ben ik daarop teruggekomen»
    rf"|(?:[^.;:,]{{3,80}}\s)?(?:is|ben|heb|heeft|hebben)\s+(?:{_WE}\s+)?(?:daar|hier)(?:van\s+(?:\w+\s+)?afgezien|op\s+(?:\w+\s+)?teruggekomen)\b"
    rf"|(?i:{_WE})\s+(?:heb|heeft|hebben|ben|is|zijn)\s+(?:daar|hier)(?:van\s+(?:\w+\s+)?afgezien|op\s+(?:\w+\s+)?teruggekomen)\b"
    r"|(?:Daarop|Hierop)\s+(?:ben\s+ik|is\s+het\s+kabinet|zijn\s+wij)\s+(?:\w+\s+)?teruggekomen\b)"
)
# «De ambassade in Athene zou sluiten, maar dat besluit is teruggedraaid.»
_DROPS_WITHIN = re.compile(rf"(?:,\s+(?:maar|doch)|;)\s+(?P<drops>{_DROPS.pattern})", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:niet|nooit|geenszins)\s+(?:heroverwogen|herzien|ingetrokken|teruggedraaid|terug|afgezien|teruggekomen|van\s+tafel)\b"
    r"|\bkom\w*\b[^.;]*\bniet\s+terug"
)
_NEAR = 400  # code points from one sentence to the end of the next


def dropped_by(document: Document, sentence: Span) -> Span | None:
    """Return the words in *sentence*, or right behind it in its block, that drop what it plans; None where none do."""
    within = _DROPS_WITHIN.search(document.text, sentence.start, sentence.end)
    if within:
        return None if _DENIED.search(within[0]) else Span(*within.span("drops"))
    block = document.outline.block_at(sentence.start)
    if block is None:
        return None
    after = starting_in(document.mentions.sentences, Span(sentence.end, min(block.span.end, sentence.end + _NEAR)))
    if not after:
        return None
    found = _DROPS.match(document.text, after[0].start, after[0].end)
    if found is None or _DENIED.search(document.text, after[0].start, after[0].end):
        return None
    return Span(*found.span())
