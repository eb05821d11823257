"""What may be asked for, and that nothing else becomes a path or an address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from queries.fetch.errors import BadIdentifierError
from queries.fetch.wanted import Dossier, Publication, all_wanted, names_publication, wanted

# As they stand on official pages; the second column is how a hasty user may write them.
PUBLICATIONS = {
    "kst-32734-32": "KST-32734-32",
    "kst-36600-V-50": "kst-36600-v-50",
    "kst-21501-02-3174": "kst-21501-02-3174",
    "kst-32550-E": "kst-32550-e",
    "kst-34972-AE": "kst-34972-ae",
    "kst-26643-144-h1": "kst-26643-144-H1",
    "kst-32123-XIV-A-b1": "kst-32123-xiv-a-b1",
    "kst-20002001-27547-291a": "kst-20002001-27547-291a",
    "kst-1268678": "kst-1268678",
    "ah-tk-20202021-3235": "AH-TK-20202021-3235",
    "ah-1271549": "ah-1271549",
    "blg-1007826": "BLG-1007826",
    "h-tk-20182019-24-19": "h-tk-20182019-24-19",
    "kv-tk-2015Z01562": "kv-tk-2015z01562",
    "kv-tk-20062007-KVR27039": "kv-tk-20062007-KVR27039",
    "nds-tk-2019D21842": "nds-tk-2019d21842",
    "stb-2020-118": "STB-2020-118",
    "kst-34952-8": "34 952, nr. 8",
    "kst-34000-22": "34000-22",
}


def test_publications() -> None:
    assert len(PUBLICATIONS) == 19
    assert [str(wanted(one)) for one in PUBLICATIONS] == list(PUBLICATIONS)
    assert [str(wanted(one)) for one in PUBLICATIONS.values()] == list(PUBLICATIONS)


@pytest.mark.parametrize(("written", "number"), [("dossier/32734", "32734"), ("Dossier/36600-v", "36600-V")])
def test_dossiers(written: str, number: str) -> None:
    assert wanted(written) == Dossier(number)
    assert names_publication(written)


STRANGE = [
    "", "kst", "kst-", "kst--1", "../kst-1-1", "kst-1-1/../../x", "kst-1-1.xml", "kst-1 1-1", "kst-１-1",
    "kst-1-1\0", "dossier/", "dossier/../etc", "dossier/32734/x", "dossier/32734-../x", "http://127.0.0.1/kst-1-1",
    "/etc/passwd", "kst-" + "1" * 80, "kst-1-1?x", "kst-1-1#x", "kst-1-1%2e%2e", "~root", "con", "kst-1-1\\x",
]  # fmt: skip


def test_what_is_none() -> None:
    for written in STRANGE:
        with pytest.raises(BadIdentifierError, match=r"^expected an identifier such as"):
            wanted(written)
    assert len(STRANGE) == 23


@given(st.one_of(st.text(max_size=70), st.from_regex(r"(kst|ah-tk|dossier/|blg)[-./\\\w\s]{0,20}")))
@example("kst-1-1\n")
def test_an_identifier_is_one_plain_name(written: str) -> None:
    try:
        found = wanted(written)
    except BadIdentifierError:
        return
    name = found.identifier if isinstance(found, Publication) else found.number
    assert re.fullmatch(r"[0-9A-Za-z]+(-[0-9A-Za-z]+)*", name, re.ASCII)
    assert wanted(str(found)) == found


def test_a_list(tmp_path: Path) -> None:
    path = tmp_path / "ids.txt"
    path.write_text("\ufeff# de brief\nkst-32734-32  # 2018\n\ndossier/34952\nkst-32734-32\n", encoding="utf-8")
    found = (Publication("kst-32734-32"), Dossier("34952"))
    assert all_wanted([f"@{path}"]) == all_wanted([str(path)]) == all_wanted([str(path), "kst-32734-32"]) == found


@pytest.mark.parametrize(
    ("content", "part"),
    [(b"kst-1-1\nkst-../x\n", "line 2 of"), (b"\xff\xfe", "expected a list in UTF-8"), (None, "found no file")],
)
def test_a_bad_list(tmp_path: Path, content: bytes | None, part: str) -> None:
    path = tmp_path / "ids.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadIdentifierError, match=part):
        all_wanted([f"@{path}"])
