"""Folders and archives: read as they lie, one document at a time, and nothing in them can do harm."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from extract.readers.archives import Found, Refused, open_archive
from extract.readers.streams import read_found, stream, survey
from extract.source import Source
from tests.extract.readers import samples
from tests.extract.readers.test_records import PLAIN, ZAAK

FILES = {
    "motions/kst-99001-12.xml": samples.motion(),
    "motions/kst-99001-13.xml": samples.motion(number="13"),
    "motions/metadata.xml": PLAIN,
    "motions/kst-99001-12.pdf": samples.ministry_pdf(),
    "zaken/kst-99001-12.json": json.dumps(ZAAK).encode(),
    "readme.md": b"no document",
}


def pack_tar(path: Path, files: Mapping[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as made:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            made.addfile(member, io.BytesIO(data))
    return path


def pack_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def unpack(path: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def sources(path: Path) -> list[Source]:
    found = survey([path])
    assert found.refused == ()
    each = list(stream([path], found.names))
    assert not [one for one in each if isinstance(one, Refused)]
    return [read_found(one, found) for one in each if isinstance(one, Found)]


def all_of(path: Path) -> list[Found | Refused]:
    return list(open_archive(path, lambda _: True))


def refusals(path: Path) -> list[str]:
    return [each.reason for each in all_of(path) if isinstance(each, Refused)]


@pytest.mark.parametrize("form", ["folder", "tar.gz", "tgz", "zip"])
def test_the_same_documents_however_packed(tmp_path: Path, form: str) -> None:
    pack = {"folder": unpack, "zip": pack_zip}.get(form, pack_tar)
    read = sources(pack(tmp_path / (form if form == "folder" else f"all.{form}"), FILES))
    assert [(source.name, source.paper and source.paper.identifier) for source in read] == [
        ("kst-99001-12", "kst-99001-12"),
        ("kst-99001-13", "kst-99001-13"),
    ]
    first, second = (source.official for source in read)
    assert first is not None
    assert (first.submitters, first.opinion) == (("A. de Boer", "B. van der Meer"), "Oordeel Kamer")
    assert second is None


def test_a_file_by_itself_takes_the_record_beside_it(tmp_path: Path) -> None:
    path = unpack(tmp_path, FILES) / "motions" / "kst-99001-12.xml"
    (source,) = sources(path)
    assert source.official is not None
    assert source.official.themes == ("Verkeer | Water",)


def test_a_ministry_letter_takes_the_record_beside_it(tmp_path: Path) -> None:
    path = unpack(tmp_path, {"brief.pdf": samples.ministry_pdf(), "metadata.xml": PLAIN}) / "brief.pdf"
    (source,) = sources(path)
    assert source.official is not None
    assert source.official.identifier == "kst-99001-12"


def test_archives_within_folders(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    pack_tar(tmp_path / "deep" / "er" / "all.tar.gz", FILES)
    assert len(sources(tmp_path)) == 2


@pytest.mark.parametrize(
    "name",
    ["../kst-1.xml", "/etc/kst-1.xml", "a/../../kst-1.xml", "C:/kst-1.xml", "a\\..\\kst-1.xml", "x" * 2000 + ".xml"],
)
@pytest.mark.parametrize("archive", ["x.tar.gz", "x.zip"])
def test_names_that_point_elsewhere(tmp_path: Path, name: str, archive: str) -> None:
    pack = pack_zip if archive.endswith("zip") else pack_tar
    said = refusals(pack(tmp_path / archive, {name: b"x"}))
    assert len(said) == 1
    assert "points out of the archive" in said[0]


def test_links_and_devices_are_no_documents(tmp_path: Path) -> None:
    path = tmp_path / "x.tar.gz"
    with tarfile.open(path, "w:gz") as made:
        for kind, name in ((tarfile.SYMTYPE, "a.xml"), (tarfile.FIFOTYPE, "b.xml")):
            member = tarfile.TarInfo(name)
            member.type = kind
            member.linkname = "/etc/passwd"
            made.addfile(member)
    assert ["a link or a device" in said for said in refusals(path)] == [True, True]


def test_a_bomb_in_a_zip_is_not_unpacked(tmp_path: Path) -> None:
    path = pack_zip(tmp_path / "x.zip", {f"{number}.xml": b" " * 59_000_000 for number in range(3)})
    assert path.stat().st_size < 300_000
    found = all_of(path)
    assert len(found) == 2
    assert isinstance(found[1], Refused)
    assert "times its own size" in found[1].reason


def test_a_bomb_in_a_tar_is_not_unpacked(tmp_path: Path) -> None:
    path = pack_tar(tmp_path / "x.tar.gz", {"a.xml": samples.motion(), "b.xml": b" " * 150_000_000, "c.xml": b"x"})
    found = all_of(path)
    assert [type(each) for each in found] == [Found, Refused]
    assert isinstance(found[1], Refused)
    assert "times its own size" in found[1].reason


def test_an_absurdly_long_name_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "x.tar.gz"
    with tarfile.open(path, "w:gz") as made:
        member = tarfile.TarInfo("long")
        member.type = tarfile.GNUTYPE_LONGNAME
        member.size = 40_000_000
        made.addfile(member, io.BytesIO(bytes(40_000_000)))
    assert ["names of at most" in said for said in refusals(path)] == [True]


@pytest.mark.parametrize("name", ["x.tar.gz", "x.zip"])
def test_an_archive_cut_off_gives_what_came_before(tmp_path: Path, name: str) -> None:
    pack = pack_tar if name.endswith("gz") else pack_zip
    path = pack(tmp_path / name, {f"{number}.xml": samples.motion(number=str(number)) * 50 for number in range(40)})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    found = all_of(path)
    assert isinstance(found[-1], Refused)
    assert "a whole archive" in found[-1].reason


def test_an_archive_that_ends_in_its_own_head_is_refused(tmp_path: Path) -> None:
    (tmp_path / "papers.tar.gz").write_bytes(b"\x1f\x8b\x08\x04abcdef")
    [refused] = open_archive(tmp_path / "papers.tar.gz", lambda _: True)
    assert isinstance(refused, Refused)
    assert "expected a whole archive" in refused.reason


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_member_of_a_zip_is_refused_however_it_is_packed(tmp_path: Path, packing: int) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", packing) as made:
        made.writestr("1.xml", bytes(range(256)) * 40)
    data = bytearray(path.read_bytes())
    data[50:90] = b"\xff" * 40
    path.write_bytes(data)
    [refused] = open_archive(path, lambda _: True)
    assert isinstance(refused, Refused)
    assert "a broken file" in refused.reason


def test_locked_and_nested_archives(tmp_path: Path) -> None:
    assert ["an archive within" in said for said in refusals(pack_zip(tmp_path / "x.zip", {"y.zip": b"x"}))] == [True]


def test_six_thousand_motions_are_who_they_say() -> None:
    """Every motion of the corpus, by the rule for identifiers, and its record of the Tweede Kamer."""
    paths = [samples.corpus("motions.tar.gz"), samples.corpus("zaken.tar.gz")]
    found = survey(paths)
    assert len(found.names) == 6017
    assert len(found.records) == 6017
    other = []
    signed = 0
    for each in stream(paths, found.names):
        assert isinstance(each, Found), each
        source = read_found(each, found)
        if source.paper is None or source.paper.identifier != source.name:
            other.append(source.name)
        signed += source.blocks[-1].kind.value == "signature"
    assert other == []
    assert signed >= 6010
