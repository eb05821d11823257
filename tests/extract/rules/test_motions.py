"""Motions: who, when, what they ask, where they are answered and with what opinion."""

from __future__ import annotations

import pytest

from extract.motions.opinions import opinion_of
from extract.rules.motions import motions
from extract.statements import Motion, MotionName, Statement
from ontology.terms import Opinion
from tests.extract.factories import document, of_kind, official_letter, stated
from tests.extract.rules.case_files import Case, read_cases


def _lines(statement: Statement) -> list[str]:
    if isinstance(statement, MotionName):
        return _name_lines(statement)
    assert isinstance(statement, Motion)
    names = ", ".join(person.name for person in statement.submitters)
    signs = ", ".join(["c.s."] * statement.and_others + ["gewijzigd"] * statement.amended)
    told = (statement.date or "", statement.opinion or "", statement.responded_in or "")
    request = [f"  {statement.request.exact}"] if statement.request else []
    return [" | ".join((statement.identifier, names, signs, *told)), *request]


def _name_lines(name: MotionName) -> list[str]:
    """A name that nothing in the document gives a number, with all that is said of it."""
    movers = ", ".join(person.name for person in name.movers)
    signs = ", ".join(["c.s."] * name.and_others + ["gewijzigd"] * name.amended)
    said = (name.date or "", name.adopted or "", name.dossier or "")
    return [" | ".join(("by name", movers, signs, *said)), *([f"  {name.subject}"] if name.subject else [])]


@pytest.mark.parametrize("case", read_cases("motions", count=31), ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    read = stated(document(case.text), [motions])
    lines = [line.rstrip() for statement in read for line in _lines(statement)]
    assert lines == [line.rstrip() for line in case.expected]


def test_every_quote_stands_in_the_source() -> None:
    opened = document(read_cases("motions", count=31)[0].text)
    for motion in of_kind(stated(opened, [motions]), Motion):
        for quote in (*motion.evidence, *([motion.request] if motion.request else [])):
            assert " ".join(opened.outline.clean.source[quote.start : quote.end].split()) == quote.exact


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Het kabinet neemt de motie over.", Opinion.SUPPORTED),
        ("Ik laat het oordeel over deze motie aan de Kamer.", Opinion.SUPPORTED),
        ("Het kabinet beschouwt de motie als ondersteuning van beleid.", Opinion.SUPPORTED),
        ("De motie wordt niet uitgevoerd.", Opinion.REFUSED),
        ("Het kabinet zal aan de motie geen uitvoering geven.", Opinion.REFUSED),
        ("Het kabinet zal geen uitvoering geven aan de motie.", Opinion.REFUSED),
        ("De regering neemt het advies van de raad ter harte.", None),
        ("De raad onderschrijft dat dit nodig is.", None),
        ("Het kabinet neemt de motie over, mits er geld voor is.", Opinion.SUPPORTED_WITH_RESERVE),
    ],
)
def test_opinion_of_one_sentence(answer: str, expected: Opinion | None) -> None:
    assert opinion_of((answer,)) == expected


def test_motions_of_the_official_letter() -> None:
    read = stated(official_letter(), [motions])
    found = {motion.identifier: motion for motion in of_kind(read, Motion)}
    assert list(found) == ["kst-34952-24", "kst-34952-8", "kst-32734-20", "kst-34000-22"]
    assert not of_kind(read, MotionName)
    trade, rights, cuts, network = found.values()
    assert [person.name for person in trade.submitters] == ["Amhaouch", "Bouali"]
    assert (trade.amended, trade.date, trade.opinion) == (True, "2018-07-03", Opinion.SUPPORTED_WITH_RESERVE)
    assert [person.name for person in rights.submitters] == ["Van den Hul"]
    assert (rights.amended, rights.date, rights.opinion) == (False, "2018-06-28", Opinion.SUPPORTED)
    assert (cuts.and_others, cuts.responded_in, cuts.opinion) == (True, None, None)
    assert (network.and_others, network.request) == (False, None)


def test_requests_of_the_official_letter() -> None:
    found = {motion.identifier: motion for motion in of_kind(stated(official_letter(), [motions]), Motion)}
    trade, rights = found["kst-34952-24"].request, found["kst-34952-8"].request
    assert trade is not None
    assert rights is not None
    assert (trade.line, rights.line) == (682, 703)
    assert trade.exact.startswith("verzoekt de regering de economische functie van het postennet uit te breiden")
    assert trade.exact.endswith("handelsverdragen worden gesloten.")
    assert rights.exact.endswith("mensenrechten en het lokaal maatschappelijk middenveld.")
