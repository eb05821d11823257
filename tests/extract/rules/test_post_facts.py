"""Post facts: under which post another falls, and where the words leave that open."""

from __future__ import annotations

import pytest

from extract.rules.measures import measures
from extract.rules.post_facts import post_facts
from extract.statements import PostFact
from tests.extract.factories import document, of_kind, stated
from tests.extract.rules.case_files import Case, read_cases

CASES = read_cases("superiors", count=14)


def _line(fact: PostFact) -> str:
    above = fact.falls_under
    return f"{fact.post.kind} {fact.post.place} | {above.kind} {above.place}" if above else ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_superiors(case: Case) -> None:
    facts = of_kind(stated(document(case.text), [measures, post_facts]), PostFact)
    assert sorted(filter(None, map(_line, facts))) == sorted(case.expected)


def test_from_where_a_post_works() -> None:
    text = (
        "De ambassade in Khartoem bestaat nog en werkt vanuit Nairobi. De ambassade in Sanaa, die wegens de oorlog"
        " vanuit de ambassade in Amman werkt, wordt in 2031 versterkt. De ambassade in Juba, die straks vanuit Kampala"
        " werkt, wordt in 2031 versterkt. De ambassade in Khartoem wordt in 2031 versterkt. De medewerker op de"
        " ambassade in Lima, die vanuit Quito werkt, vertrekt. De ambassade in Lima wordt in 2031 versterkt."
    )
    facts = of_kind(stated(document(text), [measures, post_facts]), PostFact)
    told = {(fact.post.place, fact.stationed_at) for fact in facts if fact.stationed_at}
    assert told == {("Khartoem", "Nairobi"), ("Sanaa", "Amman")}


def test_a_name_alone_in_a_cell_tells_from_where_it_works() -> None:
    table = "| Jaar | Posten |\n| 2028 | Boston (met standplaats New York), Lima |\n"
    text = f"De onderstaande posten worden versterkt.\n\n{table}"
    facts = of_kind(stated(document(text), [measures, post_facts]), PostFact)
    assert [(fact.post.place, fact.stationed_at) for fact in facts if fact.stationed_at] == [("Boston", "New York")]
