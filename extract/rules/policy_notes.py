"""Policy notes: which notes the document rests on, carries out or speaks of, and for which theme.

One statement per note, role and theme. A letter counts as a note only where it has a role; a mention adds nothing to a
role of the same note under the same theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby

from extract.document import Document
from extract.notes.links import LinkedNote, linked_notes
from extract.notes.roles import note_roles
from extract.passages import sentence_at
from extract.spans import Span
from extract.statements import Evidence, PolicyNote, Statement
from ontology.terms import CitationRole

_RULE = "policy_notes"


@dataclass(frozen=True, slots=True)
class _Said:
    note: LinkedNote
    role: CitationRole
    theme: str | None
    evidence: tuple[Evidence, ...]


def policy_notes(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return a `PolicyNote` per note, role and theme, in the order of the text."""
    notes = linked_notes(document)
    themes = document.theme_sections if notes else {}
    roles: dict[LinkedNote, CitationRole] = {}
    for sentence, there in groupby(notes, partial(_sentence_of, document)):
        roles |= note_roles(document, sentence, tuple(there))
    said = [_said(document, note, roles.get(note, CitationRole.MENTIONS), themes) for note in notes]
    said = [each for each in said if each.role is not CitationRole.MENTIONS or not _in_passing(each.note)]
    telling = {(_identity(each.note), each.theme) for each in said if each.role is not CitationRole.MENTIONS}
    kept = [
        each
        for each in said
        if each.role is not CitationRole.MENTIONS or (_identity(each.note), each.theme) not in telling
    ]
    return tuple(_merged(kept, notes))


def _in_passing(note: LinkedNote) -> bool:
    """Letters, and abbreviations that nothing explains, are notes only where they have a role."""
    return note.letter or note.unexplained


def _sentence_of(document: Document, note: LinkedNote) -> Span:
    return sentence_at(document, note.span.start) or note.span


def _said(document: Document, note: LinkedNote, role: CitationRole, themes: dict[int, str]) -> _Said:
    sentence = _sentence_of(document, note)
    block = document.outline.block_at(note.span.start)
    theme = themes.get(block.section) if block else None
    spans = (Span(sentence.start, max(sentence.end, note.span.end)), *note.also)
    return _Said(note, role, theme, _evidence(document, spans))


def _evidence(document: Document, spans: tuple[Span, ...]) -> tuple[Evidence, ...]:
    """Quote *spans*, without what a span before already holds."""
    outer = [at for at in spans if not any(other != at and other.holds(at) for other in spans)]
    return tuple(quote for at in dict.fromkeys(outer) for quote in document.evidence(at, rule=_RULE))


def _merged(said: list[_Said], notes: tuple[LinkedNote, ...]) -> list[PolicyNote]:
    groups: dict[tuple[str, CitationRole, str | None], list[_Said]] = {}
    names = _names(notes)
    for each in said:
        groups.setdefault((_identity(each.note), each.role, each.theme), []).append(each)
    return [
        PolicyNote(
            name=names[_identity(group[0].note)],
            identifier=group[0].note.identifier,
            role=role,
            evidence=tuple(dict.fromkeys(quote for each in group for quote in each.evidence)),
            theme=theme,
        )
        for (_, role, theme), group in groups.items()
    ]


def _names(notes: tuple[LinkedNote, ...]) -> dict[str, str]:
    """The fullest name that the document gives each note."""
    fullest: dict[str, str] = {}
    for note in notes:
        fullest[_identity(note)] = max(fullest.get(_identity(note), ""), note.name, key=len)
    return fullest


def _identity(note: LinkedNote) -> str:
    return note.identifier or note.key
