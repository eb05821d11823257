"""The pipeline as a whole: what it finds in a short letter of ours, and that spaCy waits until it is needed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from decimal import Decimal

import pytest

from extract.layout import lay_out
from extract.mentions.kinds import Mentions
from extract.outline import Outline
from extract.pipeline import find_mentions, mark
from extract.source import Source

LETTER = """De Minister van Overzeese Zaken schrijft in Kamerstuk 30 111, nr. 7 over Kiev en Japan.
Het lid Van den Berkel vroeg om EUR 5 miljoen in 2020 voor 12 nieuwe posten.

De motie van het lid Van den Berkel van 3 juli 2019 (Kamerstuk 30 111, nr. 9)
vraagt de EU om hulp in Zuidoost-Azië.
"""


@pytest.fixture(scope="module")
def outline() -> Outline:
    return lay_out(Source("letter", LETTER))


def test_every_kind_is_found(outline: Outline) -> None:
    found = find_mentions(outline)
    assert [mention.cited for mention in found.citations] == ["kst-30111-7", "kst-30111-9"]
    assert [(mention.name, mention.country) for mention in found.places] == [("Kiev", "UA")]
    assert [mention.country for mention in found.countries] == ["JP"]
    assert [mention.region for mention in found.regions] == ["zuidoost-azie"]
    assert [mention.body for mention in found.bodies] == ["EU"]
    assert [mention.person.name for mention in found.persons] == ["Van den Berkel", "Van den Berkel"]
    assert [mention.iso for mention in found.dates] == ["2020", "2019-07-03"]
    assert [(mention.minimum, mention.period.start) for mention in found.amounts] == [(Decimal(5_000_000), "2020")]
    assert [(mention.value, mention.what) for mention in found.counts] == [(12, "nieuwe posten")]
    assert [(mention.cited, mention.date) for mention in found.motions] == [("kst-30111-9", "2019-07-03")]
    assert len(found.sentences) == 3


def test_the_document_s_own_dossier(outline: Outline) -> None:
    own = lay_out(Source("other", "De motie op stuk nr. 20 is overgenomen.\n"))
    assert find_mentions(own).citations == ()
    assert [mention.cited for mention in find_mentions(own, dossier="30111").citations] == ["kst-30111-20"]


def test_marks_stand_where_the_mentions_are(outline: Outline) -> None:
    doc = mark(outline)
    assert doc.text == outline.clean.text
    assert set(doc.spans) == {kind.name for kind in fields(Mentions)}
    assert [span.text for span in doc.spans["places"]] == ["Kiev"]
    assert [span.text for span in doc.spans["citations"]] == ["30 111, nr. 7", "30 111, nr. 9"]


def test_an_empty_text() -> None:
    assert find_mentions(lay_out(Source("empty", ""))) == Mentions()


def test_a_name_that_ends_a_sentence() -> None:
    found = find_mentions(lay_out(Source("end", "Dat vraagt de VN. Ook de EU. En Kiev.")))
    assert [mention.body for mention in found.bodies] == ["VN", "EU"]
    assert [mention.name for mention in found.places] == ["Kiev"]


def test_spacy_waits_for_a_document() -> None:
    code = "import sys, extract.pipeline; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_half_a_surrogate_pair_is_read_past() -> None:
    odd = lay_out(Source("odd", "De ambassade in Accra \ud83d wordt gesloten.\n"))
    assert [place.name for place in find_mentions(odd).places] == ["Accra"]
