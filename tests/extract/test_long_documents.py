"""Documents that no one writes: endless words, sentences, paragraphs, headings and clauses. Each was once read for
minutes; how long each takes now is measured by `make fuzz`."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.bounds import LONGEST_BLOCK
from extract.layout import lay_out
from extract.readers import read_document
from extract.reading import read
from extract.source import Source
from tests.extract.readers import samples
from tests.fuzz.clock import hangs, seconds_taken

SIZE = 120_000
MOTION = "Motie van het lid De Boer (Kamerstuk 99 001, nr. 7)"


def swollen(unit: str) -> str:
    return unit * (SIZE // len(unit))


DOCUMENTS = {
    "a word of dates": ("x.xml", samples.motion(title="BRIEF", text=f"<al>{swollen('2032-13-45T99:99')}</al>")),
    "brackets": ("x.txt", swollen("(").encode()),
    "figures without a stop": ("x.txt", f"In totaal {swollen('12, waarvan 7 en 5: ')}".encode()),
    "motions without a stop": ("x.html", f"<p>{swollen(MOTION)}".encode()),
    "a heading without an end": ("x.html", f"<h2>{swollen(f'<p>{MOTION}</p>')}".encode()),
    "a request that never ends": (
        "x.xml", samples.motion(text=f"<al>verzoekt de regering</al>{swollen('<al>de Ambassade in Quito en</al>')}"),
    ),
    "one motion in every sentence": (
        "x.txt", swollen("De motie Kamerstuk 99 001, nr. 7 verzoekt de brug te openen. Wij doen dat. ").encode(),
    ),
    "policy notes without a stop": ("x.txt", swollen("de nota «Open vensters» is leidend voor ").encode()),
    "deeds without a stop": ("x.txt", swollen("de ambassade in Ankara wordt gesloten ").encode()),
    "places between semicolons": ("x.txt", swollen("Ankara; Quito; ").encode()),
    "a thousand motions": (
        "x.txt", "".join(f"de motie-De Boer (Kamerstuk 99 001, nr. {at}), " for at in range(1, 2_500)).encode(),
    ),
    "a motion without a number, a thousand times": ("x.txt", swollen("de motie-De Boer, ").encode()),
    "a request of many posts": (
        "x.xml",
        samples.motion(text=f"<al>verzoekt de regering {swollen('de ambassade in Quito open te houden en ')}</al>"),
    ),
    "figures that may be a date": ("x.txt", swollen("Den Haag ").encode()),
    "notes upon notes": ("x.xml", samples.motion(text=f"<al>Ja{swollen('<noot><noot.al>a</noot.al></noot>')}</al>")),
}  # fmt: skip


@pytest.mark.parametrize("case", DOCUMENTS)
def test_long_documents_do_not_hang(case: str) -> None:
    name, data = DOCUMENTS[case]
    read(Source("x", "Een brug in Ankara."))  # loads what is loaded once
    begun = seconds_taken()
    reading = read(read_document(name, data))
    assert reading.coverage.sentences > 1
    assert not hangs(seconds_taken() - begun, SIZE)


@pytest.mark.parametrize("name", ["x.txt", "x.html"])
def test_blocks_of_absurd_length_are_cut_between_sentences(name: str) -> None:
    outline = lay_out(read_document(name, f"<p>{swollen('De brug bij Zijldam is dicht. ')}</p>".encode()))
    spans = [block.span for block in outline.blocks]
    assert max(span.end - span.start for span in spans) <= LONGEST_BLOCK
    assert all(before.end == after.start for before, after in pairwise(spans))
    assert all(outline.clean.text[span.start : span.start + 3] in ("De ", "<p>") for span in spans)
