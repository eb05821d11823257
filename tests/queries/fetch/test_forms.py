"""Whether bytes are what their name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.fetch.errors import RefusedError
from queries.fetch.forms import HTML, METADATA, METADATA_OWMS, PDF, TEXTS, XML, Form, Sample
from tests.queries.fetch.papers import ERROR_PAGE, html, metadata, official, pdf, xml

ANSWER = "ah-tk-20202021-3235"


def looked_at(form: Form, data: bytes, media_type: str, path: Path) -> bool:
    """Whether *form* takes *data* at both ends."""
    path.write_bytes(data)
    form.check_type(media_type, "x")
    sample = Sample.of(path)
    form.check_start(sample, "x")
    return form.ends(sample.end)


@pytest.mark.parametrize(
    ("form", "name", "media_type"),
    [
        (XML, f"{ANSWER}/{ANSWER}.xml", "application/xml; charset=utf-8"),
        (XML, "kst-28844-269.xml", "text/xml"),
        (HTML, f"{ANSWER}/{ANSWER}.html", "text/html;charset=UTF-8"),
        (HTML, f"{ANSWER}/{ANSWER}.html", "application/xhtml+xml"),
        (PDF, f"{ANSWER}/{ANSWER}.pdf", "application/pdf"),
        (PDF, "blg-1007826/blg-1007826.pdf", "application/octet-stream"),
        (METADATA, f"{ANSWER}/metadata.xml", ""),
        (METADATA_OWMS, "blg-1007826/metadata_owms.xml", "application/xml"),
    ],
)
def test_official_files_are_taken(form: Form, name: str, media_type: str, tmp_path: Path) -> None:
    assert looked_at(form, official(name), media_type, tmp_path / "x")


@pytest.mark.parametrize("form", TEXTS)
def test_own_files_are_taken_and_their_halves_have_no_end(form: Form, tmp_path: Path) -> None:
    data = {"xml": xml(), "html": html(), "pdf": pdf()}[form.name]
    assert looked_at(form, data, "", tmp_path / "x")
    assert not looked_at(form, data[: len(data) // 2], "", tmp_path / "x")


@pytest.mark.parametrize(
    ("form", "data", "media_type", "found"),
    [
        (XML, ERROR_PAGE, "text/html", "found text/html"),
        (XML, ERROR_PAGE, "application/xml", "found an HTML page"),
        (XML, b"<!-- x --><?y?>\n<HTML></HTML>", "application/xml", "found an HTML page"),
        (XML, pdf(), "", "found a PDF"),
        (XML, b"", "application/xml", "found nothing"),
        (XML, b"{}", "application/xml", "found something else"),
        (HTML, xml(), "text/html", "found XML"),
        (HTML, html(), "application/pdf", "found application/pdf"),
        (PDF, ERROR_PAGE, "application/pdf", "found an HTML page"),
        (METADATA, html(), "", "found an HTML page"),
        (METADATA, metadata("kst-1-1"), "image/png", "found image/png"),
    ],
)
def test_others_are_refused(form: Form, data: bytes, media_type: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=found):
        looked_at(form, data, media_type, tmp_path / "x")


def test_many_instructions_cost_no_more_than_reading_them() -> None:
    assert not XML.begins(b"<??>" * 16_000)
