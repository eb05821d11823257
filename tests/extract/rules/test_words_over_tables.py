"""The words over a table: what they say is done to the posts in its rows, and those that say nothing."""

from __future__ import annotations

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from ontology.terms import Action
from tests.extract.factories import document, of_kind, stated

TABLE = "{words}\n\n| Post | Datum | Fte |\n| Ambassade Lima | 2031 | 2 |\n| CG Osaka | 1 mei 2032 | 3 |"


def _actions(words: str) -> set[Action]:
    read = of_kind(stated(document(f"Het net verandert.\n\n{TABLE.format(words=words)}"), [measures]), Measure)
    assert not read or [each.period.start for each in read] == ["2031", "2032-05-01"]
    return {each.action for each in read}


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("De tabel toont de posten die worden gesloten.", Action.CLOSURE),
        ("Onderstaande posten worden gesloten.", Action.CLOSURE),
        ("Het kabinet sluit de volgende posten.", Action.CLOSURE),
        ("Het gaat om de volgende sluitingen:", Action.CLOSURE),
        ("Te sluiten posten en moment van sluiting", Action.CLOSURE),
        ("De tabel laat zien welke posten worden gesloten. Per post staat er de datum.", Action.CLOSURE),
        ("Er komen twee nieuwe posten bij:", Action.OPENING),
        ("Besloten is tot heropening van de volgende posten.", Action.REOPENING),
        ("De 5 extra fte zijn als volgt verdeeld.", Action.STRENGTHENING),
        ("De versterking komt terecht bij de volgende posten:", Action.STRENGTHENING),
        ("Tabel 2. Uitbreiding per post", Action.STRENGTHENING),
        ("Extra formatie per post (in fte)", Action.STRENGTHENING),
        ("Inkrimping van posten (in fte)", Action.REDUCTION),
    ],
)
def test_the_words_say_what_is_done(words: str, action: Action) -> None:
    assert _actions(words) == {action}


@pytest.mark.parametrize(
    "words",
    [
        "De volgende posten blijven open.",
        "De volgende posten worden mogelijk gesloten:",
        "De volgende posten worden tijdelijk gesloten.",
        "De kanselarijen van de volgende posten worden uitgebreid.",
        "Het advies luidt de volgende posten te sluiten.",
        "De motie vraagt de extra fte als volgt te verdelen.",
        "Er komen geen nieuwe posten.",
        "De tabel toont de posten die in aanmerking komen voor sluiting.",
        "De tabel toont de posten die worden gesloten. Daarover is nog geen besluit genomen.",
        "Uitbreiding van het postennet",
        "De bezetting van de posten is als volgt.",
        "Duitsland sluit de volgende posten:",
    ],
)
def test_other_words_say_nothing(words: str) -> None:
    assert _actions(words) == set()
