"""Who speaks: what members, fractions and the chair say of posts is no deed of the cabinet."""

from __future__ import annotations

from extract.rules.commitments import commitments
from extract.rules.measures import measures
from extract.rules.motions import motions
from extract.statements import Commitment, Measure, Motion
from tests.extract.factories import document, of_kind, stated

HEAD = "40 801\tPostennet\n\nNr. 9\tVERSLAG VAN EEN COMMISSIEDEBAT\n\nVastgesteld 9 juni 2027\n\n"
DEBATE = f"""{HEAD}De voorzitter:
Ik geef het woord aan de heer Pieters. De ambassade in Oslo wordt in 2028 gesloten, lees ik.

De heer Pieters (VVD):
Voorzitter. De Minister sluit de ambassade in Lima in 2028. Wij krijgen in 2029 een consulaat-generaal in Perth.

Dat zeg ik de Kamer toe. De ambassade in Kigali wordt versterkt. Daarom dien ik een motie in.

Motie

De Kamer,

gehoord de beraadslaging,

verzoekt de regering de ambassade in Lima te behouden,

en gaat over tot de orde van de dag.

De voorzitter:
Deze motie is voorgesteld door de leden Pieters en Van Duin. Zij krijgt nr. 12 (40 801).

Mevrouw Van Duin (D66): De ambassade in Quito blijft open, hebben wij begrepen.

Minister De Wit:
Voorzitter. De ambassade in Havana wordt op 1 juli 2028 gesloten.

Ik zeg toe dat de Kamer voor de zomer een brief ontvangt.
"""

WRITTEN = """40 802\tPostennet

Nr. 4\tVERSLAG VAN EEN SCHRIFTELIJK OVERLEG

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie danken voor de brief. Het kabinet sluit in 2028 de ambassade in Lima. Waarom is dat?

II Antwoord/Reactie van de Minister

Vragen en opmerkingen van de leden van de VVD-fractie

De ambassade in Lima wordt per 1 mei 2028 gesloten.

De leden van de VVD-fractie lezen dat Quito volgt. De ambassade in Quito gaat in 2029 dicht. Klopt dat?

De ambassade in Quito wordt in 2030 gesloten.
"""

IN_TURN = """40 803\tPostennet

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie danken voor de brief. Het kabinet sluit in 2028 de ambassade in Lima.

Antwoord

De ambassade in Lima sluit in 2029.

De leden van de D66-fractie wijzen op Suva. De ambassade in Suva gaat in 2028 open.

Antwoord van het kabinet

Deze leden noemen Suva. De ambassade in Suva wordt in 2030 geopend.

Ook de ambassade in Quito wordt in 2028 gesloten. Waarom?

Antwoord

De ambassade in Quito wordt in 2031 gesloten.
"""

REPEATED = """40 805\tPostennet

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVD-fractie

De ambassade in Lima sluit in 2028. Deze leden vinden dat jammer.

II Antwoord/Reactie van de Minister

De ambassade in Lima sluit in 2028. Deze leden vinden dat jammer.

De ambassade in Lima wordt in 2030 gesloten.
"""

NUMBERED = """40 804\tPostennet

Nr. 3\tLIJST VAN VRAGEN EN ANTWOORDEN

1

U sluit in 2028 de ambassade in Lima. Waarom?

De ambassade in Lima wordt in 2029 gesloten.

2

De ambassade in Quito is in 2020 gesloten. Komt zij terug?

Nee.

3

Welke posten krijgen er mensen bij?

De ambassade in Suva wordt in 2029 versterkt.
"""


def _told(text: str) -> list[tuple[str, str, str | None]]:
    read = of_kind(stated(document(text), [measures]), Measure)
    return sorted((each.action.value, each.post.place, each.period.start) for each in read)


def test_of_a_debate_only_the_minister_is_heard() -> None:
    assert _told(DEBATE) == [("closure", "Havana", "2028-07-01")]


def test_a_member_promises_nothing() -> None:
    [promise] = of_kind(stated(document(DEBATE), [commitments]), Commitment)
    assert promise.what == "Ik zeg toe dat de Kamer voor de zomer een brief ontvangt."


def test_a_motion_that_the_chair_announces_has_its_movers_and_its_request() -> None:
    [motion] = of_kind(stated(document(DEBATE), [motions]), Motion)
    assert motion.identifier == "kst-40801-12"
    assert [person.name for person in motion.submitters] == ["Pieters", "Van Duin"]
    assert motion.request is not None
    assert motion.request.exact == "verzoekt de regering de ambassade in Lima te behouden"


def test_fractions_ask_and_the_minister_answers_under_their_names() -> None:
    assert _told(WRITTEN) == [("closure", "Lima", "2028-05-01"), ("closure", "Quito", "2030")]


def test_where_question_and_answer_take_turns_each_label_counts() -> None:
    assert _told(IN_TURN) == [("closure", "Lima", "2029"), ("closure", "Quito", "2031"), ("opening", "Suva", "2030")]


def test_a_question_that_is_repeated_before_its_answer_is_asked_again() -> None:
    assert _told(REPEATED) == [("closure", "Lima", "2030")]


def test_a_number_over_a_question_is_the_label() -> None:
    assert _told(NUMBERED) == [("closure", "Lima", "2029"), ("strengthening", "Suva", "2029")]


def test_a_letter_has_one_voice() -> None:
    letter = "Vragen zijn de aanleiding.\n\nDe heer Pieters vroeg naar Lima. De ambassade in Lima sluit in 2028.\n"
    assert document(letter).others is None
