"""What reading yields: typed, frozen statements, each with the words it was read from.

Knows no RDF and no file. Dates are ISO strings as precise as the source and no more (``2013``, ``2018-07-03``); money
is in whole units of its currency; positions are code points of the source text as decoded. Papers are named by their
official identifier (``kst-34952-8``), themes by the slug of their heading, places by their canonical Dutch name.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from extract.evidence import Evidence as Evidence
from extract.evidence import Period as Period
from extract.evidence import Person as Person
from extract.evidence import Post as Post
from extract.sentence import Sentence as Sentence
from ontology.terms import (
    Action,
    Ask,
    CitationRole,
    ClauseKind,
    Direction,
    FindingKind,
    Opinion,
    PaperType,
    PostClass,
    PostKind,
    Status,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme under which the document lists its measures: heading, and other wordings for it."""

    slug: str
    label: str
    alternatives: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """A sign that a legend gives a meaning, and the subjects which the legend names."""

    symbol: str
    legend: str
    subjects: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PostFact:
    """What the document says of a post besides its measures: spelling, parent post, place of work."""

    post: Post
    written: str
    evidence: tuple[Evidence, ...]
    falls_under: Post | None = None
    stationed_at: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One job or event: post x action x theme x period x marker.

    ``funding`` is the slug of the money it is paid from where that is not the list's own theme; ``former_kind`` is what
    a converted post was; ``because_of`` is the motion to which the source itself attributes the measure.
    """

    action: Action
    post: Post
    period: Period
    status: Status
    evidence: tuple[Evidence, ...]
    theme: str | None = None
    marker: str | None = None
    funding: str | None = None
    former_kind: PostKind | None = None
    because_of: str | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a publication: ``cited`` is its identifier (``kst-34952-8``, ``dossier/34952``, ``stb-2020-118``).

    ``dossiers`` holds more than one where the source cites jointly. ``type`` says more than ``paper`` for Kamerstukken.
    """

    cited: str
    dossiers: tuple[str, ...]
    as_written: str
    type: PaperType
    role: CitationRole
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion as this document speaks of it.

    ``request`` is the request in the words of the source; ``responded_in`` the heading of the section that answers it.
    """

    identifier: str
    submitters: tuple[Person, ...]
    and_others: bool
    amended: bool
    evidence: tuple[Evidence, ...]
    date: str | None = None
    request: Evidence | None = None
    responded_in: str | None = None
    opinion: Opinion | None = None


@dataclass(frozen=True, slots=True)
class AnswerTheme:
    """The answer to a motion names a theme of the document."""

    motion: str
    theme: str
    direction: Direction
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AnswerArea:
    """The answer to a motion names a country (ISO alpha-2) or a region (key of the reference data)."""

    motion: str
    direction: Direction
    evidence: tuple[Evidence, ...]
    country: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerPost:
    """The answer to a motion mentions a post without claiming an effect on it."""

    motion: str
    post: Post
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AnswerNetwork:
    """The source says that a motion worked on the network as a whole."""

    motion: str
    direction: Direction
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class MotionSubject:
    """The request of a motion speaks of a subject that a marker's legend names too."""

    motion: str
    subject: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PolicyNote:
    """A policy note that the document rests on or speaks of; ``identifier`` is None where it gives no number."""

    name: str
    identifier: str | None
    role: CitationRole
    evidence: tuple[Evidence, ...]
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, in whole units of ``currency`` (EUR); minimum equals maximum where one figure is given."""

    minimum: Decimal
    maximum: Decimal
    currency: str
    period: Period
    structural: bool
    purpose: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something: ``what`` in the words of the source."""

    what: str
    value: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Commitment:
    """A toezegging: what is promised, by whom, to whom, and when due (ISO or the season as written)."""

    what: str
    by: str
    to: str
    due: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A person, body, country or region that the document names; ``key`` is that of the reference data."""

    sort: str
    key: str
    written: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction, gap or check, with the words on both sides."""

    kind: FindingKind
    about: str
    first: Evidence
    second: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a motion, ``number`` counted from 1 in the order of the text; considerations count too.

    ``verb`` is the word that opens it («verzoekt», «roept op», «overwegende»); ``addressee`` is whom it is put to, in
    the words of the source without article, None where it speaks to nobody; ``due`` an ISO date or the words.
    """

    motion: str
    number: int
    kind: ClauseKind
    verb: str
    evidence: tuple[Evidence, ...]
    addressee: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True)
class PostAsk:
    """Dutch posts that a motion names, and what it asks of them; ``clause`` is the number of the clause that asks.

    ``post`` is known for one post with a place. ``kind`` is the word's own; ``country`` an ISO code and ``region`` a
    key of the reference data where the class is by country or region.
    """

    motion: str
    clause: int
    scope: PostClass
    kind: PostKind
    ask: Ask
    evidence: tuple[Evidence, ...]
    post: Post | None = None
    country: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Replacement:
    """A motion that takes the place of another one in the same dossier."""

    motion: str
    replaced: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class MotionName:
    """A motion named by its movers, in the order of the source, to which nothing in the document gives a number.

    ``date`` is the day that the source says it was put, ``adopted`` the day on which the Kamer took it; ``dossier`` is
    the one that stands beside the name; ``subject`` the words after it that tell what it is about, empty for none.
    """

    movers: tuple[Person, ...]
    and_others: bool
    amended: bool
    evidence: tuple[Evidence, ...]
    date: str | None = None
    adopted: str | None = None
    dossier: str | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class PaperTheme:
    """The theme of the government's list that the words of a paper point to; ``theme`` is its name there."""

    theme: str
    words: tuple[str, ...]
    evidence: tuple[Evidence, ...]


Statement = (
    Theme | Marker | PostFact | Measure | Citation | Motion | AnswerTheme | AnswerArea | AnswerPost | AnswerNetwork
    | MotionSubject | PolicyNote | Amount | Count | Commitment | Named | Finding | Clause | PostAsk | Replacement
    | PaperTheme | MotionName
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The document itself: its official identifier and what its own text says of it."""

    identifier: str
    type: PaperType
    dossiers: tuple[str, ...] = ()
    number: str | None = None
    title: str | None = None
    date: str | None = None
    session_year: str | None = None
    sent_by: Person | None = None


@dataclass(frozen=True, slots=True)
class OfficialRecord:
    """What official metadata says of a document; kept in a graph of its own, never mixed with what was read.

    ``submitters`` are names as the record writes them; ``themes`` are labels of the government's theme list with the
    broader one first («Internationaal | Europese zaken»); ``opinion`` and ``outcome`` are the Tweede Kamer's own words.
    """

    identifier: str
    title: str | None = None
    type: str | None = None
    date: str | None = None
    session_year: str | None = None
    dossiers: tuple[str, ...] = ()
    number: str | None = None
    submitters: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    opinion: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """A list line or citation that was seen and not understood, with the reason."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the document became statements; counts of sentences, list entries and citations."""

    sentences: int
    sentences_read: int
    list_entries: int
    list_entries_read: int
    citations: int
    citations_read: int
    unread_lines: tuple[int, ...]
    missed: tuple[Missed, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one document, in the order of the source; ``sentences`` hold all its words to search in."""

    paper: Paper
    text: str
    statements: tuple[Statement, ...]
    coverage: Coverage
    official: OfficialRecord | None = None
    sentences: tuple[Sentence, ...] = ()
