"""Who speaks: what members, fractions and the chair say of posts is no deed of the cabinet."""

from __future__ import annotations

import pytest

from extract.motions.passages import motion_passages
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

UNLABELLED = """40 806\tPostennet

Nr. 4\tVERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Fractie van Stad en Land

De leden van de fractie van Stad en Land lezen met ontsteltenis dat de ambassade in Harare in 2028 wordt gesloten. [1]

1. Dat staat er niet. De ambassade in Harare levert in 2028 twee functies in.
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


def test_a_fraction_speaks_for_itself_where_nothing_says_who_answers() -> None:
    assert _told(UNLABELLED) == [("reduction", "Harare", "2028")]


def test_a_letter_has_one_voice() -> None:
    letter = "Vragen zijn de aanleiding.\n\nDe heer Pieters vroeg naar Lima. De ambassade in Lima sluit in 2028.\n"
    assert document(letter).others is None


def _head(title: str) -> str:
    return f"40 805\tPostennet\n\nNr. 6\t{title}\n\nVastgesteld 9 juni 2027\n\n"


# What stands in the paper, and the posts of which the cabinet tells there.
PAPERS = {
    "names set in bold": (
        _head("VERSLAG VAN EEN NOTAOVERLEG")
        + "**De voorzitter:** De ambassade in Oslo wordt in 2028 gesloten.\n\n"
        "De heer **Van ’t Hof** (VVD): De ambassade in Lima wordt in 2028 gesloten.\n\n"
        "Minister-president **De Wit**: De ambassade in Havana wordt in 2028 gesloten.\n\n"
        "De **algemene rapporteur**: De ambassade in Kigali wordt in 2028 gesloten.\n",
        ["Havana"],
    ),
    "no empty lines": (
        "40 805 Postennet\nNr. 6 VERSLAG VAN EEN COMMISSIEDEBAT\nVastgesteld 9 juni 2027\nDe voorzitter:\n"
        "De ambassade in Oslo wordt in 2028 gesloten.\nDe heer De Wit (Minister van Buitenlandse Zaken):\n"
        "De ambassade in Havana wordt in 2028 gesloten. De heer Pieters (VVD): De ambassade in Lima wordt in 2028 "
        "gesloten. Minister De Wit: De ambassade in Suva wordt in 2029 geopend.\n",
        ["Havana", "Suva"],
    ),
    "capitals, and a fraction in the middle of an answer": (
        _head("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
        + "VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES\n\n"
        "De leden van de VVD-fractie danken voor de brief. Het kabinet sluit in 2028 de ambassade in Lima.\n\n"
        "REACTIE VAN DE BEWINDSPERSOON\n\nIk dank de leden voor hun vragen.\n\n"
        "De leden van de VVD-fractie wijzen op Quito. De ambassade in Quito wordt in 2028 gesloten. Zij vragen "
        "waarom. De ambassade in Kigali wordt in 2030 gesloten.\n\n"
        "Ook vragen deze leden naar Suva. De ambassade in Suva wordt in 2029 geopend.\n",
        ["Kigali", "Suva"],
    ),
    "«Reactie van de bewindspersoon» under each fraction": (
        _head("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
        + "Vragen en opmerkingen van de leden van de VVD-fractie\n\nHet kabinet sluit in 2028 de ambassade in Lima.\n\n"
        "Reactie van de bewindspersoon\n\nDe ambassade in Havana wordt in 2028 gesloten.\n\n"
        "Vragen en opmerkingen van de leden van de D66-fractie\n\nHet kabinet sluit in 2028 de ambassade in Oslo.\n\n"
        "Reactie van de bewindspersoon\n\nDe ambassade in Suva wordt in 2029 geopend.\n",
        ["Havana", "Suva"],
    ),
    "a question without a label before its answer, and a fraction that is answered": (
        _head("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
        + "Vragen van de leden van de VVD-fractie\n\nDe ambassade in Lima wordt in 2028 gesloten. Waarom?\n\n"
        "Antwoord\n\nDe ambassade in Havana wordt in 2028 gesloten.\n\nDe ambassade in Suva wordt in 2029 geopend.\n\n"
        "In 2027 sloot het kabinet de ambassade in Oslo. Dat vinden deze leden zonde.\n\n"
        "Antwoord\n\nDeze leden doelen op Kigali. De ambassade in Kigali wordt in 2027 gesloten.\n",
        ["Havana", "Kigali", "Suva"],
    ),
    "a question of the first part printed again": (
        _head("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
        + "I Vragen en opmerkingen vanuit de fracties\n\nDe ambassade in Lima wordt in 2028 gesloten. Graag uitleg.\n\n"
        "II Reactie van de Minister\n\nDe ambassade in Lima wordt in 2028 gesloten. Graag uitleg.\n\n"
        "De ambassade in Havana wordt in 2028 gesloten.\n",
        ["Havana"],
    ),
    "question and answer in one paragraph of a nota": (
        _head("NOTA NAAR AANLEIDING VAN HET VERSLAG")
        + "De leden van de VVD-fractie lezen over Lima. De ambassade in Lima wordt in 2028 gesloten. Klopt dat, zo "
        "vragen zij. De ambassade in Havana wordt in 2028 gesloten.\n\n"
        "De ambassade in Oslo wordt in 2028 gesloten, zo lezen de leden van de SGP-fractie. Zij vragen waarom.\n\n"
        "De ambassade in Suva wordt in 2029 geopend.\n",
        ["Havana", "Suva"],
    ),
    "the report of a bill, in which nobody answers": (
        _head("VERSLAG")
        + "De leden van de VVD-fractie hebben kennisgenomen van het voorstel.\n\n2. Posten\n\n"
        "De ambassade in Lima wordt in 2028 gesloten. De regering zegt toe de Kamer in 2028 een brief te sturen.\n",
        [],
    ),
    "questions that nobody has answered yet": (
        _head("LIJST VAN VRAGEN")
        + "1 De ambassade in Lima wordt in 2028 gesloten. Graag een toelichting.\n\n"
        "2 De ambassade in Oslo krijgt er in 2028 vijf medewerkers bij. Graag aangeven waarom.\n",
        [],
    ),
    "questions with parts, and no empty lines": (
        "40 805\tPostennet\n\nVraag 1\nDe ambassade in Lima wordt in 2028 gesloten. Waarom?\nAntwoord 1\n"
        "De ambassade in Havana wordt in 2028 gesloten.\nVraag 2\nKlopt het volgende?\n"
        "a. De ambassade in Oslo wordt in 2028 gesloten.\nb. Komt er meer?\nAntwoord 2\na. Nee.\n"
        "b. De ambassade in Suva wordt in 2029 geopend.\n",
        ["Havana", "Suva"],
    ),
    "a report in its own words": (
        _head("VERSLAG VAN EEN ALGEMEEN OVERLEG")
        + "Vragen en opmerkingen uit de commissie\n\n"
        "De heer Vos (SP) heeft de brief gelezen. De ambassade in Lima wordt in 2028 gesloten.\n\n"
        "Antwoord van de minister\n\nDe minister dankt de leden. De ambassade in Havana wordt in 2028 gesloten.\n\n"
        "Nadere gedachtewisseling\n\n"
        "De heer Vos (SP) blijft bezorgd. De ambassade in Oslo wordt in 2028 gesloten.\n\n"
        "De minister spreekt dat tegen. De ambassade in Suva wordt in 2029 geopend.\n",
        ["Havana", "Suva"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PAPERS)
def test_of_others_nothing_is_read_and_of_the_cabinet_all(case: str) -> None:
    text, places = PAPERS[case]
    assert [place for _, place, _ in sorted(_told(text), key=lambda each: each[1])] == places


@pytest.mark.parametrize(
    "letter",
    [
        "1. Welke posten sluiten?\n\nLima.\n\n2. Welke posten openen?\n\nSuva.\n\n3. Welke blijven?\n\nOslo.\n",
        "Vraag is of dat houdbaar is.\n\nAntwoord daarop geeft deze brief.\n",
        "De leden van de VVD-fractie vroegen naar Lima. De ambassade in Lima sluit in 2028.\n",
        "Zo zei Minister De Wit: de ambassade in Lima sluit. En de heer Pieters: waarom?\n",
    ],
)
def test_of_a_letter_nothing_is_others(letter: str) -> None:
    assert document(letter).others is None


def test_an_answer_to_a_motion_ends_with_its_paragraph_in_a_debate() -> None:
    debate = (
        f"{HEAD}De voorzitter: Aan de orde is het debat.\n\nMinister De Wit: De motie van het lid Vos (Kamerstuk "
        "40 690, nr. 19) verzoekt de regering de posten in Azië te versterken. De ambassade in Suva wordt in 2028 "
        "versterkt.\n\n"
        "De ambassade in Kigali wordt in 2028 versterkt.\n"
    )
    [passage] = motion_passages(opened := document(debate))
    [answer] = passage.answer
    assert opened.text[answer.start : answer.end] == "De ambassade in Suva wordt in 2028 versterkt."


@pytest.mark.parametrize(
    ("announced", "identifier", "movers", "others"),
    [
        ("de leden Pieters en Van Duin c.s.\n\nZij krijgt nr. 12 (40 801).", "kst-40801-12",
         ["Pieters", "Van Duin"], True),
        ("het lid Pieters. Zij krijgt nr. 13, was nr. 12 (40 801).", "kst-40801-13", ["Pieters"], False),
        ("het lid Pieters. Naar mij blijkt, wordt de indiening ervan voldoende ondersteund. Zij krijgt nr. 14 "
         "(40 801).", "kst-40801-14", ["Pieters"], False),
    ],
)  # fmt: skip
def test_a_motion_is_announced(announced: str, identifier: str, movers: list[str], others: bool) -> None:
    debate = f"{HEAD}De voorzitter: Aan de orde.\n\nDe voorzitter:\nDeze motie is voorgesteld door {announced}\n"
    [motion] = document(debate).mentions.motions
    assert (motion.cited, [each.name for each in motion.persons], motion.and_others) == (identifier, movers, others)


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("Het gaat om de motie van het lid Vos (Kamerstuk 40 690, nr. 19). Naar aanleiding van deze motie", True),
        ("De motie van het lid Vos (Kamerstuk 40 690, nr. 19) is aanvaard. Naar aanleiding van de motie-Jansen", False),
        ("De motie van het lid Vos (Kamerstuk 40 690, nr. 19) is aanvaard.\n\nNaar aanleiding van deze motie", False),
    ],
)
def test_this_motion_is_the_one_named_just_before(words: str, cause: bool) -> None:
    letter = f"{words} heeft het kabinet afgezien van de voorgenomen sluiting van de ambassade in Lima.\n"
    [measure] = of_kind(stated(document(letter), [measures]), Measure)
    assert measure.because_of == ("kst-40690-19" if cause else None)
