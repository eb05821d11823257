"""Clauses: a semicolon parts two tellings, or only two names of one enumeration.

«…; de ambassade in Kabul verhuisde» is a clause of its own, and what is said before it is not said of Kabul. «Quito
(2012); CG Barcelona (2012)» goes on with the names, and «…; het CG in Milaan geopend» leans on the verb before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.document import Document
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.verb import Tense
from extract.mentions.dates import MONTH
from extract.spans import Span

_STOP = re.compile(r";\s+")
# What may stand beside the names of an enumeration: small words and the date of each.
_BESIDE_NAMES = re.compile(
    r"(?:[\s,;:()/.–—\d-]|\b(?:de|het|een|onze|en|of|alsmede|evenals|ook|tot slot|in|te|bij|nieuwe?|per|op|medio|eind"
    rf"|begin|{MONTH})\b)*",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|zal|zullen|gaat|gaan|ging|gingen|blijft"
    r"|blijven|bleef|bleven|krijgt|krijgen|kreeg|kregen|komt|komen)\b",
    re.IGNORECASE,
)
# «; dat de ambassade …», «; te sluiten»: still what the words before the first semicolon report.
_GOES_ON = re.compile(r"(?:en\s+|of\s+)?(?:dat|om|te|die)\b", re.IGNORECASE)


def clauses_of(document: Document, sentence: Span) -> tuple[Span, ...]:
    """Return the parts of *sentence* that semicolons part, each telling by a verb of its own; mostly one."""
    text = document.text
    cuts = [stop.end() for stop in _STOP.finditer(text, sentence.start, sentence.end)]
    if not cuts:
        return (sentence,)
    first = text[sentence.start : cuts[0]]
    if is_hedged(first) and (":" in first or _GOES_ON.match(text, cuts[0])):
        return (sentence,)  # «De raad stelt voor: …; …»
    return tuple(_joined(document, [Span(*ends) for ends in pairwise((sentence.start, *cuts, sentence.end))]))


def _joined(document: Document, parts: list[Span]) -> Iterator[Span]:
    start = parts[0].start
    for part in parts[1:]:
        if _tells(document, part) and _tells(document, Span(start, part.start)):
            yield Span(start, part.start)
            start = part.start
    yield Span(start, parts[-1].end)


def _tells(document: Document, part: Span) -> bool:
    """Tell whether *part* is more than names, and leans on no auxiliary before it."""
    text, rest, at = document.text, [], part.start
    for post in document.posts_in(part):
        rest.append(text[at : max((post.word or post.span).start, at)])
        at = max(post.around.end, at)
    rest.append(text[at : part.end])
    if _BESIDE_NAMES.fullmatch(" ".join(rest)):
        return False
    leaning = any(verb.tense in (Tense.PARTICIPLE, Tense.INFINITIVE) for verb in find_verbs(text, part))
    return not leaning or _FINITE.search(text, part.start, part.end) is not None
