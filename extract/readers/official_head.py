"""Who an official document is, by the elements of its own head.

Rule for the identifier, checked on 8,041 of 8,041 motions: ``kst-``, the digits of the first dossier's number, its
budget chapter or council number, the number of the paper. A second dossier is named in the document, never in its
identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from extract.readers.answer_head import read_answer_head, read_date
from extract.readers.safe_xml import all_words
from extract.statements import Paper, Person
from ontology.terms import PaperType

# «Vergaderjaar 2022-2023», with a hyphen, an en dash or a figure dash
_SESSION = re.compile(r"(?P<first>\d{4})\s?[-–‒]\s?(?P<last>\d{4})")
# «Den Haag, 7 juli 2023» as a paragraph of its own; letters have no other date
_DATE_LINE = re.compile(r"[^\W\d_][\w’' -]{1,40}, (?P<date>\d{1,2} \w{3,9} \d{4})$", re.MULTILINE)
_HEAD = 3_000  # characters in which the date line stands
_LONGEST = 40  # characters of a number; «36600-XVIII» and «12 HERDRUK» are long ones
_QUESTION = re.compile(r"20\d{2}Z\d{5}")
# «21 501-20» where the number of the council has no element of its own
_COUNCIL = re.compile(r"(?P<dossier>\d{5})[-–](?P<council>\d{2})")
_MOTION = re.compile(r"\bMOTIE\b", re.IGNORECASE)
_LETTER = re.compile(r"\bBRIEF\b", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D")
_PARTICLE = re.compile(r"(?P<particle>(?:[a-zà-þ’']+\s+)*)(?P<surname>.+)", re.DOTALL)
_INITIALS = re.compile(r"(?P<initials>(?:[A-ZÀ-Þ][a-z]?\.\s?)+)\s*(?P<rest>.*)", re.DOTALL)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_head(root: etree._Element, text: str) -> Paper | None:
    """Return what the head of the document *root*, written out as *text*, says; None where it has no number of its
    own."""
    dossiers = tuple(dict.fromkeys(filter(None, map(_dossier, _dossier_numbers(root)))))
    number = _text(root, ".//stuk//ondernummer") or _text(root, ".//stuk/nummer")
    if not dossiers or not number or len(number) > _LONGEST:
        return _question(root) or read_answer_head(text)
    title = _text(root, ".//stuk/titel") or ""
    return Paper(
        identifier=f"kst-{dossiers[0]}-{number.replace(' ', '')}",
        type=paper_type(title),
        dossiers=dossiers,
        number=number,
        title=_text(root, ".//dossier/titel") or _text(root, ".//onderw/naam"),
        date=_date(root, text),
        session_year=session_year(_session_line(root)),
        sent_by=_sender(root),
    )


def paper_type(title: str) -> PaperType:
    """Return the type that the title of a paper names: «MOTIE VAN HET LID X», «BRIEF VAN DE MINISTER VAN Y».

    >>> paper_type("GEWIJZIGDE MOTIE VAN DE LEDEN X EN Y").value, paper_type("LIJST VAN VRAGEN").value
    ('motion', 'paper')
    """
    if _MOTION.search(title):
        return PaperType.MOTION
    return PaperType.LETTER if _LETTER.search(title) else PaperType.PAPER


def session_year(line: str | None) -> str | None:
    """Return the session year in *line* with a hyphen, whatever dash it was written with; None without one."""
    found = _SESSION.search(line or "")
    return f"{found['first']}-{found['last']}" if found else None


def _dossier_numbers(root: etree._Element) -> Iterator[etree._Element]:
    yield from root.iter("dossiernummer")
    yield from root.iterfind(".//onderw/nummer")


def _dossier(block: etree._Element) -> str:
    """``36410-XVI``, ``21501-02``, ``32734``; the number of a kingdom law is left out."""
    if block.tag == "nummer":
        whole = _NO_DIGIT.sub("", all_words(block))
        return whole if len(whole) <= _LONGEST else ""
    number = "".join((_text(block, "dossiernr") or "").split())
    council = _COUNCIL.fullmatch(number)  # the number of a council stands apart, or behind the dossier's own
    if council:
        return f"{council['dossier']}-{council['council']}"
    digits = _NO_DIGIT.sub("", number)
    part = _text(block, "begrotingshoofdstuk") or _text(block, "raadnr")
    whole = f"{digits}-{part.replace(' ', '')}" if part else digits
    return whole if len(whole) <= _LONGEST else ""


def _session_line(root: etree._Element) -> str | None:
    lines = (line for line in root.iter("tekstregel") if line.get("inhoud") == "vergaderjaar")
    found = next(lines, None)
    return all_words(found) if found is not None else _text(root, ".//vergjaar")


def _date(root: etree._Element, text: str) -> str | None:
    dated = root.find(".//stuk//datumtekst")
    if dated is not None:
        said = dated.find("datum")
        stamp = said.get("isodatum", "") if said is not None else ""
        return read_date(all_words(dated)) or (stamp if _DAY.fullmatch(stamp) else None)
    line = _DATE_LINE.search(text[:_HEAD])
    return read_date(line["date"]) if line else None


def _sender(root: etree._Element) -> Person | None:
    signed = root.find(".//ondertekening")
    if signed is None:
        return None
    first, last = _text(signed, "naam/voornaam") or "", _text(signed, "naam/achternaam") or _text(signed, "deze") or ""
    whole = _INITIALS.fullmatch(f"{first} {last}".strip())
    name = _PARTICLE.fullmatch(whole["rest"].strip() if whole else last)
    if name is None:
        return None
    return Person(name["surname"], name["particle"].strip(), whole["initials"].replace(" ", "") if whole else "")


def _question(root: etree._Element) -> Paper | None:
    """Questions as yet without an answer are numbered by the Tweede Kamer: ``kv-tk-2020Z13248``."""
    number = _text(root, ".//kamervraagnummer") or ""
    if not _QUESTION.fullmatch(number):
        return None
    title = _text(root, ".//kamervraagomschrijving")
    return Paper(f"kv-tk-{number}", PaperType.PAPER, (), number, title, None, session_year(_session_line(root)))


def _text(element: etree._Element, path: str) -> str | None:
    found = element.find(path)
    return " ".join(all_words(found).split()) or None if found is not None else None
