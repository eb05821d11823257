"""Archives: the files in a `.tar.gz` or `.zip`, one after another, never unpacked to disk.

Only names and bytes pass through; a member that is too large, oddly named, locked or no plain file is passed on as
`Refused`, and so is the rest of an archive that unpacks to absurd size.
"""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Self

from extract.errors import UnreadableSourceError
from extract.readers.limits import MAX_MEMBERS, MAX_PDF_BYTES, MAX_RATIO, MEGABYTE
from extract.readers.names import is_tricky, suffix

ARCHIVES: Final = (".tar.gz", ".tgz", ".zip")
# Bytes of a tar's own long names; the longest path a system allows is 4,096.
_MAX_HEADER: Final = 100_000
# An archive may always unpack to this much, whatever its own size.
_ALLOWANCE: Final = 100 * MEGABYTE
# What libraries raise for an archive that is cut off, damaged or packed in an unknown way; `tarfile` a TypeError where
# the head of the gzip ends too soon.
BROKEN: Final = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, OverflowError, MemoryError, TypeError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it lies in a folder or an archive: its name with the archive's before it, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not read, with one finished sentence on the reason."""

    name: str
    reason: str


Wanted = Callable[[str], bool]


def is_archive(name: str) -> bool:
    """Tell whether the file *name* is one of an archive."""
    return suffix(name) in ARCHIVES


def open_archive(path: Path, wanted: Wanted) -> Iterator[Found | Refused]:
    """Yield the files in the archive *path* whose names are *wanted*, in its order; what cannot be read as
    `Refused`."""
    try:
        yield from _zip(path, wanted) if suffix(path.name) == ".zip" else _tar(path, wanted)
    except UnreadableSourceError as error:
        yield Refused(str(path), str(error))
    except BROKEN as error:
        yield Refused(
            str(path), f"expected a whole archive, found in {path}: {str(error) or type(error).__name__}; pack it anew"
        )


class _Member(tarfile.TarInfo):
    """A header of a tar; long names are read into memory by `tarfile`, so absurd ones are refused first."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        member = super().frombuf(buf, encoding, errors)
        if not (member.isreg() or member.isdir()) and member.size > _MAX_HEADER:
            raise UnreadableSourceError(
                f"expected names of at most {_MAX_HEADER} bytes in an archive, found {member.size}; pack it anew"
            )
        return member


def _tar(path: Path, wanted: Wanted) -> Iterator[Found | Refused]:
    budget = _Budget(path)
    with tarfile.open(path, "r|gz", tarinfo=_Member) as packed:
        for member in packed:
            budget.take(member.size)
            name = f"{path}/{member.name}"
            if not wanted(member.name) or member.isdir():
                continue
            reason = _wrong(member.name, member.size) or ("" if member.isreg() else "a link or a device, no file")
            if reason:
                yield _refused(name, reason)
                continue
            opened = packed.extractfile(member)
            if opened is not None:
                yield _read(name, opened, member.size)


def _zip(path: Path, wanted: Wanted) -> Iterator[Found | Refused]:
    budget = _Budget(path)
    with zipfile.ZipFile(path) as packed:
        for member in packed.infolist():
            name = f"{path}/{member.filename}"
            budget.take(0)
            if not wanted(member.filename) or member.is_dir():
                continue
            reason = _wrong(member.filename, member.file_size) or ("a locked file" if member.flag_bits & 1 else "")
            if reason:
                yield _refused(name, reason)
                continue
            budget.take(member.file_size, files=0)
            try:
                with packed.open(member) as opened:
                    yield _read(name, opened, member.file_size)
            except BROKEN as error:
                yield _refused(name, f"a broken file ({error})")


class _Budget:
    """How much may still be unpacked. Raises where it is spent."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._bytes = max(_ALLOWANCE, MAX_RATIO * path.stat().st_size)
        self._files = MAX_MEMBERS

    def take(self, size: int, *, files: int = 1) -> None:
        self._bytes -= size
        self._files -= files
        if self._bytes < 0 or self._files < 0:
            raise UnreadableSourceError(
                f"expected an archive of at most {MAX_MEMBERS} files and {MAX_RATIO} times its own size, "
                f"found more in {self._path}; the rest of it is left out"
            )


def _wrong(name: str, size: int) -> str:
    if is_tricky(name):
        return "a name that points out of the archive"
    if size > MAX_PDF_BYTES:
        return f"a file of {size / MEGABYTE:.0f} MB"
    return "an archive within an archive" if is_archive(name) else ""


def _refused(name: str, found: str) -> Refused:
    return Refused(name, f"expected a plain document in an archive, found {found}: {name}; give it by itself")


def _read(name: str, opened: IO[bytes], size: int) -> Found | Refused:
    """Read what the header promised and no more."""
    data = opened.read(size + 1)
    return Found(name, data) if len(data) == size else _refused(name, "another length than its header says")
