"""Policy notes: name, number, role and theme."""

from __future__ import annotations

import pytest

from extract.rules.policy_notes import policy_notes
from extract.rules.themes import themes
from extract.statements import PolicyNote
from ontology.terms import CitationRole
from tests.extract.factories import document, of_kind, official_letter, stated
from tests.extract.rules.case_files import Case, read_cases


@pytest.mark.parametrize("case", read_cases("policy_notes", count=31), ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    notes = of_kind(stated(document(case.text), [themes, policy_notes]), PolicyNote)
    assert [f"{note.name} | {note.identifier or ''} | {note.role}" for note in notes] == list(case.expected)


def _official() -> tuple[PolicyNote, ...]:
    return of_kind(stated(official_letter(), [themes, policy_notes]), PolicyNote)


def _basis(theme: str | None) -> list[PolicyNote]:
    return [note for note in _official() if note.role is CitationRole.POLICY_BASIS and note.theme == theme]


def test_the_note_that_leads_on_security() -> None:
    leading = _basis("veiligheid")
    assert [note.identifier for note in leading] == ["kst-33694-12"]
    assert "GBVS-nota is leidend" in leading[0].evidence[0].exact
    assert leading[0].evidence[0].line == 376


def test_the_papers_that_frame_the_economic_part() -> None:
    framing = _basis("economische-groeikansen")
    assert [note.identifier for note in framing] == ["kst-34952-1", None]
    assert framing[0].name.startswith("Investeren in Perspectief")
    assert framing[1].name == "brief over economische diplomatie"
    assert {quote.line for note in framing for quote in note.evidence} == {616}


def test_the_notes_on_which_the_whole_rests() -> None:
    basis = {note.identifier or note.name for note in _basis(None)}
    assert basis == {"Defensienota", "Staat van de Europese Unie", "kst-33694-12", "kst-34952-1", "kst-19637-2375"}


def test_each_role_stands_once_per_note_and_theme() -> None:
    rows = [(note.identifier or note.name, note.role, note.theme) for note in _official()]
    assert len(rows) == len(set(rows)) == 12
