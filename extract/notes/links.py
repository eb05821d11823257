"""Which note each name and back-reference stands for, or none: «GBVS-nota», «deze nota», «de agenda», «deze nota's».

An abbreviation that the document explains, a title told before, or the one note of that sort earlier in the paragraph.
Where two would fit it is none of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, islice

from extract.data import read_table
from extract.document import Document
from extract.notes.names import NoteName, note_names, note_sentences
from extract.passages import before, lying_in, notes_marked, sentence_at
from extract.spans import Span


@dataclass(frozen=True, slots=True)
class LinkedNote:
    """A mention of a note: where it stands, and the note it is by ``identifier`` or, without a number, by ``key``.

    ``unexplained`` marks an abbreviation of which the document never tells the note («BHOS-nota»).
    ``also`` are other stretches that the mention rests on, such as the footnote that lists what «deze nota's» are.
    """

    span: Span
    key: str
    name: str
    identifier: str | None
    letter: bool
    unexplained: bool = False
    also: tuple[Span, ...] = ()


_FAMILIES = "|".join(sorted((row[0] for row in read_table("note_endings.csv")), key=len, reverse=True))
_POINTING = r"(?<=d)(?:eze|ie)|(?<=g)enoemde|(?<=b)ovengenoemde|(?<=v)oornoemde"  # behind the letters that lead it
_BACK = re.compile(
    rf"[dDgGbBvV](?<!\w.)(?i:(?:(?<=d)e|{_POINTING})\s+(?:beleids|kabinets)?(?P<head>{_FAMILIES}))(?![\w«»])(?!\s+[«“\"])"
)
_HEAD = re.compile(rf"({_FAMILIES})(?!\w)", re.IGNORECASE)
_BACK_MANY = re.compile(
    rf"[dDgGbBvV](?<!\w.)(?i:(?:{_POINTING})\s+(?:beleids|kabinets)?(?:nota[’']s|stukken|documenten|strategieën))\b"
)

# «deze nota's» in one sentence, and the notes that it stands for in the one before or in a footnote of that: each
# stands for all of them. What goes beyond is left out; nothing read from letters and 6,017 motions changed by it.
_MOST_BACK, _MOST_MEANT = 4, 16


def linked_notes(document: Document) -> tuple[LinkedNote, ...]:
    """Return every mention of a note that stands for one note, in the order of the text."""
    names = note_names(document)
    if not names:
        return ()
    told = _tell(names)
    named = tuple(found for name in names if (found := _linked(name, told)))
    single = tuple(_back_references(document, named))
    several = tuple(
        found
        for sentence in note_sentences(document)
        for back in islice(_BACK_MANY.finditer(document.text, sentence.start, sentence.end), _MOST_BACK)
        for found in _all_before(document, back, named)
    )
    return tuple(sorted((*named, *single, *several), key=lambda note: (note.span.start, note.span.end, note.key)))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the document as a whole tells: the numbers of each key and abbreviation, the keys of each abbreviation."""

    numbers: defaultdict[str, set[str]]
    keys: defaultdict[str, dict[str, None]]


def _tell(names: tuple[NoteName, ...]) -> _Told:
    told = _Told(defaultdict(set), defaultdict(dict))
    for name in names:
        cited = {name.citation.cited} if name.citation else set()
        told.numbers[name.key].update(cited)
        if name.abbreviation:  # in capitals, keys are not
            told.numbers[name.abbreviation].update(cited)
            told.keys[name.abbreviation][name.key] = None
    return told


def _linked(name: NoteName, told: _Told) -> LinkedNote | None:
    """Give *name* its number: its own, else the only one under which the same note stands in the document."""
    keys = told.keys[name.abbreviation]
    key = max(keys, key=len, default=name.key)
    numbers = told.numbers[key] | told.numbers[name.abbreviation]
    if name.citation:
        numbers = {name.citation.cited}
    if name.common and len(numbers) != 1:
        return None
    if len(numbers) > 1:
        return None
    identifier = next(iter(numbers), None)
    unexplained = bool(name.abbreviation) and identifier is None and len(keys) == 1
    also = (name.citation.span,) if name.citation else ()
    return LinkedNote(name.span, key, name.name, identifier, name.letter, unexplained, also)


def _back_references(document: Document, named: tuple[LinkedNote, ...]) -> Iterator[LinkedNote]:
    backs = (_BACK.finditer(document.text, each.start, each.end) for each in note_sentences(document))
    heads = cache(partial(_head_of, document.text))  # of each note as many times as something points back to its sort
    for back in chain.from_iterable(backs):
        span = Span(*back.span())
        block = document.outline.block_at(span.start)
        if block is None:
            continue
        beside = lying_in(named, block.span)
        if any(note.span.start < span.end and span.start < note.span.end for note in beside):
            continue
        earlier = lying_in(beside, Span(block.span.start, span.start))
        fitting = [note for note in earlier if heads(note.span) == back["head"].lower()]
        if len({_identity(note) for note in fitting}) == 1:
            yield replace(fitting[-1], span=span, also=())


def _head_of(text: str, note: Span) -> str:
    """Return the sort of the note at *note* as written: «nota» for «beleidsnota «…»» and «Cultuurnota»."""
    word = _HEAD.search(text, note.start, note.end)
    return word[0].lower() if word else ""


def _all_before(document: Document, back: re.Match[str], named: tuple[LinkedNote, ...]) -> Iterator[LinkedNote]:
    """Yield what «deze nota's» stands for: the notes of the sentence before, with those in its footnotes."""
    span = Span(*back.span())
    sentence = sentence_at(document, span.start)
    earlier = before(document, sentence) if sentence else None
    for at in (earlier, *notes_marked(document, earlier)) if earlier else ():
        for note in lying_in(named, at)[:_MOST_MEANT]:
            yield replace(note, span=span, also=(note.span, *note.also))


def _identity(note: LinkedNote) -> str:
    return note.identifier or note.key
