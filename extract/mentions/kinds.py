"""The kinds of mention that a text is searched for: where each stands in the clean text and what it says, as found."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from extract.spans import Span
from extract.statements import Period, Person
from ontology.terms import PostKind


class CitationSort(StrEnum):
    """What sort of publication a number stands for."""

    PAPER = "paper"  # a Kamerstuk
    DOSSIER = "dossier"  # a whole dossier
    PROCEEDINGS = "proceedings"  # Handelingen
    QUESTIONS = "questions"  # Kamervragen and their answers
    GAZETTE = "gazette"  # Staatsblad, Staatscourant, Tractatenblad
    ANNEX = "annex"
    AGENDA = "agenda"
    RECORD = "record"  # the Tweede Kamer's own number of a document or case


@dataclass(frozen=True, slots=True)
class CitationMention:
    """A paper named by number: ``cited`` is its identifier (``kst-34952-8``), under the first dossier of several.

    A whole dossier is cited as ``dossier/34952``, a record as ``2024D09102``, as the official site names them.
    ``dossiers`` and ``number`` are empty where the sort has none.
    """

    span: Span
    cited: str
    dossiers: tuple[str, ...]
    number: str
    sort: CitationSort = CitationSort.PAPER


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A city: canonical Dutch name and ISO country."""

    span: Span
    name: str
    country: str


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country by name («Japan») or by its adjective («Chinese»: ``adjective`` is then true)."""

    span: Span
    country: str
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region by its key in the reference data."""

    span: Span
    region: str


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A ministry, council or organisation by its key in the reference data."""

    span: Span
    body: str


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person with the words that show the role («de leden», «minister»); ``and_others`` is «c.s.»."""

    span: Span
    person: Person
    role: str = ""
    and_others: bool = False


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as an ISO string as precise as written (``2018-07-03``, ``2013``).

    ``given`` is where the dates stand that it was worked out from («dit jaar»); empty for one that holds its year.
    """

    span: Span
    iso: str
    given: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class AmountMention:
    """Money in whole units of ``currency``; ``also`` are the unit and the title of a cell in a table."""

    span: Span
    minimum: Decimal
    maximum: Decimal
    currency: str
    period: Period
    structural: bool
    purpose: str
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number and the words that say of what."""

    span: Span
    value: int
    what: str


@dataclass(frozen=True, slots=True)
class MotionMention:
    """A motion by its movers, with or without a number; ``cited`` is None where none stands beside it."""

    span: Span
    persons: tuple[Person, ...]
    and_others: bool
    amended: bool
    date: str | None
    cited: str | None


@dataclass(frozen=True, slots=True)
class PostMention:
    """One place as the name of a post: ``span`` is the place alone, ``around`` covers its signs and brackets too.

    ``kind`` is None where nothing beside it says; ``governed`` tells that a word for a post, at ``word``, stands before
    it («posten in»). ``accredited`` are the keys of bodies, several where one entry names several posts. ``year`` is
    the one in its brackets. Names with the same ``enumeration`` stand in one.
    """

    span: Span
    around: Span
    place: str
    country: str
    kind: PostKind | None = None
    governed: bool = False
    accredited: tuple[str, ...] = ()
    marker: str | None = None
    stationed_at: str | None = None
    year: str | None = None
    foreign: bool = False
    word: Span | None = None
    enumeration: int = 0


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything found in one document, each kind in the order of the text."""

    citations: tuple[CitationMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    countries: tuple[CountryMention, ...] = ()
    regions: tuple[RegionMention, ...] = ()
    bodies: tuple[BodyMention, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    amounts: tuple[AmountMention, ...] = ()
    counts: tuple[CountMention, ...] = ()
    motions: tuple[MotionMention, ...] = ()
    sentences: tuple[Span, ...] = ()
