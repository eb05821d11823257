"""Markers: a sign on names in lists, its legend, and the subjects that the legend names.

The sign belongs to the job, not to the post: which measure carries it is read with the list's entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.data import any_of, read_table
from extract.document import Document
from extract.outline import BlockKind
from extract.passages import sentences_with
from extract.spans import Span
from extract.statements import Evidence, Marker, Statement

RULE = "markers"

_AND = re.compile(r"\s*(?:,|;|\ben/of\b|\ben\b|\bof\b)\s*")
_SIGN = re.compile(r"(?<=[\s(«])[*†‡#§°^~+]{1,3}(?=[\s)»,.])")
_SIGNS = "*†‡#§°^~+"
_LEGEND = re.compile(r"([*†‡#§°^~+]{1,3})\s+(?=\S)")
_BARE = re.compile(r"^(?:de|het)\s+|\s+bezighoud\w+$")
_VERB = re.compile(
    r"\s+(?:hebben|heeft|bevat|bevatten|kent|kennen|omvat|omvatten|is|zijn|wordt|worden|krijgt|krijgen)\b.*$"
)
# «gemarkeerd met een asterisk», «van een † voorzien», «met een kruisje (†) aangeduid»; «posten met een ‡ krijgen …».
_MARKED = re.compile(
    rf"\b(?:{any_of(('gemarkeerd', 'aangeduid', 'voorzien van', 'gemerkt', 'aangegeven', 'gekenmerkt'))})\b"
    r"|\bachter\s+(?:de|een|hun|zijn)\s+(?:plaats)?na(?:am|men)\b|\b(?:[Aa]anduiding|toevoeging|letter|teken|afkorting)\s+[«(]|\b(?:met|achter|bij)\s+een\s+[*†‡#§°^~+]"
    # «Een asterisk (*) achter een post wil zeggen dat …»
    r"|\b(?:asterisk(?:en)?|sterretjes?|kruisjes?)\b[^.;]{0,60}"
    r"\b(?:wil(?:len)?\s+zeggen|ge(?:eft|ven)\s+aan|beteken(?:t|en)|(?:heeft|hebben)\s+betrekking|duid(?:t|en)|staat|staan"
    r"|houdt\s+in|houden\s+in|wijst|wijzen|markeert|markeren|laat\s+zien|laten\s+zien)\b"
)


@cache
def _cue() -> re.Pattern[str]:
    # «een expliciete component mensenrechten, goed bestuur of MVO», «met bijzondere aandacht voor vrouwenrechten»: the
    # subjects follow. Not «deze component is nieuw»: a verb follows.
    phrases = "|".join(re.escape(phrase) for (phrase,) in read_table("subject_cues.csv"))
    return re.compile(rf"\b(?:{phrases})\s+(?:de\s+|het\s+)?(?P<subjects>[^.;:()]+)", re.IGNORECASE)


def markers(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Marker` per sign that a legend or a sentence of the document explains."""
    explained: dict[str, list[Span]] = {}
    for sign, span in (*_legends(document), *_explanations(document)):
        explained.setdefault(sign, []).append(span)
    return tuple(_marker(document, sign, spans) for sign, spans in sorted(explained.items()))


def _marker(document: Document, sign: str, spans: list[Span]) -> Marker:
    subjects = tuple(dict.fromkeys(subject for span in spans for subject in _subjects(document, span)))
    evidence: tuple[Evidence, ...] = ()
    for span in spans:
        evidence += document.evidence(span, rule=RULE, supports=("legend", "subjects"))
    return Marker(sign, evidence[0].exact, subjects, evidence)


def _legends(document: Document) -> Iterator[tuple[str, Span]]:
    for block in document.outline.blocks:
        if block.kind is BlockKind.LEGEND:
            yield block.mark, block.span
        elif block.kind is BlockKind.PARAGRAPH and document.text[block.span.start] in _SIGNS:
            found = _LEGEND.match(document.text, block.span.start, block.span.end)
            if found and any(post.marker == found[1] for post in document.posts):
                yield found[1], Span(found.end(), block.span.end)


def _explanations(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield the sentences that say what it means when a post is marked with a sign."""
    signs = sorted(read_table("signs.csv"), key=lambda row: -len(row[0]))
    for sentence in sentences_with(document, _MARKED):
        words = document.text[sentence.start : sentence.end]
        sign = next((sign for name, sign in signs if re.search(rf"\b{name}\b", words, re.IGNORECASE)), None)
        printed = next((each[0] for each in _SIGN.finditer(words)), None)
        found = printed or _letter(document, words) or sign
        if found and _cue().search(words):
            yield found, sentence


def _letter(document: Document, words: str) -> str | None:
    """«De aanduiding (m) betekent …»: a letter in brackets, if names of posts carry it."""
    carried = {post.marker for post in document.posts if post.marker and post.marker[0] == "("}
    return next((f"({letter})" for letter in re.findall(r"[(«]([a-z])[)»]", words) if f"({letter})" in carried), None)


def _subjects(document: Document, span: Span) -> list[str]:
    """Return the subjects that an explanation names, small, without the verb that may follow them."""
    found = _cue().search(document.text, span.start, span.end)
    if not found:
        return []
    words = _VERB.sub("", found["subjects"])
    return [_BARE.sub("", part).strip(" *†‡#§") for part in _AND.split(words) if part.strip(" *†‡#§")]
