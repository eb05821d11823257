"""What a sentence says a note is for: policy rests on it, posts carry it out, money comes from it.

Knows which notes of a sentence are its subject: «in de brief …» is not, «de nota en de brief …» both are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.lexicon import Phrases, pattern
from extract.notes.links import LinkedNote
from extract.passages import before, words
from extract.spans import Span
from ontology.terms import CitationRole

_TABLE = "note_roles.csv"
_TELLING = (CitationRole.POLICY_BASIS, CitationRole.EXECUTES, CitationRole.FUNDS)
_ARTICLE = r"(?:(?:de|het|deze|die|zijn|haar|onze|onder\s+andere|onder\s+meer|nieuwe)\s+)*"
# A note behind a preposition is not what the sentence speaks of, unless it joins in: «samen met de Cultuurnota …».
_GOVERNED = re.compile(
    rf"\b(?:in|volgens|van|uit|op|aan|bij|over|voor|conform|binnen|onder|door|tot|per|via|met|tegen|ter)\s+{_ARTICLE}$",
    re.IGNORECASE,
)
# The prepositions of phrases that rest on what follows them: «op … berust», «naar … richt zich».
_GROUNDS = ("op", "naar")
# «Het ene is de nota …», «Het tweede betreft een brief …».
_ONE_OF = re.compile(
    r"(?:Het|De|Dat)\s+(?:ene|andere|eerste|tweede|derde|laatste)\s+(?:is|betreft)\s+(?:(?:de|het|een)\s+)?"
)
_SEVERAL = re.compile(r"\b(?:stukken|nota[’']s|documenten|papieren|brieven)\b", re.IGNORECASE)
_REACH = 100  # code points; a number in brackets may stand between
_JOINING = re.compile(rf"\b(?:samen\s+met|tezamen\s+met|naast)\s+{_ARTICLE}$", re.IGNORECASE)
# Between the members of one subject: « (Kamerstuk 1, nr. 2) en de ».
_COORDINATED = re.compile(rf"\s*(?:\([^)]*\))?\s*(?:,|en|alsmede|evenals|,\s+en)?\s*{_ARTICLE}", re.IGNORECASE)


def note_role(document: Document, sentence: Span, note: LinkedNote, notes: tuple[LinkedNote, ...]) -> CitationRole:
    """Return the role that *sentence* gives *note*, one of its *notes* in order; ``mentions`` where it says none."""
    text = words(document, sentence)
    for role in _TELLING:
        subject = pattern(_TABLE, role.value, "subject")
        if any(_is_subject(document, sentence, note, notes, found) for found in subject.finditer(text)):
            return role
        if _is_object(document, sentence, note, notes, role) or _is_ground(document, sentence, note, role):
            return role
        if _is_behind(document, note, role) or _is_enumerated(document, sentence, note, subject):
            return role
    return CitationRole.MENTIONS


def _is_subject(
    document: Document, sentence: Span, note: LinkedNote, notes: tuple[LinkedNote, ...], phrase: re.Match[str]
) -> bool:
    """Tell whether *note* is the subject of *phrase*: before it or inside it («vormen deze nota's de basis»)."""
    groups = [group for group in _groups(document, notes) if group[0].span.start < sentence.start + phrase.end()]
    free = [group for group in groups if not _preceded(document, sentence, group[0], _GOVERNED)]
    joining = [group for group in groups if _preceded(document, sentence, group[0], _JOINING)]
    return any(note in group for group in (*free[-1:], *joining))


def _is_object(
    document: Document, sentence: Span, note: LinkedNote, notes: tuple[LinkedNote, ...], role: CitationRole
) -> bool:
    found = pattern(_TABLE, role.value, "object")
    for group in _groups(document, notes):
        lead = re.sub(rf"\s{_ARTICLE}$", "", document.text[sentence.start : group[0].span.start], flags=re.IGNORECASE)
        if note in group and any(at.end() == len(lead.rstrip()) for at in found.finditer(lead)):
            return True
    return False


def _is_ground(document: Document, sentence: Span, note: LinkedNote, role: CitationRole) -> bool:
    """Tell whether *note* follows the preposition of a phrase: «op de Cultuurnota berust de versterking»."""
    lead = document.text[sentence.start : note.span.start]
    for preposition in _GROUNDS:
        if re.search(rf"\b{preposition}\s+{_ARTICLE}$", lead, re.IGNORECASE):
            return pattern(_TABLE, role.value, preposition).search(words(document, sentence)) is not None
    return False


def _is_behind(document: Document, note: LinkedNote, role: CitationRole) -> bool:
    """Tell whether the phrase follows *note* and its number: «om de nota «Open vensters» (…) te kunnen uitvoeren»."""
    after = re.sub(r"^\s*(?:\([^)]*\))?\s*", "", document.text[note.span.end : note.span.end + _REACH])
    return pattern(_TABLE, role.value, "behind").match(after) is not None


def _is_enumerated(document: Document, sentence: Span, note: LinkedNote, subject: Phrases) -> bool:
    """Tell whether *note* is one of those that led: «Twee stukken vormen het kader. Het ene is …»."""
    if not _ONE_OF.fullmatch(document.text[sentence.start : note.span.start]):
        return False
    earlier = before(document, sentence)
    while earlier:
        text = words(document, earlier)
        if _SEVERAL.search(text):
            return subject.search(text) is not None
        earlier = before(document, earlier)
    return False


def _preceded(document: Document, sentence: Span, note: LinkedNote, by: re.Pattern[str]) -> bool:
    return by.search(document.text[sentence.start : note.span.start]) is not None


def _groups(document: Document, notes: tuple[LinkedNote, ...]) -> list[list[LinkedNote]]:
    """Put together what one subject holds: notes with only «en de», a comma or their number between."""
    groups: list[list[LinkedNote]] = []
    for note in notes:
        if groups and _follows(document, groups[-1][-1], note):
            groups[-1].append(note)
        else:
            groups.append([note])
    return groups


def _follows(document: Document, last: LinkedNote, note: LinkedNote) -> bool:
    gap = document.text[last.span.end : note.span.start]
    return last.span == note.span or _COORDINATED.fullmatch(gap) is not None


def telling(roles: Iterator[CitationRole]) -> tuple[CitationRole, ...]:
    """Return the roles without ``mentions``, unless that is all there is."""
    found = tuple(dict.fromkeys(roles))
    return tuple(role for role in found if role is not CitationRole.MENTIONS) or found
