"""Motions as papers: who moves them, which one they replace, what each clause does, and whom it is put to."""

from __future__ import annotations

import pytest

from extract.reading import open_document, read
from extract.rules import MOTION_RULES
from extract.source import Source
from extract.statements import Clause, Finding, Motion, Paper, PaperTheme, Replacement
from ontology.terms import ClauseKind, FindingKind, PaperType
from tests.extract.factories import of_kind, stated
from tests.extract.motion_papers.motions import motion, source

_ASKED = "verzoekt de regering hierover een brief te sturen,"


@pytest.mark.parametrize(
    ("title", "signed", "names", "others"),
    [
        ("MOTIE VAN HET LID VAN DEN BERG", ("Van den Berg",), ["Van den Berg"], False),
        ("MOTIE VAN HET LID DE BOER C.S.", ("De Boer", "Inge van Dam"), ["De Boer", "Inge van Dam"], True),
        ("MOTIE VAN DE LEDEN DE BOER EN EL AMRANI", ("De Boer", "El Amrani,"), ["De Boer", "El Amrani"], False),
        ("MOTIE VAN HET LID TER HORST", (), ["Ter Horst"], False),
    ],
)
def test_movers_are_those_who_signed(title: str, signed: tuple[str, ...], names: list[str], others: bool) -> None:
    [said] = of_kind(motion(_ASKED, title=title, signed=signed), Motion)
    assert [person.name for person in said.submitters] == names
    assert (said.and_others, said.date) == (others, "2025-07-03")


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        (("De Boer, El Amrani en Ter Horst",), ["De Boer", "El Amrani", "Ter Horst"]),
        (("Het lid De Boer", "(Lid) Ter Horst"), ["De Boer", "Ter Horst"]),
        (("De Boer (ABC)", "J. (Jo) ter Horst"), ["De Boer", "Jo ter Horst"]),
        (("De Boer c.s.",), ["De Boer"]),
        (("De Boer", "’s-Gravenhage 2025"), ["De Boer"]),
    ],
)
def test_signatures_of_other_forms(signed: tuple[str, ...], names: list[str]) -> None:
    [said] = of_kind(motion(_ASKED, title="MOTIE VAN HET LID DE BOER C.S.", signed=signed), Motion)
    assert [person.name for person in said.submitters] == names


@pytest.mark.parametrize(
    ("title", "replaced"),
    [
        ("GEWIJZIGDE MOTIE VAN HET LID DE BOER TER VERVANGING VAN DIE GEDRUKT ONDER LETTER D", ["kst-99999-D"]),
        ("GEWIJZIGDE MOTIE VAN HET LID DE BOER TER VERVANGING VAN DIE GEDRUKT ONDER NR. 9", ["kst-99999-9"]),
        ("NADER GEWIJZIGDE MOTIE VAN HET LID DE BOER TER VERVANGING VAN DIE GEDRUKT ONDER NRS. 9 EN 10",
         ["kst-99999-9", "kst-99999-10"]),
        ("MOTIE VAN HET LID DE BOER", []),
    ],
)
def test_a_changed_motion_replaces_another_of_its_dossier(title: str, replaced: list[str]) -> None:
    said = motion(_ASKED, title=title)
    assert [each.replaced for each in of_kind(said, Replacement)] == replaced
    assert of_kind(said, Motion)[0].amended == bool(replaced)


def test_names_that_differ_are_found() -> None:
    said = motion(_ASKED, title="MOTIE VAN HET LID DE BORE", official=("A.B. de Boer",))
    [finding] = of_kind(said, Finding)
    assert (finding.kind, finding.about) == (FindingKind.DIFFERING_SUBMITTERS, "De Bore, De Boer")
    assert of_kind(motion(_ASKED, title="MOTIE VAN HET LID DE BOER C.S.", official=("A.B. de Boer",)), Finding) == ()


@pytest.mark.parametrize(
    ("printed", "recorded", "found"),
    [
        ("Voorgesteld 3 juli 2025", "2025-06-27", [("2025-06-27", "3 juli 2025")]),
        ("Voorgesteld 3 juli 2025", "2025-07-03", []),
        ("Voorgesteld 3 juli 2025", "2025", []),
        ("Voorgesteld 3 juli 2025", None, []),
        ("Voorgesteld tijdens het wetgevingsoverleg", "2025-06-27", []),
    ],
)
def test_a_day_that_is_not_the_records_is_found(
    printed: str, recorded: str | None, found: list[tuple[str, str]]
) -> None:
    said = stated(open_document(source(_ASKED, printed=printed, recorded=recorded)), MOTION_RULES)
    findings = [each for each in of_kind(said, Finding) if each.kind is FindingKind.DIFFERING_DATES]
    assert [(each.about, each.first.exact) for each in findings] == found


