"""Names: slugs that stay put, and IRIs that are valid whatever they are made from."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from ontology import names

# What RFC 3986 allows in a path, with percent signs only before two hexadecimal digits.
_PATH = re.compile(r"https://[a-z0-9./-]+(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*#?")

# Every character there is, halves of surrogate pairs included, which no encoding can carry.
_TEXT = st.text(st.characters())
_ENCODABLE = st.text()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Instabiliteit rond Europa", "instabiliteit-rond-europa"),
        ("  «Veiligheid» & recht ", "veiligheid-recht"),
        ("São Paulo", "sao-paulo"),
        ("Sana’a", "sana-a"),
        ("N'Djamena", "n-djamena"),
        ("2.1 Cybersecurity", "2-1-cybersecurity"),
        ("Straße_3", "strasse-3"),
        ("Україна", "украіна"),
        ("—", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert names.slug(text) == expected


@given(_TEXT)
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    once = names.slug(text)
    assert names.slug(once) == once


@given(_TEXT)
def test_a_slug_holds_letters_and_digits_parted_by_single_hyphens(text: str) -> None:
    made = names.slug(text)
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert "--" not in made
    assert made == made.lower()


@given(st.text("abcdefghijklmnopqrstuvwxyzàáâäãåçèéêëìíîïñòóôöùúûü '’-.0123456789"))
def test_capitals_and_accents_make_no_other_slug(text: str) -> None:
    plain = "".join(char for char in normalize("NFD", text) if not combining(char))
    assert names.slug(text) == names.slug(text.upper()) == names.slug(plain)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (names.paper_iri("kst-34952-8"), "https://zoek.officielebekendmakingen.nl/kst-34952-8"),
        (names.paper_iri("kst-32550-E"), "https://zoek.officielebekendmakingen.nl/kst-32550-E"),
        (names.dossier_iri("36600-V"), "https://zoek.officielebekendmakingen.nl/dossier/36600-V"),
        (names.post_iri("embassy", "Ankara"), "https://w3id.org/kamergraaf/id/post/embassy-ankara"),
        (
            names.post_iri("permanent-representation", "Brussel", "EU"),
            "https://w3id.org/kamergraaf/id/post/permanent-representation-brussel-eu",
        ),
        (
            names.theme_iri("kst-32734-32", "veiligheid"),
            "https://w3id.org/kamergraaf/id/theme/kst-32734-32/veiligheid",
        ),
        (names.body_iri("Raad van Europa"), "https://w3id.org/kamergraaf/id/body/raad-van-europa"),
        (names.place_iri("Genève"), "https://w3id.org/kamergraaf/id/place/geneve"),
    ],
)
def test_public_names(made: str, expected: str) -> None:
    assert made == expected


def test_three_posts_in_one_city_have_three_names() -> None:
    made = {
        names.post_iri("embassy", "Brussel"),
        names.post_iri("permanent-representation", "Brussel", "EU"),
        names.post_iri("permanent-representation", "Brussel", "NAVO"),
    }
    assert len(made) == 3


@given(_TEXT, _TEXT)
def test_every_iri_is_valid(first: str, second: str) -> None:
    for made in (names.paper_iri(first), names.theme_iri(first, second), names.post_iri("post", first, second)):
        assert _PATH.fullmatch(made), made
        assert URIRef(made).n3() == f"<{made}>"


@given(_ENCODABLE, _ENCODABLE)
def test_different_papers_have_different_iris(first: str, second: str) -> None:
    assert (names.paper_iri(first) == names.paper_iri(second)) == (first == second)
