"""Everything one revision reads of a corpus, a JSON line per row: relation, document, and the fields without evidence.

Run by itself with a revision on the path: ``python tests/gains/rows.py SOURCE...``. Knows only what every revision has;
a format that an older revision does not read gives no rows. Positions and quotes of evidence are left out, so that a
row is lost when a fact is, and not when a rule was renamed.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from extract.reading import read
from extract.source import Source
from extract.statements import Evidence, Reading
from ontology.errors import KamergraafError

SUFFIXES = (".xml", ".html", ".pdf", ".odt", ".txt")


def files(source: Path) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of the documents in *source*: an archive's own order, a folder's by name."""
    if source.is_dir():
        for path in sorted(path for path in source.rglob("*") if path.suffix in SUFFIXES):
            if not path.stem.startswith("metadata"):
                yield path.name, path.read_bytes()
    elif source.name.endswith(".tar.gz"):
        with tarfile.open(source, mode="r|gz") as archive:
            for entry in archive:
                opened = archive.extractfile(entry)
                if opened is not None and entry.name.endswith(SUFFIXES):
                    yield entry.name, opened.read()
    else:
        yield source.name, source.read_bytes()


def as_source(name: str, data: bytes) -> Source:
    """Return the document; revisions before there were formats read text only."""
    try:
        from extract.readers.dispatch import read_document
    except ImportError:
        if not name.endswith(".txt"):
            raise KamergraafError(f"expected a text, found {name}") from None
        return Source(Path(name).stem, data.decode("utf-8"))
    return read_document(name, data)


def rows(reading: Reading) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield relation and fields of all that was read."""
    yield "paper", told(reading.paper)
    for statement in reading.statements:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(statement).__name__).lower()
        yield name, told(statement)
    for missed in reading.coverage.missed:
        yield "not-understood", {"text": missed.text, "why": missed.why}


def effects(reading: Reading) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the effects that are derived from one document by itself."""
    from graph.build import derive, load
    from graph.store import memory_store
    from queries.ask import ask_named

    store = memory_store()
    load(store, [reading])
    derive(store)
    answer = ask_named(store, "effects")
    for row in answer.rows:
        cells = dict(zip(answer.columns, map(str, row), strict=True))
        yield "effect", {column: cell for column, cell in cells.items() if column not in ("quote", "rule")}


def told(value: object) -> dict[str, str]:
    """The fields of *value* as text, without its evidence."""
    assert is_dataclass(value)
    return {
        field.name: shown(getattr(value, field.name))
        for field in fields(value)
        if field.name not in ("evidence", "supports")
    }


def shown(value: object) -> str:
    """One text per value: nothing for None, the words of evidence, the fields of a value that are not empty."""
    if value is None:
        return ""
    if isinstance(value, Evidence):
        return value.exact
    if isinstance(value, tuple):
        return " | ".join(map(shown, value))
    if is_dataclass(value):
        return " ".join(filter(None, (shown(getattr(value, field.name)) for field in fields(value))))
    return str(value)


def main(sources: list[str]) -> None:
    """Print the rows of all *sources*; what cannot be read is a row of the relation ``not-read``."""
    for source in map(Path, sources):
        for name, data in files(source):
            try:
                reading = read(as_source(name, data))
                found = [*rows(reading), *(effects(reading) if not source.name.endswith(".tar.gz") else ())]
            except KamergraafError:
                found = [("not-read", {})]
            for relation, cells in found:
                print(json.dumps([relation, Path(name).stem, cells], ensure_ascii=False))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(sys.argv[1:])
