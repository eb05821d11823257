"""What holds for whatever was read, however odd the file: positions lie in the text, quotes are found there again,
counts add up, and it can be told to a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.spans import Span
from extract.statements import OfficialRecord, Reading
from graph.quads import quads_of
from graph.validate import check_reading


def broken_laws(reading: Reading) -> Iterator[str]:
    """Yield each law that *reading* breaks, in a sentence."""
    yield from (str(violation) for violation in check_reading(reading))
    yield from _sentences(reading)
    yield from _coverage(reading)
    if not quads_of(reading):
        yield "expected something to store, found nothing"


def broken_record_laws(record: OfficialRecord) -> Iterator[str]:
    """Yield each law that *record* breaks."""
    said = (record.identifier, record.title, record.type, record.date, record.session_year, record.number)
    yield from _folded((*said, *record.dossiers, *record.submitters, *record.themes))


def _folded(values: Iterable[str | None]) -> Iterator[str]:
    for value in values:
        if value is not None and (not value or value != value.strip()):
            yield f"expected a value without blanks at its ends, found {value!r}"


def _sentences(reading: Reading) -> Iterator[str]:
    lines = reading.text.count("\n") + 1
    whole = Span(0, len(reading.text))
    for sentence in reading.sentences:
        if not sentence.runs or not all(whole.holds(run) and run.start < run.end for run in sentence.runs):
            yield f"expected a sentence in a text of {whole.end} characters, found it at {sentence.runs}"
        if not 1 <= sentence.line <= lines:
            yield f"expected a line up to {lines}, found {sentence.line}"


def _coverage(reading: Reading) -> Iterator[str]:
    lines = reading.text.count("\n") + 1
    seen = reading.coverage
    pairs = (
        (seen.sentences_read, seen.sentences),
        (seen.list_entries_read, seen.list_entries),
        (seen.citations_read, seen.citations),
    )
    yield from (f"expected {read} read to be at most {whole}" for read, whole in pairs if not 0 <= read <= whole)
    places = (*seen.unread_lines, *(missed.line for missed in seen.missed))
    yield from (f"expected a line up to {lines}, found {line}" for line in places if not 1 <= line <= lines)
