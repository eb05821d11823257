"""`kamergraaf fetch`, and `build` from the library: what is said, how it ends, what stays when it is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from queries.fetch.forms import XML
from queries.fetch.library import Library
from tests.queries.conftest import Ran
from tests.queries.fetch.papers import ERROR_PAGE, kamerstuk, metadata, official, pdf, results, xml
from tests.queries.fetch.server import Answer, Server

ROOT = Path(__file__).parents[3]
Run = Callable[..., Ran]


@pytest.fixture
def run(kamergraaf: Run, server: Server, library: Library, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `kamergraaf` against the server and the library of the test."""
    monkeypatch.setenv("KAMERGRAAF_BASE_URL", server.base)
    monkeypatch.setenv("KAMERGRAAF_LIBRARY", str(library.folder))
    return kamergraaf


def give_motion(server: Server, *identifiers: str) -> None:
    """Serve an official motion under *identifiers*."""
    data = official("kst-35786-7.xml")
    for identifier in identifiers:
        server.give(f"/{identifier}.xml", Answer(data, media_type="text/xml"))
        server.give(f"/{identifier}/metadata.xml", Answer(metadata(identifier)))


def test_a_publication(run: Run, server: Server, library: Library) -> None:
    give_motion(server, "kst-35786-7")
    path = library.folder / "kst-35786-7" / "kst-35786-7.xml"
    assert run("fetch", "35 786, nr. 7") == Ran(
        0, f"{'kst-35786-7':<24} fetched    {path}\n", f"1 fetched; library {library.folder}.\n"
    )
    assert path.read_bytes() == official("kst-35786-7.xml")
    assert run("fetch", "kst-35786-7", "--quiet") == Ran(0, f"{'kst-35786-7':<24} present    {path}\n", "")


def test_a_list_of_which_one_is_missing(run: Run, server: Server, tmp_path: Path) -> None:
    give_motion(server, "kst-35786-7", "kst-35786-8")
    listed = tmp_path / "ids.txt"
    listed.write_text("kst-35786-7\nkst-1-1\nkst-35786-8\n", encoding="utf-8")
    ran = run("fetch", f"@{listed}")
    assert [line.split()[:2] for line in ran.out.splitlines()] == [
        ["kst-35786-7", "fetched"],
        ["kst-1-1", "missing"],
        ["kst-35786-8", "fetched"],
    ]
    assert (ran.code, "2 fetched, 1 missing" in ran.err) == (1, True)
    assert "found 404 Not Found; check the identifier" in ran.out


def test_an_error_page_is_refused(run: Run, server: Server, library: Library) -> None:
    server.give("/kst-1-1.xml", Answer(ERROR_PAGE))
    ran = run("fetch", "kst-1-1")
    assert (ran.code, ran.out.split()[:2]) == (1, ["kst-1-1", "refused"])
    assert "found an HTML page; it is not kept" in ran.out
    assert library.text("kst-1-1") is None


