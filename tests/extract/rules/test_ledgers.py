"""Tables that tell of each motion or commitment how it stands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.rules.answer_network import answer_network
from extract.rules.answer_posts import answer_posts
from extract.rules.commitments import commitments
from extract.rules.measures import measures
from extract.rules.motions import motions
from extract.statements import AnswerNetwork, AnswerPost, Commitment, Measure, Motion, Statement
from tests.extract.factories import Rule, document, of_kind, stated

RULES = (measures, motions, answer_posts, answer_network)
MOTIONS = "Stand van zaken moties\n\n| Motie | Vindplaats | Stand van zaken |\n"
PROMISES = "Stand van zaken\n\n| Toezegging aan de Tweede Kamer | Stand van zaken |\n"


def read(text: str, *, rules: Sequence[Rule] = RULES) -> tuple[Statement, ...]:
    return stated(document(f"Den Haag, 3 mei 2031\n\nHierna volgt een overzicht.\n\n{text}\n\nTot slot."), rules)


def deeds(statements: tuple[Statement, ...]) -> list[str]:
    found = of_kind(statements, Measure)
    return [f"{each.action} {each.post.place} {each.period.start} {each.because_of}" for each in found]


def test_what_was_done_is_read_and_what_a_motion_asks_is_not() -> None:
    found = read(
        MOTIONS
        + "| Motie van het lid Jansen over een ambassade in Vaduz | Kamerstuk 35 001, nr. 7 | In behandeling. |\n"
        + "| Motie van de leden Bos en Kaya, die verzoekt om een post in Togo | Kamerstuk 35 001, nr. 8 |"
        + " Uitgevoerd. Naar aanleiding van deze motie is op 1 juni 2030 de ambassade in Lomé geopend. |\n"
        + "| Motie van het lid Smit, die verzoekt het NBSO in Porto te behouden | Kamerstuk 35 001, nr. 9 |"
        + " Niet uitgevoerd. Het NBSO in Porto was op 31 oktober 2029 al opgeheven. |"
    )
    assert deeds(found) == ["opening Lomé 2030-06-01 kst-35001-8", "closure Porto 2029-10-31 None"]
    assert [(each.motion, each.post.place) for each in of_kind(found, AnswerPost)] == [("kst-35001-9", "Porto")]
    assert [each.identifier for each in of_kind(found, Motion)] == ["kst-35001-7", "kst-35001-8", "kst-35001-9"]


@pytest.mark.parametrize("state", ["Door de indiener aangehouden.", "Verworpen.", "De motie is ingetrokken."])
def test_a_motion_that_was_not_taken_has_no_answer(state: str) -> None:
    row = "| Motie van het lid Jansen, die verzoekt een ambassade in Lomé te openen | Kamerstuk 35 001, nr. 7 |"
    found = read(f"{MOTIONS}{row} {state} De ambassade in Lomé is in 2030 geopend. |")
    assert deeds(found) == ["opening Lomé 2030 None"]
    assert of_kind(found, AnswerPost) == ()


def test_what_happens_though_the_motion_was_not_carried_out_is_not_its_work() -> None:
    row = "| Motie van het lid Jansen, die verzoekt een ambassade in Lomé te openen | Kamerstuk 35 001, nr. 7 |"
    assert deeds(read(f"{MOTIONS}{row} Niet uitgevoerd. In Lomé wordt in 2032 een ambassade geopend. |")) == [
        "opening Lomé 2032 None"
    ]


def test_cuts_are_softened_only_where_the_last_cell_says_so() -> None:
    rows = [
        "| Motie van het lid Jansen over halvering van de bezuinigingen | Kamerstuk 35 001, nr. 7 | Loopt. |",
        "| Motie van het lid Bos over de posten | Kamerstuk 35 001, nr. 8 | De motie leidde ertoe dat de"
        " bezuiniging op het postennet met EUR 2 miljoen is verlaagd. |",
    ]
    found = of_kind(read(MOTIONS + "\n".join(rows)), AnswerNetwork)
    assert [(each.motion, str(each.direction)) for each in found] == [("kst-35001-8", "softens-cuts")]


def test_other_tables_with_a_state_are_no_ledger() -> None:
    table = "| Gebouw | Stand van zaken |\n| Kanselarij | De ambassade in Lomé is in 2030 geopend. |"
    assert deeds(read(f"Panden\n\n{table}")) == []


def test_promises_that_are_not_yet_kept() -> None:
    rows = [
        "| De Kamer ontvangt een overzicht van de panden. | Planning: februari 2032 |",
        "| Overzicht van de huurders. | Planning: eind 2032 |",
        "| De Kamer wordt geïnformeerd over de dijken. | Afgedaan met de brief van 4 april 2031 |",
        "| Informatie over de sluizen. | In behandeling |",
        "| De Kamer wordt geïnformeerd over de havens. | In behandeling |",
    ]
    found = of_kind(read(PROMISES + "\n".join(rows), rules=(commitments,)), Commitment)
    assert [(each.what, each.to, each.due) for each in found] == [
        ("De Kamer ontvangt een overzicht van de panden.", "Tweede Kamer", "2032-02"),
        ("Overzicht van de huurders.", "Tweede Kamer", "eind 2032"),
        ("De Kamer wordt geïnformeerd over de havens.", "Tweede Kamer", None),
    ]


def test_a_promise_to_nobody_that_is_named_is_left_out() -> None:
    table = "| Toezegging | Stand van zaken |\n| Overzicht van de panden. | Planning: mei 2032 |"
    assert read(f"Overzicht\n\n{table}", rules=(commitments,)) == ()


def test_what_a_description_is_of_is_told_by_the_heading() -> None:
    titles = "| Omschrijving | Vindplaats | Stand van zaken per 1 april 2031 |\n"
    motion = "| Motie van het lid Bos over een post | Kamerstuk 35 001, nr. 8 | Uitgevoerd. Ingevolge deze motie"
    promise = "| De Kamer wordt geïnformeerd over de panden. | Debat van 2 maart 2031 | Planning: mei 2032 |"
    text = (
        f"Moties\n\n{titles}{motion} is in 2030 de ambassade in Lomé geopend. |\n\nDaarnaast is er meer.\n\n"
        f"Toezeggingen aan de Tweede Kamer\n\n{titles}{promise}"
    )
    found = read(text, rules=(*RULES, commitments))
    assert deeds(found) == ["opening Lomé 2030 kst-35001-8"]
    assert [(each.to, each.due) for each in of_kind(found, Commitment)] == [("Tweede Kamer", "2032-05")]


def test_the_chamber_may_stand_in_the_state_and_what_will_be_offered_is_not_done() -> None:
    titles = "Toezeggingen\n\n| Toezegging | Stand van zaken |\n"
    rows = (
        "| Nieuwbouw | Een overzicht wordt vóór 1 mei 2032 aan de Tweede Kamer gezonden. |\n"
        "| Evaluatie | De evaluatie wordt in het najaar van 2032 aan de Eerste Kamer aangeboden. |\n"
        "| Tarieven | De nota is op 1 maart 2031 aan de Eerste Kamer aangeboden. |"
    )
    found = of_kind(read(titles + rows, rules=(commitments,)), Commitment)
    assert [(each.what, each.to, each.due) for each in found] == [
        ("Nieuwbouw", "Tweede Kamer", "2032-05-01"),
        ("Evaluatie", "Eerste Kamer", "najaar van 2032"),
    ]


@pytest.mark.parametrize(("month", "promised"), [("mei", 1), ("september", 0)])
def test_a_promise_of_a_season_gone_by_is_kept(month: str, promised: int) -> None:
    letter = f"Den Haag, 3 {month} 2031\n\nIn april heb ik toegezegd u na de zomer te laten weten wat er sluit.\n"
    assert len(of_kind(stated(document(letter), [commitments]), Commitment)) == promised
