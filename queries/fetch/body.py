"""Getting one file whole: into a part beside its place, from where a broken try stopped, checked before it counts.

A part is gone on with only where the server named a validator (ETag, else Last-Modified) when it began, so that two
states of a document never end up in one file. Refuses to give a file its name: that is the library's part.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

from queries.fetch.errors import MissingError, RefusedError
from queries.fetch.forms import Form, Sample
from queries.fetch.line import Line, too_large
from queries.fetch.manners import PassingError, patiently

# «bytes 100-199/200»
_CONTENT_RANGE: Final = re.compile(r"bytes (?P<start>[0-9]{1,15})-[0-9]{1,15}/(?P<total>[0-9]{1,15})")
# «sha-256=:YWJj…=:» (RFC 9530) or «sha-256=YWJj…=» (RFC 3230)
_DIGEST: Final = re.compile(r"(?:^|,)\s*sha-256=:?(?P<value>[A-Za-z0-9+/=]{40,48}):?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """A file that came whole: where from, what the server says of it, its size in bytes and its SHA-256."""

    source: str
    media_type: str
    size: int
    sha256: str
    last_modified: str | None
    etag: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """What the server said of a file when it was fetched before."""

    last_modified: str | None
    etag: str | None


@dataclass(frozen=True, slots=True)
class Begun:
    """A part on disk that can be gone on with: its bytes and the validator that the server gave for it."""

    size: int
    validator: str


def save(line: Line, address: str, form: Form, part: Path, *, known: Known | None = None) -> Body | None:
    """Bring *address* whole into *part*, as *form*; None if the server says that what is *known* still stands.

    Raises `MissingError` and `RefusedError`, which leave nothing, or `UnansweredError` and `NoNetworkError`: these
    and an interruption leave the part, and a later call goes on with it.
    """
    try:
        return patiently(lambda: _try(line, address, form, part, known), line.manners, address)
    except (MissingError, RefusedError):
        discard(part)
        raise


def discard(part: Path) -> None:
    """Remove *part* and the note beside it."""
    part.unlink(missing_ok=True)
    _note(part).unlink(missing_ok=True)


def _try(line: Line, address: str, form: Form, part: Path, known: Known | None) -> Body | None:
    begun = _begun(part, address)
    with line.open(address, _headers(begun, known)) as response:
        if response.status_code == 304:
            return None
        form.check_type(response.headers.get("Content-Type", ""), str(response.url))
        start, total = _extent(response, begun, part)
        if total is not None and total > line.manners.largest:
            raise too_large(address, line.manners.largest)
        _receive(line, response, part, address, start=start)
        return _whole(response, form, part, total)


def _headers(begun: Begun | None, known: Known | None) -> dict[str, str]:
    if begun is not None:
        return {"Range": f"bytes={begun.size}-", "If-Range": begun.validator}
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified} if known is not None else {}
    return {name: value for name, value in asked.items() if value}


def _extent(response: httpx.Response, begun: Begun | None, part: Path) -> tuple[int, int | None]:
    """The byte at which the body of *response* starts, and the bytes of the whole file; None where the server says
    nothing.
    """
    if response.status_code == 200:
        said = response.headers.get("Content-Length", "")
        plain = _is_plain(response) and said.isascii() and said.isdigit()
        return 0, int(said[:15]) if plain else None
    found = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", ""))
    if begun is None or response.status_code != 206 or found is None or int(found["start"]) != begun.size:
        discard(part)
        raise PassingError("a piece of the file that does not fit the piece already here")
    return begun.size, int(found["total"])


def _receive(line: Line, response: httpx.Response, part: Path, address: str, *, start: int) -> None:
    if start == 0:
        discard(part)
        part.parent.mkdir(parents=True, exist_ok=True)
        _write_note(part, address, response)
    with part.open("ab") as file:
        for chunk in line.chunks(response, line.manners.largest - start):
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _whole(response: httpx.Response, form: Form, part: Path, total: int | None) -> Body:
    """What arrived, once it is sure that all did."""
    address, sample = str(response.url), Sample.of(part)
    form.check_start(sample, address)
    size, digest = part.stat().st_size, _sha256(part)
    if total is not None and size != total:
        raise _cut_off(part, f"{size:,} bytes of {total:,}")
    stated = _stated_digest(response)
    if stated is not None and stated != digest:
        discard(part)
        raise PassingError("other bytes than the server's checksum says")
    if total is None and stated is None and not _is_chunked(response) and not form.ends(sample.end):
        discard(part)
        raise PassingError("a file without its end")
    headers = response.headers
    return Body(
        address, headers.get("Content-Type", ""), size, digest, headers.get("Last-Modified"), headers.get("ETag")
    )


def _cut_off(part: Path, found: str) -> PassingError:
    if not _note(part).exists():
        discard(part)
    return PassingError(f"only {found}")


def _is_plain(response: httpx.Response) -> bool:
    return response.headers.get("Content-Encoding", "identity").strip().lower() in ("", "identity")


def _is_chunked(response: httpx.Response) -> bool:
    """The connection itself tells the end: a body without its last chunk is an error already."""
    return "chunked" in response.headers.get("Transfer-Encoding", "").lower()


def _stated_digest(response: httpx.Response) -> str | None:
    found = _DIGEST.search(response.headers.get("Repr-Digest", "") or response.headers.get("Digest", ""))
    if found is None or not _is_plain(response):
        return None
    try:
        return base64.b64decode(found["value"], validate=True).hex()
    except binascii.Error:
        return None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _note(part: Path) -> Path:
    return part.with_name(f"{part.name}.from")


def _write_note(part: Path, address: str, response: httpx.Response) -> None:
    """Say beside the part what it is a part of, where the server gives a validator that holds byte for byte."""
    etag = response.headers.get("ETag", "")
    validator = etag if etag.startswith('"') else response.headers.get("Last-Modified", "")
    if validator and _is_plain(response):
        _note(part).write_text(json.dumps({"address": address, "validator": validator}), encoding="utf-8")


def _begun(part: Path, address: str) -> Begun | None:
    if not part.is_file() or part.stat().st_size == 0:
        return None
    try:
        note = json.loads(_note(part).read_text(encoding="utf-8"))
        same = note["address"] == address
        return Begun(part.stat().st_size, str(note["validator"])) if same else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
