"""Reference data: places, countries, regions, bodies, posts and persons that exist whatever a document says of them.

Knows the CSV files beside it (``data/ORIGIN.md`` tells where each comes from), and reads each at most once, when first
asked. Refuses to choose: one spelling stands for one place, and which of two readings a text means (Mexico the country,
Mexico the city) is the reader's to decide. No RDF here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from ontology.errors import ReferenceDataError
from ontology.terms import PostKind


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A city by its Dutch name; degrees WGS 84. ``capital`` is true for a capital or a seat of government abroad."""

    name: str
    country: str
    latitude: float | None
    longitude: float | None
    capital: bool


@dataclass(frozen=True, slots=True, order=True)
class Country:
    """A country by ISO 3166-1 alpha-2 code (XK for Kosovo), with its adjectives («Chinees», «Chinese»)."""

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A group of countries under one name; ``members`` are ISO codes, in the widest use of the name."""

    key: str
    name: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Body:
    """A ministry, council or organisation; ``iri`` is its official TOOI identifier, None where it has none.

    ``seat`` is the city of the one post that is accredited to it, None where there are several or none.
    """

    key: str
    name: str
    aliases: tuple[str, ...]
    sort: str
    iri: str | None
    seat: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class OfficialPost:
    """A post in the official lists; ``first`` and ``last`` are the decrees (BWB numbers) that name it."""

    place: str
    country: str
    kind: PostKind
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A mandate of a member of parliament, minister or state secretary.

    ``kind`` is ``member``, ``minister`` or ``state-secretary``; ``start`` and ``end`` are ISO dates, ``end`` None where
    it lasts; ``identifier`` is the Tweede Kamer's, None where it gives none. Two mandates make two rows.
    """

    surname: str
    particle: str
    initials: str
    full: str
    kind: str
    role: str
    start: str
    end: str | None
    identifier: str | None


@lru_cache(maxsize=1)
def places() -> tuple[Place, ...]:
    """Return all places, by name."""
    return tuple(_place(row) for row in _rows("places.csv"))


@lru_cache(maxsize=1)
def place_spellings() -> Mapping[str, Place]:
    """Return every spelling of a place as written in Dutch papers, the canonical name among them, with its place.

    Raises ReferenceDataError when one spelling would stand for two places.
    """
    found: dict[str, Place] = {}
    for row in _rows("places.csv"):
        place = _place(row)
        for spelling in (place.name, *_several(row["spellings"])):
            if spelling in found:
                raise ReferenceDataError("places.csv", f"«{spelling}» stands for one place", "it stands for two")
            found[spelling] = place
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Return all countries, by ISO code."""
    return tuple(
        Country(row["code"], row["name"], _several(row["aliases"]), _several(row["adjectives"]))
        for row in _rows("countries.csv")
    )


@lru_cache(maxsize=1)
def regions() -> tuple[Region, ...]:
    """Return all regions, by key."""
    return tuple(
        Region(row["key"], row["name"], _several(row["aliases"]), _several(row["members"]))
        for row in _rows("regions.csv")
    )


@lru_cache(maxsize=1)
def bodies() -> tuple[Body, ...]:
    """Return all bodies, by key."""
    return tuple(
        Body(row["key"], row["name"], _several(row["aliases"]), row["sort"], row["iri"] or None, row["seat"] or None)
        for row in _rows("bodies.csv")
    )


@lru_cache(maxsize=1)
def official_posts() -> tuple[OfficialPost, ...]:
    """Return the posts of the official lists of 2009 and 2014-2015, by place."""
    return tuple(
        OfficialPost(row["place"], row["country"], PostKind(row["kind"]), row["first"], row["last"])
        for row in _rows("posts.csv")
    )


@lru_cache(maxsize=1)
def area_names() -> frozenset[str]:
    """Return every name of a country or a region, as written with its capitals."""
    lands = {name for country in countries() for name in (country.name, *country.aliases)}
    return frozenset(lands | {name for region in regions() for name in (region.name, *region.aliases)})


@lru_cache(maxsize=1)
def persons() -> tuple[KnownPerson, ...]:
    """Return the mandates of members of parliament and ministers of 2017-2021, by surname."""
    return tuple(_person(row) for row in _rows("persons.csv"))


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        row["name"], row["country"], _degrees(row["latitude"]), _degrees(row["longitude"]), row["capital"] == "true"
    )


def _person(row: Mapping[str, str]) -> KnownPerson:
    return KnownPerson(
        row["surname"],
        row["particle"],
        row["initials"],
        row["full"],
        row["kind"],
        row["role"],
        row["start"],
        row["end"] or None,
        row["identifier"] or None,
    )


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    with files("ontology").joinpath("data", name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None
