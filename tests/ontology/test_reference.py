"""Reference data: in order, whole, and without a spelling that stands for two places."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from ontology.errors import ReferenceDataError
from ontology.names import body_iri, place_iri, slug
from ontology.reference import (
    bodies,
    countries,
    official_posts,
    persons,
    place_spellings,
    places,
    regions,
)
from ontology.terms import PostKind

_FILES = ["bodies.csv", "countries.csv", "persons.csv", "places.csv", "posts.csv", "regions.csv", "theme_labels.csv"]


def _rows(name: str) -> list[list[str]]:
    with files("ontology").joinpath("data", name).open(encoding="utf-8") as lines:
        return list(csv.reader(lines))[1:]


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def test_every_file_is_known_here_and_told_in_origin() -> None:
    root = files("ontology").joinpath("data")
    found = sorted(file.name for file in root.iterdir() if file.name.endswith(".csv"))
    assert found == _FILES
    origin = root.joinpath("ORIGIN.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in origin for name in _FILES)
    assert "GeoNames" in origin
    assert "CC BY 4.0" in origin


@pytest.mark.parametrize("name", _FILES)
def test_rows_are_sorted_and_differ(name: str) -> None:
    rows = _rows(name)
    assert rows == sorted(rows)
    assert len(rows) == len({tuple(row) for row in rows})
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("name", _FILES)
def test_cells_are_clean(name: str) -> None:
    for row in _rows(name):
        for cell in row:
            assert cell == cell.strip()
            parts = cell.split("|")
            assert len(parts) == len(set(parts)), cell
            assert parts == [""] or all(part and part == part.strip() for part in parts), cell


@pytest.mark.parametrize(
    ("name", "keys"), [("bodies.csv", 1), ("countries.csv", 1), ("places.csv", 1), ("regions.csv", 1), ("posts.csv", 3)]
)
def test_keys_are_unique(name: str, keys: int) -> None:
    counted = Counter(tuple(row[:keys]) for row in _rows(name))
    assert [key for key, times in counted.items() if times > 1] == []


def test_countries_are_those_of_iso_and_kosovo() -> None:
    codes = {country.code for country in countries()}
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    # ISO 3166-1 assigns 249 codes; XK is in use for Kosovo. EU, UN and UK are reserved, and no countries.
    assert len(codes) == 249 + 1
    assert {"NL", "AW", "CW", "SX", "BQ", "TW", "PS", "XK"} <= codes
    assert not {"EU", "UN", "UK", "XX", "ZZ", "AN", "CS", "YU"} & codes


def test_every_iso_code_is_a_country() -> None:
    codes = {country.code for country in countries()}
    assert {place.country for place in places()} <= codes
    assert {post.country for post in official_posts()} <= codes
    for region in regions():
        assert set(region.members) <= codes, region.key
        assert list(region.members) == sorted(region.members)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("VS", "US"), ("Verenigde Staten", "US"), ("VK", "GB"), ("Russische Federatie", "RU"), ("Rusland", "RU"),
        ("Ivoorkust", "CI"), ("Tsjechië", "CZ"), ("Koninkrijk der Nederlanden", "NL"), ("Soedan", "SD"),
        ("Oeganda", "UG"), ("Belarus", "BY"), ("Zuid-Korea", "KR"), ("Noord-Macedonië", "MK"), ("Myanmar", "MM"),
        ("Kosovo", "XK"), ("Niger", "NE"), ("Nigeria", "NG"), ("Suriname", "SR"), ("Vietnam", "VN"), ("Hongkong", "HK"),
    ],
)  # fmt: skip
def test_names_of_countries(written: str, code: str) -> None:
    found = [country.code for country in countries() if written in (country.name, *country.aliases)]
    assert found == [code]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Chinese", "CN"), ("Chinees", "CN"), ("Oekraïense", "UA"), ("Oekraïens", "UA"), ("Nederlandse", "NL"),
        ("Zuid-Koreaanse", "KR"), ("Amerikaanse", "US"), ("Britse", "GB"), ("Nigerese", "NE"), ("Nigeriaanse", "NG"),
        ("Iraakse", "IQ"), ("Iraanse", "IR"), ("Kosovaarse", "XK"), ("Indiase", "IN"), ("Indonesische", "ID"),
    ],
)  # fmt: skip
def test_adjectives_of_countries(written: str, code: str) -> None:
    assert [country.code for country in countries() if written in country.adjectives] == [code]


def test_most_countries_have_adjectives_in_both_forms() -> None:
    told = [country for country in countries() if country.adjectives]
    assert len(told) >= 120
    for country in told:
        plain, inflected = country.adjectives[::2], country.adjectives[1::2]
        assert len(plain) == len(inflected), country
        assert all(long.endswith("e") for long in inflected), country


def test_no_word_stands_for_two_countries() -> None:
    words = Counter(word for one in countries() for word in {one.name, *one.aliases, *one.adjectives})
    assert [word for word, times in words.items() if times > 1] == []


def test_places_lie_on_earth_and_capitals_are_many() -> None:
    for place in places():
        assert place.latitude is not None
        assert place.longitude is not None
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
    assert len(places()) >= 330
    capitals = Counter(place.country for place in places() if place.capital)
    assert len(capitals) >= 195


def test_places_have_iris_of_their_own() -> None:
    assert len({place_iri(place.name) for place in places()}) == len(places())
    assert len({body_iri(body.key) for body in bodies()}) == len(bodies())
    assert all(region.key == slug(region.key) for region in regions())


def test_one_spelling_stands_for_one_place() -> None:
    spelled = Counter(s for row in _rows("places.csv") for s in {row[0], *filter(None, row[5].split("|"))})
    assert [spelling for spelling, times in spelled.items() if times > 1] == []
    assert set(place_spellings()) == set(spelled)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kaïro", "Caïro"), ("Havanna", "Havana"), ("Geneve", "Genève"), ("Chongquing", "Chongqing"),
        ("Peking", "Beijing"), ("Sana’a", "Sanaa"), ("Guatemala", "Guatemala-Stad"), ("Washington D.C.", "Washington"),
        ("Tokyo", "Tokio"), ("St. Petersburg", "Sint-Petersburg"), ("N’Djamena", "Ndjamena"), ("Kyiv", "Kiev"),
    ],
)  # fmt: skip
def test_spellings_of_places(written: str, name: str) -> None:
    assert place_spellings()[written].name == name


def test_cities_that_share_their_name_are_the_ones_meant() -> None:
    meant = {"Tripoli": "LY", "Barcelona": "ES", "La Paz": "BO", "Rome": "IT", "Lagos": "NG", "Washington": "US"}
    assert {name: place_spellings()[name].country for name in meant} == meant


def test_every_place_of_the_letter_resolves(corpus: Path) -> None:
    seen = 0
    for row in _table(corpus / "reference" / "cities.tsv"):
        place = place_spellings()[row["city_as_written"]]
        assert (place.name, place.country) == (row["canonical_nl"], row["iso2"])
        assert place.latitude == pytest.approx(float(row["lat"]), abs=0.0001)
        assert place.longitude == pytest.approx(float(row["lon"]), abs=0.0001)
        seen += 1
    assert seen == 96


def test_every_post_of_the_official_lists_is_there(corpus: Path) -> None:
    kinds = {
        "Ambassade": PostKind.EMBASSY,
        "Consulaat-Generaal": PostKind.CONSULATE_GENERAL,
        "Honorair Consulaat": PostKind.HONORARY_CONSULATE,
        "Ambassadekantoor": PostKind.EMBASSY_OFFICE,
        "NTIO": PostKind.TRADE_AND_INVESTMENT_OFFICE,
    }
    known = {(post.place, post.kind): post for post in official_posts()}
    seen = 0
    for row in _table(corpus / "reference" / "posten-2009-2015.tsv"):
        written = re.sub(r"\s*\((?:verwacht|N\.B\.).*\)$", "", row["plaats"])
        post = known[place_spellings()[written].name, kinds[row["type"]]]
        decrees = [decree.split("-")[0] for decree in row["in_besluiten"].split(",")]
        assert post.first <= min(decrees)
        assert post.last >= max(decrees)
        seen += 1
    assert seen == 196


def test_posts_stand_in_known_places() -> None:
    known = {place.name: place.country for place in places()}
    for post in official_posts():
        assert known[post.place] == post.country, post


@pytest.mark.parametrize(
    ("key", "members", "others"),
    [
        ("zuidoost-azie", {"SG", "VN", "ID", "PH"}, {"CN", "IN"}),
        ("asean-5", {"ID", "TH", "MY", "SG", "VN"}, {"PH"}),
        ("sahel", {"ML", "NE", "BF", "TD"}, {"NG"}),
        ("hoorn-van-afrika", {"ET", "SO"}, {"EG"}),
        ("benelux", {"BE", "LU", "NL"}, {"DE"}),
        ("golfregio", {"SA", "AE"}, {"IR"}),
        ("baltische-staten", {"EE", "LV", "LT"}, {"FI"}),
        ("westelijke-balkan", {"XK", "AL"}, {"HR"}),
        ("lidstaten-van-de-europese-unie", {"NL", "HR"}, {"GB", "NO"}),
    ],
)  # fmt: skip
def test_members_of_regions(key: str, members: set[str], others: set[str]) -> None:
    found = {region.key: set(region.members) for region in regions()}[key]
    assert members <= found
    assert not others & found


def test_the_union_counts_27_and_asean_10() -> None:
    counted = {region.key: len(region.members) for region in regions()}
    assert (counted["lidstaten-van-de-europese-unie"], counted["asean"], counted["asean-5"]) == (27, 10, 5)


def test_no_words_stand_for_two_regions_or_bodies() -> None:
    for group in (regions(), bodies()):
        words = Counter(word for one in group for word in {one.name, *one.aliases})
        assert [word for word, times in words.items() if times > 1] == []


def test_bodies_that_posts_are_accredited_to() -> None:
    keys = {body.key for body in bodies()}
    assert {"EU", "NAVO", "VN", "Ontwapeningsconferentie", "OVSE", "OESO", "UNESCO", "FAO", "Raad van Europa"} <= keys


@pytest.mark.parametrize(
    ("written", "tooi"),
    [
        ("Ministerie van Buitenlandse Zaken", "mnre1013"), ("Defensie", "mnre1018"), ("I&W", "mnre1130"),
        ("Economische Zaken en Klimaat", "mnre1045"), ("Economische Zaken", "mnre1045"), ("Financiën", "mnre1090"),
        ("Justitie en Veiligheid", "mnre1058"), ("Landbouw, Natuur en Voedselkwaliteit", "mnre1153"),
        ("Adviesraad Internationale Vraagstukken", "oorg10251"),
    ],
)  # fmt: skip
def test_official_identifiers_of_bodies(written: str, tooi: str) -> None:
    found = [body.iri for body in bodies() if written in (body.name, *body.aliases)]
    assert len(found) == 1
    assert found[0] is not None
    assert found[0].startswith("https://identifier.overheid.nl/tooi/id/")
    assert found[0].endswith(f"/{tooi}")


def test_persons_who_stand_in_the_letter() -> None:
    known = {(one.surname, one.particle, one.initials): one.identifier for one in persons()}
    assert known["Blok", "", "S.A."] == "909e3fd2-9883-448f-bb9f-33e57ad81f93"
    assert known["Hul", "van den", "K.A.E."] == "4eacd971-8961-4956-b73b-7de0745de280"
    assert ("Ojik", "van", "A.") in known


def test_faults_of_the_collection_are_mended() -> None:
    full = {person.full for person in persons()}
    assert not {"Rick Brink", "Abigail Norville"} & full
    titles = {person.role for person in persons() if person.full == "Sigrid Kaag"}
    assert "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking" in titles
    assert not any("Ontwikkelingshulp" in person.role for person in persons())
    ministers = [person for person in persons() if person.kind != "member"]
    assert all(person.initials for person in ministers)
    mandates = Counter((person.full, person.role, person.start) for person in persons())
    assert [mandate for mandate, times in mandates.items() if times > 1] == []


def test_dates_of_mandates() -> None:
    for person in persons():
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", person.start), person
        assert person.end is None or person.end >= person.start, person


def test_a_fault_names_its_file() -> None:
    error = ReferenceDataError("places.csv", "«Tripoli» stands for one place", "it stands for two")
    assert str(error).startswith("ontology/data/places.csv: expected that «Tripoli»")
