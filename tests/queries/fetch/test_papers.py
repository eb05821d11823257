"""From what is asked for to the library: which forms, in which order, and that one failure does not stop the rest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from queries.fetch.errors import UnansweredError
from queries.fetch.library import Library
from queries.fetch.line import Line
from queries.fetch.papers import Fetcher, Outcome
from queries.fetch.wanted import Wanted, wanted
from tests.queries.fetch.papers import ERROR_PAGE, MOMENT, html, metadata, official, pdf, results, xml
from tests.queries.fetch.server import Answer, Server

ELSEWHERE = Answer(status=302, headers=(("Location", "http://example.org/"),))
REPOSITORY = "https://repository.overheid.nl/frbr"


def fetched(fetcher: Fetcher, *asked: str) -> list[Outcome]:
    plan = fetcher.plan([wanted(one) for one in asked])
    return [*plan.troubles, *fetcher.fetch(plan.papers)]


def names(library: Library, identifier: str) -> list[str]:
    return sorted(path.name for path in (library.folder / identifier).iterdir())


def give_paper(server: Server, identifier: str) -> None:
    server.give(f"/{identifier}.xml", Answer(xml(identifier)))
    server.give(f"/{identifier}/metadata.xml", Answer(metadata(identifier)))


ANSWER = "ah-tk-20202021-3235"
ADDRESSES = "".join(
    f'<gzd:itemUrl manifestation="{form}">{REPOSITORY}/{{}}/{form}</gzd:itemUrl>'
    for form in ("html", "metadata", "metadataowms", "odt", "pdf", "xml")
)


def test_an_official_answer_with_its_records(server: Server, fetcher: Fetcher, library: Library) -> None:
    files = {form: official(f"{ANSWER}/{name}") for form, name in {
        "xml": f"{ANSWER}.xml", "metadata": "metadata.xml", "metadataowms": "metadata_owms.xml"}.items()}  # fmt: skip
    server.give("/sru", Answer(results([ANSWER], addresses=ADDRESSES)))
    for form, data in files.items():
        server.give(f"/frbr/{ANSWER}/{form}", Answer(data))
    path = library.folder / ANSWER / f"{ANSWER}.xml"
    assert fetched(fetcher, ANSWER) == [Outcome(ANSWER, "fetched", path)]
    assert path.read_bytes() == files["xml"]
    assert names(library, ANSWER) == [f"{ANSWER}.xml", "manifest.json", "metadata.xml", "metadata_owms.xml"]
    assert server.paths() == ["/sru", *(f"/frbr/{ANSWER}/{form}" for form in files)]


def test_without_a_search_service_the_known_addresses_do(server: Server, fetcher: Fetcher, library: Library) -> None:
    give_paper(server, "kst-1-1")
    give_paper(server, "kst-1-2")
    assert [outcome.state for outcome in fetched(fetcher, "kst-1-1", "kst-1-2")] == ["fetched", "fetched"]
    assert server.paths() == [
        "/sru", "/kst-1-1.xml", "/kst-1-1/metadata.xml", "/kst-1-2.xml", "/kst-1-2/metadata.xml",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "name", "notes"),
    [
        ({".html": Answer(html("kst-1-1"), media_type="text/html")}, "kst-1-1.html", 0),
        ({".html": Answer(ERROR_PAGE, media_type="text/html"), ".pdf": Answer(pdf(), media_type="")}, "kst-1-1.pdf", 1),
        ({".pdf": Answer(pdf(), media_type="application/pdf")}, "kst-1-1.pdf", 0),
        ({".xml": Answer(ERROR_PAGE), ".html": Answer(html("kst-1-1"), media_type="text/html")}, "kst-1-1.html", 1),
        ({".xml": ELSEWHERE, ".pdf": Answer(pdf(), media_type="")}, "kst-1-1.pdf", 1),
    ],
)  # fmt: skip
def test_the_best_form_there_is(
    server: Server, fetcher: Fetcher, library: Library, answers: dict[str, Answer], name: str, notes: int
) -> None:
    server.give("/kst-1-1/metadata.xml", Answer(metadata("kst-1-1")))
    for ending, answer in answers.items():
        server.give(f"/kst-1-1{ending}", answer)
    [outcome] = fetched(fetcher, "kst-1-1")
    assert (outcome.state, outcome.path) == ("fetched", library.folder / "kst-1-1" / name)
    assert len(outcome.notes) == notes
    assert names(library, "kst-1-1") == sorted([name, "manifest.json", "metadata.xml"])


def test_a_publication_without_metadata_is_kept_and_told(server: Server, fetcher: Fetcher, library: Library) -> None:
    server.give("/blg-1.pdf", Answer(pdf(), media_type="application/pdf"))
    [outcome] = fetched(fetcher, "blg-1")
    assert outcome.state == "fetched"
    assert "found 404" in outcome.notes[0]
    assert library.text("blg-1") == outcome.path


def test_one_failure_does_not_stop_the_rest(server: Server, fetcher: Fetcher, library: Library) -> None:
    give_paper(server, "kst-1-2")
    give_paper(server, "kst-1-4")
    server.give("/kst-1-3.xml", Answer(ERROR_PAGE, 503, "text/html"))
    server.give("/kst-1-5.xml", Answer(ERROR_PAGE, 403, "text/html"))
    outcomes = fetched(fetcher, "kst-1-1", "kst-1-2", "kst-1-3", "kst-1-4", "kst-1-5")
    assert [outcome.state for outcome in outcomes] == ["missing", "fetched", "unanswered", "fetched", "refused"]
    assert all(outcome.asked in outcome.notes[0] for outcome in outcomes if outcome.bad)
    assert sorted(path.name for path in library.folder.iterdir()) == ["kst-1-2", "kst-1-4"]
    # A passing fault is no ground for a lesser form.
    assert "/kst-1-3.html" not in server.paths()


def test_a_silent_server_is_left_alone_after_three(server: Server, fetcher: Fetcher) -> None:
    for number in range(1, 6):
        server.give(f"/kst-1-{number}.xml", Answer(b"", 503))
    plan = fetcher.plan([wanted(f"kst-1-{number}") for number in range(1, 6)])
    outcomes = fetcher.fetch(plan.papers)
    assert [next(outcomes).state for _ in range(3)] == ["unanswered"] * 3
    with pytest.raises(UnansweredError, match="3 publications in a row"):
        next(outcomes)
    assert "/kst-1-4.xml" not in server.paths()


def test_what_is_there_is_not_asked_for_again(server: Server, fetcher: Fetcher, library: Library, line: Line) -> None:
    give_paper(server, "kst-1-1")
    fetched(fetcher, "kst-1-1")
    before = snapshot(library)
    server.asked.clear()
    assert [outcome.state for outcome in fetched(Fetcher(line, library), "kst-1-1")] == ["present"]
    assert server.asked == []
    assert snapshot(library) == before


def test_a_changed_file_is_fetched_again(server: Server, fetcher: Fetcher, library: Library) -> None:
    give_paper(server, "kst-1-1")
    [outcome] = fetched(fetcher, "kst-1-1")
    before = snapshot(library)
    assert outcome.path is not None
    outcome.path.write_bytes(b"<veranderd/>")
    assert [one.state for one in fetched(fetcher, "kst-1-1")] == ["fetched"]
    assert snapshot(library) == before


def test_two_libraries_are_the_same_byte_for_byte(server: Server, line: Line, tmp_path: Path) -> None:
    give_paper(server, "kst-1-1")
    give_paper(server, "kst-1-2")
    one, other = Library(tmp_path / "one"), Library(tmp_path / "other")
    fetched(Fetcher(line, one), "kst-1-1", "kst-1-2")
    fetched(Fetcher(line, other), "kst-1-2", "kst-1-1")
    assert snapshot(one) == snapshot(other)
    assert len(snapshot(one)) == 6


def snapshot(library: Library) -> dict[str, bytes]:
    files = sorted(path for path in library.folder.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(library.folder).as_posix(): path.read_bytes() for path in files}


def test_refresh_asks_whether_it_changed(server: Server, fetcher: Fetcher, library: Library, line: Line) -> None:
    etag = (("ETag", '"een"'), ("Last-Modified", MOMENT))
    server.give("/kst-1-1.xml", Answer(xml(), headers=etag), Answer(status=304), Answer(xml("Nieuw."), headers=etag))
    server.give("/kst-1-1/metadata.xml", Answer(metadata("kst-1-1"), headers=etag), Answer(status=304))
    states = [fetched(fetcher, "kst-1-1")[0].state]
    again = Fetcher(line, library, refresh=True)
    states += [fetched(again, "kst-1-1")[0].state for _ in range(2)]
    assert states == ["fetched", "present", "updated"]
    assert [asked.headers.get("if-none-match") for asked in server.of("/kst-1-1.xml")] == [None, '"een"', '"een"']
    assert library.text("kst-1-1") == library.folder / "kst-1-1" / "kst-1-1.xml"


def test_a_run_that_was_broken_off_goes_on(server: Server, fetcher: Fetcher, library: Library) -> None:
    """The text came, the metadata did not: the paper is not there yet, and the text is not fetched twice."""
    server.give("/kst-1-1.xml", Answer(xml()))
    server.give("/kst-1-1/metadata.xml", Answer(b"", 500))
    assert fetched(fetcher, "kst-1-1")[0].state == "unanswered"
    assert library.text("kst-1-1") is None
    server.give("/kst-1-1/metadata.xml", Answer(metadata("kst-1-1")))
    assert fetched(fetcher, "kst-1-1")[0].state == "fetched"
    assert len(server.of("/kst-1-1.xml")) == 1


def test_metadata_of_another_publication_is_refused(server: Server, fetcher: Fetcher, library: Library) -> None:
    give_paper(server, "kst-1-1")
    server.give("/kst-1-1/metadata.xml", Answer(metadata("kst-1-2")))
    [outcome] = fetched(fetcher, "kst-1-1")
    assert "found a file that does not name it" in outcome.notes[0]
    assert names(library, "kst-1-1") == ["kst-1-1.xml", "manifest.json"]


def test_metadata_that_turn_out_missing_end_a_broken_run(server: Server, fetcher: Fetcher, library: Library) -> None:
    server.give("/kst-1-1.xml", Answer(xml()))
    server.give("/kst-1-1/metadata.xml", Answer(b"", 500))
    fetched(fetcher, "kst-1-1")
    server.give("/kst-1-1/metadata.xml", Answer(b"", 404))
    [outcome] = fetched(fetcher, "kst-1-1")
    assert (outcome.state, outcome.path) == ("fetched", library.folder / "kst-1-1" / "kst-1-1.xml")


def test_a_dossier(server: Server, fetcher: Fetcher, library: Library) -> None:
    server.give(
        "/sru",
        Answer(results(["kst-32734-1", "kst-32734-2"], total=3, following=3, addresses=ADDRESSES)),
        Answer(results(["kst-32734-3"], total=3, addresses=ADDRESSES)),
    )
    for number in (1, 2, 3):
        for form in ("xml", "metadata", "metadataowms"):
            data = xml() if form == "xml" else metadata(f"kst-32734-{number}")
            server.give(f"/frbr/kst-32734-{number}/{form}", Answer(data))
    outcomes = fetched(fetcher, "dossier/32734", "kst-32734-2")
    assert [(outcome.asked, outcome.state) for outcome in outcomes] == [
        (f"kst-32734-{number}", "fetched") for number in (1, 2, 3)
    ]
    assert library.dossier("32734") == ("kst-32734-1", "kst-32734-2", "kst-32734-3")
    assert len(server.of("/sru")) == 2


@pytest.mark.parametrize(
    ("page", "states"),
    [
        (Answer(results([])), ["missing"]),
        (Answer(b"", 503), ["unanswered"]),
        (Answer(ERROR_PAGE, media_type="text/html"), ["refused"]),
        (Answer(results(["kst-../../x", "kst-1-1"])), ["refused", "fetched"]),
        (Answer(results(["kst-1-1"], total=2)), ["unanswered", "fetched"]),
    ],
)
def test_a_dossier_in_trouble(server: Server, fetcher: Fetcher, page: Answer, states: Sequence[str]) -> None:
    give_paper(server, "kst-1-1")
    server.give("/sru", page)
    assert [outcome.state for outcome in fetched(fetcher, "dossier/32734")] == states


def test_addresses_of_strangers_in_a_record_are_not_asked(server: Server, fetcher: Fetcher, library: Library) -> None:
    strange = '<gzd:itemUrl manifestation="xml">https://example.org/x.xml</gzd:itemUrl>'
    server.give("/sru", Answer(results(["kst-1-1"], addresses=strange)))
    [outcome] = fetched(fetcher, "kst-1-1")
    assert outcome.state == "refused"
    assert "example.org" in outcome.notes[0]
    assert not (library.folder / "kst-1-1").exists()


def test_what_is_asked_for_twice_is_fetched_once(server: Server, fetcher: Fetcher) -> None:
    give_paper(server, "kst-1-1")
    asked: list[Wanted] = [wanted("kst-1-1"), wanted("KST-1-1")]
    assert len(list(fetcher.fetch(fetcher.plan(asked).papers))) == 1
