"""The library: what it keeps, what it takes for whole, and that nothing but known names come in or out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from queries.fetch.body import Body
from queries.fetch.errors import LibraryError
from queries.fetch.forms import HTML, METADATA, XML
from queries.fetch.library import Holding, Library
from queries.fetch.shelf import absent, texts
from queries.fetch.wanted import Dossier, Publication

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def keep(library: Library, identifier: str, *, complete: bool = True) -> Path:
    """Keep an empty XML file as *identifier*."""
    part = library.part(identifier, XML)
    part.parent.mkdir(parents=True)
    part.touch()
    body = Body(f"http://127.0.0.1/{identifier}.xml", "text/xml", 0, EMPTY, None, '"x"')
    holding = library.keep(Holding(identifier), XML, body)
    library.tell(Holding(identifier, holding.files, complete))
    return part.with_suffix("")


def test_what_is_kept(library: Library) -> None:
    path = keep(library, "kst-1-1")
    assert path == library.folder / "kst-1-1" / "kst-1-1.xml"
    assert sorted(one.name for one in path.parent.iterdir()) == ["kst-1-1.xml", "manifest.json"]
    assert library.text("kst-1-1") == path
    manifest = (path.parent / "manifest.json").read_text(encoding="utf-8")
    assert json.loads(manifest) == {
        "identifier": "kst-1-1",
        "complete": True,
        "files": [
            {
                "name": "kst-1-1.xml",
                "form": "xml",
                "source": "http://127.0.0.1/kst-1-1.xml",
                "bytes": 0,
                "sha256": EMPTY,
                "media_type": "text/xml",
                "last_modified": None,
                "etag": '"x"',
            }
        ],
    }


def test_what_is_not_complete_or_not_as_it_came_is_not_there(library: Library) -> None:
    keep(library, "kst-1-1", complete=False)
    keep(library, "kst-1-2").write_bytes(b"veranderd")
    keep(library, "kst-1-3").unlink()
    assert [library.text(f"kst-1-{number}") for number in range(1, 5)] == [None] * 4


def test_forms_are_told_apart(library: Library) -> None:
    keep(library, "kst-1-1")
    holding = library.holding("kst-1-1")
    assert holding.kept(XML) is not None
    assert (holding.kept(HTML), holding.kept(METADATA)) == (None, None)


def manifest(**changes: object) -> str:
    file = {
        "name": "kst-1-1.xml", "form": "xml", "source": "x", "bytes": 0, "sha256": EMPTY, "media_type": "",
        "last_modified": None, "etag": None,
    }  # fmt: skip
    return json.dumps({"identifier": "kst-1-1", "complete": True, "files": [file | changes]})


@pytest.mark.parametrize(
    "told",
    [
        "", "[]", "{}", "null", '{"identifier": "kst-1-1", "complete": true, "files": [{}]}',
        '{"identifier": "kst-1-1", "complete": true, "files": [7]}',
        manifest(name="../../elders.xml"), manifest(name="kst-1-2.xml"), manifest(form="pdf"), manifest(bytes="0"),
        manifest(extra=1), manifest().replace('"kst-1-1"', '"kst-1-2"'),
    ],
)  # fmt: skip
def test_a_strange_manifest_is_told(library: Library, told: str) -> None:
    keep(library, "kst-1-1")
    (library.folder / "kst-1-1" / "manifest.json").write_text(told, encoding="utf-8")
    with pytest.raises(LibraryError, match="expected a manifest of kst-1-1"):
        library.text("kst-1-1")


def test_a_dossier(library: Library) -> None:
    asked = (Dossier("1"), Publication("kst-2-1"))
    assert (texts(library, asked), absent(library, asked)) == ((), asked)
    library.keep_dossier("1", ["kst-1-2", "kst-1-1"])
    path = keep(library, "kst-1-1")
    assert texts(library, asked) == (path,)
    assert absent(library, asked) == (Publication("kst-1-2"), Publication("kst-2-1"))


@pytest.mark.parametrize("told", ["", "[]", '{"dossier": "2", "papers": []}', '{"dossier": "1", "papers": 3}'])
def test_a_strange_list_is_told(library: Library, told: str) -> None:
    library.keep_dossier("1", [])
    (library.folder / "dossier-1" / "manifest.json").write_text(told, encoding="utf-8")
    with pytest.raises(LibraryError, match="expected the papers of dossier 1"):
        library.dossier("1")


def test_one_fetch_at_a_time(library: Library) -> None:
    alone = pytest.raises(LibraryError, match="expected to be alone in the library")
    with library.alone(), alone, Library(library.folder).alone():
        pass
    with library.alone():
        pass
