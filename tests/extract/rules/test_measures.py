"""Measures: what lists and sentences tell of posts, and what they do not."""

from __future__ import annotations

from collections import Counter

import pytest

from extract.rules.measures import measures
from extract.rules.themes import themes
from extract.statements import Measure
from ontology.terms import Action
from tests.extract.factories import document, of_kind, official_letter, stated
from tests.extract.rules.case_files import Case, read_cases

CASES = read_cases("measures", count=251)


def _line(measure: Measure) -> str:
    post = " ".join(filter(None, (measure.post.kind, measure.post.place, measure.post.accredited_to)))
    start, end = measure.period.start, measure.period.end
    when = f"{start or ''}–{end or ''}" if start or end else ""
    notes = [
        measure.former_kind and f"was {measure.former_kind}",
        measure.because_of and f"because of {measure.because_of}",
        measure.funding and f"from {measure.funding}",
    ]
    told = (measure.action, post, when, measure.status, measure.theme or "", measure.marker or "", *filter(None, notes))
    return " | ".join(told).strip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    read = of_kind(stated(document(case.text), [themes, measures]), Measure)
    assert sorted(_line(measure) for measure in read) == sorted(line.strip() for line in case.expected)


def test_the_letter_counts_as_a_reader_counts_it() -> None:
    """115 names in five theme lists, of which one names two posts; Bangalore is converted and strengthened as well."""
    read = of_kind(stated(official_letter(), [themes, measures]), Measure)
    by_action = Counter(measure.action for measure in read)
    assert by_action[Action.STRENGTHENING] == 117
    assert by_action[Action.ADDITIONAL_CAPACITY] == 18
    assert by_action[Action.AVERTED_CLOSURE] == 5
    themed = Counter(measure.theme for measure in read if measure.action is Action.STRENGTHENING)
    assert themed == {
        "veiligheid": 23,
        "instabiliteit-rond-europa": 20,
        "migratie": 22,
        "versterkte-inzet-op-europa": 18,
        "economische-groeikansen": 34,
    }


def test_a_year_that_the_date_line_gives_rests_on_both() -> None:
    """«dit jaar» alone would not show which year it is: the date of the letter stands beside it."""
    text = "Den Haag, 17 februari 2026\n\nDe ambassade in Lima wordt nog dit jaar gesloten.\n"
    read = of_kind(stated(document(text), [themes, measures]), Measure)
    quotes = [quote.exact for measure in read for quote in measure.evidence if "period" in quote.supports]
    assert quotes == ["De ambassade in Lima wordt nog dit jaar gesloten.", "17 februari 2026"]


def test_the_sign_belongs_to_the_job() -> None:
    """Ankara carries the asterisk under Veiligheid and Instabiliteit, and not under Europa."""
    read = of_kind(stated(official_letter(), [themes, measures]), Measure)
    signs = {(each.theme, each.marker) for each in read if each.post.place == "Ankara"}
    assert signs == {("veiligheid", "*"), ("instabiliteit-rond-europa", "*"), ("versterkte-inzet-op-europa", None)}
