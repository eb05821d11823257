"""Citations: each mention of a paper with its sort and its role."""

from __future__ import annotations

from collections import Counter

import pytest

from extract.rules.citations import citations, type_of
from extract.rules.motions import motions
from extract.rules.policy_notes import policy_notes
from extract.statements import Citation
from ontology.terms import CitationRole, PaperType
from tests.extract.factories import document, of_kind, official_letter, stated
from tests.extract.rules.case_files import Case, read_cases

RULES = (motions, policy_notes, citations)


@pytest.mark.parametrize("case", read_cases("citations", count=15), ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    found = of_kind(stated(document(case.text), RULES), Citation)
    assert [f"{each.cited} {each.type} {each.role}" for each in found] == list(case.expected)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("de motie van de leden A en B (Kamerstuk ", PaperType.MOTION),
        ("de Waterstrategie (Kamerstuk ", PaperType.POLICY_NOTE),
        ("het jaarverslag (Kamerstuk ", PaperType.PAPER),
    ],
)
def test_type_of_a_lead(lead: str, expected: PaperType) -> None:
    assert type_of(lead) is expected


def _official() -> tuple[Citation, ...]:
    return of_kind(stated(official_letter(), RULES), Citation)


def test_the_official_letter_cites_eleven_papers_twenty_two_times() -> None:
    found = Counter((each.cited, str(each.type)) for each in _official())
    assert found == {
        ("kst-32734-31", "letter"): 3,
        ("kst-34952-24", "motion"): 2,
        ("kst-34952-8", "motion"): 2,
        ("kst-32734-20", "motion"): 2,
        ("kst-34000-22", "motion"): 1,
        ("kst-32734-15", "letter"): 1,
        ("kst-33694-12", "policy-note"): 3,
        ("kst-34952-1", "policy-note"): 5,
        ("kst-19637-2375", "letter"): 1,
        ("kst-19637-573", "policy-note"): 1,
        ("kst-32735-198", "paper"): 1,
    }


def test_roles_in_the_official_letter() -> None:
    roles = {(each.cited, each.evidence[0].line): each.role for each in _official()}
    assert {roles["kst-34952-24", 31], roles["kst-34952-24", 679], roles["kst-34952-8", 701]} == {CitationRole.ANSWERS}
    past = (("kst-32734-20", 134), ("kst-32734-20", 166), ("kst-34000-22", 136), ("kst-32734-15", 178))
    assert {roles[where] for where in past} == {CitationRole.HISTORY}
    assert {role for (cited, _), role in roles.items() if cited == "kst-32734-31"} == {CitationRole.FOLLOWS_UP}
    assert roles["kst-34952-1", 670] is CitationRole.EXECUTES
    assert roles["kst-33694-12", 292] is CitationRole.POLICY_BASIS
    assert roles["kst-32735-198", 734] is CitationRole.FUNDS


def test_a_joint_citation_is_one_mention_under_two_dossiers() -> None:
    [joint] = [each for each in _official() if len(each.dossiers) > 1]
    assert (joint.as_written, joint.dossiers) == ("19 637 en 30 573, nr. 573", ("19637", "30573"))
