"""Amounts, counts and names: what the mentions found, as statements with their words."""

from __future__ import annotations

from decimal import Decimal

from extract.rules.amounts import amounts
from extract.rules.counts import counts
from extract.rules.named import named
from extract.statements import Amount, Count, Named
from tests.extract.factories import document, of_kind, official_letter, stated


def test_money_from_when_and_whether_structural() -> None:
    found = of_kind(stated(official_letter(), [amounts]), Amount)
    first, second = found[:2]
    assert (first.minimum, first.period.start, first.structural) == (Decimal(10_000_000), "2018", False)
    assert (second.minimum, second.period.start, second.structural) == (Decimal(40_000_000), "2021", True)
    assert second.evidence[0].line == 5


def test_what_the_advisory_council_wants() -> None:
    [wanted] = [each for each in of_kind(stated(official_letter(), [amounts]), Amount) if each.minimum != each.maximum]
    assert (wanted.minimum, wanted.maximum, wanted.structural) == (Decimal(70_000_000), Decimal(80_000_000), True)
    assert wanted.evidence[0].line == 263


def test_staff_on_the_posts() -> None:
    values = [each.value for each in of_kind(stated(official_letter(), [counts]), Count)]
    assert {3450, 1079, 781, 298, 2242, 129, 31, 174} <= set(values)


def test_each_name_once_with_all_its_places() -> None:
    opened = document("Het lid Jansen vroeg naar Japan. Over Japan schreef het lid Jansen eerder.")
    found = {(each.sort, each.key): each for each in of_kind(stated(opened, [named]), Named)}
    assert list(found) == [("person", "jansen"), ("country", "JP")]
    assert [len(each.evidence) for each in found.values()] == [2, 2]
    assert found["country", "JP"].written == "Japan"
