"""Who a document is by the record inside it: HTML and ODT carry the official identifier, and little else that is
sure."""

from __future__ import annotations

import re

from extract.readers.answer_head import answer_paper, read_date
from extract.readers.official_head import paper_type, session_year
from extract.statements import OfficialRecord, Paper

_KAMERSTUK = re.compile(r"kst-(?P<dossier>\d{5}(?:-(?:\d{2}|[IVX]+[A-E]?|[A-M]))?)-(?P<number>\d{1,4}|[A-Z]{1,3})")
_TITLE = re.compile(
    r"^(?:Nr\.\s*\w+\s+)?(?P<title>(?:[A-Z]+ ){0,3}(?:MOTIE|BRIEF|VERSLAG|NOTA)\b.*)$", re.MULTILINE
)
_DATED = re.compile(r"^(?:Voorgesteld\b.*?|[^\W\d_][\w’' -]{1,40},) (?P<date>\d{1,2} \w{3,9} \d{4})$", re.MULTILINE)
_HEAD = 3_000  # characters


def head_from_record(record: OfficialRecord, text: str) -> Paper | None:
    """Return the paper that the inline *record* identifies, read further from its *text*; None for papers of other
    sorts."""
    head = text[:_HEAD]
    found = _KAMERSTUK.fullmatch(record.identifier)
    if found is None:
        return answer_paper(record.identifier, head)
    title = _TITLE.search(head)
    dated = _DATED.search(head)
    return Paper(
        identifier=record.identifier,
        type=paper_type(title["title"] if title else ""),
        dossiers=(found["dossier"],),
        number=found["number"],
        date=read_date(dated["date"]) if dated else None,
        session_year=session_year(record.session_year),
    )