def test_each_clause_has_its_verb_addressee_and_term() -> None:
    said = motion(
        "overwegende dat wachtlijsten groeien;",
        "verzoekt de Minister van Sport uiterlijk 1 mei 2026 een plan te maken,",
        "roept het kabinet op voor het zomerreces te rapporteren,",
        "spreekt uit dat dit niet kan,",
    )
    read = [(each.number, each.kind, each.verb, each.addressee, each.due) for each in of_kind(said, Clause)]
    assert read == [
        (1, ClauseKind.CONSIDERATION, "overwegende", None, None),
        (2, ClauseKind.REQUEST, "verzoekt", "Minister van Sport", "2026-05-01"),
        (3, ClauseKind.REQUEST, "roept op", "kabinet", "voor het zomerreces"),
        (4, ClauseKind.REQUEST, "spreekt uit", None, None),
    ]


@pytest.mark.parametrize(
    ("asked", "verb", "addressee"),
    [
        ("verzoekt de Nederlandse regering om dit te melden,", "verzoekt", "Nederlandse regering"),
        ("verzoekt het nieuw te vormen kabinet dit te doen,", "verzoekt", "nieuw te vormen kabinet"),
        ("verzoekt de Rekenkamer om dit na te gaan,", "verzoekt", "Rekenkamer"),
        ("verzoekt het Zorginstituut om dit na te gaan,", "verzoekt", "Zorginstituut"),
        ("verzoekt de Kamer hierover te informeren,", "verzoekt", None),
        ("verzoekt het Presidium dit te regelen,", "verzoekt", "Presidium"),
        ("verzoekt voorts om in deze commissie artsen op te nemen,", "verzoekt", None),
        ("dringt er bij de Voorzitter op aan dit te doen,", "dringt aan", "Voorzitter"),
        ("dringt aan op spoed,", "dringt aan", None),
        ("verzoekt de Algemene Rekenkamer dit na te gaan,", "verzoekt", "Algemene Rekenkamer"),
        ("roept de leden van de Kamer op dit te doen,", "roept op", "leden van de Kamer"),
        ("gelast de regering dit te doen,", "gelast", "regering"),
        ("verzoekt de Ministers van Sport en van Zorg actie,", "verzoekt", "Ministers van Sport en van Zorg"),
        ("doet een beroep op het kabinet om te wachten,", "doet een beroep op", "kabinet"),
        ("draagt de Minister van Sport op dit te doen,", "draagt op", "Minister van Sport"),
        ("wijst mevrouw De Boer aan als voorzitter om dit werk af te ronden,", "wijst aan", None),
        ("wijst dit voorstel af,", "wijst af", None),
        ("zegt het vertrouwen in de Minister op,", "zegt op", None),
    ],
)
def test_whom_a_clause_is_put_to(asked: str, verb: str, addressee: str | None) -> None:
    [said] = of_kind(motion(asked), Clause)
    assert (said.verb, said.addressee) == (verb, addressee)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("hierover uiterlijk 1 mei 2026 te berichten", "2026-05-01"),
        ("vóór de zomer van 2025 met een plan te komen", "vóór de zomer van 2025"),
        ("binnen drie maanden te rapporteren", "binnen drie maanden"),
        ("voor Prinsjesdag een wet voor te leggen", "voor Prinsjesdag"),
        ("voor de begrotingsbehandeling 2026 te antwoorden", "voor de begrotingsbehandeling 2026"),
        ("de Kamer hierover begin 2026 te informeren", "begin 2026"),
        ("de Kamer daarover te rapporteren in het najaar van 2025", "in het najaar van 2025"),
        ("bij de Voorjaarsnota een voorstel te doen", "bij de Voorjaarsnota"),
        ("de Kamer voor het einde van het eerste kwartaal te informeren", "voor het einde van het eerste kwartaal"),
        ("uiterlijk per 1 juli 2026 te stoppen", "2026-07-01"),
        ("het programma dat eind 2025 afloopt te verlengen", None),
        ("middelen voor 2026 te reserveren", None),
        ("de nota die voor de zomer wordt verwacht te wijzigen", None),
        ("een commissie in te stellen die binnen vier weken rapporteert", "binnen vier weken"),
        ("na te gaan hoe dit zo snel mogelijk kan", None),
        ("dit zo snel mogelijk, uiterlijk voor de zomer, te regelen", "uiterlijk voor de zomer"),
        ("in 2026 vijf bruggen te bouwen", None),
        ("het plan zo snel als mogelijk te delen", "zo snel als mogelijk"),
        ("de wet met spoed te evalueren", "met spoed"),
        ("na te gaan hoe we zo snel mogelijk naar schone bussen kunnen", None),
        ("België op te roepen de sluis die lekt en piept per direct te dichten", None),
        ("België op te roepen de sluis te dichten, en de Kamer per direct te informeren", "per direct"),
        ("om bij de Voorjaarsnota geld voor bruggen vrij te maken", "bij de Voorjaarsnota"),
        ("bij de augustusbesluitvorming geld voor bruggen vrij te maken", "bij de augustusbesluitvorming"),
        ("dit te betrekken bij de besluitvorming voor de Voorjaarsnota", None),
        ("de besluitvorming voor de zomer af te ronden", "voor de zomer"),
        ("voor het commissiedebat Water van 3 mei een plan te maken", "voor het commissiedebat Water van 3 mei"),
        ("vóór de behandeling van de begroting een plan te maken", "vóór de behandeling van de begroting"),
        ("dit uiterlijk vóór de verdere behandeling van de Waterwet te sturen",
         "uiterlijk vóór de verdere behandeling van de Waterwet"),
        ("middelen voor de behandeling van kanker vrij te maken", None),
        ("uiterlijk bij de begroting 2027 met een plan te komen", "uiterlijk bij de begroting 2027"),
        ("middelen voor de begroting 2027 vrij te maken", None),
        ("in de eerste helft van 2026 te rapporteren", "in de eerste helft van 2026"),
        ("nog vóór de verkiezingen een plan te maken", "nog vóór de verkiezingen"),
        ("subsidie voor de verkiezingen te geven", None),
        ("dit najaar te rapporteren", "dit najaar"),
        ("de bladeren die dit najaar vallen te ruimen", None),
        ("nog voor het einde van deze kabinetsperiode te bouwen", "nog voor het einde van deze kabinetsperiode"),
        ("België op te roepen de sluis voor 1 mei 2026 te dichten", None),
        ("België op te roepen de sluis te dichten, en de Kamer voor 1 mei 2026 te informeren", "2026-05-01"),
        ("binnen een halfjaar te rapporteren", "binnen een halfjaar"),
        ("binnen een half jaar te rapporteren", "binnen een half jaar"),
        ("met Prinsjesdag een plan te presenteren", "met Prinsjesdag"),
    ],
)
def test_by_when_it_is_asked(asked: str, due: str | None) -> None:
    [said] = of_kind(motion(f"verzoekt de regering {asked},"), Clause)
    assert said.due == due


