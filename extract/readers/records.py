"""Official metadata: `metadata.xml`, `metadata_owms.xml`, a search record, and `meta` inside XML, HTML and ODT.

All four give the same names with different prefixes; the last part of a name says what it is. Refuses to mix what the
record says with what was read: the result is an `OfficialRecord`, kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from extract.data import read_table
from extract.errors import UnreadableSourceError
from extract.readers.safe_xml import parse_xml
from extract.statements import OfficialRecord


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a record: the last part of its name in small letters, its scheme, and what it says."""

    name: str
    scheme: str
    value: str


@cache
def _names() -> dict[str, str]:
    """The field that each name fills."""
    return {name: field for name, field, *_ in read_table("metadata_names.csv")}


def read_record(name: str, data: bytes) -> OfficialRecord:
    """Return the record in the XML *data*. Raises `UnreadableSourceError` where it names no document."""
    record = make_record(_facts(parse_xml(name, data)))
    if record is None:
        raise UnreadableSourceError(
            f"expected an official record, found no identifier in {name}; give metadata.xml or metadata_owms.xml"
        )
    return record


def read_inline_record(root: etree._Element) -> OfficialRecord | None:
    """Return the record inside an official document; None where it only points to one elsewhere."""
    return make_record(
        Fact(_last(meta.get("name", "")), meta.get("scheme", ""), meta.get("content", "")) for meta in root.iter("meta")
    )


def make_record(facts: Iterable[Fact]) -> OfficialRecord | None:
    """Return the record that *facts* make; None without an identifier."""
    said: dict[str, dict[str, None]] = {}  # each value once, in order
    for fact in facts:
        field = _field(fact)
        value = " ".join(fact.value.split())
        if field and value:
            said.setdefault(field, {})[value] = None
    if "identifier" not in said:
        return None
    return OfficialRecord(
        identifier=next(iter(said["identifier"])),
        title=_first(said, "title") or _first(said, "long_title"),
        type=_first(said, "type") or _first(said, "broad_type"),
        date=_first(said, "date") or _first(said, "available"),
        session_year=_first(said, "session_year"),
        dossiers=tuple(part.strip() for each in said.get("dossier", ()) for part in each.split(";") if part.strip()),
        number=_first(said, "number"),
        submitters=tuple(said.get("submitter", ())),
        themes=tuple(said.get("theme", ())),
    )


def merge_records(first: OfficialRecord, second: OfficialRecord) -> OfficialRecord:
    """Return what both say of one document; where both speak, *first* is heard."""
    return OfficialRecord(
        identifier=first.identifier,
        title=first.title or second.title,
        type=first.type or second.type,
        date=first.date or second.date,
        session_year=first.session_year or second.session_year,
        dossiers=first.dossiers or second.dossiers,
        number=first.number or second.number,
        submitters=first.submitters or second.submitters,
        themes=first.themes or second.themes,
        opinion=first.opinion or second.opinion,
        outcome=first.outcome or second.outcome,
    )


def _first(said: Mapping[str, Iterable[str]], field: str) -> str | None:
    return next(iter(said[field])) if field in said else None


def _field(fact: Fact) -> str | None:
    field = _names().get(fact.name)
    if field == "type":
        return _type_field(fact.scheme)
    if field == "theme" and fact.scheme and not fact.scheme.endswith("TaxonomieBeleidsagenda"):
        return None
    return field


def _type_field(scheme: str) -> str | None:
    """`OVERHEIDop.KamerstukTypen` says «Motie», `OVERHEIDop.Parlementair` only «Kamerstuk», others say nothing of
    the sort."""
    if scheme.endswith("Informatietype"):
        return None
    return "broad_type" if scheme.endswith("Parlementair") else "type"


def _facts(root: etree._Element) -> Iterator[Fact]:
    for element in root.iter():
        if element.tag in ("metadata", "meta") and element.get("content") is not None:
            yield Fact(_last(element.get("name", "")), element.get("scheme", ""), element.get("content", ""))
        elif len(element) == 0 and element.text:
            yield Fact(_last(element.tag), element.get("scheme", ""), element.text)


def _last(name: str) -> str:
    """The last part of a name: ``DC.identifier``, ``{http://…}identifier`` and ``dcterms:identifier`` are the same."""
    for sign in ("}", ".", ":", "/"):
        name = name.rsplit(sign, 1)[-1]
    return name.lower()
