"""Places, countries, regions and bodies of the reference data, found as whole words, the longest name first.

Knows how names are written; refuses to choose between a place and a country of one name («Singapore» is both).
A shorter name inside a longer one is not reported: «Raad van Europa» is no region, «LTO Nederland» no country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from extract.mentions.kinds import BodyMention, CountryMention, PlaceMention, RegionMention
from extract.spans import Span
from ontology.reference import Place, bodies, countries, place_spellings, regions

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

_Meaning = TypeVar("_Meaning")


@dataclass(frozen=True, slots=True)
class Meanings:
    """All that one spelling may stand for; each is None where it stands for none."""

    place: Place | None = None
    country: str | None = None
    adjective: str | None = None
    region: str | None = None
    body: str | None = None


@dataclass(slots=True)
class _Found:
    places: list[PlaceMention] = field(default_factory=list)
    countries: list[CountryMention] = field(default_factory=list)
    regions: list[RegionMention] = field(default_factory=list)
    bodies: list[BodyMention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Named:
    """The names found in a text, each kind in order."""

    places: tuple[PlaceMention, ...]
    countries: tuple[CountryMention, ...]
    regions: tuple[RegionMention, ...]
    bodies: tuple[BodyMention, ...]


def phrases(nlp: Language) -> PhraseMatcher:
    """Return a matcher of every spelling, as *nlp* cuts it into tokens. Capitals count."""
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
    matcher.add("name", [nlp.make_doc(spelling) for spelling in spellings()])
    return matcher


def match(doc: Doc, text: str, matcher: PhraseMatcher) -> Named:
    """Return the names in *doc*, whose text is *text*."""
    found = _Found()
    known = spellings()
    for start, end in _longest(doc, matcher):
        meanings = known.get(text[start:end])
        if meanings is not None:
            _add(found, Span(start, end), meanings)
    return Named(tuple(found.places), tuple(found.countries), tuple(found.regions), tuple(found.bodies))


def _longest(doc: Doc, matcher: PhraseMatcher) -> Iterator[tuple[int, int]]:
    """Yield the code points of the matches, in order, without those that a longer or an earlier one overlaps."""
    taken = 0
    for start, end in sorted({(start, -end) for _, start, end in matcher(doc)}):
        if start >= taken:
            taken = -end
            last = doc[taken - 1]
            yield doc[start].idx, last.idx + len(last)


def _add(found: _Found, span: Span, meanings: Meanings) -> None:
    if meanings.place:
        found.places.append(PlaceMention(span, meanings.place.name, meanings.place.country))
    if meanings.country:
        found.countries.append(CountryMention(span, meanings.country))
    elif meanings.adjective:
        found.countries.append(CountryMention(span, meanings.adjective, adjective=True))
    if meanings.region:
        found.regions.append(RegionMention(span, meanings.region))
    if meanings.body:
        found.bodies.append(BodyMention(span, meanings.body))


@lru_cache(maxsize=1)
def spellings() -> Mapping[str, Meanings]:
    """Return every spelling that is searched for, with what it may stand for."""
    place = _variants(place_spellings())
    country = _variants({name: land.code for land in countries() for name in (land.name, *land.aliases)})
    adjective = _variants({name: land.code for land in countries() for name in land.adjectives})
    region = _variants({name: area.key for area in regions() for name in (area.name, *area.aliases)})
    body = _variants({name: body.key for body in bodies() for name in (body.key, body.name, *body.aliases)})
    every = {*place, *country, *adjective, *region, *body}
    return {
        name: Meanings(place.get(name), country.get(name), adjective.get(name), region.get(name), body.get(name))
        for name in sorted(every)
    }


def _variants(names: Mapping[str, _Meaning]) -> dict[str, _Meaning]:
    """Return *names* with both apostrophes, plain and no-break spaces, and a capital where a sentence may begin."""
    found: dict[str, _Meaning] = {}
    for name, meaning in names.items():
        for variant in (name, name.replace("'", "’"), name.replace("’", "'")):
            for written in (variant, variant[:1].upper() + variant[1:]):
                found.setdefault(written, meaning)
                found.setdefault(written.replace(" ", "\u00a0"), meaning)
    return found
