"""One answer, published in four formats, says the same in each."""

from __future__ import annotations

from dataclasses import replace

from extract.readers import read_document
from extract.reading import read
from extract.statements import Finding, Statement
from tests.extract.readers import samples

FORMATS = ("xml", "html", "odt", "pdf")


def without_places(statement: Statement) -> str:
    """The statement with nothing of where it stands."""
    if isinstance(statement, Finding):
        return f"{statement.kind} {statement.about}"
    return repr(replace(statement, evidence=()))


def test_the_same_statements_from_every_format() -> None:
    said = {}
    papers = set()
    for form in FORMATS:
        path = samples.corpus(f"official/ah-tk-20202021-3235/ah-tk-20202021-3235.{form}")
        reading = read(read_document(path.name, path.read_bytes()))
        said[form] = {without_places(each) for each in reading.statements}
        papers.add(reading.paper)
    assert len(papers) == 1
    assert len(said["xml"]) >= 8
    assert [form for form in FORMATS if said[form] != said["xml"]] == []
