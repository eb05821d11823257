"""What a sentence says a note is for: policy rests on it, posts carry it out, money comes from it.

Knows which notes of a sentence are its subject: «in de brief …» is not, «de nota en de brief …» both are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extract.document import Document
from extract.lexicon import Phrases, pattern
from extract.notes.links import LinkedNote
from extract.passages import NEGATION, before, lying_in, words
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
_GROUNDED = {word: re.compile(rf"\b{word}\s+{_ARTICLE}$", re.IGNORECASE) for word in _GROUNDS}
_LAST_ARTICLES = re.compile(rf"\s{_ARTICLE}$", re.IGNORECASE)
# «berust niet op de», «niet langer gebaseerd op de», «vloeit niet voort uit de»; not «niet alleen op de»
_DENIED = re.compile(
    r"\b(?:niet|geenszins|evenmin|nooit)\s+(?!(?:alleen|slechts|enkel|uitsluitend)\b)(?:[\w-]+\s+){0,3}?"
    rf"(?:op|uit|aan|van)\s+{_ARTICLE}$",
    re.IGNORECASE,
)
# «De leden vragen of de nota … leidend is», «De nota … was destijds leidend»: it is not said that it is.
_OPEN_OR_PAST = re.compile(
    r"\?\s*\Z|\b(?:vraagt|vragen|vroeg|vroegen|vraag\s+is)\s(?:[^.;:]{0,80}\s)?of\s"
    r"|\b(?:(?<!van )destijds|indertijd|toentertijd|achterhaald|losgelaten)\b",
    re.IGNORECASE,
)
# « 2029 (Kamerstuk 1, nr. 2), » between a note and what follows it.
_NUMBER_BEHIND = re.compile(r"^[»”\"]?\s*(?:\d{4}(?:\s?[–-]\s?\d{2,4})?\s*)?(?:\([^)]*\))?,?\s*")
# «was de nota … met de leidraad» te lezen
_LED = re.compile(r"\b(?:met|van|in|op|bij|aan|uit|over|naar|tot|binnen|volgens)\s+(?:het|de)\s+\w+$")
# A title, and a number in brackets; «in het kader van» is no framework.
_BETWEEN = re.compile(r"«[^«»]*»|\([^()]*\)|\b[Ii]n\s+(?:het|dit|dat)\s+(?:bredere\s+)?kader\b")
# Code points before a note in which its preposition or phrase stands: «ter uitvoering van de nieuwe » has 31.
_LEAD = 100
_MOST_LED = 12  # sentences back to the one that tells how many notes there are
# «Het ene is de nota …», «Het tweede betreft een brief …».
_ONE_OF = re.compile(
    r"(?:Het|De|Dat)\s+(?:ene|andere|eerste|tweede|derde|laatste)\s+(?:is|betreft)\s+(?:(?:de|het|een)\s+)?"
)
_SEVERAL = re.compile(r"\b(?:stukken|nota[’']s|documenten|papieren|brieven)\b", re.IGNORECASE)
_REACH = 100  # code points; a number in brackets may stand between
_JOINING = re.compile(rf"\b(?:samen\s+met|tezamen\s+met|naast)\s+{_ARTICLE}$", re.IGNORECASE)
# Between the members of one subject: « (Kamerstuk 1, nr. 2) en de ».
_COORDINATED = re.compile(rf"\s*(?:\([^)]*\))?\s*(?:,|en|alsmede|evenals|,\s+en)?\s*{_ARTICLE}", re.IGNORECASE)


def note_roles(document: Document, sentence: Span, notes: tuple[LinkedNote, ...]) -> dict[LinkedNote, CitationRole]:
    """Return the role that *sentence* gives each of its *notes*, which are in order; a note without one is left out.

    All are asked together: there may be as many notes as phrases, and each phrase has few of them. The subject of a
    phrase ends in its sentence.
    """
    roles: dict[LinkedNote, CitationRole] = {}
    if _OPEN_OR_PAST.search(words(document, sentence)):
        return {}
    notes = tuple(note for note in notes if not _preceded(document, sentence, note, _DENIED))
    text, groups = _unparted(words(document, sentence)), _groups(document, lying_in(notes, sentence))
    for role in _TELLING:
        subject = pattern(_TABLE, role.value, "subject")
        told = {*_subjects(document, sentence, text, groups, subject), *_objects(sentence, text, groups, role)}
        told.update(_enclosed(document, sentence, text, groups, role))
        grounds = [word for word in _GROUNDS if pattern(_TABLE, role.value, word).search(text)]
        for note in notes:
            if note not in roles and (
                note in told
                or any(_preceded(document, sentence, note, _GROUNDED[word]) for word in grounds)
                or _is_behind(document, note, role)
                or _is_enumerated(document, sentence, note, subject)
            ):
                roles[note] = role
    return roles


def _subjects(
    document: Document, sentence: Span, text: str, groups: list[list[LinkedNote]], phrases: Phrases
) -> Iterator[LinkedNote]:
    """Yield the notes that are the subject of a phrase in *text*, before or in it: «vormen deze nota's de basis».

    Each phrase has the last group before its end that no preposition governs, and those that join in.
    """
    told = (phrase for phrase in phrases.finditer(text) if not NEGATION.search(phrase.group()))
    ends = [sentence.start + phrase.end() for phrase in told]
    if not ends:
        return
    free = [group for group in groups if not _preceded(document, sentence, group[0], _GOVERNED)]
    for at in sorted({bisect_left(free, end, key=_starts) for end in ends} - {0}):
        yield from free[at - 1]
    for group in groups:
        if _starts(group) < ends[-1] and _preceded(document, sentence, group[0], _JOINING):
            yield from group


def _enclosed(
    document: Document, sentence: Span, text: str, groups: list[list[LinkedNote]], role: CitationRole
) -> Iterator[LinkedNote]:
    """Yield the notes inside a phrase of *text*: «Inhoudelijk is de Afrikastrategie het vertrekpunt»."""
    for phrase in pattern(_TABLE, role.value, "around").finditer(text):
        within = Span(sentence.start + phrase.start(), sentence.start + phrase.end())
        denied = NEGATION.search(phrase.group()) or _LED.search(phrase.group())
        for group in () if denied else groups:
            if within.holds(group[0].span) and not _preceded(document, sentence, group[0], _GOVERNED):
                yield from group


def _unparted(text: str) -> str:
    """Blank what would part a phrase, or is none: «ligt de nota «Open vensters» (Kamerstuk 1, nr. 2) ten grondslag»."""
    return _BETWEEN.sub(lambda found: " " * len(found[0]), text)


def _starts(group: list[LinkedNote]) -> int:
    return group[0].span.start


def _objects(
    sentence: Span, text: str, groups: list[list[LinkedNote]], role: CitationRole
) -> Iterator[LinkedNote]:
    """Yield the notes that stand right behind a phrase of *text*: «op basis van de Cultuurnota»."""
    phrases = pattern(_TABLE, role.value, "object")
    for group in groups:
        lead = text[_near(sentence, group[0]) - sentence.start : max(group[0].span.start - sentence.start, 0)]
        article = _LAST_ARTICLES.search(lead)
        lead = (lead[: article.start()] if article else lead).rstrip()
        if any(at.end() == len(lead) and not NEGATION.search(at.group()) for at in phrases.finditer(lead)):
            yield from group


def _is_behind(document: Document, note: LinkedNote, role: CitationRole) -> bool:
    """Tell whether the phrase follows *note* and its number: «om de nota «Open vensters» (…) te kunnen uitvoeren», «de
    nota «Open vensters», waarop deze besluiten zijn gebaseerd»."""
    after = _NUMBER_BEHIND.sub("", document.text[note.span.end : note.span.end + _REACH])
    found = pattern(_TABLE, role.value, "behind").match(after)
    return found is not None and not NEGATION.search(found[0])


def _is_enumerated(document: Document, sentence: Span, note: LinkedNote, subject: Phrases) -> bool:
    """Tell whether *note* is one of those that led: «Twee stukken vormen het kader. Het ene is …»."""
    if not _ONE_OF.fullmatch(document.text, sentence.start, note.span.start):
        return False
    earlier = before(document, sentence)
    for _ in range(_MOST_LED):
        text = words(document, earlier) if earlier else ""
        if earlier is None or _SEVERAL.search(text):
            return subject.search(text) is not None
        earlier = before(document, earlier)
    return False


def _preceded(document: Document, sentence: Span, note: LinkedNote, by: re.Pattern[str]) -> bool:
    return by.search(document.text, _near(sentence, note), note.span.start) is not None


def _near(sentence: Span, note: LinkedNote) -> int:
    """Return where the words right before *note* begin."""
    return max(sentence.start, note.span.start - _LEAD)


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
