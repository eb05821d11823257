"""From one member of a corpus to what is compared: what was read of it, and what its attributes say.

Knows statements and the official file. Refuses to know what is right. Small values only: they cross process borders.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from extract.errors import ExtractError
from extract.readers.archives import Refused
from extract.readers.dispatch import read_document
from extract.reading import read
from extract.source import Source
from extract.statements import Citation, Evidence, Motion, PaperTheme, Person, PostAsk, Reading, Replacement
from ontology.terms import Ask
from queries.corpus.members import Member
from queries.corpus.official import Link, Reference, reference

# Documents handed to a process at a time; enough to keep it busy, few enough to keep little in memory.
_BATCH: Final = 64


@dataclass(frozen=True, slots=True)
class NamedPost:
    """One row of posts in a motion, as `PostAsk` has it, with the words it was read from; empty where not stated."""

    scope: str
    kind: str
    place: str
    country: str
    region: str
    ask: str
    written: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Its values, in the order of the columns class, kind, place, country, region, ask."""
        return (self.scope, self.kind, self.place, self.country, self.region, self.ask)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of one document. ``failure`` is the reason where it could not be read; all else is empty then.

    ``citations`` are of Kamerstukken, ``others`` of dossiers, gazettes, proceedings and so on.
    """

    name: str
    identifier: str = ""
    failure: str = ""
    citations: tuple[Link, ...] = ()
    others: tuple[Link, ...] = ()
    replaced: tuple[Link, ...] = ()
    submitters: tuple[str, ...] = ()
    and_others: bool = False
    date: str = ""
    posts: tuple[NamedPost, ...] = ()
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A document as read, beside what its official file says; ``official`` is None for other formats.

    ``labels`` are those of its official record, which was kept from the reader: a theme is read from the text alone.
    """

    read: Read
    official: Reference | None
    labels: tuple[str, ...] = ()

    @property
    def document(self) -> str:
        """The official identifier; what was read, or the file's name, where there is none."""
        return (self.official and self.official.identifier) or self.read.identifier or self.read.name


def hold(member: Member) -> Held:
    """Return what is read of *member* beside what its official file says. A bad file is told, not raised."""
    if isinstance(member, Refused):
        return Held(Read(member.name, failure=member.reason), None)
    try:
        source = read_document(member.name, member.data)
        read_of = _read(source, read(replace(source, official=None)))
    except ExtractError as error:
        return Held(Read(member.name, failure=str(error)), reference(member.data))
    return Held(read_of, reference(member.data), source.official.themes if source.official else ())


def held(members: Iterator[Member], *, jobs: int) -> Iterator[Held]:
    """Return each of *members* held beside its official file, in their order, read by *jobs* processes."""
    if jobs == 1:
        yield from map(hold, members)
        return
    with ProcessPoolExecutor(jobs) as pool:
        while batch := tuple(islice(members, _BATCH * jobs)):
            yield from pool.map(hold, batch, chunksize=_BATCH // 4)


def _read(source: Source, reading: Reading) -> Read:
    own = reading.paper.identifier
    cited = [each for each in reading.statements if isinstance(each, Citation)]
    motion = next((each for each in reading.statements if isinstance(each, Motion) and each.identifier == own), None)
    return Read(
        name=source.name,
        identifier=own,
        citations=tuple(Link(each.cited, each.as_written) for each in cited if each.cited.startswith("kst-")),
        others=tuple(Link(each.cited, each.as_written) for each in cited if not each.cited.startswith("kst-")),
        replaced=tuple(
            Link(each.replaced, _words(each.evidence)) for each in reading.statements if isinstance(each, Replacement)
        ),
        submitters=tuple(_name(person) for person in motion.submitters) if motion else (),
        and_others=bool(motion and motion.and_others),
        date=reading.paper.date or "",
        posts=_posts([each for each in reading.statements if isinstance(each, PostAsk) and each.motion == own]),
        theme=next((each.theme for each in reading.statements if isinstance(each, PaperTheme)), ""),
    )


def _name(person: Person) -> str:
    return " ".join(filter(None, (person.given, person.particle, person.surname)))


def _words(evidence: Sequence[Evidence]) -> str:
    return evidence[0].exact if evidence else ""


def _posts(asks: Sequence[PostAsk]) -> tuple[NamedPost, ...]:
    """One row per post or class and ask; a mention counts only where nothing is asked."""
    rows: dict[tuple[str, ...], NamedPost] = {}
    for ask in asks:
        place, country = (ask.post.place, ask.post.country) if ask.post else ("", ask.country or "")
        named = (str(ask.scope), str(ask.kind), place, country, ask.region or "")
        rows.setdefault((*named, str(ask.ask)), NamedPost(*named, str(ask.ask), _words(ask.evidence)))
    asked = {key[:-1] for key in rows if key[-1] != Ask.MENTION}
    return tuple(row for key, row in rows.items() if row.ask != Ask.MENTION or key[:-1] not in asked)