def test_no_network_is_one_sentence(kamergraaf: Run, tmp_path: Path) -> None:
    ran = kamergraaf("fetch", "kst-1-1", "--library", tmp_path)
    assert ran == Ran(
        2,
        "",
        "kamergraaf: expected a connection with repository.overheid.nl, found none ([Errno -2] Name or service not "
        "known); check the network, or build from files that you have\n",
    )


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ((), "missing argument"),
        (("kst-../x",), "expected an identifier such as kst-32734-32"),
        (("@nergens.txt",), "found no file nergens.txt"),
        (("kst-1-1", "--rate", "20"), "expected at most 5 requests a second, found 20"),
        (("kst-1-1", "--rate", "0"), "0.01<=x<=1000"),
        (("kst-1-1", "--base-url", "ergens"), "expected a base address"),
    ],
)
def test_bad_usage(
    kamergraaf: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], part: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = kamergraaf("fetch", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert part in ran.err
    assert list(tmp_path.iterdir()) == []


def test_two_requests_a_second_unless_told_otherwise(run: Run, server: Server, waits: list[float]) -> None:
    give_motion(server, "kst-35786-7")
    run("fetch", "kst-35786-7")
    assert [round(wait, 1) for wait in waits] == [0.5, 1.0]
    waits.clear()
    run("fetch", "kst-35786-7", "--refresh", "--rate", "0.1")
    assert [round(wait) for wait in waits] == [10, 20]


def test_a_bar_on_a_terminal_only(run: Run, server: Server, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    give_motion(server, "kst-35786-7", "kst-35786-8")
    assert "Fetching" not in run("fetch", "kst-35786-7", "kst-35786-8").err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    ran = run("fetch", "kst-35786-7", "kst-35786-8", "--refresh")
    assert "Fetching" in ran.err
    assert [line.split()[0] for line in ran.out.splitlines()] == ["kst-35786-7", "kst-35786-8"]


def built(run: Run, store: Path, *arguments: str) -> Ran:
    return run("build", *arguments, "--store", store)


def test_build_fetches_what_is_not_there(run: Run, server: Server, tmp_path: Path) -> None:
    give_motion(server, "kst-35786-7")
    ran = built(run, tmp_path / "store", "kst-35786-7")
    assert ran.code == 0, ran.err
    assert "Read kst-35786-7" in ran.err
    server.asked.clear()
    assert "1 unchanged" in built(run, tmp_path / "store", "kst-35786-7").err
    assert "1 unchanged" in built(run, tmp_path / "store", "kst-35786-7", "--offline").err
    assert server.asked == []


def test_build_a_dossier(run: Run, server: Server, tmp_path: Path) -> None:
    give_motion(server, "kst-35786-7")
    server.give("/kst-35786-8.xml", Answer(kamerstuk("35 786", 8)))
    server.give("/sru", Answer(results(["kst-35786-7", "kst-35786-8", "kst-35786-9"])), Answer(b"", 404))
    ran = built(run, tmp_path / "store", "dossier/35786")
    assert ran.code == 0, ran.err
    assert "Left out kst-35786-9: expected a publication" in ran.err
    assert "Read kst-35786-8" in ran.err
    server.asked.clear()
    ran = built(run, tmp_path / "store", "dossier/35786", "--offline")
    assert (ran.code, "2 unchanged" in ran.err, server.asked) == (0, True, [])
    assert "Left out kst-35786-9" in ran.err


def test_a_paper_that_cannot_be_read_does_not_stop_its_dossier(run: Run, server: Server, tmp_path: Path) -> None:
    give_motion(server, "kst-35786-7")
    server.give("/kst-35786-8.pdf", Answer(pdf(), media_type="application/pdf"))
    server.give("/sru", Answer(results(["kst-35786-7", "kst-35786-8"])), Answer(b"", 404))
    ran = built(run, tmp_path / "store", "dossier/35786")
    assert ran.code == 0, ran.err
    assert "Read kst-35786-7" in ran.err
    assert "kst-35786-8.pdf: expected" in ran.err
    assert built(run, tmp_path / "store", "kst-35786-8").code == 2


@pytest.mark.parametrize("source", ["kst-1-1", "dossier/99999"])
@pytest.mark.parametrize("more", [(), ("--offline",)])
def test_build_of_what_cannot_be_had_makes_no_store(
    run: Run, server: Server, tmp_path: Path, source: str, more: tuple[str, ...]
) -> None:
    server.give("/sru", Answer(results([])))
    ran = built(run, tmp_path / "store", source, *more)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].startswith("kamergraaf: expected ")
    assert source in ran.err.splitlines()[-1]
    assert not (tmp_path / "store").exists()
    assert bool(server.asked) == (not more)


def test_a_file_of_that_name_is_meant_first(
    run: Run, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kst-1-1").write_text("Een brief.\n", encoding="utf-8")
    built(run, tmp_path / "store", "kst-1-1")
    assert server.asked == []


def until_written(path: Path, size: int) -> None:
    """Return once *size* bytes are in the file at *path*; fails after ten seconds."""
    for _ in range(1_000):
        if path.is_file() and path.stat().st_size >= size:
            return
        Event().wait(0.01)
    pytest.fail(f"{path.name} never held {size} bytes")


def test_killed_halfway_it_goes_on_where_it_stopped(run: Run, server: Server, library: Library) -> None:
    data = xml(repeat=20_000)
    etag = (("ETag", '"een"'),)
    whole = Answer(data, headers=etag, ranges=True)
    server.give("/kst-1-1/metadata.xml", Answer(metadata("kst-1-1")))
    server.give("/kst-1-1.xml", Answer(data, headers=etag, ranges=True, sent=200_000, stall=True), whole)
    code = "import sys; from queries.cli import run; sys.exit(run(['fetch', 'kst-1-1', '--rate', '1000']))"
    part = library.part("kst-1-1", XML)
    process = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT)})
    try:
        until_written(part, 200_000)
    finally:
        process.kill()
        process.wait()
    assert library.text("kst-1-1") is None
    assert run("fetch", "kst-1-1").code == 0
    path = library.text("kst-1-1")
    assert path is not None
    assert path.read_bytes() == data
    assert sorted(one.name for one in path.parent.iterdir()) == ["kst-1-1.xml", "manifest.json", "metadata.xml"]
    asked = server.of("/kst-1-1.xml")[-1].headers
    assert asked["range"] == "bytes=200000-"