def test_a_request_behind_a_request_is_one_of_its_own() -> None:
    said = of_kind(motion("spreekt uit dat dit niet kan en verzoekt de regering het te verbieden,"), Clause)
    assert [(each.verb, each.addressee) for each in said] == [("spreekt uit", None), ("verzoekt", "regering")]
    said = of_kind(motion("constaterende dat een lid vraagt en verzoekt de regering te wachten;", _ASKED), Clause)
    assert [each.verb for each in said] == ["constaterende", "verzoekt"]


def test_items_of_a_list_are_requests_of_their_own() -> None:
    said = of_kind(motion("verzoekt de regering:", "• wegen te herstellen;", "• bruggen te keuren,"), Clause)
    assert [(each.verb, each.addressee, each.evidence[0].exact) for each in said] == [
        ("verzoekt", "regering", "wegen te herstellen;"),
        ("verzoekt", "regering", "bruggen te keuren,"),
    ]


def test_a_paragraph_broken_in_two_is_one_clause() -> None:
    said = of_kind(motion("constaterende dat de weg naar", "het dorp smal is;", _ASKED), Clause)
    assert [each.evidence[0].exact for each in said] == ["constaterende dat de weg naar het dorp smal is;", _ASKED]


@pytest.mark.parametrize(
    ("ground", "asked", "theme"),
    [
        ("dat huurders klagen;", "woningcorporaties van een huurverhoging te weerhouden,", ["woningmarkt"]),
        ("dat er te weinig woningen zijn;", "huurders een huurtoeslag te geven en te bouwen,", ["wonen"]),
        ("dat huurders, verhuurders en woningcorporaties klagen;", "een brief te sturen,", []),
        ("dat huurders klagen;", "voor een huurder huurders te zoeken,", []),
        ("dat huurders in het ziekenhuis liggen;", "hun een trein of een huurtoeslag te geven,", []),
        ("dat dit zo niet langer kan;", "hierover een brief te sturen,", []),
    ],
)
def test_a_theme_only_where_one_is_clearly_ahead(ground: str, asked: str, theme: list[str]) -> None:
    said = motion(f"overwegende {ground}", f"verzoekt de regering {asked}")
    assert [each.theme for each in of_kind(said, PaperTheme)] == theme


TITLELESS = [
    ("Over deze motie is het laatste woord nog niet gezegd.", ["motie"]),
    ("Over bruggen is het laatste woord nog niet gezegd.", []),
]


@pytest.mark.parametrize(("text", "quotes"), TITLELESS)
def test_a_motion_without_title_rests_on_the_word_that_names_it(text: str, quotes: list[str]) -> None:
    reading = read(Source("x", text, paper=Paper("kst-99001-12", PaperType.MOTION)))
    found = [evidence.exact for each in reading.statements if isinstance(each, Motion) for evidence in each.evidence]
    assert found == quotes
