"""Which of the loaded motions a name stands for: the one that fits all that the name says, and whose request has its
words.

Pure, on values; refuses to know the store. Names and days alone never decide. Of the 6,017 motions of the corpus 71 %
share first mover and day with another one, and 20 % of those with two movers share both and the day: a store that lacks
the motion which is meant would show its neighbour. So the words that tell what the motion is about must stand in its
request.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from pyoxigraph import NamedNode

from extract.motion_papers.title import Title, read_title
from graph.index.words import stem, stems, words
from ontology.names import slug

# How many words a subject must share with a request. In a dossier that is said, or is the document's own, two tell as
# much as three elsewhere. Of the 172 names in the corpus, with and without numbers, none shares as many, and a third of
# the subject's, with a motion that is not meant and is no other form of the same: see tests/gold_names/README.md.
_FEWEST, _FEWEST_IN_DOSSIER = 3, 2
# Shared words are at least this part of the subject's for a motion to come into question, and for it to be meant where
# the name has one mover. Where it has more, these tell as much as the other half.
_PART, _PART_OF_ONE = 3, 2
# Stems of fewer letters say little: «s», «ri», «eu».
_SHORTEST = 3
_DAY = len("2024-03-12")


class Unresolved(StrEnum):
    """Why a name stands for no motion; the first two are said of no motion, the others of those that fit."""

    NOTHING_SAID = "nothing is said of it by which it could be found"
    NONE_FITS = "no loaded motion fits"
    NO_WORDS = "nothing but the name agrees"
    SEVERAL = "more than one of them shares its words"
    VERSION = "nothing tells the motion from the one that took its place"


@dataclass(frozen=True, slots=True)
class Name:
    """A motion as a document names it: ``movers`` as written, in order; days are ISO, as precise as the source.

    ``read`` is the document's own day and ``home`` its dossiers; ``date`` the day on which the motion was put,
    ``adopted`` on which it was taken, as far as the document says; so are ``dossier`` and ``subject``. Empty where
    nothing is said; dossiers are IRIs.
    """

    node: NamedNode
    document: NamedNode
    evidence: NamedNode
    written: str
    movers: tuple[str, ...]
    and_others: bool
    amended: bool
    read: str
    home: frozenset[str] = field(default_factory=frozenset)
    date: str = ""
    adopted: str = ""
    dossier: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A loaded motion; ``replaced`` are the loaded motions that took its place, each with its day."""

    motion: NamedNode
    title: str
    date: str
    dossiers: frozenset[str] = field(default_factory=frozenset)
    replaced: Mapping[NamedNode, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """The words of something that a motion asks, and where they stand."""

    evidence: NamedNode
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a name stands for: ``motion`` with the words ``shared`` and the passages ``matched``, or ``why`` not;
    ``fitting`` counts the motions that fit in all but words, None where none was looked for.
    """

    fitting: int | None
    motion: NamedNode | None = None
    shared: tuple[str, ...] = ()
    matched: tuple[NamedNode, ...] = ()
    why: Unresolved | None = None


def can_be_told(name: Name) -> bool:
    """Tell whether the document says enough of the motion for any other to be found by it."""
    return len(telling(name.subject)) >= _FEWEST_IN_DOSSIER


def titled(name: Name, title: str) -> bool:
    """Tell whether the motion with *title* can be *name*: «Jansen» fits every title that begins with Jansen, «Jansen
    c.s.» those with more, «Jansen/De Wit» no others.
    """
    told = read(title)
    movers = tuple(slug(person.name) for person in told.movers)
    wanted = tuple(map(slug, name.movers))
    if movers[: len(wanted)] != wanted or (name.amended and not _amended(name, title)):
        return False
    if name.and_others:
        return told.and_others or len(movers) > len(wanted)
    return len(wanted) == 1 or (movers == wanted and not told.and_others)


def fits(name: Name, candidate: Candidate) -> bool:
    """Tell whether *candidate*, which fits by its title, fits in time and in dossier, and is no older form of the paper
    that names it.
    """
    return (
        name.document not in (candidate.motion, *candidate.replaced)
        and _in_time(name, candidate)
        and (not name.dossier or name.dossier in candidate.dossiers)
    )


def decide(name: Name, found: Sequence[Candidate], requests: Mapping[NamedNode, Sequence[Request]]) -> Verdict:
    """Return which of *found*, which fit *name* in all but words, is meant; *requests* are what each asks."""
    told = telling(name.subject)
    both = {each.motion: shared(told, (it.words for it in requests.get(each.motion, ()))) for each in found}
    near = [each for each in found if _near(name, each, len(both[each.motion]), len(told))]
    if len(near) != 1:
        why = Unresolved.SEVERAL if near else Unresolved.NO_WORDS if found else Unresolved.NONE_FITS
        return Verdict(len(found), why=why)
    motion, common = near[0].motion, both[near[0].motion]
    if len(name.movers) == 1 and _PART_OF_ONE * len(common) < len(told):
        return Verdict(len(found), why=Unresolved.NO_WORDS)
    if not _version_told(name, near[0]):
        return Verdict(len(found), why=Unresolved.VERSION)
    matched = tuple(it.evidence for it in requests[motion] if shared(told, (it.words,)))
    return Verdict(len(found), motion, common, matched)


def shared(told: Mapping[str, str], requests: Iterable[str]) -> tuple[str, ...]:
    """Return those words of *told*, by their stems, of which a form stands in *requests*.

    >>> shared(telling("over het verbieden van zwaar vuurwerk"), ["verzoekt vuurwerk te verbieden"])
    ('verbieden', 'vuurwerk')
    """
    found = {one for request in requests for one in stems(request).split()}
    return tuple(word for one, word in told.items() if one in found)


def telling(subject: str) -> dict[str, str]:
    """Return the words of *subject* that tell what it is about, by their stems: no words of procedure, no figures."""
    found: dict[str, str] = {}
    for word in words(subject):
        one = "" if word.folded in _aside() else stem(word.folded)
        if len(one) >= _SHORTEST and not one.isdecimal():
            found.setdefault(one, word.folded)
    return found


def _near(name: Name, candidate: Candidate, common: int, told: int) -> bool:
    at_home = candidate.dossiers & (name.home | {name.dossier})
    return common >= (_FEWEST_IN_DOSSIER if at_home else _FEWEST) and _PART * common >= told


def _version_told(name: Name, candidate: Candidate) -> bool:
    """An amended motion has the name of the one it replaces, and papers speak of either by it: the name must tell."""
    if len(name.date) == _DAY:
        return True
    if any(day <= name.read for day in candidate.replaced.values()):
        return False
    taken = len(name.adopted) == _DAY and candidate.date <= name.adopted
    return name.amended or taken or not read(candidate.title).amended


def _in_time(name: Name, candidate: Candidate) -> bool:
    """No motion is spoken of before it is put. It is put to the vote on its day or later; one that is held over, in the
    year after at the latest; and never after another one took its place.
    """
    day, taken = candidate.date, name.adopted
    if not day or day > name.read or not day.startswith(name.date):
        return False
    if len(taken) == _DAY and any(later <= taken for later in candidate.replaced.values()):
        return False
    return not taken or (day[: len(taken)] <= taken and int(taken[:4]) - int(day[:4]) <= 1)


def _amended(name: Name, title: str) -> bool:
    further = name.written.lower().startswith("nader")
    return read(title).amended and (not further or "NADER" in title.upper())


@lru_cache(maxsize=4096)
def read(title: str) -> Title:
    """Return what *title* says; that of one mover comes back in all that he moves alone."""
    return read_title(title)


@cache
def _aside() -> frozenset[str]:
    lines = files(__package__).joinpath("aside_words.csv").read_text(encoding="utf-8").splitlines()
    return frozenset(lines[1:])
