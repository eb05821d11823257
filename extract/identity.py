"""Who a document is, from its own text: running foot, masthead, date line, signature; its file's name only where the
text is silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from extract.layout.furniture import DOSSIER, Foot, dossier_id, read_foot
from extract.mentions import dates
from extract.mentions.kinds import DateMention
from extract.outline import BlockKind, Outline
from extract.source import Source
from extract.spans import Span
from extract.statements import Paper, Person
from ontology.names import slug
from ontology.terms import PaperType

_OFFICIAL_NAME = re.compile(
    r"kst-(?P<dossier>\d{5}(?:-(?:\d{2}|[IVX]+[A-E]?|[A-M]))?)-(?P<number>\d{1,4}|[A-Z]{1,3})", re.IGNORECASE
)
# «32 734 Nederlandse diplomatie», or the number alone with the title below it; «Nr. 32 BRIEF VAN DE MINISTER …».
_DOSSIER_LINE = re.compile(DOSSIER + r"(?:\s+(?P<title>[A-ZÀ-Þ«].+))?")
_NUMBER_LINE = re.compile(r"N[rR]\.\s?(?P<number>\d{1,4})\b")
_DATE_LINE = re.compile(r"(?:[A-Z]|[’']s-G)[\w’' -]+, (?P<date>\d{1,2} \w+ \d{4})$")
_DATE_FIELD = re.compile(r"Datum:?\s+(?P<date>\d{1,2} \w+ \d{4})(?!\w)")  # of the ministries' own letters
_LONGEST_DATE_LINE = 120  # code points at the end of a block: every capital in it may begin the place
_MOTION = re.compile(r"\bMOTIE\b")
_SESSION = re.compile(r"[Vv]ergaderjaar (?P<first>\d{4})[-–‒](?P<last>\d{4})")
_SIGNED = re.compile(
    r"(?P<initials>(?:[A-ZÀ-Þ]\.\s?)+)\s*(?P<particle>(?:[a-zà-þ’']+\s+)*)(?P<surname>[A-ZÀ-Þ][\w’' -]+)$"
)


def identify(source: Source, outline: Outline) -> Paper:
    """Return what the document says of itself. The identifier is that of its foot or masthead, else of the file's
    name."""
    if source.paper is not None:
        return source.paper
    foot = _foot(outline)
    heads = tuple(_masthead(outline))
    identifier, dossier, number = _numbers(source, foot, heads)
    written = date_line(outline)
    return Paper(
        identifier=identifier,
        type=_type(heads, outline),
        dossiers=(dossier,) if dossier else (),
        number=number,
        title=_title(heads),
        date=written.iso if written else None,
        session_year=foot.session if foot else _session(heads),
        sent_by=_sender(outline),
    )


def _numbers(source: Source, foot: Foot | None, heads: tuple[str, ...]) -> tuple[str, str | None, str | None]:
    dossier, number = (foot.dossier, foot.number) if foot else _masthead_numbers(heads)
    if dossier and number:
        return f"kst-{dossier}-{number}", dossier, number
    named = _OFFICIAL_NAME.fullmatch(source.name)
    if named:
        dossier, number = named["dossier"].upper(), named["number"].upper()
        return f"kst-{dossier}-{number}", dossier, number
    return slug(source.name) or "document", None, None


def _foot(outline: Outline) -> Foot | None:
    text = outline.clean.source
    feet = (read_foot(text[span.start : span.end]) for span in outline.furniture)
    return next((foot for foot in feet if foot), None)


def _masthead(outline: Outline) -> Iterator[str]:
    """The lines of the masthead as they stand in the source."""
    for block in outline.blocks:
        if block.kind is BlockKind.MASTHEAD:
            for run in outline.clean.to_source(block.span):
                yield from (line.strip() for line in outline.clean.source[run.start : run.end].split("\n"))


def _masthead_numbers(heads: tuple[str, ...]) -> tuple[str | None, str | None]:
    dossiers = (found for line in heads if (found := _DOSSIER_LINE.fullmatch(line)))
    dossier = next((dossier_id(found["dossier"], found["chapter"]) for found in dossiers), None)
    number = next((found["number"] for line in heads if (found := _NUMBER_LINE.match(line))), None)
    return dossier, number


def _title(heads: tuple[str, ...]) -> str | None:
    """The title of the dossier: beside its number, or on the lines below it up to the paper's own number."""
    for at, line in enumerate(heads):
        found = _DOSSIER_LINE.fullmatch(line)
        if found:
            below = (each for each in takewhile(lambda each: each and not _NUMBER_LINE.match(each), heads[at + 1 :]))
            return " ".join(filter(None, (found["title"], *below))) or None
    return None


def _session(heads: tuple[str, ...]) -> str | None:
    found = next((found for line in heads if (found := _SESSION.search(line))), None)
    return f"{found['first']}-{found['last']}" if found else None


def _type(heads: tuple[str, ...], outline: Outline) -> PaperType:
    """A masthead says so; without one, a signature or a foot make it a letter of the cabinet."""
    title = " ".join(heads)
    if _MOTION.search(title):
        return PaperType.MOTION
    signed = any(block.kind is BlockKind.SIGNATURE for block in outline.blocks)
    if "BRIEF" in title or signed:
        return PaperType.LETTER
    return PaperType.PAPER


def date_line(outline: Outline) -> DateMention | None:
    """Return the date of the date line («Den Haag, 8 oktober 2018», «Datum 8 oktober 2018») and where it stands in the
    clean text; None without one."""
    for block in outline.blocks[:12]:
        if block.kind not in (BlockKind.MASTHEAD, BlockKind.PARAGRAPH, BlockKind.HEADING):
            continue
        start = max(block.span.start, block.span.end - _LONGEST_DATE_LINE)
        found = _DATE_LINE.search(outline.clean.text, start, block.span.end)
        found = found or _DATE_FIELD.match(outline.clean.text, block.span.start, block.span.end)
        written = dates.match(found["date"]) if found else ()
        if found:
            return DateMention(Span(*found.span("date")), written[0].iso) if written else None
    return None


def _sender(outline: Outline) -> Person | None:
    for block in outline.blocks:
        if block.kind is BlockKind.SIGNATURE:
            found = _SIGNED.search(outline.clean.text[block.span.start : block.span.end])
            if found:
                return Person(found["surname"].strip(), found["particle"].strip(), found["initials"].replace(" ", ""))
    return None
