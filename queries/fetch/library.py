"""The local library: a folder with one folder for each publication, and in it the files and a manifest.

Nothing enters but under the name of a known form of a checked identifier, whole, by renaming a part; the manifest
says of each file where it came from, its size and its SHA-256, and holds no clock of ours. Refuses to know how files
are fetched.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final, cast

from queries.fetch.body import Body, Known
from queries.fetch.errors import LibraryError
from queries.fetch.forms import RECORDS, TEXTS, Form, file_name

MANIFEST: Final = "manifest.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of a publication, as the manifest tells it."""

    name: str
    form: str
    source: str
    bytes: int
    sha256: str
    media_type: str
    last_modified: str | None
    etag: str | None

    @property
    def known(self) -> Known:
        """What the server said of it."""
        return Known(self.last_modified, self.etag)


@dataclass(frozen=True, slots=True)
class Holding:
    """What the library has of one publication; ``complete`` once all that the server gives of it is here."""

    identifier: str
    files: tuple[Kept, ...] = ()
    complete: bool = False

    def kept(self, form: Form) -> Kept | None:
        """Return the file in *form*, None if there is none."""
        return next((file for file in self.files if file.form == form.name), None)

    @property
    def text(self) -> Kept | None:
        """The publication itself in the best form there is."""
        return next((file for form in TEXTS if (file := self.kept(form))), None)


class Library:
    """The library in the folder *folder*; makes it when something is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def part(self, identifier: str, form: Form) -> Path:
        """Return where *form* of *identifier* is received, beside its place."""
        return self.folder / identifier / f"{file_name(form, identifier)}.part"

    def text(self, identifier: str) -> Path | None:
        """Return the file of *identifier* to read: complete, and as it was fetched. None if there is none such."""
        holding = self.holding(identifier)
        kept = holding.text if holding.complete else None
        return self.folder / identifier / kept.name if kept and self.intact(identifier, kept) else None

    def holding(self, identifier: str) -> Holding:
        """Return what there is of *identifier*, an empty holding for nothing; raises `LibraryError` for a strange
        manifest.
        """
        path = self.folder / identifier / MANIFEST
        if not path.is_file():
            return Holding(identifier)
        names = {file_name(form, identifier): form.name for form in (*TEXTS, *RECORDS)}
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            files = tuple(_kept(one) for one in told["files"])
            if told["identifier"] == identifier and all(names.get(file.name) == file.form for file in files):
                return Holding(identifier, files, told["complete"] is True)
        except (ValueError, KeyError, TypeError):
            pass
        raise LibraryError(f"expected a manifest of {identifier}, found something else in {path}; remove that folder")

    def intact(self, identifier: str, kept: Kept) -> bool:
        """Return whether the file is there byte for byte as it was fetched."""
        path = self.folder / identifier / kept.name
        if not path.is_file() or path.stat().st_size != kept.bytes:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == kept.sha256

    def keep(self, holding: Holding, form: Form, body: Body) -> Holding:
        """Give the received part of *form* its name, tell it in the manifest, and return the new holding."""
        name = file_name(form, holding.identifier)
        part = self.part(holding.identifier, form)
        part.replace(self.folder / holding.identifier / name)
        part.with_name(f"{part.name}.from").unlink(missing_ok=True)
        kept = Kept(
            name, form.name, body.source, body.size, body.sha256, body.media_type, body.last_modified, body.etag
        )
        others = tuple(file for file in holding.files if file.form != form.name)
        return self.tell(replace(holding, files=tuple(sorted((*others, kept), key=lambda file: file.name))))

    def tell(self, holding: Holding) -> Holding:
        """Write the manifest of *holding* and return it."""
        told = {
            "identifier": holding.identifier,
            "complete": holding.complete,
            "files": [asdict(file) for file in holding.files],
        }
        _write(self.folder / holding.identifier / MANIFEST, json.dumps(told, indent=2, ensure_ascii=False) + "\n")
        return holding

    def keep_dossier(self, number: str, papers: Sequence[str]) -> None:
        """Keep which *papers* the dossier *number* holds."""
        told = {"dossier": number, "papers": list(papers)}
        _write(self._dossier(number), json.dumps(told, indent=2) + "\n")

    def dossier(self, number: str) -> tuple[str, ...] | None:
        """Return the papers of the dossier as told when it was fetched, None if it was not; raises `LibraryError`."""
        path = self._dossier(number)
        if not path.is_file():
            return None
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            if told["dossier"] == number:
                return tuple(str(paper) for paper in told["papers"])
        except (ValueError, KeyError, TypeError):
            pass
        raise LibraryError(
            f"expected the papers of dossier {number}, found something else in {path}; remove that folder"
        )

    def _dossier(self, number: str) -> Path:
        return self.folder / f"dossier-{number}" / MANIFEST

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other fetches out of this library meanwhile; raises `LibraryError` where one is busy. Ends with the
        process.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / ".lock").open("w", encoding="utf-8") as file:
            if sys.platform != "win32":
                import fcntl

                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError as error:
                    raise LibraryError(
                        f"expected to be alone in the library {self.folder}, found another fetch at work; wait for it"
                    ) from error
            yield


def _kept(told: object) -> Kept:
    """The file that a manifest tells of; raises `TypeError` or `KeyError` for another shape."""
    values = cast("dict[str, object]", told)
    if set(values) != {field.name for field in fields(Kept)}:
        raise KeyError("files")
    texts = {name: values[name] for name in ("name", "form", "source", "sha256", "media_type")}
    size, last_modified, etag = values["bytes"], values["last_modified"], values["etag"]
    if not all(isinstance(text, str) for text in texts.values()) or not isinstance(size, int):
        raise TypeError("files")
    return Kept(
        **{name: str(text) for name, text in texts.items()},
        bytes=size,
        last_modified=None if last_modified is None else str(last_modified),
        etag=None if etag is None else str(etag),
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.part")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
