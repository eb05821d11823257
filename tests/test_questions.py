"""What users ask of the official letter, by the numbers of ../shared/questions.md: the answer, and words that prove it.

The answers were found by reading the letter. A question that it does not answer must give «not stated» and the passages
looked at; where it contradicts itself both readings must stand.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.store import EmbeddedStore
from graph.trace import find_motion, find_posts, trace_motion, why
from ontology.terms import Basis
from queries.answer import Answer
from queries.ask import ask_named
from queries.asked import answered
from queries.formats import shown
from queries.named_query import named_query
from tests.official import official_letter
from tests.test_gold import built

Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def letter() -> EmbeddedStore:
    return built(official_letter())


@pytest.fixture(scope="module")
def ask(letter: EmbeddedStore) -> Ask:
    def asked(query: str, **values: str) -> Answer:
        return ask_named(letter, query, **values)

    return asked


def rows(answer: Answer, *columns: str) -> set[tuple[str, ...]]:
    return set(zip(*(map(shown, answer.column(column)) for column in columns), strict=True))


def quotes(answer: Answer, column: str = "quote") -> str:
    return " | ".join(map(shown, answer.column(column)))


def test_1_which_motions(ask: Ask) -> None:
    assert rows(ask("motions"), "motion", "submitters", "amended") == {
        ("kst-34952-24", "Amhaouch|Bouali", "true"),
        ("kst-34952-8", "Van den Hul", "false"),
        ("kst-32734-20", "Sjoerdsma", "false"),
        ("kst-34000-22", "Van Ojik", "false"),
    }


def test_2_which_consulates_stayed_open_has_two_readings(ask: Ask, letter: EmbeddedStore) -> None:
    trace = trace_motion(letter, find_motion(letter, "kst-32734-20"))
    proof = {
        effect.post.place: {step.passage.line for step in effect.steps if step.kind == "measure"}
        for effect in trace.effects
        if effect.post
    }
    assert set(proof) == {"München", "Chicago", "Antwerpen", "Milaan", "Osaka"}
    assert min(proof["Osaka"]) >= 163
    assert all(min(lines) < 140 for place, lines in proof.items() if place != "Osaka")
    both = ask("findings", finding="differing-posts")
    assert rows(both, "about") == {("kst-32734-20",)}
    assert "Osaka" not in quotes(both, "first_quote")
    assert "Chicago en Osaka geen doorgang" in quotes(both, "second_quote")


def test_3_no_post_is_named_as_effect_of_van_ojik(ask: Ask) -> None:
    found = ask("effects", motion="kst-34000-22")
    assert rows(found, "post", "basis", "direction") == {("", "network", "softens-cuts")}
    assert "vermindering van de ingezette bezuinigingen" in quotes(found)


def test_4_what_amhaouch_and_bouali_ask(ask: Ask) -> None:
    found = ask("motions", motion="kst-34952-24")
    assert rows(found, "date") == {("2018-07-03",)}
    assert "de economische functie van het postennet uit te breiden" in quotes(found, "request")
    assert "landen waarmee recent handelsverdragen zijn afgesloten" in quotes(found, "request")


def test_5_the_cabinet_takes_it_over_with_reserve(letter: EmbeddedStore) -> None:
    trace = trace_motion(letter, find_motion(letter, "kst-34952-24"), bases={Basis.COUNTRY})
    assert trace.motions[0].opinion == "supported-with-reserve"
    said = " ".join(step.passage.exact for step in trace.effects[0].steps if step.kind == "country")
    assert "zal deze indien nodig versterken" in said
    assert {effect.direction for effect in trace.effects} == {"may-strengthen"}


def test_7_what_van_den_hul_asks(ask: Ask) -> None:
    found = ask("motions", motion="kst-34952-8")
    assert rows(found, "date") == {("2018-06-28",)}
    assert "mensenrechten en het lokaal maatschappelijk middenveld" in quotes(found, "request")


def test_8_through_which_themes_it_works(ask: Ask, letter: EmbeddedStore) -> None:
    found = ask("effects", motion="kst-34952-8", basis="theme")
    assert rows(found, "theme") == {("instabiliteit-rond-europa",), ("migratie",), ("veiligheid",)}
    chain = why(letter, find_motion(letter, "kst-34952-8"), find_posts(letter, "Tunis")).effects[0].steps
    assert "«instabiliteit rond Europa», «migratie» en «veiligheid»" in " ".join(step.passage.exact for step in chain)


def test_10_the_asterisk_belongs_to_the_job(ask: Ask) -> None:
    found = ask("measures", place="Ankara", action="strengthening")
    assert rows(found, "theme", "marked") == {
        ("veiligheid", "true"),
        ("instabiliteit-rond-europa", "true"),
        ("versterkte-inzet-op-europa", "false"),
    }
    assert rows(ask("measures", place="Belgrado"), "theme", "marked") == {
        ("veiligheid", "true"),
        ("versterkte-inzet-op-europa", "false"),
    }


def test_11_which_posts_open_or_change_form_in_2018(ask: Ask) -> None:
    found = ask("post-history", year="2018")
    assert rows(found, "place", "kind", "event") == {
        ("Ouagadougou", "embassy-office", "opening"),
        ("Ndjamena", "embassy-office", "opening"),
        ("Atlanta", "consulate-general", "opening"),
        ("Bangalore", "consulate-general", "conversion"),
        ("Bangalore", "consulate-general", "opening"),
        ("Niamey", "embassy-office", "opening"),
    }
    assert "ambassadekantoren openen in Ouagadougou" in quotes(found)


def test_13_strengthened_for_migration_in_2018(ask: Ask) -> None:
    found = ask("measures", theme="migratie", year="2018")
    places = "Abuja, Addis Abeba, Amman, Bamako, Caïro, Khartoem, New York, Tunis"
    assert rows(found, "place") == {(place,) for place in places.split(", ")}
    assert rows(ask("measures", place="New York"), "kind", "accredited_to") == {("permanent-representation", "VN")}


def test_15_tripoli_and_where_it_works(ask: Ask) -> None:
    assert rows(ask("measures", place="Tripoli"), "theme") == {
        ("veiligheid",),
        ("instabiliteit-rond-europa",),
        ("migratie",),
    }
    assert rows(ask("posts", place="Tripoli"), "stationed_at") == {("Tunis",)}


def test_17_three_missions_in_brussels(ask: Ask) -> None:
    assert rows(ask("measures", place="Brussel"), "accredited_to", "theme", "start") == {
        ("EU", "veiligheid", "2019"),
        ("NAVO", "veiligheid", "2019"),
        ("EU", "migratie", "2019"),
        ("EU", "versterkte-inzet-op-europa", "2018"),
        ("EU", "versterkte-inzet-op-europa", "2019"),
        ("", "versterkte-inzet-op-europa", "2019"),
    }


def test_18_how_many_staff_for_algiers_is_not_stated(ask: Ask, letter: EmbeddedStore) -> None:
    assert "Algiers" not in quotes(ask("counts"))
    assert len(ask("measures", place="Algiers").rows) == 4
    told = answered(letter, named_query("post-history"), {"place": ("Algiers",)}, form="csv")
    assert told.text.count("\n") == 1
    assert told.notes[0].startswith("not stated")
    assert sum("«Algiers" in note for note in told.notes) >= 1


def test_21_which_note_leads_on_security(ask: Ask) -> None:
    leading = rows(ask("policy-notes", theme="veiligheid"), "kamerstuk", "role")
    assert leading == {("kst-33694-12", "policy-basis")}


def test_22_which_papers_frame_the_economic_part(ask: Ask) -> None:
    found = ask("policy-notes", theme="economische-groeikansen")
    assert rows(found, "kamerstuk", "role") == {("kst-34952-1", "policy-basis"), ("", "policy-basis")}
    assert "economische diplomatie" in quotes(found, "note")


def test_23_the_migration_agenda_has_two_numbers(ask: Ask) -> None:
    both = ask("findings", finding="differing-numbers")
    assert rows(both, "about") == {("migratieagenda",)}
    said = quotes(both, "first_quote") + quotes(both, "second_quote")
    assert "19 637, nr. 2375" in said
    assert "19 637 en 30 573, nr. 573" in said


def test_25_how_much_money_and_from_when(ask: Ask) -> None:
    found = rows(ask("amounts"), "minimum", "start", "structural")
    assert {("10000000", "2018", "false"), ("40000000", "2021", "true")} <= found


def test_26_what_the_council_wants(ask: Ask) -> None:
    assert ("70000000", "80000000", "true") in rows(ask("amounts"), "minimum", "maximum", "structural")
    assert "EUR 70–80 miljoen" in quotes(ask("amounts"))


def test_27_the_sum_of_staff_holds(ask: Ask) -> None:
    values = {value for (value,) in rows(ask("counts"), "value")}
    assert {"3450", "1079", "781", "298", "2242", "129", "31", "174"} <= values
    assert 3450 == 1079 + 2242 + 129
    assert rows(ask("findings", finding="sum-holds"), "about") == {("3450",), ("1079",)}


def test_29_managua_and_la_paz_have_two_dates(ask: Ask) -> None:
    for place in ("Managua", "La Paz"):
        assert rows(ask("post-history", place=place), "event", "date") == {
            ("closure", "2013"),
            ("closure", "2014-01-01"),
        }
    found = ask("findings", finding="differing-dates")
    assert rows(found, "about") == {("Managua",), ("La Paz",)}
    assert "formeel gesloten per 1 januari 2014, maar de facto eind 2013" in quotes(found, "second_quote")
