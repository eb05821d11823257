"""What is not so, and what others say: «Dat de ambassade in Rabat sluit, is een verzinsel», «De ambassade in Oslo
sluit. Dat klopt niet.», and whatever stands in quotation marks.

A claim that its own sentence, or the one right behind it, calls false tells nothing. Nor does a quotation, be it true
or not: what the writer has decided stands in the writer's own words.
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import any_of, read_table
from extract.document import Document
from extract.spans import Span, starting_in

_SAID = r"(?:berichten|bericht|geruchten|gerucht|verhalen|verhaal|bewering(?:en)?|uitspraak|lezing|suggestie|indruk)"
_QUOTES = (("«", "»"), ("“", "”"), ("„", "”"))
_NEAR = 400  # code points from one sentence to the end of the next


@cache
def _is_false() -> str:
    words = any_of(row[0] for row in read_table("refuting_words.csv"))
    few = r"(?:[a-zà-þ]+\s+){0,3}?"
    return (
        rf"(?:(?:is|zijn|was|waren|berust|berusten)\s+{few}(?:{words})|klop(?:t|pen|te|ten)\s+{few}(?:niet|niets))"
        r"(?=\s*(?:[.,;:!]|\Z))"
    )


@cache
def _within() -> re.Pattern[str]:
    # «Dat de ambassade in Rabat sluit, is een verzinsel», «Het verhaal dat …, klopt niet»
    claim = rf"(?:Dat|(?:De|Het|Dit)\s+{_SAID}\s+(?:dat|als|over|van))"
    return re.compile(rf"\W*{claim}\s[^.;:]{{1,300}}?,?\s+{_is_false()}")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:(?:(?:Dat|Dit|Die|Deze|Het)(?:\s+{_SAID})?|Daarvan|Hiervan|Daar|Er)\s+{_is_false()}"
        r"|(?:Onjuist|Onwaar|Onzin|Verzonnen|Niet\s+waar|Nee|Neen|Niets\s+is\s+minder\s+waar|Integendeel)(?=\s*(?:[.,;:!]|\Z)))"
    )


def is_refuted(document: Document, sentence: Span) -> bool:
    """Tell whether *sentence*, or the one right behind it, says that what it tells is not so.

    A headline has its answer in the next block («Ambassade in Oslo dicht», «Onjuist. …»), any other in its own.
    """
    if _within().match(document.text, sentence.start, sentence.end):
        return True
    block = document.outline.block_at(sentence.start)
    end = block.span.end if block and block.span != sentence else sentence.end + _NEAR
    after = starting_in(document.mentions.sentences, Span(sentence.end, min(end, sentence.end + _NEAR)))
    return bool(after) and _behind().match(document.text, after[0].start, after[0].end) is not None


def is_quoted(document: Document, words: Span) -> bool:
    """Tell whether *words* stand in quotation marks that open before them and close behind them in the same block."""
    text, block = document.text, document.outline.block_at(words.start)
    if block is None:
        return False
    for opens, closes in _QUOTES:
        start = text.rfind(opens, block.span.start, words.start)
        if start >= 0 and text.find(closes, start, block.span.end) >= words.end:
            return True
    line = text[block.span.start : words.start].count('"')  # the same sign opens and closes
    return line % 2 == 1 and text.count('"', block.span.start, block.span.end) % 2 == 0
