"""The Tweede Kamer's own record of a case (`Zaak`, with its `Document`), as JSON from its open data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from extract.errors import UnreadableSourceError
from extract.readers.limits import check_size
from extract.readers.names import stem
from extract.statements import OfficialRecord

Json = Mapping[str, object]

# «2032-03-04T00:00:00+01:00»: the records write moments, of which the day is meant.
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)")


def read_zaak(name: str, data: bytes) -> OfficialRecord:
    """Return the record in the JSON *data*; its file's name is the identifier where it gives none.

    Raises `UnreadableSourceError` for JSON of another kind.
    """
    check_size(len(data), name)
    try:
        zaak: object = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError(f"expected JSON, found in {name}: {error}; give a Zaak of the open data") from error
    if not isinstance(zaak, dict) or "Soort" not in zaak or "Onderwerp" not in zaak:
        raise UnreadableSourceError(
            f"expected a Zaak with Soort and Onderwerp, found other JSON in {name}; leave it out"
        )
    days = [day for document in _own(zaak) if (day := _day(document, "Datum"))]
    number = zaak.get("Volgnummer")
    return OfficialRecord(
        identifier=next(_identifiers(zaak), stem(name)),
        title=_string(zaak, "Onderwerp"),
        type=_string(zaak, "Soort"),
        date=min(days) if days else _day(zaak, "GestartOp"),
        session_year=_string(zaak, "Vergaderjaar"),
        number=str(number) if isinstance(number, int) and number > 0 else None,
        opinion=_string(zaak, "Kabinetsappreciatie"),
        outcome=next((text for each in _each(zaak, "Besluit") if (text := _string(each, "BesluitSoort"))), None),
    )


def _identifiers(zaak: Json) -> Iterator[str]:
    for document in _own(zaak):
        version = document.get("HuidigeDocumentVersie")
        identifier = _string(version, "ExterneIdentifier") if isinstance(version, dict) else None
        if identifier:
            yield identifier


def _own(zaak: Json) -> list[Json]:
    """Return the documents of the case's own sort: a letter about a motion may stand before the motion."""
    documents, sort = list(_each(zaak, "Document")), str(zaak["Soort"])
    return [each for each in documents if (_string(each, "Soort") or "").startswith(sort)] or documents


def _each(record: Json, name: str) -> Iterator[Json]:
    rows = record.get(name)
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


def _day(record: Json, name: str) -> str | None:
    """The day of a moment as the records write it; what is no moment is no day."""
    found = _MOMENT.match(_string(record, name) or "")
    return found[0] if found else None


def _string(record: Json, name: str) -> str | None:
    value = record.get(name)
    return " ".join(value.split()) or None if isinstance(value, str) else None
