"""Packed files whose packing is whole and whose contents are odd: OpenDocument, `.zip` and `.tar.gz`."""

from __future__ import annotations

import gzip
import io
import tarfile
import warnings
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.fuzz.cuts import Cut
from tests.fuzz.vocabulary import words


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the files in the zip *data* by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip of *parts*."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return made.getvalue()


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its name, what is in it so many times, its sort and the way it is packed."""

    name: str
    data: bytes
    times: int
    sort: bytes  # of a tar: a file, a link, a device, …
    way: int  # of a zip

    @property
    def content(self) -> bytes:
        """Its bytes, at most 2 MB."""
        return self.data * min(self.times, 2_000_000 // max(len(self.data), 1))


_names = st.one_of(
    st.sampled_from(("a/kst-99001-12.xml", "b.txt", "zaken/kst-1.json", "metadata.xml")),
    st.sampled_from(("../x.xml", "/x.xml", "c:x.txt", "a\\b.xml", "x/")),
    words,
    words.map(lambda word: f"{word}.xml"),
    st.integers(1, 400).map(lambda deep: "d/" * deep + "x.xml"),
)
_SORTS = (tarfile.REGTYPE, tarfile.REGTYPE, tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.DIRTYPE, tarfile.CHRTYPE)
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def members(files: Sequence[bytes]) -> st.SearchStrategy[list[Member]]:
    """Return lists of members that hold *files*, words or nothing much."""
    said = words.map(lambda word: word.encode(errors="replace"))
    data = st.one_of(st.sampled_from(files), st.binary(max_size=40), said)
    member = st.builds(
        Member,
        name=_names,
        data=data,
        times=st.one_of(st.just(1), st.integers(0, 3), st.integers(1, 100_000)),
        sort=st.sampled_from(_SORTS),
        way=st.sampled_from(_WAYS),
    )
    return st.lists(member, max_size=12)


def make_zip(made: Iterable[Member]) -> bytes:
    """Return a zip of these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two files of one name
        for member in made:
            archive.writestr(_zip_name(member.name), member.content, member.way)
    return packed.getvalue()


def _zip_name(name: str) -> str:
    return name.encode(errors="replace").decode().partition("\0")[0] or "x"  # Python cuts a name at a zero too


def make_tar(made: Iterable[Member], cuts: Iterable[Cut]) -> bytes:
    """Return a tar of these members with *cuts* in it, packed after that."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for member in made:
            header = tarfile.TarInfo(member.name or "x")
            header.type = member.sort
            header.size = len(member.content) if member.sort == tarfile.REGTYPE else 0
            header.linkname = "b.txt" if member.sort == tarfile.SYMTYPE else ""
            archive.addfile(header, io.BytesIO(member.content))
    data = packed.getvalue()
    for cut in cuts:
        data = cut.apply(data)
    return gzip.compress(data, compresslevel=1)
